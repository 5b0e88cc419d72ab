package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;

/**
 * A module of the workbook with exercises.
 *
 * @param id its short name, for example {@code p02}
 * @param folder its folder, for example {@code .../p02-template-jit}
 */
public record ProjectModule(String id, Path folder) {
    /** The folder's name, which is also the Maven module's. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The sources with markers, in the order of their paths. */
    public Map<Path, MarkedFile> markedFiles() {
        Path sources = folder.resolve("src/main/java");
        Map<Path, MarkedFile> marked = new TreeMap<>();
        if (!Files.isDirectory(sources)) {
            return marked;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (MarkedFile.isMarked(text)) {
                    marked.put(file, MarkedFile.parse(text, file.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return marked;
    }

    /** The exercises that have a region, in order. */
    public Set<ExerciseId> exercises() {
        return exercises(markedFiles());
    }

    /** The exercises that have a region in some marked files, in order. */
    public static Set<ExerciseId> exercises(Map<Path, MarkedFile> files) {
        Set<ExerciseId> ids = new TreeSet<>();
        files.values().forEach(file -> file.regions().forEach(region -> ids.add(region.exercise())));
        return ids;
    }

    /** The exercises' pages, in order. */
    public List<ExercisePage> pages() {
        return ExercisePage.ofModule(folder);
    }
}
