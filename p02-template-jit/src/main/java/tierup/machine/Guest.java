package tierup.machine;

import java.time.Duration;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;

/**
 * A thread's way into machine code and out again.
 *
 * <p>The engine's run loop looks like this:
 *
 * <pre>
 *   int reason = guest.call(code.entry());
 *   while (true) {
 *       switch (reason) {
 *           case Exit.RETURN -> ...                                        // state().rax() is the result
 *           case Exit.RUNTIME_CALL -> reason = guest.resume(call(state().callNumber()));
 *           case Exit.SITE -> reason = guest.goOn(serve(site), false);     // which site says the VM stack
 *           ...
 * </pre>
 *
 * <p>Every exit has returned to Java before Java does anything, so entries never nest on the Java stack: a nested run
 * loop simply enters again, below the outer guest's frames on the VM stack. It must put back rsp and rbp in the state
 * block before the outer guest is resumed ({@link StateBlock#setRsp}, {@link StateBlock#setRbp}).
 *
 * <p>A fault in the guest comes out of {@link #enter} as a {@link MachineCodeFault}. The VM stack is then as the fault
 * left it; whoever catches the exception sets rsp and rbp and goes on, or closes the engine.
 *
 * <p>Opened, used and closed by one thread, which must be a platform thread.
 */
public final class Guest implements AutoCloseable {
    /**
     * How long machine code may run without a sign of life, in processor time, unless {@link #watch} says otherwise: ten seconds, or the
     * system property {@code tierup.watchdog} in milliseconds (0 for no watchdog).
     */
    public static final Duration DEFAULT_LIMIT = Duration.ofMillis(Long.getLong("tierup.watchdog", 10_000));

    /**
     * Processor time in milliseconds that the thread of a guest may use before {@link #isOverdue} says that it will not come
     * to an end: the system property {@code tierup.budget}, else 60 seconds in checked mode, where tests run, and 0, which is
     * any time, in production.
     */
    static final long BUDGET = Long.getLong("tierup.budget", Memory.CHECKED ? 60_000 : 0);

    private final Thread owner = Thread.currentThread();
    private final StateBlock state;
    private final GuardedStack stack;
    private final CodeCache code;
    private final Stubs stubs;
    private final SignalStack signalStack;
    private final long slot;
    private final long blockAddress;
    private Watchdog.Watch watch;
    private boolean closed;

    private Guest(StateBlock state, GuardedStack stack, CodeCache code) {
        this.state = state;
        this.stack = stack;
        this.code = code;
        this.blockAddress = state.address();
        this.stubs = Stubs.instance();
        this.slot = GuestTable.instance().take(state);
        this.signalStack = SignalStack.acquire();
        Signals.acquire(stubs);
    }

    /**
     * Opens a guest for the calling thread: signal stack, signal handlers, state block, watchdog.
     *
     * @param block address of the engine's {@link VmBlock}; the machine's half of it is filled in
     * @param stack the VM stack, used to explain faults; rsp starts at its top
     * @param code where machine code is looked up to explain faults
     * @throws UnsupportedOperationException where machine code cannot run; see {@link Platform}
     */
    public static Guest open(long block, GuardedStack stack, CodeCache code) {
        Platform.require();
        Guest guest = new Guest(new StateBlock(block), stack, code);
        guest.fillStateBlock();
        guest.watch(DEFAULT_LIMIT);
        return guest;
    }

    private void fillStateBlock() {
        state.setWord(StateBlock.SLOT, slot);
        state.setWord(StateBlock.QUESTIONED_ENTRY, -1);
        state.setWord(StateBlock.CONDEMNED_ENTRY, -1);
        state.setWord(StateBlock.RETURN_STUB, stubs.exit(Exit.RETURN));
        state.setWord(StateBlock.CALL_INTERPRETER_STUB, stubs.exit(Exit.CALL_INTERPRETER));
        state.setWord(StateBlock.RUNTIME_CALL_STUB, stubs.exit(Exit.RUNTIME_CALL));
        state.setWord(StateBlock.DEOPT_STUB, stubs.exit(Exit.DEOPT));
        state.setWord(StateBlock.SITE_STUB, stubs.exit(Exit.SITE));
        state.setWord(StateBlock.SITE_WITH_DOUBLES_STUB, stubs.exit(Exit.SITE_WITH_DOUBLES));
        state.setWord(StateBlock.SITE_RESULT_STUB, stubs.exit(Exit.SITE_RESULT));
        state.setRsp(stack.top());
        state.setRbp(0);
    }

