package tierup.vm.running;

import static tierup.vm.memory.Value.areInts;
import static tierup.vm.memory.Value.asInt;
import static tierup.vm.memory.Value.asNumber;
import static tierup.vm.memory.Value.fromInt;
import static tierup.vm.memory.Value.fromNumber;
import static tierup.vm.memory.Value.isNumber;

import java.util.function.Supplier;
import tierup.bytecode.Op;
import tierup.bytecode.Opcode;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.Errors;
import tierup.vm.objects.GuestCalls;
import tierup.vm.objects.Objects;
import tierup.vm.text.Equality;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * The operators for operands of any type: what interpreter and machine code call when their fast paths do not apply.
 *
 * <p>Operands are converted from left to right, and each completely before the next, since a conversion may call guest
 * code and throw. Numeric results are ints where they fit, so a division that comes out even leads back to the fast
 * paths.
 */
public final class Operators {
    private final Objects objects;
    private final Errors errors;
    private final GuestCalls calls;
    private final Supplier<World> world;
    private final Conversions conversions;
    private final Strings strings;
    private final Equality equality;
    private final long[] typeNames;

    /** @param world asked when the first operator is carried out: the built-in objects are made last */
    public Operators(
            Strings strings,
            Equality equality,
            Objects objects,
            Errors errors,
            GuestCalls calls,
            Supplier<World> world) {
        this.strings = strings;
        this.equality = equality;
        this.objects = objects;
        this.conversions = objects.conversions;
        this.errors = errors;
        this.calls = calls;
        this.world = world;
        String[] names = {"undefined", "object", "boolean", "number", "string", "symbol", "function"};
        this.typeNames = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            typeNames[i] = strings.intern(names[i]);
        }
    }

    // -- by instruction -------------------------------------------------------------------------

    /** The result of an operator of one operand, from NEGATE to TO_NUMBER. */
    public long unary(int op, long a) {
        switch (op) {
            case Op.NEGATE:
                return negate(a);
            case Op.BIT_NOT:
                return bitNot(a);
            case Op.INCREMENT:
                return increment(a);
            case Op.DECREMENT:
                return decrement(a);
            default:
                return toNumber(a);
        }
    }

    /** The result of an operator of two operands: arithmetic, bits, comparisons. */
    public long binary(int op, long a, long b) {
        switch (op) {
            case Op.BINARY_ADD:
                return add(a, b);
            case Op.BINARY_SUB:
                return sub(a, b);
            case Op.BINARY_MUL:
                return mul(a, b);
            case Op.BINARY_DIV:
                return div(a, b);
            case Op.BINARY_MOD:
                return mod(a, b);
            case Op.BINARY_EXP:
                return exp(a, b);
            case Op.BIT_AND:
                return bitAnd(a, b);
            case Op.BIT_OR:
                return bitOr(a, b);
            case Op.BIT_XOR:
                return bitXor(a, b);
            case Op.SHIFT_LEFT:
                return shiftLeft(a, b);
            case Op.SHIFT_RIGHT:
                return shiftRight(a, b);
            case Op.SHIFT_RIGHT_UNSIGNED:
                return shiftRightUnsigned(a, b);
            case Op.EQUAL:
                return Value.fromBoolean(looseEquals(a, b));
            case Op.NOT_EQUAL:
                return Value.fromBoolean(!looseEquals(a, b));
            case Op.STRICT_EQUAL:
                return Value.fromBoolean(equality.strictEquals(a, b));
            case Op.STRICT_NOT_EQUAL:
                return Value.fromBoolean(!equality.strictEquals(a, b));
            case Op.LESS:
                return Value.fromBoolean(less(a, b));
            case Op.LESS_EQUAL:
                return Value.fromBoolean(lessEqual(a, b));
            case Op.GREATER:
                return Value.fromBoolean(greater(a, b));
            case Op.GREATER_EQUAL:
                return Value.fromBoolean(greaterEqual(a, b));
            default:
                throw new IllegalStateException(Opcode.of(op) + " is no operator of two operands");
        }
    }

    // -- arithmetic -----------------------------------------------------------------------------

    /** {@code a + b}: addition, or concatenation if one is a string. */
    public long add(long a, long b) {
        if (isNumber(a) && isNumber(b)) {
            return fromNumber(asNumber(a) + asNumber(b));
        } else if (Cell.isString(a) && Cell.isString(b)) {
            return strings.concat(a, b);
        }
        long left = conversions.toPrimitive(a, Conversions.HINT_DEFAULT);
        long right = conversions.toPrimitive(b, Conversions.HINT_DEFAULT);
        if (Cell.isString(left) || Cell.isString(right)) {
            long leftString = conversions.toStringCell(left);
            return strings.concat(leftString, conversions.toStringCell(right));
        }
        double leftNumber = conversions.toNumber(left);
        return fromNumber(leftNumber + conversions.toNumber(right));
    }

    public long sub(long a, long b) {
        double left = conversions.toNumber(a);
        return fromNumber(left - conversions.toNumber(b));
    }

    public long mul(long a, long b) {
        double left = conversions.toNumber(a);
        return fromNumber(left * conversions.toNumber(b));
    }

    public long div(long a, long b) {
        double left = conversions.toNumber(a);
        return fromNumber(left / conversions.toNumber(b));
    }

    /** {@code a % b}: truncating, exact, with the sign of a; the result 0 has it too. */
    public long mod(long a, long b) {
        double left = conversions.toNumber(a);
        return fromNumber(left % conversions.toNumber(b));
    }

    public long exp(long a, long b) {
        double left = conversions.toNumber(a);
        return fromNumber(power(left, conversions.toNumber(b)));
    }

    public long negate(long a) {
        return fromNumber(-conversions.toNumber(a));
    }

    public long increment(long a) {
        return fromNumber(conversions.toNumber(a) + 1);
    }

    public long decrement(long a) {
        return fromNumber(conversions.toNumber(a) - 1);
    }

    /** {@code +a}. */
    public long toNumber(long a) {
        return conversions.toNumeric(a);
    }

    // -- bits -----------------------------------------------------------------------------------

    public long bitAnd(long a, long b) {
        int left = conversions.toInt32(a);
        return fromInt(left & conversions.toInt32(b));
    }

    public long bitOr(long a, long b) {
        int left = conversions.toInt32(a);
        return fromInt(left | conversions.toInt32(b));
    }

    public long bitXor(long a, long b) {
        int left = conversions.toInt32(a);
        return fromInt(left ^ conversions.toInt32(b));
    }

    public long shiftLeft(long a, long b) {
        int left = conversions.toInt32(a);
        return fromInt(left << conversions.toInt32(b));
    }

    public long shiftRight(long a, long b) {
        int left = conversions.toInt32(a);
        return fromInt(left >> conversions.toInt32(b));
    }

    public long shiftRightUnsigned(long a, long b) {
        int left = conversions.toInt32(a);
        return Value.fromLong((left >>> conversions.toInt32(b)) & 0xFFFF_FFFFL);
    }

    public long bitNot(long a) {
        return fromInt(~conversions.toInt32(a));
    }

    // -- comparison -----------------------------------------------------------------------------

    public boolean less(long a, long b) {
        if (areInts(a, b)) {
            return asInt(a) < asInt(b);
        }
        long left = conversions.toPrimitive(a, Conversions.HINT_NUMBER);
        long right = conversions.toPrimitive(b, Conversions.HINT_NUMBER);
        if (Cell.isString(left) && Cell.isString(right)) {
            return strings.compare(left, right) < 0;
        }
        double leftNumber = conversions.toNumber(left);
        return leftNumber < conversions.toNumber(right);
    }

    public boolean lessEqual(long a, long b) {
        long left = conversions.toPrimitive(a, Conversions.HINT_NUMBER);
        long right = conversions.toPrimitive(b, Conversions.HINT_NUMBER);
        if (Cell.isString(left) && Cell.isString(right)) {
            return strings.compare(left, right) <= 0;
        }
        double leftNumber = conversions.toNumber(left);
        return leftNumber <= conversions.toNumber(right);
    }

    public boolean greater(long a, long b) {
        long left = conversions.toPrimitive(a, Conversions.HINT_NUMBER);
        long right = conversions.toPrimitive(b, Conversions.HINT_NUMBER);
        if (Cell.isString(left) && Cell.isString(right)) {
            return strings.compare(left, right) > 0;
        }
        double leftNumber = conversions.toNumber(left);
        return leftNumber > conversions.toNumber(right);
    }

    public boolean greaterEqual(long a, long b) {
        long left = conversions.toPrimitive(a, Conversions.HINT_NUMBER);
        long right = conversions.toPrimitive(b, Conversions.HINT_NUMBER);
        if (Cell.isString(left) && Cell.isString(right)) {
            return strings.compare(left, right) >= 0;
        }
        double leftNumber = conversions.toNumber(left);
        return leftNumber >= conversions.toNumber(right);
    }

    /** {@code a == b} (IsLooselyEqual, ECMA-262 7.2.14). */
    public boolean looseEquals(long a, long b) {
        if (isNumber(a) && isNumber(b) || Cell.isString(a) && Cell.isString(b)) {
            return equality.strictEquals(a, b);
        }
        if (Value.isNullish(a) || Value.isNullish(b)) {
            return Value.isNullish(a) && Value.isNullish(b);
        }
        if (Cell.isObject(a) != Cell.isObject(b)) {
            return looseEquals(
                    conversions.toPrimitive(a, Conversions.HINT_DEFAULT),
                    conversions.toPrimitive(b, Conversions.HINT_DEFAULT));
        }
        if (Cell.isObject(a) || Cell.isSymbol(a) || Cell.isSymbol(b)) {
            return a == b;
        }
        return conversions.toNumber(a) == conversions.toNumber(b);
    }

    // -- types ----------------------------------------------------------------------------------

    /** {@code value instanceof type}. */
    public boolean instanceOf(long value, long type) {
        if (!Cell.isObject(type)) {
            throw errors.typeError("Right-hand side of 'instanceof' is not an object");
        }
        long method = objects.getMethod(type, Names.SYMBOL_HAS_INSTANCE);
        if (method != Value.UNDEFINED && !isDefaultHasInstance(method)) {
            return conversions.toBoolean(calls.call(method, type, value));
        }
        if (!Cell.isFunction(type)) {
            throw errors.typeError("Right-hand side of 'instanceof' is not callable");
        }
        return ordinaryHasInstance(type, value);
    }

    /**
     * Function.prototype[Symbol.hasInstance] does what follows here anyway; calling it would cost a nested run loop.
     */
    private boolean isDefaultHasInstance(long method) {
        return method == objects.getOwnDataProperty(objects.intrinsics.functionPrototype, Names.SYMBOL_HAS_INSTANCE);
    }

    /**
     * OrdinaryHasInstance: whether the type's prototype is on the value's prototype chain; false if the type is no
     * function.
     */
    public boolean ordinaryHasInstance(long type, long value) {
        if (!Cell.isFunction(type)) {
            return false;
        }
        long target = world.get().boundTarget(type);
        if (target != Value.EMPTY) {
            return instanceOf(value, target); // which asks the target's own Symbol.hasInstance
        }
        objects.shapeAnswers.rememberType(type);
        if (!Cell.isObject(value)) {
            return false;
        }
        long prototype = objects.get(type, Names.PROTOTYPE);
        if (!Cell.isObject(prototype)) {
            throw errors.typeError(
                    "Function has non-object prototype '" + objects.describe(prototype) + "' in instanceof check");
        }
        objects.shapeAnswers.rememberChain(value);
        for (long p = objects.getPrototype(value); p != Value.NULL; p = objects.getPrototype(p)) {
            if (p == prototype) {
                return true;
            }
        }
        return false;
    }

    /** {@code key in object}. */
    public boolean in(long key, long object) {
        if (!Cell.isObject(object)) {
            throw errors.typeError("Cannot use 'in' operator to search for '" + objects.describe(key) + "' in "
                    + objects.describe(object));
        }
        return objects.hasAndRemember(object, key);
    }

    /** {@code typeof v}, as an interned string cell. */
    public long typeOf(long v) {
        if (isNumber(v)) {
            return typeNames[3];
        } else if (Cell.isString(v)) {
            return typeNames[4];
        } else if (Cell.isObject(v)) {
            return typeNames[Cell.isFunction(v) ? 6 : 1];
        } else if (Value.isBoolean(v)) {
            return typeNames[2];
        } else if (Cell.isSymbol(v)) {
            return typeNames[5];
        }
        return typeNames[v == Value.NULL ? 1 : 0];
    }

    // -- on doubles -----------------------------------------------------------------------------

    /** {@code base ** exponent}, bit for bit as V8 computes it. */
    public static double power(double base, double exponent) {
        return Ieee754.pow(base, exponent);
    }
}
