package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.bytePtr;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.esi;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Value;
import tierup.vm.objects.ShapeAnswers;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/** Object: what is asked of an object, where its shape has been asked before ({@link ShapeAnswers}). */
final class ShapeQuestionTemplates {
    /** More keys are copied by Java. */
    private static final int MOST_KEYS = 64;

    private ShapeQuestionTemplates() {}

    static void register(Vm vm, BuiltinTemplates table) {
        Realm realm = Realm.of(vm);
        long object = vm.objects.get(realm.objectPrototype, Names.CONSTRUCTOR);
        long reflect = vm.objects.get(realm.globalObject, vm.names.id("Reflect"));
        for (long holder : new long[] {object, reflect}) {
            table.set(holder, (name, a, general) -> prototypeOf(a, vm, general), "getPrototypeOf");
        }
        table.set(object, (name, a, general) -> hasOwn(a, vm, 2, general), "hasOwn");
        table.set(realm.objectPrototype, (name, a, general) -> hasOwn(a, vm, 1, general), "hasOwnProperty");
        table.set(realm.objectPrototype, (name, a, general) -> toText(a, vm, general), "toString");
        if (vm.factory.arrayShape().isCacheable()) {
            table.set(object, (name, a, general) -> keys(a, vm, table.heapCode(), general), "keys");
        }
    }

