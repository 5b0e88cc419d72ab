package tierup.workbook.exercise;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two short texts, line by line, by their longest common subsequence (a table of all pairs: method
 * bodies have tens of lines).
 */
public final class LineDiff {
    private LineDiff() {}

    /**
     * @return the lines of both, each after {@code "- "} (only in the first), {@code "+ "} (only in the second) or two spaces
     */
    public static List<String> of(List<String> first, List<String> second) {
        int[][] common = commonLengths(first, second);
        List<String> diff = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < first.size() || j < second.size()) {
            if (i < first.size() && j < second.size() && same(first.get(i), second.get(j))) {
                diff.add("  " + second.get(j++));
                i++;
            } else if (j == second.size() || (i < first.size() && common[i + 1][j] >= common[i][j + 1])) {
                diff.add("- " + first.get(i++));
            } else {
                diff.add("+ " + second.get(j++));
            }
        }
        return diff;
    }

    /** Entry [i][j] is the length of the longest common subsequence of the lines from i and from j on. */
    private static int[][] commonLengths(List<String> first, List<String> second) {
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = same(first.get(i), second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(String a, String b) {
        return a.strip().equals(b.strip());
    }
}
