package tierup.vm.running;

import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putLong;
import static tierup.vm.memory.Memory.u16;

import tierup.bytecode.ErrorKind;
import tierup.bytecode.Op;
import tierup.bytecode.Opcode;
import tierup.bytecode.TemplateStrings;
import tierup.vm.code.CallFeedback;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;

/**
 * The general case of every instruction: the one implementation that the interpreter falls back on and that the slow
 * paths of machine code call.
 *
 * <p>An operation reads its operands from the VM stack, where both tiers keep them, and its immediate operands from the
 * bytecode at the frame's pc. It returns its result, or {@link Value#PENDING} after requesting a guest call that will
 * deliver it, or throws. It neither pops nor pushes: who called it knows how.
 */
public final class Operations {
    private static final boolean[] PUSHES = new boolean[256];
    private static final byte[] POPS = new byte[256];

    static {
        for (Opcode op : Opcode.values()) {
            PUSHES[op.code()] = op.pushes() > 0;
            boolean variable =
                    op == Opcode.CALL || op == Opcode.NEW || op == Opcode.SUPER_CALL || op == Opcode.NEW_ARRAY;
            POPS[op.code()] = (byte) (variable ? -1 : op.pops(0));
        }
    }

    private final Vm vm;
    private final ClassOperations classes;
    private final Iteration iteration;

    public Operations(Vm vm) {
        this.vm = vm;
        this.classes = new ClassOperations(vm);
        this.iteration = vm.iteration;
    }

    /** Whether the instruction leaves a result on the stack. */
    public static boolean pushes(int op) {
        return PUSHES[op];
    }

    /** How many operands the instruction takes off the stack. */
    int pops(int op, byte[] code, int pc) {
        int pops = POPS[op];
        return pops >= 0 ? pops : Opcode.of(op).pops(u16(code, pc + 1));
    }

    /**
     * What the caller's frame must remember when an operation has requested a call: see {@link Frame#RESUME}. An
     * assignment drops the setter's result, so its own, the assigned value, is put in its place already.
     */
    int resumeWord(int op, byte[] code, int pc, long fp, long sp) {
        long after = sp + 8L * pops(op, code, pc);
        switch (op) {
            case Op.SET_PROP:
            case Op.SET_INDEX:
            case Op.SET_SUPER:
                putLong(after - 8, getLong(sp));
                return (int) (fp - after + 8) | Frame.DROP_RESULT;
            default:
                return (int) (fp - after) | (PUSHES[op] ? 0 : Frame.DROP_RESULT);
        }
    }

