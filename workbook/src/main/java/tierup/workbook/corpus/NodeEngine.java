package tierup.workbook.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Node as an engine: the authority on what a program should do. Starting a process takes longer than most programs
 * run, so one process serves many of them: it runs each in a fresh global context ({@code vm.createContext}), under
 * a time limit that Node enforces itself. The programs see what a CommonJS module sees, except that {@code require}
 * throws.
 *
 * <p>The process is replaced after {@value #PROGRAMS_PER_PROCESS} programs, and when it dies or fails to answer within
 * twice the limit; the program that killed it is reported as crashed or timed out, and the next one is not harmed. Not
 * safe for use by several threads at once.
 */
public final class NodeEngine implements Engine, AutoCloseable {

    private static final int PROGRAMS_PER_PROCESS = 500;
    private static final String DRIVER = "/tierup/workbook/corpus/node-driver.js";
    private static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);

    private final Duration timeLimit;
    private Process process;
    private BufferedReader replies;
    private int programsRun;

    /** Node with a limit of ten seconds a program. */
    public NodeEngine() {
        this(DEFAULT_TIME_LIMIT);
    }

    /** Node with the given limit on the wall-clock time of each program. */
    public NodeEngine(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /** The version of the installed Node, for instance {@code v20.20.2}; empty if there is none on the path. */
    public static Optional<String> installedVersion() {
        try {
            Process node = new ProcessBuilder("node", "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return node.waitFor() == 0 ? Optional.of(version) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public ProgramOutcome run(String source) {
        try {
            if (process == null || programsRun >= PROGRAMS_PER_PROCESS || !process.isAlive()) {
                restart();
            }
            programsRun++;
            send(source);
            return receive();
        } catch (IOException e) {
            stop();
            return ProgramOutcome.crashed("", "node: " + e.getMessage());
        }
    }

    private void restart() throws IOException {
        stop();
        ProcessBuilder builder = new ProcessBuilder("node", "-e", driver());
        builder.environment().put("TIERUP_NODE_TIME_LIMIT", Long.toString(timeLimit.toMillis()));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        process = builder.start();
        replies = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1));
        programsRun = 0;
    }

    private void send(String source) throws IOException {
        byte[] request = Base64.getEncoder().encode(source.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().write(request);
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits for the reply under a guard that kills a process which does not answer: that ends the read. */
    private ProgramOutcome receive() throws IOException {
        Process watched = process;
        Guard guard = new Guard(watched, timeLimit.multipliedBy(2));
        String reply;
        try {
            reply = replies.readLine();
        } finally {
            guard.dismiss();
        }
        if (reply == null) {
            stop();
            return guard.fired() ? ProgramOutcome.timedOut("") : ProgramOutcome.crashed("", "the node process died");
        }
        String[] parts = reply.split(" ", -1);
        String output = decode(parts[1]);
        return switch (parts[0]) {
            case "finished" -> ProgramOutcome.finished(output);
            case "threw" -> ProgramOutcome.threw(output, decode(parts[2]));
            case "timed-out" -> ProgramOutcome.timedOut(output);
            default -> throw new IOException("unknown reply: " + parts[0]);
        };
    }

    private static String decode(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String driver() throws IOException {
        try (InputStream in = NodeEngine.class.getResourceAsStream(DRIVER)) {
            if (in == null) {
                throw new IOException("missing resource " + DRIVER);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
    }

    /** Ends the Node process. */
    @Override
    public void close() {
        stop();
    }

    /** A daemon thread that kills a process unless it is dismissed in time. */
    private static final class Guard {
        private final Thread thread;
        private volatile boolean fired;

        Guard(Process process, Duration patience) {
            thread = new Thread(() -> watch(process, patience), "node-guard");
            thread.setDaemon(true);
            thread.start();
        }

        private void watch(Process process, Duration patience) {
            try {
                TimeUnit.MILLISECONDS.sleep(patience.toMillis());
                fired = true;
                process.destroyForcibly();
            } catch (InterruptedException dismissed) {
                Thread.currentThread().interrupt();
            }
        }

        void dismiss() {
            thread.interrupt();
        }

        boolean fired() {
            return fired;
        }
    }
}
