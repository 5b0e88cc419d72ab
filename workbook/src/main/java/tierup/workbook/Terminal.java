package tierup.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What one of the process's output streams leads to: whether colours mean anything there, and how wide a line may be. */
public enum Terminal {
    OUT(1),
    ERR(2);

    /** Width of a report that goes to a file or a pipe. */
    public static final int PAGE = 100;

    private static final int NARROWEST = 40;

    private final int descriptor;

    Terminal(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Whether somebody is looking. {@link System#console} asks another question: it wants both input and output to be terminals. */
    public boolean isTerminal() {
        return device() != null;
    }

    /** Whether to use colours: on a terminal, unless {@code NO_COLOR} or {@code TERM=dumb} says no. */
    public boolean isColoured() {
        String without = System.getenv("NO_COLOR");
        return (without == null || without.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && isTerminal();
    }

    /** Columns of the terminal, or {@link #PAGE}. */
    public int columns() {
        String device = device();
        int columns = device == null ? 0 : columnsOf(device);
        return columns == 0 ? PAGE : Math.max(NARROWEST, columns);
    }

    /** The terminal's device file, or null. */
    private String device() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            boolean terminal =
                    target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            return terminal ? target : null;
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return System.console() != null ? "/dev/tty" : null;
        }
    }

    private static int columnsOf(String device) {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of(device).toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return 0;
            }
            String[] size = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return size.length == 2 ? Integer.parseInt(size[1]) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
