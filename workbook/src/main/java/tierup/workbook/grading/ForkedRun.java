package tierup.workbook.grading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tierup.workbook.exercise.WorkbookError;

/**
 * Runs grading tests in JVMs of their own, whatever the tested code does to them.
 *
 * <p>A JVM that dies takes only the running test with it: the tests after it are run by the next one. A JVM that makes no
 * progress is killed. So, unlike under Surefire, every test gets its turn.
 *
 * @param module the module's folder, with compiled tests in {@code target/test-classes}
 * @param classpath what to put on the class path, in order; the test classes and the workbook must be among it
 * @param work a folder for the run's files: report, output, the list of tests
 * @param testLimit how long a test may take that sets no limit itself
 * @param grace a JVM is killed after the limits of all its tests, and this for its start
 */
public record ForkedRun(Path module, List<Path> classpath, Path work, Duration testLimit, Duration grace) {
    private static final int FIRST_SIGNAL_CODE = 129;
    private static final int PAUSE_MILLIS = 30;

    /** How a JVM ended: its exit code, or none if it was killed for taking too long. */
    record End(Optional<Integer> code) {
        String describe() {
            if (code.isEmpty()) {
                return "the JVM was killed: its time was up while this test ran";
            }
            int signal = code.get() - FIRST_SIGNAL_CODE + 1;
            return code.get() >= FIRST_SIGNAL_CODE
                    ? "the JVM crashed while this test ran (signal " + signal + ")"
                    : "the JVM ended while this test ran (exit code " + code.get() + ")";
        }

        TestOutcome outcome() {
            return code.isEmpty() ? TestOutcome.HUNG : TestOutcome.CRASHED;
        }
    }

    /** Lists the module's grading tests; none has run. */
    public GradeReport list() {
        fork(grace.plusSeconds(30), List.of());
        return GradeReport.read(work).orElseThrow(this::noReport);
    }

    /**
     * Runs tests.
     *
     * @param tests tests of {@link #list()}
     * @return how each of them ended, in their order
     */
    public List<GradedTest> run(List<GradedTest> tests) {
        Map<String, GradedTest> results = new LinkedHashMap<>();
        tests.forEach(test -> results.put(test.id(), test));
        List<GradedTest> left = tests;
        while (!left.isEmpty()) {
            runOnce(left, results);
            List<GradedTest> next = results.values().stream()
                    .filter(test -> test.outcome() == TestOutcome.NEVER_RAN)
                    .toList();
            if (next.size() == left.size()) {
                break; // The JVM dies before the first test: the reason is in the results.
            }
            left = next;
        }
        return List.copyOf(results.values());
    }

    private void runOnce(List<GradedTest> tests, Map<String, GradedTest> results) {
        Path ids = work.resolve("tests.txt");
        try {
            Files.createDirectories(work);
            Files.deleteIfExists(work.resolve(GradeReport.JSON));
            Files.write(ids, tests.stream().map(GradedTest::id).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        End end = fork(grace.plus(testLimit.multipliedBy(tests.size())), List.of(ids.toString()));
        Optional<GradeReport> report = GradeReport.read(work);
        for (GradedTest test : report.map(GradeReport::tests).orElse(List.of())) {
            if (test.outcome() == TestOutcome.CRASHED) {
                results.replace(test.id(), test.ended(end.outcome(), end.describe() + lastWords(), "", test.millis()));
            } else if (test.outcome() != TestOutcome.NEVER_RAN) {
                results.replace(test.id(), test);
            }
        }
        if (report.isEmpty()) {
            String cause = "never ran: the test JVM ended before the first test; its output is in " + output();
            tests.forEach(test -> results.put(test.id(), test.ended(TestOutcome.NEVER_RAN, cause, "", 0)));
        }
    }

    private End fork(Duration limit, List<String> arguments) {
        long deadline = System.nanoTime() + limit.toNanos();
        return fork(arguments, () -> System.nanoTime() < deadline);
    }

    /**
     * Runs a test JVM.
     *
     * @param arguments those of {@link TestRunner}
     * @param patience is asked every now and then; at its first no the JVM is killed
     */
    End fork(List<String> arguments, BooleanSupplier patience) {
        try {
            Files.createDirectories(work);
            Process process = new ProcessBuilder(command(arguments))
                    .directory(module.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output().toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            while (!ended && patience.getAsBoolean()) {
                ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (ended) {
                return new End(Optional.of(process.exitValue()));
            }
            process.destroyForcibly().waitFor();
            return new End(Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbookError("interrupted while tests of " + module.getFileName() + " ran", "Run it again.");
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(TestJvm.flags(module.getParent()));
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:ErrorFile=" + work.resolve("hs_err_pid%p.log"));
        command.add("-Dtierup.module=" + module.getFileName());
        command.add("-Dtierup.module.dir=" + module);
        command.add("-Dtierup.grade.dir=" + work);
        command.add("-Dtierup.grade.quiet=true");
        command.add("-Dbasedir=" + module);
        command.add("-Djunit.jupiter.execution.timeout.testable.method.default=" + testLimit.toMillis() + " ms");
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classpath.stream().map(Path::toString).toList()));
        command.add(TestRunner.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** What the runner itself said before it gave up, if it could. */
    String lastWords() {
        try (Stream<String> lines = Files.lines(output())) {
            return lines.filter(line -> line.startsWith(TestRunner.LAST_WORDS))
                    .map(line -> ": " + line.substring(TestRunner.LAST_WORDS.length()))
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }

    Path output() {
        return work.resolve("output.txt");
    }

    private WorkbookError noReport() {
        return new WorkbookError(
                "the tests of " + module.getFileName() + " cannot be listed", "See what their JVM said in " + output());
    }
}
