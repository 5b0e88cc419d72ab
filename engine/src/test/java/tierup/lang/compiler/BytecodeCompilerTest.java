package tierup.lang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Disassembler;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Verifier;
import tierup.lang.FrontEnd;

/** Text in, bytecode out: the instructions of one function, without positions and names. */
class BytecodeCompilerTest {
    /** The instructions of the first function in the program. */
    private static String function(String text) {
        FunctionCode script = FrontEnd.compile("test.js", text);
        Verifier.verify(script);
        for (Object constant : script.constants()) {
            if (constant instanceof FunctionCode inner) {
                return instructions(inner);
            }
        }
        throw new AssertionError("the program has no function");
    }

    private static String instructions(FunctionCode code) {
        StringBuilder out = new StringBuilder();
        for (String line : Disassembler.text(code).split("\n")) {
            String stripped = line.replaceAll(";.*", "").strip();
            boolean instruction = !stripped.isEmpty() && !stripped.startsWith(".") && !stripped.startsWith("function");
            if (stripped.equals("end")) {
                break;
            }
            if (instruction) {
                out.append(stripped.endsWith(":") ? "" : "  ").append(stripped).append('\n');
            }
        }
        return out.toString();
    }

    @Test
    void aLoopHasItsTestAtTheTopAndOneBackEdge() {
        assertThat(function("function f(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }"))
                .isEqualTo("""
                          LOAD_INT 0
                          STORE_LOCAL 1
                          LOAD_INT 0
                          STORE_LOCAL 2
                        L1:
                          LOAD_LOCAL 2
                          LOAD_LOCAL 0
                          LESS
                          JUMP_IF_FALSE L2
                          LOAD_LOCAL 1
                          LOAD_LOCAL 2
                          BINARY_ADD
                          STORE_LOCAL 1
                          LOAD_LOCAL 2
                          INCREMENT
                          STORE_LOCAL 2
                          JUMP_BACK L1
                        L2:
                          LOAD_LOCAL 1
                          RETURN
                        """);
    }

    @Test
    void conditionsJumpWithoutMakingBooleans() {
        assertThat(function("function f(a, b, c) { if (!a || b && c) return 1; }"))
                .isEqualTo("""
                          LOAD_LOCAL 0
                          JUMP_IF_FALSE L1
                          LOAD_LOCAL 1
                          JUMP_IF_FALSE L2
                          LOAD_LOCAL 2
                          JUMP_IF_FALSE L2
                        L1:
                          LOAD_INT 1
                          RETURN
                        L2:
                          LOAD_UNDEFINED
                          RETURN
                        """);
    }

    @Test
    void methodCallsPushTheObjectOnce() {
        assertThat(function("function f(o) { return o.m(1, 2); }")).isEqualTo("""
                          LOAD_LOCAL 0
                          DUP
                          GET_PROP "m"
                          SWAP
                          LOAD_INT 1
                          LOAD_INT 2
                          CALL 2
                          RETURN
                        """);
    }

    @Test
    void optionalChainsHaveAnExitForEachDepth() {
        assertThat(function("function f(o) { return o?.m?.(); }")).isEqualTo("""
                          LOAD_LOCAL 0
                          DUP
                          IS_NULLISH
                          JUMP_IF_TRUE L2
                          DUP
                          GET_PROP "m"
                          DUP
                          IS_NULLISH
                          JUMP_IF_TRUE L1
                          SWAP
                          CALL 0
                          JUMP L3
                        L1:
                          POP
                        L2:
                          POP
                          LOAD_UNDEFINED
                        L3:
                          RETURN
                        """);
    }

    @Test
    void assignmentsWhoseValueNobodyWantsLeaveNone() {
        assertThat(function("function f(o, a) { o.x = a; a = o.y++; o[a] += 1; }"))
                .isEqualTo("""
                          LOAD_LOCAL 0
                          LOAD_LOCAL 1
                          SET_PROP "x"
                          POP
                          LOAD_LOCAL 0
                          DUP
                          GET_PROP "y"
                          TO_NUMBER
                          DUP
                          STORE_LOCAL 2
                          INCREMENT
                          SET_PROP "y"
                          POP
                          LOAD_LOCAL 2
                          STORE_LOCAL 1
                          LOAD_LOCAL 0
                          LOAD_LOCAL 1
                          DUP2
                          POP
                          IS_NULLISH
                          JUMP_IF_FALSE L1
                          DUP2
                          GET_INDEX
                          POP
                        L1:
                          TO_PROPERTY_KEY
                          DUP2
                          GET_INDEX
                          LOAD_INT 1
                          BINARY_ADD
                          SET_INDEX
                          POP
                          LOAD_UNDEFINED
                          RETURN
                        """);
    }

    @Test
    void aPrimitiveKeyNeedsNoConversion() {
        assertThat(function("function f(a) { for (let i = 0; ; i++) a[i] *= 2; }"))
                .doesNotContain("TO_PROPERTY_KEY");
    }

    @Test
    void deadCodeIsNotWritten() {
        assertThat(function("function f() { return 1; f(); while (true) { } }")).isEqualTo("  LOAD_INT 1\n  RETURN\n");
    }

    @Test
    void iterationsGetFreshContextsOnlyIfAClosureCouldTell() {
        assertThat(function("function f(a) { for (let i = 0; i < 9; i++) a(() => i); }"))
                .contains("COPY_CONTEXT");
        assertThat(function("function f(a) { for (let i = 0; i < 9; i++) a(i); }"))
                .doesNotContain("CONTEXT");
        assertThat(function("function f(a) { for (const i of a) a(() => i); }")).contains("COPY_CONTEXT");
    }

    @Test
    void breakClosesTheIteratorOutsideOfTheLoopsHandler() {
        assertThat(function("function f(a) { for (const x of a) { if (x) break; x.y; } }"))
                .isEqualTo("""
                          LOAD_LOCAL 0
                          FOR_OF_START
                        L1:
                          FOR_OF_NEXT L7
                        L2:
                          STORE_LOCAL 1
                          LOAD_LOCAL 1
                          JUMP_IF_FALSE L4
                        L3:
                          ITERATOR_CLOSE normal
                          JUMP L8
                        L4:
                          LOAD_LOCAL 1
                          GET_PROP "y"
                          POP
                        L5:
                          JUMP_BACK L1
                        L6:
                          SWAP
                          ITERATOR_CLOSE throwing
                          THROW
                        L7:
                          POP
                        L8:
                          LOAD_UNDEFINED
                          RETURN
                        """);
    }

    @Test
    void finallyIsWrittenOnce() {
        String code = function("function f(a) { try { if (a) return 1; a.b; } finally { a.last(); } return 2; }");
        assertThat(code.split("\"last\"", -1)).hasSize(2);
    }

    @Test
    void describesTheFunctionAsAWhole() {
        FunctionCode script = FrontEnd.compile("test.js", "let x = 1; function f(a, b = 2, ...c) { return () => x; }");
        FunctionCode f = (FunctionCode) script.constants()[0];
        assertThat(f.name()).isEqualTo("f");
        assertThat(f.parameters()).isEqualTo(2);
        assertThat(f.length()).isEqualTo(1);
        assertThat(f.outerContexts()).containsExactly(1);
        assertThat(f.localNames()).startsWith("a", "b", "c");
        assertThat(f.source().text(f.sourceStart(), f.sourceEnd()))
                .isEqualTo("function f(a, b = 2, ...c) { return () => x; }");
    }
}
