package tierup.workbook.classroom.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A piece of Java as a sequence of tokens without what is easily changed: comments, white space, and the names that the piece itself
 * declares. Names of the engine stay, since nobody can choose those.
 *
 * <p>It need not compile: whatever is no token of Java's is one of a character.
 */
final class JavaTokens {
    /** What stands for any name that the piece declares. */
    private static final String OWN_NAME = "\u00A7";

    private static final Set<String> TYPE_WORDS =
            Set.of("int", "long", "boolean", "byte", "short", "char", "float", "double", "var");
    private static final Set<String> AFTER_DECLARED = Set.of("=", ";", ",", ")", ":", "->", "[");

    /**
     * A token.
     *
     * @param text what it is compared by
     * @param line the line it begins in, from 0
     */
    record Token(String text, int line) {}

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line;

    private JavaTokens(String source) {
        this.source = source;
    }

    /** The tokens of a text, in order. */
    static List<Token> of(String source) {
        JavaTokens scanner = new JavaTokens(source);
        scanner.scan();
        return withoutOwnNames(scanner.tokens);
    }

    private void scan() {
        while (at < source.length()) {
            char next = source.charAt(at);
            int start = at;
            if (Character.isWhitespace(next)) {
                skip(1);
            } else if (source.startsWith("//", at)) {
                skip(endOf("\n") - at);
            } else if (source.startsWith("/*", at)) {
                skip(Math.max(at + 2, endOf("*/") + 2) - at);
            } else if (source.startsWith("\"\"\"", at)) {
                literal(endOfQuoted("\"\"\"", true));
            } else if (next == '"' || next == '\'') {
                literal(endOfQuoted(String.valueOf(next), false));
            } else if (Character.isJavaIdentifierStart(next) || Character.isDigit(next)) {
                word(start);
            } else {
                boolean isArrow = source.startsWith("->", at) || source.startsWith("::", at);
                add(source.substring(at, at + (isArrow ? 2 : 1)));
            }
        }
    }

    private void word(int start) {
        int end = start;
        boolean isNumber = Character.isDigit(source.charAt(start));
        while (end < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(end)) || (isNumber && source.charAt(end) == '.'))) {
            end++;
        }
        String word = source.substring(start, end);
        if (word.equals("final")) {
            skip(word.length()); // Says nothing of what the code does, and is the first thing to be sprinkled.
        } else {
            add(word);
        }
    }

    /** Texts of messages are changed as easily as names. */
    private void literal(int end) {
        tokens.add(new Token("\"\"", line));
        skip(end - at);
    }

    private void add(String text) {
        tokens.add(new Token(text, line));
        skip(text.length());
    }

    private void skip(int count) {
        int end = Math.min(source.length(), at + count);
        for (; at < end; at++) {
            if (source.charAt(at) == '\n') {
                line++;
            }
        }
    }

    private int endOf(String what) {
        int end = source.indexOf(what, at);
        return end < 0 ? source.length() : end;
    }

    private int endOfQuoted(String quote, boolean overLines) {
        int end = at + quote.length();
        while (end < source.length() && !source.startsWith(quote, end) && (overLines || source.charAt(end) != '\n')) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), end + (source.startsWith(quote, end) ? quote.length() : 0));
    }

    // -- Names ------------------------------------------------------------------------------------

    /** A name counts as the piece's own if it follows a type somewhere, or stands before an arrow. */
    private static List<Token> withoutOwnNames(List<Token> tokens) {
        Set<String> own = new HashSet<>();
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            if (isName(text)) {
                names.put(i, text);
                String after = i + 1 < tokens.size() ? tokens.get(i + 1).text() : ";";
                boolean followsType = i > 0 && isType(tokens.get(i - 1).text());
                if ((followsType && AFTER_DECLARED.contains(after))
                        || after.equals("->")
                        || isParameterOfArrow(tokens, i)) {
                    own.add(text);
                }
            }
        }
        List<Token> result = new ArrayList<>(tokens);
        names.forEach((index, name) -> {
            boolean isMember = index > 0 && tokens.get(index - 1).text().equals(".");
            if (own.contains(name) && !isMember) {
                result.set(index, new Token(OWN_NAME, tokens.get(index).line()));
            }
        });
        return result;
    }

    private static boolean isName(String text) {
        return Character.isJavaIdentifierStart(text.charAt(0)) && SourceVersion.isName(text);
    }

    /** What can end a type: a name, a primitive type, or a bracket. */
    private static boolean isType(String text) {
        return TYPE_WORDS.contains(text) || isName(text) || text.equals("]") || text.equals(">");
    }

    /** {@code (a, b) ->}: whether the names from here on lead to an arrow. */
    private static boolean isParameterOfArrow(List<Token> tokens, int from) {
        int i = from + 1;
        while (i + 1 < tokens.size()
                && tokens.get(i).text().equals(",")
                && isName(tokens.get(i + 1).text())) {
            i += 2;
        }
        return i + 1 < tokens.size()
                && tokens.get(i).text().equals(")")
                && tokens.get(i + 1).text().equals("->");
    }
}
