package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.FunctionLiteral.Parameter;
import tierup.lang.ast.Pattern;
import tierup.lang.source.GuestSyntaxError;

/** Primary expressions: literals, names, {@code this}, parentheses, templates, and arrays. */
final class PrimaryParser {
    /** What follows the word await only if it is meant as an operator: no operator, nor anything that opens a call. */
    private static final Set<TokenKind> AFTER_AWAIT =
            EnumSet.of(IDENTIFIER, NUMBER, STRING, NEW, THIS, FUNCTION, CLASS, TRUE, FALSE, NULL, TYPEOF);

    private final Parser parser;
    private final TokenStream tokens;

    /** Where array literals start that end in a comma: of no meaning in a literal, an error after a pattern's rest. */
    private final Set<Integer> trailingCommas = new HashSet<>();

    PrimaryParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    /** One operand, without anything that may follow it. */
    Expression parse() {
        Token token = tokens.current();
        return switch (token.kind()) {
            case NUMBER -> literal(new NumberLiteral(token.start(), token.end(), token.number()));
            case STRING -> literal(new StringLiteral(token.start(), token.end(), token.text()));
            case TRUE, FALSE -> literal(new BooleanLiteral(token.start(), token.end(), token.kind() == TRUE));
            case NULL -> literal(new NullLiteral(token.start(), token.end()));
            case THIS -> literal(new This(token.start(), token.end()));
            case IDENTIFIER -> parseIdentifier();
            case LEFT_PAREN -> parseParentheses();
            case LEFT_BRACKET -> parseArray();
            case LEFT_BRACE -> parser.objects.parse();
            case FUNCTION -> parser.functions.parseExpression();
            case CLASS -> parser.classes.parseExpression();
            case TEMPLATE -> parseTemplate();
            case DIVIDE, ASSIGN_DIVIDE -> throw tokens.unsupported(token, "Regular expression literals are");
            case IMPORT -> throw tokens.unsupported(token, "Modules (import) are");
            default -> throw tokens.unexpected();
        };
    }

    private Expression literal(Expression expression) {
        tokens.next();
        return expression;
    }

    private Expression parseIdentifier() {
        Token token = tokens.next();
        parser.patterns.checkReference(token);
        if (token.isContextual("await")
                && AFTER_AWAIT.contains(tokens.current().kind())
                && !tokens.current().newlineBefore()) {
            throw tokens.error(token, "await is only valid in async functions and the top level bodies of modules");
        }
        return new Identifier(token.start(), token.end(), token.text());
    }

    /** Parentheses around an expression, where an arrow function cannot stand. */
    private Expression parseParentheses() {
        Expression expression = parseParenthesesOrArrow();
        if (expression instanceof FunctionExpression) {
            throw parser.error(expression, "Malformed arrow function parameter list");
        }
        return expression;
    }

    /**
     * From an opening parenthesis on: a parenthesized expression or, if {@code =>} follows the closing one, a whole arrow
     * function.
     */
    Expression parseParenthesesOrArrow() {
        parser.descend();
        int start = tokens.expect(LEFT_PAREN).start();
        boolean saved = parser.expressions.setInIsOperator(true);
        GuestSyntaxError outer = parser.expressions.takePending();
        ParenthesizedList list = parseParenthesizedList();
        GuestSyntaxError own = parser.expressions.takePending();
        if (outer != null) {
            parser.expressions.setPending(outer);
        }
        parser.expressions.setInIsOperator(saved);
        Expression result;
        if (tokens.at(ARROW) && !tokens.current().newlineBefore()) {
            result = parser.functions.parseArrow(start, list.asParameters(parser), list.rest());
        } else {
            result = new Parenthesized(start, parser.end(), list.asExpression(tokens, own));
        }
        parser.ascend();
        return result;
    }

    /**
     * What stands between parentheses before it is known whether it is a parameter list.
     *
     * @param rest the pattern after {@code ...}, or null
     * @param onlyParameters the token that makes sense in a parameter list only (a closing parenthesis too early, or
     *     {@code ...}), or null
     */
    private record ParenthesizedList(List<Expression> expressions, Pattern rest, Token onlyParameters) {
        List<Parameter> asParameters(Parser parser) {
            return expressions.stream().map(parser.patterns::arrowParameter).toList();
        }

