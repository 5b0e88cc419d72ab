package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoveRedundantGuardsTest {
    private static String remove(String text) {
        return Passes.run(text, new RemoveRedundantGuards());
    }

    @Test
    void aGuardIsNotRepeatedBelowItself() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "first"
                  v2 = check.int v0 "second"
                  v3 = truth v0
                  branch b1 : b2 by v3
                b1:
                  v4 = check.number v0 "third"
                  v5 = number.add v2, v4
                  return v5
                b2:
                  return v0
                """)).isEqualTo("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "first" ; int32
                  v3 = truth v1
                  branch b1 : b2 by v3
                b1: ; from b0
                  v5 = number.add v1, v1 ; integer | nan | double
                  return v5
                b2: ; from b0
                  return v1
                """);
    }

    @Test
    void aGuardOnOnePathSaysNothingOnTheOther() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = truth v0
                  branch b1 : b2 by v1
                b1:
                  v2 = check.int v0 "one"
                  jump b3 v2
                b2:
                  jump b3 v0
                b3(v3: tagged):
                  v4 = check.int v0 "two"
                  v5 = number.add v4, v4
                  return v5
                """)).contains("jump b3 v2", "jump b3 v0", "v4 = check.int v0");
    }

    @Test
    void aWiderGuardDoesNotDoForANarrowerOne() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 "number"
                  v2 = check.int v0 "int"
                  v3 = check.number v0 "number"
                  return v3
                """)).contains("v2 = check.int v1", "return v2").doesNotContain("v3");
    }

    /** 3 from elsewhere may be a boxed double, which must not get into an array of ints. */
    @Test
    void aTypeDoesNotMakeATaggedInt() {
        assertThat(Passes.run("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 ""
                  v2 = constant int 3
                  v3 = number.compare == v1, v2
                  branch b1 : b2 by v3
                b1:
                  v4 = check.number v0 ""
                  v5 = check.int v4 "int"
                  return v5
                b2:
                  v6 = number.or v1, v2
                  v7 = check.int v6 "int"
                  return v7
                """, new InferTypes(), new RemoveRedundantGuards()))
                .contains("v5 = check.int v1", "return v6");
    }

    @Test
    void shapesAreGuardedAgain() {
        assertThat(remove("""
                b0:
                  v0 = parameter function
                  v1 = check.shape #0 v0 "shape"
                  v2 = call @3 v0, v0
                  return v2
                """)).contains("v2 = call @3 v0, v0");
    }

    @Test
    void initializedAndStrings() {
        assertThat(remove("""
                b0:
                  v0 = parameter 0
                  v1 = check.number v0 ""
                  v2 = check.initialized v1 "x"
                  v3 = constant null
                  v4 = check.initialized v3 "y"
                  v5 = check.initialized v0 "z"
                  v6 = tagged.equals v4, v5
                  v7 = box.bool v6
                  return v2
                """)).contains("return v1", "tagged.equals v3, v1");
    }
}
