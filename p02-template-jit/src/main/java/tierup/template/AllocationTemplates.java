package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.LESS;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Mem.dwordPtr;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Mem;
import tierup.asm.Reg64;
import tierup.bytecode.FunctionKind;
import tierup.bytecode.Opcode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.shapes.Shape;

/**
 * Instructions that allocate: contexts, closures, object and array literals, rest parameters.
 *
 * <p>The heap is a pointer that moves ({@link HeapCode}), so a new cell costs four instructions: load the top, add the
 * size, compare with the limit, store the new top. The words of the cell follow. Everything about it that does not
 * change from one execution to the next, its shape, the address of its function's code, the empty storage, is a
 * constant of the machine code: this is what the compiler knows and Java would look up each time. Where the limit is
 * hit, the instruction goes to Java as any other does that a template gives up on, and Java throws the RangeError (or,
 * with another heap, collects).
 *
 * <p>A dictionary is no such constant: each object needs its own. Where there are no ids for other shapes, Java allocates.
 *
 * <p>Invariant: between the store of the new top and the last store into the cell nothing can leave, so nobody ever sees
 * a cell with words that were not written.
 */
public final class AllocationTemplates {
    /** Array literals of more elements are made by Java: their cost is in the elements. */
    private static final int MOST_ELEMENTS = 16;

    /** Contexts of more variables are made by Java. */
    private static final int MOST_VARIABLES = 64;

    /** Bytes of a storage's header and lengths, before element 0. */
    private static final int STORAGE_BYTES = -Cell.STORAGE_HEADER;

    private AllocationTemplates() {}

    static void register(TemplateTable table) {
        table.set(Opcode.PUSH_CONTEXT, AllocationTemplates::pushContext)
                .set(Opcode.COPY_CONTEXT, AllocationTemplates::copyContext)
                .set(Opcode.POP_CONTEXT, AllocationTemplates::popContext)
                .set(Opcode.CLOSURE, AllocationTemplates::closure)
                .set(Opcode.NEW_OBJECT, AllocationTemplates::newObject)
                .set(Opcode.NEW_ARRAY, AllocationTemplates::newArray)
                .set(Opcode.LOAD_REST, AllocationTemplates::loadRest);
    }

    // -- The parts of an allocation, for templates of other modules too -----------------------------

    /**
     * Takes a cell from the heap. Uses the scratch register.
     *
     * @param cell receives its address
     * @param bytes its size, a multiple of 8
     * @param full where to go, with nothing changed, if there is no room
     */
    public static void allocate(Emitter e, Reg64 cell, int bytes, Label full) {
        e.allocate(cell, mem(cell, bytes), full);
    }

    /** Writes the header and the storage pointer of an object without elements. Uses the scratch register. */
    public static void emitHeader(Emitter e, Reg64 cell, Shape shape) {
        emitKind(e.a, mem(cell, Cell.SHAPE), shape.id(), shape.kind());
        emitEmptyStorage(e, cell);
    }

    /** Gives an object the storage that is shared by all without elements. Uses the scratch register. */
    public static void emitEmptyStorage(Emitter e, Reg64 cell) {
        e.a.mov(Conventions.SCRATCH, e.vm().factory.emptyStorage());
        e.a.mov(mem(cell, Cell.STORAGE_POINTER), Conventions.SCRATCH);
    }

    /**
     * Fills the words of a cell from one offset to another, exclusive, with the same small constant. Uses the scratch
     * register: from two words on, stores of a register are shorter than stores of a constant.
     */
    public static void fill(Assembler a, Reg64 cell, int from, int to, long word) {
        if (to - from > 8) {
            a.mov(Conventions.SCRATCH, word);
        }
        for (int offset = from; offset < to; offset += 8) {
            if (to - from > 8) {
                a.mov(mem(cell, offset), Conventions.SCRATCH);
            } else {
                a.mov(qwordPtr(mem(cell, offset)), word);
            }
        }
    }

    private static void emitKind(Assembler a, Mem place, int shapeId, int kind) {
        a.mov(Conventions.SCRATCH, Cell.header(shapeId, kind));
        a.mov(place, Conventions.SCRATCH);
    }

    // -- Contexts -----------------------------------------------------------------------------------

    private static Mem currentContext() {
        return mem(Conventions.FRAME, Frame.CONTEXT);
    }

