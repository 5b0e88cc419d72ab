package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.profiler.SampleTable.Frame;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

@Exercise("p01.8")
class SampleTableTest {
    private final FunctionProfile main = function();
    private final FunctionProfile sort = function();
    private final FunctionProfile compare = function();
    private final SampleTable table = new SampleTable();

    private static FunctionProfile function() {
        return Bytecode.of("LOAD_UNDEFINED", "POP", "LOAD_UNDEFINED", "RETURN")
                .profile(Thresholds.DEFAULT, new ManualClock());
    }

    /** A sample of the given stack, innermost first, everything at pc 2. */
    private void sample(FunctionProfile... stack) {
        table.add(
                List.of(stack).stream().map(function -> new Frame(function, 2)).toList());
    }

    @Test
    @Points(2)
    void theInnermostFunctionIsTheOneRunning() {
        sample(compare, sort, main);
        sample(sort, main);
        sample(compare, sort, main);
        assertThat(table.samples()).isEqualTo(3);
        assertThat(table.self(compare)).isEqualTo(2);
        assertThat(table.self(sort)).isEqualTo(1);
        assertThat(table.self(main)).isZero();
    }

    @Test
    @Points(2)
    void everyoneOnTheStackHasItInTotal() {
        sample(compare, sort, main);
        sample(sort, main);
        sample(main);
        assertThat(table.total(compare)).isEqualTo(1);
        assertThat(table.total(sort)).isEqualTo(2);
        assertThat(table.total(main)).isEqualTo(3);
    }

    @Test
    @Points(3)
    void recursionCountsOnce() {
        sample(sort, sort, sort, main);
        sample(compare, sort, sort, main);
        sample(sort, compare, sort, main);
        assertThat(table.samples()).isEqualTo(3);
        assertThat(table.total(sort))
                .as("total of a function that was on every stack of 3")
                .isEqualTo(3);
        assertThat(table.self(sort)).isEqualTo(2);
        assertThat(table.total(compare)).isEqualTo(2);
    }

    @Test
    @Points(2)
    void onlyTheInnermostPlaceIsRemembered() {
        table.add(List.of(new Frame(sort, 0), new Frame(sort, 2), new Frame(main, 1)));
        table.add(List.of(new Frame(sort, 0), new Frame(main, 1)));
        table.add(List.of(new Frame(sort, 2), new Frame(main, 1)));
        assertThat(table.at(sort, 0)).isEqualTo(2);
        assertThat(table.at(sort, 2)).isEqualTo(1);
        assertThat(table.at(main, 1)).isZero();
    }

    @Test
    @Points(1)
    void anEmptyStackIsNoSample() {
        table.add(List.of());
        sample(main);
        assertThat(table.samples()).isEqualTo(1);
        assertThat(table.self(main)).isEqualTo(1);
    }

    @Test
    @Points(2)
    void functionsOfTheSameShapeAreNotTheSame() {
        sample(main);
        sample(sort);
        assertThat(table.self(main)).isEqualTo(1);
        assertThat(table.self(sort)).isEqualTo(1);
        assertThat(table.self(compare)).isZero();
    }

    @Test
    @Points(2)
    void recursionFromDifferentPlacesCountsOnce() {
        table.add(List.of(
                new Frame(sort, 0), new Frame(sort, 2), new Frame(compare, 1), new Frame(sort, 1), new Frame(main, 3)));
        table.add(List.of(new Frame(compare, 2), new Frame(sort, 2), new Frame(sort, 0), new Frame(main, 3)));
        assertThat(table.total(sort))
                .as("total of sort, which stands on both stacks several times")
                .isEqualTo(2);
        assertThat(table.total(compare)).as("total of compare").isEqualTo(2);
        assertThat(table.total(main)).as("total of main").isEqualTo(2);
        assertThat(table.self(sort)).as("sort was running in the first").isEqualTo(1);
    }

    @Test
    @Points(1)
    void anEmptyStackTakesNothingAway() {
        sample(sort, main);
        sample(sort, main);
        table.add(List.of());
        assertThat(table.samples()).as("samples").isEqualTo(2);
        assertThat(table.self(sort)).as("of sort").isEqualTo(2);
        assertThat(table.total(main)).as("total of main").isEqualTo(2);
        assertThat(table.at(sort, 2)).as("at the place in sort").isEqualTo(2);
    }

    /** Stacks as deep as they come, against sets and sums. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Points(1)
    void anyStacks(long seed) {
        Random random = new Random(seed);
        FunctionProfile[] functions = new FunctionProfile[10];
        for (int i = 0; i < functions.length; i++) {
            functions[i] = function();
        }
        int[] self = new int[functions.length];
        int[] total = new int[functions.length];
        int[][] places = new int[functions.length][4];
        int samples = 0;
        for (int i = 0; i < 200; i++) {
            int depth = random.nextInt(10) == 0 ? 500 + random.nextInt(500) : random.nextInt(12);
            List<Frame> stack = new ArrayList<>();
            Set<Integer> present = new HashSet<>();
            for (int j = 0; j < depth; j++) {
                int number = j < depth - 1 || depth < 100 ? random.nextInt(9) : 9;
                int pc = random.nextInt(4);
                stack.add(new Frame(functions[number], pc));
                present.add(number);
                if (j == 0) {
                    self[number]++;
                    places[number][pc]++;
                    samples++;
                }
            }
            present.forEach(number -> total[number]++);
            table.add(stack);
        }
        assertThat(table.samples()).as("samples (seed %d)", seed).isEqualTo(samples);
        for (int i = 0; i < functions.length; i++) {
            assertThat(table.self(functions[i]))
                    .as("self of function %d (seed %d)", i, seed)
                    .isEqualTo(self[i]);
            assertThat(table.total(functions[i]))
                    .as("total of function %d (seed %d)", i, seed)
                    .isEqualTo(total[i]);
            for (int pc = 0; pc < 4; pc++) {
                assertThat(table.at(functions[i], pc))
                        .as("function %d at %d (seed %d)", i, pc, seed)
                        .isEqualTo(places[i][pc]);
            }
        }
    }
}
