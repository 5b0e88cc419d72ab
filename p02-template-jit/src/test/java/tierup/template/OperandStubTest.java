package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionFeedback;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** How often operators leave machine code for operands that are no ints. Their results are the corpus's business. */
@NeedsMachine
class OperandStubTest {
    private static final int ROUNDS = 50_000;
    /** Before the loop is compiled, it is the interpreter's; these are for what Java records first. */
    private static final int FIRST_EXITS = 10;

    private static ExitCounts exitsOf(String source) {
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    private static final String SETTING = "let x, y = 0.5, z = -0, big = 2147483640; const words = ['alpha', 'beta'], "
            + "fresh = 'beta!'.slice(0, 4), wide = '\\u4e2d\\u6587', long = 'a text of more than twenty-four units';";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = (i + 0.5) % 3",
                "x = i % 0.75",
                "x = -i % 7",
                "x = i % -7",
                "x = (i * 2654435761) % 1024",
                "x = 5e-324 % 1e-323",
                "x = (i + 0.5) % 1e-310",
                "y = -y",
                "x = -(i + 0.5)",
                "z = -z",
                "big++",
                "y--",
                "x = y ** 2",
                "x = (i & 1023) ** 2",
                "x = words[i & 1] + fresh",
                "x = 'n' + i",
                "x = i + 'n'",
                "x = long + words[i & 1]",
                "x = long + i",
                "x = `${words[i & 1]}:${i}`",
                "x = words[i & 1] === fresh",
                "x = words[i & 1] !== fresh",
                "x = words[i & 1] == fresh",
                "if (fresh === words[i & 1]) x = i",
                "x = words[i & 1] < fresh",
                "x = words[i & 1] >= wide",
                "if (fresh > words[i & 1]) x = i",
            })
    void staysInMachineCode(String body) {
        ExitCounts exits = exitsOf(SETTING + "for (let i = 0; i < " + ROUNDS + "; i++) { " + body + "; }");
        assertThat(exits.total() + exits.called()).isLessThanOrEqualTo(FIRST_EXITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = i % 0",
                "x = '7' % 3",
                "x = wide + 'a'",
                "x = 0.5 + fresh",
                "x = fresh + true",
                "x = y ** 3",
            })
    void otherCasesAreJavas(String body) {
        ExitCounts exits = exitsOf(SETTING + "for (let i = 0; i < " + ROUNDS + "; i++) { " + body + "; }");
        assertThat(exits.total()).isGreaterThan(ROUNDS / 4);
    }

    /** A site that was compiled for ints says afterwards that it has met doubles. */
    @Test
    void doublesAreRecorded() {
        String source = "function f(a, b) { return a % b; } function g(a) { return -a; }"
                + "for (let i = 1; i < 5000; i++) { f(i, 3); g(i); } for (let i = 0; i < 9; i++) { f(0.5, 2); g(0.5); }"
                + "f;";
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            for (String name : new String[] {"f", "g"}) {
                String shown = vm.functions.withBytecode().stream()
                        .filter(function -> function.label().equals(name))
                        .map(function -> new FunctionFeedback(vm.functions, function).toString())
                        .findFirst()
                        .orElseThrow();
                assertThat(shown).contains("DOUBLE");
            }
        }
    }
}
