package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.LogicalOperator;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.UnaryOperator;
import tierup.lang.source.GuestSyntaxError;

/**
 * Expressions from the comma down to unary operators; {@link PrimaryParser} has what they are made of.
 *
 * <p>Binary operators are parsed by precedence climbing: a loop over operators of one strength, recursion only for
 * stronger ones, so a sum of ten thousand terms takes no stack.
 *
 * <p>Several methods take a {@code head}: an operand that is parsed already, because only after reading it could be told
 * that it was not the parameter list of an arrow function. A null head means that the operand is still to be read.
 */
final class ExpressionParser {
    private static final String BAD_ASSIGNMENT = "Invalid left-hand side in assignment";

    private final Parser parser;
    private final TokenStream tokens;

    /** Whether {@code in} is an operator here; in the head of a for loop it is not. */
    private boolean inIsOperator = true;

    /** The first thing seen that is an error unless the literal around it becomes a pattern, or null. */
    private GuestSyntaxError pending;

    ExpressionParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    /** Expression: one or more assignment expressions between commas. */
    Expression parse() {
        Expression first = parseAssignment();
        return parseSequence(first);
    }

    /** An expression whose first part is parsed already. */
    Expression parseSequence(Expression first) {
        if (!tokens.at(COMMA)) {
            return first;
        }
        List<Expression> expressions = new ArrayList<>();
        expressions.add(first);
        while (tokens.take(COMMA)) {
            expressions.add(parseAssignment());
        }
        return new Sequence(first.start(), parser.end(), List.copyOf(expressions));
    }

    /** An expression between brackets of some kind, where {@code in} is an operator whatever is around. */
    Expression parseEnclosed() {
        boolean saved = setInIsOperator(true);
        Expression expression = parse();
        inIsOperator = saved;
        return expression;
    }

    /** Sets whether {@code in} is an operator and yields what was set before. */
    boolean setInIsOperator(boolean value) {
        boolean saved = inIsOperator;
        inIsOperator = value;
        return saved;
    }

    /** Notes an error that a later {@code =} or {@code =>} may turn into legal text. */
    void setPending(GuestSyntaxError error) {
        if (pending == null) {
            pending = error;
        }
    }

    /** Takes the noted error away, for a caller that knows now whether it is one. */
    GuestSyntaxError takePending() {
        GuestSyntaxError taken = pending;
        pending = null;
        return taken;
    }

    /** An assignment expression that is used as a value. */
    Expression parseAssignment() {
        GuestSyntaxError outer = takePending();
        Expression expression = parseAssignmentOrPattern();
        GuestSyntaxError own = takePending();
        if (own != null) {
            throw own;
        }
        pending = outer;
        return expression;
    }

    /**
     * An assignment expression that may turn out to be a pattern or part of one. Errors that this would heal stay
     * pending, but only while the whole expression is a literal: no other form can become a pattern.
     */
    Expression parseAssignmentOrPattern() {
        parser.descend();
        GuestSyntaxError outer = takePending();
        Expression expression = parseArrowOrAssignment();
        if (pending != null && !(expression instanceof ObjectLiteral) && !(expression instanceof ArrayLiteral)) {
            throw pending;
        }
        pending = outer != null ? outer : pending;
        parser.ascend();
        return expression;
    }

    private Expression parseArrowOrAssignment() {
        Token first = tokens.current();
        Expression head = null;
        if (first.kind() == IDENTIFIER) {
            if (tokens.peek().kind() == ARROW && !tokens.peek().newlineBefore()) {
                return parser.functions.parseArrowFromIdentifier();
            }
            rejectAsync(first);
        } else if (first.kind() == LEFT_PAREN) {
            head = parser.primaries.parseParenthesesOrArrow();
            if (head instanceof FunctionExpression) {
                return head;
            }
        }
        return parseAssignmentAfter(first, parseConditional(head));
    }

    private void rejectAsync(Token first) {
        Token second = tokens.peek();
        boolean asyncArrow = second.kind() == IDENTIFIER || second.kind() == FUNCTION;
        if (first.isContextual("async") && asyncArrow && !second.newlineBefore()) {
            throw tokens.unsupported(first, "Async functions are");
        }
    }

    private Expression parseAssignmentAfter(Token first, Expression left) {
        TokenKind operator = tokens.current().kind();
        if (operator == ASSIGN) {
            Pattern target = parser.patterns.assignmentTarget(left, BAD_ASSIGNMENT);
            takePending();
            int operatorStart = tokens.next().start();
            Expression value = parseAssignment();
            return new Assignment(first.start(), parser.end(), operatorStart, target, value);
        }
        if (operator == ARROW && !tokens.current().newlineBefore()) {
            throw misplacedArrow(left);
        }
        if (!operator.isCompoundAssignment()) {
            return left;
        }
        Expression target = parser.patterns.simpleTarget(left, BAD_ASSIGNMENT);
        int operatorStart = tokens.next().start();
        Expression value = parseAssignment();
        int start = first.start();
        return operator.logical() != null
                ? new LogicalAssignment(start, parser.end(), operator.logical(), operatorStart, target, value)
                : new CompoundAssignment(start, parser.end(), operator.binary(), operatorStart, target, value);
    }

