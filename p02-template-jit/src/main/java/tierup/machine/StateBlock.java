package tierup.machine;

import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/**
 * What Java and machine code tell each other: the machine's half of the engine's off-heap block, pinned in {@code r13}.
 *
 * <p>Machine code cannot read Java fields, so everything that it must know about the engine lies in this block, and
 * everything that it leaves behind when it exits. V8 has the same thing ({@code IsolateData}, pinned in {@code r13}
 * too).
 *
 * <pre>
 *     0  {@link VmBlock}: heap top, stack limit, interrupt word, ticks (shared with the interpreter)
 *   128  host rsp, slot in the guest table, entry count
 *   152  addresses of the exit stubs
 *   184  run-time call number
 *   192  addresses of more exit stubs
 *   256  rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8 ... r15
 *   384  xmm0 ... xmm15, low halves
 *   512  fault record
 *  1024  free for the engine's compilers
 * </pre>
 */
public final class StateBlock {
    /**
     * In {@link VmBlock#INTERRUPT}: the byte by which the watchdog asks for a sign of life. Its signal handler sets it,
     * any exit clears it; the lowest byte is the run loop's.
     */
    static final int INTERRUPT_WATCHDOG = VmBlock.INTERRUPT + 1;

    /** The Java thread's rsp at the entry; what an exit returns to. */
    static final int HOST_RSP = VmBlock.MACHINE_FIELDS;
    /** Address of this guest's slot in the {@link GuestTable}. */
    static final int SLOT = VmBlock.MACHINE_FIELDS + 8;
    /** How often this guest was entered: tells the watchdog one entry from the next. */
    static final int ENTRIES = VmBlock.MACHINE_FIELDS + 16;

    /** Address of the stub to return to: what an interpreter caller pushes as return address. */
    public static final int RETURN_STUB = VmBlock.MACHINE_FIELDS + 24;
    /** Address of the entry of every function that has no machine code. */
    public static final int CALL_INTERPRETER_STUB = VmBlock.MACHINE_FIELDS + 32;
    /** Address of the exit for run-time calls; {@link ExitSequences} jumps there. */
    public static final int RUNTIME_CALL_STUB = VmBlock.MACHINE_FIELDS + 40;
    /** Address of the exit for deoptimization. */
    public static final int DEOPT_STUB = VmBlock.MACHINE_FIELDS + 48;

    /** int32: the run-time function asked for. */
    static final int CALL_NUMBER = VmBlock.MACHINE_FIELDS + 56;

    /** Address of the exit for slow paths; {@link ExitSequences#site} jumps there. */
    public static final int SITE_STUB = VmBlock.MACHINE_FIELDS + 64;
    /** Address of the one that saves the SSE registers too. */
    public static final int SITE_WITH_DOUBLES_STUB = VmBlock.MACHINE_FIELDS + 72;
    /** Address of the exit for results of what slow paths have called. */
    public static final int SITE_RESULT_STUB = VmBlock.MACHINE_FIELDS + 80;

    /** The sixteen general registers at the last exit, in the order of their hardware numbers. */
    private static final int REGISTERS = 256;
    /** The low halves of xmm0 to xmm15, saved by the exits that say so. */
    private static final int XMM = 384;

    /** The fault record, eight bytes each: signal, {@code si_code}, {@code si_addr}. */
    static final int FAULT_SIGNAL = 512;

    static final int FAULT_CODE = 520;
    static final int FAULT_ADDRESS = 528;
    /** The entry that the watchdog asks for a sign of life. */
    static final int QUESTIONED_ENTRY = 536;
    /** The entry for which the watchdog has run out of patience. */
    static final int CONDEMNED_ENTRY = 544;
    /** The registers of the signal frame, in the kernel's order ({@code REG_R8} ... in {@code ucontext.h}). */
    static final int FAULT_CONTEXT = 552;

    /** From here to {@link VmBlock#SIZE} the block belongs to the compilers: counters, constants, whatever they pin. */
    public static final int COMPILER_WORDS = 1024;

    private static final int RAX = REGISTERS;
    private static final int RCX = REGISTERS + 8;
    private static final int RSP = REGISTERS + 8 * 4;
    private static final int RBP = REGISTERS + 8 * 5;
    private static final int RDI = REGISTERS + 8 * 7;

    private final long address;

    /** A view of the block at {@code address}, which must be {@link VmBlock#SIZE} bytes long. */
    public StateBlock(long address) {
        this.address = address;
    }

    /** Where the block lies: the content of {@code r13} in the guest. */
    public long address() {
        return address;
    }

    /** The offset at which the general register with this hardware number (rax 0, rcx 1, ... r15 15) is saved. */
    public static int register(int number) {
        return REGISTERS + 8 * number;
    }

    /** The offset at which the low half of the SSE register with this number is saved. */
    public static int xmm(int number) {
        return XMM + 8 * number;
    }

    /** Reads the eight bytes at one of the offsets of this class or of {@link VmBlock}. */
    public long word(int offset) {
        return Memory.getLong(address + offset);
    }

    /** Writes the eight bytes at one of the offsets of this class or of {@link VmBlock}. */
    public void setWord(int offset, long value) {
        Memory.putLong(address + offset, value);
    }

    /** The content of the general register with this hardware number at the last exit, or at the entry to come. */
    public long general(int number) {
        return Memory.getLong(address + REGISTERS + 8L * number);
    }

    public void setGeneral(int number, long value) {
        Memory.putLong(address + REGISTERS + 8L * number, value);
    }

    /** The bits of the double in the SSE register with this number at the last exit that saves them. */
    public long doubleBits(int number) {
        return Memory.getLong(address + XMM + 8L * number);
    }

    public void setDoubleBits(int number, long bits) {
        Memory.putLong(address + XMM + 8L * number, bits);
    }

    /** Result of the guest at an exit; what the guest finds in rax at an entry. */
    public long rax() {
        return word(RAX);
    }

    public void setRax(long value) {
        setWord(RAX, value);
    }

    /** The guest's stack pointer. */
    public long rsp() {
        return word(RSP);
    }

    public void setRsp(long value) {
        setWord(RSP, value);
    }

    /** The guest's frame pointer. */
    public long rbp() {
        return word(RBP);
    }

    public void setRbp(long value) {
        setWord(RBP, value);
    }

    /** The callee at the entry of a function. */
    public long rdi() {
        return word(RDI);
    }

    public void setRdi(long value) {
        setWord(RDI, value);
    }

    /** The argument word at the entry of a function; 64 bits are loaded, functions use the lower 32. */
    public long rcx() {
        return word(RCX);
    }

    public void setRcx(long value) {
        setWord(RCX, value);
    }

    /** The run-time function of a {@link Exit#RUNTIME_CALL}. */
    public int callNumber() {
        return Memory.getInt(address + CALL_NUMBER);
    }
}
