package tierup.workbook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tierup.workbook.corpus.NodeEngine;
import tierup.workbook.corpus.ProgramOutcome;

/** Generated programs are reproducible, valid, terminating and not trivial. */
@Tag("long")
class ProgramGeneratorTest {

    private static final int SEEDS = 500;

    @Test
    void theSameSeedGivesTheSameProgram() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(new ProgramGenerator(seed).generate().source())
                    .isEqualTo(new ProgramGenerator(seed).generate().source());
        }
        assertThat(new ProgramGenerator(1).generate().source())
                .isNotEqualTo(new ProgramGenerator(2).generate().source());
    }

    @Test
    void everyFeatureIsUsedByManyPrograms() {
        Map<String, Integer> programsWith = new TreeMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            new ProgramGenerator(seed)
                    .generate()
                    .features()
                    .keySet()
                    .forEach(f -> programsWith.merge(f, 1, Integer::sum));
        }
        assertThat(programsWith.keySet()).containsExactlyInAnyOrderElementsOf(ProgramGenerator.featureNames());
        assertThat(programsWith)
                .allSatisfy((feature, programs) -> assertThat(programs)
                        .as("programs with '%s' among %d", feature, SEEDS)
                        .isGreaterThanOrEqualTo(SEEDS / 25));
    }

    @Test
    void featureNamesAreUnique() {
        assertThat(ProgramGenerator.featureNames()).doesNotHaveDuplicates();
    }

    @Test
    void everyProgramRunsToItsEndInNodeAndSaysMuch() {
        Assumptions.assumeTrue(NodeEngine.installedVersion().isPresent(), "node is not installed");
        Set<String> outputs = new HashSet<>();
        int linesOfOutput = 0;
        int caught = 0;
        try (NodeEngine node = new NodeEngine(Duration.ofSeconds(10))) {
            for (long seed = 0; seed < SEEDS; seed++) {
                ProgramOutcome outcome =
                        node.run(new ProgramGenerator(seed).generate().source());
                assertThat(outcome.status())
                        .as("seed %d: %s", seed, outcome.detail())
                        .isEqualTo(ProgramOutcome.Status.FINISHED);
                outputs.add(outcome.output());
                linesOfOutput += (int) outcome.output().lines().count();
                caught += (int) outcome.output()
                        .lines()
                        .filter(line -> line.startsWith("caught"))
                        .count();
            }
        }
        assertThat(outputs).hasSize(SEEDS);
        assertThat(linesOfOutput).isGreaterThan(15 * SEEDS);
        assertThat(caught).isBetween(SEEDS / 20, 3 * SEEDS);
    }
}