    /**
     * Carries out the instruction at {@code pc}, all but returning from the function.
     *
     * @param op its opcode
     * @param function the running function
     * @param fp its frame
     * @param sp address of the topmost operand
     * @return the result; for {@code FOR_*_NEXT} {@link Value#EMPTY} at the end; PENDING
     * @throws GuestException if the program throws
     */
    public long execute(int op, FunctionInfo function, int pc, long fp, long sp) {
        if (op >= Op.BINARY_ADD && op <= Op.GREATER_EQUAL) {
            return arithmetic(op, function, pc, sp);
        }
        byte[] code = function.code().code();
        long top = getLong(sp);
        switch (op) {
            case Op.GET_PROP:
                return vm.caches.get(top, name(function, pc), feedback(function, code, pc + 3));
            case Op.SET_PROP:
                return vm.caches.set(getLong(sp + 8), name(function, pc), top, feedback(function, code, pc + 3));
            case Op.GET_INDEX:
                return function.isVisitor()
                        ? visit(getLong(sp + 8), top, feedback(function, code, pc + 1))
                        : getIndex(getLong(sp + 8), top, feedback(function, code, pc + 1));
            case Op.SET_INDEX:
                return setIndex(getLong(sp + 16), getLong(sp + 8), top, feedback(function, code, pc + 1));
            case Op.CALL: {
                int argc = u16(code, pc + 1);
                long callee = getLong(sp + 8L * (argc + 1));
                if (Cell.isFunction(callee)) {
                    CallFeedback.record(
                            feedback(function, code, pc + 3), getLong(callee + Cell.FUNCTION_CELL), vm.functions);
                }
                return vm.runLoop.requestAt(callee, sp, argc, 0);
            }
            case Op.NEW: {
                int argc = u16(code, pc + 1);
                vm.caches.constructing(getLong(sp + 8L * (argc + 1)), feedback(function, code, pc + 3));
                return vm.runLoop.requestAt(getLong(sp + 8L * (argc + 1)), sp, argc, Frame.CONSTRUCT);
            }
            case Op.SUPER_CALL:
                return classes.superCall(fp, sp, u16(code, pc + 1), feedback(function, code, pc + 3));
            case Op.CALL_SPREAD:
                return vm.runLoop.requestCall(getLong(sp + 16), getLong(sp + 8), iteration.toArray(top));
            case Op.NEW_SPREAD:
                return vm.runLoop.requestConstruct(getLong(sp + 16), getLong(sp + 16), iteration.toArray(top));
            case Op.SUPER_CALL_SPREAD:
                vm.caches.constructing(getLong(fp + Frame.FUNCTION), feedback(function, code, pc + 1));
                return vm.runLoop.requestConstruct(
                        classes.checkSuperConstructor(getLong(sp + 16), fp),
                        classes.superNewTarget(getLong(sp + 8), fp),
                        iteration.toArray(top));
            case Op.NEW_OBJECT:
                return vm.factory.newLiteral(function, pc, feedback(function, code, pc + 1));
            case Op.NEW_ARRAY: {
                int count = u16(code, pc + 1);
                return vm.factory.newArrayFromStack(sp, count);
            }
            case Op.DEFINE_PROP: {
                long object = getLong(sp + 8);
                vm.caches.define(object, name(function, pc), top, feedback(function, code, pc + 3));
                return object;
            }
            case Op.CLOSURE:
                return classes.newClosure(function.functions()[u16(code, pc + 1)], fp);
            case Op.LOAD_GLOBAL:
                return vm.caches.getGlobal(name(function, pc), feedback(function, code, pc + 3));
            case Op.LOAD_GLOBAL_OR_UNDEFINED:
                return vm.caches.getGlobalOrUndefined(name(function, pc), feedback(function, code, pc + 3));
            case Op.STORE_GLOBAL:
                return vm.caches.setGlobal(name(function, pc), top, feedback(function, code, pc + 3));
            case Op.NOT:
                return Value.fromBoolean(!vm.conversions.toBoolean(top));
            case Op.TYPEOF:
                return vm.operators.typeOf(top);
            case Op.IS_NULLISH:
                return Value.fromBoolean(Value.isNullish(top));
            case Op.INSTANCE_OF:
                return Value.fromBoolean(vm.operators.instanceOf(getLong(sp + 8), top));
            case Op.IN:
                return Value.fromBoolean(vm.operators.in(getLong(sp + 8), top));
            case Op.TO_STRING:
                return vm.conversions.toStringCell(top);
            case Op.TO_PROPERTY_KEY:
                return vm.conversions.toPropertyKey(top);
            case Op.JUMP_IF_FALSE:
            case Op.JUMP_IF_TRUE:
                return Value.fromBoolean(vm.conversions.toBoolean(top));
            case Op.JUMP_BACK:
                vm.runLoop.poll();
                return Value.UNDEFINED;
            case Op.FOR_IN_NEXT:
            case Op.FOR_OF_NEXT:
                return next(op, code[function.code().next(pc)], sp);
            case Op.THROW:
                throw new GuestException(top);
            default:
                return rare(op, function, pc, fp, sp);
        }
    }

    private long getIndex(long object, long given, long feedback) {
        long key = Value.isDouble(given) ? Value.fromNumber(Value.asDouble(given)) : given;
        if (!Value.isInt(key)) {
            Feedback.note(feedback, Feedback.OTHER);
            return vm.caches.getIndexed(object, key, feedback);
        }
        Feedback.recordElement(feedback, object, Value.asInt(key));
        if (Cell.isTypedArray(object)) {
            long element = TypedArrays.get(object, Value.asInt(key));
            return element == Value.EMPTY ? Value.UNDEFINED : element;
        }
        return vm.caches.getIndexed(object, key, feedback);
    }

    /** Reads an element for a loop that asks on its own account about getters. */
    private long visit(long object, long key, long feedback) {
        if (Value.isInt(key)) {
            Feedback.recordElement(feedback, object, Value.asInt(key));
        } else {
            Feedback.note(feedback, Feedback.OTHER);
        }
        return vm.objects.getIndexedData(object, key);
    }

    private long setIndex(long object, long given, long value, long feedback) {
        long key = Value.isDouble(given) ? Value.fromNumber(Value.asDouble(given)) : given;
        if (!Value.isInt(key)) {
            Feedback.note(feedback, Feedback.OTHER);
            return vm.caches.setIndexed(object, key, value, feedback);
        }
        int index = Value.asInt(key);
        Feedback.recordElement(feedback, object, index);
        if (Cell.isArray(object) && vm.objects.elements.get(object, index) != Value.EMPTY) {
            vm.objects.elements.store(object, index, value);
            return value;
        } else if (Cell.isTypedArray(object)) {
            vm.objects.typedArrays.set(object, index, value);
            return value;
        }
        return vm.caches.setIndexed(object, key, value, feedback);
    }

