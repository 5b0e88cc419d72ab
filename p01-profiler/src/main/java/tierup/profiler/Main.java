package tierup.profiler;

import java.io.FileDescriptor;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/** {@code ./vm}: runs a program in the interpreter, with or without a profile, or shows its bytecode. */
public final class Main {
    private final OptionTable table = new OptionTable("vm", "Tierup vm: tier 0, the interpreter")
            .synopsis("vm [OPTIONS] FILE [ARGUMENT...]")
            .description(
                    "Runs a program in the interpreter. What follows FILE belongs to the program.",
                    "Exit codes are those of node: the program's own, 1 after an uncaught error, 9 for a wrong option; and 124 if it was stopped.")
            .footer(
                    "",
                    "Tools of later projects, each with a help of its own (./vm --ic-stats --help):",
                    "      --ic-stats[=poly|mono]",
                    "                            What inline caches did: up to four cases a site",
                    "                              (project 6, assumed), or one (project 3).",
                    "      --runs=N              Of --ic-stats: how often to measure.",
                    "      --dump-shapes[=text|svg]",
                    "                            The hidden classes that the program has made",
                    "                              (project 12).",
                    "      --all-shapes          Of --dump-shapes: those of built-ins, too.",
                    "      --speculate=FUNCTION  Generic and speculative machine code of a function side",
                    "                              by side, and its guards (project 4).",
                    "      --dump-graph=FUNCTION[:PASS]",
                    "                            What the optimizing compiler makes of it, pass by pass",
                    "                              (project 4); --html=FILE as a page.",
                    "Several of --profile, --ic-stats and --dump-shapes observe one run,",
                    "in the capstone's interpreter.")
            .stopAtOperand();

    private final ProgramFile programFile = new ProgramFile(table);
    private final ProfileOptions profile = new ProfileOptions(table);
    private final Option<Integer> top =
            table.option("--top", "N", Conversion::integer, 10, "Lines per section of the profile (10).");
    private final Option<Boolean> dump =
            table.flag("--dump-bytecode", "Print a listing with source lines instead of running.");
    private final Option<Boolean> disassemble =
            table.flag("--disassemble", "Print textual bytecode instead of running: vm --disassemble a.js > a.bc");
    private final Option<String> cfg = table.optionalValue(
            "--cfg",
            "text|dot",
            "text",
            null,
            "Print the control-flow graphs instead of running; dot is for Graphviz.");
    private final Option<Boolean> verify = table.flag("--verify", "Verify the bytecode instead of running.");
    private final Option<Boolean> isBytecode = table.flag("--bc", "FILE is textual bytecode, whatever its name.");
    private final EngineOptions engine = new EngineOptions(table);

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> CommandLines.onLargeStack(() -> run(args)));
    }

    /** Runs one command line; output goes to the standard streams. */
    static int run(String... args) {
        Main main = new Main();
        return CommandLines.execute(main.table, "./vm --help", main::call, args);
    }

    private int call() {
        checkOptions();
        return programFile.open(isBytecode.value(), this::use);
    }

    private int use(String name, FunctionCode code) {
        if (dump.value() || disassemble.value() || cfg.isGiven() || verify.value()) {
            TextOutput output = TextOutput.to(FileDescriptor.out);
            output.print(listing(code));
            output.flush();
            return 0;
        }
        return profile.isWanted() ? runObserved(name, code) : run(name, code);
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
            Realm.of(vm).output.print(profile.report(profiler, top.value()));
            return exitCode;
        }
    }

    private String listing(FunctionCode code) {
        if (dump.value()) {
            return Listings.bytecode(code);
        } else if (disassemble.value()) {
            return Listings.assembly(code);
        } else if (cfg.isGiven()) {
            return cfg.value().equals("dot") ? Listings.dot(code) : Listings.graphs(code);
        }
        return Listings.verdict(code);
    }

    private void checkOptions() {
        profile.check();
        require(
                !cfg.isGiven() || List.of("text", "dot").contains(cfg.value()),
                "--cfg is text or dot, not " + cfg.value());
        require(top.value() > 0, "--top must be at least 1");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new WrongUsage(message);
        }
    }
}
