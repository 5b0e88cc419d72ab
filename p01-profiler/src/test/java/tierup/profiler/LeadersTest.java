package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.5")
class LeadersTest {
    private static List<Integer> leaders(String... lines) {
        Bytecode function = Bytecode.of(lines);
        return Leaders.of(function.code()).stream().map(function::number).toList();
    }

    @Test
    @Points(2)
    void straightCodeIsOneBlock() {
        assertThat(leaders("LOAD_INT 1", "LOAD_INT 2", "BINARY_ADD", "RETURN"))
                .as("numbers of the instructions that are leaders")
                .containsExactly(0);
    }

    @Test
    @Points(2)
    void aConditionalJumpMakesTwo() {
        assertThat(leaders(
                        "LOAD_TRUE", // 0
                        "JUMP_IF_FALSE ELSE", // 1
                        "LOAD_INT 1", // 2
                        "RETURN", // 3
                        "ELSE:",
                        "LOAD_INT 2", // 4
                        "RETURN")) // 5
                .containsExactly(0, 2, 4);
    }

    @Test
    @Points(2)
    void theTwoBranchesOfAnIfMeetAgain() {
        assertThat(leaders(
                        "LOAD_TRUE", // 0
                        "JUMP_IF_TRUE THEN", // 1
                        "LOAD_INT 1", // 2
                        "JUMP MEET", // 3
                        "THEN:",
                        "LOAD_INT 2", // 4
                        "MEET:",
                        "RETURN")) // 5
                .containsExactly(0, 2, 4, 5);
    }

    @Test
    @Points(2)
    void aLoopBeginsAtItsHeader() {
        assertThat(leaders(
                        "LOAD_INT 0", // 0
                        "STORE_LOCAL 0", // 1
                        "HEADER:",
                        "LOAD_LOCAL 0", // 2
                        "JUMP_IF_FALSE END", // 3
                        "LOAD_INT 7", // 4
                        "STORE_LOCAL 0", // 5
                        "JUMP_BACK HEADER", // 6
                        "END:",
                        "LOAD_UNDEFINED", // 7
                        "RETURN")) // 8
                .containsExactly(0, 2, 4, 7);
    }

    @Test
    @Points(2)
    void anIterationJumpsToo() {
        assertThat(leaders(
                        "LOAD_LOCAL 0", // 0
                        "FOR_OF_START", // 1
                        "NEXT:",
                        "FOR_OF_NEXT END", // 2
                        "STORE_LOCAL 1", // 3
                        "JUMP_BACK NEXT", // 4
                        "END:",
                        "POP", // 5
                        "LOAD_UNDEFINED", // 6
                        "RETURN")) // 7
                .containsExactly(0, 2, 3, 5);
    }

    @Test
    @Points(3)
    void handlersAndTheRangesTheyCoverCutBlocks() {
        assertThat(leaders(
                        "LOAD_INT 1", // 0
                        "POP", // 1
                        "TRY:",
                        "LOAD_GLOBAL \"f\"", // 2
                        "POP", // 3
                        "TRIED:",
                        "LOAD_INT 2", // 4
                        "RETURN", // 5
                        "CATCH:",
                        "RETURN", // 6
                        ".handler start=TRY end=TRIED target=CATCH depth=0"))
                .containsExactly(0, 2, 4, 6);
    }

    @Test
    @Points(2)
    void codeBehindAReturnOrThrowIsABlock() {
        assertThat(leaders(
                        "LOAD_INT 1", // 0
                        "RETURN", // 1
                        "LOAD_INT 2", // 2
                        "THROW", // 3
                        "LOAD_INT 3", // 4
                        "RETURN")) // 5
                .containsExactly(0, 2, 4);
    }

    @Test
    @Points(1)
    void nothingBeginsBehindTheEnd() {
        Bytecode function = Bytecode.of(
                "TRY:",
                "LOAD_GLOBAL \"f\"", // 0
                "RETURN", // 1
                "CATCH:",
                "RETURN", // 2
                "END:",
                ".handler start=TRY end=END target=CATCH depth=0");
        assertThat(Leaders.of(function.code())).containsExactly(function.pc(0), function.pc(2));
    }
}
