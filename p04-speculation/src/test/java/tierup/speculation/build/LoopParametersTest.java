package tierup.speculation.build;

import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Loops: what they result in, and which words of theirs are parameters. */
@Exercise("p04.3")
class LoopParametersTest {
    @Test
    @Points(2)
    void aLoopCounts() {
        try (Built f = new Built("function f(n) { let i = 0; while (i < n) i++; return i; } f(5);")) {
            f.hasParameters(1, 0).gives(7, 7).gives(0, 0);
        }
    }

    @Test
    @Points(2)
    void whatTheLoopDoesNotStoreIsNoParameter() {
        String program =
                "function f(n, k) { let s = 0, unused = 4; for (let i = 0; i < n; i++) s += k; return s + unused; } f(5, 2);";
        try (Built f = new Built(program)) {
            f.hasParameters(2, 0).gives(34, 10, 3).gives(4, 0, 3);
        }
    }

    @Test
    @Points(2)
    void aLocalThatOnlyABranchStoresIsOneAllTheSame() {
        String program =
                "function f(n) { let s = 0; for (let i = 0; i < n; i++) { if (i === 3) s = i; } return s; } f(5);";
        try (Built f = new Built(program)) {
            f.hasParameters(2, 1).gives(3, 10).gives(0, 3);
        }
    }

    @Test
    @Points(2)
    void parametersOfTheFunctionMayBeStoredToo() {
        try (Built f = new Built("function f(a, b) { while (a > 0) { b += 2; a -= 1; } return b; } f(3, 4);")) {
            f.hasParameters(2, 0).gives(25, 10, 5);
        }
    }

    @Test
    @Points(3)
    void aLoopInsideALoop() {
        String program =
                "function f(n) { let s = 0; for (let i = 0; i < n; i++) { for (let j = 0; j < i; j++) { s += 1; } } return s; } f(5);";
        try (Built f = new Built(program)) {
            f.gives(45, 10).gives(0, 1);
        }
    }

    @Test
    @Points(3)
    void whatOnlyTheInnerLoopStoresChangesInTheOuterOneAsWell() {
        String program = """
                function f(n) {
                    let count = 0;
                    let i = 0;
                    while (i < n) {
                        let j = 0;
                        while (j < 3) { count += 10; j++; }
                        i++;
                    }
                    return count + i;
                }
                f(4);""";
        try (Built f = new Built(program)) {
            f.gives(62, 2).gives(0, 0);
        }
    }

    @Test
    @Points(3)
    void twoLoopsOneBehindTheOther() {
        String program = """
                function f(n) {
                    let s = 0;
                    for (let i = 0; i < n; i++) s += 1;
                    let t = s;
                    for (let i = 0; i < n; i++) t += 10;
                    return s * 1000 + t;
                }
                f(4);""";
        try (Built f = new Built(program)) {
            f.hasParameters(4, 0).gives(3033, 3);
        }
    }

    @Test
    @Points(3)
    void continueIsAnotherWayBack() {
        String program = """
                function f(n) {
                    let s = 0;
                    let i = 0;
                    while (i < n) {
                        i++;
                        if (i % 2 === 0) continue;
                        s += i;
                    }
                    return s;
                }
                f(6);""";
        try (Built f = new Built(program)) {
            f.gives(25, 10);
        }
    }

    @Test
    @Points(2)
    void doWhileBeginsWithoutAsking() {
        try (Built f = new Built("function f(n) { let i = 0; do { i += 2; } while (i < n); return i; } f(5);")) {
            f.hasParameters(1, 0).gives(2, 0).gives(8, 7);
        }
    }

    @Test
    @Points(3)
    void operandsThatWaitBelowALoopStayTheirs() {
        String program = """
                function f(n, s) {
                    switch (n) {
                        case 1:
                            let i = 0;
                            while (i < 5) { i++; s += i; }
                            return s;
                        default:
                            return 0;
                    }
                }
                f(1, 0); f(2, 0);""";
        try (Built f = new Built(program)) {
            f.gives(115, 1, 100).gives(0, 7, 3);
        }
    }

    @Test
    @Points(2)
    void wordsThatTradePlacesInEachRound() {
        String program =
                "function f(n) { let a = 0, b = 1; for (let i = 0; i < n; i++) { const t = a + b; a = b; b = t; } return a; } f(5);";
        try (Built f = new Built(program)) {
            f.gives(55, 10).gives(0, 0);
        }
    }

    /** The sum of 0 to n - 1, which lies on the operand stack all the time. */
    private static final String SUM_ON_THE_STACK = """
            function main kind=module params=5
              PUSH_CONTEXT 1
              CLOSURE f
              LOAD_UNDEFINED
              LOAD_INT 5
              CALL 1
              POP
              LOAD_UNDEFINED
              RETURN

              function f params=1 outer=[1]
                .names n i
                LOAD_INT 0
                STORE_LOCAL i
                LOAD_INT 0
                %s
              ROUND:
                LOAD_LOCAL i
                LOAD_LOCAL n
                LESS
                JUMP_IF_FALSE DONE
                %s
                LOAD_LOCAL i
                INCREMENT
                STORE_LOCAL i
                JUMP_BACK ROUND
              DONE:
                %s
                RETURN
              end
            end
            """;

    @Test
    @Points(3)
    void anOperandOfTheStackThatTheLoopExchanges() {
        String program = SUM_ON_THE_STACK.formatted("", "LOAD_LOCAL i\n    BINARY_ADD", "");
        try (Built f = Built.bytecode(program)) {
            f.gives(45, 10).gives(0, 0);
        }
    }

    @Test
    @Points(3)
    void anOperandBelowOneThatStays() {
        String program = SUM_ON_THE_STACK.formatted(
                "LOAD_INT 1000", "SWAP\n    LOAD_LOCAL i\n    BINARY_ADD\n    SWAP", "BINARY_ADD");
        try (Built f = Built.bytecode(program)) {
            f.gives(1045, 10).gives(1000, 0);
        }
    }

    @Test
    @Points(3)
    void aLoopWithAScopeOfItsOwnHasTheContextForAParameter() {
        String program = "function f(n, more) { while (more(n)) { const k = n; more(() => k); } return n; }"
                + " let left = 5; f(3, () => left-- > 0);";
        try (Built f = new Built(program)) {
            f.hasParameters(1, 0);
        }
    }

    @Test
    @Points(3)
    void aLoopThatOnlyReadsCapturedVariablesKeepsItsContext() {
        String program =
                "const k = 3; function f(n) { let s = 0; let i = 0; while (i < n) { s += k; i++; } return s; } f(3);";
        try (Built f = new Built(program)) {
            f.hasParameters(2, 0);
        }
    }

    @Test
    @Points(2)
    void twoPathsLeadIntoALoop() {
        String program = "function f(n) { let i = 0; if (n > 10) i = 5; while (i < n) i++; return i; } f(3); f(12);";
        try (Built f = new Built(program)) {
            f.gives(7, 7).gives(20, 20).gives(0, -1);
        }
    }
}
