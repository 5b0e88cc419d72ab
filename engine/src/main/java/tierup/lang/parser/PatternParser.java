package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.FunctionLiteral.Parameter;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.Pattern.*;
import tierup.lang.ast.Property;
import tierup.lang.ast.PropertyKey;

/**
 * Patterns, on both roads that lead to them: binding patterns are parsed as such after {@code let} and in parameter lists;
 * assignment patterns and the parameters of arrow functions are literals first and are rewritten here.
 */
final class PatternParser {
    private static final String BAD_TARGET = "Invalid destructuring assignment target";
    private static final String BAD_NAME = "Unexpected eval or arguments in strict mode";
    private static final String REST_NOT_LAST = "Rest element must be last element";

    private final Parser parser;
    private final TokenStream tokens;

    /** Targets that stood in parentheses: fine in an assignment, an error if this turns out to be a parameter. */
    private final Set<Pattern> parenthesized = Collections.newSetFromMap(new IdentityHashMap<>());

    PatternParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    // Names

    /** Checks that an identifier may be used as an expression here. */
    void checkReference(Token name) {
        if (name.text().equals("arguments") && !parser.context().allowsArguments()) {
            throw tokens.error(
                    name, "'arguments' is not allowed in class field initializer or static initialization block");
        }
        if (name.text().equals("await") && parser.context().reservesAwait()) {
            throw tokens.error(name, "Unexpected reserved word");
        }
    }

    /** Parses the name that a declaration, parameter, function or class introduces. */
    Identifier parseBindingName() {
        Token name = tokens.expect(IDENTIFIER);
        if (name.text().equals("eval") || name.text().equals("arguments")) {
            throw tokens.error(name, BAD_NAME);
        }
        checkReference(name);
        return new Identifier(name.start(), name.end(), name.text());
    }

    // Binding patterns

    /** Parses what a declaration or parameter binds: a name or a pattern of names. */
    Pattern parseBinding() {
        return switch (tokens.current().kind()) {
            case LEFT_BRACKET -> parseArrayBinding();
            case LEFT_BRACE -> parseObjectBinding();
            default -> parseBindingName();
        };
    }

    /** A binding with its default value, if one follows. */
    Element parseBindingElement() {
        Pattern target = parseBinding();
        Expression defaultValue = parseDefault();
        return new Element(target.start(), parser.end(), target, defaultValue);
    }

    private Expression parseDefault() {
        if (!tokens.take(ASSIGN)) {
            return null;
        }
        boolean saved = parser.expressions.setInIsOperator(true);
        Expression value = parser.expressions.parseAssignment();
        parser.expressions.setInIsOperator(saved);
        return value;
    }

    private Pattern parseArrayBinding() {
        parser.descend();
        int start = tokens.expect(LEFT_BRACKET).start();
        List<Element> elements = new ArrayList<>();
        Pattern rest = null;
        while (!tokens.at(RIGHT_BRACKET)) {
            if (tokens.take(COMMA)) {
                elements.add(null);
                continue;
            }
            if (tokens.at(ELLIPSIS)) {
                int restStart = tokens.next().start();
                rest = parseBinding();
                expectEndAfterRest(RIGHT_BRACKET, restStart);
                break;
            }
            elements.add(parseBindingElement());
            if (!tokens.at(RIGHT_BRACKET)) {
                tokens.expect(COMMA);
            }
        }
        tokens.expect(RIGHT_BRACKET);
        parser.ascend();
        return new ArrayPattern(start, parser.end(), Collections.unmodifiableList(elements), rest);
    }

    private void expectEndAfterRest(TokenKind closing, int restStart) {
        if (!tokens.at(closing)) {
            throw tokens.at(COMMA) ? tokens.error(restStart, parser.end(), REST_NOT_LAST) : tokens.unexpected();
        }
    }

    private Pattern parseObjectBinding() {
        parser.descend();
        int start = tokens.expect(LEFT_BRACE).start();
        List<Entry> entries = new ArrayList<>();
        Pattern rest = null;
        while (!tokens.at(RIGHT_BRACE)) {
            if (tokens.take(ELLIPSIS)) {
                rest = parseRestName();
                expectEndAfterRest(RIGHT_BRACE, rest.start());
                break;
            }
            entries.add(parseBindingEntry());
            if (!tokens.at(RIGHT_BRACE)) {
                tokens.expect(COMMA);
            }
        }
        tokens.expect(RIGHT_BRACE);
        parser.ascend();
        return new ObjectPattern(start, parser.end(), List.copyOf(entries), rest);
    }

    private Pattern parseRestName() {
        if (tokens.at(LEFT_BRACE) || tokens.at(LEFT_BRACKET)) {
            throw tokens.error(tokens.current(), "`...` must be followed by an identifier in declaration contexts");
        }
        return parseBindingName();
    }

    private Entry parseBindingEntry() {
        Token first = tokens.current();
        TokenKind following = first.kind() == IDENTIFIER ? tokens.peek().kind() : null;
        if (following == COMMA || following == RIGHT_BRACE || following == ASSIGN) {
            Element value = parseBindingElement();
            PropertyKey key = new PropertyKey.Named(first.start(), first.end(), first.text());
            return new Entry(first.start(), parser.end(), key, value);
        }
        PropertyKey key = parser.objects.parseKey();
        if (tokens.at(COMMA) || tokens.at(RIGHT_BRACE)) {
            throw tokens.unexpected(first);
        }
        tokens.expect(COLON);
        Element value = parseBindingElement();
        return new Entry(first.start(), parser.end(), key, value);
    }

