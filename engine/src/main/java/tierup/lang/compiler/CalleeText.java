package tierup.lang.compiler;

import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.PropertyKey;

/**
 * How error messages call an expression: {@code user.name is not a function}. Shows the path of names and leaves out the
 * rest, in the form that V8's {@code CallPrinter} has.
 */
final class CalleeText {
    private static final String UNNAMED = "(intermediate value)";
    private static final int DEEPEST = 10;

    private CalleeText() {}

    /** The text for messages about an expression. */
    static String of(Expression expression) {
        return of(expression, DEEPEST);
    }

    /** The text for messages that an expression is not iterable: of a call, that its return value is not. */
    static String ofIterable(Expression expression) {
        Expression inner = expression.unwrapped();
        if (inner instanceof Call call) {
            return of(call.callee()) + " is not a function or its return value";
        } else if (inner instanceof New call) {
            return of(call.callee()) + " is not a function or its return value";
        }
        return of(expression);
    }

    private static String of(Expression expression, int depth) {
        Expression inner = expression.unwrapped();
        if (depth == 0) {
            return UNNAMED;
        } else if (inner instanceof Identifier name) {
            return name.name();
        } else if (inner instanceof Member member) {
            return of(member.object(), depth - 1) + (member.optional() ? "?." : ".") + member.name();
        } else if (inner instanceof Index index) {
            return of(index.object(), depth - 1) + (index.optional() ? "?.[" : "[") + keyText(index.index(), depth)
                    + "]";
        } else if (inner instanceof Call call) {
            return of(call.callee(), depth - 1) + "(...)";
        } else if (inner instanceof Binary binary) {
            return "(" + of(binary.left(), depth - 1) + " " + binary.operator().text() + " "
                    + of(binary.right(), depth - 1) + ")";
        } else if (inner instanceof Unary unary) {
            String operator = unary.operator().text();
            String blank = Character.isLetter(operator.charAt(0)) ? " " : "";
            return "(" + operator + blank + of(unary.operand(), depth - 1) + ")";
        } else if (inner instanceof OptionalChain chain) {
            return of(chain.chain(), depth - 1);
        } else if (inner instanceof SuperMember member) {
            return "(intermediate value)"
                    + (member.key() instanceof PropertyKey.Named key ? "." + key.name() : "[...]");
        }
        return literalText(inner);
    }

    private static String keyText(Expression key, int depth) {
        return key instanceof StringLiteral literal ? '"' + literal.value() + '"' : of(key, depth - 1);
    }

    private static String literalText(Expression inner) {
        if (inner instanceof This) {
            return "this";
        } else if (inner instanceof NullLiteral) {
            return "null";
        } else if (inner instanceof BooleanLiteral literal) {
            return Boolean.toString(literal.value());
        } else if (inner instanceof StringLiteral literal) {
            return '"' + literal.value() + '"';
        } else if (inner instanceof NumberLiteral literal && literal.value() == (int) literal.value()) {
            return Integer.toString((int) literal.value());
        } else if (inner instanceof ObjectLiteral literal) {
            return "{" + UNNAMED.repeat(literal.properties().size()) + "}";
        }
        return UNNAMED;
    }
}
