package tierup.workbook.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import tierup.workbook.Terminal;
import tierup.workbook.TextStyle;
import tierup.workbook.exercise.Course;

/** Where a command prints, and in colour only where there is a terminal. */
final class Console {
    private static final boolean COLOURED = Terminal.OUT.isColoured();

    private final PrintWriter out;
    private final Course course;

    Console(PrintWriter out, Course course) {
        this.out = out;
        this.course = course;
    }

    void print(String line) {
        out.println(line);
    }

    /** A line in a style, where there is a terminal. */
    void print(TextStyle style, String line) {
        out.println(styled(style, line));
    }

    /** Text in a style, where there is a terminal. */
    static String styled(TextStyle style, String text) {
        return style.of(text, COLOURED);
    }

    /** Markdown, filled to the terminal's width. */
    void page(String markdown) {
        PageText.render(markdown, Math.min(Terminal.OUT.columns(), Terminal.PAGE), Console::styled)
                .forEach(this::print);
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
