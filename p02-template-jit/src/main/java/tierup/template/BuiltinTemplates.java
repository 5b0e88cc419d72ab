package tierup.template;

import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.rsp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.machine.CodeCache;
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
 * touch anything before it is sure of its case.
 */
final class BuiltinTemplates {

    private final Map<CallTarget, BiConsumer<Assembler, Label>> templates = new LinkedHashMap<>();
    private final SharedStubs stubs;

    private BuiltinTemplates(SharedStubs stubs) {
        this.stubs = stubs;
    }

    /**
     * Gives machine code to the built-ins that have some; called before any program runs.
     *
     * <p>Where the cache has no room for it, they go on without.
     */
    static void install(CodeCache cache, SharedStubs stubs) {
        BuiltinTemplates all = new BuiltinTemplates(stubs);
        Vm vm = stubs.vm();
        ArrayBuiltinTemplates.register(vm, all);
        StringBuiltinTemplates.register(vm, all);
        MathBuiltinTemplates.register(vm, all);
        all.templates.forEach((function, template) -> publish(cache, function, template));
    }

    /** How such code stores into the heap and allocates. */
    HeapCode heapCode() {
        return stubs.heapCode();
    }

    /** What such code shares with that of functions. */
    SharedStubs stubs() {
        return stubs;
    }

    private static void publish(CodeCache cache, CallTarget function, BiConsumer<Assembler, Label> template) {
        Assembler a = new Assembler();
        Label general = new Label("in Java");
        try {
            template.accept(a, general);
        } catch (SharedStubs.NoRoom e) {
            return;
        }
        a.bind(general);
        a.jmp(qwordPtr(Emitter.block(StateBlock.CALL_INTERPRETER_STUB)));
        cache.publish(function.name(), a.finish())
                .ifPresent(code -> Memory.putLong(function.cell() + FunctionCell.ENTRY, code.entry()));
    }

    /**
     * Says what a built-in's machine code is.
     *
     * @param function the function object
     * @param template emits the common case, which ends in a return, and jumps to the label it is given for all others
     */
    void set(long function, BiConsumer<Assembler, Label> template) {
        templates.put(stubs.vm().functions.of(function), template);
    }

    /** As {@link #set(long, BiConsumer)}, of a method of an object. */
    void set(long holder, String name, BiConsumer<Assembler, Label> template) {
        set(stubs.vm().objects.get(holder, stubs.vm().names.id(name)), template);
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
