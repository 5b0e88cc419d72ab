package tierup.vm.running;

import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putLong;

import tierup.bytecode.ErrorKind;
import tierup.bytecode.TemplateStrings;
import tierup.vm.code.CallFeedback;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Continuation;
import tierup.vm.memory.Value;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.ObjectFactory;
import tierup.vm.objects.Objects;
import tierup.vm.objects.PropertyCaches;
import tierup.vm.objects.TypedArrays;
import tierup.vm.shapes.Shape;

/**
 * The general case of instructions as functions of values: what {@code a + b} does to any two. What an operation needs
 * beside its operands (the running function, its context, a name, the address of a feedback word) it is given; it knows
 * of no frame and no pc. So any code may call it, code that inlines as well, in whose frames there is not what the frame
 * of the interpreter has.
 *
 * <p>Results are values, or {@link Value#PENDING} where the call of a guest function has been requested, whose result is
 * that of the operation ({@link Continuation}). Errors are {@link GuestException}s. {@link Operations} is the other half:
 * instructions, which take their operands from a frame.
 */
public final class ValueOperations {
    private final Vm vm;
    private final Operators operators;
    private final Conversions conversions;
    private final Objects objects;
    private final ObjectFactory factory;
    private final PropertyCaches caches;
    private final Iteration iteration;
    private final ClassOperations classes;

    public ValueOperations(Vm vm) {
        this.vm = vm;
        this.operators = vm.operators;
        this.conversions = vm.conversions;
        this.objects = vm.objects;
        this.factory = vm.factory;
        this.caches = vm.caches;
        this.iteration = vm.iteration;
        this.classes = new ClassOperations(
                vm.heap, vm.strings, vm.functions, vm.factory, vm.objects, vm.errors, v -> vm.runLoop.isConstructor(v));
    }

    // -- Operators --------------------------------------------------------------------------------

    /** See {@link Operators#unary}. */
    public long unary(int op, long a) {
        return operators.unary(op, a);
    }

    /** See {@link Operators#binary}. */
    public long binary(int op, long a, long b) {
        return operators.binary(op, a, b);
    }

    public long not(long a) {
        return Value.fromBoolean(!conversions.toBoolean(a));
    }

    public long truth(long a) {
        return Value.fromBoolean(conversions.toBoolean(a));
    }

    public long typeOf(long a) {
        return operators.typeOf(a);
    }

    public long isNullish(long a) {
        return Value.fromBoolean(Value.isNullish(a));
    }

    public long instanceOf(long a, long type, long feedback) {
        target(feedback, type);
        return Value.fromBoolean(operators.instanceOf(a, type));
    }

    /** {@code key in object}. */
    public long in(long key, long object) {
        return Value.fromBoolean(operators.in(key, object));
    }

    public long toText(long a) {
        return conversions.toStringCell(a);
    }

    public long toPropertyKey(long a) {
        return conversions.toPropertyKey(a);
    }

    // -- Properties and variables -----------------------------------------------------------------

    /** {@code object.name}. */
    public long get(long object, int name, long feedback) {
        return caches.get(object, name, feedback);
    }

    /** {@code object.name = value}. */
    public long set(long object, int name, long value, long feedback) {
        return caches.set(object, name, value, feedback);
    }

    /** {@code object[key]}. */
    public long getIndex(long object, long given, long feedback) {
        long key = Value.isDouble(given) ? Value.fromNumber(Value.asDouble(given)) : given;
        if (!Value.isInt(key)) {
            Feedback.note(feedback, Feedback.OTHER);
            return caches.getIndexed(object, key, feedback);
        }
        Feedback.recordElement(feedback, object, Value.asInt(key), false);
        if (Cell.isTypedArray(object)) {
            long element = TypedArrays.get(object, Value.asInt(key));
            return element == Value.EMPTY ? Value.UNDEFINED : element;
        }
        return caches.getIndexed(object, key, feedback);
    }

    /** {@code object[key]}, for a loop that asks on its own account about getters. */
    public long visit(long object, long key, long feedback) {
        if (Value.isInt(key)) {
            Feedback.recordElement(feedback, object, Value.asInt(key), false);
        } else {
            Feedback.note(feedback, Feedback.OTHER);
        }
        return objects.getIndexedData(object, key);
    }

