package tierup.template.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Translates an expression to stack code while it reads it: operands before operators, so a recursive-descent parser
 * needs no tree.
 *
 * <pre>
 *   program  = [ "return" ] binary(0) [ ";" ]
 *   binary   = unary { operator binary(level above the operator's) }
 *   unary    = "-" unary | "+" unary | "(" binary(0) ")" | number
 * </pre>
 *
 * Operators bind as in JavaScript, C and Java. Binary operators are parsed by precedence climbing (Richards and
 * Whitby-Strevens, "BCPL", 1979).
 */
public final class ExpressionParser {
    private static final int DEEPEST = 1000;
    private static final String SMALLEST_DIGITS = "9223372036854775808";

    /** A binary operator; the higher the level, the tighter it binds. */
    private record Operator(String text, int level, Op op) {}

    private static final List<Operator> OPERATORS = List.of(
            new Operator("|", 0, Op.OR),
            new Operator("^", 1, Op.XOR),
            new Operator("&", 2, Op.AND),
            new Operator("<<", 3, Op.SHL),
            new Operator(">>", 3, Op.SHR),
            new Operator("+", 4, Op.ADD),
            new Operator("-", 4, Op.SUB),
            new Operator("*", 5, Op.MUL),
            new Operator("/", 5, Op.DIV),
            new Operator("%", 5, Op.MOD));

    private static final String WHAT_THERE_IS =
            "An expression has integers, + - * / % & | ^ << >>, and parentheses: return (10 + 20) * 3";

    private final String source;
    private final List<StackInstruction> code = new ArrayList<>();
    private int at;
    private int depth;

    private ExpressionParser(String source) {
        this.source = source;
    }

    /**
     * Translates a text.
     *
     * @return stack code that ends in {@link Op#RET}
     * @throws ExpressionError when it is no expression
     */
    public static List<StackInstruction> parse(String source) {
        ExpressionParser parser = new ExpressionParser(source);
        parser.program();
        return List.copyOf(parser.code);
    }

    private void program() {
        skipSpaces();
        if (source.startsWith("return", at) && !isNamePart(at + 6)) {
            at += 6;
        }
        binary(0);
        int end = at;
        if (peek() == ';') {
            at++;
            skipSpaces();
        }
        if (at < source.length()) {
            String rest = source.charAt(at) == ')' ? "there is no ( for this )" : "the expression ended before this";
            throw error(rest, at, WHAT_THERE_IS);
        }
        emit(Op.RET, 0, Math.max(0, end - 1));
    }

    private void binary(int lowest) {
        unary();
        for (Operator operator = operator(); operator != null && operator.level >= lowest; operator = operator()) {
            int position = at;
            at += operator.text.length();
            binary(operator.level + 1);
            emit(operator.op, 0, position);
        }
    }

    private Operator operator() {
        skipSpaces();
        for (Operator operator : OPERATORS) {
            if (source.startsWith(operator.text, at)) {
                return operator;
            }
        }
        return null;
    }

    private void unary() {
        if (++depth > DEEPEST) {
            throw error("nested more than " + DEEPEST + " deep", at, "Compute a part of it first.");
        }
        char next = peek();
        int position = at;
        if (next == '-' || next == '+') {
            at++;
            negatable(next == '-', position);
        } else if (next == '(') {
            at++;
            binary(0);
            if (peek() != ')') {
                throw error("this ( is never closed", position, "Put a ) where its expression ends.");
            }
            at++;
        } else if (Character.isDigit(next)) {
            number("");
        } else {
            throw noOperand();
        }
        depth--;
    }

    /** A minus in front of a number is part of the constant, so the smallest number can be written. */
    private void negatable(boolean minus, int position) {
        if (minus && Character.isDigit(peek())) {
            number("-");
        } else {
            unary();
            if (minus) {
                emit(Op.NEG, 0, position);
            }
        }
    }

    private void number(String sign) {
        int start = at;
        boolean hex = source.startsWith("0x", at) || source.startsWith("0X", at);
        at += hex ? 2 : 0;
        int digits = at;
        while (at < source.length() && Character.digit(source.charAt(at), hex ? 16 : 10) >= 0) {
            at++;
        }
        if (at < source.length() && source.charAt(at) == '.') {
            throw error("only integers here", at, "Doubles are the engine's: ./mini_v8 -e \"console.log(1.5 + 2)\"");
        }
        if (digits == at || isNamePart(at)) {
            throw error("this is no number", start, "Numbers are written as 42 or as 0x2a.");
        }
        try {
            emit(Op.CONST, Long.parseLong(sign + source.substring(digits, at), hex ? 16 : 10), start);
        } catch (NumberFormatException e) {
            throw error(
                    "this number does not fit into 64 bits",
                    start,
                    "The largest is 9223372036854775807, the smallest -" + SMALLEST_DIGITS + ".");
        }
    }

    private ExpressionError noOperand() {
        if (at == source.length()) {
            String message = code.isEmpty() ? "there is no expression" : "a number is missing at the end";
            return error(message, at, WHAT_THERE_IS);
        }
        if (isNamePart(at)) {
            return error(
                    "there are no variables here", at, "For whole programs: ./template_jit --dump-code='*' program.js");
        }
        return error("a number should stand here", at, WHAT_THERE_IS);
    }

    private boolean isNamePart(int index) {
        return index < source.length() && Character.isJavaIdentifierPart(source.charAt(index));
    }

    /** The next character that is no space, or NUL at the end. */
    private char peek() {
        skipSpaces();
        return at < source.length() ? source.charAt(at) : 0;
    }

    private void skipSpaces() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private void emit(Op op, long constant, int position) {
        code.add(new StackInstruction(op, constant, position));
    }

    private static ExpressionError error(String message, int position, String advice) {
        return new ExpressionError(message, position, advice);
    }
}
