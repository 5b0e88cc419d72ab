package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** What calls cost that go through others: how often machine code leaves for them. Their results are the corpus's business. */
@NeedsMachine
class CallsWithoutExitsTest {
    private static final int ROUNDS = 20_000;

    /** Rounds that may pass before all that takes part has machine code. */
    private static final long WARM_UP = 3_000;

    private static final String FUNCTIONS = """
            'use strict';
            function add(a, b) { return a + b; }
            function forward() { return add.apply(this, arguments); }
            function total() { let sum = 0; for (let i = 0; i < arguments.length; i++) sum += arguments[i]; return sum; }
            function third() { return arguments[2]; }
            const bound = add.bind(null, 1), rebound = bound.bind(null, 2), list = [1, 2], like = { 0: 1, 1: 2 };
            function element(o, i) { return o[i]; }
            """;

    private static ExitCounts exitsOf(String call) {
        String source = FUNCTIONS + "let x; function round(i) { x = " + call + "; }" + "for (let i = 0; i < " + ROUNDS
                + "; i++) round(i);";
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    /** Properties have no caches here: loads of {@code call} and its kin leave, and are none of our business. */
    private static long exitsForCalls(ExitCounts exits) {
        return exits.called()
                + exits.of(Opcode.CALL)
                + exits.of(Opcode.CALL_SPREAD)
                + exits.of(Opcode.LOAD_ARGUMENTS)
                + exits.of(Opcode.GET_INDEX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add.call(null, i, 1)",
                "add.call()",
                "add.apply(null, list)",
                "add.apply(null, [i, 1])",
                "add.apply(null, [i, , 1])",
                "add.apply(null)",
                "add.apply(null, null)",
                "forward(i, 1)",
                "total(i, 1, 2)",
                "third(i, 1, 2)",
                "bound(i)",
                "bound.call(null, i)",
                "rebound(i)",
                "add.bind(null, 1)(i)",
                "add(...list)",
                "element(like, i & 1)",
            })
    void theCommonestCaseNeverLeaves(String call) {
        assertThat(exitsForCalls(exitsOf(call))).isLessThan(WARM_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add.apply(null, { length: 2, 0: 1 })",
                "third(1)",
                "bound.bind(null, 2)",
                "element(like, 2)",
            })
    void whatIsLessCommonDoes(String call) {
        assertThat(exitsForCalls(exitsOf(call))).isBetween(ROUNDS - WARM_UP, ROUNDS + WARM_UP);
    }

    @Test
    void elementsOnAPrototypeSendAllListsToJava() {
        ExitCounts exits = exitsOf("i === 5000 ? (Object.prototype[9] = 1) : add.apply(null, list)");
        assertThat(exitsForCalls(exits)).isGreaterThan(ROUNDS / 2);
    }
}