    private static void pushContext(Emitter e) {
        Assembler a = e.a;
        int count = e.operand(tierup.bytecode.OperandKind.COUNT);
        if (count > MOST_VARIABLES) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        int bytes = Cell.CONTEXT_SLOTS + 8 * count;
        Reg64 context = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label full = new Label("context in Java");
        Label done = new Label("context");
        allocate(e, context, bytes, full);
        emitKind(a, mem(context, Cell.SHAPE), 0, Cell.CONTEXT);
        a.mov(Conventions.SCRATCH, currentContext());
        a.mov(mem(context, Cell.CONTEXT_PARENT), Conventions.SCRATCH);
        a.mov(qwordPtr(mem(context, Cell.CONTEXT_COUNT)), count);
        fill(a, context, Cell.CONTEXT_SLOTS, bytes, Value.EMPTY);
        a.mov(currentContext(), context);
        a.bind(done);
        e.slowPath(full, done, before, false);
    }

    /** How many variables the innermost context has is written in it, not in the instruction. */
    private static void copyContext(Emitter e) {
        Assembler a = e.a;
        Reg64 original = e.stack.allocate();
        Reg64 copy = e.stack.allocate();
        Reg64 words = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label full = new Label("copy in Java");
        Label done = new Label("copied");
        a.mov(original, currentContext());
        a.mov(words.r32(), mem(original, Cell.CONTEXT_COUNT));
        e.allocate(copy, mem(copy, words, 8, Cell.CONTEXT_SLOTS), full);
        a.add(words.r32(), Cell.CONTEXT_SLOTS / 8);
        Label next = a.here();
        a.mov(Conventions.SCRATCH, mem(original, words, 8, -8));
        a.mov(mem(copy, words, 8, -8), Conventions.SCRATCH);
        a.sub(words.r32(), 1);
        a.jcc(NOT_ZERO, next);
        a.mov(currentContext(), copy);
        a.bind(done);
        e.slowPath(full, done, before, false);
    }

    private static void popContext(Emitter e) {
        e.a.mov(Conventions.SCRATCH, currentContext());
        e.a.mov(Conventions.SCRATCH, mem(Conventions.SCRATCH, Cell.CONTEXT_PARENT));
        e.a.mov(currentContext(), Conventions.SCRATCH);
    }

    // -- Functions ----------------------------------------------------------------------------------

