package tierup.minivm;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Engine;
import tierup.workbook.fuzz.Emphasis;
import tierup.workbook.fuzz.GeneratedPrograms;

/**
 * Generated programs that change shapes and prototypes under running code (delete, defineProperty, setPrototypeOf, freeze,
 * accessors), in Node and in every tier, with inline caches on, off, and with all sites forced to be megamorphic. The
 * long run is {@code mvn -pl capstone-minivm test -Dtest=ShapeStressTest -Dtierup.programs=10000
 * -Dtierup.test.seconds=9000 "-Dtierup.test.flags=-da -Dtierup.checked=false"}.
 */
@Tag("long")
@NeedsMachine
class ShapeStressTest {
    @Test
    @Timeout(9000)
    void allEnginesAgreeWithNode() {
        Map<String, Engine> engines = new LinkedHashMap<>();
        for (CacheMode caches : CacheMode.values()) {
            String name = "caches " + caches.name().toLowerCase(Locale.ROOT);
            engines.put("tier 0, " + name, Engines.interpreter(caches));
            engines.put("tier 1, " + name, Engines.tiered(caches));
            engines.put("tier 1 at once, " + name, Engines.eager(caches));
        }
        GeneratedPrograms.runAll(Emphasis.SHAPES, 15, engines);
    }
}
