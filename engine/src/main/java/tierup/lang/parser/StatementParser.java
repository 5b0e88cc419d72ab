package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.ast.VariableKind;

/** Statements and declarations, except loops. */
final class StatementParser {
    private final Parser parser;
    private final TokenStream tokens;
    private final Supplier<Statement> function;
    private final Supplier<Statement> classDeclaration;
    private final Supplier<Statement> statement = this::parseStatementHere;

    StatementParser(Parser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
        this.function = () -> parser.functions.parseDeclaration();
        this.classDeclaration = () -> parser.classes.parseDeclaration();
    }

    /** Statements and declarations up to a closing token, which is not consumed. */
    List<Statement> parseListUntil(TokenKind closing) {
        List<Statement> statements = new ArrayList<>();
        while (!tokens.at(closing)) {
            statements.add(parseListItem());
        }
        return List.copyOf(statements);
    }

    private Statement parseListItem() {
        return switch (tokens.current().kind()) {
            case FUNCTION -> parseNested(function);
            case CLASS -> parseNested(classDeclaration);
            case CONST, LET -> parseVariables();
            default -> parseStatement();
        };
    }

    private Statement parseNested(Supplier<Statement> production) {
        parser.descend();
        Statement parsed = production.get();
        parser.ascend();
        return parsed;
    }

    /** A statement where declarations are not allowed: the body of an if or a loop. */
    Statement parseStatement() {
        return parseNested(statement);
    }

    private Statement parseStatementHere() {
        Token token = tokens.current();
        return switch (token.kind()) {
            case LEFT_BRACE -> parseBlock();
            case SEMICOLON -> parseEmpty();
            case VAR -> parseVariables();
            case IF -> parseIf();
            case FOR -> parser.loops.parseFor();
            case WHILE -> parser.loops.parseWhile();
            case DO -> parser.loops.parseDoWhile();
            case SWITCH -> parseSwitch();
            case BREAK, CONTINUE -> parseJump();
            case RETURN -> parseReturn();
            case THROW -> parseThrow();
            case TRY -> parseTry();
            case DEBUGGER -> parseDebugger();
            case WITH -> throw tokens.error(token, "Strict mode code may not include a with statement");
            case FUNCTION ->
                throw tokens.error(
                        token, "In strict mode code, functions can only be declared at top level or inside a block.");
            case CLASS -> throw tokens.unexpected();
            case CONST, LET -> throw lexicalInStatementPosition(token);
            case IMPORT, EXPORT -> throw tokens.unsupported(token, "Modules (" + token.text() + ") are");
            default -> parseExpressionOrLabel();
        };
    }

    private RuntimeException lexicalInStatementPosition(Token token) {
        return token.kind() == CONST
                ? tokens.unexpected(token)
                : tokens.error(token, "Lexical declaration cannot appear in a single-statement context");
    }

    Block parseBlock() {
        int start = tokens.expect(LEFT_BRACE).start();
        List<Statement> body = parseListUntil(RIGHT_BRACE);
        tokens.expect(RIGHT_BRACE);
        return new Block(start, parser.end(), body);
    }

    private Statement parseEmpty() {
        Token token = tokens.next();
        return new Empty(token.start(), token.end());
    }

    /** A whole {@code var}, {@code let} or {@code const} statement. */
    private Statement parseVariables() {
        Variables variables = parseDeclarators();
        for (Declarator declarator : variables.declarators()) {
            checkInitialized(variables.kind(), declarator);
        }
        tokens.endStatement();
        return new Variables(variables.start(), parser.end(), variables.kind(), variables.declarators());
    }

    /** The keyword and its declarators; whether initializers are missing is checked by the caller. */
    Variables parseDeclarators() {
        Token keyword = tokens.next();
        VariableKind kind = switch (keyword.kind()) {
            case LET -> VariableKind.LET;
            case CONST -> VariableKind.CONST;
            default -> VariableKind.VAR;
        };
        List<Declarator> declarators = new ArrayList<>();
        do {
            declarators.add(parseDeclarator());
        } while (tokens.take(COMMA));
        return new Variables(keyword.start(), parser.end(), kind, List.copyOf(declarators));
    }

    private Declarator parseDeclarator() {
        Pattern target = parser.patterns.parseBinding();
        Expression initializer = tokens.take(ASSIGN) ? parser.expressions.parseAssignment() : null;
        return new Declarator(target.start(), parser.end(), target, initializer);
    }

    void checkInitialized(VariableKind kind, Declarator declarator) {
        if (declarator.initializer() != null) {
            return;
        }
        if (!(declarator.target() instanceof Identifier)) {
            throw parser.error(declarator, "Missing initializer in destructuring declaration");
        }
        if (kind == VariableKind.CONST) {
            throw parser.error(declarator, "Missing initializer in const declaration");
        }
    }

    private Statement parseIf() {
        int start = tokens.next().start();
        Expression test = parseCondition();
        Statement then = parseStatement();
        Statement otherwise = tokens.take(ELSE) ? parseStatement() : null;
        return new If(start, parser.end(), test, then, otherwise);
    }

    /** An expression in parentheses, as {@code if}, {@code while} and {@code switch} have it. */
    Expression parseCondition() {
        tokens.expect(LEFT_PAREN);
        Expression condition = parser.expressions.parse();
        tokens.expect(RIGHT_PAREN);
        return condition;
    }

