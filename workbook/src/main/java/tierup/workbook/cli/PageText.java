package tierup.workbook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tierup.workbook.TextStyle;

/**
 * An exercise's page, Markdown, as lines for a terminal: paragraphs and list items filled to its width, headings bold, code and tables
 * as they are. Knows what pages use: headings, paragraphs, lists, code, tables, links, emphasis.
 */
final class PageText {
    private static final Pattern LIST_ITEM = Pattern.compile("(\\s*(?:[-*]|\\d+\\.) +)(.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]+\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String FENCE = "```";

    private final int width;
    private final BiFunction<TextStyle, String, String> style;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    /** What the paragraph's first line begins with: the sign of a list item, and its indentation. */
    private String sign = "";

    private PageText(int width, BiFunction<TextStyle, String, String> style) {
        this.width = width;
        this.style = style;
    }

    /**
     * @param markdown the text
     * @param width columns of a line; longer words and code stick out
     * @param style puts text into a style, or leaves it as it is where there are no styles
     */
    static List<String> render(String markdown, int width, BiFunction<TextStyle, String, String> style) {
        PageText page = new PageText(width, style);
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.strip().startsWith(FENCE)) {
                page.endParagraph();
                code = !code;
            } else if (code) {
                page.lines.add("    " + line);
            } else {
                page.prose(line);
            }
        }
        page.endParagraph();
        return page.lines;
    }

    private void prose(String line) {
        Matcher item = LIST_ITEM.matcher(line);
        if (line.isBlank()) {
            endParagraph();
            lines.add("");
        } else if (line.startsWith("#")) {
            endParagraph();
            lines.add(style.apply(TextStyle.BOLD, line.replaceFirst("#+ *", "")));
        } else if (line.startsWith("|")) {
            endParagraph();
            lines.add(line);
        } else if (item.matches()) {
            endParagraph();
            sign = item.group(1);
            paragraph.append(item.group(2).strip());
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(sign);
        boolean empty = true;
        for (String word : LINK.matcher(paragraph).replaceAll("$1").split(" ")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(styled(line.toString()));
                line.setLength(0);
                line.append(" ".repeat(sign.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(styled(line.toString()));
        paragraph.setLength(0);
        sign = "";
    }

    /** Emphasis and code that begin and end on one line; the signs stay where there are no styles, and around code that was broken. */
    private String styled(String line) {
        String strong = replace(STRONG, TextStyle.BOLD, line);
        return replace(CODE, TextStyle.CYAN, strong);
    }

    private String replace(Pattern pattern, TextStyle wanted, String line) {
        return pattern.matcher(line).replaceAll(found -> {
            String styled = style.apply(wanted, found.group(1));
            return Matcher.quoteReplacement(styled.equals(found.group(1)) ? found.group() : styled);
        });
    }
}
