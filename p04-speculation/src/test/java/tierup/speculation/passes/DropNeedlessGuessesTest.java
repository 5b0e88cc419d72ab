package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropNeedlessGuessesTest {
    /** v2 and v3 are guarded ints, v4 is 0, v5 is 31. */
    private static String drop(String nodes) {
        return Passes.run(
                """
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.int v0 ""
                  v3 = check.int v1 ""
                  v4 = constant int 0
                  v5 = constant int 31
                """ + nodes.strip().replaceAll("(?m)^ *", "  ").replaceAll("(?m)^  (b\\d+[:(])", "$1") + "\n",
                new DropNeedlessGuesses());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        v6 = number.add int v2, v3 ; v7 = number.or v6, v4  ; true
        v6 = number.sub int v2, v3 ; v7 = number.and v6, v5 ; true
        v6 = number.mul int v2, v5 ; v7 = number.or v6, v4  ; true
        v6 = number.negate int v2  ; v7 = number.not v6     ; true
        v6 = number.shr int v2, v4 ; v7 = number.xor v6, v5 ; true
        v6 = number.add int v2, v3 ; v7 = number.shl v5, v6 ; true
        v6 = number.mul int v2, v3 ; v7 = number.or v6, v4  ; false
        v6 = number.div int v2, v3 ; v7 = number.or v6, v4  ; false
        v6 = number.mod int v2, v3 ; v7 = number.or v6, v4  ; false
        v6 = number.add int v2, v3 ; v7 = number.add v6, v4 ; false
        """)
    void sumsOfWhichOnly32BitsAreSeenNeedNoGuess(String sum, String use, boolean dropped) {
        String text = drop(sum + "\n" + use + "\nreturn v7");
        assertThat(text.contains(" int v2")).isNotEqualTo(dropped);
    }

    @Test
    void oneWhoSeesMoreIsEnough() {
        assertThat(
                        drop(
                                "v6 = number.add int v2, v3\nv7 = number.or v6, v4\nv8 = number.compare < v6, v7\nv9 = box.bool v8\nreturn v9"))
                .contains("v6 = number.add int v2, v3");
        assertThat(drop("v6 = number.add int v2, v3\nv7 = number.or v6, v4\nreturn v6"))
                .contains("number.add int v2, v3");
    }

    @Test
    void guardsInBetweenGoWithIt() {
        assertThat(drop("v6 = number.add int v2, v3\nv7 = check.int v6 \"\"\nv8 = number.or v7, v4\nreturn v8"))
                .contains("v10 = number.add v2, v3")
                .contains("v8 = number.or v10, v4")
                .doesNotContain("check.int v6");
    }

    @Test
    void sumsOfSumsAddUpTo53Bits() {
        StringBuilder chain = new StringBuilder("v100 = number.mul int v2, v5\n");
        for (int i = 101; i < 104; i++) {
            chain.append("v%d = number.mul int v%d, v5%n".formatted(i, i - 1));
        }
        assertThat(drop(chain + "v200 = number.or v103, v4\nreturn v200")).doesNotContain("mul int");
        String longer = chain + "v104 = number.mul int v103, v5\nv105 = number.mul int v104, v5\n";
        assertThat(drop(longer + "v200 = number.or v105, v4\nreturn v200")).contains("mul int");
    }

    /** The variable's type counts on the guess. */
    @Test
    void aLoopsVariableKeepsItsGuess() {
        assertThat(drop("""
                jump b1 v4
                b1(v10: tagged) loop:
                v11 = check.int v10 ""
                v12 = number.compare < v11, v5
                branch b2 : b3 by v12
                b2:
                v13 = number.add int v11, v5
                jump b1 v13
                b3:
                v14 = number.or v11, v4
                return v14
                """)).contains("v13 = number.add int v11, v5");
    }
}
