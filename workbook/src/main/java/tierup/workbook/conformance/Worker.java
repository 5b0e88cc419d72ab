package tierup.workbook.conformance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One worker process, seen from the runner: it is handed tests one after the other and replaced when it dies.
 *
 * <p>The worker itself gives each test limits of time, fuel and heap. The limit here is the last resort, for an engine
 * that no longer listens: the process is killed, its test has failed, and the next test gets a new process. Not
 * thread-safe; a runner has one for each of its threads.
 */
final class Worker implements AutoCloseable {
    private static final int FIRST_SIGNAL_CODE = 129;

    private static final ScheduledExecutorService KILLER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tierup-conformance-killer");
        thread.setDaemon(true);
        return thread;
    });

    private final List<String> command;
    private final Duration limit;
    private Process process;
    private BufferedWriter requests;
    private BufferedReader answers;
    private volatile boolean killed;

    /**
     * @param command starts a worker
     * @param limit how long a test may take, the start of the process included
     */
    Worker(List<String> command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /**
     * Runs one test. Whatever happens to the process, there is a verdict.
     *
     * @throws UncheckedIOException if no process can be started
     */
    Verdict run(Protocol.Request request) {
        startIfNeeded();
        Process running = process;
        killed = false;
        ScheduledFuture<?> killing = KILLER.schedule(
                () -> {
                    killed = true;
                    running.destroyForcibly();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            requests.write(Protocol.encode(request));
            requests.newLine();
            requests.flush();
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (Protocol.isVerdict(line)) {
                    return Protocol.decodeVerdict(line);
                }
            }
        } catch (IOException e) {
            // the pipe is broken because the process has ended; what follows says how
        } finally {
            killing.cancel(false);
        }
        return Verdict.failed(end());
    }

    private void startIfNeeded() {
        if (process != null) {
            return;
        }
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a worker: " + e.getMessage(), e);
        }
        requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Buries the process and says how it ended. */
    private String end() {
        try {
            int code = process.waitFor();
            if (killed) {
                return "hung: the worker was killed after " + limit.toSeconds() + " s";
            }
            return code >= FIRST_SIGNAL_CODE
                    ? "crashed: the worker died of signal " + (code - FIRST_SIGNAL_CODE + 1)
                    : "crashed: the worker ended with exit code " + code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }
}
