package tierup.workbook.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * An error that javac found.
 *
 * @param file the source file, or null if it is about none
 * @param line its line, from 1; 0 if it has none
 * @param column where in the line, from 1
 * @param text the line
 * @param message what javac says, one line or several
 */
public record CompileProblem(Path file, long line, long column, String text, String message) {
    static CompileProblem of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        long line = Math.max(0, diagnostic.getLineNumber());
        return new CompileProblem(
                source == null ? null : Path.of(source.toUri()),
                line,
                Math.max(1, diagnostic.getColumnNumber()),
                source == null ? "" : lineOf(source, line),
                diagnostic.getMessage(Locale.ENGLISH));
    }

    private static String lineOf(JavaFileObject source, long line) {
        try {
            return source.getCharContent(true)
                    .toString()
                    .lines()
                    .skip(Math.max(0, line - 1))
                    .findFirst()
                    .orElse("");
        } catch (java.io.IOException unreadable) {
            return "";
        }
    }

    /**
     * As javac prints it: place and message, the source line with a mark below, what else there is to say.
     *
     * @param root the checkout, to shorten the path
     */
    public List<String> lines(Path root) {
        List<String> says = message.lines().toList();
        List<String> lines = new java.util.ArrayList<>();
        String place = file == null ? "" : (file.startsWith(root) ? root.relativize(file) : file) + ":" + line + ": ";
        lines.add(place + (says.isEmpty() ? "error" : says.get(0)));
        if (!text.isBlank()) {
            lines.add("    " + text.replace('\t', ' '));
            lines.add("    " + " ".repeat((int) Math.min(column - 1, text.length())) + "^");
        }
        says.stream().skip(1).map(more -> "  " + more).forEach(lines::add);
        return lines;
    }

    /** The {@link #lines} of several. */
    public static String text(List<CompileProblem> problems, Path root) {
        return problems.stream()
                .flatMap(problem -> problem.lines(root).stream())
                .collect(Collectors.joining("\n"));
    }
}