    private Statement parseSwitch() {
        int start = tokens.next().start();
        Expression subject = parseCondition();
        int bodyStart = tokens.expect(LEFT_BRACE).start();
        parser.context().enterSwitch();
        List<Case> cases = new ArrayList<>();
        boolean hasDefault = false;
        while (!tokens.at(RIGHT_BRACE)) {
            if (tokens.at(DEFAULT) && hasDefault) {
                throw tokens.error(tokens.current(), "More than one default clause in switch statement");
            }
            Case clause = parseCase();
            hasDefault |= clause.test() == null;
            cases.add(clause);
        }
        tokens.next();
        parser.context().leaveSwitch();
        return new Switch(start, parser.end(), subject, bodyStart, List.copyOf(cases));
    }

    private Case parseCase() {
        int start = tokens.current().start();
        Expression test = null;
        if (!tokens.take(DEFAULT)) {
            tokens.expect(CASE);
            test = parser.expressions.parse();
        }
        tokens.expect(COLON);
        List<Statement> body = new ArrayList<>();
        while (!tokens.at(CASE) && !tokens.at(DEFAULT) && !tokens.at(RIGHT_BRACE)) {
            body.add(parseListItem());
        }
        return new Case(start, parser.end(), test, List.copyOf(body));
    }

    private Statement parseJump() {
        Token keyword = tokens.next();
        Token label = tokens.at(IDENTIFIER) && !tokens.current().newlineBefore() ? tokens.next() : null;
        if (keyword.kind() == BREAK) {
            checkBreak(keyword, label);
        } else {
            checkContinue(keyword, label);
        }
        tokens.endStatement();
        String name = label == null ? null : label.text();
        return keyword.kind() == BREAK
                ? new Break(keyword.start(), parser.end(), name)
                : new Continue(keyword.start(), parser.end(), name);
    }

    private void checkBreak(Token keyword, Token label) {
        if (label != null && !parser.context().hasLabel(label.text())) {
            throw tokens.error(label, "Undefined label '" + label.text() + "'");
        }
        if (label == null && !parser.context().insideLoopOrSwitch()) {
            throw tokens.error(keyword, "Illegal break statement");
        }
    }

    private void checkContinue(Token keyword, Token label) {
        if (label != null && !parser.context().hasLoopLabel(label.text())) {
            String message = parser.context().hasLabel(label.text())
                    ? "Illegal continue statement: '" + label.text() + "' does not denote an iteration statement"
                    : "Undefined label '" + label.text() + "'";
            throw tokens.error(label, message);
        }
        if (!parser.context().insideLoop()) {
            throw tokens.error(keyword, "Illegal continue statement: no surrounding iteration statement");
        }
    }

    private Statement parseReturn() {
        Token keyword = tokens.next();
        if (!parser.context().allowsReturn()) {
            throw tokens.error(keyword, "Illegal return statement");
        }
        Expression value = null;
        if (!endsStatement(tokens.current())) {
            value = parser.expressions.parse();
        }
        tokens.endStatement();
        return new Return(keyword.start(), parser.end(), value);
    }

    private static boolean endsStatement(Token token) {
        return token.newlineBefore()
                || token.kind() == SEMICOLON
                || token.kind() == RIGHT_BRACE
                || token.kind() == END_OF_INPUT;
    }

    private Statement parseThrow() {
        Token keyword = tokens.next();
        if (tokens.current().newlineBefore()) {
            throw tokens.error(keyword, "Illegal newline after throw");
        }
        Expression value = parser.expressions.parse();
        tokens.endStatement();
        return new Throw(keyword.start(), parser.end(), value);
    }

    private Statement parseTry() {
        int start = tokens.next().start();
        Block block = parseBlock();
        Catch handler = tokens.at(CATCH) ? parseCatch() : null;
        Block finalizer = tokens.take(FINALLY) ? parseBlock() : null;
        if (handler == null && finalizer == null) {
            throw tokens.error(block.end() - 1, block.end(), "Missing catch or finally after try");
        }
        return new Try(start, parser.end(), block, handler, finalizer);
    }

    private Catch parseCatch() {
        int start = tokens.next().start();
        Pattern parameter = null;
        if (tokens.take(LEFT_PAREN)) {
            parameter = parser.patterns.parseBinding();
            tokens.expect(RIGHT_PAREN);
        }
        Block body = parseBlock();
        return new Catch(start, parser.end(), parameter, body);
    }

    private Statement parseDebugger() {
        int start = tokens.next().start();
        tokens.endStatement();
        return new Debugger(start, parser.end());
    }

    private Statement parseExpressionOrLabel() {
        Token first = tokens.current();
        if (first.kind() == IDENTIFIER && tokens.peek().kind() == COLON) {
            return parseLabeled();
        }
        Expression expression = parser.expressions.parse();
        tokens.endStatement();
        return new ExpressionStatement(first.start(), parser.end(), expression);
    }

    /** One or more labels and the statement they name; {@code continue} may use all of them if it is a loop. */
    private Statement parseLabeled() {
        List<Token> labels = new ArrayList<>();
        do {
            labels.add(parseLabel(labels));
        } while (tokens.at(IDENTIFIER) && tokens.peek().kind() == COLON);
        boolean onLoop = tokens.at(FOR) || tokens.at(WHILE) || tokens.at(DO);
        labels.forEach(label -> parser.context().pushLabel(label.text(), onLoop));
        Statement statement = parseStatement();
        for (int i = labels.size() - 1; i >= 0; i--) {
            parser.context().popLabel();
            statement = new Labeled(
                    labels.get(i).start(), parser.end(), labels.get(i).text(), statement);
        }
        return statement;
    }

    private Token parseLabel(List<Token> before) {
        Token label = tokens.next();
        parser.patterns.checkReference(label);
        tokens.expect(COLON);
        boolean duplicate = parser.context().hasLabel(label.text())
                || before.stream().anyMatch(other -> other.text().equals(label.text()));
        if (duplicate) {
            throw tokens.error(label, "Label '" + label.text() + "' has already been declared");
        }
        return label;
    }
}
