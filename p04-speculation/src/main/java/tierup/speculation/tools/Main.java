package tierup.speculation.tools;

import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.machine.Platform;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.workbook.Terminal;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/**
 * {@code ./vm --speculate} and {@code ./vm --dump-graph}: runs a program and shows what the optimizing compiler makes of its functions.
 */
public final class Main {
    private final OptionTable table = new OptionTable("vm", "Tierup vm: template JIT and the speculating compiler")
            .synopsis(
                    "vm --speculate=FUNCTION [OPTIONS] FILE [ARGUMENT...]",
                    "vm --dump-graph=FUNCTION[:PASS] [--html=FILE] [OPTIONS] FILE [ARGUMENT...]")
            .description(
                    "Runs a program and shows what the optimizing compiler makes of its functions, from what they have met. FUNCTION is a "
                            + "name, or a place (parser.js:12); * is all. The program's own output goes to standard error. What follows FILE "
                            + "belongs to the program.")
            .stopAtOperand();

    private final ProgramFile programFile = new ProgramFile(table);
    private final Option<String> speculate = table.option(
            "--speculate",
            "FUNCTION",
            Conversion::text,
            null,
            "Print the code of tier 1 and the optimized code side by side, and the guards.");
    private final Option<String> dumpGraph = table.option(
            "--dump-graph",
            "FUNCTION[:PASS]",
            Conversion::text,
            null,
            "Print the graph after each pass, or after one. docs/IR.md tells how to read it.");
    private final Option<String> html = table.option(
            "--html",
            "FILE",
            Conversion::text,
            null,
            "With --dump-graph: write a page to this file instead, with all passes; for several functions, several files.");
    private final EngineOptions engine = new EngineOptions(table);

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> EngineThread.run("vm", () -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        Main main = new Main();
        return CommandLines.execute(main.table, "./vm --speculate --help", main::call, args);
    }

    private int call() {
        if (speculate.isGiven() == dumpGraph.isGiven()) {
            throw new WrongUsage("one of --speculate and --dump-graph is wanted");
        } else if (html.isGiven() && !dumpGraph.isGiven()) {
            throw new WrongUsage("--html goes with --dump-graph");
        }
        Optional<String> obstacle = Platform.check();
        if (obstacle.isPresent() && speculate.isGiven()) {
            System.err.println("vm: no machine code here: " + obstacle.get());
            return CommandLines.FAILURE;
        }
        try {
            return programFile.open(false, (name, code) -> run(name, code, obstacle.isEmpty()));
        } catch (MachineCodeFault e) {
            System.err.println("vm: " + e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private int run(String name, FunctionCode code, boolean compiling) {
        Inspection inspection = new Inspection(speculate.isGiven() ? speculate.value() : dumpGraph.value());
        try (Vm vm = new Vm(engine.vmOptions(), inspection.parts(compiling));
                ProgramRun run = new ProgramRun("vm", vm, InterruptTimer.NEVER, engine.timeLimit())) {
            Realm.of(vm).output = Realm.of(vm).errorOutput;
            int exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            Realm.of(vm).flush();
            boolean shown = speculate.isGiven() ? showCode(vm, inspection) : showGraphs(vm, inspection);
            return shown ? exitCode : Math.max(exitCode, CommandLines.FAILURE);
        }
    }

    private static void print(String text) {
        TextOutput out = TextOutput.to(FileDescriptor.out);
        out.print(text);
        out.flush();
    }

    private boolean showCode(Vm vm, Inspection inspection) {
        List<String> listings = inspection.listings(vm, Terminal.OUT.columns(), Terminal.OUT.isColoured());
        print(String.join("\n", listings));
        if (listings.isEmpty()) {
            inspection.explain(vm).forEach(reason -> System.err.println("vm: " + reason));
        }
        return !listings.isEmpty();
    }

    private boolean showGraphs(Vm vm, Inspection inspection) {
        List<Compilation> all = inspection.compilations(vm);
        if (all.isEmpty()) {
            inspection.explain(vm).forEach(reason -> System.err.println("vm: " + reason));
            return false;
        }
        if (html.isGiven()) {
            return writePages(all);
        }
        List<String> texts = new ArrayList<>();
        for (Compilation compilation : all) {
            for (Phase phase : inspection.wantedPhases(compilation)) {
                texts.add("; after " + phase.name() + "\n" + phase.graph());
            }
        }
        print(String.join("\n", texts));
        return true;
    }

    private boolean writePages(List<Compilation> all) {
        for (int i = 0; i < all.size(); i++) {
            Compilation compilation = all.get(i);
            Path file = Path.of(all.size() == 1 ? html.value() : numbered(html.value(), i + 1));
            try {
                Files.writeString(
                        file,
                        GraphPage.of(compilation.function().code(), compilation.phases()),
                        StandardCharsets.UTF_8);
            } catch (IOException e) {
                System.err.println("vm: " + file + " cannot be written: " + e.getMessage());
                return false;
            }
            System.err.println(file + ": " + compilation.function().name() + ", "
                    + compilation.phases().stream().map(Phase::name).collect(Collectors.joining(", ")));
        }
        return true;
    }

    /** "graph.html" of the second function is "graph-2.html". */
    private static String numbered(String file, int number) {
        int dot = file.lastIndexOf('.');
        return dot <= file.lastIndexOf('/')
                ? file + "-" + number
                : file.substring(0, dot) + "-" + number + file.substring(dot);
    }
}
