package tierup.workbook.conformance;

import java.util.List;

/**
 * One line of the list: a test and how to run it.
 *
 * @param gate the group whose passes are counted together, such as G1
 * @param path the file, below {@code test/} of the checkout
 * @param kind what must happen
 * @param raw whether the file is run as it is: no harness, and strict only if it says so itself
 * @param includes harness files besides the two that every test has
 */
public record TestCase(String gate, String path, Kind kind, boolean raw, List<String> includes) {
    /** What must happen for a test to pass. */
    public enum Kind {
        /** The program ends without an uncaught exception. */
        RUN("run"),
        /** It is rejected before anything runs. */
        MUST_NOT_PARSE("neg-parse"),
        /** It runs, and ends with the uncaught error that the test names. */
        MUST_THROW("neg-run");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("unknown kind of test: " + word);
        }
    }

    private static final int COLUMNS = 5;
    private static final String NONE = "-";
    private static final String RAW = "raw";
    /** The other mode in the fourth column: strict, as Tierup always is. */
    private static final String STRICT = "both";

    /**
     * Reads a line: gate, path, kind, mode and includes, between tabs.
     *
     * @throws IllegalArgumentException if it is no such line
     */
    public static TestCase parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a test has " + COLUMNS + " columns between tabs, not: " + line);
        }
        List<String> includes = columns[4].equals(NONE) ? List.of() : List.of(columns[4].split("\\+"));
        return new TestCase(columns[0], columns[1], Kind.of(columns[2]), columns[3].equals(RAW), includes);
    }

    /** The line of this test; {@link #parse} reads it back. */
    public String line() {
        String joined = includes.isEmpty() ? NONE : String.join("+", includes);
        return String.join("\t", gate, path, kind.word, raw ? RAW : STRICT, joined);
    }

    /** The folder by which passes are reported: the first two levels, such as {@code language/expressions}. */
    public String folder() {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        return second < 0 ? path : path.substring(0, second);
    }
}
