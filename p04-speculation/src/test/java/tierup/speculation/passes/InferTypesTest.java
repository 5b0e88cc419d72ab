package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InferTypesTest {
    private static String infer(String text) {
        return Passes.run(text, new InferTypes());
    }

    @Test
    void aCountedLoopNeedsNoOverflowCheck() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "n"
                  v2 = constant int 0
                  v3 = constant int 1
                  jump b1 v2
                b1(v4: tagged) loop:
                  v5 = number.compare < v4, v1
                  branch b2 : b3 by v5
                b2:
                  v6 = number.add int v4, v3
                  poll @9
                  jump b1 v6
                b3:
                  return v4
                """)).contains("v4 is [0, 2147483647]").contains("v6 = number.add v4, v3 ; [1, 2147483647]");
    }

    @Test
    void aLoopToAConstantEndsThere() {
        assertThat(infer("""
                b0:
                  v1 = constant int 100
                  v2 = constant int 0
                  v3 = constant int 3
                  jump b1 v2
                b1(v4: tagged) loop:
                  v5 = number.compare < v4, v1
                  branch b2 : b3 by v5
                b2:
                  v6 = number.add v4, v3
                  v7 = number.mul int v4, v4
                  poll @9
                  jump b1 v6
                b3:
                  return v4
                """)).contains("v4 is [0, 102]").contains("v7 = number.mul v4, v4 ; [0, 9801]");
    }

    @Test
    void aLoopDownToZeroKeepsItsSign() {
        assertThat(infer("""
                b0:
                  v1 = constant int 100
                  v2 = constant int 0
                  v3 = constant int 1
                  jump b1 v1
                b1(v4: tagged) loop:
                  v5 = number.compare >= v4, v2
                  branch b2 : b3 by v5
                b2:
                  v6 = number.sub int v4, v3
                  poll @9
                  jump b1 v6
                b3:
                  return v4
                """))
                .contains("v4 is [-1, 100]")
                .contains("v6 = number.sub v4, v3 ; [-1, 99]")
                .contains("return v4");
    }

    @Test
    void withoutABoundTheCheckStays() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 "n"
                  v2 = constant int 0
                  v3 = constant int 1
                  jump b1 v2
                b1(v4: tagged) loop:
                  v5 = number.compare < v4, v1
                  branch b2 : b3 by v5
                b2:
                  v6 = number.add int v4, v3
                  v7 = number.compare > v6, v1
                  poll @9
                  branch b4 : b5 by v7
                b4:
                  jump b1 v6
                b5:
                  return v6
                b3:
                  return v4
                """)).contains("v6 = number.add int v4, v3 ; [1, 2147483647]");
    }

    @Test
    void aSumIsOptimisticOnlyAsLongAsItIsTrue() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "n"
                  v2 = constant int 0
                  v3 = constant int 1
                  v8 = constant double 0.5
                  jump b1 v2, v2
                b1(v4: tagged, v9: tagged) loop:
                  v5 = number.compare < v4, v3
                  branch b2 : b3 by v5
                b2:
                  v6 = number.add int v4, v3
                  v10 = number.add v9, v8
                  poll @9
                  jump b1 v6, v10
                b3:
                  return v9
                """))
                .contains("v9 is integer | nan | double")
                .contains("v10 = number.add v9, v8 ; integer | nan | double");
    }

    @Test
    void bothSidesOfABranchKnowMore() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "n"
                  v2 = constant int 10
                  v3 = number.compare < v1, v2
                  branch b1 : b2 by v3
                b1:
                  v4 = number.add int v1, v2
                  v5 = number.compare < v1, v2
                  branch b3 : b4 by v5
                b2:
                  v6 = number.sub int v1, v2
                  v7 = number.add int v1, v2
                  return v6
                b3:
                  return v4
                b4:
                  return v2
                """))
                .contains("v4 = number.add v1, v2 ; [-2147483638, 19]")
                .contains("v5 = bool.constant true")
                .contains("v6 = number.sub v1, v2 ; [0, 2147483637]")
                .contains("v7 = number.add int v1, v2 ; [20, 2147483647]");
    }

    @Test
    void whatABranchSaysHoldsOnlyBehindIt() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "n"
                  v2 = constant int 0
                  v3 = number.compare < v1, v2
                  branch b1 : b2 by v3
                b1:
                  v4 = number.sub v2, v1
                  jump b3 v4
                b2:
                  jump b3 v1
                b3(v5: tagged):
                  v6 = number.add int v5, v1
                  return v6
                """)).contains("v5 is [0, 2147483648]").contains("v6 = number.add int v5, v1 ; int32");
    }

    @Test
    void aFailedComparisonSaysNothingIfOneMayBeNaN() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "n"
                  v2 = parameter 1
                  v3 = check.number v2 "m"
                  v4 = number.compare < v3, v1
                  branch b1 : b2 by v4
                b1:
                  return v1
                b2:
                  v5 = number.compare >= v3, v1
                  v6 = box.bool v5
                  return v6
                """)).contains("v5 = number.compare >= v3, v1");
    }

    @Test
    void undefinedIsTakenOut() {
        assertThat(infer("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 "n"
                  v2 = constant undefined
                  v3 = parameter 1
                  v4 = check.int v3 "m"
                  v5 = number.compare < v4, v1
                  branch b1 : b2 by v5
                b1:
                  jump b3 v2
                b2:
                  jump b3 v4
                b3(v6: tagged):
                  v7 = tagged.equals v6, v2
                  branch b4 : b5 by v7
                b4:
                  return v2
                b5:
                  v8 = check.int v6 "x"
                  v9 = number.or v8, v8
                  return v9
                """)).contains("v6 is int32 | undefined");
    }
}
