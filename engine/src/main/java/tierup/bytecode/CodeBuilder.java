package tierup.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds one function's bytecode: appends instructions, shares constants, resolves labels, hands out feedback words and
 * tracks the stack depth. Used by the bytecode compiler and by the textual assembler.
 */
public final class CodeBuilder {
    /** A position in the code to jump to; bound once. */
    public static final class Label {
        private int offset = -1;
        private int depth = -1;
        private final List<Integer> uses = new ArrayList<>();

        public boolean isBound() {
            return offset >= 0;
        }

        /** The bound offset. */
        public int offset() {
            return offset;
        }

        /** Whether anything jumps here. */
        public boolean isUsed() {
            return !uses.isEmpty();
        }
    }

    /** The function is larger than the bytecode format can express. */
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    /**
     * System property that, set to "true", makes all instructions wide: for tests, since wide code must do what narrow
     * code does.
     */
    public static final String ALL_WIDE = "tierup.wide";

    private final boolean allWide = Boolean.getBoolean(ALL_WIDE);
    private byte[] code = new byte[64];
    private int length;
    private final List<Object> constants = new ArrayList<>();
    private final Map<Object, Integer> constantIndex = new HashMap<>();
    private final List<Handler> handlers = new ArrayList<>();
    private final List<Label[]> handlerLabels = new ArrayList<>();
    private final List<Integer> handlerDepths = new ArrayList<>();
    private int feedbackWords;
    private int depth;
    private int maxDepth;
    private boolean wide;

    private int positions;
    private int[] pcs = new int[16];
    private int[] offsets = new int[16];
    private String[] texts = new String[16];

    /** Offset of the next instruction. */
    public int offset() {
        return length;
    }

    /** Operands on the stack before the next instruction, or -1 if it cannot be reached. */
    public int depth() {
        return depth;
    }

    public boolean isReachable() {
        return depth >= 0;
    }

    /**
     * Appends an instruction.
     *
     * @param operands values of all operands but FEEDBACK and TARGET, in the table's order
     */
    public void emit(Opcode op, int... operands) {
        emit(op, null, operands);
    }

    /** Appends a jump, or an instruction with a TARGET. */
    public void jump(Opcode op, Label target) {
        emit(op, target);
    }

    /** Makes the next instruction wide, even if its operands fit the narrow form; one without operands stays narrow. */
    void widenNext() {
        wide = true;
    }

    private void emit(Opcode op, Label target, int... values) {
        if (length + op.wideLength() > code.length) {
            code = Arrays.copyOf(code, code.length * 2);
        }
        boolean widened = begin(op, values);
        int next = 0;
        int count = 0;
        for (OperandKind operand : op.operandArray()) {
            int bytes = widened ? Opcode.WIDE_BYTES : operand.bytes();
            if (operand == OperandKind.FEEDBACK) {
                append(nextFeedback(op), bytes);
            } else if (operand == OperandKind.TARGET) {
                target.uses.add(length);
                append(target.offset, bytes);
            } else {
                int value = values[next++];
                if (operand == OperandKind.COUNT) {
                    count = value;
                }
                append(value, bytes);
            }
        }
        if (depth >= 0) {
            depth -= op.pops(count);
            if (target != null) {
                boolean leavesOneFewer = op == Opcode.FOR_IN_NEXT || op == Opcode.FOR_OF_NEXT;
                flowTo(target, leavesOneFewer ? depth + 1 : depth);
            }
            depth += op.pushes();
            maxDepth = Math.max(maxDepth, depth);
        }
        if (op.endsBlock()) {
            depth = -1;
        }
    }

    /** Writes the opcode, behind a prefix if an operand needs one, and says whether it does. */
    private boolean begin(Opcode op, int... values) {
        boolean widened = wide || allWide;
        wide = false;
        int next = 0;
        for (OperandKind operand : op.operandArray()) {
            if (operand == OperandKind.FEEDBACK) {
                widened |= operand.outgrows(feedbackWords);
            } else if (operand != OperandKind.TARGET && next < values.length) {
                widened |= operand.outgrows(values[next++]);
            }
        }
        if (next != values.length) {
            throw new IllegalArgumentException(op + " takes other operands than " + Arrays.toString(values));
        }
        widened &= !op.operands().isEmpty();
        if (widened) {
            code[length++] = (byte) Opcode.WIDE;
        }
        code[length++] = (byte) op.code();
        return widened;
    }

