package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.NodeEngine;
import tierup.workbook.fuzz.DifferentialRunner;
import tierup.workbook.fuzz.Divergence;
import tierup.workbook.fuzz.Emphasis;

/**
 * Generated programs that change shapes and prototypes under running code, in Node and in every engine of this module
 * under every {@link CacheMode}. How many is the system property {@code tierup.programs}, where they begin {@code
 * tierup.seed}: the long run is
 * {@code mvn -pl p06-poly-ic test -Dtest=GeneratedProgramsTest -Dtierup.programs=10000 -Dtierup.test.seconds=9000}.
 */
@NeedsMachine
class GeneratedProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.programs", 40);
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final int MOST_DIVERGENCES = 3;
    /** At most one program in so many may decide nothing. */
    private static final int PROGRAMS_PER_UNDECIDED = 1000;

    @Test
    @Timeout(9000)
    void enginesAndNodeAgree() {
        Assumptions.assumeTrue(
                NodeEngine.installedVersion().isPresent(), "node is not installed, and it is the reference");
        Map<String, Engine> engines = new LinkedHashMap<>();
        for (TestEngine engine : TestEngine.values()) {
            for (CacheMode mode : CacheMode.values()) {
                engines.put(engine + ", caches " + mode, engine.running(mode));
            }
        }
        try (NodeEngine node = new NodeEngine()) {
            DifferentialRunner runner = new DifferentialRunner(node, engines, Emphasis.SHAPES);
            List<Divergence> divergences = runner.run(SEED, PROGRAMS, MOST_DIVERGENCES, seed -> {});
            System.out.printf(
                    "%,d generated programs, %,d of them without an end in Node, %d divergences%n",
                    runner.programsRun(), runner.programsPassedOver(), divergences.size());
            assertThat(divergences).isEmpty();
            assertThat(runner.programsRun() + runner.programsPassedOver()).isEqualTo(PROGRAMS);
            assertThat(runner.programsPassedOver()).isLessThanOrEqualTo(1 + PROGRAMS / PROGRAMS_PER_UNDECIDED);
        }
    }
}
