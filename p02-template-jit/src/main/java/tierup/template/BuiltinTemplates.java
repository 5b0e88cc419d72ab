package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.machine.CodeCache;
import tierup.machine.StateBlock;
import tierup.vm.Cell;
import tierup.vm.FunctionCell;
import tierup.vm.FunctionInfo;
import tierup.vm.Memory;
import tierup.vm.Vm;
import tierup.vm.VmBlock;

/**
 * Built-in functions that have machine code of their own, for the case that programs meet most.
 *
 * <p>A call in machine code goes through the code pointer in the callee's {@link FunctionCell}. That of a built-in leads
 * to the exit CALL_INTERPRETER: out to Java, where the built-in is a method, and in again, some 30 ns for what may be
 * three instructions of work. But nothing says that the pointer must lead there. The code here does the common case and
 * returns; for the rest it jumps to that exit, with everything as the caller left it, as if it had never been. V8's
 * built-ins are made the same way, written in an assembler of its own (CodeStubAssembler).
 *
 * <p>Such code builds no frame: it is entered with the return address on top of the stack, the arguments above it (the
 * last one first), then {@code this} and the callee. It may use every register that is not pinned, and it must not
 * touch anything before it is sure of its case.
 */
final class BuiltinTemplates {
    /** Offset of the last argument from rsp at the entry. */
    private static final int LAST_ARGUMENT = 8;

    private BuiltinTemplates() {}

    /**
     * Gives machine code to the built-ins that have some; called before any program runs.
     *
     * <p>Where the cache has no room for it, they go on without.
     */
    static void install(Vm vm, CodeCache cache) {
        Map<FunctionInfo, BiConsumer<Assembler, Label>> templates = new LinkedHashMap<>();
        boolean keepsKinds = ArrayElements.keepsKinds(vm);
        templates.put(builtin(vm, vm.realm.arrayPrototype, "push"), (a, general) -> push(a, keepsKinds, general));
        templates.forEach((function, template) -> {
            Assembler a = new Assembler();
            Label general = new Label("in Java");
            template.accept(a, general);
            a.bind(general);
            a.jmp(qwordPtr(Emitter.block(StateBlock.CALL_INTERPRETER_STUB)));
            cache.publish(function.name(), a.finish())
                    .ifPresent(code -> Memory.putLong(function.cell() + FunctionCell.ENTRY, code.entry()));
        });
    }

    private static FunctionInfo builtin(Vm vm, long holder, String name) {
        return vm.functions.of(vm.objects.get(holder, vm.names.id(name)));
    }

    /**
     * {@code array.push(value)} where the array's storage has room. An array on which it could mean anything else (its
     * length is read-only, it is frozen, sparse) has no room; see {@link tierup.vm.Elements}.
     */
    private static void push(Assembler a, boolean keepsKinds, Label general) {
        a.cmp(ecx, 1);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, mem(rsp, LAST_ARGUMENT + 8));
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), Cell.ARRAY);
        a.jcc(NOT_EQUAL, general);
        a.cmp(dwordPtr(Emitter.block(VmBlock.ELEMENTS_ON_PROTOTYPES)), 0);
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(esi, mem(rax, Cell.STORAGE_LENGTH));
        a.cmp(esi, mem(rax, Cell.STORAGE_CAPACITY));
        a.jcc(ABOVE_EQUAL, general);
        a.mov(r8, mem(rsp, LAST_ARGUMENT));
        if (keepsKinds) {
            ArrayElements.emitKind(a, bytePtr(mem(rax, Cell.STORAGE_KIND)), r8);
        }
        a.mov(mem(rax, rsi, 8), r8);
        a.add(esi, 1);
        a.mov(mem(rax, Cell.STORAGE_LENGTH), esi);
        a.mov(rax, rsi);
        a.or(rax, Conventions.INT_TAG);
        a.mov(mem(rdx, Cell.ARRAY_LENGTH), rax);
        a.ret();
    }
}
