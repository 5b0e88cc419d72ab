package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.PropertyKey;

/**
 * Left-hand-side expressions: an operand followed by any number of {@code .name}, {@code [index]}, {@code (arguments)},
 * templates and their {@code ?.} forms, and what begins with {@code new} or {@code super}.
 */
final class ChainParser {
    private final Parser parser;
    private final TokenStream tokens;

    ChainParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    /** A left-hand-side expression: what postfix operators and assignments apply to. */
    Expression parse() {
        return switch (tokens.current().kind()) {
            case NEW -> parseTail(parseNew());
            case SUPER -> parseTail(parseSuper());
            default -> parseTail(parser.primaries.parse());
        };
    }

    /** Applies everything that follows to an operand that is parsed already. */
    Expression parseTail(Expression head) {
        Expression chain = head;
        boolean optional = false;
        while (true) {
            Token token = tokens.current();
            switch (token.kind()) {
                case QUESTION_DOT:
                    optional = true;
                    chain = parseOptionalLink(chain);
                    break;
                case LEFT_PAREN:
                    rejectUnsupportedCall(chain);
                    chain = parseCall(chain, false);
                    break;
                case TEMPLATE:
                    if (optional) {
                        throw tokens.error(token, "Invalid tagged template on optional chain");
                    }
                    chain = parser.primaries.parseTaggedTemplate(chain);
                    break;
                case DOT, LEFT_BRACKET:
                    chain = parseProperty(chain);
                    break;
                default:
                    return optional ? new OptionalChain(head.start(), parser.end(), chain) : chain;
            }
        }
    }

    /** {@code .name} or {@code [index]}. */
    private Expression parseProperty(Expression object) {
        if (tokens.take(DOT)) {
            return parseMember(object, false);
        }
        return parseIndex(object, false);
    }

    private Expression parseMember(Expression object, boolean optional) {
        Token name = propertyName();
        return new Member(object.start(), name.end(), object, name.text(), name.start(), optional);
    }

    private Expression parseIndex(Expression object, boolean optional) {
        tokens.expect(LEFT_BRACKET);
        Expression index = parser.expressions.parseEnclosed();
        tokens.expect(RIGHT_BRACKET);
        return new Index(object.start(), parser.end(), object, index, optional);
    }

    private Token propertyName() {
        if (!tokens.current().isPropertyName()) {
            throw tokens.unexpected();
        }
        return tokens.next();
    }

    private Expression parseOptionalLink(Expression object) {
        tokens.expect(QUESTION_DOT);
        return switch (tokens.current().kind()) {
            case LEFT_PAREN -> parseCall(object, true);
            case LEFT_BRACKET -> parseIndex(object, true);
            case TEMPLATE -> throw tokens.error(tokens.current(), "Invalid tagged template on optional chain");
            default -> parseMember(object, true);
        };
    }

    private Expression parseCall(Expression callee, boolean optional) {
        int argumentsStart = tokens.current().start();
        List<Expression> arguments = parseArguments();
        return new Call(callee.start(), parser.end(), callee, argumentsStart, arguments, optional);
    }

    private void rejectUnsupportedCall(Expression callee) {
        if (callee instanceof Identifier name && name.name().equals("eval")) {
            throw parser.error(callee, "eval is not supported by Tierup");
        }
    }

    /** The arguments of a call, parentheses included. */
    List<Expression> parseArguments() {
        tokens.expect(LEFT_PAREN);
        boolean saved = parser.expressions.setInIsOperator(true);
        List<Expression> arguments = new ArrayList<>();
        while (!tokens.at(RIGHT_PAREN)) {
            arguments.add(parser.primaries.parseElement(false));
            if (!tokens.take(COMMA) && !tokens.at(RIGHT_PAREN)) {
                throw tokens.error(tokens.current(), "missing ) after argument list");
            }
        }
        tokens.next();
        parser.expressions.setInIsOperator(saved);
        return List.copyOf(arguments);
    }

    /** {@code new callee(arguments)}, {@code new callee} and {@code new.target}. */
    private Expression parseNew() {
        parser.descend();
        Token keyword = tokens.next();
        Expression result = tokens.take(DOT) ? parseNewTarget(keyword) : parseConstruction(keyword);
        parser.ascend();
        return result;
    }

    private Expression parseNewTarget(Token keyword) {
        if (!tokens.atContextual("target")) {
            throw tokens.unexpected();
        }
        tokens.next();
        if (!parser.context().allowsNewTarget()) {
            throw tokens.error(keyword.start(), parser.end(), "new.target expression is not allowed here");
        }
        return new NewTarget(keyword.start(), parser.end());
    }

    private Expression parseConstruction(Token keyword) {
        Expression callee = parseConstructor();
        List<Expression> arguments = tokens.at(LEFT_PAREN) ? parseArguments() : List.of();
        return new New(keyword.start(), parser.end(), callee, arguments);
    }

    /** The callee of {@code new}: properties and templates belong to it, the first argument list does not. */
    private Expression parseConstructor() {
        Token first = tokens.current();
        Expression callee = switch (first.kind()) {
            case NEW -> parseNew();
            case SUPER -> parseSuperProperty(tokens.next());
            case IMPORT -> throw tokens.error(first, "Cannot use new with import");
            default -> parser.primaries.parse();
        };
        while (true) {
            switch (tokens.current().kind()) {
                case DOT, LEFT_BRACKET -> callee = parseProperty(callee);
                case TEMPLATE -> callee = parser.primaries.parseTaggedTemplate(callee);
                case QUESTION_DOT -> throw tokens.error(tokens.current(), "Invalid optional chain from new expression");
                default -> {
                    return callee;
                }
            }
        }
    }

    private Expression parseSuper() {
        Token keyword = tokens.next();
        if (!tokens.at(LEFT_PAREN)) {
            return parseSuperProperty(keyword);
        }
        if (!parser.context().allowsSuperCall()) {
            throw misplacedSuper(keyword);
        }
        List<Expression> arguments = parseArguments();
        return new SuperCall(keyword.start(), parser.end(), arguments, false);
    }

    private Expression parseSuperProperty(Token keyword) {
        boolean property = tokens.at(DOT) || tokens.at(LEFT_BRACKET);
        if (!property || !parser.context().allowsSuperProperty()) {
            throw misplacedSuper(keyword);
        }
        PropertyKey key;
        if (tokens.take(DOT)) {
            Token name = propertyName();
            key = new PropertyKey.Named(name.start(), name.end(), name.text());
        } else {
            int start = tokens.next().start();
            Expression index = parser.expressions.parseEnclosed();
            tokens.expect(RIGHT_BRACKET);
            key = new PropertyKey.Computed(start, parser.end(), index);
        }
        return new SuperMember(keyword.start(), parser.end(), key);
    }

    private RuntimeException misplacedSuper(Token keyword) {
        return tokens.error(keyword, "'super' keyword unexpected here");
    }
}
