package tierup.minivm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramRun;
import tierup.launch.Sizes;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.machine.Platform;
import tierup.polyic.CacheMode;
import tierup.speculation.tier.GraphCompiler;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.CodeDump;
import tierup.template.MissingCode;
import tierup.template.TemplateVm;
import tierup.template.TierListener;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.workbook.Terminal;
import tierup.workbook.Todo;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/**
 * {@code ./mini_v8}: runs a JavaScript program as {@code node} does, in all tiers, and tells which function went where.
 */
public final class Main {
    private final OptionTable table = new OptionTable(
                    "mini_v8", "Tierup mini_v8: tier 0 interpreter, tier 1 template JIT (x86-64)")
            .description(
                    "Runs a JavaScript program. What follows FILE belongs to the program.",
                    "Tier changes are told on standard error; --quiet silences them.",
                    "Exit codes are those of node: the program's own, 1 after an uncaught error, 9 for a wrong option; 124 if it was stopped.")
            .stopAtOperand();

    private final Operand file = table.operand(
            "FILE",
            0,
            1,
            "JavaScript (.js), textual bytecode (.bc), or - for standard input (assumed where there is no FILE).");
    private final Operand arguments = table.operand("ARGUMENT", 0, Integer.MAX_VALUE, "For the program: process.argv.");
    private final Option<String> script =
            table.option("-e, --eval", "SCRIPT", Conversion::text, null, "Run this text instead of a file.");
    private final Option<Boolean> jitless = table.flag("--jitless", "Interpret only: the same as --tier=0.");
    private final Option<Integer> highestTier =
            table.option("--tier", "0|1", Conversion::integer, 1, "The highest tier to use (1).");
    private final Option<Boolean> optimize = table.flag(
            "--optimize",
            "Optimize functions that are hot in tier 1: by speculation, with guards that fall back to tier 1.");
    private final Option<Boolean> bisect = table.flag(
            "--bisect",
            "Find the first function whose optimization changes what the program prints, and the first pass: instead of running it once.");
    private final Option<Boolean> eager = table.flag("--eager", "Compile every function at its first call: for tests.");
    private final Option<CacheMode> caches = table.option(
            "--caches",
            "on|off|megamorphic",
            Main::cacheMode,
            CacheMode.ON,
            "What inline caches may do: for tests, and to see what they are worth (on).");
    private final Option<Boolean> quiet = table.flag("-q, --quiet", "Do not tell of tier changes.");
    private final Option<Boolean> stats =
            table.flag("--stats", "Print what the engine did after the program has ended.");
    private final Option<String> dumpCode = table.option(
            "--dump-code",
            "FUNCTION",
            Conversion::text,
            null,
            "Print bytecode, bytes and assembly, side by side, of functions of this name, or at this place (parser.js:12), as they are compiled; * for all. If there are none, tell why.");
    private final EngineOptions engine = new EngineOptions(table);
    private final Option<Long> codeCache =
            table.option("--code-cache", "SIZE", Sizes::bytes, null, "Size of the code cache (64M).");
    private final Option<Double> watchdog = table.option(
            "--watchdog",
            "SECONDS",
            Conversion::number,
            10.0,
            "End machine code that does not answer for so long; 0 for never (10).");
    private final Option<Boolean> bench = table.flag(
            "--bench",
            "Run the benchmarks in examples/bench, or those of the names that follow, against node where it is installed.");
    private final Option<String> awfy = table.option(
            "--awfy",
            "DIR",
            Conversion::text,
            null,
            "With --bench: run those of a checkout of Are-We-Fast-Yet instead, at their standard sizes.");

