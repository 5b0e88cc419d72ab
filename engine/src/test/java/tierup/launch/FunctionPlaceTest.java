package tierup.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.lang.FrontEnd;

class FunctionPlaceTest {
    private static FunctionCode inner(String file) {
        FunctionCode script = FrontEnd.compile(file, "\n  const f = () => 1;\n");
        return (FunctionCode) script.constants()[0];
    }

    @Test
    void placesAreRelativeToTheWorkingDirectory() {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(FunctionPlace.of(inner(here + "/lib/a.js"))).isEqualTo("lib/a.js:2:13");
        assertThat(FunctionPlace.of(inner("/elsewhere/a.js"))).isEqualTo("/elsewhere/a.js:2:13");
        assertThat(FunctionPlace.of(inner("[stdin]"))).isEqualTo("[stdin]:2:13");
    }

    @Test
    void builtInsWrittenInJavaScriptStandInBrackets() {
        FunctionCode builtIn = inner("native:array-sort.js");
        assertThat(FunctionPlace.of(builtIn)).isEqualTo("<array-sort.js>:2:13");
        assertThat(FunctionPlace.isBuiltIn(builtIn)).isTrue();
        assertThat(FunctionPlace.isBuiltIn(inner("a.js"))).isFalse();
    }
}
