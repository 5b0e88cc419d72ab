package tierup.workbook.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Brings a module's classes and tests, and the modules that they stand on, up to date without Maven.
 *
 * <p>The problem: between a saved line and the answer of its test lies half a minute of Maven, which looks after a hundred things
 * that a saved line does not change. What Maven knows and nobody else, the class paths, it has written to files once
 * ({@code target/test.classpath}); the rest is a matter of time stamps. Classes go where Maven puts them and are newer than their
 * sources, so neither Maven nor the launchers find anything to do afterwards.
 */
public final class ModuleBuild {
    private static final String STAMP = "target/tierup/maven";

    /**
     * What became of it.
     *
     * @param compiled how many sources were compiled, by what they belong to
     * @param problems javac's errors: none, or those of the first unit that does not compile
     * @param unit the unit that they are of, for messages
     */
    public record Result(Map<String, Integer> compiled, List<CompileProblem> problems, String unit) {
        /** Whether everything compiles. */
        public boolean isGood() {
            return problems.isEmpty();
        }

        /** The errors as text, with paths as seen from the checkout. */
        public String message(Path root) {
            return CompileProblem.text(problems, root);
        }
    }

    private final Path root;
    private final Path module;

    /**
     * @param root the checkout
     * @param module the module's folder in it
     */
    public ModuleBuild(Path root, Path module) {
        this.root = root;
        this.module = module;
    }

    /**
     * Whether Maven must be asked first: it never was, what it said is of no use any more, or a {@code pom.xml} was changed.
     */
    public boolean needsMaven() throws IOException {
        Path file = module.resolve("target/test.classpath");
        List<Path> classpath = SourceUnit.readClasspath(file);
        if (classpath.isEmpty() || !classpath.stream().allMatch(this::isUsable)) {
            return true;
        }
        FileTime asked = Files.getLastModifiedTime(file);
        Path stamp = module.resolve(STAMP);
        if (Files.exists(stamp) && Files.getLastModifiedTime(stamp).compareTo(asked) > 0) {
            asked = Files.getLastModifiedTime(stamp);
        }
        List<Path> poms = new ArrayList<>(List.of(root.resolve("pom.xml"), module.resolve("pom.xml")));
        modulesBelow(classpath).forEach(below -> poms.add(below.resolve("pom.xml")));
        for (Path pom : poms) {
            if (Files.exists(pom) && Files.getLastModifiedTime(pom).compareTo(asked) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Libraries may have been deleted, and the checkout may be a copy of the one whose modules are named. */
    private boolean isUsable(Path entry) {
        if (entry.toString().endsWith(".jar")) {
            return Files.exists(entry);
        }
        boolean isElsewhere = entry.endsWith("target/classes") && !entry.startsWith(root);
        return !isElsewhere
                || !Files.exists(root.resolve(entry.getParent().getParent().getFileName()));
    }

    /** Notes that Maven has been asked. */
    public void askedMaven() throws IOException {
        Path stamp = module.resolve(STAMP);
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, "");
    }

    /** The class path of the module's tests: theirs, the module's, then what Maven says. */
    public List<Path> testClasspath() throws IOException {
        List<Path> classpath = new ArrayList<>();
        classpath.add(module.resolve("target/test-classes"));
        classpath.add(module.resolve("target/classes"));
        classpath.addAll(SourceUnit.readClasspath(module.resolve("target/test.classpath")));
        return classpath;
    }

    /** The folders of all sources that the tests are made from, and of their resources. */
    public List<Path> sourceFolders() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (SourceUnit unit : units()) {
            folders.addAll(unit.roots());
            folders.add(unit.resources());
        }
        return folders;
    }

    /**
     * Compiles what must be, from below.
     *
     * @param progress is told what is compiled next, when there is something to compile
     */
    public Result run(Consumer<String> progress) throws IOException {
        Path lockFile = root.resolve("target/tierup.lock");
        Files.createDirectories(lockFile.getParent());
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return runLocked(progress);
        }
    }

    private Result runLocked(Consumer<String> progress) throws IOException {
        Map<String, Integer> compiled = new TreeMap<>();
        Map<Path, UnitBuild> built = new TreeMap<>();
        for (SourceUnit unit : units()) {
            List<String> below = new ArrayList<>();
            long newest = Long.MIN_VALUE;
            for (Path entry : unit.classpath()) {
                UnitBuild lower = built.get(entry);
                if (lower != null) {
                    below.add(lower.abi());
                    newest = Math.max(newest, lower.newest());
                }
            }
            UnitBuild build = new UnitBuild(unit, ClassAbi.checksum(below), newest);
            List<CompileProblem> problems = build.run(progress);
            if (!problems.isEmpty()) {
                return new Result(compiled, problems, unit.title());
            }
            if (build.compiled() > 0) {
                compiled.put(unit.title(), build.compiled());
            }
            built.put(unit.classes(), build);
        }
        return new Result(compiled, List.of(), "");
    }

    /** Everything that must be up to date, each behind what it stands on. */
    private List<SourceUnit> units() throws IOException {
        List<Path> libraries = SourceUnit.readClasspath(module.resolve("target/test.classpath"));
        List<SourceUnit> units = new ArrayList<>();
        for (Path below : modulesBelow(libraries)) {
            units.add(mainUnit(below));
        }
        units.add(mainUnit(module));
        // A class path is transitive: whoever stands on another module has more modules on it than that.
        units.sort(
                Comparator.comparingInt(unit -> modulesBelow(unit.classpath()).size()));
        List<Path> testClasspath = new ArrayList<>(libraries);
        testClasspath.add(0, module.resolve("target/classes"));
        units.add(SourceUnit.test(module, testClasspath));
        return units;
    }

    private SourceUnit mainUnit(Path folder) throws IOException {
        List<Path> classpath = SourceUnit.readClasspath(folder.resolve("target/runtime.classpath"));
        return ShelvedClasses.arrange(root, folder)
                ? SourceUnit.given(folder, classpath)
                : SourceUnit.main(folder, classpath);
    }

    /** The folders of the checkout's modules whose classes are on a class path. */
    private List<Path> modulesBelow(List<Path> classpath) {
        return classpath.stream()
                .filter(entry -> entry.startsWith(root) && entry.endsWith("target/classes"))
                .map(entry -> entry.getParent().getParent())
                .toList();
    }
}
