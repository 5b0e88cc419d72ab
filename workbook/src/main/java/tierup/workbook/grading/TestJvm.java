package tierup.workbook.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JVMs that tests run in, and those that tests start: their flags, the same as the ones that the root {@code pom.xml}
 * gives to Surefire, and what they inherit.
 */
public final class TestJvm {
    private static final int SIGINT = 2;
    private static final int FIRST_WITH_RESTRICTED_NATIVE_ACCESS = 24;

    private TestJvm() {}

    /**
     * @param root the checkout, where {@code workbook/test-jvm.args} is; without that file only the JDK's own flags are needed
     */
    public static List<String> flags(Path root) {
        List<String> flags = new ArrayList<>(flagsOfJdk());
        Path file = root.resolve("workbook/test-jvm.args");
        if (Files.exists(file)) {
            flags.add("@" + file);
        }
        return flags;
    }

    /** The flags that newer JDKs want so that native code and {@code sun.misc.Unsafe} go without warnings. */
    public static List<String> flagsOfJdk() {
        return Runtime.version().feature() >= FIRST_WITH_RESTRICTED_NATIVE_ACCESS
                ? List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                : List.of();
    }

    /**
     * Whether this process, and so each that it starts, ignores Ctrl-C, as background jobs of a shell do: bit 1 of
     * {@code SigIgn} in proc(5). Where there is no {@code /proc}, nothing is known and the answer is no.
     */
    public static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String prefix = "SigIgn:";
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(prefix))
                .mapToLong(line ->
                        Long.parseUnsignedLong(line.substring(prefix.length()).trim(), 16))
                .anyMatch(ignored -> (ignored & 1L << SIGINT - 1) != 0);
    }
}
