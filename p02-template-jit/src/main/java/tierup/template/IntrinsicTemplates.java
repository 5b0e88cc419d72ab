package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import java.util.Optional;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.Realm.ArraySpecies;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/**
 * The steps that built-ins written in JavaScript leave to the engine. {@code map} takes half a dozen of them before its
 * loop, and on an array of three elements that is most of its time: so for plain arrays and functions each is a few
 * instructions.
 */
final class IntrinsicTemplates {
    /** Longer lists are made by Java. */
    private static final int MOST_ELEMENTS = 256;

    /** A list that is going to be filled has room for so many elements at first, or as many as it may get. */
    private static final int FIRST_ROOM = 8;

    private IntrinsicTemplates() {}

    static void register(Vm vm, BuiltinTemplates table, long intrinsics) {
        table.set(intrinsics, (name, a, general) -> toObject(a, general), "toObject");
        table.set(intrinsics, (name, a, general) -> lengthOf(a, general), "lengthOf");
        table.set(intrinsics, (name, a, general) -> bindThis(a, general), "bindThis");
        table.set(intrinsics, (name, a, general) -> visit(a, general), "visit");
        table.set(intrinsics, (name, a, general) -> isOfKinds(a, Cell.ARRAY, Cell.ARRAY, general), "isArray");
        table.set(intrinsics, (name, a, general) -> isOfKinds(a, Cell.FIRST_OBJECT, 0xFF, general), "isObject");
        Shape list = vm.factory.listShape();
        Shape array = vm.factory.arrayShape();
        if (list.isCacheable() && array.isCacheable()) {
            table.set(intrinsics, (name, a, general) -> newList(a, vm, table.heapCode(), list, general), "newList");
            table.set(intrinsics, (name, a, general) -> toArray(a, list, array, general), "toArray");
            table.set(intrinsics, (name, a, general) -> speciesOf(a, vm, array, general), "speciesOf");
        }
    }

