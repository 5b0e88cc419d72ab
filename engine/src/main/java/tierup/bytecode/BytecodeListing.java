package tierup.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Bytecode for a person to read, as {@code --dump-bytecode} shows it: offsets, mnemonics, operands with what they refer
 * to, the source line where a new one begins.
 *
 * <pre>
 * function fib(n)  normal, 1 local, stack 3
 *   2 | return n &lt; 2 ? n : fib(n - 1) + fib(n - 2);
 *   0000  LOAD_LOCAL                0             ; n
 *   0003  LOAD_INT                  2
 *   0008  LESS                      f0
 * </pre>
 *
 * <p>{@code f0} is a feedback word. Unlike {@link Disassembler} this never fails: bytes that are no instruction, and
 * operands that refer to nothing, are shown as such, so that code can be looked at before it is verified or because it
 * was rejected.
 */
public final class BytecodeListing {
    private static final int LONGEST_COMMENT = 60;

    private final FunctionCode code;
    private final StringBuilder out = new StringBuilder();
    private int shownLine = -1;

    private BytecodeListing(FunctionCode code) {
        this.code = code;
    }

    /** The listing of one function, without those of the functions in it. */
    public static String of(FunctionCode code) {
        BytecodeListing listing = new BytecodeListing(code);
        listing.head();
        listing.body();
        for (Handler handler : code.handlers()) {
            listing.out.append(String.format(
                    "  handler %04X to %04X -> %04X, keeps %d\n",
                    handler.start(), handler.end(), handler.target(), handler.depth()));
        }
        return listing.out.toString();
    }

    /** The listings of a function and of all functions in it, outermost first, separated by blank lines. */
    public static String ofAll(FunctionCode root) {
        List<FunctionCode> functions = new ArrayList<>(List.of(root));
        StringJoiner joiner = new StringJoiner("\n");
        for (int i = 0; i < functions.size(); i++) {
            FunctionCode function = functions.get(i);
            joiner.add(of(function));
            for (Object constant : function.constants()) {
                if (constant instanceof FunctionCode inner) {
                    functions.add(inner);
                }
            }
        }
        return joiner.toString();
    }

    private void head() {
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        for (int i = 0; i < code.parameters(); i++) {
            parameters.add(i < code.localNames().size() ? code.localNames().get(i) : "#" + i);
        }
        out.append("function ")
                .append(code.label().shown())
                .append(parameters)
                .append("  ")
                .append(Words.kind(code.kind()))
                .append(", ")
                .append(code.locals())
                .append(code.locals() == 1 ? " local" : " locals")
                .append(", stack ")
                .append(code.maxStack())
                .append('\n');
    }

    private void body() {
        int pc = 0;
        while (pc < code.code().length) {
            Opcode op = code.opcodeAt(pc);
            if (op == null || code.next(pc) > code.code().length) {
                out.append(String.format(
                        "  %04X  ?? %02X%s\n", pc, code.code()[pc], op == null ? "" : " (" + op + ", cut off)"));
                pc++;
                continue;
            }
            sourceLine(pc);
            instruction(pc, op);
            pc = code.next(pc);
        }
    }

    private void sourceLine(int pc) {
        int offset = code.source() == null ? -1 : code.map().offsetAt(pc);
        if (offset < 0 || code.source() instanceof AssemblyText) {
            return;
        }
        int line = code.source().line(offset);
        if (line != shownLine) {
            shownLine = line;
            out.append(String.format(
                    "%6d | %s\n", line, code.source().lineText(line).strip()));
        }
    }

    private void instruction(int pc, Opcode op) {
        StringJoiner operands = new StringJoiner(" ");
        StringJoiner comment = new StringJoiner(", ");
        for (OperandKind operand : op.operands()) {
            int value = code.operand(pc, operand);
            operands.add(show(op, operand, value));
            String meaning = meaning(operand, value);
            if (meaning != null) {
                comment.add(
                        meaning.length() <= LONGEST_COMMENT ? meaning : meaning.substring(0, LONGEST_COMMENT) + "...");
            }
        }
        String line = String.format("  %04X  %-25s %-13s", pc, (code.isWide(pc) ? "WIDE " : "") + op, operands);
        out.append(comment.length() == 0 ? line.stripTrailing() : line + " ; " + comment)
                .append('\n');
    }

    private static String show(Opcode op, OperandKind operand, int value) {
        switch (operand) {
            case TARGET:
                return String.format("%04X", value);
            case FEEDBACK:
                return "f" + value;
            case FLAGS:
                return Words.flags(op, value);
            default:
                return String.valueOf(value);
        }
    }

    private String meaning(OperandKind operand, int value) {
        switch (operand) {
            case CONSTANT:
            case NAME:
            case FUNCTION:
                return value >= 0 && value < code.constants().length
                        ? constant(code.constants()[value])
                        : "no such constant";
            case LOCAL:
                return value >= 0 && value < code.localNames().size()
                        ? Literals.word(code.localNames().get(value))
                        : null;
            default:
                return null;
        }
    }

    private static String constant(Object constant) {
        if (constant instanceof FunctionCode function) {
            return function.label().shown();
        }
        boolean shown = constant instanceof Double || constant instanceof String || constant instanceof TemplateStrings;
        return shown ? OperandSyntax.constant(constant) : String.valueOf(constant);
    }
}
