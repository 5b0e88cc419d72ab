package tierup.lang.parser;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import tierup.lang.source.Source;

/**
 * Turns source text into tokens, one at a time, on demand.
 *
 * <p>JavaScript's lexical grammar depends on what is being parsed in two places: a slash may begin a regular expression,
 * and a closing brace may continue a template. Regular expressions are not part of Tierup, and for templates the lexer
 * keeps a stack of open braces, so it needs no help from the parser.
 *
 * <p>Errors about characters (an unterminated string, a stray {@code @}) are thrown when the token is asked for, so an
 * earlier error of the parser is always reported first.
 */
final class Lexer {
    private static final TokenKind[][] PUNCTUATORS = punctuatorsByFirstCharacter();

    private final CharacterCursor cursor;
    private final NumberScanner numbers;
    private final StringScanner strings;

    /** For each open brace, whether it is the <code>${</code> of a template. */
    private final Deque<Boolean> openBraces = new ArrayDeque<>();

    private boolean newlineBefore;

    Lexer(Source source) {
        this.cursor = new CharacterCursor(source);
        this.numbers = new NumberScanner(cursor);
        this.strings = new StringScanner(cursor);
        skipHashbang();
    }

    /** The next token; {@link TokenKind#END_OF_INPUT} again and again at the end. */
    Token next() {
        newlineBefore = false;
        skipTrivia();
        int start = cursor.offset();
        int c = cursor.peekCodePoint();
        if (c == CharacterCursor.END) {
            return plain(TokenKind.END_OF_INPUT, start);
        } else if (c == '"' || c == '\'') {
            return token(TokenKind.STRING, start, strings.scanString(), 0);
        } else if (c == '`') {
            cursor.advance(1);
            return template(TokenKind.TEMPLATE, start);
        } else if (Characters.isDecimalDigit(c) || (c == '.' && Characters.isDecimalDigit(cursor.peek(1)))) {
            return token(TokenKind.NUMBER, start, null, numbers.scan());
        } else if (Characters.isIdentifierStart(c) || c == '\\') {
            return word(start);
        } else if (c == '#') {
            cursor.advance(1);
            scanName(start);
            return token(TokenKind.PRIVATE_NAME, start, cursor.textFrom(start), 0);
        }
        return punctuator(start, c);
    }

    private Token punctuator(int start, int c) {
        if (c == '}' && !openBraces.isEmpty() && openBraces.pop()) {
            cursor.advance(1);
            return template(TokenKind.TEMPLATE_CONTINUATION, start);
        }
        if (c < PUNCTUATORS.length) {
            for (TokenKind kind : PUNCTUATORS[c]) {
                int length = kind.text().length();
                boolean matches = length == 1 || cursor.startsWith(kind.text());
                if (matches && !isConditionalBeforeFraction(kind)) {
                    cursor.advance(length);
                    if (kind == TokenKind.LEFT_BRACE) {
                        openBraces.push(false);
                    }
                    return plain(kind, start);
                }
            }
        }
        throw cursor.errorHere(NumberScanner.INVALID_TOKEN);
    }

    /** In {@code a?.5:1} the question mark stands alone. */
    private boolean isConditionalBeforeFraction(TokenKind kind) {
        return kind == TokenKind.QUESTION_DOT && Characters.isDecimalDigit(cursor.peek(2));
    }

    private Token template(TokenKind kind, int start) {
        StringScanner.TemplateString string = strings.scanTemplate(start);
        if (!string.last()) {
            openBraces.push(true);
        }
        return new Token(
                kind,
                start,
                cursor.offset(),
                newlineBefore,
                string.cooked(),
                0,
                string.raw(),
                string.last(),
                false,
                string.invalidEscape());
    }

    private Token word(int start) {
        String name = scanName(start);
        boolean escaped = name.length() != cursor.offset() - start;
        TokenKind keyword = TokenKind.keyword(name);
        TokenKind kind = TokenKind.IDENTIFIER;
        if (keyword != null) {
            kind = escaped ? TokenKind.ESCAPED_KEYWORD : keyword;
        }
        return new Token(kind, start, cursor.offset(), newlineBefore, name, 0, null, false, escaped, null);
    }

