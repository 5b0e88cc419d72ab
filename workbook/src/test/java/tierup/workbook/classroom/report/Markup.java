package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a page as a browser's tokenizer does, and holds it against what the pages are made of: anything else got in from outside. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("<(/?)([!a-zA-Z][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=(\"[^\"]*\"|[^\\s\"]+))?");
    private static final Set<String> VOID = Set.of("meta", "!doctype");
    private static final Set<String> TAGS = Set.of(
            "!doctype",
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "nav",
            "section",
            "div",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "span",
            "small",
            "b",
            "i",
            "a",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "pre",
            "code",
            "details",
            "summary",
            "svg",
            "rect",
            "text",
            "line");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "class",
            "id",
            "href",
            "title",
            "scope",
            "style",
            "tabindex",
            "role",
            "aria-label",
            "data-n",
            "viewBox",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "width",
            "height",
            "rx",
            "text-anchor",
            "html");

    private Markup() {}

    /** Checks a page: tags and attributes are the pages' own, tags are closed in order, and nothing is fetched. */
    static void check(String page) {
        Deque<String> open = new ArrayDeque<>();
        String body = page.replaceFirst("(?s)<style>.*?</style>", "");
        Matcher tag = TAG.matcher(body);
        int end = 0;
        while (tag.find()) {
            assertThat(body.substring(end, tag.start())).as("text between tags").doesNotContain("<");
            end = tag.end();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            assertThat(TAGS).contains(name);
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).as("what is closed before offset " + end).isEqualTo(name);
            } else {
                checkAttributes(tag.group(3).replaceFirst("/$", ""));
                boolean closesItself = tag.group(3).endsWith("/");
                if (!VOID.contains(name) && !closesItself) {
                    open.push(name);
                }
            }
        }
        assertThat(open).as("tags left open").isEmpty();
        assertThat(page).contains("default-src &#x27;none&#x27;").doesNotContain("url(", "@import");
    }

    private static void checkAttributes(String text) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            assertThat(ATTRIBUTES).contains(attribute.group(1));
            String value = attribute.group(2) == null ? "" : attribute.group(2).replace("\"", "");
            if (attribute.group(1).equals("href")) {
                assertThat(value).as("a link within the folder").doesNotContain(":", "//", "javascript");
            }
        }
    }

    /** The text of a page, as a reader sees it. */
    static String text(String page) {
        return page.replaceFirst("(?s)<head>.*?</head>", "")
                .replaceAll("(?s)<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&")
                .replaceAll("[\\s\u00A0]+", " ");
    }
}