    /** The instructions that no inner loop depends on. */
    private long rare(int op, FunctionInfo function, int pc, long fp, long sp) {
        byte[] code = function.code().code();
        long top = getLong(sp);
        switch (op) {
            case Op.PUSH_CONTEXT:
                putLong(fp + Frame.CONTEXT, vm.heap.newContext(u16(code, pc + 1), getLong(fp + Frame.CONTEXT)));
                return Value.UNDEFINED;
            case Op.COPY_CONTEXT:
                putLong(fp + Frame.CONTEXT, vm.heap.copyContext(getLong(fp + Frame.CONTEXT)));
                return Value.UNDEFINED;
            case Op.POP_CONTEXT:
                putLong(fp + Frame.CONTEXT, getLong(getLong(fp + Frame.CONTEXT) + Cell.CONTEXT_PARENT));
                return Value.UNDEFINED;
            case Op.CHECK_INITIALIZED:
                if (top == Value.EMPTY) {
                    throw uninitialized(function, pc);
                }
                return top;
            case Op.LOAD_FUNCTION:
                return getLong(fp + Frame.FUNCTION);
            case Op.LOAD_NEW_TARGET:
                return classes.newTarget(fp);
            case Op.LOAD_ARGUMENTS:
                return vm.objects.newArguments(fp + Frame.LAST_ARGUMENT, Frame.argc(fp));
            case Op.LOAD_REST:
                return vm.factory.newArrayFromStack(
                        fp + Frame.LAST_ARGUMENT, Math.max(0, Frame.argc(fp) - u16(code, pc + 1)));
            case Op.CHECK_OBJECT_COERCIBLE:
                return classes.checkObjectCoercible(top, function.code(), pc);
            case Op.THROW_ERROR:
                throw vm.errors.make(ErrorKind.values()[code[pc + 1] & 0xFF], (String)
                        function.code().constants()[u16(code, pc + 2)]);
            case Op.LOAD_SUPER_CONSTRUCTOR:
                return classes.superConstructor(top);
            case Op.CHECK_CONSTRUCTOR_RESULT:
                return classes.checkConstructorResult(getLong(sp + 8), top);
            case Op.GET_SUPER:
                return vm.objects.getIndexedOrRequest(classes.superBase(fp), top, getLong(sp + 8));
            case Op.SET_SUPER:
                return vm.objects.setIndexedOrRequest(classes.superBase(fp), getLong(sp + 8), top, getLong(sp + 16));
            case Op.NEW_CLASS:
                return classes.newClass(function.functions()[u16(code, pc + 1)], top, fp);
            case Op.FOR_IN_START:
                return iteration.startIn(top);
            case Op.FOR_OF_START:
                return iteration.startOf(top, function.code().map().textAt(pc));
            case Op.ITERATOR_CLOSE:
                iteration.close(top, code[pc + 1] != 0);
                return Value.UNDEFINED;
            default:
                return literal(op, function, pc, sp);
        }
    }

    /** Parts of object and array literals. */
    private long literal(int op, FunctionInfo function, int pc, long sp) {
        byte[] code = function.code().code();
        long top = getLong(sp);
        long below = op == Op.GET_TEMPLATE_OBJECT ? 0 : getLong(sp + 8);
        switch (op) {
            case Op.DELETE_INDEX:
                return Value.fromBoolean(vm.objects.delete(below, top));
            case Op.DEFINE_INDEX: {
                long object = getLong(sp + 16);
                vm.objects.createDataProperty(object, vm.conversions.toPropertyKey(below), top);
                return object;
            }
            case Op.DEFINE_METHOD:
                return classes.defineMethod(getLong(sp + 16), below, top, code[pc + 1] & 0xFF);
            case Op.ARRAY_PUSH:
                vm.objects.arrays.push(below, top);
                return below;
            case Op.ARRAY_SPREAD:
                iteration.spread(below, top, function.code().map().textAt(pc));
                return below;
            case Op.COPY_PROPERTIES:
                vm.objects.copyDataProperties(below, top, new long[0]);
                return below;
            case Op.COPY_REST_PROPERTIES: {
                long object = vm.factory.newObject();
                vm.objects.copyDataProperties(object, below, iteration.toArray(top));
                return object;
            }
            case Op.SET_PROTOTYPE:
                vm.objects.setLiteralPrototype(below, top);
                return below;
            case Op.GET_TEMPLATE_OBJECT: {
                long cached = feedback(function, code, pc + 3);
                if (getLong(cached) == 0) {
                    TemplateStrings strings = (TemplateStrings) function.code().constants()[u16(code, pc + 1)];
                    putLong(cached, classes.newTemplateObject(strings));
                }
                return getLong(cached);
            }
            default:
                throw new IllegalStateException(Opcode.of(op) + " has no general case");
        }
    }

