package tierup.workbook.grading;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A JVM in which graded tests of a submission run, as its parent sees it: one test at a time, each with its limit.
 *
 * <p>The parent names the test, keeps the time and decides what the answer means. What the process says when it has not been asked, or in
 * another form than agreed, is {@link Kind#CONFUSED}: after that nothing of it is believed.
 */
public final class GradingProcess implements AutoCloseable {
    private static final Gson GSON = new Gson();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_LINE = 1 << 20;
    private static final int TOKEN_BYTES = 16;
    private static final int FIRST_SIGNAL_CODE = 129;
    private static final int SIGKILL_CODE = 137;
    private static final int AFTER_TEST_SECONDS = 10;
    /** JUnit gives up first, if it can: it knows what the test was doing. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** What became of a request. */
    public enum Kind {
        /** The test ended, and the process said how. */
        ANSWERED,
        /** Its time was up; the process has been killed. */
        HUNG,
        /** The process died of a signal. */
        CRASHED,
        /** The process ended otherwise. */
        EXITED,
        /** The process did not keep to the protocol; it has been killed. */
        CONFUSED
    }

    /**
     * What became of a test.
     *
     * @param kind whether there is an answer
     * @param outcome how the test ended, if there is; else {@link TestOutcome#NEVER_RAN}
     * @param cause why it did not pass, for people
     * @param trace a stack trace, perhaps empty
     * @param exhausted whether it ended for want of memory
     * @param threads names of threads that it has left behind
     * @param millis how long it took, by the parent's clock
     * @param peak the most address space that the process has had, in KiB; 0 if unknown
     */
    public record Report(
            Kind kind,
            TestOutcome outcome,
            String cause,
            String trace,
            boolean exhausted,
            List<String> threads,
            long millis,
            long peak) {
        /** Whether the process can run another test that is none of this one's business. */
        public boolean isUsable() {
            return kind == Kind.ANSWERED && !exhausted && threads.isEmpty();
        }
    }

    private final Process process;
    private final BufferedWriter requests;
    private boolean isIdle;
    /** What the process says, line by line; at last, nothing. */
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    /**
     * Starts a process.
     *
     * @param command a command that comes to {@code java ...} {@link GradingWorker}
     * @param folder its working directory
     * @param environment all its environment variables
     * @param output the file for what it prints
     */
    public GradingProcess(List<String> command, Path folder, Map<String, String> environment, File output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        process = builder.redirectError(output).start();
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread reader = new Thread(this::read, "grading-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** The name of the worker's class, for the command. */
    public static String mainClass() {
        return GradingWorker.class.getName();
    }

    private void read() {
        StringBuilder line = new StringBuilder();
        try (InputStream in = process.getInputStream()) {
            InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            char[] chunk = new char[1 << 13];
            for (int count = reader.read(chunk); count >= 0; count = reader.read(chunk)) {
                for (int i = 0; i < count; i++) {
                    if (chunk[i] == '\n') {
                        lines.add(Optional.of(line.toString()));
                        line.setLength(0);
                    } else if (line.length() < LONGEST_LINE) {
                        line.append(chunk[i]);
                    } else {
                        lines.add(Optional.of("")); // No line that anybody waits for.
                        return;
                    }
                }
            }
        } catch (IOException ended) {
            line.setLength(0);
        } finally {
            lines.add(Optional.empty());
        }
    }

    /**
     * Waits until the process is ready for its first test.
     *
     * @return whether it is; if not, its output says why
     */
    public boolean isReady(Duration limit) throws InterruptedException {
        Optional<String> line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        isIdle = Optional.of("ready").equals(line);
        return isIdle;
    }

    /**
     * Runs a test. After anything but an answer the process is of no use.
     *
     * @param limit how long it may take; a little later the process is killed
     */
    public Report run(String id, String exercise, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        isIdle = false;
        if (hasSpoken()) {
            return confused(start, "it spoke without having been asked");
        }
        if (!say(GSON.toJson(new GradingWorker.Request(id, exercise, limit.toMillis())))) {
            return died(start);
        }
        Optional<String> done = lines.poll(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        if (done == null) {
            kill();
            return report(start, Kind.HUNG, "had not ended after " + seconds(limit) + "; its process was killed");
        }
        if (done.isEmpty()) {
            return died(start);
        }
        if (!done.get().equals("done") || hasSpoken()) {
            return confused(start, "it said something else than that the test was done");
        }
        return answer(start);
    }

    private boolean hasSpoken() {
        Optional<String> next = lines.peek();
        return next != null && next.isPresent();
    }

    private Report answer(long start) throws InterruptedException {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        String expected = HexFormat.of().formatHex(token);
        if (!say(expected)) {
            return died(start);
        }
        Optional<String> line = lines.poll(AFTER_TEST_SECONDS, TimeUnit.SECONDS);
        if (line != null && line.isEmpty()) {
            return died(start);
        }
        GradingWorker.Answer answer = line == null ? null : parse(line.get());
        if (answer == null || !expected.equals(answer.token()) || answer.outcome() == null) {
            return confused(start, "it did not tell how the test ended when it was asked");
        }
        isIdle = true;
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Report(
                Kind.ANSWERED,
                answer.outcome(),
                answer.cause(),
                answer.trace(),
                answer.exhausted(),
                answer.threads() == null ? List.of() : answer.threads(),
                millis,
                answer.peak());
    }

    private static GradingWorker.Answer parse(String line) {
        try {
            return GSON.fromJson(line, GradingWorker.Answer.class);
        } catch (JsonParseException e) {
            return null;
        }
    }

    /** Whether tests that must fail do. If not, nothing that this process has said is to be believed. */
    public boolean isHonest(Duration limit) throws InterruptedException {
        for (String canary : List.of(Canary.JUNIT, Canary.ASSERTJ)) {
            Report report = run(canary, "", limit);
            if (report.kind() != Kind.ANSWERED
                    || report.outcome() != TestOutcome.FAILED
                    || !report.cause().contains(Canary.DEATH)) {
                return false;
            }
        }
        return true;
    }

    private boolean say(String line) {
        try {
            requests.write(line);
            requests.newLine();
            requests.flush();
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    private Report died(long start) throws InterruptedException {
        if (!process.waitFor(AFTER_TEST_SECONDS, TimeUnit.SECONDS)) {
            return confused(start, "it closed its output");
        }
        int code = process.exitValue();
        if (code < FIRST_SIGNAL_CODE) {
            return report(start, Kind.EXITED, "its process ended while it ran (exit code " + code + ")");
        }
        String guess = code == SIGKILL_CODE ? ": killed, perhaps because the machine had no memory left" : "";
        return report(
                start,
                Kind.CRASHED,
                "its process crashed while it ran (signal " + (code - FIRST_SIGNAL_CODE + 1) + ")" + guess);
    }

    private Report confused(long start, String what) {
        kill();
        return report(start, Kind.CONFUSED, "its process did not behave: " + what);
    }

    private static Report report(long start, Kind kind, String cause) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Report(kind, TestOutcome.NEVER_RAN, cause, "", false, List.of(), millis, 0);
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    /** Ends the process: it has a moment to go by itself if it waits for a request; what it has started is killed. */
    @Override
    public void close() {
        if (isIdle) {
            try {
                requests.close();
                process.waitFor(AFTER_TEST_SECONDS, TimeUnit.SECONDS);
            } catch (IOException gone) {
                isIdle = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        kill();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(AFTER_TEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
