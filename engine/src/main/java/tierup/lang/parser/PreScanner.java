package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tierup.lang.source.Source;

/**
 * The tokens of a text as the pre-parser sees them: kinds and places, no values. Names are small numbers, so that no
 * text is copied and equal names are equal ints.
 *
 * <p>Whatever is rare (letters beyond ASCII outside strings, escapes in names, separators in numbers) makes it {@link Unsure}, as does what
 * is an error.
 */
final class PreScanner {
    /** Stands behind the text. A text may hold it, too: who meets it asks where. */
    private static final byte BEHIND = 0;

    /** For each ASCII character the punctuator that it always is, whatever follows; else null. */
    private static final TokenKind[] SINGLE = new TokenKind[128];

    static {
        for (TokenKind kind : new TokenKind[] {
            LEFT_BRACE,
            RIGHT_BRACE,
            LEFT_PAREN,
            RIGHT_PAREN,
            LEFT_BRACKET,
            RIGHT_BRACKET,
            SEMICOLON,
            COMMA,
            COLON,
            BIT_NOT
        }) {
            SINGLE[kind.text().charAt(0)] = kind;
        }
    }

    private final String text;
    private final int length;

    /**
     * The text, with units behind it that belong to no token, so that looking ahead needs no check. As bytes, because most texts have them
     * ready: what is beyond ASCII is negative, or a question mark that the text itself has to confirm.
     */
    private final byte[] units;

    private final PreNames names = new PreNames();

    /** The current token. */
    TokenKind kind;

    /** Where it begins. */
    int start;

    /** Whether a line ends between the token before it and this one. */
    boolean newlineBefore;

    /** The number of a word's text. */
    int name;

    /** Whether a string holds an escape. */
    boolean escaped;

    /** Offset behind the current token. */
    private int at;

    PreScanner(String text) {
        this.text = text;
        this.length = text.length();
        this.units = bytesOf(text, length + 3);
    }

