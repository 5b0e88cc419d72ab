package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.BaselineTier;
import tierup.template.ExitCounts;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * Construction in machine code: what leaves it and what does not. That the objects are right is the corpus's business.
 */
@NeedsMachine
class ConstructTest {
    private static final int ROUNDS = 20_000;
    /** Rounds of the interpreter, and of code compiled before anything was known. */
    private static final long WARM_UP = 2000;

    private static final String CLASSES = "class A { constructor(x) { this.x = x; } }"
            + "class B extends A { constructor(x) { super(x); this.y = x; } }"
            + "class C extends B {} class D extends C { constructor(...a) { super(...a); } }"
            + "class E extends A { constructor(x) { super(x, x); } }"
            + "function F(x) { this.x = x; }"
            + "class G extends F {} class H extends Array {} const all = [A, B, C, E, G];"
            + "function make(K, x) { return new K(x); }";

    private static ExitCounts exitsOf(String body) {
        String source = CLASSES + "let o; for (let i = 0; i < " + ROUNDS + "; i++) { " + body + " }";
        try (Vm vm = MonoIcVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits();
        }
    }

    private static long construction(ExitCounts exits) {
        return exits.of(Opcode.NEW)
                + exits.of(Opcode.SUPER_CALL)
                + exits.of(Opcode.LOAD_SUPER_CONSTRUCTOR)
                + exits.of(Opcode.CHECK_CONSTRUCTOR_RESULT)
                + exits.of(Opcode.SUPER_CALL_SPREAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o = new A(i);",
                "o = new B(i);",
                "o = new C(i);",
                "o = new E(i);",
                "o = new F(i);",
                "o = new G(i);",
                "o = make(all[i % 4], i);",
                "o = new Array(3);",
            })
    void staysInMachineCode(String body) {
        assertThat(construction(exitsOf(body))).isLessThan(WARM_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o = new H(3);", "o = new Map();", "o = make(i % 2 === 0 ? F : A, i);"})
    void isJavasAffair(String body) {
        ExitCounts exits = exitsOf(body);
        assertThat(construction(exits) + exits.called()).isGreaterThan(ROUNDS / 4);
    }
}
