package tierup.machine;

import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.fs;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.*;

import tierup.asm.Assembler;
import tierup.asm.Label;

/**
 * The generated code that the kernel calls when a thread of this process faults.
 *
 * <p>It cannot be Java (the JVM is no place to be in the middle of a signal), and it need not be C: what it does is to
 * copy two dozen words. Its first question is whether this thread is <em>in the guest</em>, and it is answered by the
 * guest table, not by looking whether rip is in the code cache. The commonest bug of a code generator, an unbalanced
 * push before {@code ret}, makes the processor fetch from an address that is no code at all.
 *
 * <ul>
 *   <li>In the guest: it stores the signal, its cause and all registers in the state block, points the frame's rip, rsp
 *       and r13 at the fault exit, and returns. The thread continues there, and Java sees {@link Exit#FAULT}.
 *   <li>Not in the guest: HotSpot itself lives on faults (null checks, stack banging, safepoint polls), so it jumps to
 *       the handler that HotSpot had installed, with the arguments still in their registers.
 * </ul>
 */
final class SignalHandlers {
    private static final int SYS_RT_SIGACTION = 13;
    private static final int SYS_GETPID = 39;
    private static final int SYS_GETTID = 186;
    private static final int SYS_TGKILL = 234;
    /** The kernel's own {@code struct sigaction}: handler, flags, restorer, mask; all zero is the default action. */
    private static final int KERNEL_SIGACTION_SIZE = 32;

    private static final int KERNEL_SIGSET_SIZE = 8;

    private final Assembler a;
    private final GuestTable table;
    private final long previousHandlers;
    private final long faultExit;

    private final Label fault = new Label("handler.fault");
    private final Label watchdog = new Label("handler.watchdog");
    private final Label defaultAction = new Label("handler.default");
    private final Label record = new Label("record");

    private SignalHandlers(Assembler a, GuestTable table, long previousHandlers, long faultExit) {
        this.a = a;
        this.table = table;
        this.previousHandlers = previousHandlers;
        this.faultExit = faultExit;
    }

    /** Where the handlers are, as offsets from the start of the code. */
    record Layout(int fault, int watchdog, int defaultAction) {}

    /**
     * Emits the handlers.
     *
     * @param previousHandlers address of a table of handler addresses by signal number: where to go for other threads
     * @param faultExit address of the exit stub for faults
     */
    static Layout emit(Assembler a, GuestTable table, long previousHandlers, long faultExit) {
        SignalHandlers handlers = new SignalHandlers(a, table, previousHandlers, faultExit);
        handlers.emitFaultHandler();
        handlers.emitWatchdogHandler();
        handlers.emitRecord();
        handlers.emitDefaultAction();
        return new Layout(handlers.fault.position(), handlers.watchdog.position(), handlers.defaultAction.position());
    }

    private void emitFaultHandler() {
        Label notOurs = new Label("notOurs");
        a.bind(fault);
        emitFindGuest(notOurs);
        a.jmp(record);
        a.bind(notOurs);
        a.mov(rax, previousHandlers);
        a.jmp(qwordPtr(mem(rax, rdi, 8)));
    }

    /**
     * The watchdog's signal is never passed on. It questions an entry, by the interrupt word that the guest polls, or
     * condemns it; arriving too late, it has found another entry, or Java code, and does nothing. The word is set here
     * rather than by the watchdog's own thread, so that it is never set outside the guest.
     */
    private void emitWatchdogHandler() {
        Label late = new Label("late");
        a.bind(watchdog);
        emitFindGuest(late);
        a.mov(rax, mem(rcx, StateBlock.ENTRIES));
        a.cmp(rax, mem(rcx, StateBlock.CONDEMNED_ENTRY));
        a.jcc(EQUAL, record);
        a.cmp(rax, mem(rcx, StateBlock.QUESTIONED_ENTRY));
        a.jcc(NOT_EQUAL, late);
        a.mov(bytePtr(mem(rcx, StateBlock.INTERRUPT_WATCHDOG)), 1);
        a.ret();
        a.bind(late);
        a.mov(rax, table.address() + GuestTable.LATE_SIGNALS);
        a.add(qwordPtr(mem(rax)), 1);
        a.ret();
    }