    private CodeDump dump;

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("mini_v8", () -> EngineThread.run("mini_v8", () -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        Main main = new Main();
        return CommandLines.execute(main.table, "./mini_v8 --help", main::call, args);
    }

    private int call() throws IOException, InterruptedException {
        if (bench.value()) {
            return Benchmarks.run(awfy.value(), words());
        }
        if (awfy.isGiven()) {
            throw new WrongUsage("--awfy goes with --bench");
        }
        if (highestTier.value() != 0 && highestTier.value() != 1) {
            throw new WrongUsage("--tier is 0 or 1, not " + highestTier.value());
        }
        boolean compiling = !jitless.value() && highestTier.value() > 0;
        Optional<String> obstacle = Platform.check();
        if (compiling && obstacle.isPresent()) {
            System.err.println("mini_v8: no machine code here, interpreting: " + obstacle.get());
        }
        try {
            return bisect.value() ? bisect(compiling && obstacle.isEmpty()) : run(compiling && obstacle.isEmpty());
        } catch (Todo e) {
            System.err.println("mini_v8: " + e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private int bisect(boolean compiling) {
        if (!compiling) {
            throw new WrongUsage("--bisect needs machine code");
        }
        try {
            ProgramText program = program();
            List<String> given = script.isGiven() ? words() : arguments.values();
            System.out.print(new Bisect(engine, settings(Optional.empty()), caches.value(), program, given).find());
            return 0;
        } catch (ProgramText.Unusable e) {
            System.err.println(e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private int run(boolean compiling) {
        Flusher flusher = new Flusher();
        Optional<TierLog> log = compiling && !quiet.value()
                ? Optional.of(new TierLog(System.err, Terminal.ERR.isColoured(), flusher))
                : Optional.empty();
        try (MiniVm vm = compiling ? tiered(log) : MiniVm.interpreting(engine.vmOptions(), caches.value());
                ProgramRun run = new ProgramRun("mini_v8", vm.vm(), InterruptTimer.NEVER, engine.timeLimit())) {
            flusher.attach(Realm.of(vm.vm()));
            log.ifPresent(TierLog::start);
            long start = System.nanoTime();
            int exitCode = runProgram(run);
            explainDump(vm);
            if (stats.value()) {
                Statistics.print(vm, System.nanoTime() - start, System.err);
            }
            return exitCode;
        }
    }

    private MiniVm tiered(Optional<TierLog> log) {
        TemplateVm.Settings settings = settings(log);
        if (!optimize.value()) {
            return MiniVm.tiered(engine.vmOptions(), settings, caches.value(), log);
        }
        OptimizingTier.Settings optimizing = OptimizingTier.Settings.standard(new GraphCompiler())
                .withListener(new OptimizationLog(log, Optional.ofNullable(dump), System.err));
        optimizing = dump == null ? optimizing : optimizing.annotating();
        optimizing = log.isPresent() ? optimizing.withBudget(TRACED_UNITS) : optimizing;
        return MiniVm.optimizing(engine.vmOptions(), settings, caches.value(), log, optimizing);
    }

    /** Why {@code --dump-code} has printed nothing, if so. */
    private void explainDump(MiniVm vm) {
        if (dumpCode.isGiven() && (dump == null || dump.printed() == 0)) {
            String wanted = "--dump-code=" + dumpCode.value() + ": ";
            List<String> reasons = vm.baseline().isEmpty()
                    ? List.of("nothing is compiled without tier 1.")
                    : MissingCode.explain(vm.vm(), vm.baseline().get(), dumpCode.value(), eager.value());
            reasons.forEach(reason -> System.err.println(wanted + reason));
        }
    }

    /** How many calls and rounds pass before the tier log looks at count and clock. */
    private static final int TRACED_UNITS = 64;

    private TemplateVm.Settings settings(Optional<TierLog> log) {
        TierListener listener = log.isPresent() ? log.get() : TierListener.SILENT;
        if (dumpCode.isGiven()) {
            dump = new CodeDump(listener, dumpCode.value(), System.out);
            listener = dump;
        }
        TemplateVm.Settings settings = TemplateVm.Settings.standard()
                .withListener(listener)
                .withWatchdog(Duration.ofMillis((long) (watchdog.value() * 1e3)));
        settings = eager.value() ? settings.compilingAtOnce() : settings;
        settings = log.isPresent() ? settings.withBudget(TRACED_UNITS) : settings;
        return codeCache.isGiven() ? settings.withCodeBytes(codeCache.value()) : settings;
    }

    private int runProgram(ProgramRun run) {
        try {
            ProgramText program = program();
            List<String> given = script.isGiven() ? words() : arguments.values();
            return run.run(runner -> runner.run(program, given));
        } catch (ProgramText.Unusable | MachineCodeFault e) {
            System.err.println(e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private ProgramText program() throws ProgramText.Unusable {
        if (script.isGiven()) {
            return new ProgramText("[eval]", script.value());
        }
        return ProgramText.read(file.value() == null ? ProgramText.STANDARD_INPUT : file.value());
    }

    /** All words that are no options. */
    private List<String> words() {
        List<String> all = new ArrayList<>(file.values());
        all.addAll(arguments.values());
        return all;
    }

    private static CacheMode cacheMode(String word) {
        return switch (word) {
            case "on" -> CacheMode.ON;
            case "off" -> CacheMode.OFF;
            case "megamorphic" -> CacheMode.MEGAMORPHIC_ONLY;
            default -> throw new IllegalArgumentException("it is on, off or megamorphic, not " + word);
        };
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
