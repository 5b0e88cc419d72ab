package tierup.workbook.classroom;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a class is to be graded.
 *
 * @param selection modules and exercises; at least one
 * @param weights what exercises are worth, by their ids, in place of the sum of their tests' points
 * @param hidden a folder with the instructor's own test classes, or null
 * @param jobs how many submissions at once
 * @param timeout the most that one test may take
 * @param memory the heap of a test process, in MiB
 * @param allow packages, types or members that regions may name beyond the usual
 * @param isFresh whether grades of an earlier run are not to be used
 */
public record GradeOptions(
        List<String> selection,
        Map<String, Double> weights,
        Path hidden,
        int jobs,
        Duration timeout,
        int memory,
        List<String> allow,
        boolean isFresh) {
    public GradeOptions {
        selection = List.copyOf(selection);
        weights = Map.copyOf(weights);
        allow = List.copyOf(allow);
    }

    /** What the verdicts depend on, for fingerprints: not the weights, nor how many at once. */
    String fingerprint() {
        return "timeout " + timeout + " memory " + memory + " allow " + allow;
    }
}
