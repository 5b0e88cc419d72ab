package tierup.vm.objects;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.GuestException;
import tierup.vm.code.StackTrace;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Error objects, and the JavaScript face of what goes wrong below: a full heap, an exhausted stack.
 *
 * <p>An error knows where it was made. Walking the stack is cheap, putting function names and line numbers into words
 * is not, and most errors are caught by somebody who never looks. So the trace is kept as a Java object, in a ring of
 * the last {@link #KEPT_TRACES}, and rendered when {@code stack} is first read, under the name and message that the
 * error has at that moment, as in Node: a constructor may set its {@code name} after super().
 */
public final class Errors {
    /** How many frames a trace has if the program does not say; as in V8. */
    public static final int DEFAULT_LIMIT = 10;

    /** How many frames it has at most, whatever the program says: traces are kept for thousands of errors. */
    private static final int LARGEST_LIMIT = 200;

    private static final int NO_TRACE = -1;

    /** How many errors keep their trace; older ones that nobody has looked at forget their frames. A power of two. */
    private static final int KEPT_TRACES = 1 << 14;

    /** In-object slots: stack, message, cause, and one of the program's. */
    private static final int SLOTS = 4;

    private final Heap heap;
    private final Strings strings;
    private final ShapeTable shapes;
    private final StackCapture stack;
    private ObjectFactory factory;
    private Objects objects;
    private long constructor = Value.UNDEFINED;
    private final Record[] records = new Record[KEPT_TRACES];
    private int count;
    private Shape lastRoot;
    private Shape lastShape;
    private long lastOutOfMemory = Value.UNDEFINED;

    /** Where the error with a number was made. */
    private record Record(int number, StackTrace trace) {}

    /** @param stack tells where the guest is when an error is made */
    public Errors(Heap heap, Strings strings, ShapeTable shapes, StackCapture stack) {
        this.heap = heap;
        this.strings = strings;
        this.shapes = shapes;
        this.stack = stack;
    }

    /** Called once, by {@link Objects}: only then can there be error objects. */
    void bind(ObjectFactory errorFactory, Objects properties) {
        factory = errorFactory;
        objects = properties;
    }

    /** Sets the constructor Error, whose property {@code stackTraceLimit} says how long traces are. */
    public void setConstructor(long function) {
        constructor = function;
    }

    // -- making ---------------------------------------------------------------------------------

    /** A new error to throw: {@code throw errors.make(TYPE_ERROR, "...")}. */
    public GuestException make(ErrorKind kind, String message) {
        return new GuestException(newError(kind, message));
    }

    /** A TypeError to throw: {@code throw errors.typeError("...")}. */
    public GuestException typeError(String message) {
        return make(ErrorKind.TYPE_ERROR, message);
    }

    /** A RangeError to throw. */
    public GuestException rangeError(String message) {
        return make(ErrorKind.RANGE_ERROR, message);
    }

    /** A ReferenceError to throw. */
    public GuestException referenceError(String message) {
        return make(ErrorKind.REFERENCE_ERROR, message);
    }

    /** A new error object of a built-in class. A message that is no string any more becomes {@code <error>}, as in V8. */
    public long newError(ErrorKind kind, String message) {
        String text = message.length() <= Strings.MAX_LENGTH ? message : "<error>";
        return newError(factory.intrinsics.errorPrototype(kind), strings.of(text));
    }

    /**
     * A new error object.
     *
     * @param prototype from which it has its name
     * @param message a string cell, or undefined for an error without a message of its own
     */
    public long newError(long prototype, long message) {
        int limit = traceLimit();
        return newError(prototype, message, limit == NO_TRACE ? StackTrace.NONE : stack.complete(limit));
    }

    /**
     * A new error object made by a built-in of the program's choice: its stack begins below that, and below the frames
     * of its own constructors.
     *
     * @param above a function whose frame, and the frames on top of it, do not show; or undefined
     */
    public long newError(long prototype, long message, long above) {
        int limit = traceLimit();
        return newError(prototype, message, limit == NO_TRACE ? StackTrace.NONE : stack.below(limit, above));
    }

    /** What {@code Error.stackTraceLimit} says: NO_TRACE unless it is a number, and held by a data property. */
    private int traceLimit() {
        if (constructor == Value.UNDEFINED) {
            return DEFAULT_LIMIT;
        }
        long limit = objects.getOwnDataProperty(constructor, Names.STACK_TRACE_LIMIT);
        return limit == Value.EMPTY || !Value.isNumber(limit)
                ? NO_TRACE
                : Math.max(0, Math.min((int) Value.asNumber(limit), LARGEST_LIMIT));
    }

    private long newError(long prototype, long message, StackTrace trace) {
        long error = factory.newErrorCell(stackShape(prototype), Value.fromInt(count));
        if (message != Value.UNDEFINED) {
            objects.defineOwn(error, Names.MESSAGE, message, PropertyAttributes.HIDDEN);
        }
        keep(trace);
        return error;
    }

    private void keep(StackTrace trace) {
        records[count & KEPT_TRACES - 1] = new Record(count, trace);
        count++;
    }

    /**
     * Lets an error's {@code stack} begin anew, at the place where this is called.
     *
     * @param error of kind {@link Cell#ERROR}
     * @param above as for {@link #newError(long, long, long)}
     * @throws GuestException TypeError if the error does not allow it
     */
    public void captureAgain(long error, long above) {
        objects.defineOwn(error, Names.STACK, Value.UNDEFINED, PropertyAttributes.HIDDEN);
        int limit = traceLimit();
        Memory.putLong(error + Cell.DATA, Value.fromInt(count));
        keep(limit == NO_TRACE ? StackTrace.NONE : stack.below(limit, above));
        Shape shape = shapes.of(error);
        shapes.overwrite(heap, error, shape, shape.find(Names.STACK), Value.EMPTY);
    }

    /** The shape of an error that has nothing but its stack. */
    private Shape stackShape(long prototype) {
        Shape root = factory.root(Cell.ERROR, prototype, SLOTS);
        if (root == lastRoot) {
            return lastShape;
        }
        Shape shape = shapes.add(root, Names.STACK, PropertyAttributes.HIDDEN);
        if (shape.isCacheable()) {
            lastShape = shape;
            lastRoot = root;
        }
        return shape;
    }

    /** The value of an error's {@code stack}: name and message, and a line for every frame; or undefined. */
    long renderStack(long error) {
        int number = Value.asInt(Memory.getLong(error + Cell.DATA));
        Record record = records[number & KEPT_TRACES - 1];
        boolean isKept = record != null && record.number == number;
        if (isKept && record.trace == StackTrace.NONE) {
            return Value.UNDEFINED;
        }
        StringBuilder text = new StringBuilder(headline(error));
        if (isKept) {
            for (StackTrace.Entry entry : record.trace.entries()) {
                text.append("\n    at ").append(entry.describe());
            }
            records[number & KEPT_TRACES - 1] = null;
        }
        return strings.of(text.toString());
    }

    /**
     * "TypeError: message", as Error.prototype.toString puts it together: name and message may be inherited, and may be
     * getters of the program.
     *
     * @param error any object
     */
    public String headline(long error) {
        String name = textOr(objects.get(error, Names.NAME), "Error");
        String message = textOr(objects.get(error, Names.MESSAGE), "");
        return name.isEmpty() ? message : message.isEmpty() ? name : name + ": " + message;
    }

    private String textOr(long value, String missing) {
        return value == Value.UNDEFINED ? missing : objects.conversions.toJavaString(value);
    }

    // -- what goes wrong below ------------------------------------------------------------------

    /**
     * RangeError: the guest heap is full. The error and whoever handles it get a part of the heap's reserve; when that
     * is used up, it is the same error object again and again.
     */
    public GuestException outOfMemory() {
        heap.openReserve();
        try {
            lastOutOfMemory = newError(ErrorKind.RANGE_ERROR, "Out of memory");
        } catch (HeapExhausted e) {
            // Even the reserve is used up: the last such error must do.
        }
        return new GuestException(lastOutOfMemory);
    }

    /** RangeError: calls nest too deeply. */
    public GuestException stackOverflow() {
        return make(ErrorKind.RANGE_ERROR, "Maximum call stack size exceeded");
    }
}
