package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.Elements;
import tierup.vm.running.Vm;

/** The kinds of dense elements that programs leave behind, by V8's names. */
class DenseKindTest {
    private final Vm vm = ShapesVm.create(VmOptions.DEFAULT.withHeap(64 << 20));

    @AfterEach
    void close() {
        vm.close();
    }

    private static long array(Vm engine, String statements) {
        Realm.of(engine).modules.runMain("test.js", FrontEnd.compile("test.js", statements + "; globalThis.out = a;"));
        return engine.objects.get(Realm.of(engine).globalObject, engine.names.id("out"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "const a = []                                      | PACKED_INT",
                "const a = [1, 2, 3]                               | PACKED_INT",
                "const a = [1, 2.5]                                | PACKED_DOUBLE",
                "const a = [1, 'x']                                | PACKED_ELEMENTS",
                "const a = [1, , 3]                                | HOLEY_INT",
                "const a = [1.5, , 3]                              | HOLEY_DOUBLE",
                "const a = [{}, , 3]                               | HOLEY_ELEMENTS",
                "const a = new Array(3)                            | HOLEY_INT",
                "const a = []; for (let i = 0; i < 9; i++) a.push(i) | PACKED_INT",
                "const a = [1]; a.push(1e100)                      | PACKED_DOUBLE",
                "const a = [1]; a.push(undefined)                  | PACKED_ELEMENTS",
                "const a = [1]; a[0] = null                        | PACKED_ELEMENTS",
                "const a = [1]; a[1] = 2                           | PACKED_INT",
                "const a = [1]; a[5] = 2                           | HOLEY_INT",
                "const a = [1]; a.length = 4                       | HOLEY_INT",
                "const a = [1, 2]; a.length = 1                    | PACKED_INT",
                "const a = [1, 2]; delete a[0]                     | HOLEY_INT",
                "const a = ['x']; a[0] = 1                         | PACKED_ELEMENTS",
                "const a = [1, 2]; a.pop()                         | PACKED_INT",
                "const a = [3, 1]; a.sort()                        | PACKED_INT",
                "const a = {}; a[0] = 1; a[1] = 1.5                | PACKED_DOUBLE"
            })
    void whatAProgramMakesOfAnArray(String statements, String expected) {
        assertThat(DenseKind.name(vm.objects.elements.denseKind(array(vm, statements))))
                .isEqualTo(expected);
    }

    @Test
    void anEngineWithoutThisModuleKnowsNothing() {
        try (Vm plain = new Vm(VmOptions.DEFAULT.withHeap(16 << 20), InterpreterVm.parts())) {
            long array = array(plain, "const a = [1]; a[40] = 2");
            assertThat(plain.objects.elements.denseKind(array)).isEqualTo(DenseKind.ANY);
        }
    }

    /** Whatever the built-ins do to arrays, every element is of its array's kind. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void everyElementIsOfItsKind(int seed) {
        String program = """
                let s = SEED;
                const next = n => (s = (s * 1103515245 + 12345) & 0x7fffffff) % n;
                const values = [1, -7, 2.5, 1e300, -0, NaN, 'x', undefined, null, true, {}, () => 1];
                const value = k => values[next(k)];
                const a = [];
                for (let round = 0; round < 60; round++) {
                    const k = [2, 5, 12][next(3)];
                    let b = [[], [1, 2, 3], [1, , 2], new Array(4), Array.from({ length: 3 }, (_, i) => i)][next(5)];
                    for (let i = 0; i < 12; i++) {
                        switch (next(13)) {
                            case 0: b.push(value(k)); break;
                            case 1: b[next(12)] = value(k); break;
                            case 2: b.unshift(value(k), value(k)); break;
                            case 3: b.splice(next(4), next(3), value(k)); break;
                            case 4: b = b.concat([value(k), value(k)]); break;
                            case 5: b = b.slice(next(3)); break;
                            case 6: b.reverse(); break;
                            case 7: b = b.map(x => x); break;
                            case 8: b.fill(value(k), next(3)); break;
                            case 9: b.copyWithin(0, next(3)); break;
                            case 10: b.length = next(9); break;
                            case 11: b = b.filter(x => x !== 1); break;
                            default: b = [...b, value(k)];
                        }
                    }
                    a.push(b);
                }""".replace("SEED", String.valueOf(seed * 7919));
        Elements elements = vm.objects.elements;
        long all = array(vm, program);
        assertThat(elements.length(all)).isEqualTo(60);
        int narrow = 0;
        for (int i = 0; i < 60; i++) {
            long array = elements.get(all, i);
            int kind = elements.denseKind(array);
            narrow += kind != DenseKind.ANY ? 1 : 0;
            for (int j = 0; j < elements.length(array); j++) {
                assertThat(DenseKind.covers(kind, elements.get(array, j)))
                        .as("element %d of array %d", j, i)
                        .isTrue();
            }
        }
        assertThat(narrow).as("arrays of which something is known").isPositive();
    }
}
