package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import tierup.lang.ast.ClassLiteral;
import tierup.lang.ast.ClassLiteral.Member;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.ClassExpression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.PropertyKey;
import tierup.lang.ast.Statement;

/** Class declarations and expressions. */
final class ClassParser {
    private final Parser parser;
    private final TokenStream tokens;

    ClassParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    Statement parseDeclaration() {
        ClassLiteral literal = parse(true);
        return new Statement.ClassDeclaration(literal.start(), literal.end(), literal);
    }

    Expression parseExpression() {
        ClassLiteral literal = parse(false);
        return new ClassExpression(literal.start(), literal.end(), literal);
    }

    private ClassLiteral parse(boolean declaration) {
        parser.descend();
        int start = tokens.expect(CLASS).start();
        boolean named = declaration || (!tokens.at(EXTENDS) && !tokens.at(LEFT_BRACE));
        Identifier name = named ? parser.patterns.parseBindingName() : null;
        boolean saved = parser.expressions.setInIsOperator(true);
        Expression superclass = tokens.take(EXTENDS) ? parser.chains.parse() : null;
        int bodyStart = tokens.expect(LEFT_BRACE).start();
        Body body = new Body(superclass != null);
        while (!tokens.at(RIGHT_BRACE)) {
            if (!tokens.take(SEMICOLON)) {
                parseMember(body);
            }
        }
        tokens.next();
        parser.expressions.setInIsOperator(saved);
        parser.ascend();
        return body.finish(start, name, superclass, bodyStart);
    }

    /** Collects a class's members, sorted by what becomes of them. */
    private final class Body {
        final boolean derived;
        final List<Member> members = new ArrayList<>();
        final List<Statement> instanceSteps = new ArrayList<>();
        final List<Statement> staticSteps = new ArrayList<>();
        FunctionLiteral constructor;

        Body(boolean derived) {
            this.derived = derived;
        }

        ClassLiteral finish(int start, Identifier name, Expression superclass, int bodyStart) {
            int end = parser.end();
            return new ClassLiteral(
                    start,
                    end,
                    name == null ? null : name.name(),
                    name == null ? 0 : name.start(),
                    superclass,
                    bodyStart,
                    constructor != null ? constructor : defaultConstructor(start, end),
                    List.copyOf(members),
                    initializer(instanceSteps),
                    initializer(staticSteps));
        }

        private FunctionLiteral initializer(List<Statement> steps) {
            if (steps.isEmpty()) {
                return null;
            }
            int end = steps.get(steps.size() - 1).end();
            return parser.functions.synthetic(
                    FunctionKind.FIELD_INITIALIZER, steps.get(0).start(), end, List.copyOf(steps));
        }

        /** What the language gives a class without one; a derived class passes all arguments on. */
        private FunctionLiteral defaultConstructor(int start, int end) {
            if (!derived) {
                return parser.functions.synthetic(FunctionKind.CONSTRUCTOR, start, end, List.of());
            }
            Identifier arguments = new Identifier(start, start, "args");
            Expression call = new Expression.SuperCall(start, start, List.of(arguments), true);
            Statement statement = new Statement.ExpressionStatement(start, start, call);
            return new FunctionLiteral(
                    start,
                    end,
                    FunctionKind.DERIVED_CONSTRUCTOR,
                    null,
                    0,
                    List.of(),
                    arguments,
                    List.of(statement),
                    start,
                    false);
        }
    }

    private void parseMember(Body body) {
        Token first = tokens.current();
        boolean isStatic = takeStatic();
        if (isStatic && tokens.at(LEFT_BRACE)) {
            body.staticSteps.add(parseStaticBlock(first));
            return;
        }
        parser.objects.rejectGeneratorOrAsync();
        FunctionKind accessor = parser.objects.takeAccessorPrefix();
        Token keyToken = tokens.current();
        PropertyKey key = parser.objects.parseKey();
        if (accessor == null && !tokens.at(LEFT_PAREN)) {
            parseField(body, first, key, isStatic);
        } else if (!isStatic && isNamed(key, "constructor")) {
            parseConstructor(body, first, keyToken, accessor);
        } else {
            if (isStatic && isNamed(key, "prototype")) {
                throw tokens.error(keyToken, "Classes may not have a static property named 'prototype'");
            }
            FunctionKind kind = accessor != null ? accessor : FunctionKind.METHOD;
            FunctionLiteral function =
                    parser.functions.parseMethod(kind, keyStart(first, isStatic, keyToken, accessor));
            body.members.add(new ClassLiteral.Method(first.start(), parser.end(), key, function, isStatic));
        }
    }

    /** A method's source text leaves out {@code static}. */
    private static int keyStart(Token first, boolean isStatic, Token keyToken, FunctionKind accessor) {
        return isStatic && accessor == null ? keyToken.start() : first.start();
    }

    /** {@code static} is a modifier unless it is itself the name of the member. */
    private boolean takeStatic() {
        if (!tokens.at(STATIC)) {
            return false;
        }
        return switch (tokens.peek().kind()) {
            case LEFT_PAREN, ASSIGN, SEMICOLON, RIGHT_BRACE -> false;
            default -> {
                tokens.next();
                yield true;
            }
        };
    }

    private static boolean isNamed(PropertyKey key, String name) {
        return key instanceof PropertyKey.Named named && named.name().equals(name);
    }

    private void parseConstructor(Body body, Token first, Token keyToken, FunctionKind accessor) {
        if (accessor != null) {
            throw tokens.error(keyToken, "Class constructor may not be an accessor");
        }
        if (body.constructor != null) {
            throw tokens.error(keyToken, "A class may only have one constructor");
        }
        FunctionKind kind = body.derived ? FunctionKind.DERIVED_CONSTRUCTOR : FunctionKind.CONSTRUCTOR;
        body.constructor = parser.functions.parseMethod(kind, first.start());
    }

    private void parseField(Body body, Token first, PropertyKey key, boolean isStatic) {
        if (isNamed(key, "constructor")) {
            throw parser.error(key, "Classes may not have a field named 'constructor'");
        }
        if (isStatic && isNamed(key, "prototype")) {
            throw parser.error(key, "Classes may not have a static property named 'prototype'");
        }
        Expression value = null;
        if (tokens.take(ASSIGN)) {
            parser.enterFunction(FunctionKind.FIELD_INITIALIZER);
            value = parser.expressions.parseAssignment();
            parser.leaveFunction();
        }
        int end = parser.end();
        tokens.endStatement();
        Statement.FieldDefinition definition = new Statement.FieldDefinition(first.start(), end, key, value);
        body.members.add(new ClassLiteral.Field(first.start(), end, definition, isStatic));
        (isStatic ? body.staticSteps : body.instanceSteps).add(definition);
    }

    private Statement parseStaticBlock(Token first) {
        parser.enterFunction(FunctionKind.STATIC_BLOCK);
        tokens.expect(LEFT_BRACE);
        List<Statement> body = parser.statements.parseListUntil(RIGHT_BRACE);
        tokens.expect(RIGHT_BRACE);
        parser.leaveFunction();
        FunctionLiteral function =
                parser.functions.synthetic(FunctionKind.STATIC_BLOCK, first.start(), parser.end(), body);
        return new Statement.StaticBlock(first.start(), parser.end(), function);
    }
}
