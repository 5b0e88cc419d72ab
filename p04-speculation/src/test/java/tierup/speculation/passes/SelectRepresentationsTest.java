package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectRepresentationsTest {
    private static String select(String text) {
        return Passes.run(text, new InferTypes(), new SelectRepresentations());
    }

    /** v2 and v3 are ints; v4 is a number; v5 and v6 are ints from 0 on; v7 is 8. */
    private static String line(String nodes) {
        return select("""
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.int v0 "a"
                  v3 = check.int v1 "b"
                  v4 = check.number v1 "c"
                  v8 = constant int 1
                  v5 = number.shr v2, v8
                  v6 = number.shr v3, v8
                  v7 = constant int 8
                """ + nodes.strip().replaceAll("(?m)^ *", "  ") + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        number.add int v2, v3   ; int32.add checked
        number.sub int v2, v3   ; int32.sub checked
        number.mul int v2, v3   ; int32.mul checked no-minus-zero
        number.mul int v5, v6   ; int32.mul checked v
        number.mul v2, v3       ; float64.mul
        number.negate int v2    ; int32.negate checked no-minus-zero
        number.negate v2        ; float64.negate
        number.div int v2, v3   ; int32.div checked
        number.div v2, v3       ; float64.div
        number.mod int v2, v3   ; int32.mod checked
        number.mod int v5, v7   ; int32.mod v
        number.mod v5, v7       ; int32.mod v
        number.mod v2, v7       ; float64.mod
        number.add v2, v3       ; float64.add
        number.add int v2, v4   ; float64.to.int32 checked v
        number.mul int v2, v4   ; float64.to.int32 checked no-minus-zero
        number.and v2, v3       ; int32.and
        number.or v2, v4        ; tagged.truncate
        number.not v2           ; int32.not
        number.shl v2, v7       ; int32.shl
        number.sar v2, v3       ; int32.sar
        number.shr v2, v7       ; int32.shr v
        number.shr v2, v3       ; uint32.to.float64
        number.shr int v2, v3   ; int32.shr checked
        """)
    void operatorsWorkOnWords(String operation, String expected) {
        assertThat(line("v10 = " + operation + "\nreturn v10")).containsPattern("= " + expected.replace(".", "\\."));
    }

    @Test
    void whoDoesNotSeeTheSignOfZeroCanHaveInts() {
        assertThat(line("v10 = number.mod v2, v7\nv11 = number.compare < v10, v8\nv12 = box.bool v11\nreturn v12"))
                .contains("int32.mod v", "int32.compare <");
        assertThat(line("v10 = number.mod v2, v7\nv11 = number.add v10, v7\nreturn v11"))
                .contains("int32.mod v", "int32.add v");
        assertThat(line("v10 = number.mod v2, v7\nv11 = number.mul v10, v7\nreturn v11"))
                .contains("float64.mod");
        assertThat(line("v10 = number.mul int v2, v2\nreturn v10")).contains("int32.mul checked v");
    }

    /** Each may be -0 only if the other is not; if both signs were lost, so would be that of the sum. */
    @Test
    void ofTwoOperandsOneKeepsItsSign() {
        assertThat(line("v10 = number.mod v2, v7\nv11 = number.mod v3, v7\nv12 = number.add v10, v11\nreturn v12"))
                .contains("float64.mod");
    }

    /** Who was told the sign by the guess may be gone. */
    @Test
    void aGuessStaysThoughNobodyIsLeft() {
        assertThat(line("v10 = number.mul int v2, v7\nv11 = number.compare < v10, v7\nv12 = box.bool v11\nreturn v12"))
                .contains("int32.mul checked v");
        assertThat(line("v10 = number.mul int v2, v3\nv11 = number.or v10, v7\nreturn v11"))
                .contains("int32.mul checked no-minus-zero");
        assertThat(line("v10 = number.add int v2, v3\nv11 = number.or v10, v7\nreturn v11"))
                .contains("int32.add checked");
    }

    @Test
    void whoSees32BitsNeedsNoCheckAtAll() {
        assertThat(line("v10 = number.add v2, v3\nv11 = number.or v10, v7\nreturn v11"))
                .contains("int32.add v");
        assertThat(line("v10 = number.div v2, v3\nv11 = number.or v10, v7\nreturn v11"))
                .contains("int32.div v");
        assertThat(line("v10 = number.mod v2, v3\nv11 = number.or v10, v7\nreturn v11"))
                .contains("int32.mod v");
        assertThat(line("v10 = number.mul v2, v3\nv11 = number.or v10, v7\nreturn v11"))
                .contains("float64.mul");
    }

    @Test
    void aWrappedSumHasToBeOfTheTypeThatOthersCountOn() {
        assertThat(line("v10 = number.add int v5, v6\nv11 = number.sar v10, v8\nreturn v11"))
                .contains("int32.add checked");
    }

    @Test
    void guardsAreConversionsOrNothing() {
        String text = line(
                "v10 = check.int v5 \"d\"\nv11 = number.mul v4, v4\nv12 = check.int v11 \"e\"\nv13 = number.add int v12, v10\nreturn v13");
        assertThat(text)
                .contains(
                        "unbox.int32 checked v0 \"a\"",
                        "unbox.float64 checked v1 \"c\"",
                        "float64.to.int32 checked v22 \"e\"")
                .doesNotContain("\"d\"");
    }

    @Test
    void comparisonsAndConditions() {
        assertThat(line("v10 = number.compare < v2, v3\nv11 = box.bool v10\nreturn v11"))
                .contains("int32.compare <");
        assertThat(line("v10 = number.compare < v2, v4\nv11 = box.bool v10\nreturn v11"))
                .contains("float64.compare <");
        assertThat(line("v10 = truth v2\nv11 = box.bool v10\nreturn v11")).contains("int32.truth");
        assertThat(line("v10 = truth v4\nv11 = box.bool v10\nreturn v11")).contains("float64.truth");
        assertThat(line("v9 = parameter 0\nv10 = truth v9\nv11 = box.bool v10\nreturn v11"))
                .contains("tagged.truth v9");
    }

    @Test
    void parametersAreWordsOfTheirTypes() {
        String diamond = """
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 ""
                  v9 = constant int 7
                  v2 = number.compare < v1, v9
                  v3 = constant int 5
                  v4 = constant double 0.5
                  v5 = constant true
                  v6 = box.bool v2
                  v7 = constant undefined
                  branch b1 : b2 by v2
                b1:
                  jump b3 v1, v1, v6, v1
                b2:
                  jump b3 v3, v4, v5, v7
                b3(v10: tagged, v11: tagged, v12: tagged, v13: tagged):
                  v14 = call @3 v10, v11
                  v15 = call @5 v12, v13
                  return v14
                """;
        assertThat(Passes.run(diamond, new SelectRepresentations())).contains("b3(v10: tagged");
        assertThat(select(diamond)).contains("b3(v10: int32, v11: float64, v12: bool, v13: tagged)");
    }
}
