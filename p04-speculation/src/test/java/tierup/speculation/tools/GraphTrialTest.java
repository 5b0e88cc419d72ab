package tierup.speculation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.workbook.fuzz.Emphasis;
import tierup.workbook.fuzz.ProgramGenerator;

/**
 * Graphs of generated kernels, evaluated after each pass. How many programs is the system property {@code tierup.programs}, where they begin
 * {@code tierup.seed}.
 */
@Tag("long")
class GraphTrialTest {
    @Test
    @Timeout(9000)
    void noPassChangesWhatAGraphDoes() {
        GraphTrial trial = new GraphTrial();
        int programs = Integer.getInteger("tierup.programs", 12);
        long first = Long.getLong("tierup.seed", 1);
        for (long seed = first; seed < first + programs; seed++) {
            try {
                trial.run(
                        new ProgramGenerator(seed, Emphasis.KERNELS).generate().source());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        System.out.printf(
                "%,d programs, %,d graphs, %,d inputs, refused: %s%n",
                programs, trial.functions(), trial.evaluations(), trial.refused());
        assertThat(trial.functions()).isGreaterThan(3 * programs);
        assertThat(trial.evaluations()).isGreaterThan(3 * trial.functions());
    }
}
