package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
