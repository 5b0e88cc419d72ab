package tierup.bytecode;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.BytecodeLexer.Kind;
import tierup.bytecode.BytecodeLexer.Token;

/**
 * The tokens of one line with the questions a parser asks of them; every answer that is not the expected one is an
 * error with a hint.
 */
final class LineParser {
    private final AssemblyText source;
    private final List<Token> tokens;
    private int next;

    LineParser(AssemblyText source, int lineNumber) {
        this.source = source;
        this.tokens = BytecodeLexer.tokens(source, lineNumber);
    }

    Token peek() {
        return tokens.get(next);
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean atLabel() {
        return peek().kind() == Kind.WORD && tokens.get(next + 1).is(":");
    }

    /** Takes the next token; the end is never passed. */
    Token take() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Takes the next token if it is the given mark or word. */
    boolean accept(String mark) {
        boolean there = peek().is(mark);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String mark, String hint) {
        if (!accept(mark)) {
            throw expected("'" + mark + "'", hint);
        }
    }

    void expectEnd(String hint) {
        if (!atEnd()) {
            throw fail(peek().offset(), "unexpected " + peek() + " at the end of the line", hint);
        }
    }

    String word(String what, String hint) {
        if (peek().kind() != Kind.WORD) {
            throw expected(what, hint);
        }
        return take().text();
    }

    String string(String what, String hint) {
        if (peek().kind() != Kind.STRING) {
            throw expected(what, hint);
        }
        return take().text();
    }

    /** A string or a word that stands for itself. */
    String name(String what, String hint) {
        return peek().kind() == Kind.WORD ? take().text() : string(what, hint);
    }

    /** A whole number between two bounds, both inclusive. */
    int integer(String what, int min, int max) {
        String hint = what + " is a whole number from " + min + " to " + max;
        if (peek().kind() != Kind.NUMBER) {
            throw expected("a number", hint);
        }
        double value = Literals.parseNumber(peek().text());
        if (value != Math.rint(value) || value < min || value > max) {
            throw fail(peek().offset(), peek().text() + " is out of range", hint);
        }
        take();
        return (int) value;
    }

    /** {@code [a, b, ...]} */
    int[] integers(String what, int min, int max) {
        List<Integer> values = new ArrayList<>();
        expect("[", what + " is a list such as [1, 2]");
        while (!accept("]")) {
            if (!values.isEmpty()) {
                expect(",", "separate the elements by commas and end the list with ]");
            }
            values.add(integer(what, min, max));
        }
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@code ["a", null, ...]} */
    List<String> strings(String what) {
        List<String> values = new ArrayList<>();
        expect("[", what + " is a list of strings such as [\"a\", \"b\"]");
        while (!accept("]")) {
            if (!values.isEmpty()) {
                expect(",", "separate the elements by commas and end the list with ]");
            }
            values.add(
                    accept("null") ? null : string("a string", what + " is a list of strings such as [\"a\", \"b\"]"));
        }
        return values;
    }

    BytecodeSyntaxError expected(String what, String hint) {
        return fail(peek().offset(), "expected " + what + ", found " + peek(), hint);
    }

    BytecodeSyntaxError fail(int offset, String problem, String hint) {
        return new BytecodeSyntaxError(source, offset, problem, hint);
    }
}
