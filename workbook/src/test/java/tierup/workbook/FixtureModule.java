package tierup.workbook;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A module in a temporary checkout, written and compiled by a test: the tool's own code never depends on a real module. */
public final class FixtureModule {
    /** Surefire starts its JVM with one jar that names the others; what it names is in a property of its own. */
    private static final String LIBRARIES =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final Path folder;

    /**
     * @param root the temporary checkout
     * @param name the module's folder name
     */
    public FixtureModule(Path root, String name) {
        folder = root.resolve(name);
        write("pom.xml", "<project/>");
    }

    public Path folder() {
        return folder;
    }

    /** Writes a file of the module. */
    public FixtureModule write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles {@code src/main/java} and {@code src/test/java} as Maven would, and writes the class paths. */
    public FixtureModule compile() {
        Path classes = folder.resolve("target/classes");
        Path tests = folder.resolve("target/test-classes");
        compile(folder.resolve("src/main/java"), classes, LIBRARIES);
        compile(folder.resolve("src/test/java"), tests, classes + File.pathSeparator + LIBRARIES);
        write("target/runtime.classpath", LIBRARIES);
        return write("target/test.classpath", LIBRARIES);
    }

    private static void compile(Path sources, Path classes, String classpath) {
        try {
            Files.createDirectories(classes);
            if (!Files.isDirectory(sources)) {
                return;
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter errors = new StringWriter();
            try (Stream<Path> files = Files.walk(sources);
                    StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
                List<Path> javaFiles =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                List<String> options = List.of("-proc:none", "-d", classes.toString(), "-cp", classpath);
                boolean good = compiler.getTask(
                                errors, manager, null, options, null, manager.getJavaFileObjectsFromPaths(javaFiles))
                        .call();
                if (!good) {
                    throw new IllegalArgumentException("fixture does not compile:\n" + errors);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must be on the class path to run the compiled tests. */
    public List<Path> classpath() {
        List<Path> classpath = new ArrayList<>();
        classpath.add(folder.resolve("target/test-classes"));
        classpath.add(folder.resolve("target/classes"));
        Stream.of(LIBRARIES.split(File.pathSeparator)).map(Path::of).forEach(classpath::add);
        return classpath;
    }
}
