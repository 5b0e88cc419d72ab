package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The pre-parser's statements and declarations; see {@link PreParser}. */
final class PreStatements {
    private final PreParser parser;
    private final PreScanner tokens;
    private final PreScopes scopes;

    /** Labels in force, with their lowest bit set if they are a loop's. */
    private int[] labels = new int[8];

    private int labelCount;

    private final IntConsumer declareVar = this::declareVar;
    private final IntConsumer declareLexical = this::declareLexical;

    PreStatements(PreParser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
        this.scopes = parser.scopes;
    }

    void clear() {
        labelCount = 0;
    }

    int labelCount() {
        return labelCount;
    }

    /** Statements and declarations up to a closing brace or a case, which stays. */
    void readList() {
        while (tokens.kind != RIGHT_BRACE && tokens.kind != CASE && tokens.kind != DEFAULT) {
            readItem();
        }
    }

    private void readItem() {
        switch (tokens.kind) {
            case FUNCTION -> parser.readFunction(true);
            case CLASS -> parser.classes.read(true);
            case CONST, LET -> readVariables();
            default -> readStatement();
        }
    }

    /** Declares a function in the innermost scope: at the top of a body it is like a var. */
    void declareFunction(int name) {
        if (scopes.isInnermost(parser.frame.body)) {
            scopes.declareVar(name, parser.frame.body);
        } else {
            declareLexical(name);
        }
    }

    /** Declares a let, const or class in the innermost scope. */
    void declareLexical(int name) {
        scopes.declareLexical(name, parser.frame.parameters, parser.frame.body);
    }

    private void declareVar(int name) {
        scopes.declareVar(name, parser.frame.body);
    }

    private void readStatement() {
        parser.descend();
        switch (tokens.kind) {
            case LEFT_BRACE -> readBlock();
            case SEMICOLON -> tokens.next();
            case VAR -> readVariables();
            case IF -> readIf();
            case FOR -> readFor();
            case WHILE -> {
                tokens.next();
                readCondition();
                readLoopBody();
            }
            case DO -> readDoWhile();
            case SWITCH -> readSwitch();
            case BREAK, CONTINUE -> readJump();
            case RETURN -> readReturn();
            case THROW -> readThrow();
            case TRY -> readTry();
            case DEBUGGER -> {
                tokens.next();
                endStatement();
            }
            case FUNCTION, CLASS, CONST, LET -> throw Unsure.unsure();
            default -> readExpressionOrLabel();
        }
        parser.ascend();
    }

    void endStatement() {
        if (!tokens.take(SEMICOLON) && tokens.kind != RIGHT_BRACE && !tokens.newlineBefore) {
            throw Unsure.unsure();
        }
    }

    private void readBlock() {
        tokens.expect(LEFT_BRACE);
        scopes.open(false);
        readList();
        tokens.expect(RIGHT_BRACE);
        scopes.close();
    }

    private void readIf() {
        tokens.next();
        readCondition();
        readStatement();
        if (tokens.take(ELSE)) {
            readStatement();
        }
    }

    private void readCondition() {
        tokens.expect(LEFT_PAREN);
        parser.expressions.read();
        tokens.expect(RIGHT_PAREN);
    }

    private void readReturn() {
        tokens.next();
        if (!tokens.newlineBefore && tokens.kind != SEMICOLON && tokens.kind != RIGHT_BRACE) {
            parser.expressions.read();
        }
        endStatement();
    }

    private void readThrow() {
        tokens.next();
        if (tokens.newlineBefore) {
            throw Unsure.unsure();
        }
        parser.expressions.read();
        endStatement();
    }

    private void readTry() {
        tokens.next();
        readBlock();
        boolean complete = false;
        if (tokens.take(CATCH)) {
            scopes.open(true);
            if (tokens.take(LEFT_PAREN)) {
                readTarget(name -> scopes.declareParameter(name, PreScopes.CATCH_PARAMETER));
                tokens.expect(RIGHT_PAREN);
            }
            readBlock();
            scopes.close();
            complete = true;
        }
        if (tokens.take(FINALLY)) {
            readBlock();
            complete = true;
        }
        if (!complete) {
            throw Unsure.unsure();
        }
    }

