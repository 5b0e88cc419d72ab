package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.1")
class CountingTest {
    private final ManualClock clock = new ManualClock();

    private TripCounter counted(long threshold, int events) {
        TripCounter counter = new TripCounter(threshold, clock);
        for (int i = 0; i < events; i++) {
            clock.now = 100 + i;
            counter.increment();
        }
        return counter;
    }

    @Test
    @Points(1)
    void countsEachEventOnce() {
        assertThat(counted(1_000, 7).count()).isEqualTo(7);
    }

    @Test
    @Points(1)
    void goesOnCountingBeyondTheThreshold() {
        assertThat(counted(3, 50).count()).isEqualTo(50);
    }

    @Test
    @Points(2)
    void reachingTheThresholdIsNotExceedingIt() {
        assertThat(counted(5, 5).hasTripped())
                .as("tripped after 5 events, with threshold 5")
                .isFalse();
        assertThat(counted(5, 6).hasTripped())
                .as("tripped after 6 events, with threshold 5")
                .isTrue();
    }

    @Test
    @Points(2)
    void remembersTheTimeOfTheFirstEventBeyondTheThreshold() {
        assertThat(counted(5, 40).tripTime())
                .as("the sixth of the events that happen at 100, 101, 102, ...")
                .isEqualTo(105);
    }

    @Test
    @Points(1)
    void tripsAtTimeZeroToo() {
        TripCounter counter = new TripCounter(0, clock);
        clock.now = 0;
        counter.increment();
        clock.now = 9;
        counter.increment();
        assertThat(counter.tripTime())
                .as("the time of the first event, which was 0")
                .isZero();
    }

    @Test
    @Points(1)
    void readsTheClockOnlyForTheTrip() {
        counted(5, 5);
        assertThat(clock.readings).as("readings of the clock before the trip").isZero();
        counted(5, 500);
        assertThat(clock.readings).as("readings of the clock in 500 events").isEqualTo(1);
    }

    @Test
    @Points(2)
    void countsInstructionsByTheirOffset() {
        Bytecode function = Bytecode.of("LOAD_INT 1", "POP", "LOAD_UNDEFINED", "RETURN");
        FunctionProfile profile = function.profile(Thresholds.DEFAULT, clock);
        for (int i = 0; i < 3; i++) {
            profile.countInstruction(function.pc(0));
        }
        profile.countInstruction(function.pc(3));
        assertThat(profile.executions(function.pc(0))).isEqualTo(3);
        assertThat(profile.executions(function.pc(1))).isZero();
        assertThat(profile.executions(function.pc(3))).isEqualTo(1);
        assertThat(profile.instructions()).as("instructions in all").isEqualTo(4);
    }

    @ParameterizedTest(name = "threshold {0}")
    @ValueSource(ints = {0, 1, 2, 127, 128, 1_000, 40_000, 70_000, 1_200_000})
    @Points(1)
    void everyThresholdIsTheHighestColdCount(int threshold) {
        TripCounter cold = counted(threshold, threshold);
        assertThat(cold.count()).isEqualTo(threshold);
        assertThat(cold.tripTime()).as("trip time after %d events", threshold).isEqualTo(TripCounter.NEVER);
        TripCounter hot = counted(threshold, 2 * threshold + 3);
        assertThat(hot.count()).isEqualTo(2L * threshold + 3);
        assertThat(hot.tripTime()).as("the time of event %d", threshold + 1).isEqualTo(100 + threshold);
    }

    @Test
    @Points(1)
    void countsAndThresholdsAreLongs() {
        TripCounter patient = counted(1L << 32, 5);
        assertThat(patient.tripTime()).as("trip time after 5 of 2^32 events").isEqualTo(TripCounter.NEVER);
        TripCounter old = TripCounter.in(Integer.MAX_VALUE, 7);
        old.increment();
        old.increment();
        assertThat(old.count()).as("2^31 - 1, and two more").isEqualTo((1L << 31) + 1);
        assertThat(old.tripTime()).as("when it tripped").isEqualTo(7);
    }

    @Test
    @Points(1)
    void twoCountersHaveNothingInCommon() {
        TripCounter first = counted(2, 3);
        TripCounter second = counted(2, 2);
        assertThat(second.count()).isEqualTo(2);
        assertThat(second.tripTime()).as("of the second, after 2 events").isEqualTo(TripCounter.NEVER);
        assertThat(first.count()).isEqualTo(3);
    }

    /** A function of two hundred instructions, each executed as often as it happens to be. */
    @Test
    @Points(1)
    void anyInstructionAnyNumberOfTimes() {
        String[] lines = new String[202];
        for (int i = 0; i < 200; i++) {
            lines[i] = i % 2 == 0 ? "LOAD_INT " + i : "POP";
        }
        lines[200] = "LOAD_UNDEFINED";
        lines[201] = "RETURN";
        Bytecode function = Bytecode.of(lines);
        FunctionProfile profile = function.profile(new Thresholds(10, 20), clock);
        Random random = new Random(1);
        long[] expected = new long[lines.length];
        long sum = 0;
        for (int i = 0; i < 400_000; i++) {
            int number = random.nextInt(4) == 0 ? 150 : random.nextInt(lines.length);
            profile.countInstruction(function.pc(number));
            expected[number]++;
            sum++;
        }
        for (int i = 0; i < lines.length; i++) {
            assertThat(profile.executions(function.pc(i)))
                    .as("executions of instruction %d", i)
                    .isEqualTo(expected[i]);
        }
        assertThat(profile.instructions()).as("instructions in all").isEqualTo(sum);
    }
}
