package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.launch.VmEngine;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.vm.shapes.FlatShapes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeLimits;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** Engines whose tables of shapes are full at once: dictionaries belong to one object each, and ids come back. */
class ShapeLimitsTest {
    private static final ShapeLimits MANY = new ShapeLimits(1 << 20, 1 << 20, 1 << 20);

    private static Vm engine(ShapeLimits limits) {
        VmParts parts = InterpreterVm.parts().withShapes(vm -> new FlatShapes(vm.validity, DenseKind.ANY, limits));
        return new Vm(VmEngine.OPTIONS, parts);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8, 40, 500})
    void programsDoNotNotice(int most) {
        VmEngine shapes = VmEngine.making(() -> engine(MANY.withShapes(most)));
        VmEngine ids = VmEngine.making(() -> engine(MANY.withIds(most, Integer.MAX_VALUE)));
        for (CorpusProgram program : Corpus.programs()) {
            if (program.name().startsWith("shape-limits/")) {
                program.check(shapes, most + " shapes");
                program.check(ids, most + " shape ids");
            }
        }
    }

    @Test
    void aDictionaryBelongsToOneObject() {
        try (Vm vm = engine(MANY)) {
            Shape shape = vm.shapes.toDictionary(vm.shapes.of(vm.factory.intrinsics.globalObject), false);
            assertThat(shape.id()).as("before it has an owner").isZero();
            long object = vm.factory.newObject();
            vm.shapes.assign(object, shape);
            assertThat(vm.shapes.of(object)).isSameAs(shape);
            vm.shapes.assign(object, shape);
            long other = vm.factory.newObject();
            assertThatIllegalStateException().isThrownBy(() -> vm.shapes.assign(other, shape));
            assertThatIllegalStateException().isThrownBy(() -> vm.factory.allocate(shape));
        }
    }

    @Test
    void whatNobodyOwnsTakesNoId() {
        try (Vm vm = engine(MANY)) {
            int ids = vm.shapes.size();
            for (int i = 0; i < 100; i++) {
                vm.shapes.toDictionary(vm.shapes.of(vm.factory.intrinsics.globalObject), false);
            }
            assertThat(vm.shapes.size()).isEqualTo(ids);
        }
    }

    /** 60 ids, all taken by dictionaries that die: the program goes on; 200 objects that live at once do not fit. */
    @Test
    void idsOfDeadDictionariesAreGivenAgain() {
        try (Vm probe = engine(MANY)) {
            int start = probe.shapes.size();
            try (Vm vm = engine(MANY.withIds(start + 40, start + 100))) {
                int name = vm.names.id("x");
                long object = vm.factory.newObject();
                for (int i = 0; i < 10_000; i++) {
                    vm.shapes.assign(
                            object, vm.shapes.toDictionary(vm.shapes.of(vm.factory.intrinsics.globalObject), false));
                    vm.shapes.assign(object, vm.shapes.root(Cell.OBJECT, vm.factory.intrinsics.objectPrototype, 6));
                }
                assertThat(vm.shapes.of(object).isDictionary()).isFalse();
                assertThat(vm.shapes.size()).isLessThanOrEqualTo(start + 101);
                vm.objects.set(object, name, Value.TRUE);
                assertThat(vm.objects.get(object, name)).isEqualTo(Value.TRUE);
            }
        }
    }

    @Test
    void whereThereAreNoIdsLeftTheHeapIsFull() {
        VmEngine engine = VmEngine.making(() -> engine(MANY.withIds(0, 2_000)));
        String program = "const all = []; for (let i = 0; i < 3000; i++) all.push({ i });";
        assertThat(engine.run(program).toString()).contains("RangeError");
    }
}
