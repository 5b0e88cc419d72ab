package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.template.Operand.Type;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/** Arrays: {@code new Array(length)} and {@code push}. */
final class ArrayBuiltinTemplates {
    /** Longer arrays are made by Java: filling them takes longer than the exit. */
    private static final int MOST_ELEMENTS = 256;

    private ArrayBuiltinTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        HeapCode heap = table.heapCode();
        if (vm.factory.arrayShape().isCacheable()) {
            table.set(
                    Realm.of(vm).arrayConstructor, "Array", (function, a, general) -> construct(a, vm, heap, general));
        }
        boolean keepsKinds = ArrayElements.keepsKinds(vm);
        table.set(Realm.of(vm).arrayPrototype, (function, a, general) -> push(a, keepsKinds, heap, general), "push");
        ArrayEndTemplates.register(vm, table);
        ArraySearchTemplates.register(vm, table);
        ArrayFillTemplates.register(vm, table);
    }

    /**
     * {@code new Array(length)}, or the same without new: so many holes. A constructor that extends Array is Java's,
     * which is seen by who stands where new.target does.
     */
    private static void construct(Assembler a, Vm vm, HeapCode heap, Label general) {
        Shape shape = vm.factory.arrayShape();
        int storage = shape.objectBytes() - Cell.STORAGE_HEADER;
        a.cmp(ecx, 1);
        a.jcc(NOT_EQUAL, general);
        a.cmp(rdi, BuiltinTemplates.argument(2));
        a.jcc(NOT_EQUAL, general);
        a.mov(r8, BuiltinTemplates.argument(0));
        a.cmp(r8, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.mov(esi, r8.r32());
        a.test(esi, esi);
        a.jcc(ZERO, general);
        a.cmp(esi, MOST_ELEMENTS);
        a.jcc(ABOVE, general);
        heap.allocate(a, rax, mem(rax, rsi, 8, storage), general);
        a.mov(Conventions.SCRATCH, Cell.header(shape.id(), shape.kind()));
        a.mov(mem(rax, Cell.SHAPE), Conventions.SCRATCH);
        a.lea(rdx, mem(rax, storage));
        a.mov(mem(rax, Cell.STORAGE_POINTER), rdx);
        a.mov(mem(rax, Cell.ARRAY_LENGTH), r8);
        AllocationTemplates.fill(a, rax, Cell.ARRAY_LENGTH + 8, shape.objectBytes(), Value.UNDEFINED);
        a.mov(Conventions.SCRATCH, Cell.storageHeader(0, vm.shapes.firstDenseKind() | DenseKind.HOLES));
        a.mov(mem(rdx, Cell.STORAGE_HEADER), Conventions.SCRATCH);
        a.mov(mem(rdx, Cell.STORAGE_LENGTH), esi);
        a.mov(mem(rdx, Cell.STORAGE_CAPACITY), esi);
        Label next = a.here();
        a.mov(qwordPtr(mem(rdx, rsi, 8, -8)), Value.EMPTY);
        a.sub(esi, 1);
        a.jcc(NOT_ZERO, next);
        a.ret();
    }

    /**
     * {@code array.push(value)} where the array's storage has room. An array on which it could mean anything else (its
     * length is read-only, it is frozen, sparse) has no room; see {@link tierup.vm.objects.Elements}.
     */
    private static void push(Assembler a, boolean keepsKinds, HeapCode heap, Label general) {
        a.cmp(ecx, 1);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, BuiltinTemplates.argument(1));
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
        a.mov(r8, BuiltinTemplates.argument(0));
        if (keepsKinds) {
            ElementStores.store(a, heap, rax, mem(rax, rsi, 8), Operand.register(r8, Type.ANY), rcx);
        } else {
            heap.storeValue(a, rax, mem(rax, rsi, 8), r8);
        }
        a.add(esi, 1);
        a.mov(mem(rax, Cell.STORAGE_LENGTH), esi);
        a.mov(rax, rsi);
        a.or(rax, Conventions.INT_TAG);
        a.mov(mem(rdx, Cell.ARRAY_LENGTH), rax);
        a.ret();
    }
}
