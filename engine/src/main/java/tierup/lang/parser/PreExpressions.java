package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.HashSet;
import java.util.Set;
import tierup.lang.ast.FunctionKind;

/**
 * The pre-parser's expressions; see {@link PreParser}. What a method yields are the facts about an expression that decide what may be done
 * to it.
 */
final class PreExpressions {
    /** Facts: a bare name; a property; a literal that {@code =} would make a pattern. */
    static final int NAME = 1;

    private static final int PROPERTY = 2;
    private static final int PATTERN = 4;

    /** Its value is no object, as far as the text shows. */
    static final int PRIMITIVE = 8;

    /** What may not stand beside {@code **}, {@code ??}, and {@code ||}, without parentheses. */
    private static final int UNARY = 16;

    private static final int NULLISH_CHAIN = 32;
    private static final int LOGICAL_CHAIN = 64;

    /** Facts that survive parentheses. */
    private static final int INSIDE_PARENTHESES = NAME | PROPERTY | PRIMITIVE;

    /** How many links a chain such as {@code a.b.c()} may have: each makes the tree taller. */
    private static final int LONGEST_CHAIN = 100;

    private final PreParser parser;
    private final PreScanner tokens;
    private final int protoName;
    private final int targetName;
    private final int getName;
    private final int setName;
    private boolean inIsOperator = true;
    private int lastName;

    /** Where parentheses open that are known to hold the parameters of an arrow function, up to {@link #lookedUpTo}. */
    private final Set<Integer> arrows = new HashSet<>();

    private int lookedFrom;
    private int lookedUpTo;

    PreExpressions(PreParser parser) {
        this.parser = parser;
        this.tokens = parser.tokens;
        this.protoName = tokens.number(ObjectParser.PROTO);
        this.targetName = tokens.number("target");
        this.getName = tokens.number("get");
        this.setName = tokens.number("set");
    }

    boolean setInIsOperator(boolean value) {
        boolean saved = inIsOperator;
        inIsOperator = value;
        return saved;
    }

    /** The name that the expression with the fact {@link #NAME} was. */
    int lastName() {
        return lastName;
    }

    /** One or more assignment expressions between commas. */
    int read() {
        int facts = readAssignment();
        while (tokens.take(COMMA)) {
            readAssignment();
            facts = 0;
        }
        return facts;
    }

    /** An expression in brackets of any kind. */
    private int readEnclosed() {
        boolean saved = enter();
        int facts = read();
        leave(saved);
        return facts;
    }

    /** Goes inside brackets. */
    private boolean enter() {
        parser.descend();
        boolean saved = inIsOperator;
        inIsOperator = true;
        return saved;
    }

    private void leave(boolean saved) {
        inIsOperator = saved;
        parser.ascend();
    }

    /** An expression of the same kind inside one. */
    private int readInner() {
        parser.descend();
        int facts = readAssignment();
        parser.ascend();
        return facts;
    }

    int readAssignment() {
        boolean arrow = tokens.kind == IDENTIFIER ? tokens.arrowFollows() : tokens.kind == LEFT_PAREN && isArrow();
        if (arrow) {
            parser.readArrow();
            return 0;
        }
        int left = readUnary();
        if (tokens.kind.endsExpression) {
            return left;
        }
        left = readConditional(left);
        int name = lastName;
        TokenKind operator = tokens.kind;
        if (operator == ASSIGN || operator.logical() != null && operator.isCompoundAssignment()) {
            checkTarget(left);
            tokens.next();
            int value = readInner();
            assign(left, name, (value & PRIMITIVE) != 0 ? 0 : PreScopes.HOLDS_OBJECT);
            return 0;
        } else if (operator.isCompoundAssignment()) {
            assign(left, name, 0);
            tokens.next();
            readInner();
            return PRIMITIVE;
        }
        return left;
    }

    private void checkTarget(int facts) {
        if ((facts & (NAME | PROPERTY)) == 0) {
            throw Unsure.unsure();
        }
    }

