package tierup.minivm;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tierup.bytecode.BytecodeVerifyException;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.launch.Terminal;
import tierup.polyic.CacheMode;
import tierup.polyic.IcReport;
import tierup.profiler.ProfileOptions;
import tierup.profiler.Profiler;
import tierup.profiler.Styles;
import tierup.shapes.ProgramWatch;
import tierup.shapes.ShapeOptions;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.code.Probe;
import tierup.workbook.Todo;

/**
 * {@code ./vm} with several of {@code --profile}, {@code --ic-stats} and {@code --dump-shapes}: one run in the capstone's
 * interpreter, which all of them observe. Each alone is the affair of its own project.
 */
@Command(
        name = "vm",
        mixinStandardHelpOptions = true,
        version = "Tierup vm: the capstone's interpreter, observed",
        customSynopsis = "Usage: vm --profile --ic-stats --dump-shapes [OPTIONS] FILE [ARGUMENT...]",
        synopsisHeading = "",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs a program once in the interpreter, with inline caches and hidden classes, and shows all that is asked for.",
            "What follows FILE belongs to the program."
        })
public final class ToolsMain implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProgramFile programFile;

    @Mixin
    private ProfileOptions profile;

    @Option(
            names = "--ic-stats",
            arity = "0..1",
            fallbackValue = "poly",
            preprocessor = CommandLines.ImpliedValue.class,
            paramLabel = "poly",
            description = "What inline caches did: up to four cases a site, and the stub cache.")
    private String caches;

    @Mixin
    private ShapeOptions shapes;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Lines per section of the profile, and how many sites to show (${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private EngineOptions engine;

    private ToolsMain() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> CommandLines.onLargeStack(() -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new ToolsMain()).setStopAtPositional(true);
        return CommandLines.execute(line, "./vm --help", args);
    }

    @Override
    public Integer call() {
        profile.check(spec);
        shapes.check(spec);
        require(top > 0, "--top must be at least 1");
        require(
                caches == null || caches.equals("poly"),
                "--ic-stats=" + caches + " goes with no other tool: mono is project 3 alone");
        require(!shapes.isPicture(), "--dump-shapes=svg goes with no other tool: a picture takes the output whole");
        try {
            ProgramText program = programFile.read();
            return run(program.name(), program.compile());
        } catch (ProgramText.Unusable e) {
            return fail(e.getMessage());
        } catch (BytecodeVerifyException e) {
            return fail(programFile.name() + ": " + e.getMessage());
        } catch (Todo todo) {
            return fail("vm: " + todo.getMessage());
        }
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
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
                realm.output.print(profile.report(profiler, top));
            }
            if (caches != null) {
                realm.output.print(IcReport.of(observed.vm(), code, top, Styles.detect(), Terminal.OUT.columns()));
            }
            if (watch != null) {
                realm.output.print(shapes.report(observed.vm(), watch));
            }
            return exitCode;
        }
    }

    private static int fail(String message) {
        System.err.println(message);
        return CommandLines.FAILURE;
    }
}
