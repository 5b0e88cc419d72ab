package tierup.speculation.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.bytecode.VerifiedCode;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.speculation.build.Guesses.Operands;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.speculation.snapshot.MadeUp;
import tierup.vm.code.FunctionFeedback.Elements;
import tierup.vm.code.FunctionFeedback.Seen;
import tierup.vm.memory.ElementKind;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** What is bet on, for everything that an instruction can have met. */
@Exercise("p04.1")
class GuessesTest {
    private static final VerifiedCode SUM =
            Graphs.snapshot("function f(a, b) { return a + b; } f(1, 2);").verified();
    private static final VerifiedCode ELEMENT =
            Graphs.snapshot("function f(a, i) { return a[i]; } f([1], 0);").verified();

    private static int find(VerifiedCode verified, Opcode op) {
        int pc = 0;
        while (verified.code().opcodeAt(pc) != op) {
            pc = verified.code().next(pc);
        }
        return pc;
    }

    private static final int PLUS = find(SUM, Opcode.BINARY_ADD);
    private static final int INDEX = find(ELEMENT, Opcode.GET_INDEX);

    private static Guesses met(Set<Seen> seen) {
        return new Guesses(MadeUp.feedback(SUM, PLUS, seen));
    }

    /** INT stands alone; of the others, any together. */
    private static List<Set<Seen>> everySet() {
        List<Set<Seen>> all = new ArrayList<>(List.of(EnumSet.of(Seen.INT), EnumSet.noneOf(Seen.class)));
        Seen[] others = EnumSet.complementOf(EnumSet.of(Seen.INT)).toArray(Seen[]::new);
        for (int bits = 1; bits < 1 << others.length; bits++) {
            Set<Seen> set = EnumSet.noneOf(Seen.class);
            for (int i = 0; i < others.length; i++) {
                if ((bits >> i & 1) != 0) {
                    set.add(others[i]);
                }
            }
            all.add(set);
        }
        return all;
    }

    @Test
    @Points(2)
    void whoHasSeenIntsBetsOnInts() {
        Guesses guesses = met(EnumSet.of(Seen.INT));
        assertThat(guesses.operands(PLUS))
                .as("operands of a + b, which has met INT")
                .isEqualTo(Operands.INTS);
        assertThat(guesses.result(PLUS))
                .as("result of a + b, which has met INT")
                .isEqualTo(Guess.INT);
    }

    @Test
    @Points(2)
    void whoHasSeenNothingBetsOnNothing() {
        assertThat(met(Set.of()).operands(PLUS))
                .as("operands of a + b, which has met nothing")
                .isEqualTo(Operands.ANYTHING);
    }

    @Test
    @Points(3)
    void operandsAreTheNarrowestSortThatCoversWhatCameBy() {
        for (Set<Seen> seen : everySet()) {
            boolean noNumber = seen.isEmpty() || seen.contains(Seen.STRING) || seen.contains(Seen.OTHER);
            Operands expected =
                    noNumber ? Operands.ANYTHING : seen.contains(Seen.DOUBLE) ? Operands.NUMBERS : Operands.INTS;
            assertThat(met(seen).operands(PLUS))
                    .as("operands of a + b, which has met %s", seen)
                    .isEqualTo(expected);
        }
    }

    @Test
    @Points(3)
    void aResultThatWasNoIntOnceIsANumber() {
        for (Set<Seen> seen : everySet()) {
            if (!seen.isEmpty()) {
                Guess expected = seen.contains(Seen.INT) ? Guess.INT : Guess.NUMBER;
                assertThat(met(seen).result(PLUS))
                        .as("result of a + b, which has met %s", seen)
                        .isEqualTo(expected);
            }
        }
    }

    private static Guesses met(Elements elements) {
        return new Guesses(MadeUp.feedback(ELEMENT, INDEX, elements));
    }

    /** What an access can have met: arrays or not, no, one or two kinds of typed arrays, and each of the four special cases. */
    private static List<Elements> everyAccess() {
        List<Elements> all = new ArrayList<>();
        List<Set<ElementKind>> kinds = List.of(
                Set.of(),
                Set.of(ElementKind.INT8),
                Set.of(ElementKind.FLOAT64),
                Set.of(ElementKind.INT8, ElementKind.UINT32));
        for (Set<ElementKind> typed : kinds) {
            for (int bits = 0; bits < 32; bits++) {
                boolean arrays = (bits & 1) != 0;
                all.add(new Elements(
                        arrays, 0, typed, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0));
            }
        }
        return all;
    }

    @Test
    @Points(3)
    void anArrayAccessHasMetArraysInsideAndNothingElse() {
        for (Elements met : everyAccess()) {
            boolean special = met.hole() || met.append() || met.outOfBounds() || met.other();
            assertThat(met(met).isArrayAccess(INDEX))
                    .as("whether a[i], which has met {%s}, is to be compiled for arrays alone", met)
                    .isEqualTo(met.arrays() && met.typedArrays().isEmpty() && !special);
        }
    }

    @Test
    @Points(3)
    void aTypedAccessHasMetOneKindInsideAndNothingElse() {
        for (Elements met : everyAccess()) {
            boolean possible = met.arrays() || !met.hole() && !met.append();
            if (possible) {
                boolean special = met.outOfBounds() || met.other();
                assertThat(met(met).isTypedAccess(INDEX))
                        .as("whether a[i], which has met {%s}, is to be compiled for one kind of typed arrays", met)
                        .isEqualTo(met.typedArrays().size() == 1 && !met.arrays() && !special);
            }
        }
    }

    @Test
    @Points(2)
    void aProgramThatRanIsBetOn() {
        FunctionSnapshot ints = Graphs.snapshot("function f(a, b) { return a + b; } f(1, 2); f(3, 4);");
        FunctionSnapshot overflow = Graphs.snapshot("function f(a, b) { return a + b; } f(1, 2); f(2147483647, 4);");
        FunctionSnapshot doubles = Graphs.snapshot("function f(a, b) { return a + b; } f(1, 2); f(0.5, 4);");
        FunctionSnapshot texts = Graphs.snapshot("function f(a, b) { return a + b; } f(1, 2); f('x', 4);");
        assertThat(describe(ints)).isEqualTo("INTS INT");
        assertThat(describe(overflow)).isEqualTo("INTS NUMBER");
        assertThat(describe(doubles)).isEqualTo("NUMBERS NUMBER");
        assertThat(describe(texts)).startsWith("ANYTHING");
    }

    private static String describe(FunctionSnapshot function) {
        Guesses guesses = new Guesses(function);
        return guesses.operands(PLUS) + " " + guesses.result(PLUS);
    }
}