    // From expressions

    /**
     * What stood left of an operator that assigns and updates: a variable or property, without its parentheses.
     *
     * @param message the error for anything else
     */
    Expression simpleTarget(Expression expression, String message) {
        Expression target = expression.unwrapped();
        if (target instanceof Identifier name) {
            checkAssignable(name);
            return target;
        }
        if (target instanceof Member || target instanceof Index || target instanceof SuperMember) {
            return target;
        }
        throw parser.error(expression, message);
    }

    private void checkAssignable(Identifier name) {
        if (name.name().equals("eval") || name.name().equals("arguments")) {
            throw parser.error(name, BAD_NAME);
        }
    }

    /** What stood left of {@code =}: a simple target, or a literal that is now known to be a pattern. */
    Pattern assignmentTarget(Expression expression, String message) {
        if (expression instanceof ArrayLiteral array) {
            return arrayPattern(array);
        }
        if (expression instanceof ObjectLiteral object) {
            return objectPattern(object);
        }
        Pattern target = (Pattern) simpleTarget(expression, message);
        if (expression instanceof Parenthesized) {
            parenthesized.add(target);
        }
        return target;
    }

    /** One of the expressions between parentheses before {@code =>}. */
    Parameter arrowParameter(Expression expression) {
        Element element = element(expression);
        checkBinding(element.target());
        return new Parameter(element.start(), element.end(), element.target(), element.defaultValue());
    }

    private Element element(Expression expression) {
        if (expression instanceof Assignment assignment) {
            return new Element(expression.start(), expression.end(), assignment.target(), assignment.value());
        }
        return new Element(expression.start(), expression.end(), assignmentTarget(expression, BAD_TARGET), null);
    }

    private ArrayPattern arrayPattern(ArrayLiteral literal) {
        List<Element> elements = new ArrayList<>();
        Pattern rest = null;
        int restStart = 0;
        for (Expression expression : literal.elements()) {
            if (rest != null) {
                throw tokens.error(restStart, rest.end(), REST_NOT_LAST);
            } else if (expression instanceof Spread spread) {
                restStart = spread.start();
                rest = assignmentTarget(spread.argument(), BAD_TARGET);
            } else {
                elements.add(expression instanceof Elision ? null : element(expression));
            }
        }
        if (rest != null && parser.primaries.hasTrailingComma(literal)) {
            throw tokens.error(restStart, rest.end(), REST_NOT_LAST);
        }
        return new ArrayPattern(literal.start(), literal.end(), Collections.unmodifiableList(elements), rest);
    }

    private ObjectPattern objectPattern(ObjectLiteral literal) {
        List<Entry> entries = new ArrayList<>();
        Pattern rest = null;
        for (Property property : literal.properties()) {
            if (rest != null) {
                throw parser.error(rest, REST_NOT_LAST);
            } else if (property instanceof Property.SpreadProperties spread) {
                rest = restOfProperties(spread);
            } else {
                entries.add(entry(property));
            }
        }
        if (rest != null && parser.objects.hasTrailingComma(literal)) {
            throw parser.error(rest, REST_NOT_LAST);
        }
        return new ObjectPattern(literal.start(), literal.end(), List.copyOf(entries), rest);
    }

    private Pattern restOfProperties(Property.SpreadProperties spread) {
        Expression object = spread.object();
        if (object instanceof ArrayLiteral || object instanceof ObjectLiteral) {
            throw parser.error(object, "`...` must be followed by an assignable reference in assignment contexts");
        }
        return assignmentTarget(object, "`...` must be followed by an assignable reference in assignment contexts");
    }

    private Entry entry(Property property) {
        if (property instanceof Property.KeyValue pair) {
            return new Entry(pair.start(), pair.end(), pair.key(), element(pair.value()));
        }
        if (property instanceof Property.Prototype prototype) {
            PropertyKey key = new PropertyKey.Named(property.start(), property.start(), ObjectParser.PROTO);
            return new Entry(property.start(), property.end(), key, element(prototype.value()));
        }
        if (property instanceof Property.CoverInitializer cover) {
            Identifier name = cover.name();
            checkAssignable(name);
            PropertyKey key = new PropertyKey.Named(name.start(), name.end(), name.name());
            return new Entry(
                    cover.start(), cover.end(), key, new Element(cover.start(), cover.end(), name, cover.value()));
        }
        throw parser.error(property, BAD_TARGET);
    }

    /** Checks that a rewritten pattern binds names only, as parameters must. */
    private void checkBinding(Pattern pattern) {
        if (pattern instanceof ArrayPattern array) {
            array.elements().stream().filter(e -> e != null).forEach(e -> checkBinding(e.target()));
            checkRest(array.rest());
        } else if (pattern instanceof ObjectPattern object) {
            object.entries().forEach(e -> checkBinding(e.value().target()));
            checkRest(object.rest());
        } else if (!(pattern instanceof Identifier)) {
            throw parser.error(pattern, "Illegal property in declaration context");
        } else if (parenthesized.contains(pattern)) {
            throw parser.error(pattern, BAD_TARGET);
        }
    }

    private void checkRest(Pattern rest) {
        if (rest != null) {
            checkBinding(rest);
        }
    }

    /** Reports the first name that the patterns introduce twice. */
    void rejectDuplicates(List<Pattern> patterns) {
        Set<String> seen = new HashSet<>();
        for (Pattern pattern : patterns) {
            pattern.forEachName(name -> {
                if (!seen.add(name.name())) {
                    throw parser.error(name, "Duplicate parameter name not allowed in this context");
                }
            });
        }
    }
}