    /** Notes that something is assigned to an expression. */
    void assign(int facts, int name, int how) {
        checkTarget(facts);
        if ((facts & NAME) != 0) {
            if (name == parser.argumentsName) {
                throw Unsure.unsure();
            }
            parser.scopes.use(name, PreScopes.ASSIGNED | how);
        }
    }

    /** A conditional expression, or an operand of {@code ||} or tighter, whose first operand has been read. */
    private int readConditional(int first) {
        int facts = readBinary(first, 1);
        if (!tokens.take(QUESTION)) {
            return facts;
        }
        boolean saved = enter();
        readAssignment();
        leave(saved);
        tokens.expect(COLON);
        readInner();
        return 0;
    }

    /** What stands behind an operand, as long as its operators bind at least that tightly. */
    private int readBinary(int first, int weakest) {
        int left = first;
        while (true) {
            TokenKind operator = tokens.kind;
            int precedence = operator.precedence();
            if (precedence < weakest || operator == IN && !inIsOperator) {
                return left;
            }
            tokens.next();
            left = readRightOperand(left, operator, precedence);
        }
    }

    private int readRightOperand(int left, TokenKind operator, int precedence) {
        if (operator == EXPONENTIATE) {
            if ((left & UNARY) != 0) {
                throw Unsure.unsure();
            }
            parser.descend();
            readBinary(readUnary(), precedence);
            parser.ascend();
            return PRIMITIVE;
        }
        int right = readBinary(readUnary(), precedence + 1);
        if (operator.logical() == null) {
            return PRIMITIVE;
        }
        boolean nullish = operator == NULLISH;
        if (((left | right) & (nullish ? LOGICAL_CHAIN : NULLISH_CHAIN)) != 0) {
            throw Unsure.unsure();
        }
        return nullish ? NULLISH_CHAIN : LOGICAL_CHAIN;
    }

    private int readUnary() {
        TokenKind operator = tokens.kind;
        switch (operator) {
            case INCREMENT, DECREMENT -> {
                parser.descend();
                tokens.next();
                int facts = readUnary();
                assign(facts, lastName, 0);
                parser.ascend();
                return PRIMITIVE;
            }
            case SUBTRACT, ADD, NOT, BIT_NOT, TYPEOF, VOID, DELETE -> {
                parser.descend();
                tokens.next();
                int facts = readUnary();
                if (operator == DELETE && (facts & NAME) != 0) {
                    throw Unsure.unsure();
                }
                parser.ascend();
                return UNARY | PRIMITIVE;
            }
            case IDENTIFIER -> {
                lastName = parser.reference();
                return readLinks(NAME);
            }
            case NEW -> {
                return readLinks(readNew());
            }
            default -> {
                return readLinks(readPrimary());
            }
        }
    }

    /** What may follow the first operand of a chain. */
    private int readLinks(int first) {
        return tokens.kind.endsExpression ? first : readPostfix(readChain(first));
    }

    private int readPostfix(int facts) {
        if (tokens.newlineBefore || tokens.kind != INCREMENT && tokens.kind != DECREMENT) {
            return facts;
        }
        assign(facts, lastName, 0);
        tokens.next();
        return PRIMITIVE;
    }

    /** What stands behind {@code extends}. */
    void readLeftHandSide() {
        readChain(tokens.kind == NEW ? readNew() : readPrimary());
    }

    // -- chains -------------------------------------------------------------------------------------

    private int readChain(int first) {
        int facts = first;
        boolean optional = false;
        for (int links = 0; ; links++) {
            switch (tokens.kind) {
                case DOT, LEFT_BRACKET -> {
                    readProperty();
                    facts = PROPERTY;
                }
                case LEFT_PAREN -> {
                    readArguments();
                    facts = 0;
                }
                case QUESTION_DOT -> {
                    optional = true;
                    readOptionalLink();
                }
                case TEMPLATE -> {
                    if (optional) {
                        throw Unsure.unsure();
                    }
                    readTemplate();
                    facts = 0;
                }
                default -> {
                    return optional ? 0 : facts;
                }
            }
            if (links > LONGEST_CHAIN) {
                throw Unsure.unsure();
            }
        }
    }

