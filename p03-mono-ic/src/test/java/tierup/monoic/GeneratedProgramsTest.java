package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.NodeEngine;
import tierup.workbook.fuzz.DifferentialRunner;
import tierup.workbook.fuzz.Divergence;
import tierup.workbook.fuzz.Emphasis;

/**
 * Generated programs, in Node and in both tiers with caches. How many is the system property {@code tierup.programs},
 * where they begin {@code tierup.seed}: the long run is {@code mvn -pl p03-mono-ic test -Dtest=GeneratedProgramsTest
 * -Dtierup.programs=10000 -Dtierup.test.seconds=9000}.
 */
@NeedsMachine
class GeneratedProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.programs", 20);
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final int MOST_DIVERGENCES = 3;
    /** At most one program in so many may decide nothing. */
    private static final int PROGRAMS_PER_UNDECIDED = 1000;

    @ParameterizedTest
    @EnumSource
    @Timeout(9000)
    void tiersAndNodeAgree(Emphasis emphasis) {
        Assumptions.assumeTrue(
                NodeEngine.installedVersion().isPresent(), "node is not installed, and it is the reference");
        int programs = emphasis == Emphasis.BALANCED ? PROGRAMS : PROGRAMS / 4;
        try (NodeEngine node = new NodeEngine()) {
            DifferentialRunner runner = new DifferentialRunner(
                    node,
                    Map.of(
                            "tier 0", TestEngine.interpreter(),
                            "tier 1", TestEngine.template(),
                            "tier 1 at once", TestEngine.eager()),
                    emphasis);
            List<Divergence> divergences = runner.run(SEED, programs, MOST_DIVERGENCES, seed -> {});
            System.out.printf(
                    "%,d generated programs (%s), %,d of them without an end in Node, %d divergences%n",
                    runner.programsRun(),
                    emphasis.name().toLowerCase(Locale.ROOT),
                    runner.programsPassedOver(),
                    divergences.size());
            assertThat(divergences).isEmpty();
            assertThat(runner.programsRun() + runner.programsPassedOver()).isEqualTo(programs);
            assertThat(runner.programsPassedOver()).isLessThanOrEqualTo(1 + programs / PROGRAMS_PER_UNDECIDED);
        }
    }
}
