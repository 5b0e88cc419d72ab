package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest(name = "{0} of {1} in {2} cells")
    @CsvSource({
        "1, 8, 20, 3",
        "3, 8, 20, 8",
        "5, 8, 20, 13",
        "7, 8, 20, 18",
        "1, 4, 2, 1",
        "3, 4, 2, 2",
        "1, 2, 1, 1",
        "1, 3, 1, 1",
        "2, 3, 1, 1",
        "1, 1, 1, 1",
        "832, 10000, 30, 2",
        "834, 10000, 30, 3",
        "124999999, 1000000000, 20, 2",
        "125000001, 1000000000, 20, 3",
        "1, 9223372036854775807, 20, 1",
        "9223372036854775806, 9223372036854775807, 20, 20"
    })
    @Points(1)
    void theNearestCell(long count, long largest, int width, int expected) {
        assertThat(HeatBar.cells(count, largest, width))
                .as("cells of %d, if %d fills %d", count, largest, width)
                .isEqualTo(expected);
    }

    /** Any counts, in whole numbers that may be as long as they like; halves are in the tests above. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Points(1)
    void anyCounts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            long largest = (random.nextLong() >>> 1 + random.nextInt(62)) + 1;
            long count = random.nextInt(3) == 0
                    ? Math.min(largest, random.nextInt(50))
                    : (long) (random.nextDouble() * largest);
            int width = 1 + random.nextInt(100);
            double cells = (double) count / largest * width;
            if (Math.abs(cells - Math.floor(cells) - 0.5) > 1e-9) {
                assertThat(HeatBar.cells(count, largest, width))
                        .as("cells of %d, if %d fills %d (seed %d)", count, largest, width, seed)
                        .isEqualTo(count == 0 ? 0 : Math.max(1, nearest(count, largest, width)));
            }
        }
    }

    private static int nearest(long count, long largest, int width) {
        BigInteger twice = BigInteger.valueOf(largest).shiftLeft(1);
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(2L * width))
                .add(BigInteger.valueOf(largest))
                .divide(twice)
                .intValue();
    }
}
