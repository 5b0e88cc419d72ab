package tierup.polyic;

import java.io.FileDescriptor;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.machine.Platform;
import tierup.monoic.MonoIcVm;
import tierup.profiler.Styles;
import tierup.template.TemplateVm;
import tierup.vm.InterpreterVm;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.workbook.Terminal;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/**
 * {@code ./vm --ic-stats}: runs a program with inline caches that count, then tells what each site has met; and runs it
 * again, silently, with caches that do not count and with none, to tell what they are worth.
 */
public final class Main {
    /** Nanoseconds that measuring takes at least, unless the program has been run so often. */
    private static final long WARM_UP = 2_500_000_000L;

    private static final int MOST_RUNS = 300;

    private final OptionTable table = new OptionTable("vm", "Tierup vm: template JIT with inline caches")
            .synopsis("vm --ic-stats[=poly|mono] [OPTIONS] FILE [ARGUMENT...]")
            .description(
                    "Runs a program and shows what its inline caches did. The program is run several times: once with "
                            + "caches that count, whose output is shown; the others, whose output is not, are measured. What follows "
                            + "FILE belongs to the program.")
            .stopAtOperand();

    private final ProgramFile programFile = new ProgramFile(table);
    private final Option<String> caches = table.optionalValue(
            "--ic-stats",
            "poly|mono",
            "poly",
            "poly",
            "Up to four cases a site, and the stub cache (assumed); or one case a site, as in project 3.");
    private final Option<Integer> top =
            table.option("--top", "N", Conversion::integer, 10, "How many sites to show (10).");
    private final Option<Integer> runs = table.option(
            "--runs",
            "N",
            Conversion::integer,
            5,
            "How often to run the program for each time shown, at least; short ones run for seconds. The fastest counts (5).");
    private final EngineOptions engine = new EngineOptions(table);

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> EngineThread.run("vm", () -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        Main main = new Main();
        return CommandLines.execute(main.table, "./vm --ic-stats --help", main::call, args);
    }

    private int call() {
        require(List.of("poly", "mono").contains(caches.value()), "--ic-stats is poly or mono, not " + caches.value());
        require(top.value() > 0, "--top must be at least 1");
        require(runs.value() >= 0, "--runs must be at least 0");
        try {
            return programFile.open(false, this::run);
        } catch (MachineCodeFault e) {
            System.err.println("vm: " + e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new WrongUsage(message);
        }
    }

    private int run(String name, FunctionCode code) {
        Optional<String> obstacle = Platform.check();
        obstacle.ifPresent(reason -> System.err.println("vm: no machine code here, interpreting: " + reason));
        boolean compiling = obstacle.isEmpty();
        String report;
        int exitCode;
        try (Vm vm = new Vm(engine.vmOptions(), withCaches(compiling, true));
                ProgramRun run = new ProgramRun("vm", vm, InterruptTimer.NEVER, engine.timeLimit())) {
            exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            report = IcReport.of(vm, code, top.value(), Styles.detect(), Terminal.OUT.columns());
        }
        TextOutput out = TextOutput.to(FileDescriptor.out);
        out.print(report);
        out.flush();
        if (exitCode == 0 && runs.value() > 0) {
            out.print(times(name, code, compiling));
            out.flush();
        }
        return exitCode;
    }

    private VmParts withCaches(boolean compiling, boolean counting) {
        boolean mono = caches.value().equals("mono");
        if (compiling) {
            TemplateVm.Settings settings = TemplateVm.Settings.standard();
            return mono ? MonoIcVm.parts(settings, counting) : PolyIcVm.parts(settings, CacheMode.ON, counting);
        }
        return mono ? MonoIcVm.interpreter() : PolyIcVm.interpreter(CacheMode.ON);
    }

    private static VmParts withoutCaches(boolean compiling) {
        return compiling ? TemplateVm.parts(TemplateVm.Settings.standard()) : InterpreterVm.parts();
    }

    /**
     * The two engines in turn, so that a busy machine is unfair to both. A program of milliseconds is run until the JVM
     * has compiled the compiler, which would else be what is measured.
     */
    private String times(String name, FunctionCode code, boolean compiling) {
        long without = Long.MAX_VALUE;
        long with = Long.MAX_VALUE;
        long start = System.nanoTime();
        for (int i = 0; i < runs.value() || i < MOST_RUNS && System.nanoTime() - start < WARM_UP; i++) {
            without = Math.min(without, time(withoutCaches(compiling), name, code));
            with = Math.min(with, time(withCaches(compiling, false), name, code));
        }
        return String.format(
                Locale.ROOT,
                "Execution Time (No IC): %s%nExecution Time (With IC): %s%n# Speedup: %.1fx%n",
                milliseconds(without),
                milliseconds(with),
                (double) without / with);
    }

    private static String milliseconds(long nanos) {
        double ms = nanos / 1e6;
        return String.format(Locale.ROOT, ms < 10 ? "%.2fms" : ms < 100 ? "%.1fms" : "%.0fms", ms);
    }

    /** Nanoseconds of processor time that the program takes in a fresh engine: what else the machine does is no matter. */
    private long time(VmParts parts, String name, FunctionCode code) {
        try (Vm vm = new Vm(engine.vmOptions(), parts);
                ProgramRun run = new ProgramRun("vm", vm, InterruptTimer.NEVER, engine.timeLimit())) {
            Realm.of(vm).output = new TextOutput(OutputStream.nullOutputStream());
            Realm.of(vm).errorOutput = new TextOutput(OutputStream.nullOutputStream());
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long start = thread.getCurrentThreadCpuTime();
            run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            return thread.getCurrentThreadCpuTime() - start;
        }
    }
}
