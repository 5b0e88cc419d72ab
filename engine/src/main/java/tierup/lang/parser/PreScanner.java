package tierup.lang.parser;

import static tierup.lang.parser.TokenKind.*;

import java.util.Arrays;

/**
 * The tokens of a text as the pre-parser sees them: kinds and places, no values. Names are small numbers, so that no
 * text is copied and equal names are equal ints.
 *
 * <p>Whatever is rare (letters beyond ASCII outside strings, escapes in names, separators in numbers) makes it {@link Unsure}, as does what
 * is an error.
 */
final class PreScanner {
    private static final boolean[] NAME_PART = new boolean[128];

    static {
        for (int c = 0; c < NAME_PART.length; c++) {
            NAME_PART[c] = Characters.isIdentifierPart(c);
        }
    }

    private final String text;
    private final int length;
    private final int multiplier = (int) System.nanoTime() | 1;

    private String[] names = new String[256];
    private TokenKind[] kinds = new TokenKind[256];
    private int nameCount;
    private int[] table = new int[1024];

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
        for (TokenKind word : TokenKind.values()) {
            if (word.isWord()) {
                kinds[number(word.text())] = word;
            }
        }
    }

    /** How many names there are; numbers run from 0. */
    int nameCount() {
        return nameCount;
    }

    /** The text of a name. */
    String text(int number) {
        return names[number];
    }

    /** The number of a name. */
    int number(String word) {
        int hash = multiplier;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * multiplier;
        }
        return find(hash, word, 0, word.length());
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

    boolean at(TokenKind expected) {
        return kind == expected;
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
        return offset < length ? text.charAt(offset) : -1;
    }

    /** Goes to the next token. */
    void next() {
        newlineBefore = false;
        skipBlanks();
        start = at;
        int c = unit(at);
        if (c >= 0x80 || c == '\\' || c == '#') {
            throw Unsure.unsure();
        } else if (c < 0) {
            kind = END_OF_INPUT;
        } else if (c >= '0' && c <= '9' || c == '.' && isDigit(unit(at + 1))) {
            number(c);
            kind = NUMBER;
        } else if (NAME_PART[c]) {
            word(c);
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

    private void skipBlanks() {
        while (true) {
            int c = unit(at);
            if (c == ' ' || c == '\t') {
                at++;
            } else if (c == '\n' || c == '\r') {
                newlineBefore = true;
                at++;
            } else if (c == '/' && unit(at + 1) == '/') {
                at += 2;
                while (at < length && !isLineEnd(text.charAt(at))) {
                    at++;
                }
            } else if (c == '/' && unit(at + 1) == '*') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }

    private void skipComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            throw Unsure.unsure();
        }
        for (int i = at + 2; i < close && !newlineBefore; i++) {
            newlineBefore = isLineEnd(text.charAt(i));
        }
        at = close + 2;
    }

    // -- words --------------------------------------------------------------------------------------

    private void word(int first) {
        int hash = multiplier;
        int c = first;
        int i = at;
        do {
            hash = (hash ^ c) * multiplier;
            c = unit(++i);
        } while (c >= 0 && c < 0x80 && NAME_PART[c]);
        if (c >= 0x80 || c == '\\') {
            throw Unsure.unsure();
        }
        at = i;
        name = find(hash, text, start, i);
        kind = kinds[name];
    }

    private int find(int hash, String from, int begin, int end) {
        int mask = table.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            String known = names[entry - 1];
            if (known.length() == end - begin && from.startsWith(known, begin)) {
                return entry - 1;
            }
            slot = slot + 1 & mask;
        }
        return add(from.substring(begin, end), slot);
    }

    private int add(String word, int slot) {
        if (nameCount == names.length) {
            names = Arrays.copyOf(names, 2 * nameCount);
            kinds = Arrays.copyOf(kinds, 2 * nameCount);
        }
        names[nameCount] = word;
        kinds[nameCount] = IDENTIFIER;
        table[slot] = ++nameCount;
        if (2 * nameCount > table.length) {
            rehash();
        }
        return nameCount - 1;
    }

    private void rehash() {
        table = new int[2 * table.length];
        for (int i = 0; i < nameCount; i++) {
            int hash = multiplier;
            for (int j = 0; j < names[i].length(); j++) {
                hash = (hash ^ names[i].charAt(j)) * multiplier;
            }
            int slot = (hash ^ hash >>> 15) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i + 1;
        }
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
        while (isDigit(unit(at))) {
            at++;
        }
    }

    private void endNumber(boolean complete) {
        int c = unit(at);
        if (!complete || c >= 0x80 || c == '\\' || c >= 0 && NAME_PART[c]) {
            throw Unsure.unsure();
        }
    }

    private void string(int quote) {
        escaped = false;
        at++;
        for (int c = unit(at); c != quote; c = unit(at)) {
            if (c == '\\') {
                escape();
            } else if (c < 0 || c == '\n' || c == '\r') {
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
            int c = unit(at);
            if (c == '`') {
                at++;
                return true;
            } else if (c == '$' && unit(at + 1) == '{') {
                at += 2;
                return false;
            } else if (c == '\\') {
                escape();
            } else if (c < 0) {
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
            case '{' -> LEFT_BRACE;
            case '}' -> RIGHT_BRACE;
            case '(' -> LEFT_PAREN;
            case ')' -> RIGHT_PAREN;
            case '[' -> LEFT_BRACKET;
            case ']' -> RIGHT_BRACKET;
            case ';' -> SEMICOLON;
            case ',' -> COMMA;
            case ':' -> COLON;
            case '~' -> BIT_NOT;
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
        if (unit(at) != expected) {
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
        if (isNext('?')) {
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