    /** {@code object[key] = value}. */
    public long setIndex(long object, long given, long value, long feedback) {
        long key = Value.isDouble(given) ? Value.fromNumber(Value.asDouble(given)) : given;
        if (!Value.isInt(key)) {
            Feedback.note(feedback, Feedback.OTHER);
            return caches.setIndexed(object, key, value, feedback);
        }
        int index = Value.asInt(key);
        Feedback.recordElement(feedback, object, index, true);
        if (Cell.isArray(object) && objects.elements.get(object, index) != Value.EMPTY) {
            objects.elements.store(object, index, value);
            return value;
        } else if (Cell.isTypedArray(object)) {
            objects.typedArrays.set(object, index, value);
            return value;
        }
        return caches.setIndexed(object, key, value, feedback);
    }

    /** {@code delete object[key]}. */
    public long delete(long object, long key) {
        return Value.fromBoolean(objects.delete(object, key));
    }

    /** {@code super[key]} in a method. */
    public long getSuper(long function, long receiver, long key) {
        return objects.getIndexedOrRequest(classes.superBase(function), key, receiver);
    }

    /** {@code super[key] = value} in a method. */
    public long setSuper(long function, long receiver, long key, long value) {
        return objects.setIndexedOrRequest(classes.superBase(function), key, value, receiver);
    }

    public long getGlobal(int name, long feedback) {
        return caches.getGlobal(name, feedback);
    }

    public long getGlobalOrUndefined(int name, long feedback) {
        return caches.getGlobalOrUndefined(name, feedback);
    }

    public long setGlobal(int name, long value, long feedback) {
        return caches.setGlobal(name, value, feedback);
    }

    /** A context within another, its slots not yet initialized. */
    public long newContext(int slots, long parent) {
        return vm.heap.newContext(slots, parent);
    }

    /** What a loop's next round gets of its variables. */
    public long copyContext(long context) {
        return vm.heap.copyContext(context);
    }

    // -- Calls ------------------------------------------------------------------------------------

    /**
     * Requests a call whose words lie on the VM stack.
     *
     * @param at address of the last argument; {@code this} and the callee lie above the arguments
     */
    public long call(long at, int argc, long feedback) {
        long callee = calleeAt(at, argc);
        target(feedback, callee);
        return vm.runLoop.requestAt(callee, at, argc, 0);
    }

    /** As {@link #call}, for {@code new}. */
    public long construct(long at, int argc, long feedback) {
        long callee = calleeAt(at, argc);
        caches.constructing(callee, feedback);
        target(CallFeedback.ofConstruct(feedback), callee);
        return vm.runLoop.requestConstructAt(callee, at, argc);
    }

    /**
     * As {@link #call}, for {@code super(...)}: where {@code this} would be lies new.target, or empty for that of the
     * running function.
     *
     * @param function the running constructor
     * @param newTarget its own new.target
     */
    public long superCall(long function, long newTarget, long at, int argc, long feedback) {
        target(CallFeedback.ofConstruct(feedback), calleeAt(at, argc));
        long callee = classes.checkSuperConstructor(calleeAt(at, argc), function);
        long passed = classes.superNewTarget(getLong(at + 8L * argc), newTarget);
        caches.constructing(function, feedback);
        putLong(at + 8L * (argc + 1), passed); // new.target takes the callee's place
        return vm.runLoop.requestConstructAt(callee, at, argc);
    }

    /** Records which function a site calls or asks about, if it is one. */
    private void target(long site, long function) {
        if (Cell.isFunction(function)) {
            CallFeedback.record(site, getLong(function + Cell.FUNCTION_CELL), vm.functions);
        }
    }

    private static long calleeAt(long at, int argc) {
        return getLong(at + 8L * (argc + 1));
    }

    /** {@code callee(...arguments)}; the compiler has made an array of the arguments. */
    public long callSpread(long callee, long thisValue, long arguments, long feedback) {
        target(feedback, callee);
        return vm.runLoop.requestCall(callee, thisValue, iteration.toArray(arguments));
    }

    public long constructSpread(long callee, long arguments, long feedback) {
        target(CallFeedback.ofConstruct(feedback), callee);
        return vm.runLoop.requestConstruct(callee, callee, iteration.toArray(arguments));
    }

    /** See {@link #superCall}. */
    public long superCallSpread(
            long function, long newTarget, long parent, long operand, long arguments, long feedback) {
        target(CallFeedback.ofConstruct(feedback), parent);
        caches.constructing(function, feedback);
        return vm.runLoop.requestConstruct(
                classes.checkSuperConstructor(parent, function),
                classes.superNewTarget(operand, newTarget),
                iteration.toArray(arguments));
    }

