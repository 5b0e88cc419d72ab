package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.Opcode;
import tierup.lang.FrontEnd;
import tierup.template.BaselineTier;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * Properties through {@code super} in machine code: what leaves it and what does not. That they are right is the corpus's
 * business ({@code classes/super-properties.js}).
 */
@NeedsMachine
class SuperPropertyTest {
    private static final int ROUNDS = 20_000;
    /** Rounds of the interpreter, and of code compiled before anything was known. */
    private static final long WARM_UP = 2000;

    private static final String CLASSES =
            "class A { m(x) { return x + 1; } get g() { return this.x; } static s() { return 1; } }"
                    + "A.prototype.v = 5;"
                    + "class B extends A { m(x) { return super.m(x); } get g() { return super.g; } value() { return super.v; }"
                    + " none() { return super.none; } arrow(x) { return (() => super.m(x))(); } static s() { return super.s(); }"
                    + " computed(key) { return super[key]; } }"
                    + "const mixin = P => class extends P { m(x) { return super.m(x); } };"
                    + "class M1 extends mixin(A) {} class M2 extends mixin(B) {}"
                    + "const literal = { toString() { return super.toString(); } };"
                    + "const b = new B(), m = [new M1(), new M2()];";

    private static long exitsOf(String expression) {
        String source = CLASSES + "let r; for (let i = 0; i < " + ROUNDS + "; i++) { r = " + expression + "; }";
        try (Vm vm = MonoIcVm.create(VmOptions.DEFAULT, TemplateVm.Settings.standard())) {
            vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
            return ((BaselineTier) vm.compiled).exits().of(Opcode.GET_SUPER);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b.m(i)",
                "b.g",
                "b.value()",
                "b.none()",
                "b.arrow(i)",
                "B.s()",
                "literal.toString()",
                "m[0].m(i)",
                "(m[1].m(i), m[1].m(i))"
            })
    void staysInMachineCode(String expression) {
        assertThat(exitsOf(expression)).as("exits for super in %s", expression).isLessThan(WARM_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.computed('m')", "m[i & 1].m(i)"})
    void isJavasAffair(String expression) {
        assertThat(exitsOf(expression)).as("exits for super in %s", expression).isGreaterThan(ROUNDS / 4);
    }

    /** In a bytecode file, one closure of a function may have a home object and another none. */
    @Test
    void aClosureWithoutHomeIsAnErrorInMachineCodeToo() {
        String source = """
                function main kind=module params=5
                  .names exports require module __filename __dirname o plain i
                  NEW_OBJECT
                  LOAD_CONST "m"
                  CLOSURE method
                  DEFINE_METHOD method
                  STORE_LOCAL o
                  CLOSURE method
                  STORE_LOCAL plain
                  LOAD_INT 0
                  STORE_LOCAL i
                ROUND:
                  LOAD_LOCAL i
                  LOAD_INT 3000
                  LESS
                  JUMP_IF_FALSE DONE
                  LOAD_LOCAL o
                  DUP
                  GET_PROP "m"
                  SWAP
                  CALL 0
                  POP
                  LOAD_LOCAL i
                  INCREMENT
                  STORE_LOCAL i
                  JUMP_BACK ROUND
                DONE:
                  LOAD_LOCAL plain
                  LOAD_UNDEFINED
                  CALL 0
                  RETURN

                  function method kind=method
                    LOAD_THIS
                    LOAD_CONST "toString"
                    GET_SUPER
                    RETURN
                  end
                end
                """;
        assertThat(TestEngine.template()
                        .run(BytecodeAssembler.assemble("test.bc", source))
                        .detail())
                .isEqualTo("TypeError: 'super' has no home object here");
    }
}
