package tierup.machine;

import tierup.asm.EmittedInstruction;
import tierup.asm.MachineCode;

/**
 * One piece of machine code in the code cache: a compiled function, or a stub.
 *
 * <p>Everything that must be known about an address in machine code is found from its code object: which function a
 * frame on the stack belongs to, which bytecode was running, what a fault means. HotSpot calls it {@code nmethod}, V8
 * {@code Code}.
 */
public final class CodeObject {
    private final String name;
    private final long start;
    private final int allocated;
    private final MachineCode code;
    private final CodeSubject subject;

    CodeObject(String name, long start, int allocated, MachineCode code, CodeSubject subject) {
        this.name = name;
        this.start = start;
        this.allocated = allocated;
        this.code = code;
        this.subject = subject;
    }

    /** The function's name, as people should see it. */
    public String name() {
        return name;
    }

    /** Address of the first instruction, which is where a call enters. */
    public long entry() {
        return start;
    }

    /** Length of the code in bytes. */
    public int size() {
        return code.size();
    }

    /** Bytes taken in the code cache: the code and the int3 padding behind it. */
    int allocated() {
        return allocated;
    }

    /** What the assembler recorded about every instruction. */
    public MachineCode code() {
        return code;
    }

    /** What the code was made from, as its compiler passed it to {@link CodeCache#publish}; null for stubs. */
    public CodeSubject subject() {
        return subject;
    }

    /**
     * Whether an address belongs to this code. The padding counts: the return address of a call that is the last
     * instruction lies there.
     */
    public boolean contains(long address) {
        return address >= start && address < start + allocated;
    }

    /** The address's distance from the entry, in bytes. */
    public int offsetOf(long address) {
        return (int) (address - start);
    }

    /** The bytecode pc for which the instruction at this address was emitted, or {@code Assembler.NO_BYTECODE}. */
    public int bytecodeAt(long address) {
        return code.bytecodeAt(offsetOf(address));
    }

    /** The recorded instruction that includes this address, or null in the padding. */
    public EmittedInstruction instructionAt(long address) {
        int index = code.indexAt(offsetOf(address));
        return index < 0 ? null : code.instruction(index);
    }

    @Override
    public String toString() {
        return String.format("%s at 0x%x (%d bytes)", name, start, size());
    }
}
