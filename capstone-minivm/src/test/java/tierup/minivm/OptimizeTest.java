package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.polyic.CacheMode;
import tierup.speculation.tier.GraphCompiler;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;

/** The capstone's engine with the optimizing tier on top: what it tells and counts. */
@NeedsMachine
class OptimizeTest {
    private static final String PROGRAM = """
            function sum(n) { let s = 0; for (let i = 0; i < n; i++) s = (s + i) | 0; return s; }
            function guarded(n) { try { return sum(n); } catch (e) { return 0; } }
            let t = 0;
            for (let i = 0; i < 6000; i++) t = (t + guarded(i & 15)) | 0;
            return t + ' ' + sum('5');
            """;

    @Test
    void itTellsWhatItDoesAndWhatIsRefusedAndCountsIt() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        TierLog log = new TierLog(out, false, () -> {});
        OptimizingTier.Settings settings = OptimizingTier.Settings.standard(new GraphCompiler())
                .withListener(new OptimizationLog(Optional.of(log), Optional.empty(), out));
        try (MiniVm engine = MiniVm.optimizing(
                VmOptions.DEFAULT,
                TemplateVm.Settings.standard().withListener(log),
                CacheMode.ON,
                Optional.of(log),
                settings)) {
            long result = engine.vm().call(engine.vm().load(FrontEnd.compile("test.js", PROGRAM)), Value.UNDEFINED);
            assertThat(engine.vm().conversions.toJavaString(result)).isEqualTo("210000 10");
            Statistics.print(engine, 1, new PrintStream(counted, true, StandardCharsets.UTF_8));
        }
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("[Tier 2] 'sum' promoted to Optimizing Compiler")
                .contains("[Tier 2] 'guarded' stays in tier 1: it catches exceptions")
                .contains("[Tier 2] Guard failed in 'sum': ")
                .doesNotContain("warning");
        assertThat(counted.toString(StandardCharsets.UTF_8))
                .containsPattern("restarts in tier 1 +1; code discarded 0 times")
                .containsPattern("not optimized +1 refused, 0 given up, 0 compiler failures");
    }
}
