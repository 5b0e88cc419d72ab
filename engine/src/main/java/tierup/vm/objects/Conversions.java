package tierup.vm.objects;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Int32;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;
import tierup.vm.text.NumberText;
import tierup.vm.text.Strings;

/**
 * Type conversion (ECMA-262, chapter 7.1). Objects are converted by their own methods, called in a nested run loop;
 * everything else is decided here.
 */
public final class Conversions {
    /** What {@link #toPrimitive} prefers: no preference, which all but dates take for a number. */
    public static final int HINT_DEFAULT = 0;

    public static final int HINT_NUMBER = 1;
    public static final int HINT_STRING = 2;

    private static final double MAX_SAFE_INTEGER = 0x1p53 - 1;
    private static final int SMALL_INTS = 1024;

    private final Errors errors;
    private final GuestCalls calls;
    private final ObjectFactory factory;
    private final Objects objects;
    private final Names names;
    private final Strings strings;
    private final long[] hints;

    Conversions(Names names, Strings strings, Errors errors, GuestCalls calls, ObjectFactory factory, Objects objects) {
        this.names = names;
        this.strings = strings;
        this.errors = errors;
        this.calls = calls;
        this.factory = factory;
        this.objects = objects;
        this.hints = new long[] {strings.intern("default"), strings.intern("number"), strings.intern("string")};
    }

    // -- to numbers -----------------------------------------------------------------------------

    /** ToNumber. TypeError for symbols, and whatever an object's valueOf throws. */
    public double toNumber(long v) {
        if (Value.isNumber(v)) {
            return Value.asNumber(v);
        } else if (Cell.isString(v)) {
            return NumberText.parse(strings.toJava(v));
        } else if (Cell.isObject(v)) {
            return toNumber(toPrimitive(v, HINT_NUMBER));
        } else if (Cell.isSymbol(v)) {
            throw errors.typeError("Cannot convert a Symbol value to a number");
        }
        return v == Value.TRUE ? 1 : v == Value.FALSE || v == Value.NULL ? 0 : Double.NaN;
    }

    /** The value if it is a number, else ToNumber's result as a Value. */
    public long toNumeric(long v) {
        return Value.isNumber(v) ? v : Value.fromNumber(toNumber(v));
    }

    /** ToInt32: modulo 2^32, signed. */
    public int toInt32(long v) {
        return Value.isInt(v) ? Value.asInt(v) : Int32.of(toNumber(v));
    }

    /** ToUint32, from 0 to 2^32 - 1. */
    public long toUint32(long v) {
        return toInt32(v) & 0xFFFF_FFFFL;
    }

    /** ToIntegerOrInfinity: truncated; NaN gives 0. */
    public double toIntegerOrInfinity(long v) {
        if (Value.isInt(v)) {
            return Value.asInt(v);
        }
        double d = toNumber(v);
        if (Double.isNaN(d) || d == 0) {
            return 0;
        }
        return d < 0 ? Math.ceil(d) + 0.0 : Math.floor(d);
    }

    /** ToLength: an integer from 0 to 2^53 - 1. */
    public long toLength(long v) {
        return (long) Math.max(0, Math.min(toIntegerOrInfinity(v), MAX_SAFE_INTEGER));
    }

    /** What may be assigned to an array's length: an integer below 2^32, else RangeError. */
    long toArrayLength(long v) {
        // Converted twice, as the specification says and a valueOf can tell.
        long length = toUint32(v);
        if (length != toNumber(v)) {
            throw errors.rangeError("Invalid array length");
        }
        return length;
    }

    // -- to strings and keys --------------------------------------------------------------------

    /** ToString, as a string cell. */
    public long toStringCell(long v) {
        if (Cell.isString(v)) {
            return v;
        } else if (Value.isInt(v)) {
            int i = Value.asInt(v);
            return i >= 0 && i < SMALL_INTS ? names.cell(names.ofIndex(i)) : strings.of(Integer.toString(i));
        } else if (Value.isNumber(v)) {
            return strings.of(NumberText.toString(Value.asDouble(v)));
        } else if (Cell.isObject(v)) {
            return toStringCell(toPrimitive(v, HINT_STRING));
        } else if (Cell.isSymbol(v)) {
            throw errors.typeError("Cannot convert a Symbol value to a string");
        }
        return strings.intern(constantText(v));
    }

    /** ToString, as a Java string. */
    public String toJavaString(long v) {
        if (Value.isInt(v)) {
            return Integer.toString(Value.asInt(v));
        }
        return Value.isNumber(v) ? NumberText.toString(Value.asDouble(v)) : strings.toJava(toStringCell(v));
    }

    private static String constantText(long v) {
        if (v == Value.NULL) {
            return "null";
        } else if (Value.isBoolean(v)) {
            return v == Value.TRUE ? "true" : "false";
        }
        return "undefined";
    }

