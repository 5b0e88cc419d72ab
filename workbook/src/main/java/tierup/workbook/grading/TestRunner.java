package tierup.workbook.grading;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of the JVMs in which {@link ForkedRun} runs grading tests.
 *
 * <p>Arguments: a file with one unique id a line; or {@link #EXERCISES} and the ids of exercises, whose tests are run; without
 * any nothing runs, which lists the tests. The results are what {@link GradingListener} writes, and {@link RunEvents} as they come.
 */
public final class TestRunner {
    /** Starts the line of output that names what JUnit itself could not go on after. */
    static final String LAST_WORDS = "test JVM gives up: ";

    /** Comes before ids of exercises. */
    static final String EXERCISES = "--exercises";

    private static final int GAVE_UP = 70;

    private TestRunner() {}

    /** For {@link ForkedRun}. */
    public static void main(String[] arguments) throws IOException {
        int code = 0;
        try {
            if (arguments.length == 0) {
                list();
            } else if (arguments[0].equals(EXERCISES)) {
                Set<String> exercises = new HashSet<>(List.of(arguments));
                run(tests().stream()
                        .filter(test -> exercises.contains(test.exercise()))
                        .map(GradedTest::id)
                        .toList());
            } else {
                run(Files.readAllLines(Path.of(arguments[0])));
            }
        } catch (Throwable unrecoverable) { // JUnit rethrows an OutOfMemoryError at once.
            System.out.println("\n" + LAST_WORDS + unrecoverable);
            code = GAVE_UP;
        }
        System.out.flush();
        System.err.flush();
        // Not exit: a test that was given up on may still run, in a thread that waits for nobody.
        Runtime.getRuntime().halt(code);
    }

    private static Path module() {
        return Path.of(System.getProperty("tierup.module.dir"));
    }

    private static Path work() {
        return Path.of(System.getProperty("tierup.grade.dir"));
    }

    private static List<GradedTest> tests() {
        return GradingTests.in(module().resolve("target/test-classes"));
    }

    private static void list() throws IOException {
        new GradeBook(module().getFileName().toString(), GradingListener.titles(module()), tests())
                .report()
                .write(work());
    }

    private static void run(List<String> ids) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        ids.forEach(id -> request.selectors(selectUniqueId(id)));
        LauncherDiscoveryRequest selected = request.build();
        boolean isToolsOwn = System.getProperty("tierup.grade.dir") != null;
        RunObserver observer = isToolsOwn ? RunEvents.writer(work().resolve(RunEvents.NAME)) : RunObserver.NONE;
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new GradingListener(observer))
                .build();
        LauncherFactory.create(config).execute(selected);
    }
}
