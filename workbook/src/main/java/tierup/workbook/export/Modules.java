package tierup.workbook.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.workbook.exercise.WorkbookError;

/**
 * Which modules there are, and which stands on which, as the {@code pom.xml} files say.
 *
 * @param below the names of the modules that each module needs, itself not among them; modules in the order of the root's list
 */
record Modules(Map<String, Set<String>> below) {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern NEEDED =
            Pattern.compile("<dependency>\\s*<groupId>org\\.tierup</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    static Modules of(Path root) throws IOException {
        Path pom = root.resolve("pom.xml");
        if (!Files.exists(pom)) {
            throw new WorkbookError("there is no pom.xml in " + root, "Export from a whole checkout.");
        }
        Map<String, List<String>> direct = new LinkedHashMap<>();
        for (String name : all(MODULE, Files.readString(pom))) {
            direct.put(name, all(NEEDED, Files.readString(root.resolve(name).resolve("pom.xml"))));
        }
        Map<String, Set<String>> below = new LinkedHashMap<>();
        direct.keySet().forEach(name -> {
            Set<String> found = new TreeSet<>();
            collect(name, direct, found);
            below.put(name, found);
        });
        return new Modules(below);
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1).strip());
        }
        return found;
    }

    private static void collect(String name, Map<String, List<String>> direct, Set<String> found) {
        for (String needed : direct.getOrDefault(name, List.of())) {
            if (found.add(needed)) {
                collect(needed, direct, found);
            }
        }
    }

    /** All names, in the order in which they are built. */
    Set<String> names() {
        return below.keySet();
    }
}
