package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.ProgramOutcome;
import tierup.workbook.corpus.ProgramOutcome.Status;

/**
 * Runs generated programs through several engines, compares each with the reference, and shrinks what differs.
 *
 * <p>Engines are compared by output and by the way the program ended; of an uncaught error only the name counts, as the
 * wording of messages is the engine's own. Programs that the reference does not bring to an end in time decide nothing
 * and are passed over.
 */
public final class DifferentialRunner {

    private final Emphasis emphasis;
    private final Engine reference;
    private final Map<String, Engine> engines;
    private int programsRun;
    private int programsPassedOver;

    /**
     * @param reference the engine that is right by definition, usually Node
     * @param engines the engines to compare with it, by the names that reports use
     */
    public DifferentialRunner(Engine reference, Map<String, Engine> engines) {
        this(reference, engines, Emphasis.BALANCED);
    }

    /**
     * As {@link #DifferentialRunner(Engine, Map)}.
     *
     * @param emphasis what the programs are mostly about
     */
    public DifferentialRunner(Engine reference, Map<String, Engine> engines, Emphasis emphasis) {
        this.emphasis = emphasis;
        this.reference = reference;
        this.engines = new LinkedHashMap<>(engines);
    }

    /**
     * Runs the programs of {@code count} consecutive seeds.
     *
     * @param firstSeed the first of the seeds
     * @param count how many programs
     * @param most stops after this many divergences: each costs a search for a small program
     * @param progress is told each seed before its program runs
     * @return the divergences found, with programs already shrunk
     */
    public List<Divergence> run(long firstSeed, int count, int most, LongConsumer progress) {
        List<Divergence> found = new ArrayList<>();
        for (long seed = firstSeed; seed < firstSeed + count && found.size() < most; seed++) {
            progress.accept(seed);
            run(new ProgramGenerator(seed, emphasis).generate()).ifPresent(found::add);
        }
        return found;
    }

    /** Runs one program; the result is present, and small, if an engine disagrees with the reference. */
    public Optional<Divergence> run(GeneratedProgram program) {
        ProgramOutcome expected = reference.run(program.source());
        if (!decides(expected)) {
            programsPassedOver++;
            return Optional.empty();
        }
        programsRun++;
        for (Map.Entry<String, Engine> entry : engines.entrySet()) {
            ProgramOutcome actual = entry.getValue().run(program.source());
            if (!agree(expected, actual)) {
                return Optional.of(
                        shrink(program, entry.getKey(), entry.getValue(), expected.status(), actual.status()));
            }
        }
        return Optional.empty();
    }

    /** Number of programs that were compared. */
    public int programsRun() {
        return programsRun;
    }

    /** Number of programs that decided nothing. */
    public int programsPassedOver() {
        return programsPassedOver;
    }

    private Divergence shrink(GeneratedProgram program, String name, Engine engine, Status expected, Status actual) {
        String source = Shrinker.shrink(program, text -> differsInTheSameWay(text, engine, expected, actual));
        return new Divergence(program.seed(), name, source, reference.run(source), engine.run(source));
    }

    /**
     * Whether a candidate shows the divergence that is being shrunk. It must end in the same way in both engines: a search
     * for a wrong result should not slip to, say, a missing syntax error.
     */
    private boolean differsInTheSameWay(String candidate, Engine engine, Status expectedEnd, Status actualEnd) {
        ProgramOutcome expected = reference.run(candidate);
        if (expected.status() != expectedEnd || errorName(expected).equals("SyntaxError")) {
            return false;
        }
        ProgramOutcome actual = engine.run(candidate);
        return actual.status() == actualEnd && !agree(expected, actual);
    }

    private static boolean decides(ProgramOutcome expected) {
        return expected.status() == Status.FINISHED || expected.status() == Status.THREW;
    }

    static boolean agree(ProgramOutcome expected, ProgramOutcome actual) {
        return expected.status() == actual.status()
                && expected.output().equals(actual.output())
                && errorName(expected).equals(errorName(actual));
    }

    /** What stands before the colon of {@code TypeError: x is not a function}; all of it for other values. */
    private static String errorName(ProgramOutcome outcome) {
        int colon = outcome.detail().indexOf(':');
        return outcome.status() == Status.THREW && colon >= 0 ? outcome.detail().substring(0, colon) : outcome.detail();
    }
}