    private void readProperty() {
        if (tokens.take(DOT)) {
            readPropertyName();
            return;
        }
        tokens.next();
        readEnclosed();
        tokens.expect(RIGHT_BRACKET);
    }

    private void readPropertyName() {
        if (tokens.kind != IDENTIFIER && !tokens.kind.isWord()) {
            throw Unsure.unsure();
        }
        tokens.next();
    }

    private void readOptionalLink() {
        tokens.next();
        switch (tokens.kind) {
            case LEFT_PAREN -> readArguments();
            case LEFT_BRACKET -> readProperty();
            default -> readPropertyName();
        }
    }

    private void readArguments() {
        tokens.expect(LEFT_PAREN);
        boolean saved = enter();
        while (tokens.kind != RIGHT_PAREN) {
            tokens.take(ELLIPSIS);
            readAssignment();
            if (tokens.kind != RIGHT_PAREN) {
                tokens.expect(COMMA);
            }
        }
        tokens.next();
        leave(saved);
    }

    private int readNew() {
        parser.descend();
        tokens.next();
        if (tokens.take(DOT)) {
            if (tokens.kind != IDENTIFIER || tokens.name != targetName) {
                throw Unsure.unsure();
            }
            parser.scopes.use(parser.newTargetName, 0);
            tokens.next();
        } else {
            readConstruction();
        }
        parser.ascend();
        return 0;
    }

    private void readConstruction() {
        switch (tokens.kind) {
            case NEW -> readNew();
            case SUPER -> throw Unsure.unsure();
            default -> readPrimary();
        }
        for (int links = 0; ; links++) {
            switch (tokens.kind) {
                case DOT, LEFT_BRACKET -> readProperty();
                case TEMPLATE -> readTemplate();
                case LEFT_PAREN -> {
                    readArguments();
                    return;
                }
                case QUESTION_DOT -> throw Unsure.unsure();
                default -> {
                    return;
                }
            }
            if (links > LONGEST_CHAIN) {
                throw Unsure.unsure();
            }
        }
    }

    // -- operands -----------------------------------------------------------------------------------

    private int readPrimary() {
        switch (tokens.kind) {
            case NUMBER, STRING, TRUE, FALSE -> {
                tokens.next();
                return PRIMITIVE;
            }
            case NULL -> {
                tokens.next();
                return 0;
            }
            case THIS -> {
                parser.scopes.use(parser.thisName, 0);
                tokens.next();
                return 0;
            }
            case IDENTIFIER -> {
                lastName = parser.reference();
                return NAME;
            }
            case LEFT_PAREN -> {
                return readParentheses();
            }
            case LEFT_BRACKET -> {
                readArray();
                return PATTERN;
            }
            case LEFT_BRACE -> {
                readObject();
                return PATTERN;
            }
            case FUNCTION -> {
                parser.readFunction(false);
                return 0;
            }
            case CLASS -> {
                parser.classes.read(false);
                return 0;
            }
            case SUPER -> {
                parser.classes.readSuper();
                return 0;
            }
            case TEMPLATE -> {
                readTemplate();
                return PRIMITIVE;
            }
            default -> throw Unsure.unsure();
        }
    }

    private int readParentheses() {
        tokens.next();
        int facts = readEnclosed();
        tokens.expect(RIGHT_PAREN);
        return facts & INSIDE_PARENTHESES;
    }

    private void readArray() {
        boolean saved = enter();
        tokens.next();
        while (tokens.kind != RIGHT_BRACKET) {
            if (tokens.take(COMMA)) {
                continue;
            }
            tokens.take(ELLIPSIS);
            readAssignment();
            if (tokens.kind != RIGHT_BRACKET) {
                tokens.expect(COMMA);
            }
        }
        tokens.next();
        leave(saved);
    }

    /** A template, whose opening backtick is the current token. */
    private void readTemplate() {
        boolean last = tokens.skipTemplatePart();
        tokens.next();
        while (!last) {
            readEnclosed();
            if (tokens.kind != RIGHT_BRACE) {
                throw Unsure.unsure();
            }
            last = tokens.skipTemplatePart();
            tokens.next();
        }
    }

