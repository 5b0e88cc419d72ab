package tierup.bytecode;

import java.util.ArrayList;
import java.util.List;

/** Cuts one line of a {@code .bc} file into tokens. A comment runs from {@code ;} to the end of the line. */
final class BytecodeLexer {
    enum Kind {
        /** A mnemonic, a name, a directive such as {@code .names}. */
        WORD,
        NUMBER,
        STRING,
        /** One of {@code : = [ ] ,}. */
        MARK,
        /** Behind the last token of the line. */
        END
    }

    /**
     * A token.
     *
     * @param text the word, the mark, the number as written, the string's value
     * @param offset where it begins in the file
     */
    record Token(Kind kind, String text, int offset) {
        boolean is(String mark) {
            return (kind == Kind.MARK || kind == Kind.WORD) && text.equals(mark);
        }

        @Override
        public String toString() {
            switch (kind) {
                case END:
                    return "the end of the line";
                case STRING:
                    return Literals.string(text);
                default:
                    return text;
            }
        }
    }

    private static final String MARKS = ":=[],";

    private final AssemblyText source;
    private final String line;
    private final int lineStart;
    private int at;

    private BytecodeLexer(AssemblyText source, int lineNumber) {
        this.source = source;
        this.line = source.lineText(lineNumber);
        this.lineStart = source.lineStart(lineNumber);
    }

    /** The tokens of a 1-based line; the last one is END. */
    static List<Token> tokens(AssemblyText source, int lineNumber) {
        BytecodeLexer lexer = new BytecodeLexer(source, lineNumber);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at == line.length() || line.charAt(at) == ';') {
            return new Token(Kind.END, "", lineStart + at);
        }
        char c = line.charAt(at);
        if (MARKS.indexOf(c) >= 0) {
            return new Token(Kind.MARK, String.valueOf(c), lineStart + at++);
        }
        if (c == '"') {
            return string();
        }
        if (c == '-' || c >= '0' && c <= '9') {
            return number();
        }
        if (c == '.' || Literals.isWordStart(c)) {
            return word();
        }
        throw fail(
                at,
                "unexpected character " + Literals.string(String.valueOf(c)),
                "a line is a label, an instruction or a directive; text is written in double quotes, a comment begins with ;");
    }

    private Token word() {
        int start = at++;
        while (at < line.length() && Literals.isWordPart(line.charAt(at))) {
            at++;
        }
        return new Token(Kind.WORD, line.substring(start, at), lineStart + start);
    }

    private Token number() {
        int start = at++;
        while (at < line.length() && isNumberPart(line.charAt(at))) {
            at++;
        }
        String text = line.substring(start, at);
        if (Literals.parseNumber(text) == null) {
            throw fail(
                    start, text + " is not a number", "write it as JavaScript would: 42, -1.5, 1e+21, 0xFF, -Infinity");
        }
        return new Token(Kind.NUMBER, text, lineStart + start);
    }

    private boolean isNumberPart(char c) {
        char before = line.charAt(at - 1);
        return Literals.isWordPart(c) || (c == '+' || c == '-') && (before == 'e' || before == 'E');
    }

    private Token string() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at++);
            value.append(c == '\\' ? escape() : c);
        }
        if (at == line.length()) {
            throw fail(start, "the string does not end on this line", "close it with \" and write a line break as \\n");
        }
        at++;
        return new Token(Kind.STRING, value.toString(), lineStart + start);
    }

    private char escape() {
        char c = at < line.length() ? line.charAt(at++) : 0;
        int simple = "\"\\/nrtbf".indexOf(c);
        if (simple >= 0 && c != 0) {
            return "\"\\/\n\r\t\b\f".charAt(simple);
        }
        if (c == 'u' && at + 4 <= line.length() && line.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            at += 4;
            return (char) Integer.parseInt(line.substring(at - 4, at), 16);
        }
        throw fail(
                Math.max(0, at - 2),
                "there is no such escape",
                "the escapes are \\\" \\\\ \\/ \\n \\r \\t \\b \\f and \\u with four hexadecimal digits");
    }

    private BytecodeSyntaxError fail(int column, String problem, String hint) {
        return new BytecodeSyntaxError(source, lineStart + column, problem, hint);
    }
}
