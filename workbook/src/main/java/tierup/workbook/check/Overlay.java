package tierup.workbook.check;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import tierup.workbook.exercise.ProjectModule;

/**
 * A few changed sources of a module, compiled apart from it.
 *
 * <p>Only method bodies change in an exercise, so only the changed files need compiling: their classes, earlier on the class
 * path, hide the module's own. That takes a second, not a build.
 *
 * @param module the module, compiled
 * @param folder where the changed sources and their classes go
 */
record Overlay(ProjectModule module, Path folder) {
    private static final String RELEASE = "17";

    /** Where the classes are. */
    Path classes() {
        return folder.resolve("classes");
    }

    /**
     * Compiles changed sources.
     *
     * @param sources the texts by their paths in the module
     * @param classpath the module's test class path
     * @return the compiler's errors, or nothing if it was content
     */
    Optional<String> compile(Map<Path, String> sources, List<Path> classpath) {
        List<Path> files = new ArrayList<>();
        try {
            Files.createDirectories(classes());
            for (Map.Entry<Path, String> source : sources.entrySet()) {
                Path file = folder.resolve("sources").resolve(module.folder().relativize(source.getKey()));
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
                files.add(file);
            }
            return compile(files, classpath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> compile(List<Path> files, List<Path> classpath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String path = String.join(
                File.pathSeparator, classpath.stream().map(Path::toString).toList());
        List<String> options = List.of(
                "--release",
                RELEASE,
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-g",
                "-XDignore.symbol.file",
                "-encoding",
                "UTF-8",
                "-cp",
                path,
                "-d",
                classes().toString());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return good ? Optional.empty() : Optional.of(messages.toString().strip());
        }
    }
}
