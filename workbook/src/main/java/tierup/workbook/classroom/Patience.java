package tierup.workbook.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tierup.workbook.build.CompileProblem;
import tierup.workbook.build.JavaCompilation;

/**
 * Runs javac on code that may have been written to wear it out: nested without end, or with types that take ages to infer. What is too much is an
 * error like others, of no particular line.
 */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long STACK_BYTES = 16L << 20;

    private Patience() {}

    /**
     * As {@link JavaCompilation#of}.
     *
     * @throws IOException if a file cannot be read
     */
    static JavaCompilation compile(List<Path> sources, List<Path> classpath, JavaCompilation.Inspection inspection)
            throws IOException {
        return compile(sources, classpath, inspection, LIMIT);
    }

    static JavaCompilation compile(
            List<Path> sources, List<Path> classpath, JavaCompilation.Inspection inspection, Duration limit)
            throws IOException {
        FutureTask<JavaCompilation> task = new FutureTask<>(() -> JavaCompilation.of(sources, classpath, inspection));
        Thread compiler = new Thread(null, task, "grade-javac", STACK_BYTES);
        compiler.setDaemon(true); // Javac cannot be stopped; it ends with the run at the latest.
        compiler.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed("javac had not ended after " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            return failed("javac gave up: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while javac ran", e);
        }
    }

    private static JavaCompilation failed(String reason) {
        return new JavaCompilation(Map.of(), List.of(new CompileProblem(null, 0, 1, "", reason)));
    }
}
