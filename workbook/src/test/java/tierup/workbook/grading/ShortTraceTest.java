package tierup.workbook.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortTraceTest {
    private static int even(int n) {
        return odd(n + 1) + 1;
    }

    private static int odd(int n) {
        return even(n + 1) + 1;
    }

    @Test
    void anEndlessRecursionIsAFewLinesThatNameWhatRepeats() {
        Throwable overflow = catchThrowable(() -> even(0));
        assertThat(overflow).isInstanceOf(StackOverflowError.class);
        assertThat(overflow.getStackTrace()).hasSizeGreaterThan(50);
        ShortTrace.cut(new IllegalStateException(overflow));
        assertThat(overflow.getStackTrace()).hasSize(16);
        assertThat(overflow.getStackTrace()[10].toString())
                .matches(
                        "\\.\\.\\. [\\d,]+ more frames\\.\\(these repeat: ShortTraceTest\\.(even|odd), ShortTraceTest\\.(even|odd)\\)");
    }

    @Test
    void whatDoesNotRepeatIsOnlyCut() {
        Throwable deep = new IllegalStateException("deep");
        deep.setStackTrace(IntStream.range(0, 100)
                .mapToObj(i -> new StackTraceElement("C", "m" + i, "C.java", i))
                .toArray(StackTraceElement[]::new));
        ShortTrace.cut(deep);
        assertThat(Arrays.toString(deep.getStackTrace()))
                .contains("C.m9(C.java:9)", "... 85 more frames.(left out)", "C.m95(C.java:95)", "C.m99")
                .doesNotContain("C.m10(", "C.m94(");
    }

    @Test
    void anOrdinaryTraceStaysAsItIs() {
        Throwable thrown = new IllegalStateException("x");
        thrown.setStackTrace(Arrays.copyOf(thrown.getStackTrace(), 5));
        StackTraceElement[] before = thrown.getStackTrace();
        ShortTrace.cut(thrown);
        assertThat(thrown.getStackTrace()).isEqualTo(before);
    }
}
