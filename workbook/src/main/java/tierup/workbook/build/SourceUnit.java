package tierup.workbook.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sources that are compiled together into one folder: a module's main classes, or its tests.
 *
 * @param module the module's folder
 * @param isTest whether these are its tests
 * @param roots the folders of sources; some may be missing
 * @param classpath what they are compiled against, their own folder not among it
 */
record SourceUnit(Path module, boolean isTest, List<Path> roots, List<Path> classpath) {
    /** A module's main classes. */
    static SourceUnit main(Path module, List<Path> classpath) {
        return new SourceUnit(module, false, List.of(module.resolve("src/main/java")), classpath);
    }

    /** A module's main classes where they are given, out of a jar, and there is nothing to compile. */
    static SourceUnit given(Path module, List<Path> classpath) {
        return new SourceUnit(module, false, List.of(), classpath);
    }

    /** Whether the classes are given. */
    boolean isGiven() {
        return roots.isEmpty();
    }

    /** A module's tests, with the sources that it shares with others. */
    static SourceUnit test(Path module, List<Path> classpath) throws IOException {
        List<Path> roots = new ArrayList<>();
        roots.add(module.resolve("src/test/java"));
        roots.addAll(SharedSources.of(module));
        return new SourceUnit(module, true, roots, classpath);
    }

    /** Where the classes go: Maven's folder. */
    Path classes() {
        return module.resolve(isTest ? "target/test-classes" : "target/classes");
    }

    Path resources() {
        return module.resolve(isTest ? "src/test/resources" : "src/main/resources");
    }

    Path index() {
        return module.resolve("target/tierup").resolve(isTest ? "test.index" : "main.index");
    }

    /** For messages: {@code tests of p02-template-jit}. */
    String title() {
        return (isTest ? "tests of " : "") + module.getFileName();
    }

    /** The sources by their paths below their roots. */
    Map<String, Source> sources() throws IOException {
        Map<String, Source> sources = new TreeMap<>();
        for (Path root : roots) {
            ClassIndex.files(root, ".java")
                    .forEach((path, stamp) -> sources.put(path, new Source(root.resolve(path), stamp)));
        }
        return sources;
    }

    /** A source file as it was seen. */
    record Source(Path file, ClassIndex.Stamp stamp) {}

    /** Reads a class path as Maven writes it, but for jars of modules; empty if the file is missing. */
    static List<Path> readClasspath(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Stream.of(Files.readString(file).split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(entry -> unpacked(Path.of(entry)))
                .toList();
    }

    /** After {@code mvn package} Maven names a module's jar, where it otherwise names the folder that the jar is made from. */
    private static Path unpacked(Path entry) {
        Path folder = entry.getParent();
        boolean isModules =
                folder != null && folder.endsWith("target") && entry.toString().endsWith(".jar");
        return isModules ? folder.resolve("classes") : entry;
    }
}
