package tierup.lang.parser;

import tierup.lang.ast.Node;
import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/** The tokens as the parser sees them: a current one, one to look ahead at, and the errors that name them. */
final class TokenStream {
    private final Source source;
    private final Lexer lexer;
    private Token current;
    private Token ahead;
    private int previousEnd;

    TokenStream(Source source) {
        this.source = source;
        this.lexer = new Lexer(source);
        this.current = lexer.next();
    }

    /** The tokens from an offset on. */
    TokenStream(Source source, int offset) {
        this.source = source;
        this.lexer = new Lexer(source);
        this.lexer.skipTo(offset);
        this.current = lexer.next();
        this.previousEnd = offset;
    }

    Source source() {
        return source;
    }

    /** The token that has not been consumed yet. */
    Token current() {
        return current;
    }

    /** The token after the current one. */
    Token peek() {
        if (ahead == null) {
            ahead = lexer.next();
        }
        return ahead;
    }

    /** Offset after the last consumed token: the end of whatever was just parsed. */
    int previousEnd() {
        return previousEnd;
    }

    /** Consumes and yields the current token. */
    Token next() {
        Token consumed = current;
        previousEnd = consumed.end();
        current = peek();
        ahead = null;
        return consumed;
    }

    /** Whether nobody has looked behind the current token, so that {@link #skipTo} may be called. */
    boolean canSkip() {
        return ahead == null;
    }

    /** Makes the token at an offset further on the current one. What lies between has as many opening braces as closing ones. */
    void skipTo(int offset) {
        lexer.skipTo(offset);
        current = lexer.next();
        previousEnd = offset;
    }

    boolean at(TokenKind kind) {
        return current.kind() == kind;
    }

    boolean atContextual(String word) {
        return current.isContextual(word);
    }

    /** Consumes the current token if it is of this kind. */
    boolean take(TokenKind kind) {
        if (current.kind() != kind) {
            return false;
        }
        next();
        return true;
    }

    /** Consumes a token of this kind or reports the one that stands in its place. */
    Token expect(TokenKind kind) {
        if (current.kind() != kind) {
            throw unexpected();
        }
        return next();
    }

    /**
     * Ends a statement: takes a semicolon, or inserts one where the language allows (ECMA-262, section 12.10): before a
     * closing brace, at the end of input, or where a line ended before the current token.
     */
    void endStatement() {
        if (take(TokenKind.SEMICOLON)) {
            return;
        }
        if (!at(TokenKind.RIGHT_BRACE) && !at(TokenKind.END_OF_INPUT) && !current.newlineBefore()) {
            throw unexpected();
        }
    }

    /** The error that the current token cannot stand here. */
    GuestSyntaxError unexpected() {
        return unexpected(current);
    }

    /** The error that a token cannot stand where it stands, in the words that Node has for its kind. */
    GuestSyntaxError unexpected(Token token) {
        TokenKind kind = token.kind();
        String message = switch (kind) {
            case END_OF_INPUT -> "Unexpected end of input";
            case NUMBER -> "Unexpected number";
            case STRING -> "Unexpected string";
            case TEMPLATE -> "Unexpected template string";
            case IDENTIFIER -> "Unexpected identifier '" + token.text() + "'";
            case ESCAPED_KEYWORD -> "Keyword must not contain escaped characters";
            case PRIVATE_NAME -> "Private names (" + token.text() + ") are not supported by Tierup";
            case ENUM -> "Unexpected reserved word";
            case TEMPLATE_CONTINUATION -> "Unexpected token '}'";
            default ->
                kind.isWord() && kind.isStrictReserved()
                        ? "Unexpected strict mode reserved word"
                        : "Unexpected token '" + token.text() + "'";
        };
        return error(token, message);
    }

    GuestSyntaxError error(Token token, String message) {
        return new GuestSyntaxError(source, token.start(), token.end(), message);
    }

    GuestSyntaxError error(Node node, String message) {
        return new GuestSyntaxError(source, node.start(), node.end(), message);
    }

    GuestSyntaxError error(int start, int end, String message) {
        return new GuestSyntaxError(source, start, end, message);
    }

    /** The error for a part of JavaScript that Tierup leaves out on purpose. */
    GuestSyntaxError unsupported(Token token, String feature) {
        return error(token, feature + " not supported by Tierup");
    }
}
