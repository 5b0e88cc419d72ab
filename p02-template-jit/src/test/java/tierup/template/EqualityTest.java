package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Which comparisons and tests of truth stay in machine code. That they are right is the corpus's business. */
@NeedsMachine
class EqualityTest {
    private static final int ROUNDS = 5000;
    /** Kinds of operands that are no numbers, as feedback tells them apart. */
    private static final int KINDS = 3;

    /** Exits for an expression of a and b, evaluated for each of the values as a and as b. */
    private static ExitCounts exits(TemplateVm.Settings settings, String values, String expression) {
        String source = "const values = [" + values + "]; const n = values.length; let count = 0;"
                + "function test(a, b) { if (" + expression + ") return 1; return 0; }"
                + "for (let i = 0; i < " + ROUNDS + "; i++) count += test(values[i % n], values[(i >> 2) % n]);";
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, settings)) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    private static void assertNoExits(String values, String expression, Opcode... opcodes) {
        assertExits(0, values, expression, opcodes);
    }

    /** A comparison that meets a kind of operand for the first time, in machine code, lets Java record it. */
    private static void assertExitsToRecord(String values, String expression, Opcode opcode) {
        assertExits(KINDS, values, expression, opcode);
    }

    private static void assertExits(int most, String values, String expression, Opcode... opcodes) {
        TemplateVm.Settings standard = TemplateVm.Settings.standard();
        for (TemplateVm.Settings settings : new TemplateVm.Settings[] {standard, standard.compilingAtOnce()}) {
            ExitCounts exits = exits(settings, values, expression);
            for (Opcode opcode : opcodes) {
                assertThat(exits.of(opcode)).as(opcode + " of " + values).isLessThanOrEqualTo(most);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}, [], null, undefined, () => 1, true, false, Symbol()",
                "1, 2.5, 1.0, -0, 0, 0 / 0",
                "{}, 1, null, 2.5, 'name', 'other', true",
                "'one', 'two', 'a', 'b', '', 'three'",
            })
    void strictEqualityOfValuesThatNeedNoSearch(String values) {
        assertExitsToRecord(values, "a === b", Opcode.STRICT_EQUAL);
        assertExitsToRecord(values, "a !== b", Opcode.STRICT_NOT_EQUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}, [], () => 1", "1, 2.5, 0 / 0", "'one', 'two', 'x'"})
    void looseEqualityOfOneType(String values) {
        assertExitsToRecord(values, "a == b", Opcode.EQUAL);
        assertExitsToRecord(values, "a != b", Opcode.NOT_EQUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}, [], null, undefined, true, 0, 1, -0, 0.5, 0 / 0, '', 'text', Symbol(), () => 1"})
    void theTruthOfAnything(String values) {
        assertNoExits(values, "a", Opcode.JUMP_IF_FALSE, Opcode.JUMP_IF_TRUE);
        assertNoExits(values, "!a && !b", Opcode.JUMP_IF_FALSE, Opcode.JUMP_IF_TRUE, Opcode.NOT);
        assertNoExits(values, "(!a) + (!b) > 1", Opcode.NOT);
        assertNoExits(values, "a ?? b", Opcode.IS_NULLISH, Opcode.JUMP_IF_FALSE);
    }
}
