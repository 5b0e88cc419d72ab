package tierup.workbook.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tierup.workbook.exercise.WorkbookError;
import tierup.workbook.grading.GradedTest;
import tierup.workbook.grading.GradingProcess;
import tierup.workbook.grading.GradingProcess.Kind;

/**
 * Runs graded tests on a submission's classes: one after another in a process that is replaced whenever a test hung, crashed, left threads
 * behind or used up the memory. So each of them costs only itself.
 *
 * <p>After each test that passes, tests are run that must fail ({@link GradingProcess#isHonest}); where they do not, nothing that this process
 * let pass is believed.
 */
final class TestRun implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration CANARY_LIMIT = Duration.ofSeconds(120);
    /** For what JUnit does around a test. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final int STARTS = 2;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_TRACE = 6000;

    private final Path work;
    private final Function<Path, List<String>> command;
    private final Function<GradedTest, Duration> limits;
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final List<String> passedHere = new ArrayList<>();
    private GradingProcess process;
    private int started;
    private long peak;

    /** How a test ended. */
    record Outcome(Ending ending, String reason, String trace, long millis) {}

    /**
     * @param work a folder for scratch folders and output
     * @param command the command line of a process, given its scratch folder
     * @param limits how long each test may take
     */
    TestRun(Path work, Function<Path, List<String>> command, Function<GradedTest, Duration> limits) {
        this.work = work;
        this.command = command;
        this.limits = limits;
    }

    /** The most address space that one of the processes had, in KiB. */
    long peak() {
        return peak;
    }

    /**
     * Runs tests.
     *
     * @return how each ended, by its unique id
     * @throws WorkbookError if no process can be started
     */
    Map<String, Outcome> run(List<GradedTest> tests) throws IOException, InterruptedException {
        for (GradedTest test : tests) {
            if (process == null) {
                start();
            }
            GradingProcess.Report report = process.run(test.id(), test.exercise(), limits.apply(test));
            peak = Math.max(peak, report.peak());
            outcomes.put(test.id(), outcome(report, limits.apply(test)));
            if (outcomes.get(test.id()).ending() == Ending.PASSED) {
                passedHere.add(test.id());
                if (!process.isHonest(CANARY_LIMIT)) {
                    disbelieve();
                }
            }
            if (process != null && !report.isUsable()) {
                close();
            }
        }
        close();
        return outcomes;
    }

    private void start() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < STARTS; attempt++) {
            Path scratch = Files.createDirectories(work.resolve("scratch" + ++started));
            Path output = work.resolve("output" + started + ".txt");
            process = new GradingProcess(command.apply(scratch), work, Confinement.environment(), output.toFile());
            // The tests that must fail come first, too: with them the classes of assertions are loaded, and nobody else
            // can bring others.
            if (process.isReady(START_LIMIT) && process.isHonest(CANARY_LIMIT)) {
                passedHere.clear();
                return;
            }
            close();
        }
        Path output = work.resolve("output" + started + ".txt");
        String said =
                Files.exists(output) ? new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip() : "";
        throw new WorkbookError(
                "a test process cannot be started" + (said.isEmpty() ? "" : ":\n" + said),
                "--memory may be too much for this machine, or --jobs too many. Start again: it goes on where it was.");
    }

    private void disbelieve() {
        for (String id : passedHere) {
            Outcome known = outcomes.get(id);
            String reason =
                    "a test that must fail did not fail in the same process: something was done to assertions or to JUnit";
            outcomes.put(id, new Outcome(Ending.NOT_BELIEVED, reason, "", known.millis()));
        }
        close();
    }

    /** What passes, but too late or with a thread that still runs, may have been let pass by that thread. */
    private static Outcome outcome(GradingProcess.Report report, Duration limit) {
        boolean hasPassed = ending(report) == Ending.PASSED;
        if (hasPassed && report.millis() > limit.plus(GRACE).toMillis()) {
            return new Outcome(Ending.HUNG, "it took longer than " + limit.toSeconds() + " s", "", report.millis());
        }
        if (hasPassed && !report.threads().isEmpty()) {
            String reason = "it left threads running: " + String.join(", ", report.threads());
            return new Outcome(Ending.NOT_BELIEVED, shortened(reason, LONGEST_REASON), "", report.millis());
        }
        return new Outcome(
                ending(report),
                shortened(report.cause(), LONGEST_REASON),
                shortened(report.trace(), LONGEST_TRACE),
                report.millis());
    }

    private static String shortened(String text, int limit) {
        String known = text == null ? "" : text;
        return known.length() <= limit ? known : known.substring(0, limit) + "...";
    }

    private static Ending ending(GradingProcess.Report report) {
        if (report.kind() != Kind.ANSWERED) {
            return switch (report.kind()) {
                case HUNG -> Ending.HUNG;
                case CRASHED -> Ending.CRASHED;
                case EXITED -> Ending.EXITED;
                default -> Ending.NOT_BELIEVED;
            };
        }
        return switch (report.outcome()) {
            case PASSED -> Ending.PASSED;
            case HUNG -> Ending.HUNG;
            case NOT_WRITTEN, BLOCKED -> Ending.NOT_WRITTEN;
            case SKIPPED -> Ending.SKIPPED;
            default -> report.exhausted() ? Ending.OUT_OF_MEMORY : Ending.FAILED;
        };
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
