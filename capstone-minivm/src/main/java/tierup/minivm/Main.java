package tierup.minivm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.machine.Platform;
import tierup.profiler.InterruptTimer;
import tierup.profiler.SizeConverter;
import tierup.template.CodeDump;
import tierup.template.TemplateVm;
import tierup.template.TierListener;
import tierup.vm.RunLoop;
import tierup.vm.VmOptions;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.workbook.Todo;

/**
 * {@code ./mini_v8}: runs a JavaScript program as {@code node} does, in all tiers, and tells which function went where.
 */
@Command(
        name = "mini_v8",
        mixinStandardHelpOptions = true,
        version = "Tierup mini_v8: tier 0 interpreter, tier 1 template JIT (x86-64)",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs a JavaScript program. What follows FILE belongs to the program.",
            "Tier changes are told on standard error; --quiet silences them.",
            "Exit codes are those of node: the program's own, 1 after an uncaught error, 9 for a wrong option; 124 if it was stopped."
        })
public final class Main implements Callable<Integer> {
    private static final int FAILURE = 1;
    private static final int WRONG_OPTION = 9;
    private static final int STOPPED = 124;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "JavaScript (.js), textual bytecode (.bc), or - for standard input (assumed where there is no FILE).")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARGUMENT", description = "For the program: process.argv.")
    private List<String> arguments = List.of();

    @Option(
            names = {"-e", "--eval"},
            paramLabel = "SCRIPT",
            description = "Run this text instead of a file.")
    private String script;

    @Option(names = "--jitless", description = "Interpret only: the same as --tier=0.")
    private boolean jitless;

    @Option(names = "--tier", paramLabel = "0|1", description = "The highest tier to use (1).")
    private Integer highestTier;

    @Option(names = "--eager", description = "Compile every function at its first call: for tests.")
    private boolean eager;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not tell of tier changes.")
    private boolean quiet;

    @Option(names = "--stats", description = "Print what the engine did after the program has ended.")
    private boolean stats;

    @Option(
            names = "--dump-code",
            paramLabel = "FUNCTION",
            description =
                    "Print bytecode, bytes and assembly, side by side, of functions of this name as they are compiled; * for all.")
    private String dumpCode;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the heap: 64M, 4G (4G).")
    private Long heap;

    @Option(
            names = "--stack",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the VM stack (8M).")
    private Long stack;

    @Option(
            names = "--code-cache",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the code cache (64M).")
    private Long codeCache;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop the program after this time.")
    private Double timeout;

    @Option(names = "--fuel", paramLabel = "N", description = "Stop the program after so many calls and loop rounds.")
    private Long fuel;

    @Option(
            names = "--watchdog",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "End machine code that does not answer for so long; 0 for never (${DEFAULT-VALUE}).")
    private double watchdog;

    @Option(
            names = "--bench",
            description = "Run the benchmarks in examples/bench, against node where it is installed.")
    private boolean bench;

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        System.exit(EngineThread.run("mini_v8", () -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setStopAtPositional(true);
        line.setParameterExceptionHandler((e, unused) -> {
            System.err.println("mini_v8: " + e.getMessage());
            System.err.println("Try ./mini_v8 --help.");
            return WRONG_OPTION;
        });
        line.setExecutionExceptionHandler((e, unused, parsed) -> {
            throw e;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (bench) {
            return new Benchmarks(System.out).run(arguments);
        }
        require(highestTier == null || highestTier == 0 || highestTier == 1, "--tier is 0 or 1, not " + highestTier);
        require(timeout == null || timeout > 0, "--timeout must be more than 0 seconds");
        require(fuel == null || fuel > 0, "--fuel must be at least 1");
        boolean compiling = !jitless && (highestTier == null || highestTier > 0);
        Optional<String> obstacle = Platform.check();
        if (compiling && obstacle.isPresent()) {
            System.err.println("mini_v8: no machine code here, interpreting: " + obstacle.get());
        }
        try {
            return run(compiling && obstacle.isEmpty());
        } catch (Todo e) {
            System.err.println("mini_v8: " + e.getMessage());
            return FAILURE;
        }
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private VmOptions options() {
        VmOptions options = VmOptions.DEFAULT;
        options = heap == null ? options : options.withHeap(heap);
        options = stack == null ? options : options.withStack(Math.toIntExact(stack));
        return fuel == null ? options : options.withTicks(fuel);
    }

    private int run(boolean compiling) throws IOException {
        boolean tells = compiling && !quiet;
        Flusher flusher = new Flusher();
        Optional<TierLog> log =
                tells ? Optional.of(new TierLog(System.err, CommandLine.Help.Ansi.AUTO, flusher)) : Optional.empty();
        try (MiniVm engine =
                compiling ? MiniVm.tiered(options(), settings(log), log) : MiniVm.interpreting(options())) {
            flusher.attach(engine.vm().realm);
            log.ifPresent(TierLog::start);
            long start = System.nanoTime();
            int exitCode = runProgram(engine);
            if (stats) {
                Statistics.print(engine, System.nanoTime() - start, System.err);
            }
            return exitCode;
        }
    }

    private TemplateVm.Settings settings(Optional<TierLog> log) {
        TierListener listener = log.isPresent() ? log.get() : TierListener.SILENT;
        if (dumpCode != null) {
            listener = new CodeDump(listener, dumpCode, System.out);
        }
        TemplateVm.Settings settings = TemplateVm.Settings.standard()
                .withListener(listener)
                .withWatchdog(Duration.ofMillis((long) (watchdog * 1e3)));
        settings = eager ? settings.compilingAtOnce() : settings;
        settings = log.isPresent() ? settings.keepingCount() : settings;
        return codeCache == null ? settings : settings.withCodeBytes(codeCache);
    }

    private int runProgram(MiniVm engine) throws IOException {
        ScriptRunner runner = new ScriptRunner(engine.vm());
        long limit = timeout == null ? InterruptTimer.NEVER : (long) (timeout * 1e9);
        try (InterruptTimer timer = new InterruptTimer(engine.vm().runLoop, InterruptTimer.NEVER, limit)) {
            try {
                return runText(runner);
            } catch (RunLoop.Interruption e) {
                engine.vm().realm.flush();
                System.err.println(
                        "mini_v8: stopped: " + (timer.hasExpired() ? "the time of --timeout is up" : e.getMessage()));
                return STOPPED;
            } catch (MachineCodeFault e) {
                engine.vm().realm.flush();
                System.err.println(e.getMessage());
                return FAILURE;
            }
        }
    }

    private int runText(ScriptRunner runner) throws IOException {
        if (script != null) {
            return runner.runText("[eval]", script, file == null ? List.of() : prepend(file, arguments));
        }
        if (file == null || file.equals("-")) {
            String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            return runner.runText("[stdin]", text, arguments);
        }
        return runner.runFile(Path.of(file), arguments);
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    /** Flushes the program's output before the log writes, once there is a program. */
    private static final class Flusher implements Runnable {
        private Realm realm;

        void attach(Realm attached) {
            realm = attached;
        }

        @Override
        public void run() {
            if (realm != null) {
                realm.flush();
            }
        }
    }
}
