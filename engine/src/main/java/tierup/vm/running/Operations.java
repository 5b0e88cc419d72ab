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
import tierup.vm.code.DecodedCode;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Value;

/**
 * The general case of every instruction: the one implementation that the interpreter falls back on and that the slow
 * paths of machine code call, as long as that keeps the interpreter's frame.
 *
 * <p>An instruction reads its operands from the VM stack, where both tiers keep them, and its immediate operands from the
 * decoded code at the frame's pc; then it is a function of values ({@link ValueOperations}), unless all it does is to change
 * the frame. It returns its result, or {@link Value#PENDING} after requesting a guest call that will deliver it, or
 * throws. It neither pops nor pushes: who called it knows how.
 */
public final class Operations {
    private static final boolean[] PUSHES = new boolean[256];
    private static final byte[] POPS = new byte[256];

    static {
        for (Opcode op : Opcode.values()) {
            PUSHES[op.code()] = op.pushes() > 0;
            boolean leavesIterator = Continuation.of(op.code()) == Continuation.BRANCH_IF_EMPTY;
            POPS[op.code()] = (byte) (op.popsMany() ? -1 : leavesIterator ? 0 : op.pops(0));
        }
    }

    private final Vm vm;
    private final ValueOperations values;

    public Operations(Vm vm, ValueOperations values) {
        this.vm = vm;
        this.values = values;
    }

    /** Whether the instruction leaves a result on the stack. */
    public static boolean pushes(int op) {
        return PUSHES[op];
    }

    /** How many operands the instruction takes off the stack for good. */
    int pops(int op, FunctionInfo function, int pc) {
        int pops = POPS[op];
        return pops >= 0 ? pops : Opcode.of(op).pops(operand(function, pc));
    }

