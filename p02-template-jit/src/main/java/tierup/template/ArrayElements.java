package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;

/**
 * Elements of dense arrays. The storage pointer leads to length, capacity and elements ({@link Cell}); sparse arrays
 * have an empty storage, so their accesses fail the bounds check.
 */
final class ArrayElements {
    private ArrayElements() {}

    /** Loads an element; undefined from a hole, and from beyond the end. */
    static void load(ElementSite site, Reg64 target) {
        Assembler a = site.e.a;
        Label outside = new Label("beyond the end");
        Label hole = new Label("hole");
        Label loaded = new Label("loaded");
        a.mov(target, mem(site.object, Cell.STORAGE_POINTER));
        site.checkBounds(mem(target, Cell.STORAGE_LENGTH), outside);
        site.recorder.noteDenseKind(bytePtr(mem(target, Cell.STORAGE_KIND)));
        a.mov(target, site.place(target, 8));
        a.cmp(target, Value.EMPTY);
        a.jcc(EQUAL, hole);
        a.bind(loaded);
        a.outOfLine(() -> {
            a.bind(outside);
            guardBeyondLength(site, target);
            guardPrototypes(site);
            site.recorder.note(Feedback.OUT_OF_BOUNDS);
            a.mov(target, Value.UNDEFINED);
            a.jmp(loaded);
            a.bind(hole);
            guardPrototypes(site);
            site.recorder.note(Feedback.HOLE);
            a.mov(target, Value.UNDEFINED);
            a.jmp(loaded);
        });
    }

    /**
     * Goes to {@code slow} unless no element can have this index, because the array's length is an int that is not above
     * it. The storage's length does not say so: that of a sparse array is 0.
     */
    private static void guardBeyondLength(ElementSite site, Reg64 temporary) {
        Label beyond = new Label("beyond the length");
        site.guardNotNegative();
        site.e.a.mov(temporary, mem(site.object, Cell.ARRAY_LENGTH));
        site.e.a.cmp(temporary, Conventions.INT_TAG);
        site.e.a.jcc(BELOW, site.slow);
        site.checkBounds(mem(site.object, Cell.ARRAY_LENGTH), beyond);
        site.e.a.jmp(site.slow);
        site.e.a.bind(beyond);
    }

    /**
     * Stores an element: over another one, into a hole, or behind the last one where there is room.
     *
     * @param value in a register
     * @param storage a register to be overwritten
     * @param temporary likewise
     */
    static void store(ElementSite site, Operand value, Reg64 storage, Reg64 temporary) {
        Assembler a = site.e.a;
        Label hole = new Label("hole");
        Label outside = new Label("behind the end");
        Label store = new Label("store");
        boolean keepsKinds = keepsKinds(site.e.vm());
        a.mov(storage, mem(site.object, Cell.STORAGE_POINTER));
        site.checkBounds(mem(storage, Cell.STORAGE_LENGTH), outside);
        Mem place = site.place(storage, 8);
        site.recorder.noteDenseKind(bytePtr(mem(storage, Cell.STORAGE_KIND)));
        a.cmp(qwordPtr(place), Value.EMPTY);
        a.jcc(EQUAL, hole);
        a.bind(store);
        if (keepsKinds) {
            ElementStores.store(a, site.e.heapCode(), storage, place, value, temporary);
        } else {
            site.e.storeValue(storage, place, value.register());
        }
        a.outOfLine(() -> {
            a.bind(hole);
            guardPrototypes(site);
            site.recorder.note(Feedback.HOLE);
            a.jmp(store);
            a.bind(outside);
            append(site, storage);
            if (keepsKinds) {
                a.mov(qwordPtr(place), Value.EMPTY); // for whoever converts the elements in use
            }
            a.jmp(store);
        });
    }

    /** Whether somebody wants to know the {@link DenseKind} of elements. */
    static boolean keepsKinds(Vm vm) {
        return vm.shapes.firstDenseKind() != DenseKind.ANY;
    }

    /** A prototype might have an element or a setter of that name. */
    static void guardPrototypes(ElementSite site) {
        site.e.a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        site.e.a.jcc(NOT_EQUAL, site.slow);
    }

    /** Makes the array longer by one if the key is its length and there is capacity left. */
    private static void append(ElementSite site, Reg64 storage) {
        Assembler a = site.e.a;
        site.checkBounds(mem(storage, Cell.STORAGE_CAPACITY), site.slow);
        site.checkEqual(mem(storage, Cell.STORAGE_LENGTH), site.slow);
        guardPrototypes(site);
        site.recorder.note(Feedback.APPEND);
        a.add(dwordPtr(mem(storage, Cell.STORAGE_LENGTH)), 1);
        a.add(dwordPtr(mem(site.object, Cell.ARRAY_LENGTH)), 1);
    }
}
