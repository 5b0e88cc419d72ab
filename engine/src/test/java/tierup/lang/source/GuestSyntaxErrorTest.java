package tierup.lang.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;

class GuestSyntaxErrorTest {
    private static String rendered(String program) {
        return catchThrowableOfType(GuestSyntaxError.class, () -> FrontEnd.compile("dir/test.js", program))
                .render();
    }

    @Test
    void showsTheLineAndACaretForEachCharacter() {
        assertThat(rendered("let a = 1;\nlet b = foo bar;\n")).isEqualTo("""
                        dir/test.js:2
                        let b = foo bar;
                                    ^^^

                        SyntaxError: Unexpected identifier 'bar'""");
    }

    @Test
    void showsTheEndOfTheInputBehindTheLastLine() {
        assertThat(rendered("f(")).isEqualTo("dir/test.js:1\nf(\n  ^\n\nSyntaxError: Unexpected end of input");
    }

    @Test
    void keepsTabsSoThatTheCaretsStandRight() {
        assertThat(rendered("\tif (a) )"))
                .isEqualTo("dir/test.js:1\n\tif (a) )\n\t       ^\n\nSyntaxError: Unexpected token ')'");
    }

    @Test
    void marksNoMoreThanTheFirstLine() {
        assertThat(rendered("`abc\ndef"))
                .isEqualTo("dir/test.js:1\n`abc\n^^^^\n\nSyntaxError: Unterminated template literal");
    }

    @Test
    void leavesOutLinesThatNobodyCouldRead() {
        assertThat(rendered("x = [" + "1, ".repeat(200) + ";"))
                .isEqualTo("dir/test.js:1\n\nSyntaxError: Unexpected token ';'");
    }

    @Test
    void countsColumnsFromOne() {
        GuestSyntaxError error =
                catchThrowableOfType(GuestSyntaxError.class, () -> FrontEnd.compile("a.js", "ok;\n  let let;"));
        assertThat(error.position()).isEqualTo(new SourcePosition(2, 7));
        assertThat(error.source().name()).isEqualTo("a.js");
    }
}
