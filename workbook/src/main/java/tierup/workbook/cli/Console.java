package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import tierup.workbook.exercise.Course;

/** Where a command prints, and in colour only where there is a terminal. */
final class Console {
    private final PrintWriter out;
    private final Course course;

    Console(CommandSpec spec, Course course) {
        this.out = spec.commandLine().getOut();
        this.course = course;
    }

    void print(String line) {
        out.println(line);
    }

    /** A line in one of picocli's styles, for example {@code "bold"} or {@code "fg(green)"}. */
    void print(String style, String line) {
        out.println(styled(style, line));
    }

    /** Text in a style. What is in it is never taken for markup. */
    static String styled(String style, String text) {
        if (!Ansi.AUTO.enabled() || text.isEmpty()) {
            return text;
        }
        return Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.off(Ansi.Style.parse(style));
    }

    /** Says where replaced work went, if any was. */
    void saved(Path folder) {
        if (folder != null) {
            print("Your version is kept in " + shorten(folder) + ".");
        }
    }

    /** A path as seen from the checkout. */
    String shorten(Path path) {
        return path.startsWith(course.root()) ? course.root().relativize(path).toString() : path.toString();
    }

    void flush() {
        out.flush();
    }
}
