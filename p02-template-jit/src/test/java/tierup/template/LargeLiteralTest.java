package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.ProgramOutcome;

/** A literal of a hundred thousand entries is compiled too, should anyone ask for it. */
@Tag("long")
@NeedsMachine
class LargeLiteralTest {
    private static final String PROGRAM = "const points = ["
            + IntStream.range(0, 100_000)
                    .mapToObj(i -> "{x: " + i + ", y: -" + i + ".5}")
                    .collect(Collectors.joining(", "))
            + """
            ];
            let sum = 0;
            for (let i = 0; i < points.length; i++) {
                sum += points[i].x * 2 + points[i].y;
            }
            console.log(points.length, sum);
            """;

    private static final ProgramOutcome EXPECTED = ProgramOutcome.finished("100000 4999900000\n");

    @Test
    void tieringUp() {
        assertThat(TestEngine.template().run(PROGRAM)).isEqualTo(EXPECTED);
    }

    @Test
    void compiledAtOnce() {
        assertThat(TestEngine.eager().run(PROGRAM)).isEqualTo(EXPECTED);
    }
}
