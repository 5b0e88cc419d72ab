package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import tierup.lang.ast.Expression;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.source.GuestSyntaxError;

/**
 * Loops. The head of a for statement shows only at {@code in}, {@code of} or the first semicolon which of three loops it
 * belongs to; until then {@code in} is not an operator.
 */
final class LoopParser {
    private final Parser parser;
    private final TokenStream tokens;

    LoopParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
    }

    Statement parseWhile() {
        int start = tokens.next().start();
        Expression test = parser.statements.parseCondition();
        Statement body = parseBody();
        return new While(start, parser.end(), test, body);
    }

    Statement parseDoWhile() {
        int start = tokens.next().start();
        Statement body = parseBody();
        tokens.expect(WHILE);
        Expression test = parser.statements.parseCondition();
        tokens.take(SEMICOLON);
        return new DoWhile(start, parser.end(), body, test);
    }

    private Statement parseBody() {
        parser.context().enterLoop();
        Statement body = parser.statements.parseStatement();
        parser.context().leaveLoop();
        return body;
    }

    Statement parseFor() {
        int start = tokens.next().start();
        if (tokens.atContextual("await")) {
            throw tokens.unsupported(tokens.current(), "Async functions (for await) are");
        }
        tokens.expect(LEFT_PAREN);
        return switch (tokens.current().kind()) {
            case SEMICOLON -> parseForRest(start, null);
            case VAR, LET, CONST -> parseForVariables(start);
            default -> parseForExpression(start);
        };
    }

    private GuestSyntaxError declaratorsError(Variables variables, String message) {
        return tokens.error(variables.declarators().get(0).start(), variables.end(), message);
    }

    private Statement parseForVariables(int start) {
        boolean saved = parser.expressions.setInIsOperator(false);
        Variables variables = parser.statements.parseDeclarators();
        parser.expressions.setInIsOperator(saved);
        if (!tokens.at(IN) && !tokens.atContextual("of")) {
            for (Declarator declarator : variables.declarators()) {
                parser.statements.checkInitialized(variables.kind(), declarator);
            }
            return parseForRest(start, variables);
        }
        String loop = tokens.at(IN) ? "for-in" : "for-of";
        if (variables.declarators().size() != 1) {
            throw declaratorsError(
                    variables, "Invalid left-hand side in " + loop + " loop: Must have a single binding.");
        }
        Declarator declarator = variables.declarators().get(0);
        if (declarator.initializer() != null) {
            throw declaratorsError(variables, loop + " loop variable declaration may not have an initializer.");
        }
        return parseForEach(
                start, new LoopTarget(variables.start(), variables.end(), variables.kind(), declarator.target()));
    }

    private Statement parseForExpression(int start) {
        boolean saved = parser.expressions.setInIsOperator(false);
        Expression left = parser.expressions.parseAssignmentOrPattern();
        parser.expressions.setInIsOperator(saved);
        GuestSyntaxError pending = parser.expressions.takePending();
        if (tokens.at(IN) || tokens.atContextual("of")) {
            Pattern target = parser.patterns.assignmentTarget(left, "Invalid left-hand side in for-loop");
            return parseForEach(start, new LoopTarget(left.start(), left.end(), null, target));
        }
        if (pending != null) {
            throw pending;
        }
        saved = parser.expressions.setInIsOperator(false);
        Expression initializer = parser.expressions.parseSequence(left);
        parser.expressions.setInIsOperator(saved);
        return parseForRest(start, new ExpressionStatement(left.start(), parser.end(), initializer));
    }

    /** A for-in or for-of loop from {@code in} or {@code of} on. */
    private Statement parseForEach(int start, LoopTarget target) {
        boolean forIn = tokens.next().kind() == IN;
        Expression subject = forIn ? parser.expressions.parse() : parser.expressions.parseAssignment();
        tokens.expect(RIGHT_PAREN);
        Statement body = parseBody();
        return forIn
                ? new ForIn(start, parser.end(), target, subject, body)
                : new ForOf(start, parser.end(), target, subject, body);
    }

    /** A plain for loop from the first semicolon on. */
    private Statement parseForRest(int start, Statement initializer) {
        tokens.expect(SEMICOLON);
        Expression test = tokens.at(SEMICOLON) ? null : parser.expressions.parse();
        tokens.expect(SEMICOLON);
        Expression update = tokens.at(RIGHT_PAREN) ? null : parser.expressions.parse();
        tokens.expect(RIGHT_PAREN);
        Statement body = parseBody();
        return new For(start, parser.end(), initializer, test, update, body);
    }
}