        Expression asExpression(TokenStream tokens, GuestSyntaxError pending) {
            if (pending != null) {
                throw pending;
            }
            if (onlyParameters != null) {
                throw tokens.unexpected(expressions.isEmpty() && rest == null ? tokens.current() : onlyParameters);
            }
            int start = expressions.get(0).start();
            int end = expressions.get(expressions.size() - 1).end();
            return expressions.size() == 1 ? expressions.get(0) : new Sequence(start, end, expressions);
        }
    }

    private ParenthesizedList parseParenthesizedList() {
        List<Expression> expressions = new ArrayList<>();
        Pattern rest = null;
        Token onlyParameters = null;
        do {
            Token token = tokens.current();
            if (token.kind() == RIGHT_PAREN || token.kind() == ELLIPSIS) {
                onlyParameters = token;
                if (tokens.take(ELLIPSIS)) {
                    rest = parser.functions.parseRestTarget();
                }
                break;
            }
            expressions.add(parser.expressions.parseAssignmentOrPattern());
        } while (tokens.take(COMMA));
        tokens.expect(RIGHT_PAREN);
        return new ParenthesizedList(List.copyOf(expressions), rest, onlyParameters);
    }

    /** Whether a comma stands before the closing bracket. */
    boolean hasTrailingComma(ArrayLiteral literal) {
        return trailingCommas.contains(literal.start());
    }

    private Expression parseArray() {
        int start = tokens.expect(LEFT_BRACKET).start();
        boolean saved = parser.expressions.setInIsOperator(true);
        List<Expression> elements = new ArrayList<>();
        while (!tokens.at(RIGHT_BRACKET)) {
            if (tokens.at(COMMA)) {
                Token comma = tokens.next();
                elements.add(new Elision(comma.start(), comma.start()));
                continue;
            }
            elements.add(parseElement(true));
            if (!tokens.at(RIGHT_BRACKET)) {
                tokens.expect(COMMA);
                if (tokens.at(RIGHT_BRACKET)) {
                    trailingCommas.add(start);
                }
            }
        }
        tokens.next();
        parser.expressions.setInIsOperator(saved);
        return new ArrayLiteral(start, parser.end(), List.copyOf(elements));
    }

    /** One element of an array literal or argument of a call, spread included. */
    Expression parseElement(boolean mayBePattern) {
        int start = tokens.current().start();
        boolean spread = tokens.take(ELLIPSIS);
        Expression value =
                mayBePattern ? parser.expressions.parseAssignmentOrPattern() : parser.expressions.parseAssignment();
        return spread ? new Spread(start, parser.end(), value) : value;
    }

    private Expression parseTemplate() {
        int start = tokens.current().start();
        TemplateParts parts = parseTemplateParts();
        if (parts.invalidEscape() != null) {
            throw parts.invalidEscape();
        }
        return new TemplateLiteral(start, parser.end(), parts.cooked(), parts.substitutions());
    }

    /** The template that follows a tag. */
    Expression parseTaggedTemplate(Expression tag) {
        TemplateParts parts = parseTemplateParts();
        return new TaggedTemplate(tag.start(), parser.end(), tag, parts.cooked(), parts.raw(), parts.substitutions());
    }

    private record TemplateParts(
            List<String> cooked, List<String> raw, List<Expression> substitutions, GuestSyntaxError invalidEscape) {}

    private TemplateParts parseTemplateParts() {
        List<String> cooked = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        List<Expression> substitutions = new ArrayList<>();
        GuestSyntaxError invalidEscape = null;
        Token part = tokens.expect(TEMPLATE);
        while (true) {
            cooked.add(part.text());
            raw.add(part.raw());
            invalidEscape = invalidEscape == null ? part.invalidEscape() : invalidEscape;
            if (part.endsTemplate()) {
                break;
            }
            substitutions.add(parser.expressions.parseEnclosed());
            part = tokens.expect(TEMPLATE_CONTINUATION);
        }
        return new TemplateParts(
                Collections.unmodifiableList(cooked), List.copyOf(raw), List.copyOf(substitutions), invalidEscape);
    }
}
