package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionFeedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * What has been recorded of a function {@code f} when a program ends: run by the interpreter; by machine code that was
 * made before anything had been executed; and by both, one after the other.
 */
@NeedsMachine
class FunctionFeedbackTest {
    /** Calls that make a function hot. */
    private static final int HOT = 600;

    private static String interpreted(String source) {
        try (Vm vm = MiniVm.interpreting(VmEngine.OPTIONS, CacheMode.ON).vm()) {
            return feedback(vm, source);
        }
    }

    private static String compiledAtOnce(String source) {
        return tiered(TemplateVm.Settings.standard().compilingAtOnce(), source);
    }

    private static String tiered(TemplateVm.Settings settings, String source) {
        try (Vm vm = MiniVm.tiered(VmEngine.OPTIONS, settings, CacheMode.ON, Optional.empty())
                .vm()) {
            return feedback(vm, source);
        }
    }

    private static String feedback(Vm vm, String source) {
        vm.call(vm.load(FrontEnd.compile("test.js", source)), Value.UNDEFINED);
        for (FunctionInfo function : vm.functions.withBytecode()) {
            if (function.name().equals("f")) {
                return new FunctionFeedback(vm.functions, function).toString();
            }
        }
        throw new AssertionError("no function f");
    }

    /**
     * @param function the definition of f
     * @param calls expressions, run in this order
     */
    private static void assertRecords(String function, List<String> calls, String... lines) {
        String expected = String.join("\n", lines) + "\n";
        String program = function + "\n" + String.join(";\n", calls) + ";\n";
        assertThat(interpreted(program)).as("interpreter").isEqualTo(expected);
        assertThat(compiledAtOnce(program)).as("machine code").isEqualTo(expected);
        String first = function + "\nfor (let i = 0; i < " + HOT + "; i++) { " + calls.get(0) + "; }\n";
        assertThat(tiered(TemplateVm.Settings.standard(), first + String.join(";\n", calls) + ";\n"))
                .as("machine code after the interpreter")
                .isEqualTo(expected);
    }

    private static void assertOperator(String expression, List<String> calls, String line) {
        assertRecords("function f(a, b) { return " + expression + "; }", calls, line);
    }

    @Test
    void resultsOfInts() {
        assertOperator("a + b", List.of("f(1, 2)"), "BINARY_ADD: INT");
        assertOperator("a + b", List.of("f(1, 2)", "f(2147483647, 1)"), "BINARY_ADD: OVERFLOW");
        assertOperator("a - b", List.of("f(1, 2)", "f(-2147483648, 1)"), "BINARY_SUB: OVERFLOW");
        assertOperator("a * b", List.of("f(1, 2)", "f(0, -1)"), "BINARY_MUL: MINUS_ZERO");
        assertOperator("a * b", List.of("f(1, 2)", "f(65536, 65536)"), "BINARY_MUL: OVERFLOW");
        assertOperator("a * b", List.of("f(0, 2)", "f(3, 0)"), "BINARY_MUL: INT");
        assertOperator("-a", List.of("f(1)", "f(0)"), "NEGATE: MINUS_ZERO");
        assertOperator("-a", List.of("f(1)", "f(-2147483648)"), "NEGATE: OVERFLOW");
        assertOperator("~a", List.of("f(1)", "f(-1)"), "BIT_NOT: INT");
        assertOperator("a % b", List.of("f(7, 2)", "f(-4, 2)"), "BINARY_MOD: MINUS_ZERO");
        assertOperator("a % b", List.of("f(7, 2)", "f(-5, 2)"), "BINARY_MOD: INT");
        assertOperator("a % b", List.of("f(7, 2)", "f(7, 0)"), "BINARY_MOD: FRACTION");
        assertOperator("a >>> b", List.of("f(7, 2)", "f(-1, 0)"), "SHIFT_RIGHT_UNSIGNED: OVERFLOW");
        assertOperator("a ** b", List.of("f(2, 3)", "f(2, -1)"), "BINARY_EXP: FRACTION");
    }

