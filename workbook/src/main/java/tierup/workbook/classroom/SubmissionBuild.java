package tierup.workbook.classroom;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import tierup.workbook.build.CompileProblem;
import tierup.workbook.build.JavaCompilation;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.StudentWork.Assembled;
import tierup.workbook.classroom.StudentWork.Place;
import tierup.workbook.classroom.StudentWork.Use;

/**
 * Makes classes of a submission's regions. An exercise that does not compile, or that names what it must not, is taken out, and the
 * rest tried again, until what is left compiles and has been looked at name by name.
 *
 * <p>In the place of an exercise that is not run stands the reference where the page of an exercise that is run says that it needs it, and the
 * stub elsewhere. That gives nothing away: the exercise itself earns nothing, whatever its tests would say, and none is run.
 */
final class SubmissionBuild {
    private final Kit kit;
    private final StudentWork work;
    private final Path folder;
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final Map<String, State> states;
    private final List<Remark> remarks = new ArrayList<>();

    /**
     * @param work the submission's part of the kit's module
     * @param folder an empty folder for sources and classes
     */
    SubmissionBuild(Kit kit, StudentWork work, Path folder) {
        this.kit = kit;
        this.work = work;
        this.folder = folder;
        this.states = new LinkedHashMap<>(work.states());
        kit.module().pages().forEach(page -> {
            Set<String> needed = new TreeSet<>();
            page.needs().forEach(id -> needed.add(id.toString()));
            needs.put(page.id().toString(), needed);
        });
    }

    /** What became of each exercise. */
    Map<String, State> states() {
        return states;
    }

    /** Why exercises were taken out. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Where the classes are; made by {@link #run}. */
    Path classes() {
        return folder.resolve("classes");
    }

    /** Compiles what can be. */
    void run() throws IOException {
        Files.createDirectories(classes());
        work.unclosed().forEach((exercise, remark) -> takeOut(exercise, State.REFUSED, remark));
        while (!attempted().isEmpty() && !isBuilt()) {
            // An exercise fewer, or an import.
            continue;
        }
    }

    private Set<String> attempted() {
        Set<String> attempted = new TreeSet<>();
        states.forEach((exercise, state) -> {
            if (state == State.ATTEMPTED) {
                attempted.add(exercise);
            }
        });
        return attempted;
    }

    private void takeOut(String exercise, State state, Remark remark) {
        states.put(exercise, state);
        remarks.add(remark);
    }

    private boolean isBuilt() throws IOException {
        Map<String, Assembled> sources = work.assemble(uses(attempted()));
        Map<String, Remark> refused = new TreeMap<>();
        JavaCompilation compilation = compile(sources, refused);
        if (!refused.isEmpty()) {
            refused.forEach((exercise, remark) -> takeOut(exercise, State.REFUSED, remark));
            return false;
        }
        if (!compilation.isGood()) {
            takeOutWhatFails(compilation.problems(), sources);
            return false;
        }
        if (!compilation.classes().keySet().stream().allMatch(kit::isMarked)) {
            attempted()
                    .forEach(exercise -> takeOut(
                            exercise,
                            State.REFUSED,
                            new Remark(
                                    Remark.Kind.REFUSED,
                                    exercise,
                                    "",
                                    0,
                                    "a class was declared outside the given ones")));
            return false;
        }
        write(compilation, classes());
        return true;
    }

    private static void write(JavaCompilation compilation, Path classes) throws IOException {
        for (Map.Entry<String, byte[]> next : compilation.classes().entrySet()) {
            Path file = classes.resolve(next.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, next.getValue());
        }
    }

    /** The exercises that the page of an exercise needs, what these need, and so on; itself only if it comes back to it. */
    Set<String> neededBy(String exercise) {
        return needed(Set.of(exercise));
    }

    /**
     * Makes classes in which one exercise alone is the student's.
     *
     * @param exercise one that is attempted, after {@link #run}
     * @return where they are; nothing if it needs another region of the student's to compile
     */
    Optional<Path> alone(String exercise) throws IOException {
        Map<String, Remark> refused = new TreeMap<>();
        JavaCompilation compilation = compile(work.assemble(uses(Set.of(exercise))), refused);
        if (!compilation.isGood() || !refused.isEmpty()) {
            return Optional.empty();
        }
        Path alone = folder.resolve("alone-" + exercise);
        write(compilation, alone);
        return Optional.of(alone);
    }

    /** Whose code each exercise of the module gets when some are the student's. */
    private Map<String, Use> uses(Set<String> students) {
        Set<String> needed = needed(students);
        Map<String, Use> uses = new TreeMap<>();
        kit.pristine()
                .values()
                .forEach(file -> file.regions().forEach(region -> {
                    String exercise = region.exercise().toString();
                    Use otherwise = needed.contains(exercise) ? Use.REFERENCE : Use.STUB;
                    uses.put(exercise, students.contains(exercise) ? Use.STUDENT : otherwise);
                }));
        return uses;
    }

