package tierup.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's account of what lies where in this process: {@code /proc/self/maps}. */
final class MemoryMap {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final int PERMISSIONS_LENGTH = 4;
    private static final int FIELDS_BEFORE_NAME = 5;

    private MemoryMap() {}

    /**
     * What an address belongs to.
     *
     * @return for instance {@code "libjvm.so, r-x"}; the empty string when nothing is mapped there or it cannot be told
     */
    static String describe(long address) {
        try {
            for (String line : Files.readAllLines(MAPS)) {
                if (contains(line, address)) {
                    return describe(line);
                }
            }
        } catch (IOException e) {
            return ""; // a process without /proc: the report does without
        }
        return "";
    }

    /** A line reads {@code start-end permissions offset device inode name}, the numbers in hexadecimal. */
    private static boolean contains(String line, long address) {
        int dash = line.indexOf('-');
        long start = Long.parseUnsignedLong(line.substring(0, dash), 16);
        long end = Long.parseUnsignedLong(line.substring(dash + 1, line.indexOf(' ')), 16);
        return Long.compareUnsigned(address, start) >= 0 && Long.compareUnsigned(address, end) < 0;
    }

    private static String describe(String line) {
        String[] fields = line.split(" +", FIELDS_BEFORE_NAME + 1);
        String permissions = fields[1].substring(0, PERMISSIONS_LENGTH - 1);
        String name = fields.length > FIELDS_BEFORE_NAME ? fields[FIELDS_BEFORE_NAME] : "";
        if (name.isEmpty()) {
            return "memory of this process, " + permissions;
        }
        return name.substring(name.lastIndexOf('/') + 1) + ", " + permissions;
    }
}
