package tierup.vm.code;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.Opcode.FeedbackKind;
import tierup.bytecode.OperandKind;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;

/**
 * What has been seen in one function, for a compiler: reads its feedback vector ({@link Feedback}) on the engine's
 * thread. What the caches of properties know is read through them.
 *
 * <p>Of an instruction in a block that has not been reached nothing is known, which is more than nothing: a compiler need
 * not compile it.
 */
public final class FunctionFeedback {
    /** What an arithmetic instruction, a comparison or a test has met. */
    public enum Seen {
        /** Ints only, and ints as results. */
        INT,
        /** Ints with a result beyond int32. */
        OVERFLOW,
        /** Ints with the result -0. */
        MINUS_ZERO,
        /** Ints with a result that is no integer. */
        FRACTION,
        /** A number that is no int. */
        DOUBLE,
        STRING,
        /** undefined, null, a boolean, a symbol, an object. */
        OTHER
    }

    /**
     * What {@code a[i]} has met.
     *
     * @param arrays whether there were arrays
     * @param denseKind the {@link DenseKind} that covers them
     * @param typedArrays the kinds of typed arrays
     * @param hole whether an element of an array was a hole
     * @param append whether a store made an array longer by one
     * @param outOfBounds whether an index was beyond the end otherwise
     * @param other whether there was anything else: another object, a string, a key that is no int
     */
    public record Elements(
            boolean arrays,
            int denseKind,
            Set<ElementKind> typedArrays,
            boolean hole,
            boolean append,
            boolean outOfBounds,
            boolean other) {
        @Override
        public String toString() {
            StringJoiner text = new StringJoiner(", ");
            if (arrays) {
                text.add("array " + DenseKind.name(denseKind));
            }
            typedArrays.forEach(kind -> text.add(kind.name()));
            addIf(text, hole, "hole");
            addIf(text, append, "append");
            addIf(text, outOfBounds, "out of bounds");
            addIf(text, other, "other");
            return text.toString();
        }
    }

    private static final String[] ITERATIONS = {
        "for-in",
        "protocol",
        "array keys",
        "array values",
        "array entries",
        "string",
        "map keys",
        "map values",
        "map entries",
        "set values",
        "set entries"
    };

    private final FunctionInfo function;
    private final Functions functions;

    /** @param functions those of the engine */
    public FunctionFeedback(Functions functions, FunctionInfo function) {
        this.function = function;
        this.functions = functions;
    }

    /** Whether the block of the instruction at {@code pc} has been reached, in any tier. */
    public boolean isReached(int pc) {
        return function.verified().isReachable(pc)
                && Memory.getByte(function.reachedAddress(function.verified().blockOf(pc))) != 0;
    }

    /** What an instruction with feedback of kind OPERANDS has met; empty if it has not been reached. */
    public Set<Seen> seen(int pc) {
        Set<Seen> seen = EnumSet.noneOf(Seen.class);
        if (!isReached(pc)) {
            return seen;
        }
        long word = word(pc, FeedbackKind.OPERANDS);
        addIf(seen, word == 0, Seen.INT);
        addIf(seen, (word & Feedback.OVERFLOW) != 0, Seen.OVERFLOW);
        addIf(seen, (word & Feedback.MINUS_ZERO) != 0, Seen.MINUS_ZERO);
        addIf(seen, (word & Feedback.FRACTION) != 0, Seen.FRACTION);
        addIf(seen, (word & Feedback.DOUBLE) != 0, Seen.DOUBLE);
        addIf(seen, (word & Feedback.STRING) != 0, Seen.STRING);
        addIf(seen, (word & (Feedback.BOOLEAN_OR_NULLISH | Feedback.OBJECT)) != 0, Seen.OTHER);
        return seen;
    }

    /** What an instruction with feedback of kind ELEMENT has met. */
    public Elements elements(int pc) {
        long word = word(pc, FeedbackKind.ELEMENT);
        Set<ElementKind> typed = EnumSet.noneOf(ElementKind.class);
        for (ElementKind kind : ElementKind.values()) {
            addIf(typed, (word & Feedback.FIRST_TYPED_ARRAY << kind.ordinal()) != 0, kind);
        }
        return new Elements(
                (word & Feedback.ARRAY) != 0,
                Feedback.denseKindOf(word),
                typed,
                (word & Feedback.HOLE) != 0,
                (word & Feedback.APPEND) != 0,
                (word & Feedback.OUT_OF_BOUNDS) != 0,
                (word & Feedback.OTHER) != 0);
    }

    /** Which functions an instruction has called, constructed with or asked about, the most frequent first. */
    public List<CallFeedback.Target> targets(int pc) {
        boolean constructs = function.code().opcodeAt(pc).feedback() == FeedbackKind.CONSTRUCT;
        return CallFeedback.targets(constructs ? CallFeedback.ofConstruct(address(pc)) : address(pc));
    }

    /** The modes of {@code Iteration} in which the FOR_OF_START at {@code pc} has begun to walk. */
    public List<Integer> iterations(int pc) {
        long word = word(pc, FeedbackKind.ITERATION);
        List<Integer> modes = new ArrayList<>();
        for (int mode = 0; mode < ITERATIONS.length; mode++) {
            if ((word >> mode & 1) != 0) {
                modes.add(mode);
            }
        }
        return modes;
    }

    /** How often the loop of the JUMP_BACK at {@code pc} has gone round, as far as was counted. */
    public long rounds(int pc) {
        return word(pc, FeedbackKind.LOOP);
    }

    private long word(int pc, FeedbackKind kind) {
        if (function.code().opcodeAt(pc).feedback() != kind) {
            throw new IllegalArgumentException(function.code().opcodeAt(pc) + " has no feedback of kind " + kind);
        }
        return Memory.getLong(address(pc));
    }

    private long address(int pc) {
        return function.feedback()
                + Feedback.HEADER_BYTES
                + 8L * function.code().operand(pc, OperandKind.FEEDBACK);
    }

    private static <T> void addIf(Set<T> set, boolean condition, T item) {
        if (condition) {
            set.add(item);
        }
    }

    private static void addIf(StringJoiner text, boolean condition, String word) {
        if (condition) {
            text.add(word);
        }
    }

    /** All of it, a line for each instruction that records what it meets; counts are left out. */
    @Override
    public String toString() {
        FunctionCode code = function.code();
        StringBuilder text = new StringBuilder();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            if (function.verified().blockStartingAt(pc) >= 0 && !isReached(pc)) {
                text.append(code.opcodeAt(pc)).append(": never reached\n");
            }
            String met = isReached(pc) ? describe(pc, code.opcodeAt(pc)) : "";
            if (!met.isEmpty()) {
                text.append(code.opcodeAt(pc)).append(": ").append(met).append('\n');
            }
        }
        return text.toString();
    }

    private String describe(int pc, Opcode op) {
        switch (op.feedback()) {
            case OPERANDS:
                return joined(seen(pc));
            case ELEMENT:
                return elements(pc).toString();
            case CALL:
            case CONSTRUCT:
                return joined(targets(pc).stream()
                        .map(target -> target.number() < 0
                                ? "others"
                                : functions.get(target.number()).displayName())
                        .toList());
            case ITERATION:
                return joined(
                        iterations(pc).stream().map(mode -> ITERATIONS[mode]).toList());
            default:
                return "";
        }
    }

    private static String joined(Iterable<?> items) {
        StringJoiner text = new StringJoiner(", ");
        items.forEach(item -> text.add(String.valueOf(item)));
        return text.toString();
    }
}
