package tierup.asm;

/**
 * Assembles x86-64 machine code. A call reads like the line of Intel assembly that it emits:
 *
 * <pre>
 *   Assembler a = new Assembler();
 *   Label slow = new Label("slow");
 *   a.mov(rax, mem(rbx, rcx, 8, 16));
 *   a.add(eax, edx);
 *   a.jcc(OVERFLOW, slow);
 *   a.ret();
 *   a.outOfLine(() -&gt; {
 *       a.bind(slow);
 *       a.ud2();
 *   });
 *   MachineCode code = a.finish();
 * </pre>
 *
 * <p>Three ideas carry it. Operands encode their part of the instruction when they are made ({@link Mem}). The rest comes
 * from a table in the notation of the Intel manual ({@link Instruction}), so an instruction is a row and not a method
 * full of bit operations ({@link Encoder}). And every instruction is logged with the bytecode and the Java line behind
 * it, so that a listing or a crash can be read.
 *
 * <p><b>Jumps.</b> A jump holds its distance in one signed byte (short, two bytes in all) or in four (near, five or
 * six). Backward the distance is known, and the short form is used when it fits. Forward it is not known, and the near
 * form is used. When the code is complete, {@link #shortenJumps} gives the short form to all that turn out to reach
 * ({@link JumpShortener}); the compiler of functions asks for that, while the few pieces of code that are made once stay
 * as they are. A predicted jump takes the same time in both forms: what is saved is memory. Who knows that a forward target is
 * close says so with {@link #jmpShort} and {@link #jccShort}; if it is not close, {@link #bind} complains. (HotSpot's
 * {@code jccb} and V8's {@code Label::kNear} do the same.)
 *
 * <p>The methods live in layers: {@link CodeEmitter} knows labels and the log, {@link IntegerAssembler} and
 * {@link FloatAssembler} the instructions that compute, this class those that transfer control. Not thread-safe; each
 * assembler produces one piece of code.
 */
public class Assembler extends FloatAssembler {

    /**
     * Whether new assemblers record Java lines: if assertions are enabled, as they are in tests, or if the system
     * property {@code tierup.asm.recordSource} is true. It costs some microseconds an instruction.
     */
    public static final boolean RECORD_SOURCE_BY_DEFAULT =
            Assembler.class.desiredAssertionStatus() || Boolean.getBoolean("tierup.asm.recordSource");

    /** An assembler that records Java lines if {@link #RECORD_SOURCE_BY_DEFAULT}. */
    public Assembler() {
        this(RECORD_SOURCE_BY_DEFAULT);
    }

    /** An assembler that records the Java line of every instruction, or none. */
    public Assembler(boolean recordSource) {
        super(recordSource);
    }

    // ---- jumps and calls

    /** Jumps to {@code target}: backward in the short form if that reaches, forward in the near form. */
    public final void jmp(Label target) {
        emit(Instruction.JMP, new JumpTarget(target, reachesBackward(target)));
    }

    /** Jumps to {@code target}, which must turn out to be at most 127 bytes away. */
    public final void jmpShort(Label target) {
        emit(Instruction.JMP, new JumpTarget(target, true));
    }

    /** Jumps to an absolute address at most 2 GiB away, for instance a stub in the same code region. */
    public final void jmp(long address) {
        jmp(address, null);
    }

    /** As {@link #jmp(long)}; listings show the name of what lies there. */
    public final void jmp(long address, String name) {
        emitRelocated(Instruction.JMP, null, new CodeAddress(address, name));
    }

    /** Jumps to the address in a 64-bit register or in memory. */
    public final void jmp(RegMem address) {
        emit(Instruction.JMP, address);
    }

    /** Jumps to {@code target} if {@code condition} holds; the form is chosen as by {@link #jmp(Label)}. */
    public final void jcc(Condition condition, Label target) {
        emit(Instruction.JCC, condition, new JumpTarget(target, reachesBackward(target)));
    }

    /** Jumps to {@code target}, which must turn out to be at most 127 bytes away, if {@code condition} holds. */
    public final void jccShort(Condition condition, Label target) {
        emit(Instruction.JCC, condition, new JumpTarget(target, true));
    }

    /** Jumps to an absolute address at most 2 GiB away if {@code condition} holds. */
    public final void jcc(Condition condition, long address) {
        jcc(condition, address, null);
    }

    /** As {@link #jcc(Condition, long)}; listings show the name of what lies there. */
    public final void jcc(Condition condition, long address, String name) {
        emitRelocated(Instruction.JCC, condition, new CodeAddress(address, name));
    }

    /** Pushes the address of the next instruction and jumps to {@code target}. */
    public final void call(Label target) {
        emit(Instruction.CALL, new JumpTarget(target, false));
    }

    /** Calls code at an absolute address at most 2 GiB away. */
    public final void call(long address) {
        call(address, null);
    }

    /** As {@link #call(long)}; listings show the name of what lies there. */
    public final void call(long address, String name) {
        emitRelocated(Instruction.CALL, null, new CodeAddress(address, name));
    }

    /** Calls the code at the address in a 64-bit register or in memory. */
    public final void call(RegMem address) {
        emit(Instruction.CALL, address);
    }

    private boolean reachesBackward(Label target) {
        return target.isBound() && position() + SHORT_JUMP_LENGTH - target.position() <= -Byte.MIN_VALUE;
    }

    /** Pops a return address and jumps there. */
    public final void ret() {
        emit(Instruction.RET);
    }

    /** Pops a return address, then {@code bytes} bytes of arguments, 0..65535, and jumps to the address. */
    public final void ret(int bytes) {
        emit(Instruction.RET, new Immediate(bytes));
    }

    // ---- the machine

    /** Faults with SIGILL: for places that execution must not reach. */
    public final void ud2() {
        emit(Instruction.UD2);
    }

    /** Stops in a debugger; without one faults with SIGTRAP. */
    public final void int3() {
        emit(Instruction.INT3);
    }

    /** Calls the Linux kernel: number in rax, arguments in rdi, rsi, rdx, r10, r8, r9; destroys rcx and r11. */
    public final void syscall() {
        emit(Instruction.SYSCALL);
    }

    /** Reads the time-stamp counter into edx:eax. */
    public final void rdtsc() {
        emit(Instruction.RDTSC);
    }

    /** Asks the processor about itself: question in eax and ecx, answer in eax, ebx, ecx, edx. */
    public final void cpuid() {
        emit(Instruction.CPUID);
    }

    /** Tells the processor that it is spinning in a loop that waits. */
    public final void pause() {
        emit(Instruction.PAUSE);
    }

    /** Completes every earlier memory access before any later one. */
    public final void mfence() {
        emit(Instruction.MFENCE);
    }

    /** Pushes the flags. */
    public final void pushfq() {
        emit(Instruction.PUSHFQ);
    }

    /** Pops the flags. */
    public final void popfq() {
        emit(Instruction.POPFQ);
    }
}
