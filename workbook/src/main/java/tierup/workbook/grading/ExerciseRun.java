package tierup.workbook.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tierup.workbook.exercise.WorkbookError;

/**
 * Runs the grading tests of some exercises for somebody who waits: in one JVM that finds the tests, runs them and tells how it
 * goes. The results become part of the module's report, as those of any run.
 *
 * <p>As in {@link ForkedRun}, a JVM that dies takes one test with it, and one that is silent for too long is killed.
 */
public final class ExerciseRun {
    private final ForkedRun run;
    private final Path events;
    private final Map<String, GradedTest> results = new LinkedHashMap<>();
    private List<GradedTest> listed = List.of();
    private final Set<String> told = new HashSet<>();

    /**
     * @param module the module's folder, with compiled tests in {@code target/test-classes}
     * @param classpath what to put on the class path, in order
     * @param testLimit how long a test may take that sets no limit itself
     * @param grace how much longer a JVM may be silent than a test may take
     */
    public ExerciseRun(Path module, List<Path> classpath, Duration testLimit, Duration grace) {
        Path work = LatestResults.reportFolder(module).resolve("run");
        run = new ForkedRun(module, classpath, work, testLimit, grace);
        events = work.resolve(RunEvents.NAME);
    }

    /**
     * Runs tests.
     *
     * @param exercises the exercises' ids
     * @param observer is told of every test of theirs that has ended, once
     * @return how they ended, in their order
     * @throws WorkbookError if the JVM does not get as far as the first test
     */
    public List<GradedTest> run(Collection<String> exercises, RunObserver observer) {
        List<String> arguments = new ArrayList<>(List.of(TestRunner.EXERCISES));
        arguments.addAll(exercises);
        int left = Integer.MAX_VALUE;
        while (!arguments.isEmpty()) {
            runOnce(arguments, exercises, observer);
            List<String> next = results.values().stream()
                    .filter(test -> test.outcome() == TestOutcome.NEVER_RAN)
                    .map(GradedTest::id)
                    .toList();
            arguments = next.isEmpty() || next.size() == left ? List.of() : List.of(write(next));
            left = next.size();
        }
        results.values().stream().filter(test -> told.add(test.id())).forEach(observer::ended);
        List<GradedTest> ended = List.copyOf(results.values());
        new LatestResults(run.module()).record(listed, ended);
        return ended;
    }

    private void runOnce(List<String> arguments, Collection<String> exercises, RunObserver observer) {
        try {
            RunEvents.Reader reader = new RunEvents.Reader(events, new Once(observer));
            long limit = run.testLimit().plus(run.grace()).toNanos();
            ForkedRun.End end = run.fork(arguments, () -> {
                reader.poll();
                return reader.silence() < limit;
            });
            reader.poll();
            GradeReport report = GradeReport.read(run.work()).orElse(null);
            if (!reader.hasBegun() || report == null) {
                throw new WorkbookError(
                        "the test JVM ended before the first test", "What it said is in " + run.output() + ".");
            }
            for (GradedTest test : report.tests()) {
                GradedTest known = results.get(test.id());
                boolean isNews = known == null || known.outcome() == TestOutcome.NEVER_RAN;
                if (exercises.contains(test.exercise()) && isNews) {
                    results.put(test.id(), test.outcome() == TestOutcome.CRASHED ? explained(test, end) : test);
                }
            }
            listed = report.tests();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GradedTest explained(GradedTest test, ForkedRun.End end) {
        return test.ended(end.outcome(), end.describe() + run.lastWords(), "", test.millis());
    }

    private String write(List<String> ids) {
        try {
            return Files.write(run.work().resolve("tests.txt"), ids).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes on, and remembers what has been passed on. */
    private final class Once implements RunObserver {
        private final RunObserver next;

        Once(RunObserver next) {
            this.next = next;
        }

        @Override
        public void started(GradedTest test) {
            next.started(test);
        }

        @Override
        public void ended(GradedTest test) {
            told.add(test.id());
            next.ended(test);
        }
    }
}