    private String scanName(int start) {
        int plainStart = cursor.offset();
        int c = cursor.peekCodePoint();
        if (c != '\\' && !Characters.isIdentifierStart(c)) {
            throw cursor.errorFrom(start, NumberScanner.INVALID_TOKEN);
        }
        cursor.advancePastPlainName();
        while (Characters.isIdentifierPart(cursor.peekCodePoint())) {
            cursor.advancePast(cursor.peekCodePoint());
        }
        String plainPart = cursor.textFrom(plainStart);
        return cursor.peek() == '\\' ? scanEscapedName(plainPart) : plainPart;
    }

    private String scanEscapedName(String plainPart) {
        StringBuilder name = new StringBuilder(plainPart);
        while (true) {
            int start = cursor.offset();
            int c = cursor.peekCodePoint();
            if (c == '\\') {
                cursor.advance(1);
                c = cursor.take('u') ? strings.scanUnicode(start) : CharacterCursor.END;
                boolean allowed = name.length() == 0 ? Characters.isIdentifierStart(c) : Characters.isIdentifierPart(c);
                if (!allowed) {
                    throw cursor.errorFrom(start, NumberScanner.INVALID_TOKEN);
                }
            } else if (Characters.isIdentifierPart(c)) {
                cursor.advancePast(c);
            } else {
                return name.toString();
            }
            name.appendCodePoint(c);
        }
    }

    /** Goes on at an offset, which is not in the middle of a token. */
    void skipTo(int offset) {
        cursor.advance(offset - cursor.offset());
    }

    private void skipHashbang() {
        if (cursor.startsWith("#!")) {
            skipLine();
        }
    }

    private void skipTrivia() {
        while (true) {
            int c = cursor.peekCodePoint();
            if (c > '/' && c < 0x80) {
                return;
            } else if (Source.isLineTerminator(c)) {
                newlineBefore = true;
                cursor.advance(1);
            } else if (Characters.isBlank(c)) {
                cursor.advancePast(c);
            } else if (c == '/' && cursor.peek(1) == '/') {
                skipLine();
            } else if (c == '/' && cursor.peek(1) == '*') {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (!cursor.atEnd() && !Source.isLineTerminator(cursor.peek())) {
            cursor.advance(1);
        }
    }

    private void skipBlockComment() {
        int start = cursor.offset();
        cursor.advance(2);
        while (!cursor.startsWith("*/")) {
            if (cursor.atEnd()) {
                throw cursor.errorFrom(start, NumberScanner.INVALID_TOKEN);
            }
            newlineBefore |= Source.isLineTerminator(cursor.peek());
            cursor.advance(1);
        }
        cursor.advance(2);
    }

    private Token plain(TokenKind kind, int start) {
        return token(kind, start, kind.text(), 0);
    }

    private Token token(TokenKind kind, int start, String text, double number) {
        return new Token(kind, start, cursor.offset(), newlineBefore, text, number, null, false, false, null);
    }

    /** For each ASCII character the punctuators that begin with it, the longest first. */
    private static TokenKind[][] punctuatorsByFirstCharacter() {
        TokenKind[][] table = new TokenKind[128][];
        Arrays.fill(table, new TokenKind[0]);
        for (TokenKind kind : TokenKind.values()) {
            if (kind.text() != null && !kind.isWord()) {
                char first = kind.text().charAt(0);
                table[first] = withLongestFirst(table[first], kind);
            }
        }
        return table;
    }

    private static TokenKind[] withLongestFirst(TokenKind[] kinds, TokenKind added) {
        int place = 0;
        while (place < kinds.length
                && kinds[place].text().length() >= added.text().length()) {
            place++;
        }
        TokenKind[] more = Arrays.copyOf(kinds, kinds.length + 1);
        System.arraycopy(kinds, place, more, place + 1, kinds.length - place);
        more[place] = added;
        return more;
    }
}
