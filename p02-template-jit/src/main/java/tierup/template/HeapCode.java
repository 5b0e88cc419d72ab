package tierup.template;

import static tierup.asm.Condition.ABOVE;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.vm.memory.VmBlock;

/**
 * What the heap wants of machine code: how a value is stored into a cell, and where a new cell comes from. All machine
 * code goes through here, as all of Java does through {@link tierup.vm.memory.Heap}; another heap brings another of these.
 *
 * <p>Words of a cell that has just been allocated are written as they are: nobody has seen it, it is younger than all that
 * it points to.
 */
public interface HeapCode {
    /**
     * Stores a value into a cell that may be older than the value. Keeps all registers; changes flags.
     *
     * @param cell what is written to: an object, a context, or for elements and slots outside the object its storage
     * @param place the address of the word, which may use any registers
     */
    void storeValue(Assembler a, Reg64 cell, Mem place, Reg64 value);

    /**
     * Takes memory for a cell, or for several at once, one behind the other. Leaves the address of its end in the scratch
     * register.
     *
     * @param cell receives its address; the only other register that is changed
     * @param end the address of its end, with {@code cell} as base
     * @param full where to go, with nothing changed but registers, if there is no room
     */
    void allocate(Assembler a, Reg64 cell, Mem end, Label full);

    /** Plain stores, and a pointer that moves: {@link tierup.vm.memory.Heap}. */
    HeapCode BUMP = new HeapCode() {
        @Override
        public void storeValue(Assembler a, Reg64 cell, Mem place, Reg64 value) {
            a.mov(place, value);
        }

        @Override
        public void allocate(Assembler a, Reg64 cell, Mem end, Label full) {
            a.mov(cell, Emitter.block(VmBlock.HEAP_TOP));
            a.lea(Conventions.SCRATCH, end);
            a.cmp(Conventions.SCRATCH, Emitter.block(VmBlock.HEAP_LIMIT));
            a.jcc(ABOVE, full);
            a.mov(Emitter.block(VmBlock.HEAP_TOP), Conventions.SCRATCH);
        }
    };
}
