package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifyTest {
    private static String simplify(String text) {
        return Passes.run(text, new Simplify());
    }

    /** v2 and v3 are int32s, v4 and v5 numbers. */
    private static String after(String nodes, String result) {
        return simplify("""
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.number v0 ""
                  v3 = check.number v1 ""
                  v4 = number.or v2, v2
                  v5 = number.or v3, v3
                """ + nodes.strip().replaceAll("(?m)^ *", "  ") + "\n  return " + result + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        int 0      ; number.add v4, v10  ; v4
        int 0      ; number.add v2, v10  ; number.add v2, v10
        int 0      ; number.add v10, v2  ; number.add v2, v10
        double -0.0 ; number.add v2, v10 ; v2
        int 0      ; number.sub v2, v10  ; v2
        double -0.0 ; number.sub v2, v10 ; number.sub v2, v10
        int 0      ; number.sub v10, v2  ; number.sub v10, v2
        int 1      ; number.mul v2, v10  ; v2
        int 1      ; number.mul int v2, v10 ; number.mul int v2, v10
        int 1      ; number.mul int v4, v10 ; v4
        int 1      ; number.div v2, v10  ; v2
        int 0      ; number.or v4, v10   ; v4
        int 0      ; number.or v10, v4   ; v4
        int 0      ; number.or v2, v10   ; number.or v2, v10
        int 0      ; number.xor v4, v10  ; v4
        int 0      ; number.sar v4, v10  ; v4
        int 0      ; number.shl v4, v10  ; v4
        int 0      ; number.shr v4, v10  ; number.shr v4, v10
        int -1     ; number.and v4, v10  ; v4
        int 255    ; number.and v4, v10  ; number.and v4, v10
        int 0      ; number.mul v4, v10  ; number.mul v4, v10
        int 0      ; number.and v4, v4   ; v4
        int 0      ; number.and v2, v2   ; number.and v2, v2
        int 0      ; number.xor v2, v2   ; constant int 0
        int 0      ; number.sub v4, v4   ; constant int 0
        int 0      ; number.sub v2, v2   ; number.sub v2, v2
        """)
    void algebraHoldsWhereTypesAllowIt(String constant, String operation, String expected) {
        String text = after("v10 = constant " + constant + "\nv11 = " + operation, "v11");
        if (expected.matches("v\\d")) {
            assertThat(text).endsWith("return " + expected + "\n");
        } else {
            String result = text.replaceAll("(?s).*return (v\\d+)\n", "$1");
            assertThat(text).contains("  " + result + " = " + expected);
        }
    }

    @Test
    void twiceTheOppositeIsNothing() {
        assertThat(after("v6 = number.negate v2\nv7 = number.negate v6", "v7")).endsWith("return v2\n");
        assertThat(after("v6 = number.not v4\nv7 = number.not v6", "v7")).endsWith("return v4\n");
        assertThat(after("v6 = number.not v2\nv7 = number.not v6", "v7")).endsWith("return v7\n");
        assertThat(after("v6 = number.negate int v2\nv7 = number.negate v6", "v7"))
                .endsWith("return v7\n");
    }

    @Test
    void masksOfWhatIsSmallerAreNothing() {
        String small = "v6 = constant int 7\nv7 = number.and v2, v6\n";
        assertThat(after(small + "v8 = constant int 15\nv9 = number.and v7, v8", "v9"))
                .endsWith("return v7\n");
        assertThat(after(small + "v8 = constant int 14\nv9 = number.and v7, v8", "v9"))
                .endsWith("return v9\n");
        assertThat(after(small + "v8 = constant int 3\nv9 = number.and v7, v8", "v9"))
                .endsWith("return v9\n");
        assertThat(after(small + "v8 = constant int 0\nv9 = number.shr v7, v8", "v9"))
                .endsWith("return v7\n");
    }

    @Test
    void theOppositeOfLessIsNotGreaterOrEqualForNaN() {
        String not = "v6 = number.compare < %s, %s\nv7 = not v6\nv8 = box.bool v7";
        assertThat(after(not.formatted("v2", "v3"), "v8")).contains("v7 = not v6");
        assertThat(after(not.formatted("v4", "v5"), "v8"))
                .contains("= number.compare >= v4, v5")
                .doesNotContain("v7 = not");
        assertThat(after("v6 = number.compare == v2, v3\nv7 = not v6\nv8 = box.bool v7", "v8"))
                .contains("= number.compare != v2, v3");
    }

    @Test
    void constantsAreSecondOperands() {
        assertThat(after("v6 = constant int 5\nv7 = number.compare < v6, v2\nv8 = box.bool v7", "v8"))
                .contains("= number.compare > v2, v6");
    }

    @Test
    void branchesTakeTheOppositeTheOtherWayRound() {
        assertThat(simplify("""
                b0:
                  v0 = parameter 0
                  v1 = truth v0
                  v2 = not v1
                  v3 = box.bool v2
                  v4 = truth v3
                  branch b1 : b2 by v4
                b1:
                  return v0
                b2:
                  return v3
                """)).contains("branch b2 : b1 by v1");
    }

    @Test
    void conditionsOfKnownKinds() {
        assertThat(after("v6 = parameter function\nv7 = truth v6\nv8 = box.bool v7", "v8"))
                .contains("= bool.constant true");
        assertThat(after("v6 = constant undefined\nv7 = truth v6\nv8 = box.bool v7", "v8"))
                .contains("= bool.constant false");
        assertThat(after("v6 = constant undefined\nv7 = tagged.equals v4, v6\nv8 = box.bool v7", "v8"))
                .contains("= bool.constant false");
        assertThat(after("v6 = constant undefined\nv7 = tagged.equals v0, v6\nv8 = box.bool v7", "v8"))
                .contains("v7 = tagged.equals");
        assertThat(after("v7 = tagged.equals v0, v0\nv8 = box.bool v7", "v8")).contains("= bool.constant true");
    }

    @Test
    void aComparisonWithTrueIsTheCondition() {
        String compare =
                "v6 = number.compare < v2, v3\nv7 = box.bool v6\nv8 = constant %s\nv9 = tagged.equals v7, v8\nv10 = box.bool v9";
        assertThat(after(compare.formatted("true"), "v10"))
                .contains("= box.bool v6")
                .doesNotContain("tagged.equals");
        assertThat(after(compare.formatted("false"), "v10")).contains("= not v6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        v11 = box.int32 v10 ; v12 = unbox.int32 v11 ; v10
        v11 = int32.to.float64 v10 ; v12 = float64.to.int32 checked v11 "" ; v10
        v11 = int32.to.float64 v10 ; v12 = float64.truncate v11 ; v10
        v11 = uint32.to.float64 v10 ; v12 = float64.truncate v11 ; v10
        v11 = box.int32 v10 ; v12 = tagged.truncate v11 ; v10
        """)
    void thereAndBackIsNowhere(String there, String back, String before) {
        String text = simplify("b0:\n  v0 = parameter 0\n  v9 = check.number v0 \"\"\n  v10 = tagged.truncate v9\n  "
                + there + "\n  " + back + "\n  v13 = box.int32 v12\n  return v13\n");
        assertThat(text).contains("v13 = box.int32 " + before);
    }

    @Test
    void twoStepsAreOne() {
        String text =
                "b0:\n  v0 = parameter 0\n  v9 = check.number v0 \"\"\n  v10 = tagged.truncate v9\n  v11 = box.int32 v10\n"
                        + "  v12 = unbox.float64 v11\n  v13 = box.float64 v12\n  return v13\n";
        assertThat(simplify(text)).contains("= int32.to.float64 v10");
    }

    @Test
    void zeroIsAddedToNothingInRegisters() {
        String text =
                "b0:\n  v0 = parameter 0\n  v1 = unbox.int32 checked v0 \"\"\n  v2 = int32.constant %s\n  v3 = int32.%s v1, v2\n"
                        + "  v4 = box.int32 v3\n  return v4\n";
        for (String same :
                new String[] {"0 add", "0 or", "0 xor", "-1 and", "1 mul", "32 shl", "0 sar", "0 shr", "0 sub checked"
                }) {
            String[] parts = same.split(" ", 2);
            assertThat(simplify(text.formatted(parts[0], parts[1])))
                    .contains("return v0")
                    .as(same);
        }
        for (String other : new String[] {"1 add", "0 and", "0 mul", "1 shl", "0 shr checked"}) {
            String[] parts = other.split(" ", 2);
            assertThat(simplify(text.formatted(parts[0], parts[1]))).as(other).contains("v4 = box.int32 v3");
        }
    }
}
