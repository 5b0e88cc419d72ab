package tierup.workbook.classroom;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tierup.workbook.build.CompileProblem;
import tierup.workbook.build.JavaCompilation;
import tierup.workbook.build.ModuleBuild;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.WorkbookError;

/**
 * What every submission of a module is graded with, in a folder of its own: the tests, the given classes, libraries; as jars, which nobody changes
 * while a class is graded, whatever becomes of the checkout meanwhile.
 *
 * <p>Of the module that is graded it holds no class that is made from a file with regions: those come from the submission alone.
 */
final class Kit {
    private final ProjectModule module;
    private final Path folder;
    private final Map<String, MarkedFile> pristine = new TreeMap<>();
    private final Set<String> markedTypes = new HashSet<>();
    private final List<Path> testRoots = new ArrayList<>();
    private final List<Path> jars = new ArrayList<>();
    private final Set<String> hiddenClasses = new HashSet<>();
    private final RegionPolicy policy;
    private String fingerprint = "";

    /**
     * Makes the jars.
     *
     * @param root the checkout
     * @param module one of its modules, compiled
     * @param folder an empty folder
     * @param hidden a folder with the instructor's own test classes, as sources; or null
     * @param policy what regions may name; learns from the reference
     * @throws WorkbookError if the module is not in its reference state, or the instructor's tests do not compile
     */
    Kit(Path root, ProjectModule module, Path folder, Path hidden, RegionPolicy policy) throws IOException {
        this.module = module;
        this.folder = folder;
        this.policy = policy;
        readMarkedFiles();
        List<Path> classpath = new ModuleBuild(root, module.folder()).testClasspath();
        compileReference(classpath);
        int number = 0;
        for (Path entry : classpath) {
            if (Files.exists(entry)) {
                String name = String.format("%02d-%s", number, nameOf(entry));
                boolean isOwn = entry.equals(module.folder().resolve("target/classes"));
                jars.add(copy(entry, folder.resolve(name), path -> !isOwn || !isMarked(path)));
                number++;
            }
        }
        testRoots.add(jars.get(0));
        if (hidden != null) {
            testRoots.add(compileHidden(hidden));
        }
        fingerprint = hash();
    }

    private void readMarkedFiles() {
        module.markedFiles()
                .forEach((file, marked) ->
                        pristine.put(module.folder().relativize(file).toString().replace('\\', '/'), marked));
        if (!pristine.values().stream().allMatch(MarkedFile::isReference)) {
            throw new WorkbookError(
                    module.id() + " is started in this checkout, but what grades is the reference",
                    "`./tierup shelve " + module.id() + "` puts it in place and keeps your version.");
        }
    }

    /** The reference is compiled once for what it declares and names. */
    private void compileReference(List<Path> classpath) throws IOException {
        List<Path> files = new ArrayList<>();
        Map<String, Set<Integer>> regionLines = new HashMap<>();
        for (Map.Entry<String, MarkedFile> next : pristine.entrySet()) {
            files.add(module.folder().resolve(next.getKey()));
            Set<Integer> lines = new HashSet<>();
            HandedInFile.parse(next.getValue().text())
                    .regions()
                    .values()
                    .forEach(pieces -> pieces.forEach(piece -> {
                        for (int i = 0; i < piece.body().size(); i++) {
                            lines.add(piece.line() + i);
                        }
                    }));
            regionLines.put(next.getKey(), lines);
        }
        JavaCompilation compilation = JavaCompilation.of(files, classpath, (task, units) -> {
            for (CompilationUnitTree unit : units) {
                String file = pathOf(unit);
                topTypes(unit).forEach(type -> {
                    markedTypes.add(type);
                    policy.ownClass(type);
                });
                RegionScan.of(
                        task,
                        unit,
                        (line, element) ->
                                policy.learn(element, regionLines.get(file).contains(line)),
                        (line, what) -> {});
            }
        });
        if (!compilation.isGood()) {
            throw new WorkbookError(
                    "the reference of " + module.id() + " does not compile:\n"
                            + CompileProblem.text(compilation.problems(), module.folder()),
                    "Mend the checkout first.");
        }
    }