    @Test
    void quotients() {
        assertOperator("a / b", List.of("f(6, 2)"), "BINARY_DIV: INT");
        assertOperator("a / b", List.of("f(6, 2)", "f(7, 2)"), "BINARY_DIV: FRACTION");
        assertOperator("a / b", List.of("f(6, 2)", "f(7, 0)"), "BINARY_DIV: FRACTION");
        assertOperator("a / b", List.of("f(6, 2)", "f(0, -3)"), "BINARY_DIV: MINUS_ZERO");
        assertOperator("a / b", List.of("f(6, 2)", "f(0, 3)"), "BINARY_DIV: INT");
        assertOperator("a / b", List.of("f(6, 2)", "f(-2147483648, -1)"), "BINARY_DIV: OVERFLOW");
        assertOperator("a / b", List.of("f(6, 2)", "f(1.5, 0.5)"), "BINARY_DIV: DOUBLE");
    }

    @Test
    void operands() {
        assertOperator("a + b", List.of("f(1, 2)", "f(1, 0.5)", "f('a', 1)"), "BINARY_ADD: DOUBLE, STRING");
        assertOperator("a - b", List.of("f(1, 2)", "f(null, 1)"), "BINARY_SUB: OTHER");
        assertOperator("a < b", List.of("f(1, 2)"), "LESS: INT");
        assertOperator("a < b", List.of("f(1, 2)", "f(1, 0.5)"), "LESS: DOUBLE");
        assertOperator("a >= b", List.of("f(1, 2)", "f('a', 'b')"), "GREATER_EQUAL: STRING");
        assertOperator("a | 0", List.of("f(1)", "f(0.5)"), "BIT_OR: DOUBLE");
        assertOperator("a ^ b", List.of("f(1, 2)", "f(1, 0.5)"), "BIT_XOR: DOUBLE");
        assertOperator("a << b", List.of("f(1, 2)", "f(1.5, 2)"), "SHIFT_LEFT: DOUBLE");
        assertOperator("-a", List.of("f(1)", "f(0.5)"), "NEGATE: DOUBLE");
        assertOperator("+a", List.of("f(1)", "f(0.5)"), "TO_NUMBER: DOUBLE");
        assertOperator("a++", List.of("f(1)", "f(0.5)"), "TO_NUMBER: DOUBLE\nINCREMENT: DOUBLE");
        assertOperator(
                "(a + 0.5) * (b + 0.5)",
                List.of("f(1, 2)"),
                "BINARY_ADD: DOUBLE\nBINARY_ADD: DOUBLE\nBINARY_MUL: DOUBLE");
        assertOperator("a + 0.5 < b", List.of("f(1, 2)"), "BINARY_ADD: DOUBLE\nLESS: DOUBLE");
    }

    @Test
    void equality() {
        assertOperator("a === b", List.of("f(1, 2)"), "STRICT_EQUAL: INT");
        assertOperator("a === b", List.of("f(1, 2)", "f(1, 0.5)"), "STRICT_EQUAL: DOUBLE");
        assertOperator("a === b", List.of("f(1, 2)", "f('a', 'bc')"), "STRICT_EQUAL: STRING");
        assertOperator("a === b", List.of("f(1, 2)", "f({}, [])"), "STRICT_EQUAL: OTHER");
        assertOperator("a !== b", List.of("f('a', 'bc')", "f({}, [])"), "STRICT_NOT_EQUAL: STRING, OTHER");
        assertOperator("a == b", List.of("f(1, 2)", "f('a', 'bc')"), "EQUAL: STRING");
        assertOperator("a != b", List.of("f(1, 2)", "f(true, 'bc')"), "NOT_EQUAL: STRING, OTHER");
    }

