package tierup.lang.parser;

import java.util.HashMap;
import java.util.Map;
import tierup.lang.ast.BinaryOperator;
import tierup.lang.ast.LogicalOperator;

/**
 * The kinds of tokens. A kind with a fixed spelling knows it; a binary operator knows its precedence, an assignment
 * operator the operation it combines with.
 *
 * <p>Words that are reserved only in strict code ({@code let}, {@code static}, {@code yield}, ...) are ordinary
 * reserved words here, because all guest code is strict. {@code async}, {@code await}, {@code get}, {@code set} and
 * {@code of} are identifiers that the parser recognises by their text.
 */
enum TokenKind {
    END_OF_INPUT,
    IDENTIFIER,
    /** A reserved word spelt with a Unicode escape: a fine property name, and nothing else. */
    ESCAPED_KEYWORD,
    PRIVATE_NAME,
    NUMBER,
    STRING,
    /** A template from its opening backtick to the first substitution, or to the end. */
    TEMPLATE,
    /** A template from the end of a substitution to the next one, or to the end. */
    TEMPLATE_CONTINUATION,

    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    DOT("."),
    ELLIPSIS("..."),
    QUESTION_DOT("?."),
    SEMICOLON(";"),
    COMMA(","),
    COLON(":"),
    QUESTION("?"),
    ARROW("=>"),
    NOT("!"),
    BIT_NOT("~"),
    INCREMENT("++"),
    DECREMENT("--"),

    ASSIGN("="),
    ASSIGN_ADD("+=", BinaryOperator.ADD),
    ASSIGN_SUBTRACT("-=", BinaryOperator.SUBTRACT),
    ASSIGN_MULTIPLY("*=", BinaryOperator.MULTIPLY),
    ASSIGN_DIVIDE("/=", BinaryOperator.DIVIDE),
    ASSIGN_REMAINDER("%=", BinaryOperator.REMAINDER),
    ASSIGN_EXPONENTIATE("**=", BinaryOperator.EXPONENTIATE),
    ASSIGN_BIT_AND("&=", BinaryOperator.BIT_AND),
    ASSIGN_BIT_OR("|=", BinaryOperator.BIT_OR),
    ASSIGN_BIT_XOR("^=", BinaryOperator.BIT_XOR),
    ASSIGN_SHIFT_LEFT("<<=", BinaryOperator.SHIFT_LEFT),
    ASSIGN_SHIFT_RIGHT(">>=", BinaryOperator.SHIFT_RIGHT),
    ASSIGN_SHIFT_RIGHT_UNSIGNED(">>>=", BinaryOperator.SHIFT_RIGHT_UNSIGNED),
    ASSIGN_AND("&&=", LogicalOperator.AND),
    ASSIGN_OR("||=", LogicalOperator.OR),
    ASSIGN_NULLISH("??=", LogicalOperator.NULLISH),

    NULLISH("??", 1, LogicalOperator.NULLISH),
    LOGICAL_OR("||", 1, LogicalOperator.OR),
    LOGICAL_AND("&&", 2, LogicalOperator.AND),
    BIT_OR("|", 3, BinaryOperator.BIT_OR),
    BIT_XOR("^", 4, BinaryOperator.BIT_XOR),
    BIT_AND("&", 5, BinaryOperator.BIT_AND),
    EQUAL("==", 6, BinaryOperator.EQUAL),
    NOT_EQUAL("!=", 6, BinaryOperator.NOT_EQUAL),
    STRICT_EQUAL("===", 6, BinaryOperator.STRICT_EQUAL),
    STRICT_NOT_EQUAL("!==", 6, BinaryOperator.STRICT_NOT_EQUAL),
    LESS("<", 7, BinaryOperator.LESS),
    LESS_OR_EQUAL("<=", 7, BinaryOperator.LESS_OR_EQUAL),
    GREATER(">", 7, BinaryOperator.GREATER),
    GREATER_OR_EQUAL(">=", 7, BinaryOperator.GREATER_OR_EQUAL),
    INSTANCEOF("instanceof", 7, BinaryOperator.INSTANCEOF),
    IN("in", 7, BinaryOperator.IN),
    SHIFT_LEFT("<<", 8, BinaryOperator.SHIFT_LEFT),
    SHIFT_RIGHT(">>", 8, BinaryOperator.SHIFT_RIGHT),
    SHIFT_RIGHT_UNSIGNED(">>>", 8, BinaryOperator.SHIFT_RIGHT_UNSIGNED),
    ADD("+", 9, BinaryOperator.ADD),
    SUBTRACT("-", 9, BinaryOperator.SUBTRACT),
    MULTIPLY("*", 10, BinaryOperator.MULTIPLY),
    DIVIDE("/", 10, BinaryOperator.DIVIDE),
    REMAINDER("%", 10, BinaryOperator.REMAINDER),
    EXPONENTIATE("**", 11, BinaryOperator.EXPONENTIATE),

