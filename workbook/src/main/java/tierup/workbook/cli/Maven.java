package tierup.workbook.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.WorkbookError;

/** Runs Maven for the commands that need compiled modules; what it prints is shown only if it fails. */
final class Maven {
    private Maven() {}

    /**
     * @param course where
     * @param arguments Maven's, after {@code -q -B}
     * @throws WorkbookError if Maven is missing or fails
     */
    static void run(Course course, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B", "-Dstyle.color=never"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(course.root().toFile())
                    .redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process maven = builder.start();
            maven.getOutputStream().close();
            String output = new String(maven.getInputStream().readAllBytes());
            if (maven.waitFor() != 0) {
                throw new WorkbookError(
                        "the build failed:\n" + output.strip(), "The command was: " + String.join(" ", command));
            }
        } catch (IOException e) {
            throw new WorkbookError("mvn cannot be started: " + e.getMessage(), "Install Maven 3.8 or later.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkbookError("interrupted while Maven ran", "Run it again.");
        }
    }
}
