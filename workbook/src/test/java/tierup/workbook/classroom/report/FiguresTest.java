package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"12, 12", "7.5, 7.5", "6.666666, 6.67", "0, 0", "100, 100", "0.004, 0"})
    void pointsHaveTheDecimalsTheyNeed(double points, String text) {
        assertThat(Figures.points(points)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.001, 1 %", "50, 50 %", "99.9, 99 %", "100, 100 %"})
    void onlyEverythingIsAHundredPercentAndOnlyNothingIsNone(double part, String text) {
        assertThat(Figures.percent(part, 100)).isEqualTo(text);
    }

    @Test
    void aShareOfNothingIsNothing() {
        assertThat(Figures.percent(0, 0)).isEqualTo("0 %");
        assertThat(Figures.share(1, 0)).isZero();
    }

    @Test
    void whatIsNoTimeIsShownAsItIs() {
        assertThat(Figures.time("")).isEmpty();
        assertThat(Figures.time("yesterday")).isEqualTo("yesterday");
        assertThat(Figures.time("2024-02-28T12:30:00Z")).matches("2024-02-2\\d \\d\\d:\\d\\d");
    }
}
