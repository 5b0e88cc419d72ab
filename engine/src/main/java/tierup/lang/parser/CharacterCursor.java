package tierup.lang.parser;

import tierup.lang.source.GuestSyntaxError;
import tierup.lang.source.Source;

/** A position in a source text that the parts of the lexer move forward together. */
final class CharacterCursor {
    /** What {@link #peek()} yields past the end; no character has this value. */
    static final int END = -1;

    private final Source source;
    private final String text;
    private int offset;

    CharacterCursor(Source source) {
        this.source = source;
        this.text = source.text();
    }

    int offset() {
        return offset;
    }

    boolean atEnd() {
        return offset >= text.length();
    }

    /** The next UTF-16 code unit, or {@link #END}. */
    int peek() {
        return peek(0);
    }

    /** The code unit that many places ahead, or {@link #END}. */
    int peek(int ahead) {
        int index = offset + ahead;
        return index < text.length() ? text.charAt(index) : END;
    }

    /** The next code point, surrogate pairs combined, or {@link #END}. */
    int peekCodePoint() {
        return atEnd() ? END : text.codePointAt(offset);
    }

    /** Goes past what is part of a name and ASCII. */
    void advancePastPlainName() {
        while (offset < text.length() && Characters.isPlainNamePart(text.charAt(offset))) {
            offset++;
        }
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, offset);
    }

    void advance(int codeUnits) {
        offset += codeUnits;
    }

    void advancePast(int codePoint) {
        offset += Character.charCount(codePoint);
    }

    /** Takes the next code unit if it is the one expected. */
    boolean take(char expected) {
        if (peek() != expected) {
            return false;
        }
        offset++;
        return true;
    }

    /** The text from an earlier offset up to here. */
    String textFrom(int start) {
        return text.substring(start, offset);
    }

    /** An error about the text from start up to here. */
    GuestSyntaxError errorFrom(int start, String message) {
        return new GuestSyntaxError(source, start, Math.max(offset, start), message);
    }

    /** An error about a part of the text, cut at the text's end. */
    GuestSyntaxError error(int start, int end, String message) {
        return new GuestSyntaxError(source, start, Math.min(end, text.length()), message);
    }

    /** An error about the next character. */
    GuestSyntaxError errorHere(String message) {
        int length = atEnd() ? 0 : Character.charCount(peekCodePoint());
        return new GuestSyntaxError(source, offset, offset + length, message);
    }
}
