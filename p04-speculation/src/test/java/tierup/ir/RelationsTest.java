package tierup.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.ir.Relations.Answer;
import tierup.ir.nodes.Compare.Relation;

class RelationsTest {
    private static final double[] NUMBERS = {
        -2, -1, 0, 1, 2, -0.0, Double.NaN, 0.5, -1.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private static List<Type> types() {
        List<Type> types = new ArrayList<>();
        for (int lo = -2; lo <= 2; lo++) {
            for (int hi = lo - 1; hi <= 2; hi++) {
                for (int others = 0; others < 8; others++) {
                    Type type = (hi < lo ? Type.NOTHING : Type.range(lo, hi))
                            .with((others & 1) != 0 ? Type.MINUS_ZERO : 0)
                            .with((others & 2) != 0 ? Type.NAN : 0)
                            .with((others & 4) != 0 ? Type.OTHER_NUMBER : 0);
                    if (!type.isNothing()) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void noNumberIsLostAndNoAnswerIsWrong(Relation relation) {
        for (Type left : types()) {
            for (Type right : types()) {
                check(relation, left, right);
            }
        }
    }

    private static void check(Relation relation, Type left, Type right) {
        Answer answer = Relations.answer(relation, left, right);
        for (double a : NUMBERS) {
            for (double b : NUMBERS) {
                if (Type.of(a).isSubtypeOf(left) && Type.of(b).isSubtypeOf(right)) {
                    boolean holds = relation.holds(a, b);
                    Type narrowed = holds
                            ? Relations.narrow(relation, left, right)
                            : Relations.narrowByFailure(relation, left, right);
                    Relation swapped = Relations.swapped(relation);
                    Type narrowedRight = holds
                            ? Relations.narrow(swapped, right, left)
                            : Relations.narrowByFailure(swapped, right, left);
                    boolean kept =
                            Type.of(a).isSubtypeOf(narrowed) && Type.of(b).isSubtypeOf(narrowedRight);
                    boolean right1 = answer == Answer.SOMETIMES || answer == Answer.ALWAYS == holds;
                    assertThat(kept && right1)
                            .as(
                                    "%s %s %s for %s, %s: %s, %s, %s",
                                    left, relation, right, a, b, narrowed, narrowedRight, answer)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        LESS ; -5 5 ; 0 3 ; [-5, 2] ; [0, 5]
        LESS_EQUAL ; -5 5 ; 0 3 ; [-5, 3] ; [1, 5]
        GREATER ; -5 5 ; 0 3 ; [1, 5] ; [-5, 3]
        GREATER_EQUAL ; -5 5 ; 0 3 ; [0, 5] ; [-5, 2]
        EQUAL ; -5 5 ; 5 5 ; 5 ; [-5, 4]
        NOT_EQUAL ; -5 5 ; -5 -5 ; [-4, 5] ; -5
        LESS ; -2147483648 2147483647 ; -2147483648 2147483647 ; [-2147483648, 2147483646] ; int32
        """)
    void integersAreBounded(Relation relation, String left, String right, String ifHolds, String ifNot) {
        assertThat(Relations.narrow(relation, range(left), range(right))).hasToString(ifHolds);
        assertThat(Relations.narrowByFailure(relation, range(left), range(right)))
                .hasToString(ifNot);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        LESS ; 0 3 ; 4 5 ; ALWAYS
        LESS ; 0 4 ; 4 5 ; SOMETIMES
        LESS ; 5 6 ; 4 5 ; NEVER
        EQUAL ; 3 3 ; 3 3 ; ALWAYS
        EQUAL ; 3 3 ; 4 5 ; NEVER
        NOT_EQUAL ; 3 3 ; 4 5 ; ALWAYS
        """)
    void rangesAnswer(Relation relation, String left, String right, Answer answer) {
        assertThat(Relations.answer(relation, range(left), range(right))).isEqualTo(answer);
    }

    private static Type range(String bounds) {
        String[] both = bounds.split(" ");
        return Type.range(Long.parseLong(both[0]), Long.parseLong(both[1]));
    }
}
