package tierup.workbook.options;

import java.util.ArrayList;
import java.util.List;

/** Which words somebody may have meant who mistyped one. */
final class Similarity {
    private static final int MOST = 3;

    private Similarity() {}

    /** The words nearest to {@code typed}, nearest first: those that it begins, and those with few letters mistaken. */
    static List<String> closest(String typed, List<String> words) {
        List<String> best = new ArrayList<>();
        int furthest = Math.max(1, typed.length() / 3);
        for (int distance = 0; distance <= furthest && best.size() < MOST; distance++) {
            for (String word : words) {
                if (best.size() < MOST && distance == distance(typed, word)) {
                    best.add(word);
                }
            }
        }
        return best;
    }

    private static int distance(String typed, String word) {
        return typed.length() > 2 && word.startsWith(typed) ? 0 : edits(typed, word);
    }

    /**
     * Letters to be inserted, deleted, replaced or exchanged with their neighbours: the optimal string alignment distance
     * (Damerau 1964; Wagner and Fischer 1974).
     */
    static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean exchanged = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return exchanged ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