    /**
     * Prepares an interpreter frame whose operation has requested a call for the time when the callee returns. An
     * assignment's own result, the assigned value, is put where it belongs already.
     */
    public void awaitResult(int op, FunctionInfo function, int pc, long fp, long sp) {
        long after = sp + 8L * pops(op, function, pc);
        Continuation continuation = Continuation.of(op);
        if (continuation == Continuation.KEEP_VALUE) {
            putLong(after - 8, getLong(sp));
        }
        Frame.setResume(fp, after, continuation);
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
            return operator(op, function, pc, sp);
        }
        long top = getLong(sp);
        switch (op) {
            case Op.GET_PROP:
                return values.get(top, name(function, pc), feedback(function, pc));
            case Op.SET_PROP:
                return values.set(getLong(sp + 8), name(function, pc), top, feedback(function, pc));
            case Op.GET_INDEX:
                return function.isVisitor()
                        ? values.visit(getLong(sp + 8), top, feedback(function, pc))
                        : values.getIndex(getLong(sp + 8), top, feedback(function, pc));
            case Op.SET_INDEX:
                return values.setIndex(getLong(sp + 16), getLong(sp + 8), top, feedback(function, pc));
            case Op.CALL:
                return values.call(sp, operand(function, pc), feedback(function, pc));
            case Op.NEW:
                return values.construct(sp, operand(function, pc), feedback(function, pc));
            case Op.SUPER_CALL: {
                long own = newTarget(fp);
                int argc = operand(function, pc);
                return values.superCall(Frame.function(fp), own, sp, argc, feedback(function, pc));
            }
            case Op.CALL_SPREAD:
                return values.callSpread(getLong(sp + 16), getLong(sp + 8), top, feedback(function, pc));
            case Op.NEW_SPREAD:
                return values.constructSpread(getLong(sp + 16), top, feedback(function, pc));
            case Op.SUPER_CALL_SPREAD: {
                long own = newTarget(fp);
                long parent = getLong(sp + 16);
                long feedback = feedback(function, pc);
                return values.superCallSpread(Frame.function(fp), own, parent, getLong(sp + 8), top, feedback);
            }
            case Op.NEW_OBJECT:
                return values.newLiteral(vm.factory.literalShapeAt(function, pc, feedback(function, pc)));
            case Op.NEW_ARRAY:
                return values.newArray(sp, operand(function, pc));
            case Op.DEFINE_PROP:
                return values.define(object(op, getLong(sp + 8)), name(function, pc), top, feedback(function, pc));
            case Op.CLOSURE:
                return values.newClosure(
                        function.functions()[operand(function, pc)], getLong(fp + Frame.CONTEXT), Frame.function(fp));
            case Op.LOAD_GLOBAL:
                return values.getGlobal(name(function, pc), feedback(function, pc));
            case Op.LOAD_GLOBAL_OR_UNDEFINED:
                return values.getGlobalOrUndefined(name(function, pc), feedback(function, pc));
            case Op.STORE_GLOBAL:
                return values.setGlobal(name(function, pc), top, feedback(function, pc));
            case Op.NOT:
                return values.not(top);
            case Op.TYPEOF:
                return values.typeOf(top);
            case Op.IS_NULLISH:
                return values.isNullish(top);
            case Op.INSTANCE_OF:
                return values.instanceOf(getLong(sp + 8), top, feedback(function, pc));
            case Op.IN:
                return values.in(getLong(sp + 8), top);
            case Op.TO_STRING:
                return values.toText(top);
            case Op.TO_PROPERTY_KEY:
                return values.toPropertyKey(top);
            case Op.JUMP_IF_FALSE:
            case Op.JUMP_IF_TRUE:
                return values.truth(top);
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

    /** The instructions that no inner loop depends on. */
    private long rare(int op, FunctionInfo function, int pc, long fp, long sp) {
        long top = getLong(sp);
        switch (op) {
            case Op.PUSH_CONTEXT:
                putLong(fp + Frame.CONTEXT, values.newContext(operand(function, pc), getLong(fp + Frame.CONTEXT)));
                return Value.UNDEFINED;
            case Op.COPY_CONTEXT:
                putLong(fp + Frame.CONTEXT, values.copyContext(getLong(fp + Frame.CONTEXT)));
                return Value.UNDEFINED;
            case Op.POP_CONTEXT:
                putLong(fp + Frame.CONTEXT, getLong(getLong(fp + Frame.CONTEXT) + Cell.CONTEXT_PARENT));
                return Value.UNDEFINED;
            case Op.LOAD_CONTEXT:
                return loadContext(function, pc, fp);
            case Op.CHECK_INITIALIZED:
                if (top == Value.EMPTY) {
                    throw values.uninitialized((String) function.code().constants()[operand(function, pc)]);
                }
                return top;
            case Op.LOAD_FUNCTION:
                return Frame.function(fp);
            case Op.LOAD_NEW_TARGET:
                return newTarget(fp);
            case Op.LOAD_ARGUMENTS:
                return values.newArguments(fp + Frame.LAST_ARGUMENT, Frame.argc(fp));
            case Op.LOAD_REST:
                return values.newArray(fp + Frame.LAST_ARGUMENT, Math.max(0, Frame.argc(fp) - operand(function, pc)));
            case Op.CHECK_OBJECT_COERCIBLE:
                if (Value.isNullish(top)) {
                    throw notDestructurable(top, function.code(), pc);
                }
                return top;
            case Op.THROW_ERROR:
                throw values.error(ErrorKind.values()[operand(function, pc)], (String)
                        function.code().constants()[function.code().operand(pc, OperandKind.CONSTANT)]);
            case Op.LOAD_SUPER_CONSTRUCTOR:
                if (!Cell.isFunction(top)) {
                    throw wrongKind(op, "a function", top);
                }
                return values.superConstructor(top);
            case Op.CHECK_CONSTRUCTOR_RESULT:
                return values.constructorResult(getLong(sp + 8), top);
            case Op.GET_SUPER:
                return values.getSuper(Frame.function(fp), getLong(sp + 8), top);
            case Op.SET_SUPER:
                return values.setSuper(Frame.function(fp), getLong(sp + 16), getLong(sp + 8), top);
            case Op.NEW_CLASS:
                return values.newClass(function.functions()[operand(function, pc)], getLong(fp + Frame.CONTEXT), top);
            case Op.FOR_IN_START:
                return values.startIn(top);
            case Op.FOR_OF_START:
                return values.startOf(top, function.code().map().textAt(pc), feedback(function, pc));
            case Op.ITERATOR_CLOSE:
                return values.closeIterator(top, operand(function, pc) != 0);
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
                return values.delete(below, top);
            case Op.DEFINE_INDEX:
                return values.defineIndex(object(op, getLong(sp + 16)), below, top);
            case Op.DEFINE_METHOD:
                return values.defineMethod(object(op, getLong(sp + 16)), below, top, operand(function, pc));
            case Op.ARRAY_PUSH:
                return values.push(array(op, below), top);
            case Op.ARRAY_SPREAD:
                return values.spread(
                        array(op, below), top, function.code().map().textAt(pc));
            case Op.COPY_PROPERTIES:
                return values.copyProperties(object(op, below), top);
            case Op.COPY_REST_PROPERTIES:
                return values.copyRest(below, top);
            case Op.SET_PROTOTYPE:
                return values.setPrototype(object(op, below), top);
            case Op.GET_TEMPLATE_OBJECT:
                return values.templateObject(
                        (TemplateStrings) function.code().constants()[operand(function, pc)], feedback(function, pc));
            default:
                throw new IllegalStateException(Opcode.of(op) + " has no general case");
        }
    }

    private long operator(int op, FunctionInfo function, int pc, long sp) {
        long feedback = feedback(function, pc);
        long b = getLong(sp);
        boolean unary = op >= Op.NEGATE && op <= Op.TO_NUMBER;
        long a = unary ? b : getLong(sp + 8);
        if (op >= Op.EQUAL || !Value.areInts(a, b)) {
            Feedback.record(feedback, a, b);
            return unary ? values.unary(op, b) : values.binary(op, a, b);
        }
        long result = unary ? values.unary(op, b) : values.binary(op, a, b);
        Feedback.record(feedback, a, b, result);
        return result;
    }

    /**
     * The next key or element of a loop, or {@link Value#EMPTY} at its end.
     *
     * @param following opcode of the instruction behind this one: an element that is popped at once is not read
     */
    long next(int op, int following, long sp) {
        long iterator = getLong(sp);
        return op == Op.FOR_IN_NEXT ? values.nextIn(iterator) : values.nextOf(iterator, following == Op.POP);
    }

    private static long newTarget(long fp) {
        return Frame.isConstruct(fp) ? getLong(Frame.calleeAddress(fp)) : Value.UNDEFINED;
    }

    /** The instructions behind the check take the first property. */
    private GuestException notDestructurable(long value, FunctionCode code, int pc) {
        int first = code.next(code.next(pc));
        boolean takesProperty = code.opcodeAt(code.next(pc)) == Opcode.DUP && code.opcodeAt(first) == Opcode.GET_PROP;
        String property = takesProperty ? (String) code.constants()[code.operand(first, OperandKind.NAME)] : null;
        return values.notDestructurable(value, code.map().textAt(pc), property);
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
}
