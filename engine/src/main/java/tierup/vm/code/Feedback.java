package tierup.vm.code;

import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * The layout of a feedback vector: off-heap words, one vector per function, in which the lower tiers write down what
 * they see and the profiler and the optimizing compiler read it ({@link FunctionFeedback}).
 *
 * <pre>
 *   +0   int32 invocations, counted by the interpreter's prologue
 *   +4   int32 unused
 *   +8   words of the instructions, in code order; {@link tierup.bytecode.Opcode.FeedbackKind} says how many each takes
 *   ...  a byte for each basic block: 1 if control has been there
 * </pre>
 *
 * <p>An OPERANDS word is a bit set of what an arithmetic or comparison instruction has met: of which types its operands
 * were, and where they were ints, what its result was that is no int. The commonest case, ints with an int result, sets
 * no bit at all, so that the fast path has nothing to record (JavaScriptCore's {@code ArithProfile} does the same);
 * whether the instruction has been executed, its block says. A LOOP word counts back-edges.
 *
 * <p>The first ELEMENT word is a bit set of what {@code a[i]} has met. It is 0 only as long as the instruction has not
 * been executed, which a compiler should take for "anything", and not for "nothing". An ITERATION word has a bit for each
 * mode of iteration that a loop has walked in.
 *
 * <p>Interpreter and machine code both record. Machine code is emitted to record what was not known when it was compiled;
 * what is known already needs no instructions.
 */
public final class Feedback {
    public static final int INVOCATIONS = 0;
    public static final int HEADER_BYTES = 8;

    /** An operand was a double. */
    public static final int DOUBLE = 1;
    /** Both operands were ints, and the result an integer beyond int32. */
    public static final int OVERFLOW = 2;

    public static final int STRING = 4;
    public static final int BOOLEAN_OR_NULLISH = 8;
    public static final int OBJECT = 16;
    /** Both operands were ints, and the result -0. */
    public static final int MINUS_ZERO = 32;
    /** Both operands were ints, and the result no integer: a fraction, NaN or an infinity. */
    public static final int FRACTION = 64;
    /** What ints can result in besides ints. */
    public static final int RESULTS = OVERFLOW | MINUS_ZERO | FRACTION;

    // -- ELEMENT words
    /** The object was an array. */
    public static final int ARRAY = 1;
    /** The object was a typed array of the first {@link ElementKind}; the other kinds' bits follow in their order. */
    public static final int FIRST_TYPED_ARRAY = 2;
    /** All bits of typed arrays. */
    public static final int TYPED_ARRAYS = (FIRST_TYPED_ARRAY << ElementKind.COUNT) - FIRST_TYPED_ARRAY;
    /** An array or typed array had no element of that index, and what was done was no {@link #APPEND}. */
    public static final int OUT_OF_BOUNDS = FIRST_TYPED_ARRAY << ElementKind.COUNT;
    /** Something else: another object, a string, a key that is no int. */
    public static final int OTHER = OUT_OF_BOUNDS << 1;
    /** The array's element of that index was a hole. */
    public static final int HOLE = OTHER << 1;
    /** A store made an array longer by one. */
    public static final int APPEND = HOLE << 1;

    /** Which byte of an ELEMENT word is the {@link DenseKind} that covers all arrays. */
    public static final int DENSE_KIND_BYTE = 2;

    private static final int DENSE_KIND_SHIFT = 8 * DENSE_KIND_BYTE;

    private Feedback() {}

    /** Adds what is seen in two operands and, if they are ints, in the result of an arithmetic instruction. */
    public static void record(long address, long a, long b, long result) {
        int bits = kindOf(a) | kindOf(b);
        note(address, bits == 0 ? resultOf(result) : bits);
    }

    /** Adds what is seen in two operands of a comparison. */
    public static void record(long address, long a, long b) {
        note(address, kindOf(a) | kindOf(b));
    }

    private static int resultOf(long result) {
        if (Value.isInt(result)) {
            return 0;
        }
        double number = Value.asNumber(result);
        if (number == 0) {
            return MINUS_ZERO;
        }
        return number == Math.rint(number) && !Double.isInfinite(number) ? OVERFLOW : FRACTION;
    }

    /** Adds bits to a word. */
    public static void note(long address, int bits) {
        Memory.putLong(address, Memory.getLong(address) | bits);
    }

    /** Adds what is seen in an access to an element, before it is carried out, whose key is an int, to an ELEMENT word. */
    public static void recordElement(long address, long object, int index, boolean store) {
        int bits = OTHER;
        if (Cell.isArray(object)) {
            bits = ARRAY | elementOfArray(object, index, store);
        } else if (Cell.isTypedArray(object)) {
            int kind = FIRST_TYPED_ARRAY << Cell.kind(object) - Cell.FIRST_TYPED_ARRAY;
            bits = Integer.compareUnsigned(index, Memory.getInt(object + Cell.TYPED_LENGTH)) < 0
                    ? kind
                    : kind | OUT_OF_BOUNDS;
        }
        note(address, bits);
    }

    private static int elementOfArray(long array, int index, boolean store) {
        long storage = Memory.getLong(array + Cell.STORAGE_POINTER);
        int kinds = denseKinds(Memory.getByte(storage + Cell.STORAGE_KIND));
        if (Integer.compareUnsigned(index, Memory.getInt(storage + Cell.STORAGE_LENGTH)) < 0) {
            boolean hole = Memory.getLong(storage + 8L * index) == Value.EMPTY;
            return hole ? kinds | HOLE : kinds;
        }
        long length = (long) Value.asNumber(Memory.getLong(array + Cell.ARRAY_LENGTH));
        if (store && index == length) {
            return kinds | APPEND;
        }
        return Integer.toUnsignedLong(index) < length ? kinds | HOLE : kinds | OUT_OF_BOUNDS;
    }

    /** The bits of an ELEMENT word for an array whose storage is of a {@link DenseKind}. */
    public static int denseKinds(int kind) {
        return kind << DENSE_KIND_SHIFT;
    }

    /** The {@link DenseKind} that covers all arrays which an ELEMENT word tells of. */
    public static int denseKindOf(long word) {
        return (int) (word >> DENSE_KIND_SHIFT) & DenseKind.MASK;
    }

    private static int kindOf(long v) {
        if (Value.isInt(v)) {
            return 0;
        } else if (Value.isNumber(v)) {
            return DOUBLE;
        } else if (!Value.isCell(v)) {
            return BOOLEAN_OR_NULLISH;
        }
        return Cell.isString(v) ? STRING : OBJECT;
    }

    /** An OPERANDS word in words, for listings: "int", "int, double", ... */
    public static String describe(long word) {
        if (word == 0) {
            return "int";
        }
        StringBuilder text = new StringBuilder();
        String[] names = {"double", "overflow", "string", "oddball", "object", "minus zero", "fraction"};
        for (int i = 0; i < names.length; i++) {
            if ((word >> i & 1) != 0) {
                text.append(text.length() == 0 ? "" : ", ").append(names[i]);
            }
        }
        return text.toString();
    }
}