    private void readSwitch() {
        tokens.next();
        readCondition();
        tokens.expect(LEFT_BRACE);
        scopes.open(false);
        parser.frame.switches++;
        boolean hasDefault = false;
        while (tokens.kind != RIGHT_BRACE) {
            if (tokens.kind == DEFAULT) {
                if (hasDefault) {
                    throw Unsure.unsure();
                }
                hasDefault = true;
                tokens.next();
            } else {
                tokens.expect(CASE);
                parser.expressions.read();
            }
            tokens.expect(COLON);
            readList();
        }
        tokens.next();
        parser.frame.switches--;
        scopes.close();
    }

    // -- declarations -------------------------------------------------------------------------------

    private void readVariables() {
        TokenKind kind = tokens.kind;
        tokens.next();
        do {
            readDeclarator(kind, false);
        } while (tokens.take(COMMA));
        endStatement();
    }

    /** @param mayLackValue whether this may be the head of a for-in or for-of loop */
    private void readDeclarator(TokenKind kind, boolean mayLackValue) {
        boolean plain = tokens.kind == IDENTIFIER;
        readTarget(kind == VAR ? declareVar : declareLexical);
        if (tokens.take(ASSIGN)) {
            parser.expressions.readAssignment();
        } else if (!mayLackValue && (!plain || kind == CONST)) {
            throw Unsure.unsure();
        }
    }

    private void readTarget(IntConsumer declare) {
        if (tokens.kind == IDENTIFIER) {
            declare.accept(parser.bindingName());
        } else {
            readPattern(declare);
        }
    }

    /**
     * A pattern that declares names.
     *
     * @return whether it holds code: a default value or a computed key
     */
    boolean readPattern(IntConsumer declare) {
        parser.descend();
        boolean saved = parser.expressions.setInIsOperator(true);
        boolean code = false;
        if (tokens.take(LEFT_BRACKET)) {
            code = readArrayPattern(declare);
        } else {
            tokens.expect(LEFT_BRACE);
            code = readObjectPattern(declare);
        }
        parser.expressions.setInIsOperator(saved);
        parser.ascend();
        return code;
    }

    private boolean readArrayPattern(IntConsumer declare) {
        boolean code = false;
        while (tokens.kind != RIGHT_BRACKET) {
            if (tokens.take(COMMA)) {
                continue;
            }
            if (tokens.take(ELLIPSIS)) {
                readTarget(declare);
                break;
            }
            code |= readElement(declare);
            if (tokens.kind != RIGHT_BRACKET) {
                tokens.expect(COMMA);
            }
        }
        tokens.expect(RIGHT_BRACKET);
        return code;
    }

    private boolean readElement(IntConsumer declare) {
        boolean code = false;
        if (tokens.kind == IDENTIFIER) {
            declare.accept(parser.bindingName());
        } else {
            code = readPattern(declare);
        }
        if (tokens.take(ASSIGN)) {
            parser.expressions.readAssignment();
            code = true;
        }
        return code;
    }

    private boolean readObjectPattern(IntConsumer declare) {
        boolean code = false;
        while (tokens.kind != RIGHT_BRACE) {
            if (tokens.take(ELLIPSIS)) {
                declare.accept(parser.bindingName());
                break;
            }
            if (tokens.kind == IDENTIFIER && !tokens.follows(COLON)) {
                code |= readElement(declare);
            } else {
                code |= tokens.kind == LEFT_BRACKET;
                parser.expressions.readKey();
                tokens.expect(COLON);
                code |= readElement(declare);
            }
            if (tokens.kind != RIGHT_BRACE) {
                tokens.expect(COMMA);
            }
        }
        tokens.expect(RIGHT_BRACE);
        return code;
    }

    // -- loops and jumps ----------------------------------------------------------------------------

    private void readLoopBody() {
        parser.frame.loops++;
        readStatement();
        parser.frame.loops--;
    }

    private void readDoWhile() {
        tokens.next();
        readLoopBody();
        tokens.expect(WHILE);
        readCondition();
        tokens.take(SEMICOLON);
    }