    private long arithmetic(int op, FunctionInfo function, int pc, long sp) {
        Operators operators = vm.operators;
        long b = getLong(sp);
        if (op >= Op.NEGATE && op <= Op.TO_NUMBER) {
            Feedback.record(feedback(function, function.code().code(), pc + 1), b, b);
            return unary(op, b);
        }
        long a = getLong(sp + 8);
        if (op < Op.NOT) {
            Feedback.record(feedback(function, function.code().code(), pc + 1), a, b);
        }
        switch (op) {
            case Op.BINARY_ADD:
                return operators.add(a, b);
            case Op.BINARY_SUB:
                return operators.sub(a, b);
            case Op.BINARY_MUL:
                return operators.mul(a, b);
            case Op.BINARY_DIV:
                return operators.div(a, b);
            case Op.BINARY_MOD:
                return operators.mod(a, b);
            case Op.BINARY_EXP:
                return operators.exp(a, b);
            case Op.BIT_AND:
                return operators.bitAnd(a, b);
            case Op.BIT_OR:
                return operators.bitOr(a, b);
            case Op.BIT_XOR:
                return operators.bitXor(a, b);
            case Op.SHIFT_LEFT:
                return operators.shiftLeft(a, b);
            case Op.SHIFT_RIGHT:
                return operators.shiftRight(a, b);
            case Op.SHIFT_RIGHT_UNSIGNED:
                return operators.shiftRightUnsigned(a, b);
            case Op.EQUAL:
                return Value.fromBoolean(operators.looseEquals(a, b));
            case Op.NOT_EQUAL:
                return Value.fromBoolean(!operators.looseEquals(a, b));
            case Op.STRICT_EQUAL:
                return Value.fromBoolean(vm.equality.strictEquals(a, b));
            case Op.STRICT_NOT_EQUAL:
                return Value.fromBoolean(!vm.equality.strictEquals(a, b));
            case Op.LESS:
                return Value.fromBoolean(operators.less(a, b));
            case Op.LESS_EQUAL:
                return Value.fromBoolean(operators.lessEqual(a, b));
            case Op.GREATER:
                return Value.fromBoolean(operators.greater(a, b));
            case Op.GREATER_EQUAL:
                return Value.fromBoolean(operators.greaterEqual(a, b));
            default:
                throw new IllegalStateException(Opcode.of(op) + " is not arithmetic");
        }
    }

    private long unary(int op, long a) {
        switch (op) {
            case Op.NEGATE:
                return vm.operators.negate(a);
            case Op.BIT_NOT:
                return vm.operators.bitNot(a);
            case Op.INCREMENT:
                return vm.operators.increment(a);
            case Op.DECREMENT:
                return vm.operators.decrement(a);
            default:
                return vm.operators.toNumber(a);
        }
    }

    /**
     * The next key or element of a loop, or {@link Value#EMPTY} at its end.
     *
     * @param following opcode of the instruction behind this one: an element that is popped at once is a hole in a
     *     pattern, {@code [, x]}, and of that an iterator is asked for no value
     */
    long next(int op, int following, long sp) {
        long iterator = getLong(sp);
        if (op == Op.FOR_IN_NEXT) {
            return iteration.nextIn(iterator);
        }
        return following == Op.POP ? iteration.skipOf(iterator) : iteration.nextOf(iterator);
    }

    private static int name(FunctionInfo function, int pc) {
        return function.names()[u16(function.code().code(), pc + 1)];
    }

    private static long feedback(FunctionInfo function, byte[] code, int at) {
        return function.feedback() + Feedback.HEADER_BYTES + 8L * u16(code, at);
    }

    private GuestException uninitialized(FunctionInfo function, int pc) {
        String name = (String) function.code().constants()[u16(function.code().code(), pc + 1)];
        if (name.equals("this")) {
            return vm.referenceError(
                    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
        }
        return vm.referenceError("Cannot access '" + name + "' before initialization");
    }
}
