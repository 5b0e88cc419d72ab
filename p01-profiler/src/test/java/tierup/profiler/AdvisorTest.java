package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.profiler.Advisor.Calls;
import tierup.profiler.Advisor.Rounds;
import tierup.profiler.Advisor.Trigger;
import tierup.profiler.FunctionProfile.Loop;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.4")
class AdvisorTest {
    private static final TripCounter FEW_CALLS = TripCounter.in(12, TripCounter.NEVER);

    private static TripCounter callsTripped(long time) {
        return TripCounter.in(2_000, time);
    }

    private static Loop loop(int header, long rounds, long tripTime) {
        return new Loop(header, TripCounter.in(rounds, tripTime));
    }

    @Test
    @Points(2)
    void aFunctionThatTrippedNothingIsCold() {
        assertThat(Advisor.triggerOf(FEW_CALLS, List.of())).isEmpty();
        assertThat(Advisor.triggerOf(FEW_CALLS, List.of(loop(16, 4_999, TripCounter.NEVER))))
                .isEmpty();
    }

    @Test
    @Points(2)
    void aRecursiveFunctionIsHotByItsCalls() {
        assertThat(Advisor.triggerOf(callsTripped(70), List.of())).contains(new Calls(70));
        assertThat(Advisor.triggerOf(callsTripped(70), List.of(loop(16, 30, TripCounter.NEVER))))
                .contains(new Calls(70));
    }

    @Test
    @Points(2)
    void aScriptIsHotByItsLoop() {
        assertThat(Advisor.triggerOf(
                        FEW_CALLS, List.of(loop(16, 30, TripCounter.NEVER), loop(48, 9_000, 55), loop(80, 3, -1))))
                .contains(new Rounds(48, 55));
    }

    @Test
    @Points(3)
    void theFirstTripDecides() {
        Loop early = loop(48, 6_000, 40);
        Loop late = loop(16, 900_000, 90);
        assertThat(Advisor.triggerOf(callsTripped(70), List.of(late, early))).contains(new Rounds(48, 40));
        assertThat(Advisor.triggerOf(callsTripped(30), List.of(late, early))).contains(new Calls(30));
        assertThat(Advisor.triggerOf(FEW_CALLS, List.of(early, loop(64, 900_000, 41))))
                .contains(new Rounds(48, 40));
    }

    @Test
    @Points(1)
    void aTripAtTimeZeroIsATrip() {
        assertThat(Advisor.triggerOf(callsTripped(0), List.of(loop(16, 9_000, 5))))
                .contains(new Calls(0));
        assertThat(Advisor.triggerOf(callsTripped(5), List.of(loop(16, 9_000, 0))))
                .contains(new Rounds(16, 0));
    }

    @Test
    @Points(1)
    void callsWinATieAndThenTheEarlierLoop() {
        assertThat(Advisor.triggerOf(callsTripped(40), List.of(loop(16, 9_000, 40))))
                .contains(new Calls(40));
        assertThat(Advisor.triggerOf(FEW_CALLS, List.of(loop(16, 9_000, 40), loop(48, 9_000, 40))))
                .contains(new Rounds(16, 40));
    }

    @Test
    @Points(3)
    void aLoopInTheOnlyCallNeedsOnStackReplacement() {
        TripCounter onlyCall = TripCounter.in(1, TripCounter.NEVER);
        assertThat(Advisor.needsOnStackReplacement(onlyCall, new Rounds(16, 40)))
                .as("a loop in a function called once")
                .isTrue();
        assertThat(Advisor.needsOnStackReplacement(FEW_CALLS, new Rounds(16, 40)))
                .as("a loop in a function called 12 times")
                .isFalse();
        assertThat(Advisor.needsOnStackReplacement(callsTripped(40), new Calls(40)))
                .as("a function called 2,000 times")
                .isFalse();
        assertThat(Advisor.needsOnStackReplacement(TripCounter.in(1, 40), new Calls(40)))
                .as("a threshold of 0 calls, exceeded by the first call")
                .isFalse();
    }

