package tierup.workbook.grading;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of the JVMs in which {@link GradingProcess} runs graded tests of submissions, one after another, as it is told.
 *
 * <p>It knows nothing of points and writes no files. It reads a line {@code {"id": ..., "exercise": ...}} and runs that test; when the test
 * has ended it says {@code done}, and only then is it given a token with which it tells how the test ended. Code that runs during a
 * test has nothing yet to tell anything with.
 */
public final class GradingWorker {
    /** Of what tests print, this much is kept, for whoever looks into a process that would not start. */
    private static final int OUTPUT_LIMIT = 1 << 16;

    private static final Duration THREAD_PATIENCE = Duration.ofMillis(300);
    private static final int GAVE_UP = 70;
    private static final Gson GSON = new Gson();

    /**
     * A test to run.
     *
     * @param limit milliseconds after which JUnit gives up on it, where it sets no limit itself, and says what it was doing
     */
    record Request(String id, String exercise, long limit) {}

    /**
     * How a test ended.
     *
     * @param token the one that was given
     * @param outcome how it ended
     * @param cause why it did not pass
     * @param trace a stack trace, perhaps empty
     * @param exhausted whether it ended for want of memory
     * @param threads names of threads that it has left behind
     * @param peak the most address space that the process has had so far, in KiB; 0 if that is not known
     */
    record Answer(
            String token,
            TestOutcome outcome,
            String cause,
            String trace,
            boolean exhausted,
            List<String> threads,
            long peak) {}

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final PrintStream answers;
    private final Launcher launcher;

    private GradingWorker(InputStream in, OutputStream out) {
        Thread reader = new Thread(() -> read(in), "grading-requests");
        reader.setDaemon(true);
        reader.start();
        answers = new PrintStream(out, true, StandardCharsets.UTF_8);
        launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .build());
    }

    /**
     * For {@link GradingProcess}.
     *
     * @param arguments none; or {@code --list} and folders or jars with test classes, whose graded tests are written to standard output
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            List<GradedTest> tests = new ArrayList<>();
            Stream.of(arguments).skip(1).forEach(root -> tests.addAll(GradingTests.in(Path.of(root))));
            System.out.println(GSON.toJson(tests));
            return;
        }
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        PrintStream bounded = new PrintStream(new Bounded(new FileOutputStream(FileDescriptor.err)), true);
        System.setOut(bounded);
        System.setErr(bounded);
        int code = 0;
        try {
            new GradingWorker(in, out).serve();
        } catch (Throwable unrecoverable) {
            bounded.println(TestRunner.LAST_WORDS + unrecoverable);
            code = GAVE_UP;
        }
        Runtime.getRuntime()
                .halt(code); // Threads that tests have left and hooks that they have registered are not waited for.
    }

    /** When the parent is gone, so is this process, whatever a test is doing. */
    private void read(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                requests.add(line);
            }
        } catch (IOException closed) {
            Runtime.getRuntime().halt(GAVE_UP);
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws InterruptedException {
        answers.println("ready");
        while (true) {
            Answer answer = run(GSON.fromJson(requests.take(), Request.class));
            answers.println("done");
            String token = requests.take();
            answers.println(GSON.toJson(new Answer(
                    token,
                    answer.outcome(),
                    answer.cause(),
                    answer.trace(),
                    answer.exhausted(),
                    answer.threads(),
                    answer.peak())));
        }
    }

    private Answer run(Request request) {
        Set<Thread> before = threads();
        SingleTest test = new SingleTest(request.id(), request.exercise());
        boolean isExhausted = false;
        try {
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectUniqueId(request.id()))
                            .configurationParameter(
                                    Timeout.DEFAULT_TESTABLE_METHOD_TIMEOUT_PROPERTY_NAME, request.limit() + " ms")
                            .build(),
                    test);
        } catch (OutOfMemoryError e) { // JUnit rethrows it at once.
            test.gaveUp(e);
            isExhausted = true;
        } catch (Throwable e) {
            test.gaveUp(e);
        }
        Set<Thread> left = leftBehind(before);
        Failure end = test.end();
        return new Answer(
                "",
                end.outcome(),
                end.cause(),
                end.trace(),
                isExhausted || end.cause().startsWith("OutOfMemoryError"),
                left.stream().map(Thread::getName).toList(),
                peak());
    }

    /** Threads that a test has started and that do not end soon after it, as those do that JUnit itself watches the time with. */
    private static Set<Thread> leftBehind(Set<Thread> before) {
        long patience = System.nanoTime() + THREAD_PATIENCE.toNanos();
        Set<Thread> left = threads();
        left.removeAll(before);
        while (!left.isEmpty() && System.nanoTime() < patience) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                continue; // Whoever interrupts this thread has no business to.
            }
            left.removeIf(thread -> !thread.isAlive());
        }
        return left;
    }

    /** The threads that are alive, but for the JVM's own and those by which the JDK cleans up. */
    private static Set<Thread> threads() {
        Set<Thread> alive = new HashSet<>(Thread.getAllStackTraces().keySet());
        alive.removeIf(thread -> thread.getThreadGroup() == null
                || thread.getThreadGroup().getParent() == null
                || thread.getClass().getName().equals("jdk.internal.misc.InnocuousThread"));
        return alive;
    }

    /** {@code VmPeak} in proc(5). */
    private static long peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmPeak:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException noProc) {
            return 0;
        }
    }

    /** Passes on so much and drops the rest. */
    private static final class Bounded extends OutputStream {
        private final OutputStream next;
        private int left = OUTPUT_LIMIT;

        Bounded(OutputStream next) {
            this.next = next;
        }

        @Override
        public synchronized void write(int unit) throws IOException {
            write(new byte[] {(byte) unit}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int count) throws IOException {
            int some = Math.min(count, left);
            left -= some;
            if (some > 0) {
                next.write(bytes, from, some);
            }
        }
    }
}
