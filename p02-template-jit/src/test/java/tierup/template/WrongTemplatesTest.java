package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.lang.FrontEnd;
import tierup.machine.FaultKind;
import tierup.machine.MachineCodeFault;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * Mistakes that are likely in this module's exercises, each made in one template of one function: what is said names the
 * instruction, the bytecode, the line of this file that emitted it, and the cause; and the engine is there afterwards.
 */
@NeedsMachine
class WrongTemplatesTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    /** What running a program ends with in which function {@code f} has one wrong template. */
    private static Throwable failure(Opcode op, Template wrong, String program) {
        TemplateTable table = TemplateTable.standard();
        Template right = table.get(op);
        table.set(op, e -> (e.function().displayName().equals("f") ? wrong : right).emit(e));
        TemplateVm.Settings settings = TemplateVm.Settings.standard()
                .compilingAtOnce()
                .withTable(table)
                .withWatchdog(SHORT);
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            ((BaselineTier) vm.compiled).guest().setBudget(SHORT.multipliedBy(10));
            return catchThrowable(() -> vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED));
        } finally {
            theEngineStillRuns();
        }
    }

    private static void theEngineStillRuns() {
        try (Vm vm = TemplateVm.create(
                VmOptions.DEFAULT, TemplateVm.Settings.standard().compilingAtOnce())) {
            long sum = vm.call(
                    vm.load(FrontEnd.compile("sum.js", "return [1, 2].map(x => x + 1).length")), Value.UNDEFINED);
            assertThat(sum).isEqualTo(Value.fromInt(2));
        }
    }

    private static void assertExplained(Throwable failure, Opcode bytecode, String emitter, String... words) {
        assertThat(failure).isInstanceOf(WrongMachineCode.class);
        assertThat(failure).hasMessageContainingAll(words);
        assertThat(failure).hasMessageContainingAll(bytecode.toString(), "test.js:1", "'f'");
        StackTraceElement line = ((WrongMachineCode) failure).emitter();
        assertThat(line).as("line of Java in\n%s", failure.getMessage()).isNotNull();
        assertThat(line.getMethodName())
                .as("the method that emitted the instruction\n%s", failure.getMessage())
                .isEqualTo(emitter);
        assertThat(failure.getMessage()).as("the line of Java").contains("emitted by " + line);
    }

    // -- p02.5: the tag ---------------------------------------------------------------------------

    private static void addWithoutTag(Emitter e) {
        Reg64 left = e.stack.toRegister(1);
        Reg64 right = e.stack.toRegister(0);
        Reg64 target = e.stack.allocate();
        e.a.mov(target.r32(), left.r32());
        e.a.add(target.r32(), right.r32());
        e.stack.drop(2);
        e.stack.push(Operand.register(target, Operand.Type.ANY));
    }

    @Test
    void anOperandWithoutATag() {
        Throwable failure = failure(
                Opcode.BINARY_ADD,
                WrongTemplatesTest::addWithoutTag,
                "function f(a, b) { return (a + b).name } f(8, 11)");
        assertExplained(
                failure,
                Opcode.GET_PROP,
                "addWithoutTag",
                "operand 1 of 1 of GET_PROP",
                "is 0x13, no value: 32 bits without a tag, as the int 19 is",
                "or reg, r14",
                "was written last, in the order of the code, by f+0x");
    }

    @Test
    void aResultWithoutATag() {
        String program = "function f(a, b) { return a + b } return f";
        Throwable failure = failure(Opcode.BINARY_ADD, WrongTemplatesTest::addWithoutTag, program + "(8, 11)");
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContaining("returned 0x13, no value: 32 bits without a tag, as the int 19 is");
    }

    // -- p02.6: where a local is ------------------------------------------------------------------

    private static void loadLowerHalf(Emitter e) {
        Reg64 target = e.stack.allocate();
        e.a.mov(target.r32(), dwordPtr(FrameSlots.localSlot(e.operand(OperandKind.LOCAL))));
        e.stack.push(Operand.register(target, Operand.Type.ANY));
    }

    @Test
    void halfAPointerAsAnArgument() {
        Throwable failure = failure(
                Opcode.LOAD_LOCAL, WrongTemplatesTest::loadLowerHalf, "function f(a) { return parseInt(a) } f({x: 1})");
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContainingAll(
                        "argument 1 of 1 of a call of 'parseInt'",
                        "the lower half of a pointer",
                        "called by f+0x",
                        "CALL",
                        "WrongTemplatesTest.loadLowerHalf(");
    }

    private static void loadReturnAddress(Emitter e) {
        Reg64 target = e.stack.allocate();
        e.a.mov(target, mem(rbp, Frame.RETURN_ADDRESS));
        e.stack.push(Operand.register(target, Operand.Type.ANY));
    }

    @Test
    void aWordOfTheFrameInsteadOfALocal() {
        Throwable failure = failure(
                Opcode.LOAD_LOCAL, WrongTemplatesTest::loadReturnAddress, "function f(a) { return parseInt(a) } f(1)");
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContainingAll("argument 1 of 1", "an address in machine code, as a return address is");
    }

    // -- p02.8: the pc, the frame, the callee -----------------------------------------------------

    private static void addThatSaysWhereItIsTooLate(Emitter e) {
        e.stack.toRegister(1);
        e.stack.toRegister(0);
        List<Operand> before = e.stack.snapshot();
        Label slow = new Label("slow");
        Label done = new Label("done");
        e.a.jmp(slow);
        e.a.bind(done);
        e.stack.drop(2);
        e.stack.push(Operand.register(e.stack.allocate(), Operand.Type.ANY));
        e.moveTo(e.next());
        e.slowPath(slow, done, before, true);
    }

    @Test
    void aPcThatWasReadTooLate() {
        Throwable failure = failure(
                Opcode.BINARY_ADD,
                WrongTemplatesTest::addThatSaysWhereItIsTooLate,
                "function f(a, b) { return a + b } f('a', 1)");
        assertExplained(
                failure,
                Opcode.RETURN,
                "addThatSaysWhereItIsTooLate",
                "RETURN has no general case",
                "it was read too late",
                "reached from f+0x");
    }

    private static void destroyFrameAndLeave(Emitter e) {
        e.a.sub(rbp, 16);
        TemplateTable.GENERAL.emit(e);
    }

    @Test
    void aFramePointerThatIsNone() {
        Throwable failure = failure(
                Opcode.GET_PROP, WrongTemplatesTest::destroyFrameAndLeave, "function f(a) { return a.x } f({x: 1})");
        assertThat(failure)
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContainingAll("rbp = 0x", "is not the frame");
    }

    private static void popTooMuch(Emitter e) {
        e.a.add(rsp, 96);
        e.stack.toRegister(0);
        Label slow = new Label("slow");
        Label done = new Label("done");
        List<Operand> before = e.stack.snapshot();
        e.a.jmp(slow);
        e.a.bind(done);
        e.stack.drop(1);
        e.stack.push(Operand.register(e.stack.allocate(), Operand.Type.ANY));
        e.slowPath(slow, done, before, true);
    }

    @Test
    void aStackPointerAboveTheFrame() {
        Throwable failure =
                failure(Opcode.GET_PROP, WrongTemplatesTest::popTooMuch, "function f(a) { return a.x } f({x: 1})");
        assertThat(failure).isInstanceOf(WrongMachineCode.class).hasMessageContaining("rsp = 0x");
    }

    private static void callUnchecked(Emitter e) {
        int argc = e.operand(OperandKind.COUNT);
        e.stack.flush();
        e.a.mov(Conventions.CALLEE, e.stack.slotOf(argc + 1));
        e.a.mov(rax, mem(Conventions.CALLEE, Cell.FUNCTION_CELL));
        e.a.mov(Conventions.ARGC.r32(), argc);
        e.call(e.stack.depth());
        e.stack.forgetRegisters();
        e.stack.drop(argc + 2);
        e.stack.push(Operand.register(Conventions.RESULT, Operand.Type.ANY));
    }

    @Test
    void aCalleeThatWasNotAsked() {
        for (String callee : List.of("1", "undefined", "1.5")) {
            Throwable failure = failure(
                    Opcode.CALL, WrongTemplatesTest::callUnchecked, "function f(a) { return a() } f(" + callee + ")");
            assertThat(failure).as(callee).isInstanceOf(MachineCodeFault.class);
            assertThat(failure).hasMessageContainingAll("emitted for bytecode", "CALL", "test.js:1");
            assertThat(((MachineCodeFault) failure).emitter().getMethodName()).isEqualTo("callUnchecked");
        }
    }

    // -- loops ------------------------------------------------------------------------------------

    private static void jumpBackWithoutAsking(Emitter e) {
        e.stack.flush();
        e.a.jmp(e.label(e.operand(OperandKind.TARGET)));
    }

    @Test
    void aLoopThatNobodyCanStop() {
        Throwable failure = failure(
                Opcode.JUMP_BACK, WrongTemplatesTest::jumpBackWithoutAsking, "function f() { for (;;) {} } f()");
        assertThat(failure).isInstanceOf(MachineCodeFault.class);
        assertThat(failure).hasMessageContainingAll("endless loop", "JUMP_BACK", "test.js:1", "emitted by");
        assertThat(((MachineCodeFault) failure).kind()).isEqualTo(FaultKind.ENDLESS_LOOP);
        assertThat(((MachineCodeFault) failure).functionName()).isEqualTo("f");
        assertThat(failure.getMessage().replaceAll("\\s+", " "))
                .as("the jump back, wherever in the loop the watchdog came upon it")
                .contains("WrongTemplatesTest.jumpBackWithoutAsking(WrongTemplatesTest.java:");
    }

    @Test
    void aLoopWhoseConditionNeverFails() {
        Throwable failure =
                failure(Opcode.INCREMENT, e -> {}, "function f() { let i = 0; while (i < 10) { i++ } } f()");
        assertThat(failure).isInstanceOf(WrongMachineCode.class);
        assertThat(failure).hasMessageContainingAll("endless loop", "JUMP_BACK", "test.js:1", "'f'");
    }
}
