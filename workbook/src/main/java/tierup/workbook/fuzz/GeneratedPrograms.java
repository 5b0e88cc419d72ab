package tierup.workbook.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.NodeEngine;

/**
 * The test that generated programs are for a module's engines: each prints what it prints in Node.
 *
 * <p>How many programs is the system property {@code tierup.programs}, where they begin {@code tierup.seed}. A long run
 * is made with {@code -Dtest=... -Dtierup.programs=10000 -Dtierup.test.seconds=9000}, and is several times as fast with
 * {@code "-Dtierup.test.flags=-da -Dtierup.checked=false"}.
 */
public final class GeneratedPrograms {
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final int MOST_DIVERGENCES = 3;
    /** At most one program in so many may decide nothing. */
    private static final int PROGRAMS_PER_UNDECIDED = 1000;

    private GeneratedPrograms() {}

    /**
     * Runs programs in all engines. Skipped where Node is not installed.
     *
     * @param emphasis what the programs are about
     * @param programs how many, where the system property says nothing
     * @param engines by the names that reports use
     * @throws AssertionError with the smallest programs found on which an engine disagrees
     */
    public static void runAll(Emphasis emphasis, int programs, Map<String, Engine> engines) {
        Assumptions.assumeTrue(
                NodeEngine.installedVersion().isPresent(), "node is not installed, and it is the reference");
        int count = Integer.getInteger("tierup.programs", programs);
        try (NodeEngine node = new NodeEngine()) {
            DifferentialRunner runner = new DifferentialRunner(node, engines, emphasis);
            List<Divergence> divergences = runner.run(SEED, count, MOST_DIVERGENCES, seed -> {});
            int undecided = runner.programsPassedOver();
            System.out.printf(
                    "%,d generated programs (%s) in %d engines, %,d without an end in Node, %d divergences%n",
                    runner.programsRun(),
                    emphasis.name().toLowerCase(Locale.ROOT),
                    engines.size(),
                    undecided,
                    divergences.size());
            require(
                    divergences.isEmpty(),
                    divergences.stream().map(Divergence::toString).collect(Collectors.joining("\n")));
            require(runner.programsRun() + undecided == count, "programs were left out");
            require(
                    undecided <= 1 + count / PROGRAMS_PER_UNDECIDED,
                    undecided + " of " + count + " programs have no end in Node, and decide nothing");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
