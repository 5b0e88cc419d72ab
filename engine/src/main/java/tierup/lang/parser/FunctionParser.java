package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.FunctionExpression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Expression.StringLiteral;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.FunctionLiteral.Parameter;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.SkippedBody;
import tierup.lang.ast.Statement;

/** Functions in all their forms: declarations, expressions, arrows, methods and accessors. */
final class FunctionParser {
    private static final int NO_NAME = 0;

    private final Parser parser;
    private final TokenStream tokens;

    FunctionParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    /** What stands between a function's parentheses. */
    record Parameters(List<Parameter> parameters, Pattern rest) {}

    /**
     * What has to be known of a function to parse it again.
     *
     * @param start where its text begins
     * @param from the offset from which it can be parsed: a method's parameters, else the start
     * @param ownName the name of a function expression, or null
     */
    record Outline(FunctionKind kind, int start, int from, boolean declaration, String ownName) {}

    /** A body and the offset where it begins; without statements if it has been skipped. */
    private record Body(int start, List<Statement> statements, SkippedBody skipped) {}

    Statement parseDeclaration() {
        FunctionLiteral function = parseFunction(true);
        return new Statement.FunctionDeclaration(function.start(), function.end(), function);
    }

    Expression parseExpression() {
        FunctionLiteral function = parseFunction(false);
        return new FunctionExpression(function.start(), function.end(), function);
    }

    /** A function from its keyword on. */
    FunctionLiteral parseFunction(boolean declaration) {
        FunctionLiteral skipped = parser.skipper.skipFunction(declaration);
        if (skipped != null) {
            tokens.skipTo(skipped.end());
            return skipped;
        }
        int start = tokens.expect(FUNCTION).start();
        if (tokens.at(MULTIPLY)) {
            throw tokens.unsupported(tokens.current(), "Generators are");
        }
        if (declaration && tokens.at(LEFT_PAREN)) {
            throw tokens.error(tokens.current(), "Function statements require a function name");
        }
        Identifier name = declaration || !tokens.at(LEFT_PAREN) ? parser.patterns.parseBindingName() : null;
        parser.enterFunction(FunctionKind.FUNCTION);
        Parameters parameters = parseParameters();
        String ownName = declaration || name == null ? null : name.name();
        Body body = parseBody(new Outline(FunctionKind.FUNCTION, start, start, declaration, ownName), parameters);
        parser.leaveFunction();
        return new FunctionLiteral(
                start,
                parser.end(),
                FunctionKind.FUNCTION,
                name == null ? null : name.name(),
                name == null ? NO_NAME : name.start(),
                parameters.parameters(),
                parameters.rest(),
                body.statements(),
                body.start(),
                declaration,
                body.skipped());
    }

    /**
     * Parses a method from its parameters on.
     *
     * @param start offset of the first token of the whole definition, which is the function's source text
     */
    FunctionLiteral parseMethod(FunctionKind kind, int start) {
        parser.enterFunction(kind);
        int open = tokens.current().start();
        Parameters parameters = parseParameters();
        checkAccessor(kind, parameters, open);
        Body body = parseBody(new Outline(kind, start, open, false, null), parameters);
        parser.leaveFunction();
        return nameless(kind, start, parameters, body);
    }

    private FunctionLiteral nameless(FunctionKind kind, int start, Parameters parameters, Body body) {
        return new FunctionLiteral(
                start,
                parser.end(),
                kind,
                null,
                NO_NAME,
                parameters.parameters(),
                parameters.rest(),
                body.statements(),
                body.start(),
                false,
                body.skipped());
    }

    private void checkAccessor(FunctionKind kind, Parameters parameters, int open) {
        int count = parameters.parameters().size();
        if (kind == FunctionKind.GETTER && (count != 0 || parameters.rest() != null)) {
            throw tokens.error(open, parser.end(), "Getter must not have any formal parameters.");
        }
        if (kind == FunctionKind.SETTER && parameters.rest() != null && count == 0) {
            throw tokens.error(open, parser.end(), "Setter function argument must not be a rest parameter");
        }
        if (kind == FunctionKind.SETTER && (count != 1 || parameters.rest() != null)) {
            throw tokens.error(open, parser.end(), "Setter must have exactly one formal parameter.");
        }
    }

