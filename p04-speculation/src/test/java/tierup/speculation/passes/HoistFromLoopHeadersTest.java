package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoistFromLoopHeadersTest {
    private static final String LOOP = """
        b0:
          v0 = parameter 0
          v1 = parameter function
          v2 = constant int 0
          v3 = constant int 1
          jump b1 v2
        b1(v4: tagged) loop:
          v5 = check.int v0 "n"
          v6 = load.slot a at 16 v1
          v7 = check.int v4 "i"
          v8 = number.compare < v7, v3
          branch b2 : b3 by v8
        b2:
          v9 = check.int v0 "in the body"
          v10 = number.add int v7, v3
          poll @3
          jump b1 v10
        b3:
          return v6
        """;

    private static String hoist(String text) {
        return Passes.run(text, new HoistFromLoopHeaders());
    }

    @Test
    void whatComesFromOutsideIsComputedThere() {
        assertThat(hoist(LOOP)).isEqualTo("""
                b0:
                  v0 = parameter 0
                  v1 = parameter function ; object
                  v2 = constant int 0 ; 0
                  v3 = constant int 1 ; 1
                  v5 = check.int v0 "n" ; int32
                  v6 = load.slot a at 16 v1
                  jump b1 v2
                b1(v4: tagged) loop: ; from b0, b2
                  v7 = check.int v4 "i" ; int32
                  v8 = number.compare < v7, v3
                  branch b2 : b3 by v8
                b2: ; from b1
                  v9 = check.int v0 "in the body" ; int32
                  v10 = number.add int v7, v3 ; [-2147483647, 2147483647]
                  poll @3 @3
                  jump b1 v10
                b3: ; from b1
                  return v6
                """);
    }

    @Test
    void whatTheLoopWritesIsReadEachTime() {
        String writing = LOOP.replace("v9 = check.int v0 \"in the body\"", "store.slot a at 16 v1, v0")
                .replace("v5 = check.int v0 \"n\"", "v5 = constant int 5")
                .replace("v7 = check.int v4 \"i\"", "v7 = number.and v3, v3")
                .replace("number.add int v7", "number.add v7");
        assertThat(hoist(writing)).contains("loop: ; from b0, b2\n  v6 = load.slot");
    }

    @Test
    void outOfTwoLoopsAtOnce() {
        assertThat(hoist("""
                b0:
                  v0 = parameter 0
                  v1 = truth v0
                  jump b1
                b1 loop:
                  jump b2
                b2 loop:
                  v2 = check.int v0 "n"
                  branch b3 : b4 by v1
                b3:
                  leave "enough"
                b4:
                  branch b5 : b6 by v1
                b5:
                  jump b2
                b6:
                  branch b7 : b8 by v1
                b7:
                  jump b1
                b8:
                  return v2
                """)).contains("v1 = truth v0\n  v2 = check.int v0 \"n\" ; int32\n  jump b1");
    }
}