    /** Whether a counter has tripped is its own affair: thresholds are not the same everywhere. */
    @Test
    @Points(1)
    void whatHasTrippedIsNotAMatterOfCounts() {
        TripCounter busy = TripCounter.in(1_000_000, TripCounter.NEVER);
        assertThat(Advisor.triggerOf(busy, List.of(loop(16, 1_000_000, TripCounter.NEVER))))
                .as("high thresholds")
                .isEmpty();
        assertThat(Advisor.triggerOf(TripCounter.in(3, 20), List.of(loop(16, 2, 30))))
                .as("low thresholds")
                .contains(new Calls(20));
        assertThat(Advisor.triggerOf(busy, List.of(loop(16, 2, 30)))).contains(new Rounds(16, 30));
    }

    @Test
    @Points(1)
    void timesAreLongs() {
        long hour = 3_600_000_000_000L;
        assertThat(Advisor.triggerOf(
                        callsTripped(30 * hour), List.of(loop(16, 9_000, 20 * hour), loop(32, 9_000, 29 * hour))))
                .contains(new Rounds(16, 20 * hour));
        assertThat(Advisor.triggerOf(
                        callsTripped(1), List.of(loop(16, 9_000, (1L << 32) + 0), loop(32, 9_000, 1L << 40))))
                .contains(new Calls(1));
        assertThat(Advisor.triggerOf(FEW_CALLS, List.of(loop(16, 9_000, Long.MAX_VALUE), loop(32, 9_000, 3L << 31))))
                .contains(new Rounds(32, 3L << 31));
        assertThat(Advisor.triggerOf(FEW_CALLS, List.of(loop(16, 9_000, Long.MAX_VALUE))))
                .contains(new Rounds(16, Long.MAX_VALUE));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Points(1)
    void anyCountersAndLoops(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            TripCounter calls = TripCounter.in(random.nextInt(5_000), random.nextInt(6) - 1);
            List<Loop> loops = new ArrayList<>();
            StringBuilder told = new StringBuilder("calls " + calls.tripTime());
            Optional<Trigger> expected =
                    calls.hasTripped() ? Optional.of(new Calls(calls.tripTime())) : Optional.empty();
            for (int header = 8; random.nextInt(4) > 0; header += 8) {
                Loop next = loop(header, random.nextInt(9_000), random.nextInt(6) - 1);
                loops.add(next);
                long time = next.rounds().tripTime();
                told.append(", loop at ").append(header).append(": ").append(time);
                if (time >= 0 && (expected.isEmpty() || time < expected.get().time())) {
                    expected = Optional.of(new Rounds(header, time));
                }
            }
            assertThat(Advisor.triggerOf(calls, loops))
                    .as("trip times: %s (seed %d)", told, seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0} calls, threshold {1}, tripped by {2}")
    @CsvSource({
        "1, 1000, rounds, true",
        "1, 0, rounds, true",
        "1, 0, calls, false",
        "2, 1000, rounds, false",
        "2, 0, rounds, false",
        "2, 1, calls, false",
        "12, 1000, rounds, false",
        "12, 11, calls, false",
        "1001, 1000, rounds, false"
    })
    @Points(1)
    void whoIsCalledTwiceHasANextCall(int times, long threshold, String by, boolean expected) {
        TripCounter calls = TripCounter.in(threshold, times, times > threshold ? 50 : TripCounter.NEVER);
        Trigger trigger = by.equals("calls") ? new Calls(50) : new Rounds(16, 40);
        assertThat(Advisor.needsOnStackReplacement(calls, trigger) ? "on-stack replacement" : "the next call")
                .as("how a function called %d times would get into its compiled code", times)
                .isEqualTo(expected ? "on-stack replacement" : "the next call");
    }
}
