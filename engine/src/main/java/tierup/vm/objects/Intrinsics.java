package tierup.vm.objects;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.text.Strings;

/**
 * The prototype objects that the run time itself needs when it makes objects: {} must have a prototype before the realm
 * has filled it with methods. {@link Objects} makes them all at its start, but for Function.prototype, which is a
 * function and so needs code: the realm makes it first of all functions and stores it here.
 *
 * <p>Those of primitives are prototypes without any object that says so, and are marked here.
 */
public final class Intrinsics {
    public final long objectPrototype;
    public final long arrayPrototype;
    public final long stringPrototype;
    public final long numberPrototype;
    public final long booleanPrototype;
    public final long symbolPrototype;
    /** The global object, whose properties are the global variables. */
    public final long globalObject;

    /** Function.prototype; until the realm has set it, Object.prototype. */
    public long functionPrototype;

    /** What reading {@code arguments.callee} or {@code f.caller} calls (ECMA-262, 10.2.4.1); the realm sets it. */
    public long throwTypeError = Value.UNDEFINED;

    /** What {@code Array.prototype[Symbol.iterator]} is before any program runs; the realm sets it. */
    public long arrayValues = Value.UNDEFINED;

    /**
     * Functions that read, as getters would, what all functions have in their first slots: {@code length}, {@code name},
     * {@code prototype}. The slots are filled when first read, so code must not load them as others. The realm sets them.
     */
    public long[] functionReaders = {};

    /** The codes of all bound functions; the realm sets them. */
    public BuiltinFunction[] boundCodes = {};

    private final long[] errorPrototypes = new long[ErrorKind.values().length];

    Intrinsics(ObjectFactory factory, Strings strings) {
        objectPrototype = factory.newObject(Value.NULL, 0);
        functionPrototype = objectPrototype;
        globalObject = factory.newObject(objectPrototype, 0);
        arrayPrototype = factory.newDenseArray(objectPrototype, 0);
        stringPrototype = factory.newOfKind(Cell.PRIMITIVE_WRAPPER, objectPrototype, strings.of(""), 0);
        numberPrototype = factory.newOfKind(Cell.PRIMITIVE_WRAPPER, objectPrototype, Value.ZERO, 0);
        booleanPrototype = factory.newOfKind(Cell.PRIMITIVE_WRAPPER, objectPrototype, Value.FALSE, 0);
        symbolPrototype = factory.newObject(objectPrototype, 0);
        for (long prototype : new long[] {stringPrototype, numberPrototype, booleanPrototype, symbolPrototype}) {
            factory.markPrototype(prototype);
        }
        long error = factory.newObject(objectPrototype, 0);
        for (ErrorKind kind : ErrorKind.values()) {
            errorPrototypes[kind.ordinal()] = kind == ErrorKind.ERROR ? error : factory.newObject(error, 0);
        }
    }

    /** Whether functions with this code are bound ones: {@code FUNCTION_HOME} has an array of target, this, arguments. */
    boolean isBound(CallTarget target) {
        for (BuiltinFunction code : boundCodes) {
            if (code == target) {
                return true;
            }
        }
        return false;
    }

    /** The prototype of one class of errors. */
    public long errorPrototype(ErrorKind kind) {
        return errorPrototypes[kind.ordinal()];
    }

    /** The prototype through which a primitive has methods; EMPTY if the value has none. */
    public long prototypeOfPrimitive(long v) {
        if (Value.isNumber(v)) {
            return numberPrototype;
        } else if (Cell.isString(v)) {
            return stringPrototype;
        } else if (Value.isBoolean(v)) {
            return booleanPrototype;
        }
        return Cell.isSymbol(v) ? symbolPrototype : Value.EMPTY;
    }
}
