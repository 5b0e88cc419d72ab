package tierup.speculation.passes;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.ir.Graph;
import tierup.ir.GraphVerifier;
import tierup.ir.evaluate.Evaluator;
import tierup.ir.evaluate.MemorySource;
import tierup.ir.evaluate.Outcome;
import tierup.ir.evaluate.PassChecker;

/** Every pass keeps what graphs made by chance compute. How many is the system property {@code tierup.graphs}, where they begin {@code tierup.seed}. */
class RandomGraphsTest {
    private static final int GRAPHS = Integer.getInteger("tierup.graphs", 300);

    @Test
    @Timeout(9000)
    void noPassChangesWhatAGraphComputes() {
        long first = Long.getLong("tierup.seed", 1);
        for (long seed = first; seed < first + GRAPHS; seed++) {
            try {
                check(seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void check(long seed) {
        Graph guessed = RandomGraphs.of(seed, true);
        Graph plain = RandomGraphs.of(seed, false);
        PassChecker checker = new PassChecker(MemorySource.NONE, Passes.pairs(), inputs -> {
            Outcome outcome = Evaluator.run(plain, inputs, MemorySource.NONE);
            return outcome.kind() == Outcome.Kind.RETURNED ? OptionalLong.of(outcome.word()) : OptionalLong.empty();
        });
        checker.begin(guessed);
        boolean selected = false;
        int number = 0;
        for (Pass pass : Pipeline.passes()) {
            pass.run(guessed);
            selected |= pass instanceof SelectRepresentations;
            GraphVerifier.verify(guessed, selected);
            checker.after(++number + ", " + pass.name(), guessed);
        }
    }
}