    /** What {@code super(...)} calls in a constructor. */
    public long superConstructor(long constructor) {
        return classes.superConstructor(constructor);
    }

    /** What a derived constructor returns. */
    public long constructorResult(long returned, long thisValue) {
        return classes.checkConstructorResult(returned, thisValue);
    }

    // -- Making objects ---------------------------------------------------------------------------

    /** An object with the shape of a literal, {@link ObjectFactory#literalShape}. */
    public long newLiteral(Shape shape) {
        return factory.newLiteral(shape);
    }

    /**
     * An array.
     *
     * @param last address of its last element; the others lie above
     */
    public long newArray(long last, int count) {
        return factory.newArrayFromStack(last, count);
    }

    /** {@code arguments}, of arguments that lie as {@link #newArray} wants them. */
    public long newArguments(long last, int argc) {
        return objects.newArguments(last, argc);
    }

    /**
     * A closure.
     *
     * @param around the function in which it is made
     */
    public long newClosure(FunctionInfo code, long context, long around) {
        return classes.newClosure(code, context, around);
    }

    /** See {@link ClassOperations#newClass}. */
    public long newClass(FunctionInfo code, long context, long heritage) {
        return classes.newClass(code, heritage, context);
    }

    /** Defines a property of a literal. */
    public long define(long object, int name, long value, long feedback) {
        caches.define(object, name, value, feedback);
        return object;
    }

    public long defineIndex(long object, long key, long value) {
        objects.createDataProperty(object, conversions.toPropertyKey(key), value);
        return object;
    }

    public long defineMethod(long object, long key, long function, int flags) {
        return classes.defineMethod(object, key, function, flags);
    }

    public long setPrototype(long object, long prototype) {
        objects.setLiteralPrototype(object, prototype);
        return object;
    }

    public long copyProperties(long object, long source) {
        objects.copyDataProperties(object, source, new long[0]);
        return object;
    }

    /** {@code {..., ...rest} = source}; the keys before the rest are in an array. */
    public long copyRest(long source, long excluded) {
        long object = factory.newObject();
        objects.copyDataProperties(object, source, iteration.toArray(excluded));
        return object;
    }

    public long push(long array, long value) {
        objects.arrays.push(array, value);
        return array;
    }

    /** Appends what an iterable yields; {@code text} as in {@link #startOf}. */
    public long spread(long array, long iterable, String text) {
        iteration.spread(array, iterable, text);
        return array;
    }

    /** The strings of a template; the feedback word keeps them. */
    public long templateObject(TemplateStrings strings, long feedback) {
        if (getLong(feedback) == 0) {
            putLong(feedback, classes.newTemplateObject(strings));
        }
        return getLong(feedback);
    }

    // -- Iteration --------------------------------------------------------------------------------

    public long startIn(long object) {
        return iteration.startIn(object);
    }

    /** See {@link Iteration#startOf}. */
    public long startOf(long iterable, String text, long feedback) {
        long iterator = iteration.startOf(iterable, text);
        Feedback.note(feedback, 1 << Iteration.mode(iterator));
        return iterator;
    }

    /** The next key of a for-in, or {@link Value#EMPTY}. */
    public long nextIn(long iterator) {
        return iteration.nextIn(iterator);
    }

    /**
     * The next element of a for-of, or {@link Value#EMPTY}.
     *
     * @param unread nobody will look at it: a hole in a pattern, {@code [, x]}; of that an iterator is asked for no value
     */
    public long nextOf(long iterator, boolean unread) {
        return unread ? iteration.skipOf(iterator) : iteration.nextOf(iterator);
    }

    public long closeIterator(long iterator, boolean throwing) {
        iteration.close(iterator, throwing);
        return Value.UNDEFINED;
    }

    // -- Errors -----------------------------------------------------------------------------------

    public GuestException error(ErrorKind kind, String message) {
        return vm.errors.make(kind, message);
    }

    /** The error for a variable that is read too early. */
    public GuestException uninitialized(String name) {
        if (name.equals("this")) {
            return vm.referenceError(
                    "Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
        }
        return vm.referenceError("Cannot access '" + name + "' before initialization");
    }

    /** See {@link ClassOperations#notDestructurable}. */
    public GuestException notDestructurable(long value, String text, String property) {
        return classes.notDestructurable(value, text, property);
    }
}