    /** The last argument but {@code below}, which must be a cell. */
    private static void loadCell(Assembler a, Reg64 target, int below, Label general) {
        a.mov(target, BuiltinTemplates.argument(below));
        a.test(target, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
    }

    private static void guardCount(Assembler a, int count, Label general) {
        a.cmp(ecx, count);
        a.jcc(NOT_EQUAL, general);
    }

    private static void guardKind(Assembler a, Reg64 cell, int kind, Label general) {
        a.cmp(bytePtr(mem(cell, Cell.KIND)), kind);
        a.jcc(NOT_EQUAL, general);
    }

    /** (value, method): an object is itself. */
    private static void toObject(Assembler a, Label general) {
        guardCount(a, 2, general);
        loadCell(a, rax, 1, general);
        a.cmp(bytePtr(mem(rax, Cell.KIND)), Cell.FIRST_OBJECT);
        a.jcc(BELOW, general);
        a.ret();
    }

    /** (object): an array's is in it. */
    private static void lengthOf(Assembler a, Label general) {
        guardCount(a, 1, general);
        loadCell(a, rdx, 0, general);
        guardKind(a, rdx, Cell.ARRAY, general);
        a.mov(rax, mem(rdx, Cell.ARRAY_LENGTH));
        a.ret();
    }

    /** (callback, thisArg): a function that is called without one is itself. */
    private static void bindThis(Assembler a, Label general) {
        guardCount(a, 2, general);
        loadCell(a, rax, 1, general);
        guardKind(a, rax, Cell.FUNCTION, general);
        a.cmp(qwordPtr(BuiltinTemplates.argument(0)), Value.UNDEFINED);
        a.jcc(NOT_EQUAL, general);
        a.ret();
    }

    /** (object, index, length): an element that is there; asked for those that are undefined. */
    private static void visit(Assembler a, Label general) {
        guardCount(a, 3, general);
        loadCell(a, rdx, 2, general);
        guardKind(a, rdx, Cell.ARRAY, general);
        a.mov(rsi, BuiltinTemplates.argument(1));
        a.cmp(rsi, Conventions.INT_TAG);
        a.jcc(BELOW, general);
        a.mov(rdx, mem(rdx, Cell.STORAGE_POINTER));
        a.mov(esi, esi);
        a.cmp(esi, mem(rdx, Cell.STORAGE_LENGTH));
        a.jcc(ABOVE_EQUAL, general);
        a.mov(rax, mem(rdx, rsi, 8, 0));
        a.cmp(rax, Value.EMPTY);
        a.jcc(EQUAL, general);
        a.ret();
    }

    private static void isOfKinds(Assembler a, int first, int last, Label general) {
        Label no = new Label("no");
        guardCount(a, 1, general);
        a.mov(rdx, BuiltinTemplates.argument(0));
        a.mov(rax, Value.FALSE);
        a.test(rdx, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, no);
        a.cmp(bytePtr(mem(rdx, Cell.KIND)), first);
        a.jcc(BELOW, no);
        if (last < 0xFF) {
            a.cmp(bytePtr(mem(rdx, Cell.KIND)), last);
            a.jcc(ABOVE, no);
        }
        a.mov(rax, Value.TRUE);
        a.bind(no);
        a.ret();
    }

    /** (length, room): a list of holes; one of none has some room. */
    private static void newList(Assembler a, Vm vm, HeapCode heap, Shape list, Label general) {
        int storage = list.objectBytes() - Cell.STORAGE_HEADER;
        Label sized = new Label("capacity");
        Label filled = new Label("filled");
        guardCount(a, 2, general);
        a.mov(r8, BuiltinTemplates.argument(1));
        a.mov(rdx, BuiltinTemplates.argument(0));
        for (Reg64 count : new Reg64[] {r8, rdx}) {
            a.cmp(count, Conventions.INT_TAG);
            a.jcc(BELOW, general);
        }
        a.mov(esi, r8.r32());
        a.cmp(esi, MOST_ELEMENTS);
        a.jcc(ABOVE, general);
        a.mov(edx, edx);
        a.test(esi, esi);
        a.cmov(NOT_ZERO, rdx, rsi);
        a.jcc(NOT_ZERO, sized);
        a.mov(rax, FIRST_ROOM);
        a.cmp(rdx, rax);
        a.cmov(ABOVE, rdx, rax);
        a.bind(sized);
        heap.allocate(a, rax, mem(rax, rdx, 8, storage), general);
        a.mov(Conventions.SCRATCH, Cell.header(list.id(), list.kind()));
        a.mov(mem(rax, Cell.SHAPE), Conventions.SCRATCH);
        a.mov(mem(rax, Cell.ARRAY_LENGTH), r8);
        AllocationTemplates.fill(a, rax, Cell.ARRAY_LENGTH + 8, list.objectBytes(), Value.UNDEFINED);
        a.lea(r8, mem(rax, storage));
        a.mov(mem(rax, Cell.STORAGE_POINTER), r8);
        a.mov(mem(r8, Cell.STORAGE_LENGTH), esi);
        a.mov(mem(r8, Cell.STORAGE_CAPACITY), edx);
        a.mov(Conventions.SCRATCH, Cell.storageHeader(0, vm.shapes.firstDenseKind()));
        a.mov(mem(r8, Cell.STORAGE_HEADER), Conventions.SCRATCH);
        a.test(esi, esi);
        a.jcc(ZERO, filled);
        a.mov(Conventions.SCRATCH, Cell.storageHeader(0, vm.shapes.firstDenseKind() | DenseKind.HOLES));
        a.mov(mem(r8, Cell.STORAGE_HEADER), Conventions.SCRATCH);
        Label next = a.here();
        a.mov(qwordPtr(mem(r8, rsi, 8, -8)), Value.EMPTY);
        a.sub(esi, 1);
        a.jcc(NOT_ZERO, next);
        a.bind(filled);
        a.ret();
    }

    /** (list): it becomes an array by another shape. */
    private static void toArray(Assembler a, Shape list, Shape array, Label general) {
        guardCount(a, 1, general);
        loadCell(a, rax, 0, general);
        a.cmp(dwordPtr(mem(rax, Cell.SHAPE)), list.id());
        a.jcc(NOT_EQUAL, general);
        a.mov(dwordPtr(mem(rax, Cell.SHAPE)), array.id());
        a.ret();
    }

    /**
     * (object): undefined for a plain array, as long as {@code Array.prototype.constructor} and {@code Array[Symbol.species]}
     * are where they were, and what they were.
     */
    private static void speciesOf(Assembler a, Vm vm, Shape array, Label general) {
        Optional<ArraySpecies> known = Realm.of(vm).arraySpecies();
        if (known.isEmpty()) {
            a.jmp(general);
            return;
        }
        ArraySpecies species = known.get();
        guardCount(a, 1, general);
        loadCell(a, rdx, 0, general);
        a.cmp(dwordPtr(mem(rdx, Cell.SHAPE)), array.id());
        a.jcc(NOT_EQUAL, general);
        KnownSlots.guard(a, species.constructor(), rdx, rax, general);
        KnownSlots.guard(a, species.species(), rdx, rax, general);
        a.mov(rdx, species.getter());
        a.cmp(rdx, mem(rax, Cell.ACCESSOR_GETTER));
        a.jcc(NOT_EQUAL, general);
        a.mov(rax, Value.UNDEFINED);
        a.ret();
    }
}
