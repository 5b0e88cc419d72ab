package tierup.workbook.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;

/**
 * A solution that a learner might plausibly write and that the grading tests must reject:
 * {@code src/wrong/p02.3-some-name.java}.
 *
 * <p>It holds whole region bodies, not a patch: a patch breaks with every edit nearby.
 *
 * @param name the file's name without {@code .java}
 * @param exercise the exercise that it solves wrongly
 * @param killedBy the tests, {@code class#method}, of which at least one must fail
 * @param bodies the region bodies by the number of the region, from 1
 */
public record WrongSolution(
        String name, ExerciseId exercise, List<String> killedBy, Map<Integer, List<String>> bodies) {
    private static final Pattern NAME = Pattern.compile("(p\\d\\d\\.\\d+)-.+\\.java");
    private static final Pattern KILLED_BY = Pattern.compile("// killed by: *(.+)");
    private static final Pattern WHY = Pattern.compile("// why: *(.+)");
    private static final Pattern REGION = Pattern.compile("// region (\\d+)");

    /**
     * Reads all wrong solutions of a module, in the order of their names.
     *
     * @throws WorkbookError if one is malformed
     */
    public static List<WrongSolution> ofModule(ProjectModule module) {
        Path folder = module.folder().resolve("src/wrong");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<WrongSolution> solutions = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                solutions.add(parse(file.getFileName().toString(), Files.readString(file)));
            }
            return solutions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param fileName {@code p02.3-some-name.java}
     * @throws WorkbookError if the name or the text does not have the form of a wrong solution
     */
    static WrongSolution parse(String fileName, String text) {
        Matcher name = NAME.matcher(fileName);
        ExerciseId id = name.matches() ? ExerciseId.parse(name.group(1)).orElse(null) : null;
        refuse(id == null, fileName, "its name is not like p02.3-some-name.java");
        List<String> killedBy = new ArrayList<>();
        boolean why = false;
        Map<Integer, List<String>> bodies = new TreeMap<>();
        int region = 1;
        for (String line : text.lines().toList()) {
            Matcher killer = KILLED_BY.matcher(line);
            Matcher next = REGION.matcher(line.strip());
            if (killer.matches()) {
                killedBy.addAll(List.of(killer.group(1).strip().split("\\s*,\\s*")));
            } else if (next.matches()) {
                region = Integer.parseInt(next.group(1));
            } else if (WHY.matcher(line).matches()) {
                why = true;
            } else if (!line.isBlank() || bodies.containsKey(region)) {
                bodies.computeIfAbsent(region, number -> new ArrayList<>()).add(line);
            }
        }
        refuse(
                killedBy.isEmpty(),
                fileName,
                "no line names the test that must fail (// killed by: package.Class#method)");
        refuse(!why, fileName, "no line says what is wrong with it (// why: ...)");
        refuse(bodies.isEmpty(), fileName, "it has no code");
        return new WrongSolution(fileName.substring(0, fileName.length() - ".java".length()), id, killedBy, bodies);
    }

    private static void refuse(boolean wrong, String fileName, String message) {
        if (wrong) {
            throw new WorkbookError(fileName + ": " + message, "docs/EXERCISES.md shows the form of a wrong solution.");
        }
    }
}
