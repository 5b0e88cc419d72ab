package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveDeadCodeTest {
    private static String remove(String text) {
        return Passes.run(text, new RemoveDeadCode());
    }

    @Test
    void whatNobodyUsesGoesButGuardsAndEffectsStay() {
        assertThat(remove("""
                b0:
                  v0 = parameter function
                  v1 = parameter 0
                  v2 = check.int v1 "guard"
                  v3 = number.add v2, v2
                  v4 = number.add int v2, v2
                  v5 = truth v1
                  poll @3
                  store.slot a at 16 v0, v1
                  v6 = load.slot a at 16 v0
                  v7 = call @5 v0, v1
                  return v1
                """)).isEqualTo("""
                b0:
                  v0 = parameter function ; object
                  v1 = parameter 0
                  v2 = check.int v1 "guard" ; int32
                  v4 = number.add int v2, v2 ; int32
                  poll @3 @3
                  store.slot a at 16 v0, v1
                  v7 = call @5 v0, v1 @5
                  return v1
                """);
    }

    @Test
    void variablesThatOnlyFeedEachOtherGo() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = constant int 0
                  v2 = constant int 1
                  v3 = constant int 5
                  jump b1 v1, v1, v1
                b1(v4: tagged, v5: tagged, v6: tagged) loop:
                  v7 = check.int v4 ""
                  v8 = number.compare < v7, v3
                  branch b2 : b3 by v8
                b2:
                  v9 = number.add v7, v2
                  v10 = check.int v9 ""
                  jump b1 v10, v6, v5
                b3:
                  return v7
                """)).contains("b1(v4: tagged) loop:", "jump b1 v1\n", "jump b1 v10\n");
    }

    @Test
    void aParameterForWhichAllPassTheSameIsThat() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 ""
                  v2 = constant int 0
                  v12 = constant int 1
                  jump b1 v1, v2
                b1(v3: tagged, v4: tagged) loop:
                  v5 = check.int v4 ""
                  v6 = number.compare < v5, v12
                  branch b2 : b3 by v6
                b2:
                  v7 = number.compare < v1, v2
                  branch b4 : b5 by v7
                b4:
                  jump b6 v3
                b5:
                  jump b6 v3
                b6(v8: tagged):
                  v9 = number.add int v5, v12
                  poll @3
                  jump b1 v8, v9
                b3:
                  return v3
                """)).contains("b1(v4: tagged) loop:", "return v1").doesNotContain("v8", "v3");
    }

    @Test
    void blocksInARowAreOne() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = truth v0
                  branch b1 : b2 by v1
                b1:
                  v2 = constant int 1
                  jump b3 v2
                b3(v3: tagged):
                  jump b4
                b4:
                  v4 = number.add v3, v3
                  return v4
                b2:
                  return v0
                """)).isEqualTo("""
                b0:
                  v0 = parameter 0
                  v1 = truth v0
                  branch b1 : b2 by v1
                b1: ; from b0
                  v2 = constant int 1 ; 1
                  v4 = number.add v2, v2 ; number
                  return v4
                b2: ; from b0
                  return v0
                """);
    }

    @Test
    void aBranchWhoseWaysAreTheSameIsAJump() {
        String diamond = """
                b0:
                  v0 = parameter 0
                  v1 = truth v0
                  branch b1 : b2 by v1
                b1:
                  jump b3 v0
                b2:
                  jump b3 %s
                b3(v3: tagged):
                  return v3
                """;
        assertThat(remove(diamond.formatted("v0"))).isEqualTo("b0:\n  v0 = parameter 0\n  return v0\n");
        String other = diamond.formatted("v2").replace("v1 = truth", "v2 = constant null\n  v1 = truth");
        assertThat(remove(other)).contains("branch b1 : b2 by v1", "jump b3 v2");
    }

    /** What the parameter's type has decided would not be right for a wider one. */
    @Test
    void aWiderArgumentDoesNotTakeAParametersPlace() {
        assertThat(Passes.run("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 ""
                  v2 = constant int 3
                  v3 = number.compare == v1, v2
                  branch b1 : b2 by v3
                b1:
                  jump b3 v1
                b3(v4: tagged):
                  return v4
                b2:
                  return v2
                """, new InferTypes(), new RemoveDeadCode())).contains("return v4");
    }
}
