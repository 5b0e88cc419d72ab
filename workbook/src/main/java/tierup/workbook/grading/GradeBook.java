package tierup.workbook.grading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tierup.workbook.Todo;
import tierup.workbook.exercise.State;

/**
 * The grading tests of a run and what is known of each so far.
 *
 * <p>At every moment it holds the truth about the case that the JVM dies right now: what has not begun never ran, what
 * has begun and not ended crashed. Not thread-safe; {@link GradingListener} guards it.
 */
final class GradeBook {
    private final String module;
    private final Map<String, String> titles;
    private final Map<String, State> states;
    private final Function<GradedTest, String> stamp;
    private final Map<String, GradedTest> tests = new LinkedHashMap<>();
    private final Map<String, Long> running = new LinkedHashMap<>();
    private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private boolean complete;

    /**
     * @param module the module's folder name
     * @param titles exercise id to title
     * @param tests every grading test of the module, none has run
     */
    GradeBook(String module, Map<String, String> titles, List<GradedTest> tests) {
        this(module, titles, Map.of(), tests, test -> null);
    }

    /**
     * @param module the module's folder name
     * @param titles exercise id to title
     * @param states exercise id to whose code is in place
     * @param tests every grading test of the module, with the results of earlier runs
     * @param stamp what a test that ends in this run is run on
     */
    GradeBook(
            String module,
            Map<String, String> titles,
            Map<String, State> states,
            List<GradedTest> tests,
            Function<GradedTest, String> stamp) {
        this.module = module;
        this.titles = titles;
        this.states = states;
        this.stamp = stamp;
        tests.forEach(test -> this.tests.put(test.id(), test));
    }

    boolean has(String id) {
        return tests.containsKey(id);
    }

    GradedTest test(String id) {
        return tests.get(id);
    }

    boolean isEmpty() {
        return tests.isEmpty();
    }

    /** Tests are going to run: whatever earlier runs said about them, they have not. */
    void selected(Collection<String> ids) {
        complete = false;
        ids.forEach(id -> change(id, TestOutcome.NEVER_RAN, "never ran: the run ended before its turn", "", 0));
    }

    private void change(String id, TestOutcome outcome, String cause, String trace, long millis) {
        tests.computeIfPresent(
                id, (key, test) -> test.ended(outcome, cause, trace, millis).on(stamp.apply(test)));
    }

    /** A test begins: from now on it has crashed, until it ends. */
    void started(String id) {
        running.put(id, System.nanoTime());
        String cause = "the JVM ended while this test ran: it crashed (a report may lie in target/hs_err_pid"
                + ProcessHandle.current().pid() + ".log), was killed, or called System.exit";
        change(id, TestOutcome.CRASHED, cause, "", 0);
    }

    void passed(String id) {
        end(id, TestOutcome.PASSED, "", "");
    }

    /** The test met a stub of its own exercise that did not throw: whatever it says, the exercise has not earned it. */
    void notWritten(String id) {
        String exercise = tests.get(id).exercise();
        end(
                id,
                TestOutcome.NOT_WRITTEN,
                exercise
                        + " is not written yet\n(Todo.standIn of its stub was executed; take that line out when you are done)",
                "");
    }

    void skipped(String id, String reason) {
        end(id, TestOutcome.SKIPPED, "skipped: " + reason, "");
    }

    void failed(String id, Throwable thrown) {
        Failure failure = Failure.of(tests.get(id).exercise(), thrown);
        StringBuilder cause = new StringBuilder(failure.cause());
        if (failure.outcome() != TestOutcome.NOT_WRITTEN && failure.outcome() != TestOutcome.BLOCKED) {
            Todo.standIns()
                    .forEach(missing -> cause.append("\nperhaps because ")
                            .append(missing)
                            .append(" is not written yet: its stub does it another way"));
        }
        end(id, failure.outcome(), cause.toString(), failure.trace());
    }

    /** The class of some tests could not be set up: those that have not run share its failure. */
    void failedTogether(List<String> ids, String container, Throwable thrown) {
        for (String id : ids) {
            GradedTest test = tests.get(id);
            if (test.outcome() == TestOutcome.NEVER_RAN) {
                Failure failure = Failure.of(test.exercise(), thrown);
                String cause = "in the set-up of " + container + ": " + failure.cause();
                change(id, failure.outcome(), cause, failure.trace(), 0);
            }
        }
    }

    /** The JVM is going down in good order while tests run, which is not their doing only if they were out of time. */
    void goingDown() {
        for (String id : List.copyOf(running.keySet())) {
            long seconds = (System.nanoTime() - running.get(id)) / 1_000_000_000;
            end(
                    id,
                    TestOutcome.CRASHED,
                    "the JVM was told to exit while this test ran (System.exit, or killed for its time limit), after "
                            + seconds + " s",
                    "");
        }
    }

    void completed() {
        complete = true;
    }

    private void end(String id, TestOutcome outcome, String cause, String trace) {
        Long start = running.remove(id);
        long millis = start == null ? 0 : (System.nanoTime() - start) / 1_000_000;
        change(id, outcome, cause, trace, millis);
    }

    /** The ids of the tests below a container, by the prefix of their unique ids. */
    List<String> below(String container) {
        List<String> below = new ArrayList<>();
        for (String id : tests.keySet()) {
            if (id.startsWith(container + "/")) {
                below.add(id);
            }
        }
        return below;
    }

    GradeReport report() {
        return GradeReport.of(
                module, started, ProcessHandle.current().pid(), complete, titles, states, List.copyOf(tests.values()));
    }
}
