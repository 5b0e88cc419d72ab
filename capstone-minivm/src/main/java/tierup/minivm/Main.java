package tierup.minivm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramRun;
import tierup.launch.SizeConverter;
import tierup.launch.Terminal;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.machine.Platform;
import tierup.polyic.CacheMode;
import tierup.template.CodeDump;
import tierup.template.MissingCode;
import tierup.template.TemplateVm;
import tierup.template.TierListener;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
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
            names = "--caches",
            paramLabel = "on|off|megamorphic",
            defaultValue = "on",
            converter = CacheModeConverter.class,
            description = "What inline caches may do: for tests, and to see what they are worth (${DEFAULT-VALUE}).")
    private CacheMode caches;

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
                    "Print bytecode, bytes and assembly, side by side, of functions of this name, or at this place (parser.js:12), as they are compiled; * for all. If there are none, tell why.")
    private String dumpCode;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--code-cache",
            paramLabel = "SIZE",
            converter = SizeConverter.class,
            description = "Size of the code cache (64M).")
    private Long codeCache;

    @Option(
            names = "--watchdog",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "End machine code that does not answer for so long; 0 for never (${DEFAULT-VALUE}).")
    private double watchdog;

    private CodeDump dump;

    @Option(
            names = "--bench",
            description =
                    "Run the benchmarks in examples/bench, or those of the names that follow, against node where it is installed.")
    private boolean bench;

    @Option(
            names = "--awfy",
            paramLabel = "DIR",
            description = "With --bench: run those of a checkout of Are-We-Fast-Yet instead, at their standard sizes.")
    private String awfy;

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("mini_v8", () -> EngineThread.run("mini_v8", () -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main()).setStopAtPositional(true);
        return CommandLines.execute(line, "./mini_v8 --help", args);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (bench) {
            return Benchmarks.run(awfy, file == null ? List.of() : prepend(file, arguments));
        }
        if (awfy != null) {
            throw new ParameterException(spec.commandLine(), "--awfy goes with --bench");
        }
        if (highestTier != null && highestTier != 0 && highestTier != 1) {
            throw new ParameterException(spec.commandLine(), "--tier is 0 or 1, not " + highestTier);
        }
        boolean compiling = !jitless && (highestTier == null || highestTier > 0);
        Optional<String> obstacle = Platform.check();
        if (compiling && obstacle.isPresent()) {
            System.err.println("mini_v8: no machine code here, interpreting: " + obstacle.get());
        }
        try {
            return run(compiling && obstacle.isEmpty());
        } catch (Todo e) {
            System.err.println("mini_v8: " + e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private int run(boolean compiling) {
        Flusher flusher = new Flusher();
        Optional<TierLog> log = compiling && !quiet
                ? Optional.of(new TierLog(
                        System.err,
                        Terminal.ERR.isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF,
                        flusher))
                : Optional.empty();
        try (MiniVm vm = compiling
                        ? MiniVm.tiered(engine.vmOptions(), settings(log), caches, log)
                        : MiniVm.interpreting(engine.vmOptions(), caches);
                ProgramRun run = new ProgramRun("mini_v8", vm.vm(), InterruptTimer.NEVER, engine.timeLimit())) {
            flusher.attach(Realm.of(vm.vm()));
            log.ifPresent(TierLog::start);
            long start = System.nanoTime();
            int exitCode = runProgram(run);
            explainDump(vm);
            if (stats) {
                Statistics.print(vm, System.nanoTime() - start, System.err);
            }
            return exitCode;
        }
    }

    /** Why {@code --dump-code} has printed nothing, if so. */
    private void explainDump(MiniVm vm) {
        if (dumpCode != null && (dump == null || dump.printed() == 0)) {
            String wanted = "--dump-code=" + dumpCode + ": ";
            List<String> reasons = vm.baseline().isEmpty()
                    ? List.of("nothing is compiled without tier 1.")
                    : MissingCode.explain(vm.vm(), vm.baseline().get(), dumpCode, eager);
            reasons.forEach(reason -> System.err.println(wanted + reason));
        }
    }

    /** How many calls and rounds pass before the tier log looks at count and clock. */
    private static final int TRACED_UNITS = 64;

    private TemplateVm.Settings settings(Optional<TierLog> log) {
        TierListener listener = log.isPresent() ? log.get() : TierListener.SILENT;
        if (dumpCode != null) {
            dump = new CodeDump(listener, dumpCode, System.out);
            listener = dump;
        }
        TemplateVm.Settings settings = TemplateVm.Settings.standard()
                .withListener(listener)
                .withWatchdog(Duration.ofMillis((long) (watchdog * 1e3)));
        settings = eager ? settings.compilingAtOnce() : settings;
        settings = log.isPresent() ? settings.withBudget(TRACED_UNITS) : settings;
        return codeCache == null ? settings : settings.withCodeBytes(codeCache);
    }

    private int runProgram(ProgramRun run) {
        try {
            if (script != null) {
                List<String> words = file == null ? List.of() : prepend(file, arguments);
                return run.run(runner -> runner.run(new ProgramText("[eval]", script), words));
            }
            ProgramText program = ProgramText.read(file == null ? ProgramText.STANDARD_INPUT : file);
            return run.run(runner -> runner.run(program, arguments));
        } catch (ProgramText.Unusable | MachineCodeFault e) {
            System.err.println(e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static final class CacheModeConverter implements ITypeConverter<CacheMode> {
        @Override
        public CacheMode convert(String word) {
            return switch (word) {
                case "on" -> CacheMode.ON;
                case "off" -> CacheMode.OFF;
                case "megamorphic" -> CacheMode.MEGAMORPHIC_ONLY;
                default -> throw new TypeConversionException("it is on, off or megamorphic, not " + word);
            };
        }
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
