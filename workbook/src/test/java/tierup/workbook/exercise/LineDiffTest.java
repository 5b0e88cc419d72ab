package tierup.workbook.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void marksWhatOnlyOneSideHas() {
        assertThat(LineDiff.of(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
                .containsExactly("  a", "- b", "+ x", "  c", "+ d");
    }

    @Test
    void indentationIsNoDifference() {
        assertThat(LineDiff.of(List.of("    a"), List.of("a"))).containsExactly("  a");
    }

    @Test
    void emptyTexts() {
        assertThat(LineDiff.of(List.of(), List.of())).isEmpty();
        assertThat(LineDiff.of(List.of("a"), List.of())).containsExactly("- a");
        assertThat(LineDiff.of(List.of(), List.of("a"))).containsExactly("+ a");
    }
}
