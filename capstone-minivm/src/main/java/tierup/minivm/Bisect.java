package tierup.minivm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramRun;
import tierup.machine.MachineCodeFault;
import tierup.polyic.CacheMode;
import tierup.speculation.tier.Optimizer;
import tierup.speculation.tier.OptimizingTier;
import tierup.speculation.tools.Bisection;
import tierup.template.TemplateVm;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;

/** {@code mini_v8 --bisect}: finds the compilation, and the pass, that changes what a program prints. */
final class Bisect {
    private final EngineOptions engine;
    private final TemplateVm.Settings settings;
    private final CacheMode caches;
    private final ProgramText program;
    private final List<String> arguments;

    /**
     * @param engine limits of each run
     * @param settings of the template JIT
     * @param arguments the program's
     */
    Bisect(
            EngineOptions engine,
            TemplateVm.Settings settings,
            CacheMode caches,
            ProgramText program,
            List<String> arguments) {
        this.engine = engine;
        this.settings = settings;
        this.caches = caches;
        this.program = program;
        this.arguments = arguments;
    }

    /** What was found, for people. */
    String find() {
        String expected = outcome(null);
        return expected.equals(outcome(null))
                ? new Bisection(this::outcome, expected).find()
                : "The program prints something else each time, without the optimizing compiler, too: nothing can be found that way.\n";
    }

    /** What the program prints, and how it ends. @param optimizer null for none */
    private String outcome(Optimizer optimizer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MiniVm vm = engine(optimizer);
                ProgramRun run = new ProgramRun("mini_v8", vm.vm(), InterruptTimer.NEVER, engine.timeLimit())) {
            Realm realm = Realm.of(vm.vm());
            realm.output = new TextOutput(bytes);
            realm.errorOutput = realm.output;
            String end;
            try {
                end = "exit code " + run.run(runner -> runner.run(program, arguments));
            } catch (MachineCodeFault fault) {
                end = "fault";
            }
            realm.flush();
            return bytes.toString(StandardCharsets.UTF_8) + end;
        }
    }

    private MiniVm engine(Optimizer optimizer) {
        return optimizer == null
                ? MiniVm.tiered(engine.vmOptions(), settings, caches, Optional.empty())
                : MiniVm.optimizing(
                        engine.vmOptions(),
                        settings,
                        caches,
                        Optional.empty(),
                        OptimizingTier.Settings.standard(optimizer));
    }
}
