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
        Assembler a = site.a;
        boolean all = !site.othersDoTheRest;
        boolean holes = all || site.recorder.knows(Feedback.HOLE);
        Label outside = all ? new Label("beyond the end") : site.slow;
        Label hole = holes ? new Label("hole") : site.slow;
        Label loaded = new Label("loaded");
        a.mov(target, mem(site.object, Cell.STORAGE_POINTER));
        site.checkBounds(mem(target, Cell.STORAGE_LENGTH), outside);
        site.noteDenseKind(bytePtr(mem(target, Cell.STORAGE_KIND)));
        a.mov(target, site.place(target, 8));
        a.cmp(target, Value.EMPTY);
        a.jcc(EQUAL, hole);
        a.bind(loaded);
        if (all) {
            a.outOfLine(() -> {
                a.bind(outside);
                guardBeyondLength(site, target);
                guardPrototypes(site);
                site.recorder.note(Feedback.OUT_OF_BOUNDS);
                a.mov(target, Value.UNDEFINED);
                a.jmp(loaded);
            });
        }
        if (holes) {
            a.outOfLine(() -> {
                a.bind(hole);
                guardPrototypes(site);
                site.recorder.note(Feedback.HOLE);
                a.mov(target, Value.UNDEFINED);
                a.jmp(loaded);
            });
        }
    }

    /**
     * Goes to {@code slow} unless no element can have this index, because the array's length is an int that is not above
     * it. The storage's length does not say so: that of a sparse array is 0.
     */
    private static void guardBeyondLength(ElementSite site, Reg64 temporary) {
        Label beyond = new Label("beyond the length");
        site.guardNotNegative();
        site.a.mov(temporary, mem(site.object, Cell.ARRAY_LENGTH));
        site.a.cmp(temporary, Conventions.INT_TAG);
        site.a.jcc(BELOW, site.slow);
        site.checkBounds(mem(site.object, Cell.ARRAY_LENGTH), beyond);
        site.a.jmp(site.slow);
        site.a.bind(beyond);
    }

    /**
     * Stores an element: over another one, into a hole, or behind the last one where there is room.
     *
     * @param value in a register
     * @param storage a register to be overwritten
     * @param temporary likewise
     */
    static void store(ElementSite site, Operand value, Reg64 storage, Reg64 temporary) {
        Assembler a = site.a;
        boolean all = !site.othersDoTheRest;
        boolean holes = all || site.recorder.knows(Feedback.HOLE);
        boolean appends = all || site.recorder.knows(Feedback.APPEND);
        Label hole = holes ? new Label("hole") : site.slow;
        Label outside = appends ? new Label("behind the end") : site.slow;
        Label store = new Label("store");
        Label stored = new Label("stored");
        a.mov(storage, mem(site.object, Cell.STORAGE_POINTER));
        site.checkBounds(mem(storage, Cell.STORAGE_LENGTH), outside);
        Mem place = site.place(storage, 8);
        site.noteDenseKind(bytePtr(mem(storage, Cell.STORAGE_KIND)));
        a.cmp(qwordPtr(place), Value.EMPTY);
        a.jcc(EQUAL, hole);
        a.bind(store);
        if (!site.keepsKinds) {
            site.heap.storeValue(a, storage, place, value.register());
        } else if (all) {
            ElementStores.store(a, site.heap, storage, place, value, temporary);
        } else {
            ElementStores.storeIfCovered(a, site.heap, storage, place, value, site.slow);
        }
        a.bind(stored);
        if (holes) {
            a.outOfLine(() -> {
                a.bind(hole);
                guardPrototypes(site);
                site.recorder.note(Feedback.HOLE);
                a.jmp(store);
            });
        }
        if (appends) {
            a.outOfLine(() -> {
                a.bind(outside);
                guardAppend(site, storage);
                if (site.keepsKinds && !all) {
                    ElementStores.guardCovered(a, storage, value, site.slow);
                }
                append(site, storage);
                if (site.keepsKinds && all) {
                    a.mov(qwordPtr(place), Value.EMPTY); // for whoever converts the elements in use
                    a.jmp(store);
                } else {
                    site.heap.storeValue(a, storage, place, value.register());
                    a.jmp(stored);
                }
            });
        }
    }

    /** Whether somebody wants to know the {@link DenseKind} of elements. */
    static boolean keepsKinds(Vm vm) {
        return vm.shapes.firstDenseKind() != DenseKind.ANY;
    }

    /** A prototype might have an element or a setter of that name. */
    static void guardPrototypes(ElementSite site) {
        site.a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        site.a.jcc(NOT_EQUAL, site.slow);
    }

    /** Goes to {@code slow} unless the key is the array's length and there is capacity left. */
    private static void guardAppend(ElementSite site, Reg64 storage) {
        site.checkBounds(mem(storage, Cell.STORAGE_CAPACITY), site.slow);
        site.checkEqual(mem(storage, Cell.STORAGE_LENGTH), site.slow);
        guardPrototypes(site);
    }

    /** Makes the array longer by one. */
    private static void append(ElementSite site, Reg64 storage) {
        Assembler a = site.a;
        site.recorder.note(Feedback.APPEND);
        a.add(dwordPtr(mem(storage, Cell.STORAGE_LENGTH)), 1);
        a.add(dwordPtr(mem(site.object, Cell.ARRAY_LENGTH)), 1);
    }
}
