package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.template.Operand.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;

/** The elements of an array literal, which are in their storage, and its {@link DenseKind}. */
final class LiteralElements {
    private LiteralElements() {}

    /** Whether {@link #fit} may need a register: where a type is known only when this is executed. */
    static boolean needsRegister(Emitter e, int count) {
        for (int i = 0; i < count; i++) {
            if (isUnknown(e.stack.peek(i))) {
                return ArrayElements.keepsKinds(e.vm());
            }
        }
        return false;
    }

    private static boolean isUnknown(Operand element) {
        return !element.isInt() && !element.isConstant() && element.type() != Type.DOUBLE;
    }

    private static boolean mayBeInt(Operand element) {
        return element.isConstant() ? Value.isInt(element.bits()) : element.type() != Type.DOUBLE;
    }

    /**
     * Makes elements and kind fit each other.
     *
     * @param storage offset of element 0 from the array
     * @param kind the kind of the elements whose type is known; it is in the storage
     * @param spare a register to be overwritten, if {@link #needsRegister}
     */
    static void fit(Emitter e, Reg64 array, int storage, int count, int kind, Reg64 spare) {
        boolean unknown = false;
        for (int i = 0; i < count; i++) {
            Operand element = e.stack.peek(count - 1 - i);
            Mem place = mem(array, storage + 8 * i);
            if (isUnknown(element)) {
                unknown = true;
                classify(e.a, place, bytePtr(mem(array, storage + Cell.STORAGE_KIND)));
            } else if (mayBeInt(element) && (kind & DenseKind.DOUBLE) != 0) {
                ElementStores.toDouble(e.a, place);
            }
        }
        if (unknown) {
            settle(e.a, array, storage, count, spare);
        }
    }

    /** Adds the bits of an element: that is a kind only when {@link #settle} has seen it. */
    private static void classify(Assembler a, Mem element, Mem kind) {
        Label noInt = new Label("no int");
        Label known = new Label("kind is known");
        a.mov(Conventions.SCRATCH, element);
        a.cmp(Conventions.SCRATCH, Conventions.INT_TAG);
        a.jcc(BELOW, noInt);
        a.bind(known);
        a.outOfLine(() -> {
            Label number = new Label("a double");
            Label hole = new Label("a hole");
            a.bind(noInt);
            a.test(Conventions.SCRATCH, Conventions.INT_TAG);
            a.jcc(NOT_ZERO, number);
            a.cmp(Conventions.SCRATCH, Value.EMPTY);
            a.jcc(EQUAL, hole);
            a.or(kind, DenseKind.OTHER);
            a.jmp(known);
            a.bind(number);
            a.or(kind, DenseKind.DOUBLE);
            a.jmp(known);
            a.bind(hole);
            a.or(kind, DenseKind.HOLES);
            a.jmp(known);
        });
    }

    /** With a double among them the others are doubles too, or it does not matter. */
    private static void settle(Assembler a, Reg64 array, int storage, int count, Reg64 spare) {
        Mem kind = bytePtr(mem(array, storage + Cell.STORAGE_KIND));
        Label doubles = new Label("doubles");
        Label settled = new Label("settled");
        a.test(kind, DenseKind.DOUBLE);
        a.jcc(NOT_ZERO, doubles);
        a.bind(settled);
        a.outOfLine(() -> {
            Label mixed = new Label("not only doubles");
            a.bind(doubles);
            a.test(kind, DenseKind.OTHER);
            a.jcc(NOT_ZERO, mixed);
            a.mov(spare.r32(), count);
            a.add(array, storage);
            Label converted = new Label("converted");
            ElementStores.toDoubles(a, array, spare, converted);
            a.bind(converted);
            a.sub(array, storage);
            a.jmp(settled);
            a.bind(mixed);
            a.and(kind, ~DenseKind.DOUBLE);
            a.jmp(settled);
        });
    }
}
