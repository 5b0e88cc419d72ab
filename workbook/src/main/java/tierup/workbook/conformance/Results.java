package tierup.workbook.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came out of a run.
 *
 * @param tiers the tiers that ran
 * @param verdicts for each test, in the order of the list, its verdicts in the order of {@code tiers}
 */
public record Results(List<Tier> tiers, Map<TestCase, List<Verdict>> verdicts) {
    /** Whether a test passed in every tier that ran. */
    boolean passed(TestCase test) {
        return verdicts.get(test).stream().allMatch(Verdict::passed);
    }

    /** Why a test failed, in the first tier in which it did; empty if it passed. */
    String cause(TestCase test) {
        return verdicts.get(test).stream()
                .filter(verdict -> !verdict.passed())
                .map(Verdict::cause)
                .findFirst()
                .orElse("");
    }

    /** How many of some tests passed in a tier. */
    long passes(List<TestCase> tests, Tier tier) {
        int column = tiers.indexOf(tier);
        return tests.stream()
                .filter(test -> verdicts.get(test).get(column).passed())
                .count();
    }

    /** Tests that did not end alike in all tiers. */
    List<TestCase> differences() {
        return verdicts.keySet().stream()
                .filter(test -> verdicts.get(test).stream().distinct().count() > 1)
                .toList();
    }

    /** The tests in groups, the groups in alphabetical order. */
    Map<String, List<TestCase>> groups(Function<TestCase, String> key) {
        return verdicts.keySet().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
