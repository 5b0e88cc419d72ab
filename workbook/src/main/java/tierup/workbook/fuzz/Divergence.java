package tierup.workbook.fuzz;

import tierup.workbook.corpus.ProgramOutcome;

/**
 * A program on which an engine disagrees with the reference.
 *
 * @param seed the seed of the program as it was generated
 * @param engine name of the engine that disagrees
 * @param source the smallest program found on which it does
 * @param expected what the reference does with {@code source}
 * @param actual what the engine does with {@code source}
 */
public record Divergence(long seed, String engine, String source, ProgramOutcome expected, ProgramOutcome actual) {

    /** A report to read: the first difference, then the program. */
    @Override
    public String toString() {
        String[] wanted = expected.toString().split("\n", -1);
        String[] got = actual.toString().split("\n", -1);
        int line = 0;
        while (line < wanted.length && line < got.length && wanted[line].equals(got[line])) {
            line++;
        }
        return "seed " + seed + ": " + engine + " differs from the reference in line " + (line + 1) + " of the output\n"
                + "  expected: " + lineOf(wanted, line) + "\n"
                + "  actual:   " + lineOf(got, line) + "\n"
                + "program:\n" + source;
    }

    private static String lineOf(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end of output)";
    }
}
