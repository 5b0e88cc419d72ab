package tierup.workbook.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tierup.workbook.exercise.Course;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.ProjectModule;
import tierup.workbook.exercise.Region;

/**
 * Looks through an edition for anything of a solution: an exporter is trusted because something else than the exporter reads what it wrote.
 *
 * <ul>
 *   <li>Between the markers of an exercise stands its stub, and nothing else.
 *   <li>No text, of whatever file, has three telling lines in a row of a reference's body, or the whole of a shorter one. A line tells something if
 *       it has letters; indentation does not count. What stub or given code of the workbook have as well is no secret.
 *   <li>Classes are in jars of {@code edition/jars} alone, each of which holds the classes of its own module and may be there.
 *   <li>There is no history, no wrong solution, no other archive.
 * </ul>
 */
public final class LeakScan {
    private static final int RUN = 3;
    /** Shorter bodies, {@code return x + 1;}, are looked for between their markers alone: they may stand anywhere by chance. */
    private static final int TELLING_CHARACTERS = 40;

    private static final Pattern FORBIDDEN =
            Pattern.compile("(.*/)?(\\.git|\\.tierup|\\.ci|target|wrong)/.*|.*\\.(zip|tar|gz|tgz|class)");
    private static final Pattern JAR = Pattern.compile(Pattern.quote("edition/jars/") + "([^/]+)\\.jar");

    private final Map<String, String> runs = new HashMap<>();
    private final Map<String, MarkedFile> references = new HashMap<>();
    private final Map<String, Set<String>> classesAllowed;

    /**
     * @param course the whole workbook, in its reference form
     * @param classesAllowed the class names, {@code tierup/asm/Assembler}, that the jar of a module may hold, of each module that may have one
     */
    public LeakScan(Course course, Map<String, Set<String>> classesAllowed) throws IOException {
        this.classesAllowed = classesAllowed;
        for (ProjectModule module : course.modules()) {
            module.markedFiles().forEach((file, marked) -> {
                references.put(course.root().relativize(file).toString().replace('\\', '/'), marked);
                marked.regions().forEach(this::remember);
            });
        }
        for (ProjectModule module : course.modules()) {
            forgetGiven(module.folder());
        }
        forgetGiven(course.root().resolve("engine"));
    }

    /** Given code does in its place what an exercise asks for in another, and some lines are what everybody would write. */
    private void forgetGiven(Path module) throws IOException {
        Path sources = module.resolve("src/main/java");
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                MarkedFile given = MarkedFile.read(file).map(region -> region.withBody(List.of()));
                List<String> lines = telling(given.text().lines().toList());
                for (int length = 1; length <= RUN; length++) {
                    for (int at = 0; at + length <= lines.size(); at++) {
                        runs.remove(String.join("\n", lines.subList(at, at + length)));
                    }
                }
            }
        }
    }

    private void remember(Region region) {
        Set<String> stub = new HashSet<>(region.stubbed().code());
        List<String> lines = telling(region.code());
        int length = Math.min(RUN, lines.size());
        for (int at = 0; length > 0 && at + length <= lines.size(); at++) {
            List<String> run = lines.subList(at, at + length);
            String text = String.join("\n", run);
            if (text.length() >= TELLING_CHARACTERS && !stub.containsAll(run)) {
                runs.putIfAbsent(text, region.exercise().toString());
            }
        }
    }

    private static List<String> telling(List<String> lines) {
        return lines.stream()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> line.chars().filter(Character::isLetter).count() > 3)
                .toList();
    }

    /** How many runs of lines are looked for. */
    public int size() {
        return runs.size();
    }

    /**
     * @return what is wrong, a line each; empty if nothing of a solution is in the tree
     */
    public List<String> problems(FileTree tree) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, FileTree.Entry> next : tree.entries().entrySet()) {
            String path = next.getKey();
            if (FORBIDDEN.matcher(path).matches()) {
                problems.add(path + ": has no place in an edition");
            } else if (path.endsWith(".jar")) {
                scanJar(path, next.getValue().bytes(), problems);
            } else {
                scanText(path, next.getValue().text(), problems);
            }
        }
        return problems;
    }

    private void scanText(String path, String text, List<String> problems) {
        List<String> lines = telling(text.lines().toList());
        Set<String> found = new TreeSet<>();
        for (int length = 1; length <= RUN; length++) {
            for (int at = 0; at + length <= lines.size(); at++) {
                String exercise = runs.get(String.join("\n", lines.subList(at, at + length)));
                if (exercise != null && found.add(exercise)) {
                    problems.add(path + ": has lines of the solution of " + exercise + ": "
                            + String.join(" / ", lines.subList(at, at + length)));
                }
            }
        }
        MarkedFile reference = references.get(path.replaceFirst("^edition/stubs/", ""));
        if (reference != null) {
            compare(path, MarkedFile.parse(text, path), reference, problems);
        }
    }

    /** Every region of a source holds its stub: as the learner's body, or, where the stubs are kept, as {@code STUB} lines. */
    private static void compare(String path, MarkedFile file, MarkedFile reference, List<String> problems) {
        List<Region> regions = file.regions();
        List<Region> originals = reference.regions();
        if (regions.size() != originals.size()) {
            problems.add(path + ": has " + regions.size() + " regions, not " + originals.size());
            return;
        }
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            Region stub = originals.get(i).stubbed();
            boolean isStub = region.isReference()
                    ? region.code().isEmpty() && region.stubbed().sameBody(stub)
                    : region.sameBody(stub);
            if (!isStub) {
                problems.add(path + ": the region of " + region.exercise() + " does not hold its stub alone");
            }
        }
    }

    private void scanJar(String path, byte[] bytes, List<String> problems) throws IOException {
        Matcher jar = JAR.matcher(path);
        Set<String> allowed = jar.matches() ? classesAllowed.get(jar.group(1)) : null;
        if (allowed == null) {
            problems.add(path + ": a jar that has no place in this edition");
            return;
        }
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bytes))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                String name = entry.getName();
                byte[] content = in.readAllBytes();
                if (!name.endsWith(".class")) {
                    scanText(path + "!" + name, new String(content, StandardCharsets.UTF_8), problems);
                    if (name.matches(".*\\.(java|jar|zip|tar|gz|tgz)")) {
                        problems.add(path + ": holds " + name);
                    }
                } else if (!allowed.contains(outermost(name))) {
                    problems.add(path + ": holds a class of another module: " + name);
                }
            }
        }
    }

    private static String outermost(String classFile) {
        return classFile.replaceFirst("\\.class$", "").replaceFirst("\\$.*", "");
    }
}
