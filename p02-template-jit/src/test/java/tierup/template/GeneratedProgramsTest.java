package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.machine.NeedsMachine;
import tierup.workbook.corpus.NodeEngine;
import tierup.workbook.fuzz.DifferentialRunner;
import tierup.workbook.fuzz.Divergence;

/**
 * Generated programs, in Node and in both tiers. How many is the system property {@code tierup.programs}:
 * {@code mvn -pl p02-template-jit test -Dtest=GeneratedProgramsTest -Dtierup.programs=2000} is the long run.
 */
@NeedsMachine
class GeneratedProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.programs", 40);
    private static final long SEED = Long.getLong("tierup.seed", 1);

    @Test
    @Timeout(1800)
    void tiersAndNodeAgree() {
        Assumptions.assumeTrue(
                NodeEngine.installedVersion().isPresent(), "node is not installed, and it is the reference");
        try (NodeEngine node = new NodeEngine()) {
            DifferentialRunner runner = new DifferentialRunner(
                    node,
                    Map.of(
                            "tier 0", TestEngine.interpreter(),
                            "tier 1", TestEngine.template(),
                            "tier 1 at once", TestEngine.eager()));
            List<Divergence> divergences = runner.run(SEED, PROGRAMS, 3, seed -> {});
            System.out.printf(
                    "%,d generated programs, %,d of them without an end in Node, %d divergences%n",
                    runner.programsRun(), runner.programsPassedOver(), divergences.size());
            assertThat(divergences).isEmpty();
            assertThat(runner.programsRun()).isEqualTo(PROGRAMS);
        }
    }
}
