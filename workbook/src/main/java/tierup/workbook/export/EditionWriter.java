package tierup.workbook.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tierup.workbook.exercise.Edition;
import tierup.workbook.exercise.Git;
import tierup.workbook.exercise.MarkedFile;
import tierup.workbook.exercise.Region;

/**
 * Makes the files of a student edition out of those of the whole workbook.
 *
 * <p>Nothing is deleted from a copy: the edition begins empty, and a file comes in if a rule below wants it. What nobody has thought of is missing,
 * not leaked.
 */
final class EditionWriter {
    private static final List<String> IN_ROOT = List.of(".gitignore", "LICENSE", "tierup");
    private static final List<String> FOLDERS = List.of(".mvn/", "examples/");
    private static final String MAP = "docs/ARCHITECTURE.md";
    /** Programs and the module that each needs. */
    private static final Map<String, String> PROGRAMS =
            Map.of("vm", "p01", "template_jit", "p02", "mini_v8", "capstone");

    private static final Pattern GIVEN =
            Pattern.compile("pom\\.xml|[^/]+\\.(sh|js|args|compile)|src/(main|testing)/.*");
    private static final Pattern CLASSES = Pattern.compile("pom\\.xml|src/testing/.*");
    private static final Pattern EXERCISES =
            Pattern.compile("pom\\.xml|README\\.md|exercises/.*|experiments/.*|src/(main|test|testing|jmh)/.*");

    private final Path root;
    private final Modules modules;
    private final EditionPlan plan;
    private final FileTree tree = new FileTree();

    /**
     * @param root the whole workbook, in its reference form
     */
    EditionWriter(Path root, Modules modules, EditionPlan plan) {
        this.root = root;
        this.modules = modules;
        this.plan = plan;
    }

    /**
     * @param jars the jars of the modules that have one, by name
     * @param commit what the edition is made from
     */
    FileTree write(Map<String, byte[]> jars, String commit) throws IOException {
        for (String path : files(root)) {
            if (isWanted(path)) {
                copy(path);
            }
        }
        tree.put(
                "pom.xml",
                PomText.of(
                        Files.readString(root.resolve("pom.xml")), plan.roles().keySet()));
        tree.put(Edition.FOLDER + "/" + Edition.COMMIT, commit + "\n");
        jars.forEach((name, bytes) -> {
            tree.put(Edition.FOLDER + "/jars/" + name + ".jar", bytes, false);
            tree.put(Edition.FOLDER + "/shelf/" + name, Edition.markText(name));
        });
        tree.put("README.md", EditionPages.readme(readme(), exercises(), plan, tree));
        for (String path : List.copyOf(tree.entries().keySet())) {
            if (path.endsWith(".md")) {
                String page = tree.entries().get(path).text();
                tree.put(path, PageLinks.mend(path, page, tree));
            }
        }
        return tree;
    }

    private String readme() throws IOException {
        Path file = root.resolve("README.md");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private List<String> exercises() {
        return plan.roles().keySet().stream()
                .filter(name -> plan.has(name, EditionPlan.Role.EXERCISES))
                .toList();
    }

    /** The workbook's files: those that git knows, or, in a downloaded archive, those that are there. */
    static List<String> files(Path root) throws IOException {
        List<String> tracked = Git.tracked(root).orElse(null);
        if (tracked != null) {
            return tracked.stream()
                    .filter(path -> Files.isRegularFile(root.resolve(path)))
                    .sorted()
                    .toList();
        }
        List<String> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.matches("(.*/)?target/.*"))
                    .sorted(Comparator.naturalOrder())
                    .forEach(found::add);
        }
        return found;
    }

    private boolean isWanted(String path) {
        String top = path.replaceFirst("/.*", "");
        if (!modules.names().contains(top)) {
            return IN_ROOT.contains(path)
                    || path.equals(MAP)
                    || FOLDERS.stream().anyMatch(path::startsWith)
                    || PROGRAMS.containsKey(path) && has(PROGRAMS.get(path));
        }
        EditionPlan.Role role = plan.roles().get(top);
        if (role == null) {
            return false;
        }
        String rest = path.substring(top.length() + 1);
        return switch (role) {
            case CLASSES -> CLASSES.matcher(rest).matches();
            case EXERCISES -> EXERCISES.matcher(rest).matches();
            case GIVEN ->
                GIVEN.matcher(rest).matches()
                        || rest.startsWith("src/test/") && !rest.contains("/edition/") && standsOnExercises(top);
        };
    }

    private boolean has(String beginning) {
        return plan.roles().keySet().stream().anyMatch(name -> name.startsWith(beginning + "-"));
    }

    /** The tests of what is given beneath the exercises concern only those who change that; what stands on exercises is tested with them. */
    private boolean standsOnExercises(String module) {
        return modules.below().get(module).stream().anyMatch(name -> !plan.has(name, EditionPlan.Role.GIVEN));
    }

    private void copy(String path) throws IOException {
        Path file = root.resolve(path);
        if (path.endsWith(".md")) {
            tree.put(path, EditionPages.withoutSolutions(Files.readString(file)));
        } else if (path.matches("[^/]+/src/main/java/.*\\.java") && isExercises(path)) {
            copySource(path, Files.readString(file));
        } else {
            tree.put(path, Files.readAllBytes(file), Files.isExecutable(file));
        }
    }

    private boolean isExercises(String path) {
        return plan.has(path.replaceFirst("/.*", ""), EditionPlan.Role.EXERCISES);
    }

    private void copySource(String path, String text) {
        MarkedFile marked = MarkedFile.parse(text, path);
        if (marked.regions().isEmpty()) {
            tree.put(path, text);
            return;
        }
        tree.put(path, marked.map(Region::stubbed).text());
        MarkedFile stubs =
                marked.map(region -> new Region(region.exercise(), region.indent(), List.of(), region.stub()));
        tree.put(Edition.STUBS + "/" + path, stubs.text());
    }

    /** The classes that a module's sources are compiled to, by the names of their files and without nested ones: {@code tierup/asm/Assembler}. */
    static Set<String> classNames(Path module) throws IOException {
        Path sources = module.resolve("src/main/java");
        Set<String> names = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(sources)) {
            walk.map(file -> sources.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".java"))
                    .forEach(path -> names.add(path.substring(0, path.length() - ".java".length())));
        }
        return names;
    }
}
