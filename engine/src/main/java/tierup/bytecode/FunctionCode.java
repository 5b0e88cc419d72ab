package tierup.bytecode;

import java.util.List;

/**
 * One compiled function: what the bytecode compiler and the textual assembler produce, and the verifier approves.
 * Immutable; the arrays are not to be written after construction.
 *
 * @param name for stack traces; empty for anonymous functions
 * @param kind how it may be called
 * @param parameters how many arguments the prologue copies into locals 0, 1, ...
 * @param length value of its {@code length} property: parameters before the first default or rest
 * @param locals all locals, parameters included
 * @param maxStack deepest operand stack, in words
 * @param code instructions
 * @param constants Double, String, FunctionCode or TemplateStrings
 * @param handlers exception table, inner rows first
 * @param outerContexts sizes of the contexts around the function, innermost first; the verifier holds LOAD_CONTEXT
 *     against them, and CLOSURE against the contexts at hand where it stands
 * @param feedbackWords words of feedback its instructions use
 * @param localNames for listings; shorter than {@code locals} if the rest are temporaries
 * @param map source positions
 * @param source the file, or null if assembled from text
 * @param sourceStart offset of the function's text in the file
 * @param sourceEnd offset behind it
 * @param label what it is called where a name is not enough
 */
public record FunctionCode(
        String name,
        FunctionKind kind,
        int parameters,
        int length,
        int locals,
        int maxStack,
        byte[] code,
        Object[] constants,
        List<Handler> handlers,
        int[] outerContexts,
        int feedbackWords,
        List<String> localNames,
        SourceMap map,
        SourceText source,
        int sourceStart,
        int sourceEnd,
        FunctionLabel label)
        implements FunctionConstant {

    /** A function of which nothing but its name is known. */
    public FunctionCode(
            String name,
            FunctionKind kind,
            int parameters,
            int length,
            int locals,
            int maxStack,
            byte[] code,
            Object[] constants,
            List<Handler> handlers,
            int[] outerContexts,
            int feedbackWords,
            List<String> localNames,
            SourceMap map,
            SourceText source,
            int sourceStart,
            int sourceEnd) {
        this(
                name,
                kind,
                parameters,
                length,
                locals,
                maxStack,
                code,
                constants,
                handlers,
                outerContexts,
                feedbackWords,
                localNames,
                map,
                source,
                sourceStart,
                sourceEnd,
                FunctionLabel.of(name));
    }

    /** Whether the instruction at an offset is in its wide form. */
    public boolean isWide(int pc) {
        return (code[pc] & 0xFF) == Opcode.WIDE;
    }

    /** The instruction at an offset, be it narrow or wide; null if there is none. */
    public Opcode opcodeAt(int pc) {
        int first = code[pc] & 0xFF;
        if (first != Opcode.WIDE) {
            return Opcode.of(first);
        }
        return pc + 1 < code.length ? Opcode.of(code[pc + 1] & 0xFF) : null;
    }

    /** Value of one operand of the instruction at an offset. */
    public int operand(int pc, OperandKind operand) {
        return operand.of(code, pc);
    }

    /** How many operands the instruction at an offset takes from the stack. */
    public int popsAt(int pc) {
        return popsAt(pc, opcodeAt(pc));
    }

    /** As {@link #popsAt(int)}, for who has read the opcode. */
    int popsAt(int pc, Opcode op) {
        return op.popsMany() ? op.pops(operand(pc, OperandKind.COUNT)) : op.pops(0);
    }

    /** Offset of the instruction behind the one at {@code pc}. */
    public int next(int pc) {
        return pc + lengthAt(pc);
    }

    /** Bytes of the instruction at an offset. */
    int lengthAt(int pc) {
        int first = code[pc] & 0xFF;
        return first != Opcode.WIDE
                ? Opcode.of(first).length()
                : Opcode.of(code[pc + 1] & 0xFF).wideLength();
    }

    /**
     * Whether the LOAD_CONTEXT at an offset may leave an empty value: only where the instruction behind it looks for one.
     * Elsewhere the load itself does.
     */
    public boolean leavesEmpty(int pc) {
        int next = next(pc);
        Opcode op = next < code.length ? opcodeAt(next) : null;
        return op == Opcode.CHECK_INITIALIZED || op == Opcode.CHECK_CONSTRUCTOR_RESULT;
    }

    /** The innermost handler that covers an offset, or null. */
    public Handler handlerFor(int pc) {
        for (Handler handler : handlers) {
            if (handler.covers(pc)) {
                return handler;
            }
        }
        return null;
    }
}
