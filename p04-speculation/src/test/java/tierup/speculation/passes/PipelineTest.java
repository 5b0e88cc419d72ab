package tierup.speculation.passes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of loops in the end. */
class PipelineTest {
    private static String optimize(String text) {
        return Passes.run(text, Pipeline.passes().toArray(Pass[]::new));
    }

    @Test
    void aLoopOfIntsIsIntsAllTheWay() {
        assertThat(optimize("""
                b0:
                  v0 = parameter 0
                  v1 = constant undefined
                  v2 = constant int 0
                  v3 = constant int 0
                  jump b1 v2, v3
                b1(v4: tagged, v5: tagged) loop:
                  v6 = check.int v5 "int at i < n" @5
                  v7 = check.int v0 "int at i < n" @5
                  v8 = number.compare < v6, v7 @5
                  v9 = box.bool v8 @5
                  branch b2 : b3 by v8
                b2:
                  v10 = check.int v5 "int" @9
                  v11 = check.int v5 "int" @9
                  v12 = number.mul int v10, v11 @9
                  v13 = check.int v4 "int" @11
                  v14 = check.int v12 "int" @11
                  v15 = number.add int v13, v14 @11
                  v16 = constant int 0
                  v17 = check.int v15 "int" @13
                  v18 = number.or v17, v16 @13
                  v19 = check.int v5 "int" @15
                  v20 = constant int 1
                  v21 = number.add int v19, v20 @15
                  poll @17
                  jump b1 v18, v21
                b3:
                  return v4
                """)).isEqualTo("""
                b0:
                  v0 = parameter 0
                  v28 = unbox.int32 checked v0 "int at i < n" @5
                  v29 = int32.constant 0 ; 0
                  jump b1 v29, v29
                b1(v4: int32, v5: int32) loop: ; from b0, b2; v5 is [0, 2147483647]
                  v31 = int32.compare < v5, v28 @5
                  branch b2 : b3 by v31
                b2: ; from b1
                  v32 = int32.mul checked v5, v5 @9 ; [0, 2147483647]
                  v33 = int32.add v4, v32 @11
                  v36 = int32.constant 1 @15 ; 1
                  v37 = int32.add v5, v36 @15 ; [1, 2147483647]
                  poll @17 @17
                  jump b1 v33, v37
                b3: ; from b1
                  v38 = box.int32 v4 ; int32
                  return v38
                """);
    }

    @Test
    void aLoopOfDoublesIsDoublesAllTheWay() {
        assertThat(optimize("""
                b0:
                  v0 = parameter 0
                  v2 = constant int 0
                  jump b1 v2, v2
                b1(v4: tagged, v5: tagged) loop:
                  v6 = check.int v5 "int at i < n" @5
                  v7 = check.int v0 "int at i < n" @5
                  v8 = number.compare < v6, v7 @5
                  branch b2 : b3 by v8
                b2:
                  v10 = check.number v5 "number" @9
                  v11 = constant double 0.5
                  v12 = number.mul v10, v11 @9
                  v13 = check.number v4 "number" @11
                  v14 = check.number v12 "number" @11
                  v15 = number.add v13, v14 @11
                  v19 = check.int v5 "int" @15
                  v20 = constant int 1
                  v21 = number.add int v19, v20 @15
                  poll @17
                  jump b1 v15, v21
                b3:
                  return v4
                """)).isEqualTo("""
                b0:
                  v0 = parameter 0
                  v27 = unbox.int32 checked v0 "int at i < n" @5
                  v28 = float64.constant 0.0 ; 0
                  v29 = int32.constant 0 ; 0
                  jump b1 v28, v29
                b1(v4: float64, v5: int32) loop: ; from b0, b2; v4 is integer | nan | double; v5 is [0, 2147483647]
                  v30 = int32.compare < v5, v27 @5
                  branch b2 : b3 by v30
                b2: ; from b1
                  v31 = int32.to.float64 v5 @9 ; [0, 2147483647]
                  v32 = float64.constant 0.5 @9 ; double
                  v33 = float64.mul v31, v32 @9
                  v34 = float64.add v4, v33 @11 ; integer | nan | double
                  v35 = int32.constant 1 @15 ; 1
                  v36 = int32.add v5, v35 @15 ; [1, 2147483647]
                  poll @17 @17
                  jump b1 v34, v36
                b3: ; from b1
                  v37 = box.float64 v4 ; integer | nan | double
                  return v37
                """);
    }
}
