package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Programs that call every built-in; the expectations beside them were written by Node 20 ({@code node arrays.js >
 * arrays.expected}).
 */
class ProgramsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arrays",
                "strings",
                "objects",
                "messages",
                "console",
                "inspect",
                "inspect-collections",
                "typed-arrays",
                "typed-array-messages",
                "reflect",
                "species",
                "json-order"
            })
    void printsWhatNodePrints(String name) throws IOException {
        ProgramFixture.Outcome outcome = ProgramFixture.run(resource(name + ".js"));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.output()).isEqualTo(resource(name + ".expected"));
        assertThat(outcome.exitCode()).isZero();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ProgramsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
