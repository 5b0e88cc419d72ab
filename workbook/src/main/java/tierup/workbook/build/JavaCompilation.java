package tierup.workbook.build;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of javac, in this process; the classes stay in memory until all of them are known to be good.
 *
 * @param classes the class files by their paths, {@code tierup/vm/Vm$Parts.class}; empty if there are errors
 * @param problems the errors
 */
public record JavaCompilation(Map<String, byte[]> classes, List<CompileProblem> problems) {
    /** As in the root's {@code pom.xml}. */
    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-proc:none",
            "-implicit:none",
            "-nowarn",
            "-parameters",
            "-g",
            "-XDignore.symbol.file",
            "-XDstringConcat=inline");

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** Looks at sources that javac has attributed, before it makes classes of them. */
    @FunctionalInterface
    public interface Inspection {
        /**
         * @param task knows the elements that names stand for
         * @param units the sources, which may have errors
         */
        void of(JavacTask task, Iterable<? extends CompilationUnitTree> units);
    }

    /**
     * Compiles sources against a class path.
     *
     * @throws IOException if a file cannot be read
     */
    public static JavaCompilation of(Collection<Path> sources, List<Path> classpath) throws IOException {
        return of(sources, classpath, (task, units) -> {});
    }

    /**
     * Compiles sources against a class path.
     *
     * @param inspection sees them in between
     * @throws IOException if a file cannot be read
     */
    public static JavaCompilation of(Collection<Path> sources, List<Path> classpath, Inspection inspection)
            throws IOException {
        if (sources.isEmpty()) {
            return new JavaCompilation(Map.of(), List.of());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
            InMemory output = new InMemory(files);
            JavacTask task = (JavacTask) compiler.getTask(
                    Writer.nullWriter(),
                    output,
                    diagnostics,
                    OPTIONS,
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            inspection.of(task, units);
            if (problems(diagnostics).isEmpty()) {
                task.generate();
            }
            List<CompileProblem> problems = problems(diagnostics);
            return new JavaCompilation(problems.isEmpty() ? output.bytes() : Map.of(), problems);
        }
    }

    private static List<CompileProblem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(CompileProblem::of)
                .toList();
    }

    /** Keeps what javac writes. */
    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

        InMemory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String path = className.replace('.', '/') + kind.extension;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            outputs.put(path, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + path.replace("$", "%24")), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        @Override
        public boolean hasLocation(Location location) {
            return location != StandardLocation.ANNOTATION_PROCESSOR_PATH && super.hasLocation(location);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = new TreeMap<>();
            outputs.forEach((path, stream) -> bytes.put(path, stream.toByteArray()));
            return bytes;
        }
    }
}
