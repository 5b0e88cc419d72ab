package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.template.RuntimeFunction.Fact.ALLOCATES;
import static tierup.template.RuntimeFunction.Fact.NEEDS_FRAME_STATE;
import static tierup.template.RuntimeFunction.Fact.THROWS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.Operand.Type;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** A later module's run-time functions: rows that it adds, and templates of its own that ask for them. */
@NeedsMachine
class RuntimeFunctionsTest {
    private final List<String> heard = new ArrayList<>();

    private static void negate(Emitter e) {
        e.stack.flush();
        int depth = e.stack.depth();
        e.a.mov(rcx, e.stack.slotOf(0));
        e.a.mov(rdx, Value.fromInt(e.pc()));
        e.exit(e.functions().number("NEGATE"), depth);
        e.stack.forgetRegisters();
        e.stack.drop(1);
        e.stack.push(Operand.register(Conventions.RESULT, Type.ANY));
    }

    private RuntimeFunction negate() {
        RuntimeFunction[] row = new RuntimeFunction[1];
        row[0] = new RuntimeFunction("NEGATE", List.of(rcx, rdx), Set.of(THROWS, ALLOCATES), (vm, state) -> {
            long value = row[0].argument(state, 0);
            heard.add(vm.conversions.toJavaString(value));
            if (!Value.isNumber(value)) {
                throw vm.typeError("at " + Value.asInt(row[0].argument(state, 1)));
            }
            vm.runLoop.result = Value.fromDouble(-Value.asNumber(value));
            return RunLoop.DONE;
        });
        return row[0];
    }

    private static VmParts partsWith(TemplateTable table, RuntimeFunction row) {
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().withTable(table).compilingAtOnce();
        return TemplateVm.parts(settings)
                .preparingTier(tier -> ((BaselineTier) tier).functions().add(row));
    }

    private static String run(VmParts parts, String source) {
        try (Vm vm = new Vm(VmOptions.DEFAULT, parts)) {
            return vm.conversions.toJavaString(vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED));
        }
    }

    @Test
    void aLaterModuleAddsAFunctionAndATemplateThatAsksForIt() {
        TemplateTable table = TemplateTable.standard().copy().set(Opcode.NEGATE, RuntimeFunctionsTest::negate);
        String program = "const f = x => { try { return 1 + -x; } catch (e) { return e.message.slice(0, 3); } };"
                + " return [f(4), f(0.5), f('a')].join();";
        assertThat(run(partsWith(table, negate()), program)).isEqualTo("-3,0.5,at ");
        assertThat(heard).containsExactly("4", "0.5", "a");
    }

    /** The answer of a run-time function may be to go on in the interpreter, with the operands as they are. */
    @Test
    void anAnswerMayBeTheInterpreter() {
        RuntimeFunction row = RuntimeFunction.of(
                "GIVE_UP",
                (vm, state) -> {
                    heard.add("given up");
                    vm.runLoop.pc = Memory.getInt(vm.runLoop.fp + Frame.PC);
                    vm.runLoop.sp += 8;
                    return RunLoop.INTERPRET;
                },
                NEEDS_FRAME_STATE);
        TemplateTable table = TemplateTable.standard().copy().set(Opcode.NEGATE, e -> {
            e.stack.flush();
            e.exit(e.functions().number("GIVE_UP"), e.stack.depth());
            e.a.ud2();
            e.stack.forgetRegisters();
            e.stack.drop(1);
            e.stack.push(Operand.register(rax, Type.ANY));
        });
        assertThat(run(partsWith(table, row), "const f = x => 1 + (x - -x); return f(20);"))
                .isEqualTo("41");
        assertThat(heard).containsExactly("given up");
    }

    @Test
    void theRowsOfTemplateCodeComeFirst() {
        try (Vm vm = new Vm(VmOptions.DEFAULT, TemplateVm.parts(TemplateVm.Settings.standard()))) {
            RuntimeFunctions functions = ((BaselineTier) vm.compiled).functions();
            assertThat(functions.number("EXECUTE")).isEqualTo(RuntimeCall.EXECUTE);
            assertThat(functions.number("ENTRY_CHECK")).isEqualTo(RuntimeCall.ENTRY_CHECK);
            assertThat(functions.number("NOT_CONSTRUCTED")).isEqualTo(RuntimeCall.NOT_CONSTRUCTED);
            assertThat(functions.number("TIER_UP")).isEqualTo(RuntimeCall.TIER_UP);
            assertThatThrownBy(() -> functions.add(functions.rows().get(0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("EXECUTE");
            RuntimeFunction wrong = new RuntimeFunction("X", List.of(rax), Set.of(), (engine, state) -> RunLoop.DONE);
            assertThatThrownBy(() -> functions.add(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rax");
            assertThatThrownBy(() -> functions.number("Y")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** With assertions on, a function that does what its row denies is found out. */
    @Test
    void factsAreHeldToTheirWord() {
        RuntimeFunction liar = new RuntimeFunction("NEGATE", List.of(rcx, rdx), Set.of(), negate().handler());
        TemplateTable table = TemplateTable.standard().copy().set(Opcode.NEGATE, RuntimeFunctionsTest::negate);
        assertThatThrownBy(() -> run(partsWith(table, liar), "const f = x => -x; return f('a');"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NEGATE");
    }
}
