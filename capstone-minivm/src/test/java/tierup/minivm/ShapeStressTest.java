package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Engine;
import tierup.workbook.corpus.NodeEngine;
import tierup.workbook.fuzz.DifferentialRunner;
import tierup.workbook.fuzz.Divergence;
import tierup.workbook.fuzz.Emphasis;

/**
 * Generated programs that change shapes and prototypes under running code (delete, defineProperty, setPrototypeOf, freeze,
 * accessors), in Node and in every tier, with inline caches on, off, and with all sites forced to be megamorphic.
 *
 * <p>How many is the system property {@code tierup.programs}, where they begin {@code tierup.seed}: the long run is
 * {@code mvn -pl capstone-minivm test -Dtest=ShapeStressTest -Dtierup.programs=10000 -Dtierup.test.seconds=9000
 * "-Dtierup.test.flags=-da -Dtierup.checked=false"}.
 */
@NeedsMachine
class ShapeStressTest {
    private static final int PROGRAMS = Integer.getInteger("tierup.programs", 15);
    private static final long SEED = Long.getLong("tierup.seed", 1);
    private static final int MOST_DIVERGENCES = 3;

    @Test
    @Timeout(9000)
    void allEnginesAgreeWithNode() {
        Assumptions.assumeTrue(
                NodeEngine.installedVersion().isPresent(), "node is not installed, and it is the reference");
        try (NodeEngine node = new NodeEngine()) {
            DifferentialRunner runner = new DifferentialRunner(node, engines(), Emphasis.SHAPES);
            List<Divergence> divergences = runner.run(SEED, PROGRAMS, MOST_DIVERGENCES, seed -> {});
            System.out.printf(
                    "%,d generated programs in %d engines, %,d without an end in Node, %d divergences%n",
                    runner.programsRun(), engines().size(), runner.programsPassedOver(), divergences.size());
            assertThat(divergences).isEmpty();
            assertThat(runner.programsRun() + runner.programsPassedOver()).isEqualTo(PROGRAMS);
            assertThat(runner.programsPassedOver()).isLessThanOrEqualTo(1 + PROGRAMS / 1000);
        }
    }

    private static Map<String, Engine> engines() {
        Map<String, Engine> engines = new LinkedHashMap<>();
        for (CacheMode caches : CacheMode.values()) {
            String name = "caches " + caches.name().toLowerCase(Locale.ROOT);
            engines.put("tier 0, " + name, Engines.interpreter(caches));
            engines.put("tier 1, " + name, Engines.tiered(caches));
            engines.put("tier 1 at once, " + name, Engines.eager(caches));
        }
        return engines;
    }
}
