package tierup.ir.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a graph's text, word by word. */
final class GraphLine {
    /** A text in quotation marks; a punctuation mark; anything else up to white space or a mark; what begins with a semicolon is a comment. */
    private static final Pattern WORD = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|;.*|[(),:]|[^\\s(),:\"]+|\")");

    private final int number;
    private final boolean indented;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final int length;
    private int next;

    /** @param number from 1 */
    GraphLine(String text, int number) {
        this.number = number;
        this.indented = text.startsWith(" ") || text.startsWith("\t");
        this.length = text.stripTrailing().length();
        Matcher matcher = WORD.matcher(text);
        while (matcher.lookingAt() && !matcher.group(1).startsWith(";")) {
            words.add(matcher.group(1));
            columns.add(matcher.start(1) + 1);
            matcher.region(matcher.end(), text.length());
        }
    }

    boolean isIndented() {
        return indented;
    }

    boolean atEnd() {
        return next >= words.size();
    }

    /** Whether it gives a value its name: "v1 = ...". */
    boolean isDefinition() {
        return words.size() > 1 && words.get(1).equals("=");
    }

    /** Back to the first word. */
    void restart() {
        next = 0;
    }

    /** The next word, which stays; "" at the end. */
    String peek() {
        return atEnd() ? "" : words.get(next);
    }

    /** The next word. */
    String next() {
        if (atEnd()) {
            throw error("something is missing here");
        }
        return words.get(next++);
    }

    boolean accept(String word) {
        boolean there = peek().equals(word);
        if (there) {
            next++;
        }
        return there;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw error(word + " should stand here");
        }
    }

    /** The number of a name: of "v12" 12. */
    int number(char letter) {
        String word = peek();
        if (!word.matches(letter + "\\d{1,9}")) {
            throw error("a name like " + letter + "1 should stand here");
        }
        next++;
        return Integer.parseInt(word.substring(1));
    }

    int integer() {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** An integer, or "0x" and one in base 16. */
    long whole(long least, long most) {
        try {
            long value = Long.decode(peek());
            if (value >= least && value <= most) {
                next++;
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw error("an integer should stand here");
    }

    double number() {
        try {
            double number = Double.parseDouble(peek());
            next++;
            return number;
        } catch (NumberFormatException e) {
            throw error("a number should stand here");
        }
    }

    /** A text in quotation marks. */
    String quoted() {
        String word = peek();
        if (word.length() < 2 || word.charAt(0) != '"') {
            throw error("a text in quotation marks should stand here");
        }
        next++;
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < word.length() - 1; i++) {
            char c = word.charAt(i);
            if (c == '\\') {
                c = word.charAt(++i);
                c = c == 'n' ? '\n' : c;
            }
            text.append(c);
        }
        return text.toString();
    }

    /** Takes the offset of a bytecode from the end: "@12". @return it; -1 if there is none */
    int takePc() {
        int last = words.size() - 1;
        if (last < next || !words.get(last).matches("@\\d{1,9}")) {
            return -1;
        }
        return Integer.parseInt(words.remove(last).substring(1));
    }

    void requireEnd() {
        if (!atEnd()) {
            throw error("the line should end before " + peek());
        }
    }

    GraphParser.SyntaxError error(String message) {
        return new GraphParser.SyntaxError(number, atEnd() ? length + 1 : columns.get(next), message);
    }
}