    private Parameters parseParameters() {
        tokens.expect(LEFT_PAREN);
        boolean saved = parser.expressions.setInIsOperator(true);
        List<Parameter> parameters = new ArrayList<>();
        Pattern rest = null;
        while (!tokens.at(RIGHT_PAREN)) {
            if (tokens.take(ELLIPSIS)) {
                rest = parseRestTarget();
                break;
            }
            Pattern.Element element = parser.patterns.parseBindingElement();
            parameters.add(new Parameter(element.start(), element.end(), element.target(), element.defaultValue()));
            if (!tokens.at(RIGHT_PAREN)) {
                expectCommaBetweenParameters();
            }
        }
        tokens.expect(RIGHT_PAREN);
        parser.expressions.setInIsOperator(saved);
        return checked(new Parameters(List.copyOf(parameters), rest));
    }

    private void expectCommaBetweenParameters() {
        if (!tokens.take(COMMA)) {
            throw tokens.unexpected();
        }
    }

    /** What follows {@code ...} in a parameter list; it must be the last thing there. */
    Pattern parseRestTarget() {
        Pattern rest = parser.patterns.parseBinding();
        if (tokens.at(ASSIGN)) {
            throw tokens.error(tokens.current(), "Rest parameter may not have a default initializer");
        }
        if (tokens.at(COMMA)) {
            throw tokens.error(tokens.current(), "Rest parameter must be last formal parameter");
        }
        return rest;
    }

    private Parameters checked(Parameters parameters) {
        List<Pattern> targets = new ArrayList<>();
        parameters.parameters().forEach(p -> targets.add(p.target()));
        if (parameters.rest() != null) {
            targets.add(parameters.rest());
        }
        parser.patterns.rejectDuplicates(targets);
        return parameters;
    }

    private Body parseBody(Outline outline, Parameters parameters) {
        SkippedBody skipped = parser.skipper.skip(outline, parameters);
        if (skipped != null) {
            int start = tokens.current().start();
            tokens.skipTo(parser.skipper.end());
            tokens.expect(RIGHT_BRACE);
            return new Body(start, List.of(), skipped);
        }
        boolean saved = parser.expressions.setInIsOperator(true);
        int start = tokens.expect(LEFT_BRACE).start();
        List<Statement> statements = parser.statements.parseListUntil(RIGHT_BRACE);
        tokens.expect(RIGHT_BRACE);
        parser.expressions.setInIsOperator(saved);
        rejectLateStrictness(parameters, statements);
        return new Body(start, statements, null);
    }

    /** A function may not declare itself strict after parameters that were already evaluated by some rules. */
    private void rejectLateStrictness(Parameters parameters, List<Statement> body) {
        boolean simple = parameters.rest() == null
                && parameters.parameters().stream()
                        .allMatch(p -> p.defaultValue() == null && p.target() instanceof Identifier);
        if (simple) {
            return;
        }
        for (Statement statement : body) {
            boolean directive = statement instanceof Statement.ExpressionStatement expression
                    && expression.expression() instanceof StringLiteral;
            if (!directive) {
                return;
            }
            Expression literal = ((Statement.ExpressionStatement) statement).expression();
            String text = tokens.source().text().substring(literal.start() + 1, literal.end() - 1);
            if (text.equals("use strict")) {
                throw parser.error(
                        literal, "Illegal 'use strict' directive in function with non-simple parameter list");
            }
        }
    }

    /** {@code x => ...}. */
    Expression parseArrowFromIdentifier() {
        int start = tokens.current().start();
        Identifier name = parser.patterns.parseBindingName();
        return parseArrow(start, List.of(new Parameter(name.start(), name.end(), name, null)), null);
    }

    /** An arrow function whose parameters are parsed; the current token is {@code =>}. */
    Expression parseArrow(int start, List<Parameter> parameterList, Pattern rest) {
        Parameters parameters = checked(new Parameters(parameterList, rest));
        tokens.expect(ARROW);
        parser.enterFunction(FunctionKind.ARROW);
        Outline outline = new Outline(FunctionKind.ARROW, start, start, false, null);
        Body body = tokens.at(LEFT_BRACE) ? parseBody(outline, parameters) : parseExpressionBody();
        parser.leaveFunction();
        FunctionLiteral function = nameless(FunctionKind.ARROW, start, parameters, body);
        return new FunctionExpression(start, parser.end(), function);
    }

    private Body parseExpressionBody() {
        Expression value = parser.expressions.parseAssignment();
        return new Body(value.start(), List.of(new Statement.Return(value.start(), value.end(), value)), null);
    }

    /** Wraps statements that the language runs like a method: field initializers and static blocks. */
    FunctionLiteral synthetic(FunctionKind kind, int start, int end, List<Statement> body) {
        return new FunctionLiteral(start, end, kind, null, NO_NAME, List.of(), null, body, start, false);
    }
}