    /** Goes to {@code general} unless a value is an object. */
    private static void guardObject(Assembler a, Reg64 value, Label general) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.FIRST_OBJECT);
        a.jcc(BELOW, general);
    }

    /** Likewise, unless it is one whose named properties are those of its shape. */
    private static void guardPlainObject(Assembler a, Reg64 value, Label general) {
        a.test(value, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(value, Cell.KIND)), Cell.OBJECT);
        a.jcc(NOT_EQUAL, general);
    }

    /**
     * The answer about the shape of the object in rdx, to rax. Overwrites rsi, r8 and r9.
     *
     * @param table an offset of {@link ShapeAnswers}
     * @param named whether the id of a name, in r8, is part of the question
     */
    static void lookUp(Assembler a, Vm vm, int table, boolean named, Label general) {
        a.mov(esi, mem(rdx, Cell.SHAPE));
        a.mov(r9, rsi);
        if (named) {
            a.xor(r9, r8);
            a.shl(r8, 32);
            a.or(rsi, r8);
        }
        a.and(r9.r32(), ShapeAnswers.ENTRIES - 1);
        a.shl(r9, Integer.numberOfTrailingZeros(ShapeAnswers.ENTRY_BYTES));
        Label found = new Label("answer");
        a.mov(r8, vm.objects.shapeAnswers.address() + table);
        a.cmp(rsi, mem(r8, r9, 1));
        a.jcc(EQUAL, found);
        a.xor(r9.r32(), ShapeAnswers.ENTRY_BYTES);
        a.cmp(rsi, mem(r8, r9, 1));
        a.jcc(NOT_EQUAL, general);
        a.bind(found);
        a.mov(rax, mem(r8, r9, 1, ShapeAnswers.ANSWER));
    }

    private static void prototypeOf(Assembler a, Vm vm, Label general) {
        a.cmp(ecx, 1);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, BuiltinTemplates.argument(0));
        guardObject(a, rdx, general);
        lookUp(a, vm, ShapeAnswers.PROTOTYPES, false, general);
        a.ret();
    }

    /** Of the word above the key, which is the last argument: an argument or {@code this}. */
    private static void hasOwn(Assembler a, Vm vm, int count, Label general) {
        a.cmp(ecx, count);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, BuiltinTemplates.argument(1));
        guardPlainObject(a, rdx, general);
        a.mov(rsi, BuiltinTemplates.argument(0));
        a.test(rsi, Conventions.NOT_CELL);
        a.jcc(NOT_ZERO, general);
        a.cmp(bytePtr(mem(rsi, Cell.KIND)), Cell.LAST_STRING);
        a.jcc(ABOVE, general);
        a.mov(r8.r32(), mem(rsi, Cell.STRING_NAME));
        lookUp(a, vm, ShapeAnswers.OWN, true, general);
        a.ret();
    }

    private static void toText(Assembler a, Vm vm, Label general) {
        a.mov(eax, ecx);
        a.mov(rdx, mem(rsp, rax, 8, 8));
        guardObject(a, rdx, general);
        long[] chain = vm.objects.shapeAnswers.chain();
        a.mov(r9, vm.objects.shapeAnswers.address() + ShapeAnswers.CHAIN_SHAPES);
        for (int i = 0; i < chain.length; i++) {
            a.mov(r8, chain[i]);
            a.mov(esi, mem(r8, Cell.SHAPE));
            a.cmp(esi, mem(r9, 4 * i));
            a.jcc(NOT_EQUAL, general);
        }
        lookUp(a, vm, ShapeAnswers.TAGS, false, general);
        a.ret();
    }

    private static void keys(Assembler a, Vm vm, HeapCode heap, Label general) {
        a.cmp(ecx, 1);
        a.jcc(NOT_EQUAL, general);
        a.mov(rdx, BuiltinTemplates.argument(0));
        guardPlainObject(a, rdx, general);
        a.mov(rsi, mem(rdx, Cell.STORAGE_POINTER));
        a.cmp(dwordPtr(mem(rsi, Cell.STORAGE_LENGTH)), 0);
        a.jcc(NOT_EQUAL, general);
        a.test(bytePtr(mem(rsi, Cell.STORAGE_KIND)), Cell.HAS_TABLE);
        a.jcc(NOT_ZERO, general);
        lookUp(a, vm, ShapeAnswers.KEYS, false, general);
        a.mov(r9, mem(rax, Cell.STORAGE_POINTER));
        a.mov(r8.r32(), mem(r9, Cell.STORAGE_LENGTH));
        a.cmp(r8.r32(), MOST_KEYS);
        a.jcc(ABOVE, general);
        copyArray(a, vm, heap, general);
        a.ret();
    }

    /** A new array, in rax, of the r8 elements at r9, which are no numbers. Overwrites rbx, rdx and r10. */
    private static void copyArray(Assembler a, Vm vm, HeapCode heap, Label general) {
        Shape shape = vm.factory.arrayShape();
        int storage = shape.objectBytes() - Cell.STORAGE_HEADER;
        Label copied = new Label("copied");
        heap.allocate(a, rax, mem(rax, r8, 8, storage), general);
        a.mov(Conventions.SCRATCH, Cell.header(shape.id(), shape.kind()));
        a.mov(mem(rax, Cell.SHAPE), Conventions.SCRATCH);
        AllocationTemplates.fill(a, rax, Cell.ARRAY_LENGTH + 8, shape.objectBytes(), Value.UNDEFINED);
        a.lea(rdx, mem(rax, storage));
        a.mov(mem(rax, Cell.STORAGE_POINTER), rdx);
        a.lea(r10, mem(r8, Conventions.INT_TAG, 1, 0));
        a.mov(mem(rax, Cell.ARRAY_LENGTH), r10);
        a.mov(Conventions.SCRATCH, Cell.storageHeader(0, DenseKind.join(vm.shapes.firstDenseKind(), DenseKind.OTHER)));
        a.mov(mem(rdx, Cell.STORAGE_HEADER), Conventions.SCRATCH);
        a.mov(mem(rdx, Cell.STORAGE_LENGTH), r8.r32());
        a.mov(mem(rdx, Cell.STORAGE_CAPACITY), r8.r32());
        Label next = a.here();
        a.sub(r8.r32(), 1);
        a.jcc(LESS, copied);
        a.mov(rbx, mem(r9, r8, 8, 0));
        a.mov(mem(rdx, r8, 8, 0), rbx);
        a.jmp(next);
        a.bind(copied);
    }
}