    private void readObject() {
        boolean saved = enter();
        boolean hasPrototype = false;
        tokens.next();
        while (tokens.kind != RIGHT_BRACE) {
            boolean isPrototype = readPropertyDefinition();
            if (isPrototype && hasPrototype) {
                throw Unsure.unsure();
            }
            hasPrototype |= isPrototype;
            if (tokens.kind != RIGHT_BRACE) {
                tokens.expect(COMMA);
            }
        }
        tokens.next();
        leave(saved);
    }

    /** @return whether it may set the prototype */
    private boolean readPropertyDefinition() {
        if (tokens.take(ELLIPSIS)) {
            readAssignment();
            return false;
        }
        FunctionKind kind = FunctionKind.METHOD;
        boolean mayBePrototype = tokens.mayBeString(ObjectParser.PROTO);
        if (tokens.kind == IDENTIFIER) {
            if (tokens.follows(COMMA) || tokens.follows(RIGHT_BRACE)) {
                parser.reference();
                return false;
            }
            boolean accessor = (tokens.name == getName || tokens.name == setName)
                    && !tokens.follows(LEFT_PAREN)
                    && !tokens.follows(COLON);
            if (accessor) {
                kind = tokens.name == getName ? FunctionKind.GETTER : FunctionKind.SETTER;
                tokens.next();
            }
            mayBePrototype = !accessor && tokens.name == protoName;
        }
        readKey();
        if (kind != FunctionKind.METHOD || tokens.kind == LEFT_PAREN) {
            parser.readMethod(kind);
            return false;
        }
        tokens.expect(COLON);
        readAssignment();
        return mayBePrototype;
    }

    /** A property key: a word, a string, a number, or an expression in brackets. */
    void readKey() {
        if (tokens.take(LEFT_BRACKET)) {
            boolean saved = enter();
            readAssignment();
            leave(saved);
            tokens.expect(RIGHT_BRACKET);
        } else if (tokens.kind == STRING || tokens.kind == NUMBER) {
            tokens.next();
        } else {
            readPropertyName();
        }
    }

    // -- arrow functions ----------------------------------------------------------------------------

    /** Whether the parenthesis that is the current token opens the parameters of an arrow function. */
    private boolean isArrow() {
        int open = tokens.start;
        TokenKind first = tokens.peek(false);
        switch (first) {
            case RIGHT_PAREN, ELLIPSIS -> {
                return true;
            }
            case IDENTIFIER, LEFT_BRACE, LEFT_BRACKET -> {
                if (open < lookedFrom || open >= lookedUpTo) {
                    lookAhead(open);
                }
                return arrows.contains(open);
            }
            default -> {
                return false;
            }
        }
    }

    /** Reads on to the parenthesis that closes the one at {@code open}, and notes which on the way belong to arrow functions. */
    private void lookAhead(int open) {
        arrows.clear();
        OpenBrackets brackets = new OpenBrackets();
        do {
            switch (tokens.kind) {
                case LEFT_PAREN -> brackets.push(tokens.start);
                case LEFT_BRACE -> brackets.push(OpenBrackets.BRACE);
                case TEMPLATE -> lookPastTemplate(brackets);
                case RIGHT_BRACE -> {
                    if (brackets.pop() == OpenBrackets.SUBSTITUTION) {
                        lookPastTemplate(brackets);
                    }
                }
                case RIGHT_PAREN -> {
                    int opened = brackets.pop();
                    if (tokens.peek(true) == ARROW) {
                        arrows.add(opened);
                    }
                }
                case END_OF_INPUT -> throw Unsure.unsure();
                default -> {}
            }
            tokens.next();
        } while (!brackets.isEmpty());
        lookedFrom = open;
        lookedUpTo = tokens.start;
        tokens.restart(open);
    }

    private void lookPastTemplate(OpenBrackets brackets) {
        if (!tokens.skipTemplatePart()) {
            brackets.push(OpenBrackets.SUBSTITUTION);
        }
    }
}
