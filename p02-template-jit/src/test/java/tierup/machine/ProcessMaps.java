package tierup.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel says about this process's memory: {@code /proc/self/maps}. */
final class ProcessMaps {

    /** A range of pages with the same permissions, given as in {@code r-xp}. */
    record Range(long start, long end, String permissions) {
        boolean isWritable() {
            return permissions.indexOf('w') >= 0;
        }

        boolean isExecutable() {
            return permissions.indexOf('x') >= 0;
        }
    }

    private ProcessMaps() {}

    /** The ranges that overlap {@code [start, end)}. */
    static List<Range> within(long start, long end) {
        try {
            return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                    .map(ProcessMaps::parse)
                    .filter(range -> range.start < end && range.end > start)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Range parse(String line) {
        int dash = line.indexOf('-');
        int space = line.indexOf(' ');
        return new Range(
                Long.parseUnsignedLong(line.substring(0, dash), 16),
                Long.parseUnsignedLong(line.substring(dash + 1, space), 16),
                line.substring(space + 1, space + 5));
    }
}