    private String pathOf(CompilationUnitTree unit) {
        Path file = Path.of(unit.getSourceFile().toUri());
        return module.folder().relativize(file).toString().replace('\\', '/');
    }

    /** The qualified names of the types that a source declares at its top. */
    static List<String> topTypes(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        List<String> names = new ArrayList<>();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                names.add(prefix + declared.getSimpleName());
            }
        }
        return names;
    }

    /** Whether a class file is made from a file with regions. */
    boolean isMarked(String classFile) {
        String name = classFile.replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.');
        return markedTypes.contains(name);
    }

    private String nameOf(Path entry) {
        String name = entry.getFileName().toString();
        if (Files.isDirectory(entry)) {
            Path parent = entry.getParent().getParent();
            return (parent == null ? "" : parent.getFileName() + "-") + name + ".jar";
        }
        return name;
    }

    private Path compileHidden(Path hidden) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(hidden)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Path> against = new ArrayList<>(jars);
        against.add(module.folder().resolve("target/classes"));
        JavaCompilation compilation = JavaCompilation.of(sources, against);
        if (sources.isEmpty() || !compilation.isGood()) {
            String problem = sources.isEmpty()
                    ? "there are no Java files in " + hidden
                    : "your tests do not compile:\n" + CompileProblem.text(compilation.problems(), hidden);
            throw new WorkbookError(
                    problem, "Test classes there have @Exercise and @Points like those of the modules.");
        }
        Path jar = folder.resolve("hidden-tests.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> next : compilation.classes().entrySet()) {
                add(out, next.getKey(), next.getValue());
                hiddenClasses.add(
                        next.getKey().replaceFirst("(\\$.*)?\\.class$", "").replace('/', '.'));
            }
        }
        jars.add(jar);
        return jar;
    }

    /** Copies a jar, or makes one of a folder. */
    private static Path copy(Path from, Path to, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(from)) {
            return Files.copy(from, to);
        }
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file);
                Stream<Path> files = Files.walk(from)) {
            for (Path next : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = from.relativize(next).toString().replace('\\', '/');
                if (wanted.test(path)) {
                    add(out, path, Files.readAllBytes(next));
                }
            }
        }
        return to;
    }

    /** Stored, not compressed: it is read far more often than written. Without a time: the same classes make the same jar. */
    private static void add(ZipOutputStream out, String path, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private String hash() throws IOException {
        MessageDigest digest = Hash.sha256();
        for (Path jar : jars) {
            digest.update(Files.readAllBytes(jar));
        }
        pristine.forEach((path, file) -> digest.update((path + "\n" + file.text()).getBytes(StandardCharsets.UTF_8)));
        digest.update(policy.description().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    ProjectModule module() {
        return module;
    }

    /** The files with regions in the form of the reference, by their paths below the module. */
    Map<String, MarkedFile> pristine() {
        return pristine;
    }

    RegionPolicy policy() {
        return policy;
    }

    /** Everything but the classes of files with regions: what the tests run on. */
    List<Path> jars() {
        return jars;
    }

    /** What files with regions are compiled against: all but the tests, which know what is expected and have helpers of their own. */
    List<Path> jarsWithoutTests() {
        return jars.stream().filter(jar -> !testRoots.contains(jar)).toList();
    }

    /** The jars with test classes; the second, if any, has the instructor's own. */
    List<Path> testRoots() {
        return testRoots;
    }

    /** The names of the instructor's own test classes. */
    Set<String> hiddenClasses() {
        return hiddenClasses;
    }

    Path folder() {
        return folder;
    }

    /** The flags of test JVMs, but for the size of the heap. */
    List<String> jvmFlags(Path root) throws IOException {
        Path file = root.resolve("workbook/test-jvm.args");
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("-") && !line.startsWith("-Xmx"))
                .toList();
    }

    /** A hash of all of it. */
    String fingerprint() {
        return fingerprint;
    }
}
