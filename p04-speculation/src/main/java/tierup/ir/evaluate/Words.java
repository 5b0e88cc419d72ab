package tierup.ir.evaluate;

import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** Words of the evaluator as values of the program: which is which, whatever it looks like. */
final class Words {
    /** Cells that a graph has made lie from here on, where no process has memory; as values they are cells. */
    static final long FRESH = 1L << 48;

    private Words() {}

    /** The value that a word of some representation stands for; numbers in their preferred form, all cells made on the way the same. */
    static long canonical(Representation representation, long word) {
        return switch (representation) {
            case INT32 -> Value.fromInt((int) word);
            case FLOAT64 -> Value.fromNumber(Double.longBitsToDouble(word));
            case BOOL -> Value.fromBoolean(word != 0);
            case TAGGED -> Value.isNumber(word) ? Value.fromNumber(Value.asNumber(word)) : ageless(word);
            default -> ageless(word);
        };
    }

    private static long ageless(long word) {
        return isFresh(word) ? FRESH : word;
    }

    static boolean isFresh(long word) {
        return word >>> 48 == 1;
    }

    /**
     * A word in another representation, as the conversions do it that selecting representations puts there.
     *
     * @throws IllegalArgumentException if it cannot be converted without loss
     */
    static long convert(Representation from, Representation to, long word) {
        if (from == to) {
            return word;
        } else if (from == Representation.ADDRESS || to == Representation.ADDRESS || from == Representation.NONE) {
            throw new IllegalArgumentException(to + " is wanted, not " + from);
        }
        long value = from == Representation.TAGGED ? word : canonical(from, word);
        boolean fits = switch (to) {
            case INT32 -> Value.isNumber(value) && (int) Value.asNumber(value) == Value.asNumber(value);
            case FLOAT64 -> Value.isNumber(value);
            case BOOL -> Value.isBoolean(value);
            default -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException(to + " is wanted, not " + describe(value));
        }
        return switch (to) {
            case INT32 -> (int) Value.asNumber(value);
            case FLOAT64 -> Double.doubleToRawLongBits(Value.asNumber(value));
            case BOOL -> value & 1;
            default -> value;
        };
    }

    /** Whether two words are the same value: 3 is 3.0, NaN is NaN, 0 is not -0. */
    static boolean areSame(long a, long b) {
        return canonical(Representation.TAGGED, a) == canonical(Representation.TAGGED, b);
    }

    /** Whether a word is one that its representation has. */
    static boolean isWellFormed(Representation representation, long word) {
        return switch (representation) {
            case INT32 -> word == (int) word;
            case BOOL -> word == 0 || word == 1;
            default -> true;
        };
    }

    /** The type of a word. @param memory where cells have their kinds */
    static Type typeOf(Representation representation, long word, MemorySource memory) {
        return switch (representation) {
            case INT32 -> Type.range(word, word);
            case FLOAT64 -> Type.of(Double.longBitsToDouble(word));
            case BOOL -> Type.BOOL;
            case TAGGED -> typeOfValue(word, memory);
            default -> Type.NOTHING;
        };
    }

    private static Type typeOfValue(long value, MemorySource memory) {
        if (Value.isNumber(value)) {
            return Type.of(Value.asNumber(value));
        } else if (value == Value.UNDEFINED) {
            return Type.of(Type.UNDEFINED);
        } else if (value == Value.NULL) {
            return Type.of(Type.NULL);
        } else if (value == Value.EMPTY) {
            return Type.of(Type.EMPTY);
        } else if (Value.isBoolean(value)) {
            return Type.BOOL;
        }
        int kind = (int) memory.load(value + Cell.KIND, 1);
        if (kind <= Cell.LAST_STRING) {
            return Type.of(Type.STRING);
        }
        // Contexts are words of the same kind, and no type speaks of them.
        return kind == Cell.SYMBOL
                ? Type.of(Type.SYMBOL)
                : kind >= Cell.FIRST_OBJECT ? Type.of(Type.OBJECT) : Type.NOTHING;
    }

    static String describe(long word) {
        return isFresh(word) ? "a new cell" : Value.describe(word);
    }
}
