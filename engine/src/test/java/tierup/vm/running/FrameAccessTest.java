package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who is in a frame, and where, is asked of {@link FrameWalker}: the slots of a physical frame say it only if the frame
 * is the interpreter's or template code's. So nobody reads those slots but who runs such frames. (The offsets are
 * compile-time constants and leave no trace in class files; hence the sources are searched.)
 */
class FrameAccessTest {
    /** Loads of a slot, from Java. Machine code that templates emit addresses its own frame. */
    private static final Pattern RAW = Pattern.compile("get(Int|Long)\\([^;]*Frame\\.(PC|FUNCTION|RETURN_ADDRESS)\\b");

    private static final Pattern ACCESSOR = Pattern.compile("\\bFrame\\.(pc|function)\\(");

    /** The tiers whose frames these are. */
    private static final Set<String> TIERS =
            Set.of("RunLoop", "OutOfLine", "DecodedCode", "Operations", "ClassOperations", "SlowPaths", "Border");

    private static Set<String> classesWith(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> roots = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(roots).hasSizeGreaterThan(3);
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file :
                            files.filter(f -> f.toString().endsWith(".java")).toList()) {
                        if (pattern.matcher(Files.readString(file)).find()) {
                            found.add(file.getFileName().toString().replace(".java", ""));
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void slotsAreReadInOnePlace() throws IOException {
        Set<String> found = classesWith(RAW);
        found.removeAll(Set.of("BaselineTier", "BaselineRuntime", "OptimizingRuntime"));
        assertThat(found)
                .as("who reads them raw, beside the tiers of machine code")
                .isEmpty();
    }

    @Test
    void onlyWhoRunsAFrameAsksItDirectly() throws IOException {
        Set<String> found = classesWith(ACCESSOR);
        found.removeAll(TIERS);
        assertThat(found).as("beside the interpreter").containsExactly("FrameWalker", "InterpreterFrame");
    }
}
