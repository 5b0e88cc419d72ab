package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueNumberingTest {
    private static String number(String text) {
        return Passes.run(text, new ValueNumbering());
    }

    @Test
    void whatDominatesIsTakenInstead() {
        assertThat(number("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "first"
                  v2 = constant int 1
                  v3 = number.add int v1, v2
                  v4 = truth v0
                  branch b1 : b2 by v4
                b1:
                  v5 = check.int v0 "second"
                  v6 = constant int 1
                  v7 = number.add int v5, v6
                  v8 = number.sub int v7, v3
                  return v8
                b2:
                  v9 = number.add int v1, v2
                  return v9
                """)).isEqualTo("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 "first" ; int32
                  v2 = constant int 1 ; 1
                  v3 = number.add int v1, v2 ; [-2147483647, 2147483647]
                  v4 = truth v0
                  branch b1 : b2 by v4
                b1: ; from b0
                  v8 = number.sub int v3, v3 ; int32
                  return v8
                b2: ; from b0
                  return v3
                """);
    }

    @Test
    void whatIsOnOnePathOnlyIsNot() {
        assertThat(number("""
                b0:
                  v0 = parameter 0
                  v4 = truth v0
                  branch b1 : b2 by v4
                b1:
                  v5 = check.number v0 ""
                  v6 = number.negate v5
                  jump b3 v6
                b2:
                  v7 = check.number v0 ""
                  v8 = number.negate v7
                  jump b3 v8
                b3(v10: tagged):
                  v11 = check.number v0 ""
                  v12 = number.negate v11
                  v13 = number.add v12, v12
                  return v13
                """)).contains("v8 = number.negate v7").contains("v12 = number.negate v11");
    }

    @Test
    void attributesAndOrderMatter() {
        String text = number("""
                b0:
                  v0 = parameter 0
                  v1 = parameter 1
                  v2 = check.number v0 ""
                  v3 = check.number v1 ""
                  v4 = number.sub v2, v3
                  v5 = number.sub v3, v2
                  v6 = number.sub int v2, v3
                  v7 = constant int 0
                  v8 = constant double -0.0
                  v9 = number.add v4, v5
                  v10 = number.add v9, v6
                  v11 = number.mul v7, v8
                  v12 = number.add v10, v11
                  return v12
                """);
        assertThat(text).contains("v9 = number.add v4, v5", "v10 = number.add v9, v6", "v11 = number.mul v7, v8");
    }

    @Test
    void aWiderTypeDoesNotTakeThePlaceOfANarrowerOne() {
        assertThat(Passes.run("""
                b0:
                  v0 = parameter 0
                  v1 = check.int v0 ""
                  v2 = constant int 100
                  v3 = number.add v1, v2
                  v4 = number.compare < v1, v2
                  branch b1 : b2 by v4
                b1:
                  v5 = number.add v1, v2
                  return v5
                b2:
                  return v3
                """, new InferTypes(), new ValueNumbering())).contains("return v5");
    }

    private static String reads(String between) {
        return number("""
                b0:
                  v0 = parameter function
                  v1 = parameter 0
                  v2 = load.slot a at 16 v0
                  %s
                  v4 = load.slot a at 16 v0
                  v5 = tagged.equals v2, v4
                  v6 = box.bool v5
                  return v6
                """.formatted(between));
    }

    @Test
    void readsAreOneIfNothingIsWrittenInBetween() {
        assertThat(reads("v3 = load.slot b at 24 v0")).contains("tagged.equals v2, v2");
        assertThat(reads("v3 = call @3 v1, v1")).contains("tagged.equals v2, v4");
        assertThat(reads("store.slot b at 24 v0, v1")).contains("tagged.equals v2, v4");
        assertThat(reads("poll @3")).contains("tagged.equals v2, v2");
    }

    @Test
    void readsInALoopThatWritesAreNotThoseInFrontOfIt() {
        String loop = """
                b0:
                  v0 = parameter function
                  v1 = parameter 0
                  v2 = load.slot a at 16 v0
                  jump b1
                b1 loop:
                  v3 = load.slot a at 16 v0
                  v4 = truth v3
                  branch b2 : b3 by v4
                b2:
                  %s
                  poll @3
                  jump b1
                b3:
                  v6 = load.slot a at 16 v0
                  v7 = tagged.equals v2, v6
                  v8 = box.bool v7
                  return v8
                """;
        assertThat(number(loop.formatted("v5 = load.slot a at 16 v0")))
                .contains("v4 = truth v2", "v7 = tagged.equals v2, v2");
        assertThat(number(loop.formatted("store.slot a at 16 v0, v1")))
                .contains("v4 = truth v3")
                .contains("v7 = tagged.equals v2, v3");
    }

    @Test
    void writesOnEitherPathCount() {
        String diamond = """
                b0:
                  v0 = parameter function
                  v1 = parameter 0
                  v2 = load.slot a at 16 v0
                  v3 = truth v1
                  branch b1 : b2 by v3
                b1:
                  %s
                  jump b3
                b2:
                  %s
                  jump b3
                b3:
                  v6 = load.slot a at 16 v0
                  v7 = tagged.equals v2, v6
                  v8 = box.bool v7
                  return v8
                """;
        String store = "store.slot a at 16 v0, v1";
        String nothing = "v5 = load.slot a at 16 v0";
        assertThat(number(diamond.formatted(nothing, nothing.replace("v5", "v9"))))
                .contains("tagged.equals v2, v2");
        assertThat(number(diamond.formatted(store, nothing))).contains("tagged.equals v2, v6");
        assertThat(number(diamond.formatted(nothing, store))).contains("tagged.equals v2, v6");
    }

    @Test
    void cellsAreNewEachTime() {
        assertThat(number("""
                b0:
                  v0 = parameter function
                  v1 = parameter 0
                  v2 = runtime typeof @3 v1
                  v3 = runtime typeof @5 v1
                  v4 = runtime new_object @7
                  v5 = runtime new_object @7
                  v6 = tagged.equals v4, v5
                  v7 = box.bool v6
                  return v7
                """)).contains("tagged.equals v4, v5");
    }
}
