package tierup.monoic;

import static tierup.asm.Mem.mem;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.template.HeapCode;

/** Writes down which cell machine code says it stores into, as the barrier of a collector would. */
final class RecordingHeap implements HeapCode {
    /** Where the cell's address goes; 0: code that is emitted now does not record. */
    long word;

    @Override
    public void storeValue(Assembler a, Reg64 cell, Mem place, Reg64 value) {
        if (word != 0) {
            Reg64 other = cell == Registers.rax ? Registers.rcx : Registers.rax;
            a.push(other);
            a.mov(other, word);
            a.mov(mem(other), cell);
            a.pop(other);
        }
        BUMP.storeValue(a, cell, place, value);
    }

    @Override
    public void allocate(Assembler a, Reg64 cell, Mem end, Label full) {
        BUMP.allocate(a, cell, end, full);
    }
}
