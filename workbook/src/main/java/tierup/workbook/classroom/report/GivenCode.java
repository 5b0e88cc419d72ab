package tierup.workbook.classroom.report;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tierup.workbook.ExerciseId;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Region;

/**
 * What the instructor's checkout has where students write: regions with reference and stub, and the code around them.
 *
 * <p>Pages for instructors compare with it; pages for students never see it.
 */
public final class GivenCode {
    private record Key(String module, String file) {}

    private final Map<Key, MarkedFile> files = new HashMap<>();

    /** @param modules the modules that were graded, in the form of the reference */
    public GivenCode(Collection<ProjectModule> modules) {
        for (ProjectModule module : modules) {
            module.markedFiles().forEach((path, file) -> files.put(new Key(module.id(), name(module, path)), file));
        }
    }

    private static String name(ProjectModule module, Path path) {
        return module.folder().relativize(path).toString().replace('\\', '/');
    }

    /** The counterpart of a region that was handed in; nothing where the checkout has none. */
    Optional<Region> region(HandedInRegion handedIn) {
        ExerciseId exercise = ExerciseId.parse(handedIn.exercise()).orElse(null);
        MarkedFile file = file(handedIn);
        if (exercise == null || file == null) {
            return Optional.empty();
        }
        List<Region> regions = file.regions(exercise);
        return handedIn.index() < regions.size() ? Optional.of(regions.get(handedIn.index())) : Optional.empty();
    }

    /** Whether a region has the code of the reference; layout does not count. */
    boolean isReference(HandedInRegion handedIn) {
        List<String> body = handedIn.text().lines().toList();
        return region(handedIn).map(own -> own.sameBody(own.withBody(body))).orElse(false);
    }

    /** The file around a region with the reference in all its regions, or an empty text. */
    String file(String exercise, String path) {
        String module = ExerciseId.parse(exercise).map(ExerciseId::module).orElse(exercise);
        MarkedFile file = files.get(new Key(module, path));
        return file == null ? "" : file.text();
    }

    private MarkedFile file(HandedInRegion handedIn) {
        String module =
                ExerciseId.parse(handedIn.exercise()).map(ExerciseId::module).orElse("");
        return files.get(new Key(module, handedIn.file()));
    }
}
