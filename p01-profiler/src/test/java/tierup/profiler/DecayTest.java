package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Against the sum over all events, each cooled by itself. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @Points(2)
    void anyEventsAtAnyTimes(long seed) {
        Random random = new Random(seed);
        double halfLife = new double[] {1, 1_000, 7.5e8, 1e12}[(int) seed - 1];
        DecayingHeat any = new DecayingHeat(halfLife);
        List<long[]> happened = new ArrayList<>();
        long now = 0;
        for (int i = 0; i < 300; i++) {
            now += switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (long) (halfLife * random.nextDouble() / 1_000);
                case 2 -> (long) (halfLife * random.nextDouble() * 3);
                default -> (long) (halfLife * random.nextDouble() * (random.nextInt(20) == 0 ? 40 : 0.1));
            };
            if (random.nextInt(3) > 0) {
                long events = random.nextInt(5);
                any.add(now, events);
                happened.add(new long[] {now, events});
            } else {
                long looked = now + (long) (random.nextDouble() * halfLife);
                double expected = happened.stream()
                        .mapToDouble(event -> event[1] * Math.pow(0.5, (looked - event[0]) / halfLife))
                        .sum();
                assertThat(any.at(looked))
                        .as("heat at %d, half-life %s, event %d (seed %d)", looked, halfLife, i, seed)
                        .isCloseTo(expected, within(1e-9 * expected + 1e-12));
            }
        }
    }

    @Test
    @Points(1)
    void lookingFarAheadForgetsNothing() {
        heat.add(0, 1_000);
        assertThat(heat.at(100_000 * SECOND))
                .as("after ten thousand half-lives")
                .isCloseTo(0, within(1e-9));
        assertThat(heat.at(10 * SECOND)).as("after one").isCloseTo(500, within(1e-6));
        heat.add(10 * SECOND, 100);
        assertThat(heat.at(20 * SECOND)).isCloseTo(300, within(1e-6));
    }

    /** Where half-lives take no time, a factor for no time at all would be 0.5 to the power of 0 / 0. */
    @Test
    @Points(1)
    void whereNoTimeHasPassedNothingIsComputed() {
        DecayingHeat fleeting = new DecayingHeat(0);
        fleeting.add(7, 1);
        fleeting.add(7, 1);
        fleeting.add(7, 3);
        assertThat(fleeting.at(8))
                .as("heat that was added in one moment, as numbers only, a moment later")
                .isZero();
    }
}
