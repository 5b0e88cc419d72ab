package tierup.machine;

import java.util.List;
import tierup.asm.Disassembler;
import tierup.asm.EmittedInstruction;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * A fault together with what is known about the world it happened in: answers the questions that an explanation asks.
 */
final class FaultScene {
    private final FaultRecord record;
    private final GuardedStack stack;
    private final CodeCache code;
    private final Stubs stubs;
    private final long blockAddress;
    private final long watchdogMillis;
    private List<Disassembler.Line> faulted;

    /**
     * Sets the scene.
     *
     * @param record what the handler took down
     * @param stack the guest's stack
     * @param code the guest's machine code
     * @param stubs the transitions
     * @param blockAddress the state block
     * @param watchdogMillis the watchdog's limit, 0 without a watchdog
     */
    FaultScene(
            FaultRecord record,
            GuardedStack stack,
            CodeCache code,
            Stubs stubs,
            long blockAddress,
            long watchdogMillis) {
        this.record = record;
        this.stack = stack;
        this.code = code;
        this.stubs = stubs;
        this.blockAddress = blockAddress;
        this.watchdogMillis = watchdogMillis;
    }

    FaultRecord record() {
        return record;
    }

    GuardedStack stack() {
        return stack;
    }

    CodeCache code() {
        return code;
    }

    Stubs stubs() {
        return stubs;
    }

    long blockAddress() {
        return blockAddress;
    }

    long watchdogMillis() {
        return watchdogMillis;
    }

    /** Address of the instruction that faulted. A trap reports the one behind it. */
    long instructionAddress() {
        return record.signal() == LibC.SIGTRAP && !record.isSingleStep() ? record.rip() - 1 : record.rip();
    }

    /** The code that the faulting instruction belongs to, a transition included, or null. */
    CodeObject codeObject() {
        return codeAt(instructionAddress());
    }

    /** The code at an address, a transition included, or null. */
    CodeObject codeAt(long address) {
        CodeObject object = code.find(address);
        return object != null ? object : stubs.find(address);
    }

    /** What the assembler recorded about the faulting instruction, or null. */
    EmittedInstruction instruction() {
        CodeObject object = codeObject();
        return object == null ? null : object.instructionAt(instructionAddress());
    }

    /**
     * Whether a call went to where no code is: the return address that it left says so. A {@code ret} would have left its
     * target below rsp.
     */
    boolean isWildCall() {
        boolean isReturn = stackHolds(-8) && stackWord(-8) == record.rip();
        return codeObject() == null && !isReturn && stackHolds(0) && isCode(stackWord(0));
    }

    /** Address within the instruction that is to blame: the one that faulted, or the call that went where no code is. */
    long blamedAddress() {
        return isWildCall() ? stackWord(0) - 1 : instructionAddress();
    }

    /** What the assembler recorded about the instruction that is to blame, or null. */
    EmittedInstruction blamed() {
        CodeObject object = codeAt(blamedAddress());
        return object == null ? null : object.instructionAt(blamedAddress());
    }

    /** Text of the faulting instruction, or the empty string. */
    String instructionText() {
        CodeObject object = codeObject();
        int index = object == null ? -1 : object.code().indexAt(object.offsetOf(instructionAddress()));
        return index < 0 ? "" : faulted().get(index).text();
    }

    private List<Disassembler.Line> faulted() {
        if (faulted == null) {
            faulted = lines(codeObject());
        }
        return faulted;
    }

    /**
     * Some code, line by line. Read from the bytes if possible: an instruction that was encoded wrongly must be shown as
     * what it is, not as what was meant.
     */
    List<Disassembler.Line> lines(CodeObject object) {
        return Disassembler.available().disassemble(object.code(), object.entry());
    }

    /** Whether the faulting instruction used r13 for the state block, and r13 was something else. */
    boolean hasLostStateBlock() {
        return record.register("r13") != blockAddress && instructionText().contains("[r13");
    }

    /** What a register must hold all the time, or null when it may hold anything. */
    Long pinned(String register) {
        return switch (register) {
            case "r13" -> blockAddress;
            case "r14" -> Value.INT_TAG;
            case "r15" -> Value.NOT_CELL;
            default -> null;
        };
    }

    /** Whether rsp points where eight bytes can be read from the VM stack, {@code offset} bytes away. */
    boolean stackHolds(int offset) {
        return stack.holds(record.rsp() + offset);
    }

    /** The word at {@code rsp + offset}; ask {@link #stackHolds} first. */
    long stackWord(int offset) {
        return Memory.getLong(record.rsp() + offset);
    }

    /** Whether an address is generated code: what a sound return address must be. */
    boolean isCode(long address) {
        return codeAt(address) != null;
    }

    /** Bits 47 to 63 of an address must all be equal. */
    static boolean isCanonical(long address) {
        return address << 16 >> 16 == address;
    }
}