    /**
     * Enters the guest at an address: with rsp, rbp, rax, rdi and rcx from the state block.
     *
     * @return why it came back: a constant of {@link Exit}
     * @throws MachineCodeFault when machine code faulted or did not answer the watchdog
     */
    public int enter(long target) {
        if (Thread.currentThread() != owner || closed) {
            throw notOurs();
        }
        return unlessFault(Stubs.enter(blockAddress, target));
    }

    /**
     * Enters a function at its entry. The word that rsp points to must be the address of the RETURN exit, where the
     * caller's return address belongs.
     *
     * <p>{@link #enter} would do the same, at three times the cost. A processor predicts where a {@code ret} goes from
     * the calls that it has seen; here it sees one.
     */
    public int call(long entry) {
        if (Thread.currentThread() != owner || closed) {
            throw notOurs();
        }
        assert Memory.getLong(state.rsp()) == stubs.exit(Exit.RETURN)
                : "rsp does not point to the RETURN exit's address";
        state.setRsp(state.rsp() + 8);
        return unlessFault(Stubs.call(blockAddress, entry));
    }

    /**
     * Continues a guest that left by a {@link Exit#SITE}: enters it with all general registers that can hold operands as
     * the state block has them.
     *
     * @param doubles whether the SSE registers are to be as the state block has them too
     */
    public int goOn(long target, boolean doubles) {
        if (Thread.currentThread() != owner || closed) {
            throw notOurs();
        }
        return unlessFault(doubles ? Stubs.goOnWithDoubles(blockAddress, target) : Stubs.goOn(blockAddress, target));
    }

    /**
     * Continues a guest that left by a call: returns into the instruction after that call.
     *
     * @param result what it finds in rax
     */
    public int resume(long result) {
        state.setRax(result);
        return enter(popReturnAddress());
    }

    private IllegalStateException notOurs() {
        return new IllegalStateException(
                closed ? "this guest is closed" : "this guest belongs to the thread " + owner.getName());
    }

    /** Takes the return address off the VM stack that the exit left on top. */
    public long popReturnAddress() {
        long rsp = state.rsp();
        state.setRsp(rsp + 8);
        return Memory.getLong(rsp);
    }

    private int unlessFault(int reason) {
        if (reason == Exit.FAULT) {
            throw MachineCodeFault.of(scene());
        }
        return reason;
    }

    private FaultScene scene() {
        long limit = watch == null ? 0 : watch.limit().toMillis();
        return new FaultScene(FaultRecord.read(state), stack, code, stubs, blockAddress, limit);
    }

    /** The guest's registers and the rest of its state block. */
    public StateBlock state() {
        return state;
    }

    /** The stack that {@link MachineCodeFault}s are explained with. */
    public GuardedStack stack() {
        return stack;
    }

    /** Where machine code is published and looked up. */
    public CodeCache code() {
        return code;
    }

    /** Address of the exit stub for a reason, as also found in the state block. */
    public long exitStub(int reason) {
        return stubs.exit(reason);
    }

    /**
     * Ends any stay in the guest that lasts longer than {@code limit} without answering a poll: with a
     * {@link MachineCodeFault} out of {@link #enter}. A poll is a look at the word {@link VmBlock#INTERRUPT} and, if
     * anything is set there, an exit of any kind: the watchdog asks nothing but that the guest be able to come out.
     *
     * @param limit null or zero to switch the watchdog off
     */
    public void watch(Duration limit) {
        if (watch != null) {
            Watchdog.remove(watch);
            watch = null;
        }
        if (limit != null && !limit.isZero()) {
            watch = Watchdog.add(state, slot, limit);
        }
    }

    /** Sets the processor time after which {@link #isOverdue}, from the last {@link #watch} on; zero for any. */
    public void setBudget(Duration budget) {
        watch.setBudget(budget);
    }

    /** Whether the guest has been used for so long that it can only be going round in circles; false without a watchdog. */
    public boolean isOverdue() {
        return watch != null && watch.isOverdue();
    }

    /** Withdraws the guest from this thread. Called by the thread that opened it, outside the guest. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        if (Thread.currentThread() != owner) {
            throw notOurs();
        }
        closed = true;
        watch(null);
        Signals.release(stubs);
        GuestTable.instance().release(slot);
        signalStack.close();
    }
}
