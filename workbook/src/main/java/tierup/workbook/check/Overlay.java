package tierup.workbook.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tierup.workbook.build.CompileProblem;
import tierup.workbook.build.JavaCompilation;
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
        JavaCompilation compilation = JavaCompilation.of(files, classpath);
        for (Map.Entry<String, byte[]> next : compilation.classes().entrySet()) {
            Path file = classes().resolve(next.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, next.getValue());
        }
        return compilation.isGood()
                ? Optional.empty()
                : Optional.of(CompileProblem.text(compilation.problems(), folder.resolve("sources")));
    }
}
