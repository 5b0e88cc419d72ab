package tierup.profiler;

import java.io.FileDescriptor;
import java.util.List;
import java.util.Locale;
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
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.launch.Terminal;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.workbook.Todo;

/** {@code ./vm}: runs a program in the interpreter, with or without a profile, or shows its bytecode. */
@Command(
        name = "vm",
        mixinStandardHelpOptions = true,
        version = "Tierup vm: tier 0, the interpreter",
        customSynopsis = "Usage: vm [OPTIONS] FILE [ARGUMENT...]",
        synopsisHeading = "",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs a program in the interpreter. What follows FILE belongs to the program.",
            "Exit codes are those of node: the program's own, 1 after an uncaught error, 9 for a wrong option; and 124 if it was stopped."
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProgramFile programFile;

    @Option(
            names = "--profile",
            arity = "0..1",
            fallbackValue = "count",
            preprocessor = CommandLines.ImpliedValue.class,
            paramLabel = "count|sample|both",
            description =
                    "Print a profile after the program has ended. count (assumed): exact, slower; sample: looks at the stack every millisecond; both: to compare them.")
    private String profile;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Lines per section of the profile (${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--blocks", description = "Profile: add a section of basic blocks.")
    private boolean blocks;

    @Option(names = "--call-graph", description = "Profile: add a section of who calls whom.")
    private boolean callGraph;

    @Option(
            names = "--thresholds",
            paramLabel = "CALLS,ROUNDS",
            defaultValue = "1000,5000",
            converter = ThresholdsConverter.class,
            description = "Profile: calls and loop rounds beyond which a function is hot (${DEFAULT-VALUE}).")
    private Thresholds thresholds;

    @Option(names = "--half-life", paramLabel = "SECONDS", description = "Profile: let heat cool by half in this time.")
    private Double halfLife;

    @Option(
            names = "--sample-every",
            paramLabel = "MS",
            defaultValue = "1",
            description = "Profile: milliseconds between samples (${DEFAULT-VALUE}).")
    private double sampleEvery;

    @Option(names = "--dump-bytecode", description = "Print a listing with source lines instead of running.")
    private boolean dump;

    @Option(
            names = "--disassemble",
            description = "Print textual bytecode instead of running: vm --disassemble a.js > a.bc")
    private boolean disassemble;

    @Option(
            names = "--cfg",
            arity = "0..1",
            fallbackValue = "text",
            preprocessor = CommandLines.ImpliedValue.class,
            paramLabel = "text|dot",
            description = "Print the control-flow graphs instead of running; dot is for Graphviz.")
    private String cfg;

    @Option(names = "--verify", description = "Verify the bytecode instead of running.")
    private boolean verify;

    @Option(names = "--bc", description = "FILE is textual bytecode, whatever its name.")
    private boolean isBytecode;

    @Mixin
    private EngineOptions engine;

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> CommandLines.onLargeStack(() -> run(args)));
    }

    /** Runs one command line; output goes to the standard streams. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main()).setStopAtPositional(true);
        return CommandLines.execute(line, "./vm --help", args);
    }

    @Override
    public Integer call() {
        checkOptions();
        try {
            ProgramText program = programFile.read();
            program = isBytecode ? program.asBytecode() : program;
            FunctionCode code = program.compile();
            if (dump || disassemble || cfg != null || verify) {
                TextOutput output = TextOutput.to(FileDescriptor.out);
                output.print(listing(code));
                output.flush();
                return 0;
            }
            return profile == null ? run(program.name(), code) : runObserved(program.name(), code);
        } catch (ProgramText.Unusable e) {
            return fail(e.getMessage());
        } catch (BytecodeVerifyException e) {
            return fail(programFile.name() + ": " + e.getMessage());
        } catch (Todo todo) {
            return fail("vm: " + todo.getMessage());
        }
    }

    private int run(String name, FunctionCode code) {
        try (Vm vm = new Vm(engine.vmOptions(), InterpreterVm.parts());
                ProgramRun run = new ProgramRun("vm", vm, InterruptTimer.NEVER, engine.timeLimit())) {
            return run.run(runner -> runner.runCode(name, code, programFile.arguments()));
        }
    }

    /** Prints the profile behind the program's output, also of a program that was stopped. */
    private int runObserved(String name, FunctionCode code) {
        Profiler.Mode mode = Profiler.Mode.valueOf(profile.toUpperCase(Locale.ROOT));
        Profiler profiler = new Profiler(mode, thresholds, halfLife == null ? DecayingHeat.FOREVER : halfLife * 1e9);
        long samplePeriod = mode == Profiler.Mode.COUNT ? InterruptTimer.NEVER : (long) (sampleEvery * 1e6);
        try (Vm vm = new Vm(engine.vmOptions(), InterpreterVm.parts().withProbe(profiler));
                ProgramRun run = new ProgramRun("vm", vm, samplePeriod, engine.timeLimit())) {
            profiler.attach(vm, code);
            int exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            ProfileReport.Options options = new ProfileReport.Options(top, blocks, callGraph, Terminal.OUT.columns());
            Realm.of(vm).output.print(ProfileReport.of(profiler.finish(), options, Styles.detect()));
            return exitCode;
        }
    }

    private String listing(FunctionCode code) {
        if (dump) {
            return Listings.bytecode(code);
        } else if (disassemble) {
            return Listings.assembly(code);
        } else if (cfg != null) {
            return cfg.equals("dot") ? Listings.dot(code) : Listings.graphs(code);
        }
        return Listings.verdict(code);
    }

    private static int fail(String message) {
        System.err.println(message);
        return CommandLines.FAILURE;
    }

    // -- Options ----------------------------------------------------------------------------------

    private void checkOptions() {
        require(
                profile == null || List.of("count", "sample", "both").contains(profile),
                "--profile is count, sample or both, not " + profile);
        require(cfg == null || List.of("text", "dot").contains(cfg), "--cfg is text or dot, not " + cfg);
        require(top > 0, "--top must be at least 1");
        require(halfLife == null || halfLife > 0, "--half-life must be more than 0 seconds");
        require(sampleEvery > 0, "--sample-every must be more than 0 milliseconds");
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