    private void flowTo(Label label, int atTarget) {
        if (label.depth >= 0 && label.depth != atTarget) {
            throw new IllegalStateException("stack depth " + atTarget + " meets " + label.depth + " at a label");
        }
        label.depth = atTarget;
    }

    private int nextFeedback(Opcode op) {
        int word = feedbackWords;
        feedbackWords += op.feedback().words();
        return word;
    }

    private void append(int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            code[length++] = (byte) (value >> 8 * i);
        }
    }

    /** Binds a label here. Code after an unconditional jump becomes reachable again if something jumps to the label. */
    public void bind(Label label) {
        if (label.isBound()) {
            throw new IllegalStateException("label bound twice");
        }
        label.offset = length;
        for (int use : label.uses) {
            for (int i = 0; i < 4; i++) {
                code[use + i] = (byte) (length >> 8 * i);
            }
        }
        if (depth >= 0) {
            flowTo(label, depth);
        }
        depth = label.depth;
    }

    /** Binds the target of an exception handler: reached with {@code depth} operands and the exception. */
    public void bindHandler(Label label, int depthBelow) {
        flowTo(label, depthBelow + 1);
        depth = -1;
        bind(label);
        maxDepth = Math.max(maxDepth, depth);
    }

    /** Adds an exception-table row; inner rows must be added before outer ones. */
    public void handler(Label start, Label end, Label target, int depthBelow) {
        handlerLabels.add(new Label[] {start, end, target});
        handlerDepths.add(depthBelow);
    }

    /**
     * Index of a constant: equal constants share one entry.
     *
     * @param constant Double, String, FunctionCode or TemplateStrings
     */
    public int constant(Object constant) {
        boolean shared = constant instanceof String || constant instanceof Double;
        Integer known = shared ? constantIndex.get(constant) : null;
        if (known != null) {
            return known;
        }
        if (constants.size() == Verifier.MAX_CONSTANTS) {
            throw new TooLargeException("function too large: more than " + Verifier.MAX_CONSTANTS + " constants");
        }
        constants.add(constant);
        if (shared) {
            constantIndex.put(constant, constants.size() - 1);
        }
        return constants.size() - 1;
    }

    /** Says that the following instructions come from a source offset; {@code text} is for messages, or null. */
    public void position(int sourceOffset, String text) {
        if (positions > 0 && pcs[positions - 1] == length) {
            positions--;
        }
        if (positions == pcs.length) {
            pcs = Arrays.copyOf(pcs, positions * 2);
            offsets = Arrays.copyOf(offsets, positions * 2);
            texts = Arrays.copyOf(texts, positions * 2);
        }
        pcs[positions] = length;
        offsets[positions] = sourceOffset;
        texts[positions++] = text;
    }

    public byte[] code() {
        return Arrays.copyOf(code, length);
    }

    public Object[] constants() {
        return constants.toArray();
    }

    public int maxStack() {
        return maxDepth;
    }

    public int feedbackWords() {
        return feedbackWords;
    }

    /** The exception table, in the order in which rows were added. Rows of an empty range are left out. */
    public List<Handler> handlers() {
        handlers.clear();
        for (int i = 0; i < handlerLabels.size(); i++) {
            Label[] row = handlerLabels.get(i);
            if (row[0].offset < row[1].offset) {
                handlers.add(new Handler(row[0].offset, row[1].offset, row[2].offset, handlerDepths.get(i)));
            }
        }
        return List.copyOf(handlers);
    }

    public SourceMap map() {
        return new SourceMap(
                Arrays.copyOf(pcs, positions), Arrays.copyOf(offsets, positions), Arrays.copyOf(texts, positions));
    }
}
