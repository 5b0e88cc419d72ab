package tierup.workbook.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Brings the classes of one {@link SourceUnit} up to date.
 *
 * <p>What must be compiled: sources that were changed; and, should the ABI of what lies below or of the changed classes themselves
 * be another one ({@link ClassAbi}), all. A learner changes bodies of methods, so that mostly one file is compiled; adding a method
 * that others can call costs the module. Nothing finer is needed, and this cannot be wrong: constants that javac has copied, or
 * overloads that are a better match, leave no trace in class files.
 *
 * <p>Nothing is written unless everything compiles: the classes always belong together, be they old or new. They get the time at
 * which the compiler began to read, so that a source saved meanwhile is newer, for this build and for Maven's.
 */
final class UnitBuild {
    private final SourceUnit unit;
    private final String below;
    private final long newestBelow;
    private final ClassIndex index;
    private final Map<String, SourceUnit.Source> sources;
    private int compiled;

    /**
     * @param unit what to build
     * @param below the ABI of the units that it is compiled against
     * @param newestBelow when the newest of their classes was written, or {@link Long#MIN_VALUE}
     */
    UnitBuild(SourceUnit unit, String below, long newestBelow) throws IOException {
        this.unit = unit;
        this.below = below;
        this.newestBelow = newestBelow;
        this.index = ClassIndex.read(unit.index(), unit.classes());
        this.sources = unit.sources();
    }

    /** How many sources were compiled. */
    int compiled() {
        return compiled;
    }

    /** The unit's ABI, of its classes as they are. */
    String abi() {
        return index.abi();
    }

    /** When its newest class was written. */
    long newest() {
        return index.age()[1];
    }

    /**
     * Compiles what must be, and copies resources.
     *
     * @param progress is told before anything is compiled
     * @return javac's errors; if there are any, nothing was changed
     */
    List<CompileProblem> run(Consumer<String> progress) throws IOException {
        if (unit.isGiven()) {
            conclude();
            return List.of();
        }
        copyResources();
        Set<String> gone = new HashSet<>(index.compiledSources());
        gone.removeAll(sources.keySet());
        boolean isWhole = !gone.isEmpty() || !agreesWithBelow();
        Set<String> changed = isWhole ? sources.keySet() : index.stale(stamps());
        if (changed.isEmpty() && gone.isEmpty()) {
            conclude();
            return List.of();
        }
        long start = System.currentTimeMillis();
        JavaCompilation compilation = compile(changed, isWhole, progress);
        if (compilation.isGood() && !isWhole && changesAbi(changed, compilation.classes())) {
            isWhole = true;
            changed = sources.keySet();
            compilation = compile(changed, true, progress);
        }
        if (!compilation.isGood()) {
            return compilation.problems();
        }
        compiled = changed.size();
        gone.addAll(changed);
        replace(index.classesOf(gone).keySet(), compilation.classes(), start);
        conclude();
        return List.of();
    }

    private boolean agreesWithBelow() {
        if (index.below() == null) {
            return index.age()[0] >= newestBelow; // Maven compiles in this order, and all of a module.
        }
        return index.below().equals(below);
    }

    private Map<String, ClassIndex.Stamp> stamps() {
        Map<String, ClassIndex.Stamp> stamps = new TreeMap<>();
        sources.forEach((path, source) -> stamps.put(path, source.stamp()));
        return stamps;
    }

    /** @param isWhole whether old classes of the unit must not be seen */
    private JavaCompilation compile(Collection<String> paths, boolean isWhole, Consumer<String> progress)
            throws IOException {
        progress.accept("compiling " + unit.title() + " (" + paths.size() + (paths.size() == 1 ? " file)" : " files)"));
        List<Path> classpath = new ArrayList<>();
        if (!isWhole) {
            classpath.add(unit.classes());
        }
        classpath.addAll(unit.classpath());
        List<Path> files = paths.stream().map(path -> sources.get(path).file()).toList();
        return JavaCompilation.of(files, classpath);
    }

    private boolean changesAbi(Set<String> changed, Map<String, byte[]> fresh) {
        Map<String, String> before = new TreeMap<>();
        index.classesOf(changed)
                .forEach((path, entry) -> before.put(path, entry.abi().fingerprint()));
        Map<String, String> after = new TreeMap<>();
        fresh.forEach((path, bytes) -> after.put(path, ClassAbi.of(bytes).fingerprint()));
        before.values().removeIf(String::isEmpty);
        after.values().removeIf(String::isEmpty);
        return !before.equals(after);
    }

    private void replace(Set<String> old, Map<String, byte[]> fresh, long time) throws IOException {
        for (String path : old) {
            if (!fresh.containsKey(path)) {
                Files.deleteIfExists(unit.classes().resolve(path));
                index.remove(path);
            }
        }
        // A millisecond less: what was saved in the same one may have been read or not.
        FileTime stamp = FileTime.fromMillis(time - 1);
        for (Map.Entry<String, byte[]> next : fresh.entrySet()) {
            Path file = unit.classes().resolve(next.getKey());
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.write(written, next.getValue());
            Files.setLastModifiedTime(written, stamp);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            index.put(
                    next.getKey(),
                    new ClassIndex.Entry(
                            new ClassIndex.Stamp(stamp.toMillis(), next.getValue().length),
                            ClassAbi.of(next.getValue())));
        }
    }

    private void conclude() throws IOException {
        index.agrees(below, stamps());
        index.write(unit.index());
    }

    private void copyResources() throws IOException {
        if (!Files.isDirectory(unit.resources())) {
            return;
        }
        try (Stream<Path> files = Files.walk(unit.resources())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = unit.classes().resolve(unit.resources().relativize(file));
                if (Files.isRegularFile(file) && isNewer(file, copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean isNewer(Path file, Path copy) throws IOException {
        return !Files.exists(copy)
                || Files.size(file) != Files.size(copy)
                || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(copy)) > 0;
    }
}
