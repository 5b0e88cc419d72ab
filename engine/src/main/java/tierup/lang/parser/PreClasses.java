package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import tierup.lang.ast.FunctionKind;

/**
 * The pre-parser's classes; see {@link PreParser}. A class inside a function that is skipped says nothing to the code around that function
 * but the names it uses. Static blocks, and members with names that have a meaning in a class, make it {@link Unsure}.
 */
final class PreClasses {
    private final PreParser parser;
    private final PreScanner tokens;
    private final int constructorName;
    private final int prototypeName;
    private final int getName;
    private final int setName;

    PreClasses(PreParser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
        this.constructorName = tokens.number("constructor");
        this.prototypeName = tokens.number("prototype");
        this.getName = tokens.number("get");
        this.setName = tokens.number("set");
    }

    /** A class from its keyword on. */
    void read(boolean declaration) {
        parser.descend();
        tokens.next();
        int name = -1;
        if (declaration || tokens.kind != EXTENDS && tokens.kind != LEFT_BRACE) {
            name = parser.bindingName();
        }
        if (declaration) {
            parser.statements.declareLexical(name);
        }
        parser.scopes.open(false);
        if (name >= 0) {
            parser.scopes.declareParameter(name, PreScopes.LEXICAL);
        }
        boolean saved = parser.expressions.setInIsOperator(true);
        boolean derived = tokens.take(EXTENDS);
        if (derived) {
            parser.expressions.readLeftHandSide();
        }
        tokens.expect(LEFT_BRACE);
        readMembers(derived);
        parser.expressions.setInIsOperator(saved);
        parser.scopes.close();
        parser.ascend();
    }

    private void readMembers(boolean derived) {
        boolean hasConstructor = false;
        while (tokens.kind != RIGHT_BRACE) {
            if (tokens.take(SEMICOLON)) {
                continue;
            }
            boolean isStatic = tokens.take(STATIC);
            if (!isStatic && tokens.kind == IDENTIFIER && tokens.name == constructorName) {
                if (hasConstructor) {
                    throw Unsure.unsure();
                }
                hasConstructor = true;
                tokens.next();
                readConstructor(derived);
            } else {
                readMember(isStatic);
            }
        }
        tokens.next();
    }

    private void readConstructor(boolean derived) {
        if (tokens.kind != LEFT_PAREN) {
            throw Unsure.unsure();
        }
        parser.readMethod(derived ? FunctionKind.DERIVED_CONSTRUCTOR : FunctionKind.CONSTRUCTOR);
    }

    private void readMember(boolean isStatic) {
        FunctionKind kind = takeAccessorPrefix();
        rejectSpecialNames(isStatic);
        parser.expressions.readKey();
        if (kind != FunctionKind.METHOD || tokens.kind == LEFT_PAREN) {
            parser.readMethod(kind);
            return;
        }
        if (tokens.take(ASSIGN)) {
            parser.readFieldInitializer();
        }
        parser.statements.endStatement();
    }

    private FunctionKind takeAccessorPrefix() {
        if (tokens.kind != IDENTIFIER || tokens.name != getName && tokens.name != setName) {
            return FunctionKind.METHOD;
        }
        FunctionKind kind = tokens.name == getName ? FunctionKind.GETTER : FunctionKind.SETTER;
        switch (tokens.peek(true)) {
            case LEFT_PAREN -> {
                return FunctionKind.METHOD;
            }
            case ASSIGN, SEMICOLON, RIGHT_BRACE, END_OF_INPUT -> throw Unsure.unsure();
            default -> {
                tokens.next();
                return kind;
            }
        }
    }

    private void rejectSpecialNames(boolean isStatic) {
        boolean special = switch (tokens.kind) {
            case IDENTIFIER ->
                tokens.name == constructorName && !isStatic
                        || tokens.name == prototypeName && isStatic
                        || tokens.name == parser.asyncName;
            case STRING -> tokens.mayBeString("constructor") || tokens.mayBeString("prototype");
            case STATIC -> true;
            default -> false;
        };
        if (special) {
            throw Unsure.unsure();
        }
    }

    /** The word {@code super}, of which only the place decides whether it may stand there. */
    void readSuper() {
        tokens.next();
        boolean allowed = switch (tokens.kind) {
            case DOT, LEFT_BRACKET -> (parser.frame.allows & PreParser.SUPER_PROPERTY) != 0;
            case LEFT_PAREN -> (parser.frame.allows & PreParser.SUPER_CALL) != 0;
            default -> false;
        };
        if (!allowed) {
            throw Unsure.unsure();
        }
        parser.frame.usesSuper = true;
    }
}
