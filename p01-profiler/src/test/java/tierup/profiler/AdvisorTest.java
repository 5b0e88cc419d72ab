package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.profiler.Advisor.Calls;
import tierup.profiler.Advisor.Rounds;
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
}
