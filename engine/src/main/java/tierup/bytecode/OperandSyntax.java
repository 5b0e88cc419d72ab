package tierup.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.bytecode.BytecodeLexer.Kind;

/** How each kind of operand is written in {@code .bc} text, in both directions. */
final class OperandSyntax {
    private OperandSyntax() {}

    /**
     * Reads the operands of an instruction, FEEDBACK excepted.
     *
     * @return in the table's order: see {@link ParsedFunction.Instruction}
     */
    static List<Object> parse(LineParser line, Opcode op) {
        List<Object> values = new ArrayList<>();
        for (OperandKind operand : op.operands()) {
            if (operand != OperandKind.FEEDBACK) {
                values.add(parse(line, op, operand));
            }
        }
        return values;
    }

    private static Object parse(LineParser line, Opcode op, OperandKind operand) {
        switch (operand) {
            case INT:
                return line.integer("the operand of " + op, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case CONSTANT:
                return constant(line, op);
            case NAME:
                return line.string("a name in double quotes", "write " + op + " \"name\"");
            case FUNCTION:
                return line.word(
                        "the name of an inner function", "write " + op + " f and define f: function f ... end");
            case LOCAL:
                return line.peek().kind() == Kind.NUMBER
                        ? (Object) line.integer("a local", 0, Verifier.MAX_LOCALS - 1)
                        : line.name("a local", "write its number, or the name that .names gives it");
            case DEPTH:
                return line.integer("the number of contexts to go outwards", 0, Verifier.MAX_CONTEXTS);
            case FLAGS:
                return Words.parseFlags(line, op);
            case TARGET:
                return line.word("a label", "write " + op + " L1 and set the label before an instruction: L1:");
            default:
                return line.integer(
                        "the " + operand.name().toLowerCase(Locale.ROOT) + " of " + op, 0, Verifier.MAX_COUNT);
        }
    }

    private static Object constant(LineParser line, Opcode op) {
        if (op == Opcode.GET_TEMPLATE_OBJECT) {
            return template(line);
        }
        if (op == Opcode.THROW_ERROR || line.peek().kind() == Kind.STRING) {
            return line.string("the message", "write THROW_ERROR TYPE_ERROR \"message\"");
        }
        Double number = line.peek().kind() == Kind.NUMBER || line.peek().kind() == Kind.WORD
                ? Literals.parseNumber(line.peek().text())
                : null;
        if (number == null) {
            throw line.expected("a number or a string", "write " + op + " 1.5 or " + op + " \"text\"");
        }
        line.take();
        return number;
    }

    private static TemplateStrings template(LineParser line) {
        String hint = "write GET_TEMPLATE_OBJECT cooked=[\"a\", null] raw=[\"a\", \"\\\\u\"]";
        int at = line.peek().offset();
        line.expect("cooked", hint);
        line.expect("=", hint);
        List<String> cooked = line.strings("cooked");
        line.expect("raw", hint);
        line.expect("=", hint);
        List<String> raw = line.strings("raw");
        if (raw.isEmpty() || raw.size() != cooked.size() || raw.contains(null)) {
            throw line.fail(
                    at,
                    "cooked and raw do not fit together",
                    "both have the same length, at least 1, and raw has no null");
        }
        return new TemplateStrings(cooked.toArray(new String[0]), raw.toArray(new String[0]));
    }

    /** A CONSTANT as text. */
    static String constant(Object constant) {
        if (constant instanceof Double number) {
            return Literals.number(number);
        }
        if (constant instanceof String text) {
            return Literals.string(text);
        }
        if (constant instanceof TemplateStrings template) {
            return "cooked=" + Literals.strings(template.cooked()) + " raw=" + Literals.strings(template.raw());
        }
        throw new IllegalArgumentException("no constant of an instruction: " + constant);
    }
}
