package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;

/**
 * A checkout of the workbook: which modules and exercises there are, and what a user's word for one means.
 *
 * @param root the checkout's folder
 */
public record Course(Path root) {
    private static final String MODULE_FOLDER = "p\\d\\d-.*";

    /**
     * Finds the checkout: where the launcher says it is, else above the working directory.
     *
     * @throws WorkbookError if there is none
     */
    public static Course find() {
        String home = System.getProperty("tierup.home");
        if (home != null) {
            return new Course(Path.of(home));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("workbook/test-jvm.args"))) {
                return new Course(folder);
            }
        }
        throw new WorkbookError(
                "this is not a checkout of the workbook", "Run ./tierup in the folder that you cloned.");
    }

    /** All project modules, in order. */
    public List<ProjectModule> modules() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(folder -> folder.getFileName().toString().matches(MODULE_FOLDER))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")) && !isClassesAlone(folder))
                    .sorted()
                    .map(folder ->
                            new ProjectModule(folder.getFileName().toString().substring(0, 3), folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a module is there so that others can stand on it, in a student edition: no exercise, no source. */
    private boolean isClassesAlone(Path folder) {
        return Edition.of(root).isPresent() && !Files.isDirectory(folder.resolve("src/main/java"));
    }

    /**
     * @param word {@code p02}, or the folder's name as a shell completes it
     * @throws WorkbookError if there is no such module
     */
    public ProjectModule module(String word) {
        String name = word.replaceFirst("^\\./", "").replaceFirst("/+$", "");
        return modules().stream()
                .filter(module -> module.id().equals(name) || module.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WorkbookError(
                        noModule(word, name),
                        "The modules are: "
                                + modules().stream().map(ProjectModule::id).collect(Collectors.joining(", ")) + "."));
    }

    private String noModule(String word, String name) {
        try (Stream<Path> entries = Files.list(root)) {
            boolean isClassesAlone = entries.map(folder -> folder.getFileName().toString())
                    .filter(folder -> folder.matches(MODULE_FOLDER))
                    .anyMatch(folder -> folder.equals(name) || folder.startsWith(name + "-"));
            return isClassesAlone
                    ? word + " is here as classes alone, without exercises"
                    : "there is no module " + word;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a command is to work on.
     *
     * @param module the module
     * @param exercises the exercises in it: all, or the one that was named
     * @param whole whether the module was named, not an exercise
     */
    public record Target(ProjectModule module, Set<ExerciseId> exercises, boolean whole) {}

    /**
     * @param word an exercise ({@code p02.3}) or a module ({@code p02}, {@code p02-template-jit/})
     * @throws WorkbookError if there is no such thing
     */
    public Target target(String word) {
        ExerciseId id = ExerciseId.parse(word).orElse(null);
        if (id == null) {
            ProjectModule module = module(word);
            return new Target(module, module.exercises(), true);
        }
        return new Target(moduleOf(id), new TreeSet<>(Set.of(id)), false);
    }

    /** A target and all exercises that have a region in one of its files: what a reader of these files would see of others. */
    public static Target withNeighbours(Target target) {
        Set<ExerciseId> all = new TreeSet<>(target.exercises());
        for (MarkedFile file : target.module().markedFiles().values()) {
            Set<ExerciseId> here =
                    ProjectModule.exercises(Map.of(target.module().folder(), file));
            if (target.exercises().stream().anyMatch(here::contains)) {
                all.addAll(here);
            }
        }
        return new Target(target.module(), all, target.whole());
    }

    /**
     * The module of an exercise.
     *
     * @throws WorkbookError if there is no such exercise
     */
    public ProjectModule moduleOf(ExerciseId id) {
        ProjectModule module = module(id.module());
        Set<ExerciseId> exercises = module.exercises();
        if (!exercises.contains(id)) {
            String there = exercises.isEmpty()
                    ? module.id() + " has no exercises."
                    : "The exercises are: "
                            + exercises.stream().map(ExerciseId::toString).collect(Collectors.joining(", ")) + ".";
            throw new WorkbookError("there is no exercise " + id, there);
        }
        return module;
    }
}
