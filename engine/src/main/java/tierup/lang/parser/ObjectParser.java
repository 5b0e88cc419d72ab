package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Expression.NumberLiteral;
import tierup.lang.ast.Expression.ObjectLiteral;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Property;
import tierup.lang.ast.PropertyKey;

/** Object literals, and the property keys that classes and patterns share with them. */
final class ObjectParser {
    /** The key that sets an object literal's prototype. */
    static final String PROTO = "__proto__";

    private static final double LARGEST_EXACT_INTEGER = 9007199254740991.0;

    private final Parser parser;
    private final TokenStream tokens;

    /** Where object literals start that end in a comma: of no meaning in a literal, an error after a pattern's rest. */
    private final Set<Integer> trailingCommas = new HashSet<>();

    ObjectParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    Expression parse() {
        int start = tokens.expect(LEFT_BRACE).start();
        boolean saved = parser.expressions.setInIsOperator(true);
        List<Property> properties = new ArrayList<>();
        boolean hasPrototype = false;
        while (!tokens.at(RIGHT_BRACE)) {
            Token key = tokens.current();
            Property property = parseProperty();
            if (property instanceof Property.Prototype && hasPrototype) {
                parser.expressions.setPending(
                        tokens.error(key, "Duplicate __proto__ fields are not allowed in object literals"));
            }
            hasPrototype |= property instanceof Property.Prototype;
            properties.add(property);
            if (!tokens.at(RIGHT_BRACE)) {
                tokens.expect(COMMA);
                if (tokens.at(RIGHT_BRACE)) {
                    trailingCommas.add(start);
                }
            }
        }
        tokens.next();
        parser.expressions.setInIsOperator(saved);
        return new ObjectLiteral(start, parser.end(), List.copyOf(properties));
    }

    /** Whether a comma stands before the closing brace. */
    boolean hasTrailingComma(ObjectLiteral literal) {
        return trailingCommas.contains(literal.start());
    }

    private Property parseProperty() {
        Token first = tokens.current();
        if (tokens.take(ELLIPSIS)) {
            Expression object = parser.expressions.parseAssignmentOrPattern();
            return new Property.SpreadProperties(first.start(), parser.end(), object);
        }
        rejectGeneratorOrAsync();
        FunctionKind accessor = takeAccessorPrefix();
        if (accessor == null
                && first.kind() == IDENTIFIER
                && endsShorthand(tokens.peek().kind())) {
            return parseShorthand();
        }
        PropertyKey key = parseKey();
        if (accessor != null || tokens.at(LEFT_PAREN)) {
            FunctionKind kind = accessor != null ? accessor : FunctionKind.METHOD;
            FunctionLiteral function = parser.functions.parseMethod(kind, first.start());
            return new Property.Method(first.start(), parser.end(), key, function);
        }
        return parseKeyValue(first, key);
    }

    private Property parseKeyValue(Token first, PropertyKey key) {
        if (tokens.at(COMMA) || tokens.at(RIGHT_BRACE)) {
            throw tokens.unexpected(first);
        }
        tokens.expect(COLON);
        Expression value = parser.expressions.parseAssignmentOrPattern();
        return key instanceof PropertyKey.Named named && named.name().equals(PROTO)
                ? new Property.Prototype(first.start(), parser.end(), value)
                : new Property.KeyValue(first.start(), parser.end(), key, value, false);
    }

    private static boolean endsShorthand(TokenKind kind) {
        return kind == COMMA || kind == RIGHT_BRACE || kind == ASSIGN;
    }

    private Property parseShorthand() {
        Token name = tokens.next();
        parser.patterns.checkReference(name);
        Identifier identifier = new Identifier(name.start(), name.end(), name.text());
        if (!tokens.at(ASSIGN)) {
            PropertyKey key = new PropertyKey.Named(name.start(), name.end(), name.text());
            return new Property.KeyValue(name.start(), name.end(), key, identifier, true);
        }
        parser.expressions.setPending(tokens.error(tokens.next(), "Invalid shorthand property initializer"));
        Expression value = parser.expressions.parseAssignment();
        return new Property.CoverInitializer(name.start(), parser.end(), identifier, value);
    }

    /** Generator and async methods, in object literals and classes, are left out of Tierup. */
    void rejectGeneratorOrAsync() {
        if (tokens.at(MULTIPLY)) {
            throw tokens.unsupported(tokens.current(), "Generators are");
        }
        Token following = tokens.atContextual("async") ? tokens.peek() : null;
        if (following != null && !following.newlineBefore() && (beginsKey(following) || following.kind() == MULTIPLY)) {
            throw tokens.unsupported(tokens.current(), "Async functions are");
        }
    }

    /** Takes {@code get} or {@code set} if it announces an accessor; otherwise it is itself the key. */
    FunctionKind takeAccessorPrefix() {
        boolean getter = tokens.atContextual("get");
        if ((!getter && !tokens.atContextual("set")) || !beginsKey(tokens.peek())) {
            return null;
        }
        tokens.next();
        return getter ? FunctionKind.GETTER : FunctionKind.SETTER;
    }

    /** Whether a property key may begin with the token. */
    boolean beginsKey(Token token) {
        return switch (token.kind()) {
            case STRING, NUMBER, LEFT_BRACKET, PRIVATE_NAME -> true;
            default -> token.isPropertyName();
        };
    }

    /** A property key: a word, a string, a number, or an expression in brackets. */
    PropertyKey parseKey() {
        Token token = tokens.current();
        if (token.isPropertyName() || token.kind() == STRING) {
            tokens.next();
            return new PropertyKey.Named(token.start(), token.end(), token.text());
        }
        return switch (token.kind()) {
            case NUMBER -> numericKey(tokens.next());
            case LEFT_BRACKET -> parseComputedKey();
            default -> throw tokens.unexpected();
        };
    }

    private static PropertyKey numericKey(Token token) {
        double value = token.number();
        if (value == Math.rint(value) && value <= LARGEST_EXACT_INTEGER) {
            return new PropertyKey.Named(token.start(), token.end(), Long.toString((long) value));
        }
        NumberLiteral literal = new NumberLiteral(token.start(), token.end(), value);
        return new PropertyKey.Computed(token.start(), token.end(), literal);
    }

    private PropertyKey parseComputedKey() {
        int start = tokens.expect(LEFT_BRACKET).start();
        boolean saved = parser.expressions.setInIsOperator(true);
        Expression expression = parser.expressions.parseAssignment();
        parser.expressions.setInIsOperator(saved);
        tokens.expect(RIGHT_BRACKET);
        return new PropertyKey.Computed(start, parser.end(), expression);
    }
}
