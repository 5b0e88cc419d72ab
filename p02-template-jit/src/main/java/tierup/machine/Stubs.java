package tierup.machine;

import com.kenai.jffi.NativeMethod;
import com.kenai.jffi.NativeMethods;
import java.util.List;
import tierup.asm.Assembler;
import tierup.vm.memory.Memory;

/**
 * The generated code that all guests of this process share: transitions and signal handlers. Made at the first use and
 * never freed, because a thread may be in a handler at any time.
 *
 * <p>It also binds {@link #enter}, a Java {@code native} method, to the generated entry. Measured on this kind of
 * machine (JDK 17 and 25), a call of a function that adds two numbers: bound this way 9.4 and 8.8 ns, with jffi's
 * {@code Invoker.invokeL2NoErrno} 10.1 and 9.9 ns. Most of it is HotSpot's change from Java to native and back; the
 * just-in-time compiler inlines the call of a bound method, and the invoker needs a call context besides.
 */
final class Stubs {
    private static final int SIGNAL_COUNT = 65;

    private static Stubs instance;

    private final long previousHandlers = Memory.allocate(8L * SIGNAL_COUNT);
    private final long savedActions = Memory.allocate((long) LibC.SIGACTION_SIZE * SIGNAL_COUNT);
    private final CodeObject transitions;
    private final CodeObject handlers;
    private final Transitions.Layout transitionsLayout;
    private final SignalHandlers.Layout handlersLayout;

    private Stubs() {
        AssemblerCheck.require();
        Assembler a = new Assembler();
        transitionsLayout = Transitions.emit(a);
        transitions = SealedCode.seal("transitions", a.finish());
        Assembler b = new Assembler();
        long faultExit = transitions.entry() + transitionsLayout.faultExit();
        handlersLayout = SignalHandlers.emit(b, GuestTable.instance(), previousHandlers, faultExit);
        handlers = SealedCode.seal("signal handlers", b.finish());
        NativeMethods.register(
                Stubs.class,
                List.of(
                        new NativeMethod(transitions.entry() + transitionsLayout.enter(), "enter", "(JJ)I"),
                        new NativeMethod(callEntry(), "call", "(JJ)I"),
                        new NativeMethod(transitions.entry() + transitionsLayout.goOn(), "goOn", "(JJ)I"),
                        new NativeMethod(
                                transitions.entry() + transitionsLayout.goOnWithDoubles(),
                                "goOnWithDoubles",
                                "(JJ)I")));
    }

    /** The process's stubs, generated at the first call. */
    static synchronized Stubs instance() {
        if (instance == null) {
            Platform.require();
            instance = new Stubs();
        }
        return instance;
    }

    /**
     * Enters the guest.
     *
     * @param block address of the state block, whose saved registers the guest starts with
     * @param target address of the first instruction
     * @return a constant of {@link Exit}
     */
    static native int enter(long block, long target);

    /** Enters the guest with a call, which pushes the RETURN exit's address; otherwise as {@link #enter}. */
    static native int call(long block, long target);

    /** As {@link #enter}, with all general registers that can hold operands. */
    static native int goOn(long block, long target);

    /** As {@link #goOn}, with the SSE registers as well. */
    static native int goOnWithDoubles(long block, long target);

    /** Address of the code behind {@link #call}. */
    long callEntry() {
        return transitions.entry() + transitionsLayout.call();
    }

    /** Address of the exit stub for a reason. */
    long exit(int reason) {
        return transitions.entry() + transitionsLayout.exits()[reason];
    }

    /** The name of the exit whose first instruction is at this address, or null. */
    String exitAt(long address) {
        for (int reason = 0; reason < transitionsLayout.exits().length; reason++) {
            if (exit(reason) == address) {
                return Exit.name(reason);
            }
        }
        return null;
    }

    long faultHandler() {
        return handlers.entry() + handlersLayout.fault();
    }

    long watchdogHandler() {
        return handlers.entry() + handlersLayout.watchdog();
    }

    /** Where a signal goes for which nobody had installed a handler. */
    long defaultAction() {
        return handlers.entry() + handlersLayout.defaultAction();
    }

    /** Address of the table of the handlers that were there before ours, by signal number. */
    long previousHandlers() {
        return previousHandlers;
    }

    /** Address at which the {@code struct sigaction} that was there before ours is kept. */
    long savedAction(int signal) {
        return savedActions + (long) LibC.SIGACTION_SIZE * signal;
    }

    /** The stub that an address belongs to, or null. */
    CodeObject find(long address) {
        return transitions.contains(address) ? transitions : handlers.contains(address) ? handlers : null;
    }
}
