package tierup.workbook.export;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links of Markdown pages: one to a file that an edition does not have becomes the words that it was put on. */
final class PageLinks {
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]]+)\\]\\(([^)\\s]+)\\)");

    private PageLinks() {}

    /**
     * @param path the page's, in the tree
     * @param page its text
     */
    static String mend(String path, String page, FileTree tree) {
        return LINK.matcher(page)
                .replaceAll(link -> Matcher.quoteReplacement(
                        leadsNowhere(path, link.group(2), tree) ? link.group(1) : link.group()));
    }

    /** The links of a page that lead nowhere. */
    static List<String> dangling(String path, String page, FileTree tree) {
        return LINK.matcher(page)
                .results()
                .filter(link -> leadsNowhere(path, link.group(2), tree))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean leadsNowhere(String page, String target, FileTree tree) {
        String path = target.replaceFirst("#.*", "");
        if (path.isEmpty() || path.matches("[a-z]+:.*")) {
            return false;
        }
        Path folder = Path.of("/", page).getParent();
        String file = folder.resolve(path).normalize().toString().substring(1).replace('\\', '/');
        return !tree.contains(file);
    }
}
