package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.Elements;
import tierup.vm.running.Vm;
import tierup.vm.shapes.FlatShapes;

/** Machine code keeps the kinds of elements where somebody wants to know them. */
@NeedsMachine
class DenseKindTest {
    private static Vm engine() {
        TemplateVm.Settings settings = TemplateVm.Settings.standard().compilingAtOnce();
        return new Vm(
                VmOptions.DEFAULT.withHeap(64 << 20),
                TemplateVm.parts(settings).withShapes(vm -> new FlatShapes(vm.validity, DenseKind.PACKED_INT)));
    }

    private static long array(Vm vm, String statements) {
        Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", statements + "\n; globalThis.out = a;"));
        return vm.objects.get(Realm.of(vm).globalObject, vm.names.id("out"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "const v = 1; const a = [v, 2]                              | PACKED_INT",
                "const v = 1.5; const a = [1, v]                            | PACKED_DOUBLE",
                "let v = {}; const a = [v, 1]                               | PACKED_ELEMENTS",
                "const f = x => [x, 1]; f(1); const a = f(2.5)              | PACKED_DOUBLE",
                "const f = x => [x, , 1]; f('x'); const a = f(2)            | HOLEY_INT",
                "const a = [1, 2]; const f = x => { a[1] = x; }; f(3)       | PACKED_INT",
                "const a = [1, 2]; const f = x => { a[1] = x; }; f(3.5)     | PACKED_DOUBLE",
                "const a = [1, 2]; const f = x => { a[1] = x; }; f(null)    | PACKED_ELEMENTS",
                "const a = [1, 2.5]; const f = x => { a[1] = x; }; f(a)     | PACKED_ELEMENTS",
                "const a = [1]; for (let i = 0; i < 9; i++) a.push(i)       | PACKED_INT",
                "const a = [1]; for (let i = 0; i < 9; i++) a.push(i / 2)   | PACKED_DOUBLE",
                "const a = [1]; for (let i = 0; i < 9; i++) a.push('' + i)  | PACKED_ELEMENTS",
                "const a = [1]; for (let i = 0; i < 9; i++) a[i] = i * 0.5  | PACKED_DOUBLE"
            })
    void whatMachineCodeMakesOfAnArray(String statements, String expected) {
        try (Vm vm = engine()) {
            assertThat(DenseKind.name(vm.objects.elements.denseKind(array(vm, statements))))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyElementIsOfItsKind(int seed) {
        String program = """
                let s = SEED;
                const next = n => (s = (s * 1103515245 + 12345) & 0x7fffffff) % n;
                const values = [1, -7, 2.5, 1e300, -0, NaN, 'x', undefined, null, true, {}, () => 1];
                const set = (b, i, v) => { b[i] = v; };
                const push = (b, v) => b.push(v);
                const setSum = (b, i, x) => { b[i] = x + 0.5; };
                const setBits = (b, i, x) => { b[i] = x | 0; };
                const pair = (x, y) => [x, y, 1];
                const holes = (x, y) => [x, , y];
                const a = [];
                for (let round = 0; round < 80; round++) {
                    const k = [2, 5, 12][next(3)];
                    const v = () => values[next(k)];
                    const b = [() => [], () => pair(v(), v()), () => holes(v(), v()), () => new Array(3)][next(4)]();
                    for (let i = 0; i < 10; i++) {
                        switch (next(6)) {
                            case 0: push(b, v()); break;
                            case 1: setSum(b, next(b.length + 1), i); break;
                            case 2: setBits(b, next(b.length + 1), i * 0.7); break;
                            case 3: b.length = next(9); break;
                            default: set(b, next(b.length + 2), v());
                        }
                    }
                    a.push(b);
                }""".replace("SEED", String.valueOf(seed * 104_729));
        try (Vm vm = engine()) {
            Elements elements = vm.objects.elements;
            long all = array(vm, program);
            int narrow = 0;
            for (int i = 0; i < elements.length(all); i++) {
                long array = elements.get(all, i);
                int kind = elements.denseKind(array);
                narrow += kind != DenseKind.ANY ? 1 : 0;
                for (int j = 0; j < elements.length(array); j++) {
                    assertThat(DenseKind.covers(kind, elements.get(array, j)))
                            .as("element %d of array %d", j, i)
                            .isTrue();
                }
            }
            assertThat(narrow).as("arrays of which something is known").isGreaterThan(10);
        }
    }
}
