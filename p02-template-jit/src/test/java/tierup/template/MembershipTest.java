package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** How often {@code instanceof}, {@code in} and the starts of walks leave machine code. */
@NeedsMachine
class MembershipTest {
    private static final int ROUNDS = 20_000;
    private static final int FIRST_EXITS = 30;

    private static long exitsOf(String body) {
        String source =
                "class A {} class B extends A { static own = 1; } class C extends B {} const c = new C(), a = new A();"
                        + "const plain = { b: 1 }, child = Object.create(plain), set = new Set([1]), map = new Map([[1, 2]]); let x = 0;"
                        + "for (let i = 0; i < " + ROUNDS + "; i++) { " + body + " }";
        try (Vm vm = TemplateVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            ExitCounts exits = ((BaselineTier) vm.compiled).exits();
            return exits.total() + exits.called();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = c instanceof A;",
                "x = a instanceof B;",
                "if (i instanceof A) x++;",
                "x = (i & 1 ? c : a) instanceof C;",
                "x = 'b' in plain;",
                "x = 'b' in child;",
                "x = 'c' in child;",
                "if (!('toString' in plain)) x++;",
                "for (const y of set) x += y;",
                "for (const y of map) x += y.length;",
            })
    void staysInMachineCode(String body) {
        assertThat(exitsOf(body)).isLessThanOrEqualTo(FIRST_EXITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = c instanceof A.bind(null);",
                "x = 0 in [1];",
                "x = 1 in plain;",
                "for (const y of map.keys()) x += y;",
            })
    void otherCasesAreJavas(String body) {
        assertThat(exitsOf(body)).isGreaterThan(ROUNDS / 4);
    }
}
