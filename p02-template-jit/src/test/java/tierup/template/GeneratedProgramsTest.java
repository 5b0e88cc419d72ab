package tierup.template;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.launch.VmEngine;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.fuzz.Emphasis;
import tierup.workbook.fuzz.GeneratedPrograms;

/** Generated programs, in Node and in both tiers; {@link GeneratedPrograms} says how to run more of them. */
@Tag("long")
@NeedsMachine
class GeneratedProgramsTest {
    @ParameterizedTest
    @EnumSource
    @Timeout(9000)
    void tiersAndNodeAgree(Emphasis emphasis) {
        GeneratedPrograms.runAll(
                emphasis,
                emphasis == Emphasis.BALANCED ? 40 : 10,
                Map.of(
                        "tier 0", VmEngine.interpreter(),
                        "tier 1", TestEngine.template(),
                        "tier 1 at once", TestEngine.eager()));
    }
}
