package tierup.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tierup.asm.Assembler;
import tierup.asm.Condition;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.vm.running.Vm;

/**
 * The machine code that functions share: what is too long to be repeated at each place that needs it, and too short to
 * be asked of Java.
 *
 * <p>A template has room for the case that a site has seen. What it may see besides is the same code at every site, but
 * for registers: so it is one stub, {@code call}ed. A call and its return cost the time of about two instructions, as the
 * processor predicts both; an exit to Java costs a hundred. V8 calls such code builtins, HotSpot stub routines,
 * JavaScriptCore thunks. Each is made when the first function that needs it is compiled, lies in the engine's code
 * cache, where every function reaches it by a 32-bit distance, and is freed with it.
 *
 * <h2>The contract</h2>
 * <ul>
 *   <li><b>Registers.</b> A stub may overwrite {@link Conventions#SCRATCH}, xmm14, xmm15, its result, and what its own
 *       documentation names. All others keep their content, also where it says no: they may hold operands.
 *   <li><b>Answers.</b> The result is in a register: the scratch register, unless there is reason for another, since
 *       each assignment of registers is a stub of its own. Whether there is one is said by the zero flag, where a stub
 *       can say no: set for yes, so that the caller goes on with {@code jne miss}. A stub that has said no has changed
 *       nothing that a program can see.
 *   <li><b>The frame.</b> rbp and the slots belong to the caller. rsp stands below its frame, so operands may be pushed,
 *       a stub may save registers, and it takes off what it found when it leaves ({@link StubFrame}). It may call other stubs, but no guest function, and not leave
 *       for Java: nobody could tell which instruction its caller was at.
 * </ul>
 *
 * <p>An address is asked for, and so a stub made, on the engine's thread.
 */
public final class SharedStubs {
    private final Vm vm;
    private final HeapCode heapCode;
    private final CodeCache cache;
    private final TierListener listener;
    private final Map<SharedStub, CodeObject> made = new HashMap<>();

    /**
     * @param heapCode how stubs store into the heap and allocate
     * @param cache where they lie, and all code that calls them
     * @param listener hears of each that is made
     */
    SharedStubs(Vm vm, HeapCode heapCode, CodeCache cache, TierListener listener) {
        this.vm = vm;
        this.heapCode = heapCode;
        this.cache = cache;
        this.listener = listener;
    }

    /** There is no room for a stub, and so none for code that would call it. */
    public static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoRoom(String name) {
            super("the code cache has no room for " + name, null, false, false);
        }
    }

    /** The engine that the stubs belong to. */
    public Vm vm() {
        return vm;
    }

    /** Whether all code of the engine can name an address by its distance: see {@link CodeCache#allocateData}. */
    boolean reaches(long address) {
        return cache.reaches(address);
    }

    /** How stubs store into the heap and allocate. */
    public HeapCode heapCode() {
        return heapCode;
    }

    /** Emits a call of a stub, which is made if need be. If there is no room for it, the compilation is given up. */
    public void call(Assembler a, SharedStub stub) {
        CodeObject code = codeOf(stub);
        a.call(code.entry(), code.name());
    }

    /** Emits a jump to a stub, which returns in the place of the code that jumps. */
    public void jump(Assembler a, SharedStub stub) {
        CodeObject code = codeOf(stub);
        a.jmp(code.entry(), code.name());
    }

    /** As {@link #jump}, if a condition holds. */
    public void jump(Assembler a, Condition condition, SharedStub stub) {
        CodeObject code = codeOf(stub);
        a.jcc(condition, code.entry(), code.name());
    }

    private CodeObject codeOf(SharedStub stub) {
        CodeObject object = made.get(stub);
        if (object == null) {
            Assembler a = new Assembler();
            stub.emit(a, this);
            Optional<CodeObject> published = cache.publish(stub.name(), a.finish());
            object = published.orElseThrow(() -> new NoRoom(stub.name()));
            made.put(stub, object);
            listener.madeStub(object);
        }
        return object;
    }

    /** The address of a stub if any code has needed it. */
    public OptionalLong find(SharedStub stub) {
        CodeObject object = made.get(stub);
        return object == null ? OptionalLong.empty() : OptionalLong.of(object.entry());
    }

    /** How many there are. */
    public int count() {
        return made.size();
    }

    /** How many bytes of code they are. */
    public long bytes() {
        return made.values().stream().mapToLong(CodeObject::size).sum();
    }
}
