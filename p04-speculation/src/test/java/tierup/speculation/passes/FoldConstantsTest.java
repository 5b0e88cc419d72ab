package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldConstantsTest {
    private static String fold(String text) {
        return Passes.run(text, new FoldConstants());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        int 3 ; int 4 ; number.add v1, v2 ; constant int 7
        int 2147483647 ; int 1 ; number.add v1, v2 ; constant double 2.147483648E9
        int 2147483647 ; int 1 ; number.add int v1, v2 ; number.add int v1, v2
        int 0 ; int -1 ; number.mul v1, v2 ; constant double -0.0
        int 0 ; int -1 ; number.mul int v1, v2 ; number.mul int v1, v2
        int 0 ; int 0 ; number.div v1, v2 ; constant double NaN
        int -1 ; int 0 ; number.shr v1, v2 ; constant double 4.294967295E9
        double 4294967297.0 ; int 1 ; number.or v1, v2 ; constant int 1
        int 7 ; int 0 ; number.negate v1 ; constant int -7
        int 3 ; int 3 ; check.int v1 "" ; v1
        double 3.5 ; int 3 ; check.int v1 "" ; check.int v1 ""
        undefined ; int 3 ; check.number v1 "" ; check.number v1 ""
        null ; int 0 ; check.initialized v1 "" ; v1
        """)
    void constantsAreComputed(String first, String second, String operation, String result) {
        String folded = fold("b0:\n  v1 = constant %s\n  v2 = constant %s\n  v3 = %s\n  return v3\n"
                .formatted(first, second, operation));
        if (result.equals("v1")) {
            assertThat(folded).contains("return v1").doesNotContain("v3");
        } else {
            assertThat(folded).containsPattern("v\\d+ = " + java.util.regex.Pattern.quote(result));
        }
    }

    @Test
    void aBranchThatIsDecidedIsAJump() {
        assertThat(fold("""
                b0:
                  v1 = constant int 3
                  v2 = constant int 4
                  v3 = number.compare < v1, v2
                  v4 = box.bool v3
                  branch b1 : b2 by v3
                b1:
                  return v1
                b2:
                  return v2
                """)).isEqualTo("""
                b0:
                  v1 = constant int 3 ; 3
                  v2 = constant int 4 ; 4
                  v8 = bool.constant true
                  v9 = constant true ; boolean
                  jump b1
                b1: ; from b0
                  return v1
                """);
    }

    @Test
    void aLoopThatIsNeverRepeatedIsNone() {
        assertThat(fold("""
                b0:
                  v1 = constant int 3
                  jump b1 v1
                b1(v2: tagged) loop:
                  v3 = bool.constant false
                  branch b2 : b3 by v3
                b2:
                  poll @3
                  jump b1 v2
                b3:
                  return v2
                """)).contains("b1(v2: tagged): ; from b0").doesNotContain("b2");
    }

    @Test
    void whatCanOnlyBeOneNumberIsThatNumber() {
        assertThat(fold("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 ""
                  v2 = constant int 0
                  v3 = number.and v1, v2
                  v4 = number.and v2, v1
                  v5 = number.add v3, v4
                  return v5
                """)).contains("return v9").contains("v9 = constant int 0");
    }

    @Test
    void memoryIsNotRead() {
        assertThat(fold("""
                b0:
                  v1 = constant object 65536
                  v2 = truth v1
                  v3 = box.bool v2
                  v4 = check.shape #0 v1 ""
                  return v3
                """)).contains("v2 = truth v1").contains("v4 = check.shape #0 v1");
    }

    @Test
    void wordsAreFoldedToo() {
        assertThat(fold("""
                b0:
                  v1 = int32.constant -7
                  v2 = int32.constant 2
                  v3 = int32.div v1, v2
                  v4 = int32.to.float64 v3
                  v5 = float64.constant 0.5
                  v6 = float64.mul v4, v5
                  v7 = float64.to.int32 checked v6 ""
                  v8 = box.float64 v6
                  return v8
                """))
                .contains("= int32.constant -3")
                .contains("= float64.constant -1.5")
                .contains("= float64.to.int32 checked")
                .contains("= constant double -1.5");
    }
}
