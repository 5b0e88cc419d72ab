package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {
    @Test
    void whatPeopleWriteStays() {
        String text = "Müller-Lüdenscheidt 王小明 \uD83D\uDE00\n\tif (a < b) { return \"&\"; }";

        assertThat(ShownText.of(text)).isEqualTo(text);
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(ShownText.of("\u001B[2Jgone\u0007\u007F")).isEqualTo("\u241B[2Jgone\u2407\u2421");
        assertThat(ShownText.of("\u009B31m")).isEqualTo("\\u009B31m");
        assertThat(ShownText.of("carriage\rreturn\r\n")).isEqualTo("carriage\u240Dreturn\n");
    }

    @Test
    void codeThatReadsOtherwiseThanItRunsIsShown() {
        assertThat(ShownText.of("/* \u202E } if (isAdmin) \u2066*/")).isEqualTo("/* \\u202E } if (isAdmin) \\u2066*/");
    }

    @Test
    void whatNoFileCanHoldIsReplaced() {
        assertThat(ShownText.of("a\uD800b\uFFFFc")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void aLineIsOne() {
        assertThat(ShownText.line(" a\nb\tc\n")).isEqualTo("a b c");
    }
}
