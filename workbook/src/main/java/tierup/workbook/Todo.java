package tierup.workbook;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an unsolved exercise throws.
 *
 * <p>An {@link Error}, so that a {@code catch (Exception e)} on the way up cannot turn "not written yet" into some other
 * failure: the grade report looks for it behind every failure and says which exercise a test is waiting for.
 */
public final class Todo extends Error {
    /** Exercises whose stubs did something else instead, since {@link #forgetStandIns}. */
    private static final Set<String> STAND_INS = ConcurrentHashMap.newKeySet();

    private static final long serialVersionUID = 1L;
    private static final Pattern MESSAGE = Pattern.compile("exercise (\\S+) is not written yet");

    private final String exercise;

    /**
     * @param exercise the exercise's id, for example {@code "p02.3"}
     */
    public Todo(String exercise) {
        // Without a stack trace: the message says all, and many tests may wait for one exercise.
        super("exercise " + exercise + " is not written yet (./tierup hint " + exercise + ")", null, true, false);
        this.exercise = exercise;
    }

    /**
     * What a stub says that does not throw, but does what is right and slow (searches, jumps to the slow path), so that other exercises can
     * be tried before it is written. A test of that exercise earns nothing then, whether it passes or not.
     *
     * @param exercise the exercise's id
     */
    public static void standIn(String exercise) {
        STAND_INS.add(exercise);
    }

    /** The exercises for which something stood in since {@link #forgetStandIns}, in order. */
    public static Set<String> standIns() {
        return new TreeSet<>(STAND_INS);
    }

    /** A test begins. */
    public static void forgetStandIns() {
        STAND_INS.clear();
    }

    /** The exercise's id, for example {@code "p02.3"}. */
    public String exercise() {
        return exercise;
    }

    /**
     * Looks for a {@code Todo} behind a failure: among its causes and suppressed exceptions, and, since an assertion about
     * exceptions quotes the one it met, in their messages.
     *
     * @param failure the exception that a test ended with, or null
     * @return the id of the exercise that is not written yet, or nothing
     */
    public static Optional<String> behind(Throwable failure) {
        return search(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Optional<String> search(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        if (failure instanceof Todo todo) {
            return Optional.of(todo.exercise());
        }
        Optional<String> deeper = Stream.concat(
                        Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .map(next -> search(next, seen))
                .flatMap(Optional::stream)
                .findFirst();
        if (deeper.isPresent() || failure.getMessage() == null) {
            return deeper;
        }
        Matcher quoted = MESSAGE.matcher(failure.getMessage());
        return quoted.find() ? Optional.of(quoted.group(1)) : Optional.empty();
    }
}
