package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.BaselineTier;
import tierup.template.ExitCounts;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/** Getters and setters: what a site remembers of them, and that hot ones need neither a search nor Java. */
@NeedsMachine
class AccessorsTest {
    private static final String CLASSES = "class A { get x() { return this._x; } set x(v) { this._x = v; } m() {} }"
            + "class B extends A {} const a = new A(), b = new B(); a._x = b._x = 1;"
            + "const own = { get x() { return 1; }, set x(v) {} }, half = { set x(v) {} }, plain = { x: 1 };"
            + "globalThis.load = o => o.x; globalThis.store = o => { o.x = 2; };";
    private static final int ROUNDS = 20_000;
    private static final long WARM_UP = 1000;

    /** The plans of a site, a word or two each. */
    private static String plansAt(Vm vm, String function, boolean stores) {
        List<AccessCase> plans = ((InlineCaches) vm.caches).plansAt(Sites.of(vm, function, "x"), stores);
        return plans.stream()
                .map(plan -> plan.kind() + (plan.holder() != 0 ? " INHERITED" : ""))
                .collect(Collectors.joining(", "));
    }

    private static long misses(Vm vm, String function) {
        return Memory.getLong(Sites.of(vm, function, "x") + MonomorphicCaches.MISSES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "load(a)                  | load  | GETTER INHERITED",
                "load(b)                  | load  | GETTER INHERITED",
                "load(own)                | load  | GETTER",
                "load(plain)              | load  | LOAD",
                "load(half)               | load  | ''",
                "load(5)                  | load  | ''",
                "store(a)                 | store | SETTER INHERITED",
                "store(own)               | store | SETTER",
                "store(half)              | store | SETTER",
                "store(plain)             | store | STORE",
                "load(a); A.prototype.n=1 | load  | ''",
                "load(a); load(plain)     | load  | LOAD"
            })
    void plansOfSmallPrograms(String uses, String function, String plans) {
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            vm.call(vm.load(FrontEnd.compile("test.js", CLASSES + uses)), Value.UNDEFINED);
            assertThat(plansAt(vm, function, function.equals("store"))).isEqualTo(plans);
        }
    }

    @Test
    void onlyTheFirstAccessIsAMiss() {
        String hot = "for (let i = 0; i < 50; i++) { load(b); store(b); }";
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            vm.call(vm.load(FrontEnd.compile("test.js", CLASSES + hot)), Value.UNDEFINED);
            assertThat(misses(vm, "load")).isOne();
            assertThat(misses(vm, "store")).isOne();
        }
    }

    /** Of two objects of one shape, one may have no getter at all. */
    @Test
    void ownAccessorsAreAskedForTheirFunction() {
        String both = "const define = d => Object.defineProperty({}, 'x', { ...d, configurable: true });"
                + "const one = define({ get: () => 7, set() {} }), other = define({ set() {} });"
                + "load(one); return load(other) === undefined && load(one) === 7;";
        try (Vm vm = new Vm(VmOptions.DEFAULT, MonoIcVm.interpreter())) {
            assertThat(vm.call(vm.load(FrontEnd.compile("test.js", CLASSES + both)), Value.UNDEFINED))
                    .isEqualTo(Value.TRUE);
        }
    }

    /** They are filled when first read, of each function at another time. */
    @Test
    void whatAllFunctionsHaveIsReadAsByGetters() {
        String functions =
                "const makes = () => function (a, b) {}; function reads(f) { return f.prototype.constructor; }"
                        + "let right = true; for (let i = 0; i < " + ROUNDS + "; i++) {"
                        + " const f = makes(); right = right && reads(f) === f && reads(f) === f; } return right;";
        try (Vm vm = MonoIcVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            assertThat(vm.call(vm.load(FrontEnd.compile("test.js", functions)), Value.UNDEFINED))
                    .isEqualTo(Value.TRUE);
            ExitCounts exits = ((BaselineTier) vm.compiled).exits();
            assertThat(exits.of(Opcode.GET_PROP)).isLessThan(ROUNDS / 2);
        }
    }

    @ParameterizedTest
    @CsvSource({"a, a", "b, b", "own, own", "a, b"})
    void hotOnesStayInMachineCode(String warm, String hot) {
        String source = CLASSES + "let s = 0, o = " + warm + "; for (let i = 0; i < " + ROUNDS + "; i++) {"
                + " if (i === 500) o = " + hot + "; s += o.x; o.x = i; }";
        try (Vm vm = MonoIcVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            ExitCounts exits = ((BaselineTier) vm.compiled).exits();
            assertThat(exits.of(Opcode.GET_PROP) + exits.of(Opcode.SET_PROP)).isLessThan(WARM_UP);
        }
    }
}
