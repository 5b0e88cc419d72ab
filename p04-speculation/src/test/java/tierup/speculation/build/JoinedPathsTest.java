package tierup.speculation.build;

import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Where paths meet in functions without loops: what the graph results in, and how many parameters it takes. */
@Exercise("p04.2")
class JoinedPathsTest {
    @Test
    @Points(1)
    void straightCodeNeedsNoParameter() {
        try (Built f = new Built("function f(a, b) { const c = a + b; const d = c * 2; return d - a; } f(1, 2);")) {
            f.hasParameters(0, 0).gives(17, 3, 7);
        }
    }

    @Test
    @Points(2)
    void aLocalThatOnePathStoresIsAParameter() {
        try (Built f = new Built("function f(a) { let x = 10; if (a < 0) x = 20; return x; } f(1); f(-1);")) {
            f.hasParameters(0, 1).gives(10, 5).gives(20, -5);
        }
    }

    @Test
    @Points(2)
    void whatIsTheSameOnBothPathsIsNone() {
        String program =
                "function f(a, b) { let x = 1, y = b, z = 3; if (a < 0) x = 2; else x = 4; return x * 100 + y * 10 + z; }"
                        + " f(1, 5); f(-1, 5);";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 1).gives(453, 9, 5).gives(263, -9, 6);
        }
    }

    @Test
    @Points(2)
    void argumentsAreInTheOrderOfTheParameters() {
        String program =
                "function f(a) { let x = 1, y = 2, z = 3; if (a < 0) { z = 9; x = 7; y = 8; } return x * 100 + y * 10 + z; }"
                        + " f(1); f(-1);";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 3).gives(123, 0).gives(789, -1);
        }
    }

    @Test
    @Points(2)
    void anOperandOfTheStackMayDifferToo() {
        try (Built f = new Built("function f(a, b) { return 100 + (a < b ? a * 2 : b * 3); } f(1, 2); f(2, 1);")) {
            f.hasParameters(0, 1).gives(108, 4, 5).gives(112, 5, 4);
        }
    }

    @Test
    @Points(2)
    void operandsBelowThatAreTheSameStayWhatTheyAre() {
        String program =
                "function f(a, b) { return a * 1000 + (b < 0 ? 1 : 2) * (a < 0 ? 3 : 5); } f(1, 2); f(-1, -2); f(-1, 2); f(1, -2);";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 2).gives(1010, 1, 1).gives(-1994, -2, 1).gives(3005, 3, -1);
        }
    }

    @Test
    @Points(3)
    void moreThanTwoPathsMeet() {
        String program = """
                function f(a) {
                    let x = 0;
                    switch (a) {
                        case 1: x = 11; break;
                        case 2: x = 22; break;
                        case 3: break;
                        default: x = 99;
                    }
                    return x + a;
                }
                f(1); f(2); f(3); f(4);""";
        try (Built f = new Built(program)) {
            f.gives(12, 1).gives(24, 2).gives(3, 3).gives(103, 4);
        }
    }

    @Test
    @Points(3)
    void theLastOfThreePathsAloneMakesTheDifference() {
        String program = """
                function f(a) {
                    let x = 5;
                    done: {
                        if (a === 1) break done;
                        if (a === 2) break done;
                        x = 6;
                    }
                    return x;
                }
                f(1); f(2); f(3);""";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 1).gives(5, 1).gives(5, 2).gives(6, 3);
        }
    }

    @Test
    @Points(3)
    void theFirstOfThreePathsAloneMakesTheDifference() {
        String program = """
                function f(a) {
                    let x = 5;
                    done: {
                        if (a === 1) { x = 6; break done; }
                        x = 7;
                        if (a === 2) break done;
                        a = 0;
                    }
                    return x;
                }
                f(1); f(2); f(3);""";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 2).gives(6, 1).gives(7, 2).gives(7, 3);
        }
    }

    @Test
    @Points(2)
    void aParameterOfOneBlockIsAnOrdinaryWordInTheNext() {
        String program =
                "function f(a, b) { let x = 1; if (a < 0) x = 2; let y = x; if (b < 0) y = 10; return x * 100 + y; }"
                        + " f(1, 1); f(-1, 1); f(1, -1); f(-1, -1);";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 2)
                    .gives(101, 1, 1)
                    .gives(202, -1, 1)
                    .gives(110, 1, -1)
                    .gives(210, -1, -1);
        }
    }

    @Test
    @Points(2)
    void twoLocalsThatWereOneMayPart() {
        String program = "function f(a) { let x = a; let y = x; if (a < 0) y = 0; return x * 10 + y; } f(1); f(-1);";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 1).gives(33, 3).gives(-30, -3);
        }
    }

    @Test
    @Points(2)
    void pathsMeetInsidePathsThatMeet() {
        String program = """
                function f(a, b) {
                    let x = 0;
                    if (a < 0) { if (b < 0) x = 1; else x = 2; x = x * 10; } else { x = 3; }
                    return x;
                }
                f(1, 1); f(-1, 1); f(-1, -1);""";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 2).gives(3, 1, 1).gives(20, -1, 1).gives(10, -1, -1);
        }
    }

    @Test
    @Points(2)
    void theFirstLocalMayDifferToo() {
        try (Built f = new Built("function f(a, b) { if (a < 0) a = 50; return a + b; } f(1, 1); f(-1, 1);")) {
            f.hasParameters(0, 1).gives(7, 3, 4).gives(54, -3, 4);
        }
    }

    @Test
    @Points(3)
    void theContextIsAWordToo() {
        String program = """
                function f(a) {
                    const k = 7;
                    const g = () => k;
                    if (a < 0) { const z = a; (() => z)(); }
                    return g();
                }
                f(1); f(-1);""";
        try (Built f = new Built(program)) {
            f.hasParameters(0, 1);
        }
    }
}