    @Test
    void elementsOfArrays() {
        String load = "function f(a, i) { return a[i]; }";
        assertRecords(load, List.of("f([1, 2], 1)"), "GET_INDEX: array PACKED_INT");
        assertRecords(load, List.of("f([1, 2], 1)", "f([1.5, 2], 1)"), "GET_INDEX: array PACKED_DOUBLE");
        assertRecords(load, List.of("f([1, 2], 1)", "f(['a', , 2], 2)"), "GET_INDEX: array HOLEY_ELEMENTS");
        assertRecords(load, List.of("f([1, 2], 1)", "f([1, , 2], 1)"), "GET_INDEX: array HOLEY_INT, hole");
        assertRecords(load, List.of("f([1, 2], 1)", "f([1, 2], 2)"), "GET_INDEX: array PACKED_INT, out of bounds");
        assertRecords(load, List.of("f([1, 2], 1)", "f('abc', 2)"), "GET_INDEX: array PACKED_INT, other");
        String store = "function f(a, i) { a[i] = 7; }";
        assertRecords(store, List.of("f([1, 2], 1)"), "SET_INDEX: array PACKED_INT");
        assertRecords(store, List.of("f([1, 2, 3], 1)", "f([1, 2, 3], 3)"), "SET_INDEX: array PACKED_INT, append");
        assertRecords(store, List.of("f([1, 2], 1)", "f([1, , 2], 1)"), "SET_INDEX: array HOLEY_INT, hole");
        assertRecords(store, List.of("f([1, 2], 1)", "f([1, 2], 9)"), "SET_INDEX: array PACKED_INT, out of bounds");
    }

    @Test
    void elementsOfTypedArrays() {
        assertRecords(
                "const t = new Float64Array(2), u = new Uint8Array(2); function f(a, i) { return a[i]; }",
                List.of("f(t, 1)", "f(u, 1)", "f(t, 2)"),
                "GET_INDEX: UINT8, FLOAT64, out of bounds");
        assertRecords(
                "const t = new Int32Array(2); function f(a, i) { a[i] = 1; }",
                List.of("f(t, 1)", "f(t, 2)"),
                "SET_INDEX: INT32, out of bounds");
    }

    @Test
    void blocks() {
        assertRecords(
                "function f(a) { if (a > 5) { return a + 1; } while (a < 0) { a++; } return a - 1; }",
                List.of("f(1)"),
                "GREATER: INT",
                "LOAD_LOCAL: never reached",
                "LESS: INT",
                "LOAD_LOCAL: never reached",
                "BINARY_SUB: INT");
        assertRecords(
                "function f(a) { try { if (a > 5) throw a; return a; } catch (e) { return e + 0.5; } }",
                List.of("f(1)", "f(6)"),
                "GREATER: INT",
                "BINARY_ADD: DOUBLE");
    }

    @Test
    void targets() {
        assertRecords(
                "class A {} class B {} function f(c) { return new c(); }",
                List.of("f(A)", "f(A)", "f(B)"),
                "NEW: A, B");
        assertRecords(
                "const g = x => x; function f(c, a) { return c(...a); }",
                List.of("f(g, [1])", "f(g, [1])", "f(g, [])"),
                "CALL_SPREAD: g");
        assertRecords("function f(c, a) { return new c(...a); }", List.of("f(Map, [])"), "NEW_SPREAD: Map");
        assertRecords(
                "class A {} function f(o, c) { return o instanceof c; }",
                List.of("f(1, A)", "f({}, A)", "f({}, Object)"),
                "INSTANCE_OF: A, Object");
    }

    @Test
    void iteration() {
        assertRecords(
                "function f(x) { for (const y of x) { y; } }",
                List.of("f([1, 2])", "f('ab')", "f(new Set([1]))", "f({ [Symbol.iterator]: () => [1].values() })"),
                "FOR_OF_START: protocol, array values, string, set values",
                "SWAP: never reached");
    }
}
