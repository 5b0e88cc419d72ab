package tierup.workbook.corpus;

import java.util.List;

/** Where two outcomes differ, as text: what both begin and end with is left out, but for a few lines. */
final class OutcomeDifference {
    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 12;

    private final StringBuilder out = new StringBuilder();

    private OutcomeDifference() {}

    /** Lines that only {@code expected} has begin with {@code -}, those that only {@code actual} has with {@code +}. */
    static String of(ProgramOutcome expected, ProgramOutcome actual) {
        return new OutcomeDifference().between(lines(expected), lines(actual)).toString();
    }

    private static List<String> lines(ProgramOutcome outcome) {
        return outcome.toString().lines().toList();
    }

    private StringBuilder between(List<String> expected, List<String> actual) {
        int shorter = Math.min(expected.size(), actual.size());
        int first = 0;
        while (first < shorter && expected.get(first).equals(actual.get(first))) {
            first++;
        }
        int same = 0;
        while (same < shorter - first
                && expected.get(expected.size() - 1 - same).equals(actual.get(actual.size() - 1 - same))) {
            same++;
        }
        out.append("line ").append(first + 1).append(" of what it prints (- expected, + printed):\n");
        int before = Math.max(0, first - CONTEXT);
        append("  ", expected.subList(before, first));
        append("- ", expected.subList(first, expected.size() - same));
        append("+ ", actual.subList(first, actual.size() - same));
        append(
                "  ",
                expected.subList(expected.size() - same, Math.min(expected.size(), expected.size() - same + CONTEXT)));
        return out;
    }

    private void append(String mark, List<String> lines) {
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            out.append("  ").append(mark).append(line).append('\n');
        }
        if (lines.size() > MOST_LINES) {
            out.append("  ")
                    .append(mark)
                    .append("... ")
                    .append(lines.size() - MOST_LINES)
                    .append(" more lines\n");
        }
    }
}
