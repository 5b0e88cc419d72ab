package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/**
 * After programs have run, their heap is read back, and every array in it, dead ones too, looked at: each element is of
 * its storage's kind, so in a storage of doubles all that are no holes are doubles.
 */
@NeedsMachine
class ElementInvariantTest {
    private static final List<String> TOPICS = List.of(
            "arrays/", "array-methods/", "sort/", "spread/", "destructuring/", "iteration/", "algorithms/", "json/");

    static List<CorpusProgram> programs() {
        return Corpus.programs().stream()
                .filter(program -> TOPICS.stream().anyMatch(program.name()::startsWith))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyElementIsOfItsKind(CorpusProgram program) {
        checkArrays(true, program.source());
        checkArrays(false, program.source());
    }

    @Test
    void doublesAreFound() {
        String program = """
                const mixed = x => [x, 1, 2.5], fill = (a, i, x) => { a[i] = x; }, push = (a, x) => a.push(x);
                const all = [];
                for (let i = 0; i < 300; i++) {
                    const a = new Array(4), b = [i, i], c = [], d = mixed(i % 3 ? i : i / 2), e = [1, 2, 3];
                    fill(a, 0, i); fill(a, 2, i / 4); fill(a, 1, i);
                    fill(b, 2, i + 0.25); fill(b, 0, i | 0); fill(b, 3, i);
                    push(c, i); push(c, i + 0.5); push(c, i); push(c, -i);
                    fill(d, 3, i); push(d, i); d.unshift(i); e.fill(i / 3); e[1] = i;
                    all.push(a, b, c, d, e, [...a, i], d.slice(1), c.concat(b), b.map(x => x * 2), i & 1 ? 1 : 0.5);
                }
                """;
        assertThat(checkArrays(true, program)).isGreaterThan(1_500);
        assertThat(checkArrays(false, program)).isGreaterThan(1_500);
    }

    /** Returns how many arrays there are whose elements are doubles. */
    private static int checkArrays(boolean compiled, String source) {
        TemplateVm.Settings settings = TemplateVm.Settings.standard().compilingAtOnce();
        MiniVm engine = compiled
                ? MiniVm.tiered(VmEngine.OPTIONS, settings, CacheMode.ON, Optional.empty())
                : MiniVm.interpreting(VmEngine.OPTIONS, CacheMode.ON);
        try (Vm vm = engine.vm()) {
            Realm.of(vm).output = new TextOutput(new ByteArrayOutputStream());
            try {
                Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", source));
            } catch (GuestException e) {
                // Some programs end so.
            }
            return checkHeap(vm);
        }
    }

    private static int checkHeap(Vm vm) {
        long top = Memory.getLong(vm.block + VmBlock.HEAP_TOP);
        int doubles = 0;
        for (long cell = top - vm.heap.bytesUsed() + 7 & ~7L; cell + 32 <= top; cell += 8) {
            long storage = storageOf(vm, cell, top);
            if (storage == 0) {
                continue;
            }
            int kind = Memory.getByte(storage + Cell.STORAGE_KIND);
            boolean isDouble = (kind & DenseKind.DOUBLE) != 0;
            doubles += isDouble ? 1 : 0;
            for (int i = 0; i < Memory.getInt(storage + Cell.STORAGE_LENGTH); i++) {
                long element = Memory.getLong(storage + 8L * i);
                assertThat(DenseKind.covers(kind, element) && (!isDouble || isDoubleOrHole(element)))
                        .as("element %d, %x, of a storage of kind %s", i, element, DenseKind.name(kind))
                        .isTrue();
            }
        }
        return doubles;
    }

    private static boolean isDoubleOrHole(long element) {
        return element == Value.EMPTY || Value.isDouble(element);
    }

    /** The storage of the array at an address; 0 if there is none: then the words are something else's. */
    private static long storageOf(Vm vm, long cell, long top) {
        if (Cell.kind(cell) != Cell.ARRAY) {
            return 0;
        }
        Shape shape = vm.shapes.byId(Cell.shapeId(cell));
        long storage = Memory.getLong(cell + Cell.STORAGE_POINTER);
        boolean inHeap = storage > top - vm.heap.bytesUsed() && storage <= top && (storage & 7) == 0;
        return shape != null
                        && shape.kind() == Cell.ARRAY
                        && inHeap
                        && Value.fromInt(Memory.getInt(storage + Cell.STORAGE_LENGTH))
                                == Memory.getLong(cell + Cell.ARRAY_LENGTH)
                ? storage
                : 0;
    }
}