    /** A closure over the frame's context; an arrow function shares the home object of the function around it. */
    private static void closure(Emitter e) {
        Assembler a = e.a;
        FunctionInfo info = e.function().functions()[e.operand(tierup.bytecode.OperandKind.FUNCTION)];
        Shape shape = e.vm().factory.functionShape(info);
        if (!shape.isCacheable()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Reg64 function = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label full = new Label("closure in Java");
        Label done = new Label("closure");
        if (!e.hasBeenReached()) {
            e.loadAddress(Conventions.SCRATCH, info.cell());
            e.callStub(new Closure(shape, info.kind() == FunctionKind.ARROW, function));
            a.jcc(NOT_EQUAL, full);
            finish(e, function, before, full, done);
            return;
        }
        allocate(e, function, shape.objectBytes(), full);
        emitHeader(e, function, shape);
        e.loadAddress(Conventions.SCRATCH, info.cell());
        a.mov(mem(function, Cell.FUNCTION_CELL), Conventions.SCRATCH);
        emitClosure(a, shape, info.kind() == FunctionKind.ARROW, function);
        finish(e, function, before, full, done);
    }

    /** What a closure has besides header and cell. */
    private static void emitClosure(Assembler a, Shape shape, boolean arrow, Reg64 function) {
        a.mov(Conventions.SCRATCH, currentContext());
        a.mov(mem(function, Cell.FUNCTION_CONTEXT), Conventions.SCRATCH);
        if (arrow) {
            a.mov(Conventions.SCRATCH, mem(Conventions.FRAME, Frame.FUNCTION));
            a.mov(Conventions.SCRATCH, mem(Conventions.SCRATCH, Cell.FUNCTION_HOME));
            a.mov(mem(function, Cell.FUNCTION_HOME), Conventions.SCRATCH);
        } else {
            a.mov(qwordPtr(mem(function, Cell.FUNCTION_HOME)), Value.UNDEFINED);
        }
        int firstSlot = Cell.firstSlot(Cell.FUNCTION);
        int lazyEnd = firstSlot + 8 * shape.slotCount();
        fill(a, function, firstSlot, lazyEnd, Value.EMPTY);
        fill(a, function, lazyEnd, shape.objectBytes(), Value.UNDEFINED);
    }

    /**
     * A new function of the shape, over the context of its caller's frame; says no if there is no room. The scratch register
     * has the address of its {@link tierup.vm.code.FunctionCell}.
     */
    private record Closure(Shape shape, boolean arrow, Reg64 result) implements SharedStub {
        @Override
        public String name() {
            return "closure of shape " + shape.id() + (arrow ? ", arrow" : "") + " -> " + result;
        }

        @Override
        public void emit(Assembler a, SharedStubs stubs) {
            Label full = new Label("full");
            a.push(Conventions.SCRATCH);
            stubs.heapCode().allocate(a, result, mem(result, shape.objectBytes()), full);
            a.pop(Conventions.SCRATCH);
            a.mov(mem(result, Cell.FUNCTION_CELL), Conventions.SCRATCH);
            emitKind(a, mem(result, Cell.SHAPE), shape.id(), shape.kind());
            a.mov(Conventions.SCRATCH, stubs.vm().factory.emptyStorage());
            a.mov(mem(result, Cell.STORAGE_POINTER), Conventions.SCRATCH);
            emitClosure(a, shape, arrow, result);
            a.cmp(result, result);
            a.ret();
            a.bind(full);
            a.pop(Conventions.SCRATCH);
            a.cmp(Conventions.INT_TAG, 0);
            a.ret();
        }
    }

    // -- Literals -----------------------------------------------------------------------------------

    private static void newObject(Emitter e) {
        Shape shape = e.vm().factory.literalShape(e.function(), e.pc());
        if (shape.outOfLineSlots() > 0 || !shape.isCacheable()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Reg64 object = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label full = new Label("object in Java");
        Label done = new Label("object");
        allocate(e, object, shape.objectBytes(), full);
        emitHeader(e, object, shape);
        fill(e.a, object, Cell.OBJECT_FIELDS, shape.objectBytes(), Value.UNDEFINED);
        finish(e, object, before, full, done);
    }

    /** An array and its storage, one behind the other; the elements come from wherever they are. */
    private static void newArray(Emitter e) {
        int count = e.operand(tierup.bytecode.OperandKind.COUNT);
        Shape shape = e.vm().factory.arrayShape();
        if (count > MOST_ELEMENTS || !shape.isCacheable()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Assembler a = e.a;
        int storage = shape.objectBytes() + STORAGE_BYTES;
        Reg64 array = e.stack.allocate();
        Reg64 spare = LiteralElements.needsRegister(e, count) ? e.stack.allocate() : null;
        List<Operand> before = e.stack.snapshot();
        Label full = new Label("array in Java");
        Label done = new Label("array");
        allocate(e, array, count == 0 ? shape.objectBytes() : storage + 8 * count, full);
        emitKind(a, mem(array, Cell.SHAPE), shape.id(), shape.kind());
        fill(a, array, Cell.ARRAY_LENGTH + 8, shape.objectBytes(), Value.UNDEFINED);
        a.mov(Conventions.SCRATCH, Value.fromInt(count));
        a.mov(mem(array, Cell.ARRAY_LENGTH), Conventions.SCRATCH);
        if (count == 0) {
            emitEmptyStorage(e, array);
        } else {
            a.lea(Conventions.SCRATCH, mem(array, storage));
            a.mov(mem(array, Cell.STORAGE_POINTER), Conventions.SCRATCH);
            int kind = DenseKind.join(e.vm().shapes.firstDenseKind(), knownKind(e, count));
            a.mov(Conventions.SCRATCH, Cell.storageHeader(0, kind));
            a.mov(mem(array, storage + Cell.STORAGE_HEADER), Conventions.SCRATCH);
            a.mov(dwordPtr(mem(array, storage + Cell.STORAGE_LENGTH)), count);
            a.mov(dwordPtr(mem(array, storage + Cell.STORAGE_CAPACITY)), count);
            storeElements(e, array, storage, count);
            if (kind != DenseKind.ANY) {
                LiteralElements.fit(e, array, storage, count, kind, spare);
            }
        }
        e.stack.drop(count);
        finish(e, array, before, full, done);
    }

    /** How many arguments are left over is known only when this is executed; that none of them is a hole, always. */
    private static void loadRest(Emitter e) {
        Assembler a = e.a;
        Shape shape = e.vm().factory.arrayShape();
        if (!shape.isCacheable()) {
            TemplateTable.GENERAL.emit(e);
            return;
        }
        Reg64 array = e.stack.allocate();
        Reg64 count = e.stack.allocate();
        Reg64 storage = e.stack.allocate();
        Reg64 argument = e.stack.allocate();
        List<Operand> before = e.stack.snapshot();
        Label full = new Label("rest in Java");
        Label done = new Label("rest");
        a.xor(storage.r32(), storage.r32());
        a.mov(count.r32(), mem(Conventions.FRAME, Frame.ARGC));
        a.sub(count.r32(), e.operand(tierup.bytecode.OperandKind.COUNT));
        a.cmov(LESS, count.r32(), storage.r32());
        a.cmp(count.r32(), MOST_ELEMENTS);
        a.jcc(ABOVE, full);
        e.allocate(array, mem(array, count, 8, shape.objectBytes() + STORAGE_BYTES), full);
        emitKind(a, mem(array, Cell.SHAPE), shape.id(), shape.kind());
        fill(a, array, Cell.ARRAY_LENGTH + 8, shape.objectBytes(), Value.UNDEFINED);
        a.lea(storage, mem(array, shape.objectBytes() + STORAGE_BYTES));
        a.mov(mem(array, Cell.STORAGE_POINTER), storage);
        int kind = DenseKind.join(e.vm().shapes.firstDenseKind(), DenseKind.OTHER);
        a.mov(Conventions.SCRATCH, Cell.storageHeader(0, kind));
        a.mov(mem(storage, Cell.STORAGE_HEADER), Conventions.SCRATCH);
        a.mov(mem(storage, Cell.STORAGE_LENGTH), count.r32());
        a.mov(mem(storage, Cell.STORAGE_CAPACITY), count.r32());
        a.lea(Conventions.SCRATCH, mem(count, Conventions.INT_TAG, 1, 0));
        a.mov(mem(array, Cell.ARRAY_LENGTH), Conventions.SCRATCH);
        copyArguments(a, storage, count, argument);
        finish(e, array, before, full, done);
    }

    /** The last argument is at the lowest address; elements are filled from the last one downwards. */
    private static void copyArguments(Assembler a, Reg64 storage, Reg64 count, Reg64 argument) {
        Label copied = new Label("copied");
        a.lea(argument, mem(Conventions.FRAME, Frame.LAST_ARGUMENT));
        Label next = a.here();
        a.sub(count.r32(), 1);
        a.jcc(LESS, copied);
        a.mov(Conventions.SCRATCH, mem(argument));
        a.mov(mem(storage, count, 8, 0), Conventions.SCRATCH);
        a.add(argument, 8);
        a.jmp(next);
        a.bind(copied);
    }

    private static void storeElements(Emitter e, Reg64 array, int storage, int count) {
        for (int i = 0; i < count; i++) {
            Operand element = e.stack.peek(count - 1 - i);
            Mem place = mem(array, storage + 8 * i);
            if (element.place() == Place.MEMORY) {
                e.a.mov(Conventions.SCRATCH, e.stack.slotOf(count - 1 - i));
                e.a.mov(place, Conventions.SCRATCH);
            } else {
                e.stack.store(element, place);
            }
        }
    }

    /** The {@link DenseKind} of the elements whose type is known before they are there. */
    private static int knownKind(Emitter e, int count) {
        int kind = DenseKind.PACKED_INT;
        for (int i = 0; i < count; i++) {
            Operand element = e.stack.peek(i);
            if (element.isConstant()) {
                kind = DenseKind.join(kind, DenseKind.of(element.bits()));
            } else if (element.type() == Type.DOUBLE) {
                kind = DenseKind.join(kind, DenseKind.DOUBLE);
            }
        }
        return kind;
    }

    private static void finish(Emitter e, Reg64 result, List<Operand> before, Label full, Label done) {
        e.a.bind(done);
        e.stack.push(Operand.register(result, Type.ANY));
        e.slowPath(full, done, before, true);
    }
}
