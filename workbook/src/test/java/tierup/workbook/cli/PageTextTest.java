package tierup.workbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.workbook.TextStyle;

class PageTextTest {
    private static List<String> plain(String markdown) {
        return PageText.render(markdown, 24, (style, text) -> text);
    }

    private static List<String> marked(String markdown) {
        return PageText.render(markdown, 40, (style, text) -> (style == TextStyle.BOLD ? "<b>" : "<c>") + text + "</>");
    }

    @Test
    void paragraphsAreFilled() {
        assertThat(plain("One two three\nfour five six seven eight.\n\nNine\nten."))
                .containsExactly("One two three four five", "six seven eight.", "", "Nine ten.");
    }

    @Test
    void listItemsHangBehindTheirSign() {
        assertThat(plain("- one two three four five\n  six\n- seven\n  1. eight nine ten eleven"))
                .containsExactly("- one two three four", "  five six", "- seven", "  1. eight nine ten", "     eleven");
    }

    @Test
    void codeAndTablesStayAsTheyAre() {
        assertThat(
                        plain(
                                "Then:\n```java\nfor (;;) {  // a long line of code\n}\n```\n| a | b | c | d | e | f | g | h |"))
                .containsExactly(
                        "Then:",
                        "    for (;;) {  // a long line of code",
                        "    }",
                        "| a | b | c | d | e | f | g | h |");
    }

    @Test
    void linksAreTheirText() {
        assertThat(plain("See [the chapter](../README.md) again.")).containsExactly("See the chapter again.");
    }

    @Test
    void signsOfEmphasisGoOnlyWhereThereAreStyles() {
        String text = "# Title\nCall `f(x)` **now**.";
        assertThat(marked(text)).containsExactly("<b>Title</>", "Call <c>f(x)</> <b>now</>.");
        assertThat(plain(text)).containsExactly("Title", "Call `f(x)` **now**.");
    }
}