    /**
     * ToPropertyKey, in normal form: an int Value from 0 to 2^31 - 2 for the text of such an index, else a string or
     * symbol cell that {@link Names} knows.
     */
    public long toPropertyKey(long v) {
        if (Value.isInt(v) && Value.asInt(v) >= 0 && Value.asInt(v) != Integer.MAX_VALUE) {
            return v;
        }
        if (Cell.isString(v) || Cell.isSymbol(v)) {
            return names.toKey(names.id(v));
        }
        if (Cell.isObject(v)) {
            return toPropertyKey(toPrimitive(v, HINT_STRING));
        }
        if (Value.isDouble(v)) {
            double d = Value.asDouble(v);
            int i = (int) d;
            if (i == d && i >= 0 && i != Integer.MAX_VALUE) {
                return Value.fromInt(i);
            }
        }
        return names.toKey(names.id(toStringCell(v)));
    }

    /** The name of a key in normal form. */
    public int toName(long key) {
        return Value.isInt(key) ? names.ofIndex(Value.asInt(key)) : names.id(key);
    }

    // -- the rest -------------------------------------------------------------------------------

    /** ToBoolean. */
    public boolean toBoolean(long v) {
        if (Value.isInt(v)) {
            return Value.asInt(v) != 0;
        } else if (Value.isNumber(v)) {
            double d = Value.asDouble(v);
            return d != 0 && !Double.isNaN(d);
        } else if (Cell.isString(v)) {
            return strings.length(v) != 0;
        }
        return v == Value.TRUE || Cell.isObject(v) || Cell.isSymbol(v);
    }

    /**
     * ToPrimitive: the value itself, or what an object's Symbol.toPrimitive, valueOf or toString gives.
     *
     * @param hint one of the HINT constants
     */
    public long toPrimitive(long v, int hint) {
        if (!Cell.isObject(v)) {
            return v;
        }
        long exotic = objects.getMethod(v, Names.SYMBOL_TO_PRIMITIVE);
        if (exotic != Value.UNDEFINED) {
            long result = calls.call(exotic, v, hints[hint]);
            if (!Cell.isObject(result)) {
                return result;
            }
            throw errors.typeError("Cannot convert object to primitive value");
        }
        return ordinaryToPrimitive(v, hint);
    }

    /** OrdinaryToPrimitive: what valueOf or toString gives, in the order that the hint asks for. */
    public long ordinaryToPrimitive(long object, int hint) {
        int first = hint == HINT_STRING ? Names.TO_STRING : Names.VALUE_OF;
        long result = callConversion(object, first);
        if (Cell.isObject(result)) {
            result = callConversion(object, first == Names.TO_STRING ? Names.VALUE_OF : Names.TO_STRING);
        }
        if (Cell.isObject(result)) {
            throw errors.typeError("Cannot convert object to primitive value");
        }
        return result;
    }

    /** What the method gives; the object itself, which is no primitive, if there is no such method. */
    private long callConversion(long object, int name) {
        long method = objects.get(object, name);
        return Cell.isFunction(method) ? calls.call(method, object) : object;
    }

    /** ToObject; TypeError for undefined and null. */
    public long toObject(long v) {
        if (Cell.isObject(v)) {
            return v;
        }
        if (!Value.isNumber(v) && !Value.isBoolean(v) && !Cell.isString(v) && !Cell.isSymbol(v)) {
            throw errors.typeError("Cannot convert undefined or null to object");
        }
        return factory.newWrapper(v);
    }

    /** What {@code typeof} gives. */
    public String typeofName(long v) {
        if (Value.isNumber(v)) {
            return "number";
        } else if (Cell.isString(v)) {
            return "string";
        } else if (Value.isBoolean(v)) {
            return "boolean";
        } else if (Cell.isObject(v)) {
            return Cell.isFunction(v) ? "function" : "object";
        } else if (Cell.isSymbol(v)) {
            return "symbol";
        }
        return v == Value.NULL ? "object" : "undefined";
    }

    /**
     * A value as messages show it where nothing stands for it in the program: {@code number 5}, {@code object} (V8's
     * {@code BuildDefaultCallSite}).
     */
    public String describeAnonymous(long v) {
        String type = typeofName(v);
        boolean typeAlone = Cell.isObject(v) || Cell.isSymbol(v) || v == Value.UNDEFINED;
        return typeAlone ? type : type + " " + describe(v);
    }

    /** A value as messages show it where its source text is not known; strings in quotes. Never calls guest code. */
    public String describe(long v) {
        if (Value.isNumber(v)) {
            return NumberText.toString(Value.asNumber(v));
        } else if (Cell.isString(v)) {
            return '"' + strings.quote(v) + '"';
        } else if (Cell.isSymbol(v)) {
            return names.quote(names.id(v));
        } else if (Cell.isObject(v)) {
            return objects.describe(v);
        }
        return constantText(v);
    }
}