    private void readFor() {
        tokens.next();
        tokens.expect(LEFT_PAREN);
        scopes.open(false);
        switch (tokens.kind) {
            case SEMICOLON -> readForRest();
            case VAR, LET, CONST -> readForVariables();
            default -> readForExpression();
        }
        scopes.close();
    }

    private boolean atEach() {
        return tokens.kind == IN || tokens.kind == IDENTIFIER && tokens.name == parser.ofName;
    }

    private void readForVariables() {
        TokenKind kind = tokens.kind;
        tokens.next();
        boolean saved = parser.expressions.setInIsOperator(false);
        int before = tokens.start;
        readTarget(kind == VAR ? declareVar : declareLexical);
        if (atEach()) {
            parser.expressions.setInIsOperator(saved);
            readForEach();
            return;
        }
        boolean hasValue = tokens.take(ASSIGN);
        if (hasValue) {
            parser.expressions.readAssignment();
        } else if (kind == CONST || unitAt(before) == '{' || unitAt(before) == '[') {
            throw Unsure.unsure();
        }
        while (tokens.take(COMMA)) {
            readDeclarator(kind, false);
        }
        parser.expressions.setInIsOperator(saved);
        readForRest();
    }

    private int unitAt(int offset) {
        return tokens.unit(offset);
    }

    private void readForExpression() {
        boolean saved = parser.expressions.setInIsOperator(false);
        int left = parser.expressions.readAssignment();
        if (atEach()) {
            parser.expressions.setInIsOperator(saved);
            parser.expressions.assign(left, parser.expressions.lastName(), PreScopes.HOLDS_OBJECT);
            readForEach();
            return;
        }
        while (tokens.take(COMMA)) {
            parser.expressions.readAssignment();
        }
        parser.expressions.setInIsOperator(saved);
        readForRest();
    }

    private void readForEach() {
        boolean forIn = tokens.kind == IN;
        tokens.next();
        if (forIn) {
            parser.expressions.read();
        } else {
            parser.expressions.readAssignment();
        }
        tokens.expect(RIGHT_PAREN);
        readLoopBody();
    }

    private void readForRest() {
        tokens.expect(SEMICOLON);
        if (tokens.kind != SEMICOLON) {
            parser.expressions.read();
        }
        tokens.expect(SEMICOLON);
        if (tokens.kind != RIGHT_PAREN) {
            parser.expressions.read();
        }
        tokens.expect(RIGHT_PAREN);
        readLoopBody();
    }

    private void readJump() {
        boolean isBreak = tokens.kind == BREAK;
        tokens.next();
        boolean legal = parser.frame.loops > 0 || isBreak && parser.frame.switches > 0;
        if (tokens.kind == IDENTIFIER && !tokens.newlineBefore) {
            legal = (isBreak || legal) && hasLabel(tokens.name, !isBreak);
            tokens.next();
        }
        if (!legal) {
            throw Unsure.unsure();
        }
        endStatement();
    }

    private boolean hasLabel(int name, boolean onLoop) {
        for (int i = parser.frame.firstLabel; i < labelCount; i++) {
            if (labels[i] >> 1 == name && (!onLoop || (labels[i] & 1) != 0)) {
                return true;
            }
        }
        return false;
    }

    private void readExpressionOrLabel() {
        if (tokens.kind == IDENTIFIER && tokens.follows(COLON)) {
            readLabeled();
            return;
        }
        parser.expressions.read();
        endStatement();
    }

    /** All labels of a statement: {@code continue} may use each of them if it is a loop. */
    private void readLabeled() {
        int first = labelCount;
        do {
            if (hasLabel(tokens.name, false)
                    || tokens.name == parser.awaitName
                    || tokens.name == parser.argumentsName) {
                throw Unsure.unsure();
            }
            labels = labelCount == labels.length ? Arrays.copyOf(labels, 2 * labelCount) : labels;
            labels[labelCount++] = tokens.name << 1;
            tokens.next();
            tokens.next();
        } while (tokens.kind == IDENTIFIER && tokens.follows(COLON));
        if (tokens.kind == FOR || tokens.kind == WHILE || tokens.kind == DO) {
            for (int i = first; i < labelCount; i++) {
                labels[i] |= 1;
            }
        }
        readStatement();
        labelCount = first;
    }
}