    private Set<String> needed(Set<String> exercises) {
        Set<String> needed = new TreeSet<>();
        List<String> open = new ArrayList<>(exercises);
        while (!open.isEmpty()) {
            for (String next : needs.getOrDefault(open.remove(open.size() - 1), Set.of())) {
                if (needed.add(next)) {
                    open.add(next);
                }
            }
        }
        return needed;
    }

    private JavaCompilation compile(Map<String, Assembled> sources, Map<String, Remark> refused) throws IOException {
        Path root = folder.resolve("sources");
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, Assembled> next : sources.entrySet()) {
            Path file = root.resolve(next.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, next.getValue().text());
            files.add(file);
        }
        return Patience.compile(files, kit.jarsWithoutTests(), (task, units) -> {
            for (CompilationUnitTree unit : units) {
                Assembled source = sources.get(path(Path.of(unit.getSourceFile().toUri())));
                RegionScan.of(
                        task,
                        unit,
                        (line, element) -> {
                            look(source, line, element, refused);
                            lookForCapture(source, line, RegionScan.lineOf(task, unit, element), element, refused);
                        },
                        (line, what) -> refuse(source, line, what, refused));
            }
        });
    }

    private String path(Path file) {
        return folder.resolve("sources").relativize(file).toString().replace('\\', '/');
    }

    private void look(Assembled source, int line, Element element, Map<String, Remark> refused) {
        if (source.lines().containsKey(line) && !kit.policy().allows(element)) {
            refuse(source, line, RegionPolicy.describe(element), refused);
        }
    }

    /** Given code must not come to mean something else: it names no class, method or field that a region declares. */
    private void lookForCapture(
            Assembled source, int line, int declared, Element element, Map<String, Remark> refused) {
        boolean isGiven = line > 0 && !source.places().containsKey(line);
        if (isGiven && source.lines().containsKey(declared) && RegionPolicy.isDeclaration(element)) {
            String what = RegionPolicy.describe(element);
            refuseLine(source, declared, "given code would use its " + what + " in place of another one", refused);
        }
    }

    private void refuse(Assembled source, int line, String what, Map<String, Remark> refused) {
        if (source.lines().containsKey(line)) {
            refuseLine(source, line, "it has " + what + ", which no exercise needs", refused);
        }
    }

    private void refuseLine(Assembled source, int line, String why, Map<String, Remark> refused) {
        Place place = source.places().get(line);
        int theirs = source.lines().get(line);
        String text = "the exercise was not run: " + why;
        refused.putIfAbsent(
                place.exercise(), new Remark(Remark.Kind.REFUSED, place.exercise(), place.file(), theirs, text));
    }

    // -- Errors -----------------------------------------------------------------------------------

    private void takeOutWhatFails(List<CompileProblem> problems, Map<String, Assembled> sources) throws IOException {
        boolean isFound = false;
        for (CompileProblem problem : problems) {
            String path = problem.file() == null ? "" : path(problem.file());
            Assembled source = sources.get(path);
            Place place = source == null ? null : source.places().get((int) problem.line());
            if (place != null && source.lines().containsKey((int) problem.line())) {
                isFound = true;
                int line = source.lines().get((int) problem.line());
                takeOut(place.exercise(), State.DID_NOT_COMPILE, error(place.exercise(), path, line, problem));
            }
        }
        if (!isFound) {
            takeOutForGivenCode(problems.get(0));
        }
    }

    /** The given code does not compile with what stands in the regions: an import is to blame, or a region that does not itself fail. */
    private void takeOutForGivenCode(CompileProblem problem) throws IOException {
        String path = problem.file() == null ? "" : path(problem.file());
        if (work.dropImports(path)) {
            return;
        }
        Set<String> suspects = new TreeSet<>(attempted());
        suspects.removeIf(exercise -> !work.filesOf(exercise).contains(path));
        if (suspects.isEmpty()) {
            suspects = attempted();
        }
        Set<String> guilty = new TreeSet<>();
        for (String exercise : suspects) {
            if (!compile(work.assemble(uses(Set.of(exercise))), new TreeMap<>()).isGood()) {
                guilty.add(exercise);
            }
        }
        for (String exercise : guilty.isEmpty() ? suspects : guilty) {
            takeOut(exercise, State.DID_NOT_COMPILE, error(exercise, path, 0, problem));
        }
    }

    private static Remark error(String exercise, String path, int line, CompileProblem problem) {
        StringBuilder text = new StringBuilder(problem.message().strip());
        if (!problem.text().isBlank()) {
            int column = (int) Math.min(problem.column() - 1, problem.text().length());
            text.append("\n    ").append(problem.text().replace('\t', ' '));
            text.append("\n    ").append(" ".repeat(Math.max(0, column))).append('^');
        }
        if (line == 0) {
            text.insert(0, "the given code does not compile with this exercise: ");
        }
        return new Remark(Remark.Kind.COMPILE_ERROR, exercise, path, line, text.toString());
    }
}
