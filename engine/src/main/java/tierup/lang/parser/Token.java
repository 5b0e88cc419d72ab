package tierup.lang.parser;

import tierup.lang.source.GuestSyntaxError;

/**
 * One token.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last character
 * @param newlineBefore whether a line ends between the previous token and this one
 * @param text an identifier's or keyword's name, a string's value, a template string's value or null if it holds an
 *     invalid escape; for other tokens their spelling
 * @param number a number's value
 * @param raw a template string's text as it is written, line ends normalised
 * @param endsTemplate whether a template string is the last one of its template
 * @param escaped whether an identifier was spelt with Unicode escapes
 * @param invalidEscape what is wrong with a template string, or null; an error unless the template is tagged
 */
record Token(
        TokenKind kind,
        int start,
        int end,
        boolean newlineBefore,
        String text,
        double number,
        String raw,
        boolean endsTemplate,
        boolean escaped,
        GuestSyntaxError invalidEscape) {

    /** Whether the token is this identifier, spelt without escapes: a word reserved only by its place. */
    boolean isContextual(String word) {
        return kind == TokenKind.IDENTIFIER && !escaped && text.equals(word);
    }

    /** Whether the token may name a property after a dot: an identifier or any reserved word. */
    boolean isPropertyName() {
        return kind == TokenKind.IDENTIFIER || kind == TokenKind.ESCAPED_KEYWORD || kind.isWord();
    }
}
