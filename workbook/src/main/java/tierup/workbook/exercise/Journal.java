package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tierup.workbook.ExerciseId;

/**
 * How each exercise went, which its source cannot say: whether the reference in it was put there by {@code solve}, and how the
 * learner finished it.
 *
 * <p>A text file in the {@link SavedGame}, to which lines are only appended: {@code p02.3 finished 2026-01-31T10:00:00Z 1 hints},
 * {@code p02.3 solved ...}, {@code p02.3 started ...}.
 */
public final class Journal {
    private static final String STARTED = "started";
    private static final String SOLVED = "solved";
    private static final String FINISHED = "finished";

    /**
     * How an exercise was finished: all its tests passed, on the learner's own code.
     *
     * @param time when, ISO 8601
     * @param hints how many hints were shown by then
     * @param solutionSeen whether the reference had been put in place by {@code solve} before
     */
    public record Finish(String time, int hints, boolean solutionSeen) {
        /** In words, for tables. */
        public String describe() {
            String help = hints == 0 ? "own work" : hints == 1 ? "with 1 hint" : "with " + hints + " hints";
            return solutionSeen ? "after solve" : help;
        }
    }

    private final Path file;
    private final Set<ExerciseId> solved = new HashSet<>();
    private final Set<ExerciseId> seen = new HashSet<>();
    private final Map<ExerciseId, Finish> finished = new HashMap<>();

    /**
     * @param root the checkout
     */
    public Journal(Path root) {
        file = SavedGame.of(root).resolve("journal");
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.readAllLines(file).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] words = line.split(" ");
        ExerciseId id = ExerciseId.parse(words[0]).orElse(null);
        if (id == null || words.length < 3) {
            return;
        }
        switch (words[1]) {
            case STARTED -> solved.remove(id);
            case SOLVED -> {
                solved.add(id);
                seen.add(id);
            }
            case FINISHED -> {
                int hints = words.length > 3 && words[3].matches("\\d") ? Integer.parseInt(words[3]) : 0;
                finished.putIfAbsent(id, new Finish(words[2], hints, seen.contains(id)));
            }
            default -> {} // A later version's.
        }
    }

    /** Whether the reference that stands in an exercise was put there by {@code solve}. */
    public boolean isSolved(ExerciseId id) {
        return solved.contains(id);
    }

    /** How the learner finished an exercise the first time. */
    public Optional<Finish> finish(ExerciseId id) {
        return Optional.ofNullable(finished.get(id));
    }

    /** The stub of some exercises was put in place. */
    void started(Iterable<ExerciseId> exercises) {
        append(STARTED, exercises, "");
    }

    /** The reference of some exercises was put in place. */
    void solved(Iterable<ExerciseId> exercises) {
        append(SOLVED, exercises, "");
    }

    /** All tests of an exercise pass on the learner's own code; only the first time is remembered. */
    public void finished(ExerciseId exercise, int hints) {
        if (!finished.containsKey(exercise)) {
            append(FINISHED, List.of(exercise), " " + hints + " hints");
        }
    }

    private void append(String what, Iterable<ExerciseId> exercises, String more) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        List<String> lines = new ArrayList<>();
        exercises.forEach(id -> lines.add(id + " " + what + " " + now + more));
        lines.forEach(this::read);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
