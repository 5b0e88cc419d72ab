package tierup.workbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tierup.workbook.ExerciseId;

/**
 * The page of an exercise, {@code pNN-name/exercises/pNN.n.md}: front matter, the task, three folded hints.
 *
 * @param id the exercise, from the file's name
 * @param title its title
 * @param difficulty from 1 to 5
 * @param needs exercises that must stand before this one's tests can pass
 * @param task what to do, Markdown
 * @param hints the hints, Markdown, from a nudge to nearly the answer
 */
public record ExercisePage(
        ExerciseId id, String title, int difficulty, Set<ExerciseId> needs, String task, List<String> hints) {
    /** How many hints every exercise has. */
    public static final int HINTS = 3;

    private static final String FENCE = "---";
    /** On the page a hint is folded, so that nobody reads it by accident. */
    private static final Pattern HINT = Pattern.compile("<details><summary>Hint \\d</summary>");

    private static final String END_OF_HINT = "</details>";

    /**
     * Reads all pages of a module, in the order of their ids.
     *
     * @param module the module's folder
     * @return empty where the module has no {@code exercises} folder
     * @throws WorkbookError if a page is malformed, saying how
     */
    public static List<ExercisePage> ofModule(Path module) {
        Path folder = module.resolve("exercises");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<ExerciseId, ExercisePage> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                idOf(file).ifPresent(id -> pages.put(id, read(id, file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(pages.values());
    }

    /**
     * An order in which each exercise comes behind those that it needs, and otherwise by number; two that need each other stay by
     * number, too.
     */
    public static List<ExercisePage> inOrderOfNeeds(Collection<ExercisePage> pages) {
        Map<ExerciseId, ExercisePage> left = new TreeMap<>();
        pages.forEach(page -> left.put(page.id(), page));
        List<ExercisePage> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            ExercisePage next = left.values().stream()
                    .filter(page -> page.needs().stream()
                            .noneMatch(need -> left.containsKey(need)
                                    && !left.get(need).needs().contains(page.id())))
                    .findFirst()
                    .orElse(left.values().iterator().next());
            ordered.add(next);
            left.remove(next.id());
        }
        return ordered;
    }

    private static Optional<ExerciseId> idOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") ? ExerciseId.parse(name.substring(0, name.length() - 3)) : Optional.empty();
    }

    private static ExercisePage read(ExerciseId id, Path file) {
        try {
            return parse(id, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new WorkbookError(file + ": " + e.getMessage(), "docs/EXERCISES.md shows the form of a page.");
        }
    }

    /**
     * @throws IllegalArgumentException if the text does not have the form of a page
     */
    static ExercisePage parse(ExerciseId id, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
            throw new IllegalArgumentException("starts without front matter (a line ---)");
        }
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end == 0) {
            throw new IllegalArgumentException("has front matter without an end (a second line ---)");
        }
        Map<String, String> fields = fields(lines.subList(1, end));
        List<String> sections = sections(lines.subList(end + 1, lines.size()));
        if (sections.size() != 1 + HINTS) {
            throw new IllegalArgumentException("has " + (sections.size() - 1) + " hints, not " + HINTS);
        }
        return new ExercisePage(
                id,
                field(fields, "title"),
                difficulty(field(fields, "difficulty")),
                needs(fields.getOrDefault("needs", "")),
                sections.get(0),
                sections.subList(1, sections.size()));
    }

    private static Map<String, String> fields(List<String> lines) {
        Map<String, String> fields = new TreeMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("has no " + name);
        }
        return value;
    }

    private static int difficulty(String text) {
        if (!text.matches("[1-5]")) {
            throw new IllegalArgumentException("has difficulty " + text + ", not a number from 1 to 5");
        }
        return Integer.parseInt(text);
    }

    private static Set<ExerciseId> needs(String text) {
        Set<ExerciseId> needs = new TreeSet<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(",\\s*")) {
            needs.add(ExerciseId.parse(word)
                    .orElseThrow(
                            () -> new IllegalArgumentException("needs " + word + ", which is not an exercise's id")));
        }
        return needs;
    }

    /** The text before the first hint, then each hint. */
    private static List<String> sections(List<String> lines) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        for (String line : lines) {
            if (HINT.matcher(line).matches()) {
                sections.add(section.toString().strip());
                section.setLength(0);
            } else if (!line.equals(END_OF_HINT)) {
                section.append(line).append('\n');
            }
        }
        sections.add(section.toString().strip());
        return sections;
    }
}
