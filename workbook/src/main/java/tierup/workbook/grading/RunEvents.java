package tierup.workbook.grading;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file by which a test JVM tells the tool how far it is. One line an event: {@code +} or {@code =} for a test that begins or
 * has ended, then the test as JSON; the line {@code begin} once the JVM has got to the tests at all.
 *
 * <p>Not a pipe: the JVM's output belongs to the tests, which may close it, and a JVM that dies leaves whole lines behind.
 */
final class RunEvents {
    static final String NAME = "events.txt";

    private static final Gson GSON = new Gson();
    private static final String BEGIN = "begin";

    private RunEvents() {}

    /** In the test JVM: writes events to the file. */
    static RunObserver writer(Path file) {
        append(file, BEGIN);
        return new RunObserver() {
            @Override
            public void started(GradedTest test) {
                append(file, "+" + GSON.toJson(test));
            }

            @Override
            public void ended(GradedTest test) {
                append(file, "=" + GSON.toJson(test));
            }
        };
    }

    private static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the tool: passes on what has been written since it last looked. */
    static final class Reader {
        private final Path file;
        private final RunObserver observer;
        private long position;
        private boolean hasBegun;
        private long lastNews = System.nanoTime();

        Reader(Path file, RunObserver observer) throws IOException {
            this.file = file;
            this.observer = observer;
            Files.deleteIfExists(file);
        }

        /** Whether the JVM got as far as the tests. */
        boolean hasBegun() {
            return hasBegun;
        }

        /** How long nothing has been heard, in nanoseconds. */
        long silence() {
            return System.nanoTime() - lastNews;
        }

        void poll() {
            if (!Files.exists(file)) {
                return;
            }
            try (RandomAccessFile events = new RandomAccessFile(file.toFile(), "r")) {
                byte[] fresh = new byte[(int) (events.length() - position)];
                events.seek(position);
                events.readFully(fresh);
                int whole = fresh.length;
                while (whole > 0 && fresh[whole - 1] != '\n') {
                    whole--;
                }
                position += whole;
                new String(fresh, 0, whole, StandardCharsets.UTF_8).lines().forEach(this::accept);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void accept(String line) {
            lastNews = System.nanoTime();
            hasBegun = true;
            if (line.startsWith("+")) {
                observer.started(GSON.fromJson(line.substring(1), GradedTest.class));
            } else if (line.startsWith("=")) {
                observer.ended(GSON.fromJson(line.substring(1), GradedTest.class));
            }
        }
    }
}