    BREAK("break"),
    CASE("case"),
    CATCH("catch"),
    CLASS("class"),
    CONST("const"),
    CONTINUE("continue"),
    DEBUGGER("debugger"),
    DEFAULT("default"),
    DELETE("delete"),
    DO("do"),
    ELSE("else"),
    ENUM("enum"),
    EXPORT("export"),
    EXTENDS("extends"),
    FALSE("false"),
    FINALLY("finally"),
    FOR("for"),
    FUNCTION("function"),
    IF("if"),
    IMPORT("import"),
    NEW("new"),
    NULL("null"),
    RETURN("return"),
    SUPER("super"),
    SWITCH("switch"),
    THIS("this"),
    THROW("throw"),
    TRUE("true"),
    TRY("try"),
    TYPEOF("typeof"),
    VAR("var"),
    VOID("void"),
    WHILE("while"),
    WITH("with"),
    LET("let"),
    STATIC("static"),
    YIELD("yield"),
    IMPLEMENTS("implements"),
    INTERFACE("interface"),
    PACKAGE("package"),
    PRIVATE("private"),
    PROTECTED("protected"),
    PUBLIC("public");

    /** What {@link #precedence()} is for tokens that are no binary operators. */
    static final int NO_OPERATOR = 0;

    private static final Map<String, TokenKind> KEYWORDS = new HashMap<>();

    static {
        for (TokenKind kind : values()) {
            if (kind.isWord()) {
                KEYWORDS.put(kind.text, kind);
            }
        }
    }

    private final String text;
    private final int precedence;
    private final BinaryOperator binary;
    private final LogicalOperator logical;

    /** Whether the token never goes on with an expression that could end before it. */
    final boolean endsExpression;

    TokenKind() {
        this(null, NO_OPERATOR, null, null);
    }

    TokenKind(String text) {
        this(text, NO_OPERATOR, null, null);
    }

    TokenKind(String text, BinaryOperator combined) {
        this(text, NO_OPERATOR, combined, null);
    }

    TokenKind(String text, LogicalOperator combined) {
        this(text, NO_OPERATOR, null, combined);
    }

    TokenKind(String text, int precedence, BinaryOperator binary) {
        this(text, precedence, binary, null);
    }

    TokenKind(String text, int precedence, LogicalOperator logical) {
        this(text, precedence, null, logical);
    }

    TokenKind(String text, int precedence, BinaryOperator binary, LogicalOperator logical) {
        this.text = text;
        this.precedence = precedence;
        this.binary = binary;
        this.logical = logical;
        this.endsExpression = text != null && ")]};:,".contains(text);
    }

    /** The kind of a reserved word, or null if the word is an identifier. */
    static TokenKind keyword(String word) {
        return KEYWORDS.get(word);
    }

    /** The fixed spelling, or null. */
    String text() {
        return text;
    }

    /** How tightly a binary operator binds, 1 the weakest; {@link #NO_OPERATOR} for other tokens. */
    int precedence() {
        return precedence;
    }

    /** The operation of a binary operator or compound assignment, or null. */
    BinaryOperator binary() {
        return binary;
    }

    /** The operation of a short-circuiting operator or assignment, or null. */
    LogicalOperator logical() {
        return logical;
    }

    /** Whether the token is {@code op=} with some operator. */
    boolean isCompoundAssignment() {
        return precedence == NO_OPERATOR && (binary != null || logical != null);
    }

    /** Whether the token is a reserved word. */
    boolean isWord() {
        return text != null && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
    }

    /** Whether the word is reserved in strict code only. */
    boolean isStrictReserved() {
        return ordinal() >= LET.ordinal();
    }
}
