package tierup.profiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
