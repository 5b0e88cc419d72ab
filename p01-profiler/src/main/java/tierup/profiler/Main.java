package tierup.profiler;

import java.io.FileDescriptor;
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
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
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
        },
        footerHeading = "%nTools of later projects, each with a help of its own (./vm --ic-stats --help):%n",
        footer = {
            "      --ic-stats[=poly|mono]",
            "                            What inline caches did: up to four cases a site",
            "                              (project 6, assumed), or one (project 3).",
            "      --runs=N              Of --ic-stats: how often to measure.",
            "      --dump-shapes[=text|svg]",
            "                            The hidden classes that the program has made",
            "                              (project 12).",
            "      --all-shapes          Of --dump-shapes: those of built-ins, too.",
            "Several of --profile, --ic-stats and --dump-shapes observe one run,",
            "in the capstone's interpreter."
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProgramFile programFile;

    @Mixin
    private ProfileOptions profile;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Lines per section of the profile (${DEFAULT-VALUE}).")
    private int top;

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
            return !profile.isWanted() ? run(program.name(), code) : runObserved(program.name(), code);
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
        Profiler profiler = profile.newProfiler();
        try (Vm vm = new Vm(engine.vmOptions(), InterpreterVm.parts().withProbe(profiler));
                ProgramRun run = new ProgramRun("vm", vm, profile.samplePeriod(), engine.timeLimit())) {
            profiler.attach(vm, code);
            int exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            Realm.of(vm).output.print(profile.report(profiler, top));
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
        profile.check(spec);
        require(cfg == null || List.of("text", "dot").contains(cfg), "--cfg is text or dot, not " + cfg);
        require(top > 0, "--top must be at least 1");
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
