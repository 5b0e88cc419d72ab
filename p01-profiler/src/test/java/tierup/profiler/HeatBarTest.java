package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.2")
class HeatBarTest {

    @Test
    @Points(1)
    void theLargestCountFillsTheBar() {
        assertThat(HeatBar.cells(2_427_804, 2_427_804, 20)).isEqualTo(20);
        assertThat(HeatBar.cells(1, 1, 20)).isEqualTo(20);
        assertThat(HeatBar.cells(77, 77, 50)).isEqualTo(50);
    }

    @Test
    @Points(1)
    void barsAreProportional() {
        assertThat(HeatBar.cells(1_213_902, 2_427_804, 20)).isEqualTo(10);
        assertThat(HeatBar.cells(606_951, 2_427_804, 20)).isEqualTo(5);
        assertThat(HeatBar.cells(30, 100, 50)).isEqualTo(15);
    }

    @Test
    @Points(2)
    void lengthsAreRoundedToTheNearestCell() {
        assertThat(HeatBar.cells(124, 1_000, 20)).as("2.48 cells").isEqualTo(2);
        assertThat(HeatBar.cells(125, 1_000, 20)).as("2.5 cells").isEqualTo(3);
        assertThat(HeatBar.cells(126, 1_000, 20)).as("2.52 cells").isEqualTo(3);
        assertThat(HeatBar.cells(999, 1_000, 20)).as("19.98 cells").isEqualTo(20);
    }

    @Test
    @Points(2)
    void whatHappenedAtAllHasOneCell() {
        assertThat(HeatBar.cells(1, 1_000_000, 20)).isEqualTo(1);
        assertThat(HeatBar.cells(1, 1_000_000, 3)).isEqualTo(1);
    }

    @Test
    @Points(1)
    void whatNeverHappenedHasNone() {
        assertThat(HeatBar.cells(0, 1_000, 20)).isZero();
        assertThat(HeatBar.cells(0, 0, 20)).as("where nothing happened at all").isZero();
    }

    @Test
    @Points(1)
    void countsMayBeAsLargeAsTheyLike() {
        long large = 3L << 60;
        assertThat(HeatBar.cells(large, large, 20)).isEqualTo(20);
        assertThat(HeatBar.cells(large / 2, large, 20)).isEqualTo(10);
        assertThat(HeatBar.cells(3_000_000_000L, 4_000_000_000L, 20)).isEqualTo(15);
    }
}
