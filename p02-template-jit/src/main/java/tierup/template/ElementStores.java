package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;

/**
 * The last step of a store into an array: the element and the storage's {@link DenseKind} are made to fit each other.
 *
 * <pre>
 *      storage of      gets an int         a double               anything else
 *      ints            stored              all become doubles     kind becomes OTHER
 *      doubles         stored as double    stored                 kind becomes OTHER
 *      anything        stored              stored                 stored
 * </pre>
 *
 * <p>What happens once in the life of a storage is out of line. On the straight path an int costs one test of a byte in
 * memory, a value of unknown type two and a comparison.
 */
final class ElementStores {
    private ElementStores() {}

    /**
     * Stores an element.
     *
     * @param heap how values are stored
     * @param storage its length may include the element or not; every word in use is an element
     * @param place of the element
     * @param value in a register, which is kept; no hole
     * @param temporary a register to be overwritten
     */
    static void store(Assembler a, HeapCode heap, Reg64 storage, Mem place, Operand value, Reg64 temporary) {
        Label other = new Label("no int");
        Label store = storeIfCovered(a, heap, storage, place, value, other);
        if (!value.isInt()) {
            a.outOfLine(() -> {
                a.bind(other);
                widen(a, storage, value.register(), temporary, store);
            });
        }
    }

    /**
     * As {@link #store}, but leaves a kind that would have to be widened to others.
     *
     * @param other where to go then, with nothing changed
     * @return the store itself, for whoever has widened the kind
     */
    static Label storeIfCovered(Assembler a, HeapCode heap, Reg64 storage, Mem place, Operand value, Label other) {
        Mem kind = bytePtr(mem(storage, Cell.STORAGE_KIND));
        Reg64 register = value.register();
        Label store = new Label("store");
        Label stored = new Label("stored");
        Label convert = new Label("an int among doubles");
        if (value.isInt()) {
            a.test(kind, DenseKind.DOUBLE);
            a.jcc(NOT_ZERO, convert);
        } else if (value.type() == Type.DOUBLE) {
            a.test(kind, DenseKind.DOUBLE | DenseKind.OTHER);
            a.jcc(ZERO, other);
        } else {
            a.test(kind, DenseKind.OTHER);
            a.jcc(NOT_ZERO, store);
            a.cmp(register, Conventions.INT_TAG);
            a.jcc(BELOW, other);
            a.test(kind, DenseKind.DOUBLE);
            a.jcc(NOT_ZERO, convert);
        }
        a.bind(store);
        heap.storeValue(a, storage, place, register);
        a.bind(stored);
        if (value.type() != Type.DOUBLE) {
            a.outOfLine(() -> {
                a.bind(convert);
                a.cvtsi2sd(Conventions.SCRATCH_A, register.r32());
                box(a, Conventions.SCRATCH_A);
                a.mov(place, Conventions.SCRATCH);
                a.jmp(stored);
            });
        }
        return store;
    }

    /** Goes to {@code otherwise} unless a value can be stored as it is into a storage of the kind that there is. */
    static void guardCovered(Assembler a, Reg64 storage, Operand value, Label otherwise) {
        Mem kind = bytePtr(mem(storage, Cell.STORAGE_KIND));
        if (value.isInt()) {
            a.test(kind, DenseKind.DOUBLE);
            a.jcc(NOT_ZERO, otherwise);
        } else if (value.type() == Type.DOUBLE) {
            a.test(kind, DenseKind.DOUBLE | DenseKind.OTHER);
            a.jcc(ZERO, otherwise);
        } else {
            Label covered = new Label("covered");
            a.test(kind, DenseKind.OTHER);
            a.jccShort(NOT_ZERO, covered);
            a.cmp(value.register(), Conventions.INT_TAG);
            a.jcc(BELOW, otherwise);
            a.test(kind, DenseKind.DOUBLE);
            a.jcc(NOT_ZERO, otherwise);
            a.bind(covered);
        }
    }

    /** Widens the kind for a value that is no int, and goes to {@code store}. */
    private static void widen(Assembler a, Reg64 storage, Reg64 value, Reg64 temporary, Label store) {
        Mem kind = bytePtr(mem(storage, Cell.STORAGE_KIND));
        Label number = new Label("a double");
        a.test(value, Conventions.INT_TAG);
        a.jcc(NOT_ZERO, number);
        a.and(kind, ~DenseKind.DOUBLE);
        a.or(kind, DenseKind.OTHER);
        a.jmp(store);
        a.bind(number);
        a.test(kind, DenseKind.DOUBLE);
        a.jcc(NOT_ZERO, store);
        a.or(kind, DenseKind.DOUBLE);
        a.mov(temporary.r32(), mem(storage, Cell.STORAGE_LENGTH));
        toDoubles(a, storage, temporary, store);
    }

    /**
     * Makes the ints among the first elements doubles; goes to {@code done}. Uses the scratch registers.
     *
     * @param elements where element 0 is
     * @param count how many there are; overwritten
     */
    static void toDoubles(Assembler a, Reg64 elements, Reg64 count, Label done) {
        Label next = a.here();
        a.sub(count.r32(), 1);
        a.jcc(LESS, done);
        a.mov(Conventions.SCRATCH, mem(elements, count, 8, 0));
        a.cmp(Conventions.SCRATCH, Conventions.INT_TAG);
        a.jcc(BELOW, next);
        a.cvtsi2sd(Conventions.SCRATCH_A, Conventions.SCRATCH.r32());
        box(a, Conventions.SCRATCH_A);
        a.mov(mem(elements, count, 8, 0), Conventions.SCRATCH);
        a.jmp(next);
    }

    /** Boxes a number that is no NaN, into the scratch register. */
    private static void box(Assembler a, Xmm number) {
        a.movq(Conventions.SCRATCH, number);
        a.sub(Conventions.SCRATCH, Conventions.INT_TAG);
    }

    /** Makes an int in memory a double. */
    static void toDouble(Assembler a, Mem element) {
        a.cvtsi2sd(Conventions.SCRATCH_A, dwordPtr(element));
        box(a, Conventions.SCRATCH_A);
        a.mov(element, Conventions.SCRATCH);
    }
}
