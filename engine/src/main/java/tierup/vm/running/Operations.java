package tierup.vm.running;

import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putLong;

import tierup.bytecode.ErrorKind;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Op;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.bytecode.TemplateStrings;
import tierup.vm.code.CallFeedback;
import tierup.vm.code.DecodedCode;
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
 * decoded code at the frame's pc. It returns its result, or {@link Value#PENDING} after requesting a guest call that will
 * deliver it, or throws. It neither pops nor pushes: who called it knows how.
 */
public final class Operations {
    private static final boolean[] PUSHES = new boolean[256];
    private static final byte[] POPS = new byte[256];

    static {
        for (Opcode op : Opcode.values()) {
            PUSHES[op.code()] = op.pushes() > 0;
            POPS[op.code()] = (byte) (op.popsMany() ? -1 : op.pops(0));
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
    int pops(int op, FunctionInfo function, int pc) {
        int pops = POPS[op];
        return pops >= 0 ? pops : Opcode.of(op).pops(operand(function, pc));
    }

    /**
     * What the caller's frame must remember when an operation has requested a call: see {@link Frame#RESUME}. An
     * assignment drops the setter's result, so its own, the assigned value, is put in its place already.
     */
    int resumeWord(int op, FunctionInfo function, int pc, long fp, long sp) {
        long after = sp + 8L * pops(op, function, pc);
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
        long top = getLong(sp);
        switch (op) {
            case Op.GET_PROP:
                return vm.caches.get(top, name(function, pc), feedback(function, pc));
            case Op.SET_PROP:
                return vm.caches.set(getLong(sp + 8), name(function, pc), top, feedback(function, pc));
            case Op.GET_INDEX:
                return function.isVisitor()
                        ? visit(getLong(sp + 8), top, feedback(function, pc))
                        : getIndex(getLong(sp + 8), top, feedback(function, pc));
            case Op.SET_INDEX:
                return setIndex(getLong(sp + 16), getLong(sp + 8), top, feedback(function, pc));
            case Op.CALL: {
                int argc = operand(function, pc);
                long callee = getLong(sp + 8L * (argc + 1));
                target(feedback(function, pc), callee);
                return vm.runLoop.requestAt(callee, sp, argc, 0);
            }
            case Op.NEW: {
                int argc = operand(function, pc);
                long constructor = getLong(sp + 8L * (argc + 1));
                vm.caches.constructing(constructor, feedback(function, pc));
                target(CallFeedback.ofConstruct(feedback(function, pc)), constructor);
                return vm.runLoop.requestAt(constructor, sp, argc, Frame.CONSTRUCT);
            }
            case Op.SUPER_CALL:
                target(
                        CallFeedback.ofConstruct(feedback(function, pc)),
                        getLong(sp + 8L * (operand(function, pc) + 1)));
                return classes.superCall(fp, sp, operand(function, pc), feedback(function, pc));
            case Op.CALL_SPREAD:
                target(feedback(function, pc), getLong(sp + 16));
                return vm.runLoop.requestCall(getLong(sp + 16), getLong(sp + 8), iteration.toArray(top));
            case Op.NEW_SPREAD:
                target(CallFeedback.ofConstruct(feedback(function, pc)), getLong(sp + 16));
                return vm.runLoop.requestConstruct(getLong(sp + 16), getLong(sp + 16), iteration.toArray(top));
            case Op.SUPER_CALL_SPREAD:
                target(CallFeedback.ofConstruct(feedback(function, pc)), getLong(sp + 16));
                vm.caches.constructing(getLong(fp + Frame.FUNCTION), feedback(function, pc));
                return vm.runLoop.requestConstruct(
                        classes.checkSuperConstructor(getLong(sp + 16), fp),
                        classes.superNewTarget(getLong(sp + 8), fp),
                        iteration.toArray(top));
            case Op.NEW_OBJECT:
                return vm.factory.newLiteral(function, pc, feedback(function, pc));
            case Op.NEW_ARRAY: {
                int count = operand(function, pc);
                return vm.factory.newArrayFromStack(sp, count);
            }
            case Op.DEFINE_PROP: {
                long object = object(op, getLong(sp + 8));
                vm.caches.define(object, name(function, pc), top, feedback(function, pc));
                return object;
            }
            case Op.CLOSURE:
                return classes.newClosure(function.functions()[operand(function, pc)], fp);
            case Op.LOAD_GLOBAL:
                return vm.caches.getGlobal(name(function, pc), feedback(function, pc));
            case Op.LOAD_GLOBAL_OR_UNDEFINED:
                return vm.caches.getGlobalOrUndefined(name(function, pc), feedback(function, pc));
            case Op.STORE_GLOBAL:
                return vm.caches.setGlobal(name(function, pc), top, feedback(function, pc));
            case Op.NOT:
                return Value.fromBoolean(!vm.conversions.toBoolean(top));
            case Op.TYPEOF:
                return vm.operators.typeOf(top);
            case Op.IS_NULLISH:
                return Value.fromBoolean(Value.isNullish(top));
            case Op.INSTANCE_OF:
                target(feedback(function, pc), top);
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
                return next(op, DecodedCode.following(DecodedCode.word(function, pc)), sp);
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
        Feedback.recordElement(feedback, object, Value.asInt(key), false);
        if (Cell.isTypedArray(object)) {
            long element = TypedArrays.get(object, Value.asInt(key));
            return element == Value.EMPTY ? Value.UNDEFINED : element;
        }
        return vm.caches.getIndexed(object, key, feedback);
    }

    /** Reads an element for a loop that asks on its own account about getters. */
    private long visit(long object, long key, long feedback) {
        if (Value.isInt(key)) {
            Feedback.recordElement(feedback, object, Value.asInt(key), false);
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
        Feedback.recordElement(feedback, object, index, true);
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
        long top = getLong(sp);
        switch (op) {
            case Op.PUSH_CONTEXT:
                putLong(fp + Frame.CONTEXT, vm.heap.newContext(operand(function, pc), getLong(fp + Frame.CONTEXT)));
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
            case Op.LOAD_CONTEXT:
                return loadContext(function, pc, fp);
            case Op.LOAD_FUNCTION:
                return getLong(fp + Frame.FUNCTION);
            case Op.LOAD_NEW_TARGET:
                return classes.newTarget(fp);
            case Op.LOAD_ARGUMENTS:
                return vm.objects.newArguments(fp + Frame.LAST_ARGUMENT, Frame.argc(fp));
            case Op.LOAD_REST:
                return vm.factory.newArrayFromStack(
                        fp + Frame.LAST_ARGUMENT, Math.max(0, Frame.argc(fp) - operand(function, pc)));
            case Op.CHECK_OBJECT_COERCIBLE:
                return classes.checkObjectCoercible(top, function.code(), pc);
            case Op.THROW_ERROR:
                throw vm.errors.make(ErrorKind.values()[operand(function, pc)], (String)
                        function.code().constants()[function.code().operand(pc, OperandKind.CONSTANT)]);
            case Op.LOAD_SUPER_CONSTRUCTOR:
                if (!Cell.isFunction(top)) {
                    throw wrongKind(op, "a function", top);
                }
                return classes.superConstructor(top);
            case Op.CHECK_CONSTRUCTOR_RESULT:
                return classes.checkConstructorResult(getLong(sp + 8), top);
            case Op.GET_SUPER:
                return vm.objects.getIndexedOrRequest(classes.superBase(fp), top, getLong(sp + 8));
            case Op.SET_SUPER:
                return vm.objects.setIndexedOrRequest(classes.superBase(fp), getLong(sp + 8), top, getLong(sp + 16));
            case Op.NEW_CLASS:
                return classes.newClass(function.functions()[operand(function, pc)], top, fp);
            case Op.FOR_IN_START:
                return iteration.startIn(top);
            case Op.FOR_OF_START: {
                long iterator = iteration.startOf(top, function.code().map().textAt(pc));
                Feedback.note(feedback(function, pc), 1 << Iteration.mode(iterator));
                return iterator;
            }
            case Op.ITERATOR_CLOSE:
                iteration.close(top, operand(function, pc) != 0);
                return Value.UNDEFINED;
            default:
                return literal(op, function, pc, sp);
        }
    }

    /** Parts of object and array literals. */
    private long literal(int op, FunctionInfo function, int pc, long sp) {
        long top = getLong(sp);
        long below = op == Op.GET_TEMPLATE_OBJECT ? 0 : getLong(sp + 8);
        switch (op) {
            case Op.DELETE_INDEX:
                return Value.fromBoolean(vm.objects.delete(below, top));
            case Op.DEFINE_INDEX: {
                long object = object(op, getLong(sp + 16));
                vm.objects.createDataProperty(object, vm.conversions.toPropertyKey(below), top);
                return object;
            }
            case Op.DEFINE_METHOD:
                return classes.defineMethod(object(op, getLong(sp + 16)), below, top, operand(function, pc));
            case Op.ARRAY_PUSH:
                vm.objects.arrays.push(array(op, below), top);
                return below;
            case Op.ARRAY_SPREAD:
                iteration.spread(array(op, below), top, function.code().map().textAt(pc));
                return below;
            case Op.COPY_PROPERTIES:
                vm.objects.copyDataProperties(object(op, below), top, new long[0]);
                return below;
            case Op.COPY_REST_PROPERTIES: {
                long object = vm.factory.newObject();
                vm.objects.copyDataProperties(object, below, iteration.toArray(top));
                return object;
            }
            case Op.SET_PROTOTYPE:
                vm.objects.setLiteralPrototype(object(op, below), top);
                return below;
            case Op.GET_TEMPLATE_OBJECT: {
                long cached = feedback(function, pc);
                if (getLong(cached) == 0) {
                    TemplateStrings strings = (TemplateStrings) function.code().constants()[operand(function, pc)];
                    putLong(cached, classes.newTemplateObject(strings));
                }
                return getLong(cached);
            }
            default:
                throw new IllegalStateException(Opcode.of(op) + " has no general case");
        }
    }

    private long arithmetic(int op, FunctionInfo function, int pc, long sp) {
        long b = getLong(sp);
        if (op >= Op.NEGATE && op <= Op.TO_NUMBER) {
            if (!Value.isInt(b)) {
                Feedback.record(feedback(function, pc), b, b);
                return unary(op, b);
            }
            long result = unary(op, b);
            Feedback.record(feedback(function, pc), b, b, result);
            return result;
        }
        long a = getLong(sp + 8);
        if (op >= Op.EQUAL) {
            Feedback.record(feedback(function, pc), a, b);
            return Value.fromBoolean(compare(op, a, b));
        }
        if (!Value.areInts(a, b)) {
            Feedback.record(feedback(function, pc), a, b);
            return binary(op, a, b);
        }
        long result = binary(op, a, b);
        Feedback.record(feedback(function, pc), a, b, result);
        return result;
    }

    private long binary(int op, long a, long b) {
        Operators operators = vm.operators;
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
            default:
                throw new IllegalStateException(Opcode.of(op) + " is not arithmetic");
        }
    }

    private boolean compare(int op, long a, long b) {
        Operators operators = vm.operators;
        switch (op) {
            case Op.EQUAL:
                return operators.looseEquals(a, b);
            case Op.NOT_EQUAL:
                return !operators.looseEquals(a, b);
            case Op.STRICT_EQUAL:
                return vm.equality.strictEquals(a, b);
            case Op.STRICT_NOT_EQUAL:
                return !vm.equality.strictEquals(a, b);
            case Op.LESS:
                return operators.less(a, b);
            case Op.LESS_EQUAL:
                return operators.lessEqual(a, b);
            case Op.GREATER:
                return operators.greater(a, b);
            case Op.GREATER_EQUAL:
                return operators.greaterEqual(a, b);
            default:
                throw new IllegalStateException(Opcode.of(op) + " is no comparison");
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

    /** The operand of an instruction that has one besides its feedback, as it is in the bytecode. */
    private static int operand(FunctionInfo function, int pc) {
        return getInt(DecodedCode.word(function, pc) + DecodedCode.OPERAND);
    }

    private static int name(FunctionInfo function, int pc) {
        return function.names()[operand(function, pc)];
    }

    private static long feedback(FunctionInfo function, int pc) {
        return getLong(DecodedCode.word(function, pc) + DecodedCode.WIDE);
    }

    /** Records which function an instruction calls or asks about, if it is one. */
    private void target(long site, long function) {
        if (Cell.isFunction(function)) {
            CallFeedback.record(site, getLong(function + Cell.FUNCTION_CELL), vm.functions);
        }
    }

    private GuestException wrongKind(int op, String wanted, long found) {
        return vm.typeError(Opcode.of(op) + " takes " + wanted + ", not " + vm.conversions.describe(found));
    }

    /** What a part of a literal or class works on: the compiler has put an object there, a {@code .bc} file may not. */
    private long object(int op, long value) {
        if (!Cell.isObject(value)) {
            throw wrongKind(op, "an object", value);
        }
        return value;
    }

    private long array(int op, long value) {
        if (!Cell.isArray(value)) {
            throw wrongKind(op, "an array", value);
        }
        return value;
    }

    /** A context's slot that the instruction behind does not look at; the tiers read all others themselves. */
    private long loadContext(FunctionInfo function, int pc, long fp) {
        FunctionCode code = function.code();
        long context = getLong(fp + Frame.CONTEXT);
        for (int i = code.operand(pc, OperandKind.DEPTH); i > 0; i--) {
            context = getLong(context + Cell.CONTEXT_PARENT);
        }
        long value = getLong(context + operand(function, pc));
        if (value == Value.EMPTY && !code.leavesEmpty(pc)) {
            throw vm.referenceError("Cannot access a captured variable before initialization");
        }
        return value;
    }

    private GuestException uninitialized(FunctionInfo function, int pc) {
        String name = (String) function.code().constants()[operand(function, pc)];
        if (name.equals("this")) {
            return vm.referenceError(
                    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
        }
        return vm.referenceError("Cannot access '" + name + "' before initialization");
    }
}
