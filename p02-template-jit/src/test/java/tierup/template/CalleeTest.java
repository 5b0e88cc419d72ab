package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tierup.launch.VmEngine;
import tierup.machine.MachineCodeFault;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/** What is called: all sorts of functions, none of which needs Java for it, and all sorts of values that are none. */
@NeedsMachine
@Exercise("p02.8")
class CalleeTest {
    private static final String CALLEES = """
            'use strict';
            function g(a, b) { return b === undefined ? a : b; }
            function none() { return 1; }
            function many(a, b, c, d, e, f, g, h) { return h; }
            const arrow = x => x, map = new Map(), set = new Set(), o = { m(x) { return x; }, g };
            function asked(a) { return a; }
            map.set(asked, 1); set.add(asked); new WeakMap().set(asked, 2);
            function other(a) { return a; }
            other.property = 1; other[5] = 2; other.prototype.x = 3; Object.freeze(other);
            function maker(k) { return x => x + k; }
            const closure = maker(1), bound = g.bind(null, 1);
            function nested(n) { return n < 1 ? 0 : nested(n - 1); }
            class C { static s(x) { return x; } m(x) { return x; } }
            const instance = new C();
            """;

    private static final List<String> CALLS = List.of(
            "g()",
            "g(i)",
            "g(i, 1)",
            "g(i, 1, 2)",
            "g(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)",
            "none()",
            "none(i)",
            "many(1, 2, 3, 4, 5, 6, 7, 8)",
            "many(1)",
            "arrow(i)",
            "asked(i)",
            "other(i)",
            "closure(i)",
            "nested(3)",
            "o.m(i)",
            "o.g(i, i)",
            "C.s(i)",
            "instance.m(i)",
            "i + (i + (i + g(i) * 2))",
            "g(g(i, g(1, i)), arrow(asked(i)))",
            "[i, [i, other(i)]]",
            "bound(i)",
            "Math.max(i, 2)",
            "map.get(asked)");

    /** All that is a function is called in the same way, whatever else it is, and whoever has asked what about it. */
    @Test
    @Points(2)
    void noFunctionIsCalledByWayOfJava() {
        String all = IntStream.range(0, CALLS.size())
                .mapToObj(i -> repeated("f" + i, CALLS.get(i)))
                .collect(Collectors.joining());
        if (CallTest.exitsForCalls(CALLEES + all) == 0) {
            return;
        }
        for (String call : CALLS) {
            String program = CALLEES + repeated("f", call);
            assertThat(CallTest.exitsForCalls(program))
                    .as("exits for the calls of %s in\n%s", call, program)
                    .isZero();
        }
        throw new AssertionError("no call leaves by itself, but some in\n" + CALLEES + all);
    }

    private static String repeated(String name, String call) {
        return "function " + name + "(i) { return " + call + "; }\nfor (let i = 0; i < 20; i++) " + name + "(i);\n";
    }

    private static final List<String> NO_FUNCTIONS = List.of(
            "undefined",
            "null",
            "true",
            "false",
            "0",
            "1",
            "2",
            "3",
            "5",
            "8",
            "16",
            "18",
            "40",
            "-1",
            "-8",
            "2147483647",
            "-2147483648",
            "4096",
            "1048576",
            "1.5",
            "0.1",
            "-0",
            "1e300",
            "-1e300",
            "5e-324",
            "1e-310",
            "NaN",
            "Infinity",
            "-Infinity",
            "2 ** 40",
            "2 ** 52",
            "1 / 3",
            "4294967296",
            "''",
            "'s'",
            "'\u1234'",
            "'abc' + x",
            "('abcdefghijklmnopqrstuvw' + x).slice(1)",
            "Symbol('s')",
            "{}",
            "{ a: 1, call() {} }",
            "[]",
            "[1, 2]",
            "[() => 1]",
            "new Map()",
            "new Set()",
            "new Map([[1, 2]])",
            "new WeakMap()",
            "new WeakSet()",
            "new Date(0)",
            "new Error('e')",
            "new TypeError('e')",
            "new Number(1)",
            "new String('s')",
            "new Boolean(true)",
            "new ArrayBuffer(8)",
            "new Uint8Array(4)",
            "new Int32Array(4)",
            "new Float64Array(2)",
            "[1].values()",
            "new Map([[1, 2]]).entries()",
            "'ab'[Symbol.iterator]()",
            "Math",
            "JSON",
            "globalThis",
            "(function () { return arguments; })(1)",
            "Object.create(null)",
            "Object.create(Function.prototype)",
            "new (class extends Map {})()",
            "Function.prototype.prototype");

    private static final String CALLERS = """
            const x = 1;
            function f(callee, a) { try { return callee(a + 0.5, a * 2, a - 1); } catch (e) { return e instanceof TypeError && e.message; } }
            function m(o, a) { try { return a + (a + o.m(a - 1, a)); } catch (e) { return e instanceof TypeError && e.message; } }
            """;

    private static String called(String value) {
        return "console.log(f(" + value + ", 1), m({ m: " + value + " }, 2));\n";
    }

    /** Not one of all the kinds of values gets through, and the error says what it would say in the interpreter. */
    @Test
    @Points(3)
    void noKindOfValueIsTakenForAFunction() {
        String all = CALLERS + NO_FUNCTIONS.stream().map(CalleeTest::called).collect(Collectors.joining());
        ProgramOutcome expected = VmEngine.interpreter().run(all);
        assertThat(expected.output().lines()).as("what the interpreter says").hasSize(NO_FUNCTIONS.size());
        try {
            if (TestEngine.eager().run(all).equals(expected)) {
                return;
            }
        } catch (MachineCodeFault e) {
            // Which of them it is, they say one by one.
        }
        for (String value : NO_FUNCTIONS) {
            TestEngine.expectAsInterpreted(CALLERS + called(value));
        }
        throw new AssertionError("calls of what is no function go wrong only one after another, in\n" + all);
    }
}