    /** What is beyond Latin-1 becomes a question mark, unless there are surrogates: then all that is beyond ASCII becomes -1. */
    private static byte[] bytesOf(String text, int size) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] units = Arrays.copyOf(latin, size);
        if (latin.length != text.length()) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                units[i] = c < 0x80 ? (byte) c : -1;
            }
        }
        return units;
    }

    /** The words of the text. */
    PreNames names() {
        return names;
    }

    /** The number of a name. */
    int number(String word) {
        return names.number(word);
    }

    /** Goes to an offset, where the next token begins. */
    void restart(int offset) {
        at = offset;
        next();
    }

    /** Offset behind the current token. */
    int end() {
        return at;
    }

    /** Takes the current token if it is of this kind. */
    boolean take(TokenKind expected) {
        if (kind != expected) {
            return false;
        }
        next();
        return true;
    }

    /** Whether the current token is a string that has, or may have, this value. */
    boolean mayBeString(String value) {
        return kind == STRING && (escaped || at - start == value.length() + 2 && text.startsWith(value, start + 1));
    }

    void expect(TokenKind expected) {
        if (kind != expected) {
            throw Unsure.unsure();
        }
        next();
    }

    /** The kind of the token behind the current one; {@link #END_OF_INPUT} if a line ends between them and that matters. */
    TokenKind peek(boolean onSameLine) {
        TokenKind savedKind = kind;
        int savedStart = start;
        int savedAt = at;
        int savedName = name;
        boolean savedNewline = newlineBefore;
        next();
        TokenKind following = onSameLine && newlineBefore ? END_OF_INPUT : kind;
        kind = savedKind;
        start = savedStart;
        at = savedAt;
        name = savedName;
        newlineBefore = savedNewline;
        return following;
    }

    /** The UTF-16 code unit at an offset, or -1 behind the end. */
    int unit(int offset) {
        return offset < length ? units[offset] : -1;
    }

    /** Whether {@code =>} stands behind the current token, on the same line. */
    boolean arrowFollows() {
        int i = at;
        while (units[i] == ' ') {
            i++;
        }
        return units[i] == '=' ? units[i + 1] == '>' : mayHide(units[i]) && peek(true) == ARROW;
    }

    /** Whether the punctuator of one character that is always one stands behind the current token. */
    boolean follows(TokenKind single) {
        int i = at;
        while (units[i] == ' ') {
            i++;
        }
        int c = units[i];
        return mayHide(c) ? peek(false) == single : SINGLE[c] == single;
    }

    /** Whether a token may stand behind a character that begins none. */
    private static boolean mayHide(int c) {
        return c == '/' || c < ' ';
    }

    /** Goes to the next token. */
    void next() {
        newlineBefore = false;
        int c = units[at];
        while (c <= ' ' && c >= 0 || c == '/') {
            if (c == ' ') {
                at++;
            } else if (!skipBlank(c)) {
                break;
            }
            c = units[at];
        }
        start = at;
        if (c <= 0) {
            endOfInput();
        } else if (SINGLE[c] != null) {
            kind = SINGLE[c];
            at++;
        } else if (c >= '0' && c <= '9' || c == '.' && isDigit(units[at + 1])) {
            number(c);
            kind = NUMBER;
        } else if (Characters.NAME_PART[c]) {
            word();
        } else if (c == '"' || c == '\'') {
            string(c);
            kind = STRING;
        } else if (c == '`') {
            at++;
            kind = TEMPLATE;
        } else {
            kind = punctuator(c);
        }
    }

    private void endOfInput() {
        if (at < length) {
            throw Unsure.unsure();
        }
        kind = END_OF_INPUT;
    }

    /** Steps over what is no token and no space: the end of a line, a comment; false if it is a token after all. */
    private boolean skipBlank(int c) {
        if (c == '\n' || c == '\r') {
            newlineBefore = true;
            at++;
        } else if (c == '\t') {
            at++;
        } else if (c == '/' && units[at + 1] == '/') {
            at += 2;
            while (at < length && !isLineEnd(at)) {
                at++;
            }
        } else if (c == '/' && units[at + 1] == '*') {
            skipComment();
        } else {
            return false;
        }
        return true;
    }

    private boolean isLineEnd(int offset) {
        int c = units[offset];
        return c == '\n' || c == '\r' || (c < 0 || c == '?') && Source.isLineTerminator(text.charAt(offset));
    }

    private void skipComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            throw Unsure.unsure();
        }
        for (int i = at + 2; i < close && !newlineBefore; i++) {
            newlineBefore = isLineEnd(i);
        }
        at = close + 2;
    }

    private void word() {
        int multiplier = names.seed();
        int hash = multiplier;
        int i = at;
        int c = units[i];
        do {
            hash = (hash ^ c) * multiplier;
            c = units[++i];
        } while (c > 0 && Characters.NAME_PART[c]);
        if (c < 0 || c == '\\') {
            throw Unsure.unsure();
        }
        at = i;
        name = names.number(hash, units, start, i);
        kind = names.kind(name);
    }

    // -- numbers and strings ------------------------------------------------------------------------

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void number(int first) {
        int second = unit(at + 1);
        if (first == '0' && (isDigit(second) || second == '_')) {
            throw Unsure.unsure();
        } else if (first == '0' && (second == 'x' || second == 'X')) {
            int digits = at + 2;
            at = digits;
            while (Characters.digit(unit(at), 16) >= 0) {
                at++;
            }
            endNumber(at > digits);
            return;
        }
        skipDigits();
        if (unit(at) == '.') {
            at++;
            skipDigits();
        }
        boolean complete = true;
        if (unit(at) == 'e' || unit(at) == 'E') {
            at += unit(at + 1) == '+' || unit(at + 1) == '-' ? 2 : 1;
            complete = isDigit(unit(at));
            skipDigits();
        }
        endNumber(complete);
    }

    private void skipDigits() {
        while (isDigit(units[at])) {
            at++;
        }
    }

    private void endNumber(boolean complete) {
        int c = unit(at);
        if (!complete || c < 0 && at < length || c == '\\' || Characters.isPlainNamePart(c)) {
            throw Unsure.unsure();
        }
    }

    private void string(int quote) {
        escaped = false;
        at++;
        for (int c = units[at]; c != quote; c = units[at]) {
            if (c == '\\') {
                escape();
            } else if (c == '\n' || c == '\r' || c == BEHIND && at >= length) {
                throw Unsure.unsure();
            } else {
                at++;
            }
        }
        at++;
    }

    /** Steps over an escape of the kinds that are common. */
    private void escape() {
        escaped = true;
        int c = unit(at + 1);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
        boolean known = c >= 0 && c < 0x80 && c != '\r' && !isDigit(c) || c == '0' && !isDigit(unit(at + 2));
        if (digits == 0 && !known) {
            throw Unsure.unsure();
        }
        at += 2;
        for (int i = 0; i < digits; i++) {
            if (Characters.digit(unit(at++), 16) < 0) {
                throw Unsure.unsure();
            }
        }
    }

    /**
     * Steps over the part of a template that begins behind the current token.
     *
     * @return whether it ends the template; otherwise a substitution begins. Either way the current token is still the old one
     */
    boolean skipTemplatePart() {
        while (true) {
            int c = units[at];
            if (c == '`') {
                at++;
                return true;
            } else if (c == '$' && units[at + 1] == '{') {
                at += 2;
                return false;
            } else if (c == '\\') {
                escape();
            } else if (c == BEHIND && at >= length) {
                throw Unsure.unsure();
            } else {
                at++;
            }
        }
    }

    // -- punctuators --------------------------------------------------------------------------------

    private TokenKind punctuator(int c) {
        at++;
        return switch (c) {
            case '.' -> dot();
            case '=' -> isNext('>') ? ARROW : isNext('=') ? (isNext('=') ? STRICT_EQUAL : EQUAL) : ASSIGN;
            case '!' -> isNext('=') ? (isNext('=') ? STRICT_NOT_EQUAL : NOT_EQUAL) : NOT;
            case '+' -> isNext('+') ? INCREMENT : isNext('=') ? ASSIGN_ADD : ADD;
            case '-' -> isNext('-') ? DECREMENT : isNext('=') ? ASSIGN_SUBTRACT : SUBTRACT;
            case '/' -> isNext('=') ? ASSIGN_DIVIDE : DIVIDE;
            case '%' -> isNext('=') ? ASSIGN_REMAINDER : REMAINDER;
            case '^' -> isNext('=') ? ASSIGN_BIT_XOR : BIT_XOR;
            case '*' ->
                isNext('*')
                        ? (isNext('=') ? ASSIGN_EXPONENTIATE : EXPONENTIATE)
                        : isNext('=') ? ASSIGN_MULTIPLY : MULTIPLY;
            case '&' -> isNext('&') ? (isNext('=') ? ASSIGN_AND : LOGICAL_AND) : isNext('=') ? ASSIGN_BIT_AND : BIT_AND;
            case '|' -> isNext('|') ? (isNext('=') ? ASSIGN_OR : LOGICAL_OR) : isNext('=') ? ASSIGN_BIT_OR : BIT_OR;
            case '?' -> question();
            case '<' ->
                isNext('<') ? (isNext('=') ? ASSIGN_SHIFT_LEFT : SHIFT_LEFT) : isNext('=') ? LESS_OR_EQUAL : LESS;
            case '>' -> greater();
            default -> throw Unsure.unsure();
        };
    }

    private boolean isNext(char expected) {
        if (units[at] != expected) {
            return false;
        }
        at++;
        return true;
    }

    private TokenKind dot() {
        if (unit(at) != '.' || unit(at + 1) != '.') {
            return DOT;
        }
        at += 2;
        return ELLIPSIS;
    }

    private TokenKind question() {
        if (text.charAt(start) != '?') {
            throw Unsure.unsure();
        }
        if (units[at] == '?' && text.charAt(at) == '?') {
            at++;
            return isNext('=') ? ASSIGN_NULLISH : NULLISH;
        } else if (unit(at) == '.' && !isDigit(unit(at + 1))) {
            at++;
            return QUESTION_DOT;
        }
        return QUESTION;
    }

    private TokenKind greater() {
        if (!isNext('>')) {
            return isNext('=') ? GREATER_OR_EQUAL : GREATER;
        } else if (!isNext('>')) {
            return isNext('=') ? ASSIGN_SHIFT_RIGHT : SHIFT_RIGHT;
        }
        return isNext('=') ? ASSIGN_SHIFT_RIGHT_UNSIGNED : SHIFT_RIGHT_UNSIGNED;
    }
}
