package tierup.workbook.export;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The root's {@code pom.xml} for fewer modules, without what only authors of the workbook need: formatter, static checks, benchmarks. */
final class PomText {
    private static final Pattern FOR_AUTHORS =
            Pattern.compile("(?s)[ \\t]*<!-- authors -->.*?<!-- /authors -->[ \\t]*\\R");
    private static final Pattern MODULE = Pattern.compile("[ \\t]*<module>([^<]+)</module>[ \\t]*\\R");
    private static final Pattern MANAGED = Pattern.compile(
            "[ \\t]*<dependency>\\s*<groupId>org\\.tierup</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*"
                    + "<version>[^<]*</version>\\s*</dependency>[ \\t]*\\R");

    private PomText() {}

    /**
     * @param pom the text of the whole workbook's
     * @param modules the names of those to keep
     */
    static String of(String pom, Set<String> modules) {
        String text = FOR_AUTHORS.matcher(pom).replaceAll("");
        return keep(MANAGED, keep(MODULE, text, modules), modules);
    }

    private static String keep(Pattern entry, String text, Set<String> modules) {
        return entry.matcher(text)
                .replaceAll(match -> modules.contains(match.group(1)) ? Matcher.quoteReplacement(match.group()) : "");
    }
}
