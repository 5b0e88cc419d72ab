package tierup.template;

import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rsp;

import java.util.Arrays;
import java.util.Optional;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.machine.CodeCache;
import tierup.machine.CodeObject;
import tierup.machine.StateBlock;
import tierup.vm.code.CallTarget;
import tierup.vm.code.FunctionCell;
import tierup.vm.memory.Memory;
import tierup.vm.running.Vm;

/**
 * Built-in functions that have machine code of their own, for the case that programs meet most.
 *
 * <p>A call in machine code goes through the code pointer in the callee's {@link FunctionCell}. That of a built-in leads
 * to the exit CALL_INTERPRETER: out to Java, where the built-in is a method, and in again, the time of a hundred instructions for what may be
 * three instructions of work. But nothing says that the pointer must lead there. The code here does the common case and
 * returns; for the rest it jumps to that exit, with everything as the caller left it, as if it had never been. V8's
 * built-ins are made the same way, written in an assembler of its own (CodeStubAssembler).
 *
 * <p>Such code builds no frame: it is entered with the return address on top of the stack, the arguments above it (the
 * last one first), then {@code this} and the callee. It may use every register that is not pinned, and it must not
 * touch anything that the program or the exit sees (rcx and rdi are the exit's) before it is sure of its case.
 *
 * <p>Most programs call few of these functions, so the code of one is made when machine code calls it for the first time,
 * by the exit that this call takes.
 */
final class BuiltinTemplates {
    /** By {@link CallTarget#number()}; null for those that have machine code or never get any. */
    private Pending[] pending = new Pending[1024];

    private final CodeCache cache;
    private final SharedStubs stubs;
    private long nanos;

    private record Pending(String function, Template template) {}

    /** Emits the machine code of one or several functions. */
    @FunctionalInterface
    interface Template {
        /**
         * Emits the common case, which ends in a return.
         *
         * @param function which of the functions that the template is for
         * @param general where to go with all other cases, with everything as it was at the entry
         */
        void emit(String function, Assembler a, Label general);
    }

    /** Notes which built-ins have machine code; called before any program runs. */
    BuiltinTemplates(CodeCache cache, SharedStubs stubs) {
        this.cache = cache;
        this.stubs = stubs;
        Vm vm = stubs.vm();
        ArrayBuiltinTemplates.register(vm, this);
        StringBuiltinTemplates.register(vm, this);
        MathBuiltinTemplates.register(vm, this);
        NumberBuiltinTemplates.register(vm, this);
        ObjectBuiltinTemplates.register(vm, this);
        CollectionBuiltinTemplates.register(vm, this);
        FunctionBuiltinTemplates.register(vm, this);
        ShapeQuestionTemplates.register(vm, this);
    }

    /** How such code stores into the heap and allocates. */
    HeapCode heapCode() {
        return stubs.heapCode();
    }

    /** What such code shares with that of functions. */
    SharedStubs stubs() {
        return stubs;
    }

    /**
     * Gives a function its machine code, which its later calls will find, if it has some and has not been given it yet.
     * Where the cache has no room for it, it goes on without.
     *
     * @param number of the function
     */
    void adopt(int number) {
        Pending wanted = number < pending.length ? pending[number] : null;
        if (wanted == null) {
            return;
        }
        pending[number] = null;
        long start = System.nanoTime();
        CallTarget function = stubs.vm().functions.get(number);
        cache.together(() -> make(wanted, function))
                .ifPresent(code -> Memory.putLong(function.cell() + FunctionCell.ENTRY, code.entry()));
        nanos += System.nanoTime() - start;
    }

    private Optional<CodeObject> make(Pending wanted, CallTarget function) {
        Assembler a = new Assembler();
        Label general = new Label("in Java");
        try {
            wanted.template.emit(wanted.function, a, general);
        } catch (SharedStubs.NoRoom e) {
            return Optional.empty();
        }
        a.bind(general);
        a.jmp(qwordPtr(Emitter.block(StateBlock.CALL_INTERPRETER_STUB)));
        return cache.publish(function.name(), a.finish());
    }

    /** Nanoseconds spent making machine code of built-ins. */
    long nanos() {
        return nanos;
    }

    /** Says what the machine code of a built-in is. */
    void set(long function, String name, Template template) {
        set(stubs.vm().functions.of(function), name, template);
    }

    /** As {@link #set(long, String, Template)}, of all functions that share a code. */
    void set(CallTarget code, String name, Template template) {
        int number = code.number();
        if (number >= pending.length) {
            pending = Arrays.copyOf(pending, 2 * number);
        }
        pending[number] = new Pending(name, template);
    }

    /**
     * As {@link #set(long, String, Template)}, of methods of an object.
     *
     * @param names of the properties; what stands before a point in one only tells the template more
     */
    void set(long holder, Template template, String... names) {
        Vm vm = stubs.vm();
        for (String name : names) {
            String property = name.substring(name.lastIndexOf('.') + 1);
            set(vm.objects.get(holder, vm.names.id(property)), name, template);
        }
    }

    /**
     * Where a word of the call lies at the entry.
     *
     * @param below how many words were pushed after it: 0 for the last argument
     */
    static Mem argument(int below) {
        return mem(rsp, 8 + 8 * below);
    }
}