    /** Falls through with rcx = state block when this thread is in a guest, else jumps; keeps rdi, rsi, rdx. */
    private void emitFindGuest(Label none) {
        Label next = new Label();
        Label found = new Label();
        a.mov(rax, fs(0));
        a.mov(rcx, table.address());
        a.mov(r8, mem(rcx, GuestTable.IN_USE));
        a.add(rcx, GuestTable.SLOTS);
        a.bind(next);
        a.test(r8, r8);
        a.jcc(ZERO, none);
        a.cmp(mem(rcx, GuestTable.THREAD), rax);
        a.jcc(EQUAL, found);
        a.add(rcx, GuestTable.SLOT_SIZE);
        a.sub(r8, 1);
        a.jmp(next);
        a.bind(found);
        a.mov(rcx, mem(rcx, GuestTable.BLOCK));
    }

    /** rdi = signal, rsi = siginfo, rdx = ucontext, rcx = state block: takes it all down and diverts the thread. */
    private void emitRecord() {
        a.bind(record);
        a.mov(mem(rcx, StateBlock.FAULT_SIGNAL), rdi);
        a.movsxd(rax, dwordPtr(mem(rsi, SignalFrame.SI_CODE)));
        a.mov(mem(rcx, StateBlock.FAULT_CODE), rax);
        a.mov(rax, mem(rsi, SignalFrame.SI_ADDR));
        a.mov(mem(rcx, StateBlock.FAULT_ADDRESS), rax);
        for (int i = 0; i < SignalFrame.COUNT; i++) {
            a.mov(rax, mem(rdx, SignalFrame.register(i)));
            a.mov(mem(rcx, StateBlock.FAULT_CONTEXT + 8 * i), rax);
        }
        a.mov(rax, faultExit);
        a.mov(mem(rdx, SignalFrame.register(SignalFrame.RIP)), rax);
        a.mov(rax, mem(rcx, StateBlock.HOST_RSP));
        a.mov(mem(rdx, SignalFrame.register(SignalFrame.RSP)), rax);
        a.mov(mem(rdx, SignalFrame.register(SignalFrame.R13)), rcx);
        a.and(qwordPtr(mem(rdx, SignalFrame.register(SignalFrame.FLAGS))), ~SignalFrame.UNWANTED_FLAGS);
        a.ret();
    }

    /**
     * Stands in for a previous handler where there was none: restores the signal's default action and sends the signal
     * to this thread again, so that it arrives when this handler returns.
     */
    private void emitDefaultAction() {
        a.bind(defaultAction);
        a.sub(rsp, KERNEL_SIGACTION_SIZE);
        for (int offset = 0; offset < KERNEL_SIGACTION_SIZE; offset += 8) {
            a.mov(qwordPtr(mem(rsp, offset)), 0);
        }
        a.mov(rsi, rsp);
        a.xor(edx, edx);
        a.mov(r10d, KERNEL_SIGSET_SIZE);
        emitSystemCall(SYS_RT_SIGACTION);
        a.add(rsp, KERNEL_SIGACTION_SIZE);
        emitSystemCall(SYS_GETPID);
        a.mov(r9, rax);
        emitSystemCall(SYS_GETTID);
        a.mov(rsi, rax);
        a.mov(rdx, rdi);
        a.mov(rdi, r9);
        emitSystemCall(SYS_TGKILL);
        a.ret();
    }

    /** The kernel destroys rax, rcx and r11 and keeps all others. */
    private void emitSystemCall(int number) {
        a.mov(eax, number);
        a.syscall();
    }
}
