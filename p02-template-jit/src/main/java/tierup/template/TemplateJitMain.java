package tierup.template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramRun;
import tierup.machine.EngineThread;
import tierup.machine.MachineCodeFault;
import tierup.machine.Platform;
import tierup.template.expression.StepByStep;
import tierup.vm.running.Vm;
import tierup.workbook.Todo;
import tierup.workbook.options.Conversion;
import tierup.workbook.options.Operand;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;

/**
 * {@code ./template_jit}: compiles an expression before your eyes, or shows what the engine makes of a program's
 * functions.
 */
public final class TemplateJitMain {
    private final OptionTable table = new OptionTable(
                    "template_jit", "Tierup template_jit: tier 1, the template JIT (x86-64)")
            .synopsis("template_jit EXPRESSION", "template_jit --dump-code=FUNCTION FILE [ARGUMENT...]")
            .description(
                    "",
                    "Translates an expression to x86-64 machine code, shows the bytes, and runs them:",
                    "  ./template_jit \"return 10 + 20\"",
                    "Numbers are integers of 64 bits, which wrap around: 42, 0x2a, -7. Operators, those that bind tightest first: unary -, then * / %, "
                            + "then + -, then << >>, then &, then ^, then |. A quotient is cut off toward zero, a remainder has the sign of the dividend, "
                            + ">> copies the sign, and shifts use the lowest six bits of the amount.",
                    "",
                    "With --dump-code, runs a JavaScript program and prints the machine code of its functions.",
                    "")
            .unknownAreOperands();

    private final Operand words = table.operand(
            "EXPRESSION", 1, Integer.MAX_VALUE, "What to compute; or a program, and what it finds in process.argv.");
    private final Option<String> dumpCode = table.option(
            "--dump-code",
            "FUNCTION",
            Conversion::text,
            null,
            "Print bytecode, bytes and assembly, side by side, of functions of this name, or at this place (parser.js:12), as they are compiled; '*' for all. If there are none, tell why.");
    private final Option<Boolean> eager =
            table.flag("--eager", "With --dump-code: compile every function at its first call, not when it is hot.");
    private final EngineOptions engine = new EngineOptions(table);

    private TemplateJitMain() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("template_jit", () -> EngineThread.run("template_jit", () -> run(args)));
    }

    /** Runs one command line on the calling thread; output goes to the standard streams. */
    static int run(String... args) {
        TemplateJitMain main = new TemplateJitMain();
        String help = "./template_jit \"return 10 + 20\", or ./template_jit --help";
        return CommandLines.execute(main.table, help, main::call, args);
    }

    private int call() throws IOException {
        Optional<String> obstacle = Platform.check();
        if (obstacle.isPresent()) {
            System.err.println("template_jit: " + obstacle.get());
            return CommandLines.FAILURE;
        }
        try {
            List<String> given = words.values();
            if (dumpCode.isGiven()) {
                return dump(Path.of(given.get(0)), given.subList(1, given.size()));
            }
            return new StepByStep(System.out, System.err).run(String.join(" ", given)) ? 0 : CommandLines.FAILURE;
        } catch (Todo e) {
            System.out.println();
            System.err.println("template_jit: " + e.getMessage());
            return CommandLines.FAILURE;
        }
    }

    private int dump(Path program, List<String> arguments) throws IOException {
        CodeDump listener = new CodeDump(TierListener.SILENT, dumpCode.value(), System.out);
        TemplateVm.Settings settings = TemplateVm.Settings.standard().withListener(listener);
        try (Vm vm = TemplateVm.create(engine.vmOptions(), eager.value() ? settings.compilingAtOnce() : settings);
                ProgramRun run = new ProgramRun("template_jit", vm, InterruptTimer.NEVER, engine.timeLimit())) {
            int exitCode = run.run(runner -> runner.runFile(program, arguments));
            if (listener.printed() == 0) {
                MissingCode.explain(vm, (BaselineTier) vm.compiled, dumpCode.value(), eager.value())
                        .forEach(reason -> System.err.println("template_jit: " + reason));
                if (!eager.value()) {
                    System.err.println("--eager compiles every function at its first call.");
                }
            }
            return exitCode;
        } catch (MachineCodeFault e) {
            System.err.println(e.getMessage());
            return CommandLines.FAILURE;
        }
    }
}
