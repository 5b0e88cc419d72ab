package tierup.workbook.classroom;

import java.util.List;
import java.util.Optional;

/**
 * Whether the text of a region keeps within its markers: whatever it opens it closes, and no more than its own method.
 *
 * <p>The problem: text is pasted into text. A region that ends inside a comment which the next region closes would take out the given code
 * between them; one that closes two braces would leave its class. A region may end its method and begin another one, for that is how
 * helper methods are written; the last of them goes on in the given code behind the region.
 *
 * <p>The lexical structure is that of the Java Language Specification, chapter 3, as far as comments, literals and separators go.
 * Unicode escapes, which Java translates before anything else (3.3), are refused where they stand for a character that has a meaning here.
 */
final class RegionText {
    /** What has been found wrong, and where. */
    record Problem(int line, String text) {}

    private final String text;
    private int at;
    private int line;
    private int depth;
    private int brackets;

    private RegionText(List<String> lines) {
        text = String.join("\n", lines) + "\n";
    }

    /**
     * Reads a region.
     *
     * @param lines its lines
     * @return the first problem, with its line from 0; nothing if there is none
     */
    static Optional<Problem> problem(List<String> lines) {
        return new RegionText(lines).read();
    }

    private Optional<Problem> read() {
        Optional<Problem> found = escapes();
        while (found.isEmpty() && at < text.length()) {
            found = next();
        }
        if (found.isPresent()) {
            return found;
        }
        if (depth != 0 || brackets != 0) {
            String what =
                    depth > 0 ? "a brace is not closed" : depth < 0 ? "a brace too many" : "a bracket is not closed";
            return Optional.of(new Problem(Math.max(0, line - 1), what + " within the markers"));
        }
        return Optional.empty();
    }

    private Optional<Problem> escapes() {
        int backslashes = 0;
        int lineOf = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            lineOf += unit == '\n' ? 1 : 0;
            if (unit == 'u' && backslashes % 2 == 1 && isAscii(i)) {
                return Optional.of(new Problem(lineOf, "a character of ASCII is written as a Unicode escape"));
            }
            backslashes = unit == '\\' ? backslashes + 1 : 0;
        }
        return Optional.empty();
    }

    /** Whether the escape whose first {@code u} is at an index stands for a character of ASCII, or for nothing. */
    private boolean isAscii(int u) {
        int digits = u;
        while (digits < text.length() && text.charAt(digits) == 'u') {
            digits++;
        }
        try {
            return Integer.parseInt(text.substring(digits, Math.min(text.length(), digits + 4)), 16) < 0x80;
        } catch (NumberFormatException malformed) {
            return true;
        }
    }

    private Optional<Problem> next() {
        if (text.startsWith("//", at)) {
            at = text.indexOf('\n', at);
        } else if (text.startsWith("/*", at)) {
            return skip("*/", 2, "a comment");
        } else if (text.startsWith("\"\"\"", at)) {
            return skip("\"\"\"", 3, "a text block");
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            return literal(text.charAt(at));
        } else {
            return plain(text.charAt(at++));
        }
        return Optional.empty();
    }

    private Optional<Problem> plain(char unit) {
        switch (unit) {
            case '\n' -> line++;
            case '\u001a' -> {
                return Optional.of(new Problem(line, "a control character"));
            }
            case '{' -> depth++;
            case '}' -> depth--;
            case '(', '[' -> brackets++;
            case ')', ']' -> brackets--;
            default -> {}
        }
        if (depth < -1) {
            return Optional.of(new Problem(line, "more than its own method is closed within the markers"));
        }
        return brackets < 0 ? Optional.of(new Problem(line, "a bracket too many")) : Optional.empty();
    }

    /** Goes behind the end of something that may have several lines. */
    private Optional<Problem> skip(String end, int from, String what) {
        int first = line;
        for (int i = at + from; i < text.length(); i++) {
            if (text.startsWith(end, i)) {
                at = i + end.length();
                return Optional.empty();
            }
            line += text.charAt(i) == '\n' ? 1 : 0;
            i += text.charAt(i) == '\\' && end.equals("\"\"\"") ? 1 : 0;
        }
        return Optional.of(new Problem(first, what + " is not ended within the markers"));
    }

    private Optional<Problem> literal(char quote) {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == quote) {
                at = i + 1;
                return Optional.empty();
            }
            i += text.charAt(i) == '\\' ? 1 : 0;
        }
        return Optional.of(new Problem(line, "a literal is not ended on its line"));
    }
}
