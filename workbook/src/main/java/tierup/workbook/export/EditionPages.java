package tierup.workbook.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of an edition: its own README, and chapters without what is said of solutions that lie in the tree. */
final class EditionPages {
    private static final String TEMPLATE = "/tierup/edition/README.md";
    private static final Pattern ABOUT_SOLUTIONS =
            Pattern.compile("(?s)<!-- with solutions -->\\R.*?<!-- /with solutions -->\\R\\R?");
    /** A comment for all other readers. */
    private static final Pattern FOR_EDITIONS = Pattern.compile("(?s)<!-- without solutions\\R(.*?)-->\\R");

    private static final Pattern COMMANDS = Pattern.compile("(?m)^\\./tierup (?:diff|solve|check|conformance)\\b.*\\R");
    private static final Pattern OPTIONAL = Pattern.compile("(?s)<!-- if (\\S+) -->\\R(.*?)<!-- /if -->\\R");

    private EditionPages() {}

    /** A chapter or a page as it is in an edition, but for its links. */
    static String withoutSolutions(String page) {
        String text = ABOUT_SOLUTIONS.matcher(page).replaceAll("");
        return COMMANDS.matcher(FOR_EDITIONS.matcher(text).replaceAll("$1")).replaceAll("");
    }

    /**
     * The README of an edition.
     *
     * @param readme that of the whole workbook, whose table describes the modules
     * @param exercises the names of the modules with exercises in it
     * @param plan what is in it
     * @param files the files so far, which paragraphs may depend on
     */
    static String readme(String readme, List<String> exercises, EditionPlan plan, FileTree files) throws IOException {
        String first = exercises.get(0);
        String table = readme.lines()
                .filter(line -> line.startsWith("|"))
                .filter(line -> exercises.stream().anyMatch(name -> line.contains("](" + name + "/README.md)")))
                .collect(Collectors.joining("\n"));
        String given = plan.roles().keySet().stream()
                .filter(name -> plan.has(name, EditionPlan.Role.CLASSES))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        String shelved = exercises.stream()
                .filter(plan.jars()::contains)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        Set<String> words = new HashSet<>();
        if (!given.isEmpty()) {
            words.add("given");
        }
        if (!shelved.isEmpty()) {
            words.add("shelved");
        }
        String text = optional(template(), files, words);
        return text.replace("{table}", table)
                .replace("{given}", given)
                .replace("{shelved}", shelved)
                .replace("{first}", first)
                .replace("{id}", first.substring(0, 3));
    }

    /** A paragraph stands where the file that it names is there, or what it names is among some words. */
    private static String optional(String text, FileTree files, Set<String> words) {
        return OPTIONAL.matcher(text)
                .replaceAll(part -> files.contains(part.group(1)) || words.contains(part.group(1))
                        ? Matcher.quoteReplacement(part.group(2))
                        : "");
    }

    private static String template() throws IOException {
        try (InputStream in = EditionPages.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
