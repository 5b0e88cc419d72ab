package tierup.workbook.grading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The flags of JVMs that run tests, the same as the ones that the root {@code pom.xml} gives to Surefire. */
public final class TestJvm {
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
}
