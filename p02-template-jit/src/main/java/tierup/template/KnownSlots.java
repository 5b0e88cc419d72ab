package tierup.template;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.builtins.KnownSlot;
import tierup.vm.memory.Cell;

/** Asks whether properties of built-in objects are what they were when the code was made. */
final class KnownSlots {
    private KnownSlots() {}

    /**
     * Goes to {@code otherwise} unless a slot holds what it held.
     *
     * @param content receives what it holds
     * @param temporary is overwritten
     */
    static void guard(Assembler a, KnownSlot slot, Reg64 temporary, Reg64 content, Label otherwise) {
        guardShape(a, slot, temporary, otherwise);
        if (slot.location() < 0) {
            a.mov(temporary, mem(temporary, Cell.STORAGE_POINTER));
        }
        a.mov(content, mem(temporary, slot.location()));
        a.mov(temporary, slot.content());
        a.cmp(content, temporary);
        a.jcc(NOT_EQUAL, otherwise);
    }

    /** Goes to {@code otherwise} unless the object has the properties that it had, whatever they hold. */
    static void guardShape(Assembler a, KnownSlot slot, Reg64 temporary, Label otherwise) {
        a.mov(temporary, slot.object());
        a.cmp(dwordPtr(mem(temporary, Cell.SHAPE)), slot.shape());
        a.jcc(NOT_EQUAL, otherwise);
    }
}
