package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.machine.Exit;
import tierup.machine.GuardExits;
import tierup.machine.StateBlock;
import tierup.template.Operand.Type;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * A small tier that speculates: NEGATE takes its operand for the int 7 and leaves by the deoptimization exit otherwise,
 * with its operand in one register and known values in the others. Java reads them, rebuilds the interpreter's frame and
 * goes on there.
 */
@NeedsMachine
class DeoptExitTest {
    private static final long PATTERN = 0x0123_4567_89AB_CD00L;
    private static final Reg64 OPERAND = rdx;

    private final List<String> left = new ArrayList<>();
    private GuardExits exits;

    private void negate(Emitter e) {
        BaselineTier tier = (BaselineTier) e.vm().compiled;
        exits = exits == null ? new GuardExits(tier.deoptStub()) : exits;
        Label fails = new Label("no 7");
        e.stack.flush();
        for (int number = 0; number < 16; number++) {
            e.a.mov(rax, 200 + number);
            e.a.cvtsi2sd(Registers.xmm(number), rax);
        }
        for (Reg64 register : Conventions.OPERANDS) {
            e.a.mov(register, PATTERN + register.number());
        }
        e.a.mov(Conventions.SCRATCH, Value.fromInt(7));
        e.a.mov(OPERAND, e.stack.slotOf(0));
        e.a.cmp(OPERAND, Conventions.SCRATCH);
        e.a.jcc(NOT_EQUAL, fails);
        e.a.mov(rax, Value.fromInt(-7));
        e.stack.forgetRegisters();
        e.stack.drop(1);
        e.stack.push(Operand.register(rax, Type.ANY));
        e.a.outOfLine(() -> {
            e.a.bind(fails);
            exits.emit(e.a);
        });
    }

    private int deoptimize(Vm vm, StateBlock state) {
        RunLoop loop = vm.runLoop;
        BaselineTier tier = (BaselineTier) vm.compiled;
        long returnAddress = Memory.getLong(loop.sp);
        CodeObject code = tier.cache().find(returnAddress);
        for (Reg64 register : Conventions.OPERANDS) {
            long word = state.word(StateBlock.register(register.number()));
            assertThat(word == PATTERN + register.number())
                    .as(register.toString())
                    .isEqualTo(register != OPERAND);
        }
        for (int number = 0; number < 16; number++) {
            assertThat(Double.longBitsToDouble(state.word(StateBlock.xmm(number))))
                    .isEqualTo(200.0 + number);
        }
        assertThat(r12.number()).as("the last that is not pinned").isEqualTo(12);
        long operand = state.word(StateBlock.register(OPERAND.number()));
        left.add("guard " + exits.table().guardAt(code, returnAddress) + " of " + code.name() + " met "
                + vm.conversions.toJavaString(operand));
        FunctionInfo function = vm.functions.bytecodeOf(Memory.getLong(loop.fp + Frame.FUNCTION));
        loop.pc = code.bytecodeAt(returnAddress - 1);
        loop.sp = Frame.emptyStack(loop.fp, function.code().locals())
                - 8L * function.verified().depthAt(loop.pc);
        assertThat(Memory.getLong(loop.sp)).isEqualTo(operand);
        return RunLoop.INTERPRET;
    }

    @Test
    void theInterpreterGoesOnAndTheGuardIsKnown() {
        TemplateTable table = TemplateTable.standard().copy().set(Opcode.NEGATE, this::negate);
        VmParts parts = TemplateVm.parts(
                        TemplateVm.Settings.standard().withTable(table).compilingAtOnce())
                .preparingTier(tier -> ((BaselineTier) tier).onExit(Exit.DEOPT, (vm, state) -> deoptimize(vm, state)));
        String program = "const f = (a, b, c) => [-a, 1 + -b, -c];"
                + " return [f(7, 7, 7), f(7, 8, 7), f(1.5, 7, 7), f(7, 7, 'x')].join();";
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            long result = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
            assertThat(vm.conversions.toJavaString(result)).isEqualTo("-7,-6,-7,-7,-7,-7,-1.5,-6,-7,-7,-6,NaN");
        }
        assertThat(left).containsExactly("guard 1 of f met 8", "guard 0 of f met 1.5", "guard 2 of f met x");
    }

    @Test
    void withoutATierThatServesItTheExitIsAnError() {
        TemplateTable table = TemplateTable.standard().copy().set(Opcode.NEGATE, this::negate);
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().withTable(table).compilingAtOnce();
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            long f = vm.call(vm.load(FrontEnd.compile("test.js", "return x => -x")), Value.UNDEFINED);
            assertThatThrownBy(() -> vm.call(f, Value.UNDEFINED, Value.fromInt(8)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("deoptimization");
        }
    }
}
