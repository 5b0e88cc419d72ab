package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.polyic.CacheMode;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.VmOptions;

/** A default run, which tells of tier changes and measures them, has the program in the outermost run all the same. */
@NeedsMachine
class SafepointTest {
    private static final String PROGRAM = """
            function box(x) { return {x: x, text: 'x' + x}; }
            function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += box(i).x; return s; }
            for (let round = 0; round < 300; round++) sum(100);
            """;

    @Test
    void theProgramStandsAtDepthOneInEitherTier() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        TierLog log = new TierLog(new PrintStream(told, true, StandardCharsets.UTF_8), false, () -> {});
        TemplateVm.Settings settings =
                TemplateVm.Settings.standard().withListener(log).withBudget(64);
        List<String> seen = new ArrayList<>();
        try (MiniVm vm = MiniVm.tiered(VmOptions.DEFAULT, settings, CacheMode.ON, Optional.of(log))) {
            vm.vm().runLoop.hookSafepoints(loop -> {
                boolean compiled =
                        vm.baseline().orElseThrow().codeOf(loop.frames().frame().info()) != null;
                seen.add(loop.frames().frame().info().displayName() + (compiled ? " compiled" : ""));
            });
            Realm.of(vm.vm()).modules.runMain("test.js", FrontEnd.compile("test.js", PROGRAM));
        }
        assertThat(seen).contains("box", "sum", "<anonymous>", "sum compiled", "box compiled");
        assertThat(seen.stream().filter("box"::equals))
                .as("every call until it goes up")
                .hasSizeGreaterThan(200);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("'box' promoted");
    }
}
