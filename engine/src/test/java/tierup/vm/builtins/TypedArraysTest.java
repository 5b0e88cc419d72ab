package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;

/** Typed arrays below the language: their cells, and the end of the heap. */
class TypedArraysTest {
    private static Vm newVm() {
        return new Vm(VmOptions.DEFAULT.withHeap(16L << 20), InterpreterVm.parts());
    }

    @ParameterizedTest
    @EnumSource(ElementKind.class)
    void anArrayIsAViewOfItsBuffersBytes(ElementKind kind) {
        try (Vm vm = newVm()) {
            TypedArrays arrays = vm.objects.typedArrays;
            long array = arrays.newArray(kind, arrays.prototype(kind), 5);
            assertThat(Cell.kind(array)).isEqualTo(kind.cellKind());
            assertThat(ElementKind.of(array)).isEqualTo(kind);
            long buffer = TypedArrays.buffer(array);
            assertThat(TypedArrays.byteLength(buffer)).isEqualTo(5L * kind.bytes());
            arrays.set(array, 3, Value.fromInt(7));
            assertThat(Value.asNumber(TypedArrays.get(array, 3))).isEqualTo(7);
            assertThat(TypedArrays.addressOf(array, 3)).isEqualTo(TypedArrays.byteAddress(buffer) + 3L * kind.bytes());
            assertThat(TypedArrays.get(array, 5)).isEqualTo(Value.EMPTY);
            assertThat(TypedArrays.get(array, -1)).isEqualTo(Value.EMPTY);
            long view = arrays.newView(kind, arrays.prototype(kind), buffer, 2L * kind.bytes(), 2);
            assertThat(Value.asNumber(TypedArrays.get(view, 1))).isEqualTo(7);
        }
    }

    @Test
    void aForgedNanIsTheCanonicalOne() {
        try (Vm vm = newVm()) {
            TypedArrays arrays = vm.objects.typedArrays;
            for (ElementKind kind : new ElementKind[] {ElementKind.FLOAT32, ElementKind.FLOAT64}) {
                long array = arrays.newArray(kind, arrays.prototype(kind), 1);
                for (int i = 0; i < kind.bytes(); i++) {
                    Memory.putByte(TypedArrays.addressOf(array, 0) + i, 0xFF);
                }
                assertThat(TypedArrays.get(array, 0)).isEqualTo(Value.NAN);
            }
        }
    }

    @Test
    void anArrayThatDoesNotFitIsARangeErrorAndTheProgramGoesOn() {
        ProgramFixture.Outcome outcome = ProgramFixture.run("""
                const kept = [];
                function attempt(f) { try { f(); } catch (e) { return e.name + ': ' + e.message; } }
                console.log(attempt(() => { for (;;) kept.push(new Float64Array(1 << 17)); }), kept.length > 30);
                console.log(attempt(() => new Uint8Array(2 ** 31)), attempt(() => new ArrayBuffer(2 ** 40)));
                console.log(attempt(() => kept[0].map((x) => x)), attempt(() => kept[0].slice()), attempt(() => kept[0].toSorted()));
                console.log(kept[0].fill(1).reduce((s, x) => s + x), [1, 2, 3].map((x) => ({ x })).length);
                """);
        String failed = "RangeError: Array buffer allocation failed";
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output().lines())
                .containsExactly(
                        failed + " true", failed + " " + failed, failed + " " + failed + " " + failed, "131072 3");
    }
}
