package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.bytecode.Opcode;
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

    @ParameterizedTest
    @MethodSource("tierup.profiler.EveryOpcode#all")
    @Points(2)
    void whatEachOpcodeMeans(Opcode op) {
        Bytecode function = EveryOpcode.function(op);
        TreeSet<Integer> expected = new TreeSet<>(List.of(0, 1, 5));
        if (EveryOpcode.jumps(op)) {
            expected.add(EveryOpcode.target(op));
        }
        if (EveryOpcode.jumps(op) || EveryOpcode.endsBlock(op)) {
            expected.add(3);
        }
        assertThat(Leaders.of(function.code()).stream().map(function::number))
                .as("leaders where instruction 2 is %s", op)
                .containsExactlyElementsOf(expected);
    }

    /** The target of a handler may be reached from above as well; and it has leaders of its own in any number. */
    @Test
    @Points(2)
    void eachHandlerHasThree() {
        assertThat(leaders(
                        "LOAD_INT 1", // 0
                        "POP", // 1
                        "A:",
                        "LOAD_GLOBAL \"f\"", // 2
                        "POP", // 3
                        "B:",
                        "LOAD_INT 2", // 4
                        "POP", // 5
                        "C:",
                        "LOAD_INT 3", // 6
                        "POP", // 7
                        "D:",
                        "LOAD_INT 4", // 8
                        "POP", // 9
                        "E:",
                        "LOAD_INT 5", // 10
                        "RETURN", // 11
                        ".handler start=A end=B target=E depth=2",
                        ".handler start=C end=D target=D depth=1"))
                .containsExactly(0, 2, 4, 6, 8, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Points(1)
    void anyFunction(long seed) {
        for (long i = 0; i < 100; i++) {
            RandomFunction random = new RandomFunction(1_000 * seed + i);
            assertThat(Leaders.of(random.bytecode().code()).stream().map(random.bytecode()::number))
                    .as("leaders of: %s(seed %d)", random.text(), 1_000 * seed + i)
                    .containsExactlyElementsOf(random.leaders());
        }
    }
}
