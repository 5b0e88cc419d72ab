package tierup.vm;

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

    private Feedback() {}

    /** Adds what is seen in two operands to an OPERANDS word. */
    public static void record(long address, long a, long b) {
        int bits = kindOf(a) | kindOf(b);
        Memory.putLong(address, Memory.getLong(address) | (bits == 0 ? OVERFLOW : bits));
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
