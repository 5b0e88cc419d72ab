package tierup.vm.code;

import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * The layout of a feedback vector: off-heap words, one vector per function, in which the lower tiers write down what
 * they see and the profiler and the optimizing compiler read it.
 *
 * <pre>
 *   +0   int32 invocations, counted by the interpreter's prologue
 *   +4   int32 unused
 *   +8   words of the instructions, in code order; {@link tierup.bytecode.Opcode.FeedbackKind} says how many each takes
 * </pre>
 *
 * <p>An OPERANDS word is a bit set of what an arithmetic or comparison instruction has met. The commonest case, two
 * ints with an int result, sets no bit at all, so that the fast path has nothing to record (JavaScriptCore's {@code
 * ArithProfile} does the same). A LOOP word counts back-edges.
 *
 * <p>The first ELEMENT word is a bit set of what {@code a[i]} has met. It is 0 only as long as the instruction has not
 * been executed, which a compiler should take for "anything", and not for "nothing".
 */
public final class Feedback {
    public static final int INVOCATIONS = 0;
    public static final int HEADER_BYTES = 8;

    /** An operand was a double, or an int operation overflowed into one. */
    public static final int DOUBLE = 1;
    /** An int operation overflowed, or its result was -0. */
    public static final int OVERFLOW = 2;

    public static final int STRING = 4;
    public static final int BOOLEAN_OR_NULLISH = 8;
    public static final int OBJECT = 16;

    // -- ELEMENT words
    /** The object was an array. */
    public static final int ARRAY = 1;
    /** The object was a typed array of the first {@link ElementKind}; the other kinds' bits follow in their order. */
    public static final int FIRST_TYPED_ARRAY = 2;
    /** All bits of typed arrays. */
    public static final int TYPED_ARRAYS = (FIRST_TYPED_ARRAY << ElementKind.COUNT) - FIRST_TYPED_ARRAY;
    /** A typed array had no element of that index. */
    public static final int OUT_OF_BOUNDS = FIRST_TYPED_ARRAY << ElementKind.COUNT;
    /** Something else: another object, a string, a key that is no int. */
    public static final int OTHER = OUT_OF_BOUNDS << 1;

    private Feedback() {}

    /** Adds what is seen in two operands to an OPERANDS word. */
    public static void record(long address, long a, long b) {
        int bits = kindOf(a) | kindOf(b);
        Memory.putLong(address, Memory.getLong(address) | (bits == 0 ? OVERFLOW : bits));
    }

    /** Adds bits to a word. */
    public static void note(long address, int bits) {
        Memory.putLong(address, Memory.getLong(address) | bits);
    }

    /** Adds what is seen in an access to an element, whose key is an int, to an ELEMENT word. */
    public static void recordElement(long address, long object, int index) {
        int bits = OTHER;
        if (Cell.isArray(object)) {
            bits = ARRAY;
        } else if (Cell.isTypedArray(object)) {
            int kind = FIRST_TYPED_ARRAY << Cell.kind(object) - Cell.FIRST_TYPED_ARRAY;
            bits = Integer.compareUnsigned(index, Memory.getInt(object + Cell.TYPED_LENGTH)) < 0
                    ? kind
                    : kind | OUT_OF_BOUNDS;
        }
        note(address, bits);
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
        String[] names = {"double", "overflow", "string", "oddball", "object"};
        for (int i = 0; i < names.length; i++) {
            if ((word >> i & 1) != 0) {
                text.append(text.length() == 0 ? "" : ", ").append(names[i]);
            }
        }
        return text.toString();
    }
}
