package tierup.polyic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Engine;
import tierup.workbook.fuzz.Emphasis;
import tierup.workbook.fuzz.GeneratedPrograms;

/**
 * Generated programs that change shapes and prototypes under running code, in Node and in every engine of this module
 * under every {@link CacheMode}; {@link GeneratedPrograms} says how to run more.
 */
@Tag("long")
@NeedsMachine
class GeneratedProgramsTest {
    @Test
    @Timeout(9000)
    void enginesAndNodeAgree() {
        Map<String, Engine> engines = new LinkedHashMap<>();
        for (TestEngine engine : TestEngine.values()) {
            for (CacheMode mode : CacheMode.values()) {
                engines.put(engine + ", caches " + mode, engine.running(mode));
            }
        }
        GeneratedPrograms.runAll(Emphasis.SHAPES, 12, engines);
    }
}