    private GuestSyntaxError misplacedArrow(Expression left) {
        boolean async = left instanceof Call call
                && call.callee() instanceof Identifier name
                && name.name().equals("async");
        return parser.error(
                left,
                async ? "Async functions are not supported by Tierup" : "Malformed arrow function parameter list");
    }

    private Expression parseConditional(Expression head) {
        Expression test = parseBinary(head, 1);
        if (!tokens.take(QUESTION)) {
            return test;
        }
        boolean saved = setInIsOperator(true);
        Expression then = parseAssignment();
        inIsOperator = saved;
        tokens.expect(COLON);
        Expression otherwise = parseAssignment();
        return new Conditional(test.start(), parser.end(), test, then, otherwise);
    }

    private Expression parseBinary(Expression head, int weakest) {
        Expression left = head != null ? parsePostfix(parser.chains.parseTail(head)) : parseUnary();
        while (true) {
            Token operator = tokens.current();
            int precedence = operator.kind().precedence();
            if (precedence < weakest || (operator.kind() == IN && !inIsOperator)) {
                return left;
            }
            tokens.next();
            left = parseRightOperand(left, operator, precedence);
        }
    }

    private Expression parseRightOperand(Expression left, Token operator, int precedence) {
        TokenKind kind = operator.kind();
        if (kind == EXPONENTIATE) {
            rejectUnaryBase(left, operator);
            parser.descend();
            Expression right = parseBinary(null, precedence);
            parser.ascend();
            return new Binary(left.start(), parser.end(), kind.binary(), operator.start(), left, right);
        }
        Expression right = parseBinary(null, precedence + 1);
        if (kind.logical() == null) {
            return new Binary(left.start(), parser.end(), kind.binary(), operator.start(), left, right);
        }
        rejectMixedNullish(kind.logical(), left, operator);
        rejectMixedNullish(kind.logical(), right, operator);
        return new Logical(left.start(), parser.end(), kind.logical(), left, right);
    }

    /** {@code -a ** b} reads both ways, so the language wants parentheses. */
    private void rejectUnaryBase(Expression left, Token operator) {
        if (left instanceof Unary) {
            throw tokens.error(
                    left.start(),
                    operator.end(),
                    "Unary operator used immediately before exponentiation expression."
                            + " Parenthesis must be used to disambiguate operator precedence");
        }
    }

    /** {@code a ?? b || c} needs parentheses too. */
    private void rejectMixedNullish(LogicalOperator operator, Expression operand, Token token) {
        boolean mixed = operand instanceof Logical inner
                && (inner.operator() == LogicalOperator.NULLISH) != (operator == LogicalOperator.NULLISH);
        if (mixed) {
            throw tokens.unexpected(token);
        }
    }

    private Expression parseUnary() {
        Token token = tokens.current();
        UnaryOperator operator = unaryOperator(token.kind());
        if (operator == null && token.kind() != INCREMENT && token.kind() != DECREMENT) {
            return parsePostfix(parser.chains.parse());
        }
        parser.descend();
        tokens.next();
        Expression operand = parseUnary();
        parser.ascend();
        if (operator == null) {
            Expression target =
                    parser.patterns.simpleTarget(operand, "Invalid left-hand side expression in prefix operation");
            return new Update(token.start(), parser.end(), token.kind() == INCREMENT, true, target);
        }
        if (operator == UnaryOperator.DELETE && operand.unwrapped() instanceof Identifier) {
            throw parser.error(operand, "Delete of an unqualified identifier in strict mode.");
        }
        return new Unary(token.start(), parser.end(), operator, operand);
    }

    private static UnaryOperator unaryOperator(TokenKind kind) {
        return switch (kind) {
            case SUBTRACT -> UnaryOperator.NEGATE;
            case ADD -> UnaryOperator.PLUS;
            case NOT -> UnaryOperator.NOT;
            case BIT_NOT -> UnaryOperator.BIT_NOT;
            case TYPEOF -> UnaryOperator.TYPEOF;
            case VOID -> UnaryOperator.VOID;
            case DELETE -> UnaryOperator.DELETE;
            default -> null;
        };
    }

    private Expression parsePostfix(Expression operand) {
        Token token = tokens.current();
        if ((token.kind() != INCREMENT && token.kind() != DECREMENT) || token.newlineBefore()) {
            return operand;
        }
        Expression target =
                parser.patterns.simpleTarget(operand, "Invalid left-hand side expression in postfix operation");
        tokens.next();
        return new Update(operand.start(), parser.end(), token.kind() == INCREMENT, false, target);
    }
}
