package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tierup.profiler.FunctionProfile.Loop;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.3")
class BackEdgeTest {
    /** Two loops one after the other; the first can go round in two ways. */
    private final Bytecode function = Bytecode.of(
            "LOAD_UNDEFINED", // 0
            "POP", // 1
            "FIRST:",
            "LOAD_TRUE", // 2
            "JUMP_IF_FALSE OTHER_WAY", // 3
            "JUMP_BACK FIRST", // 4
            "OTHER_WAY:",
            "LOAD_TRUE", // 5
            "JUMP_IF_FALSE DONE", // 6
            "JUMP_BACK FIRST", // 7
            "DONE:",
            "LOAD_NULL", // 8
            "POP", // 9
            "SECOND:",
            "LOAD_FALSE", // 10
            "JUMP_IF_FALSE END", // 11
            "JUMP_BACK SECOND", // 12
            "END:",
            "LOAD_UNDEFINED", // 13
            "RETURN"); // 14

    private final ManualClock clock = new ManualClock();
    private final FunctionProfile profile = function.profile(new Thresholds(1_000, 10), clock);

    private void goRound(int instruction, int times) {
        for (int i = 0; i < times; i++) {
            clock.now++;
            profile.countBackEdge(function.pc(instruction));
        }
    }

    private List<Integer> headers() {
        return profile.loops().stream()
                .map(loop -> function.number(loop.header()))
                .toList();
    }

    @Test
    @Points(2)
    void countsTheRoundsOfALoop() {
        goRound(12, 4);
        assertThat(profile.loops()).hasSize(1);
        assertThat(profile.loops().get(0).rounds().count()).isEqualTo(4);
        assertThat(profile.backEdges()).isEqualTo(4);
    }

    @Test
    @Points(2)
    void aLoopIsKnownByItsHeader() {
        goRound(12, 1);
        assertThat(headers()).as("instructions at which loops begin").containsExactly(10);
    }

    @Test
    @Points(2)
    void eachLoopHasItsOwnCounter() {
        goRound(4, 7);
        goRound(12, 8);
        assertThat(headers()).containsExactly(2, 10);
        assertThat(profile.loops()).extracting(loop -> loop.rounds().count()).containsExactly(7L, 8L);
        assertThat(profile.loops()).noneMatch(loop -> loop.rounds().hasTripped());
        assertThat(profile.backEdges()).isEqualTo(15);
    }

    @Test
    @Points(2)
    void backEdgesToOneHeaderAreOneLoop() {
        goRound(4, 6);
        goRound(7, 5);
        assertThat(headers()).containsExactly(2);
        Loop loop = profile.loops().get(0);
        assertThat(loop.rounds().count()).isEqualTo(11);
        assertThat(loop.rounds().hasTripped())
                .as("tripped by 11 rounds, with threshold 10")
                .isTrue();
    }

    @Test
    @Points(2)
    void tripsByTheThresholdOfRounds() {
        goRound(12, 10);
        assertThat(profile.loops().get(0).rounds().hasTripped())
                .as("so few rounds are enough")
                .isFalse();
        goRound(12, 5);
        assertThat(profile.loops().get(0).rounds().tripTime()).isEqualTo(11);
    }

    @Test
    @Points(2)
    void roundsAreNoCallsAndNoInstructions() {
        goRound(12, 30);
        assertThat(profile.loops()).hasSize(1);
        assertThat(profile.calls().count()).isZero();
        assertThat(profile.instructions()).isZero();
    }

    @ParameterizedTest(name = "threshold {0}, {1} rounds")
    @CsvSource({
        "0, 1, 1",
        "1, 1, -1",
        "1, 2, 2",
        "3, 3, -1",
        "3, 4, 4",
        "3, 400, 4",
        "5000, 5001, 5001",
        "70000, 140000, 70001"
    })
    @Points(1)
    void goesOnCountingWhenItHasTripped(int threshold, int times, long tripTime) {
        FunctionProfile patient = function.profile(new Thresholds(2, threshold), clock);
        for (int i = 0; i < times; i++) {
            clock.now = i + 1;
            patient.countBackEdge(function.pc(i % 3 == 0 ? 7 : 4));
        }
        Loop loop = patient.loops().get(0);
        assertThat(patient.loops())
                .as("loops, of which two back-edges go round one")
                .hasSize(1);
        assertThat(loop.rounds().count()).as("rounds").isEqualTo(times);
        assertThat(loop.rounds().tripTime())
                .as("the round that was too many, if there was one")
                .isEqualTo(tripTime);
        assertThat(loop.rounds().threshold()).as("its threshold").isEqualTo(threshold);
        assertThat(patient.calls().count()).as("calls").isZero();
        assertThat(patient.instructions()).as("instructions").isZero();
        assertThat(clock.readings)
                .as("readings of the clock: one for the trip, and none for heat, which is told by somebody else")
                .isEqualTo(tripTime < 0 ? 0 : 1);
    }

    /** A loop that begins far from the beginning of the function, and one within another. */
    @Test
    @Points(1)
    void loopsMayBeginAnywhere() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            lines.add("LOAD_INT " + i);
            lines.add("POP");
        }
        lines.addAll(
                List.of("OUTER:", "LOAD_TRUE", "POP", "INNER:", "LOAD_TRUE", "JUMP_IF_FALSE OUT", "JUMP_BACK INNER"));
        lines.addAll(
                List.of("OUT:", "LOAD_TRUE", "JUMP_IF_FALSE END", "JUMP_BACK OUTER", "END:", "LOAD_NULL", "RETURN"));
        Bytecode large = Bytecode.of(lines.toArray(String[]::new));
        FunctionProfile loops = large.profile(new Thresholds(1, 4), clock);
        int inner = 304;
        int outer = 307;
        for (int i = 0; i < 5; i++) {
            loops.countBackEdge(large.pc(inner));
            loops.countBackEdge(large.pc(inner));
            loops.countBackEdge(large.pc(outer));
        }
        assertThat(loops.loops().stream()
                        .map(loop -> large.number(loop.header()) + ": "
                                + loop.rounds().count()))
                .as("instructions at which loops begin, and their rounds")
                .containsExactly("300: 5", "302: 10");
    }
}
