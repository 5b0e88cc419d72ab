package tierup.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.launch.TextTable.Column;

class TextTableTest {
    private static TextTable table() {
        return new TextTable(" | ", Column.NAME, Column.RIGHT, Column.LEFT, Column.PATH)
                .row("Task.run(scheduler)", "1,000", "", "examples/styles/scheduler.js:35:1")
                .row("f", "7", "", "a.js:1:1");
    }

    @Test
    void columnsAreAlignedAndEmptyOnesLeftOut() {
        assertThat(table().lines(100))
                .containsExactly(
                        "Task.run(scheduler) | 1,000 | examples/styles/scheduler.js:35:1",
                        "f                   |     7 | a.js:1:1");
    }

    @Test
    void pathsLoseTheirFoldersFirst() {
        assertThat(table().lines(60))
                .containsExactly(
                        "Task.run(scheduler) | 1,000 | scheduler.js:35:1", //
                        "f                   |     7 | a.js:1:1");
    }

    @Test
    void thenSignaturesTheirParametersAndNamesTheirEnds() {
        assertThat(table().lines(42)).first().isEqualTo("Task.run(…)    | 1,000 | scheduler.js:35:1");
        assertThat(new TextTable(" ", Column.NAME, Column.LEFT)
                        .row("aFunctionOfAVeryLongName", "x")
                        .lines(18))
                .containsExactly("aFunctionOfAVer… x");
    }

    @Test
    void coloursTakeNoRoom() {
        assertThat(TextTable.width("\u001b[1mbold\u001b[0m")).isEqualTo(4);
        assertThat(new TextTable(" ", Column.LEFT, Column.LEFT)
                        .row("\u001b[1mbold\u001b[0m", "x")
                        .row("plain", "y")
                        .lines(80))
                .containsExactly("\u001b[1mbold\u001b[0m  x", "plain y");
    }

    @Test
    void aColumnMayHaveASeparatorOfItsOwn() {
        assertThat(new TextTable(" | ", Column.LEFT, Column.LEFT, Column.LEFT)
                        .before(1, " -> ")
                        .row("a", "b", "c")
                        .lines(80))
                .containsExactly("a -> b | c");
    }
}
