package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/**
 * Loads of methods from {@code Array.prototype} and {@code String.prototype}, without a search.
 *
 * <p>Almost every array has the shape that arrays are born with, and almost no program touches those two prototypes. So
 * while a function is being compiled, Java searches once; the code then asks two questions: does the receiver have no
 * properties of its own that could be meant, and does the prototype still have the shape in which the search found the
 * slot? What is in the slot may change, for it is read every time. These are the checks of an inline cache (p03) whose
 * content is known beforehand: nothing is learned and nothing has to be forgotten.
 */
final class PrototypeMethods {
    /** In place of a shape id: no object has it. */
    private static final int NO_SHAPE = -1;

    private final Vm vm;
    private int plainArrayShape;

    PrototypeMethods(Vm vm) {
        this.vm = vm;
    }

    Vm vm() {
        return vm;
    }

    /** Where a prototype of one shape keeps a property: the displacement is that of {@link Shape#location}. */
    record Slot(long prototype, int shape, int location) {}

    /** Where arrays inherit a data property from, or null. */
    Slot ofArrays(int name) {
        return find(Realm.of(vm).arrayPrototype, name);
    }

    /** Where strings inherit a data property from, or null. */
    Slot ofStrings(int name) {
        return find(Realm.of(vm).stringPrototype, name);
    }

    private Slot find(long prototype, int name) {
        Shape shape = vm.shapes.of(prototype);
        int index = shape.find(name);
        if (index < 0 || !shape.isCacheable() || shape.isAccessorAt(index)) {
            return null;
        }
        return new Slot(prototype, shape.id(), shape.location(index));
    }

    /** Goes to {@code otherwise} unless a cell is an array without properties of its own, born with our prototype. */
    void guardPlainArray(Assembler a, Reg64 cell, Label otherwise) {
        if (plainArrayShape == 0) {
            Shape shape = vm.factory.arrayShape();
            plainArrayShape = shape.isCacheable() ? shape.id() : NO_SHAPE;
        }
        a.cmp(dwordPtr(mem(cell, Cell.SHAPE)), plainArrayShape);
        a.jcc(NOT_EQUAL, otherwise);
    }

    /** Goes to {@code otherwise} unless a cell is a string. */
    static void guardString(Assembler a, Reg64 cell, Label otherwise) {
        a.cmp(bytePtr(mem(cell, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, otherwise);
    }

    /** Loads the content of a slot; goes to {@code otherwise} if the prototype has another shape by now. */
    static void load(Assembler a, Reg64 target, Slot slot, Label otherwise) {
        a.mov(target, slot.prototype());
        a.cmp(dwordPtr(mem(target, Cell.SHAPE)), slot.shape());
        a.jcc(NOT_EQUAL, otherwise);
        if (slot.location() < 0) {
            a.mov(target, mem(target, Cell.STORAGE_POINTER));
        }
        a.mov(target, mem(target, slot.location()));
    }
}
