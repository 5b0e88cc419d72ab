package tierup.workbook.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tierup.workbook.build.CompileProblem;
import tierup.workbook.build.JavaCompilation;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.Git;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;

/**
 * A student edition of the workbook: what a learner gets who is to be graded. See {@link EditionPlan} for what becomes of each module,
 * {@link EditionWriter} for which files there are, and {@link LeakScan} for why it can be trusted.
 */
public final class StudentEdition {
    private static final int SHOWN_PROBLEMS = 5;

    private final Course course;
    private final EditionPlan plan;
    private final Modules modules;
    private FileTree tree;

    /**
     * @param course the whole workbook
     * @param selected the modules whose exercises are handed out; all if empty
     * @param withheld those of them of which not even classes go out
     * @throws WorkbookError if a selected module has no exercises
     */
    public StudentEdition(Course course, List<ProjectModule> selected, List<ProjectModule> withheld)
            throws IOException {
        this.course = course;
        this.modules = Modules.of(course.root());
        Set<String> withExercises = new TreeSet<>();
        for (ProjectModule module : course.modules()) {
            if (!module.exercises().isEmpty()) {
                withExercises.add(module.name());
            }
        }
        Set<String> chosen = new TreeSet<>(selected.isEmpty() ? withExercises : names(selected));
        for (String name : chosen) {
            if (!withExercises.contains(name) || !modules.names().contains(name)) {
                throw new WorkbookError(
                        name + " has no exercises to hand out", "`./tierup status` lists what there is.");
            }
        }
        this.plan = EditionPlan.of(modules, withExercises, chosen, new TreeSet<>(names(withheld)));
    }

    private static List<String> names(List<ProjectModule> modules) {
        return modules.stream().map(ProjectModule::name).toList();
    }

    /** @throws WorkbookError if the workbook is somebody's work in progress */
    public void refuseUnfinished(boolean force) {
        for (ProjectModule module : course.modules()) {
            if (!module.markedFiles().values().stream().allMatch(MarkedFile::isReference)) {
                throw new WorkbookError(
                        module.id() + " is started, but an edition is made from the reference",
                        "`./tierup shelve " + module.id() + "` puts it in place and keeps your version.");
            }
        }
        List<String> changed = Git.changed(course.root(), modules.names());
        if (!changed.isEmpty() && !force) {
            throw new WorkbookError(
                    "there are files that are not committed:\n  " + String.join("\n  ", changed),
                    "Commit them, so that it is known what was handed out, or add --force (files that git does not know stay out).");
        }
    }

    /** The modules whose classes go out, in the order in which they are built. */
    public List<String> jars() {
        return plan.roles().keySet().stream().filter(plan.jars()::contains).toList();
    }

    /** The modules with exercises in it, in the order in which they are built. */
    public List<String> exercises() {
        return plan.roles().keySet().stream()
                .filter(name -> plan.has(name, EditionPlan.Role.EXERCISES))
                .toList();
    }

    /** All modules in it, in the order in which they are built. */
    public List<String> modules() {
        return List.copyOf(plan.roles().keySet());
    }

    /**
     * Makes the edition, and looks through it.
     *
     * @return how many runs of lines of solutions it was searched for
     * @throws WorkbookError if something of a solution would go out, or the reference does not compile
     */
    public int make() throws IOException {
        Map<String, byte[]> jars = new TreeMap<>();
        Map<String, Set<String>> allowed = new HashMap<>();
        for (String name : jars()) {
            Path module = course.root().resolve(name);
            jars.put(name, ReferenceJar.of(name, compiled(module)));
            allowed.put(name, EditionWriter.classNames(module));
        }
        String commit = Git.head(course.root()).orElse("unknown")
                + (Git.changed(course.root(), modules.names()).isEmpty() ? "" : " with changes");
        tree = new EditionWriter(course.root(), modules, plan).write(jars, commit);
        LeakScan scan = new LeakScan(course, allowed);
        List<String> leaks = scan.problems(tree);
        if (!leaks.isEmpty()) {
            throw new WorkbookError(
                    "something of a solution would go out:\n  " + String.join("\n  ", leaks),
                    "Nothing was written. A solution stands between its markers, and nowhere else.");
        }
        return scan.size();
    }

    /** Compiled afresh: a folder of classes may hold some whose sources are gone. */
    private Map<String, byte[]> compiled(Path module) throws IOException {
        List<Path> sources = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : EditionWriter.files(course.root())) {
            Path file = course.root().resolve(path);
            if (file.startsWith(module.resolve("src/main/java")) && path.endsWith(".java")) {
                sources.add(file);
            } else if (file.startsWith(module.resolve("src/main/resources"))) {
                files.put(
                        module.resolve("src/main/resources")
                                .relativize(file)
                                .toString()
                                .replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
        files.putAll(compile(sources, classpath(module), module.getFileName().toString()));
        return files;
    }

    private Map<String, byte[]> compile(List<Path> sources, List<Path> classpath, String name) throws IOException {
        JavaCompilation compilation = JavaCompilation.of(sources, classpath);
        if (!compilation.isGood()) {
            List<CompileProblem> first =
                    compilation.problems().stream().limit(SHOWN_PROBLEMS).toList();
            throw new WorkbookError(
                    name + " does not compile:\n" + CompileProblem.text(first, course.root()),
                    "`./tierup check` looks for that and more.");
        }
        return compilation.classes();
    }

    private static List<Path> classpath(Path module) throws IOException {
        Path file = module.resolve("target/runtime.classpath");
        if (!Files.exists(file)) {
            throw new WorkbookError(module.getFileName() + " is not compiled", "mvn process-classes");
        }
        return Stream.of(Files.readString(file).split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
    }

    /** How many files there are. */
    public int size() {
        return tree.entries().size();
    }

    /**
     * Writes it into a folder, and compiles the stubs there against the reference of what they stand on.
     *
     * @throws WorkbookError if they do not compile
     */
    public void writeTo(Path folder) throws IOException {
        tree.write(folder);
        for (String name : exercises()) {
            List<Path> sources = tree.entries().keySet().stream()
                    .filter(path -> path.startsWith(name + "/src/main/java/") && path.endsWith(".java"))
                    .map(folder::resolve)
                    .toList();
            compile(sources, classpath(course.root().resolve(name)), "the starter of " + name);
        }
    }

    /** It as a ZIP file, all in one folder of that name. */
    public byte[] zip(String top) throws IOException {
        return Archives.zip(tree, top);
    }

    /** It as a gzipped tar file, all in one folder of that name. */
    public byte[] tarGz(String top) throws IOException {
        return Archives.tarGz(tree, top);
    }

    /** @throws WorkbookError if the checkout is an edition itself */
    public static void refuseInEdition(Course course) {
        Edition.refuseIn(course.root(), "an edition cannot be made here");
    }
}
