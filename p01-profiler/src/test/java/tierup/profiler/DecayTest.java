package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.7")
class DecayTest {
    private static final long SECOND = 1_000_000_000;

    private final DecayingHeat heat = new DecayingHeat(10 * SECOND);

    @Test
    @Points(1)
    void nothingIsCold() {
        assertThat(heat.at(0)).isZero();
        assertThat(heat.at(100 * SECOND)).isZero();
    }

    @Test
    @Points(2)
    void eventsOfOneMomentAddUp() {
        heat.add(5 * SECOND, 1);
        heat.add(5 * SECOND, 1);
        heat.add(5 * SECOND, 6);
        assertThat(heat.at(5 * SECOND)).isEqualTo(8);
    }

    @Test
    @Points(2)
    void afterAHalfLifeHalfIsLeft() {
        heat.add(0, 1_000);
        assertThat(heat.at(10 * SECOND)).isCloseTo(500, within(1e-6));
        assertThat(heat.at(20 * SECOND)).isCloseTo(250, within(1e-6));
        assertThat(heat.at(40 * SECOND)).isCloseTo(62.5, within(1e-6));
    }

    @Test
    @Points(2)
    void coolingIsSmooth() {
        heat.add(0, 1_000);
        assertThat(heat.at(5 * SECOND)).as("after half a half-life").isCloseTo(707.106781, within(1e-3));
        assertThat(heat.at(1 * SECOND)).as("after a tenth of one").isCloseTo(933.032992, within(1e-3));
    }

    @Test
    @Points(2)
    void oldEventsCoolBeforeNewOnesAreAdded() {
        heat.add(0, 1_000);
        heat.add(10 * SECOND, 1_000);
        assertThat(heat.at(10 * SECOND)).isCloseTo(1_500, within(1e-6));
        heat.add(20 * SECOND, 0);
        assertThat(heat.at(20 * SECOND)).isCloseTo(750, within(1e-6));
        assertThat(heat.at(30 * SECOND)).isCloseTo(375, within(1e-6));
    }

    @Test
    @Points(1)
    void lookingDoesNotCool() {
        heat.add(0, 1_000);
        for (int i = 0; i < 10; i++) {
            heat.at(10 * SECOND);
        }
        assertThat(heat.at(10 * SECOND)).isCloseTo(500, within(1e-6));
    }

    @Test
    @Points(1)
    void aSteadyRateSettles() {
        for (int second = 0; second < 500; second++) {
            heat.add(second * SECOND, 100);
        }
        double settled = 100 / (1 - Math.pow(0.5, 0.1));
        assertThat(heat.at(499 * SECOND)).as("the sum of a geometric series").isCloseTo(settled, within(1e-6));
    }

    @Test
    @Points(1)
    void withoutAHalfLifeNothingCools() {
        DecayingHeat everlasting = new DecayingHeat(DecayingHeat.FOREVER);
        everlasting.add(0, 40);
        everlasting.add(3 * SECOND, 2);
        assertThat(everlasting.at(Long.MAX_VALUE)).isEqualTo(42);
    }
}
