package tierup.minivm;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.polyic.CacheMode;
import tierup.polyic.IcReport;
import tierup.profiler.ProfileOptions;
import tierup.profiler.Profiler;
import tierup.profiler.Styles;
import tierup.shapes.ProgramWatch;
import tierup.shapes.ShapeOptions;
import tierup.vm.builtins.Realm;
import tierup.vm.code.Probe;
import tierup.workbook.Terminal;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/**
 * {@code ./vm} with several of {@code --profile}, {@code --ic-stats} and {@code --dump-shapes}: one run in the capstone's
 * interpreter, which all of them observe. Each alone is the affair of its own project.
 */
public final class ToolsMain {
    private final OptionTable table = new OptionTable("vm", "Tierup vm: the capstone's interpreter, observed")
            .synopsis("vm --profile --ic-stats --dump-shapes [OPTIONS] FILE [ARGUMENT...]")
            .description(
                    "Runs a program once in the interpreter, with inline caches and hidden classes, and shows all that is asked for.",
                    "What follows FILE belongs to the program.")
            .stopAtOperand();

    private final ProgramFile programFile = new ProgramFile(table);
    private final ProfileOptions profile = new ProfileOptions(table);
    private final Option<String> caches = table.optionalValue(
            "--ic-stats", "poly", "poly", null, "What inline caches did: up to four cases a site, and the stub cache.");
    private final ShapeOptions shapes = new ShapeOptions(table);
    private final Option<Integer> top = table.option(
            "--top",
            "N",
            Conversion::integer,
            10,
            "Lines per section of the profile, and how many sites to show (10).");
    private final EngineOptions engine = new EngineOptions(table);

    private ToolsMain() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> CommandLines.onLargeStack(() -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        ToolsMain main = new ToolsMain();
        return CommandLines.execute(main.table, "./vm --help", main::call, args);
    }

    private int call() {
        profile.check();
        shapes.check();
        require(top.value() > 0, "--top must be at least 1");
        require(
                !caches.isGiven() || caches.value().equals("poly"),
                "--ic-stats=" + caches.value() + " goes with no other tool: mono is project 3 alone");
        require(!shapes.isPicture(), "--dump-shapes=svg goes with no other tool: a picture takes the output whole");
        return programFile.open(false, this::run);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new WrongUsage(message);
        }
    }

    private int run(String name, FunctionCode code) {
        List<Probe> probes = new ArrayList<>();
        Profiler profiler = profile.isWanted() ? profile.newProfiler() : null;
        ProgramWatch watch = shapes.isWanted() ? new ProgramWatch(code) : null;
        if (profiler != null) {
            probes.add(profiler);
        }
        if (watch != null) {
            probes.add(watch);
        }
        try (MiniVm observed = MiniVm.observed(engine.vmOptions(), CacheMode.ON, new Probes(probes));
                ProgramRun run = new ProgramRun("vm", observed.vm(), profile.samplePeriod(), engine.timeLimit())) {
            if (profiler != null) {
                profiler.attach(observed.vm(), code);
            }
            if (watch != null) {
                watch.attach(observed.vm());
            }
            int exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            Realm realm = Realm.of(observed.vm());
            if (profiler != null) {
                realm.output.print(profile.report(profiler, top.value()));
            }
            if (caches.isGiven()) {
                realm.output.print(
                        IcReport.of(observed.vm(), code, top.value(), Styles.detect(), Terminal.OUT.columns()));
            }
            if (watch != null) {
                realm.output.print(shapes.report(observed.vm(), watch));
            }
            return exitCode;
        }
    }
}
