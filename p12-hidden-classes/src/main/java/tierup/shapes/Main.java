package tierup.shapes;

import java.io.FileDescriptor;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.vm.builtins.ProgramText;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.workbook.Todo;

/** {@code ./vm --dump-shapes}: runs a program with hidden classes and shows those that it has made. */
@Command(
        name = "vm",
        mixinStandardHelpOptions = true,
        version = "Tierup vm: tier 0, the interpreter, with hidden classes",
        customSynopsis = "Usage: vm --dump-shapes[=text|svg] [OPTIONS] FILE [ARGUMENT...]",
        synopsisHeading = "",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Runs a program in the interpreter, then shows the transition tree of the shapes that it has made, and the",
            "objects in its top-level variables. What follows FILE belongs to the program."
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private ProgramFile programFile;

    @Mixin
    private ShapeOptions shapes;

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
        return CommandLines.execute(line, "./vm --dump-shapes --help", args);
    }

    @Override
    public Integer call() {
        shapes.check(spec);
        try {
            ProgramText program = programFile.read();
            return run(program.name(), program.compile());
        } catch (ProgramText.Unusable e) {
            return fail(e.getMessage());
        } catch (Todo todo) {
            return fail("vm: " + todo.getMessage());
        }
    }

    private int run(String name, FunctionCode code) {
        ProgramWatch watch = new ProgramWatch(code);
        try (Vm vm = new Vm(engine.vmOptions(), ShapesVm.parts().withProbe(watch));
                ProgramRun run = new ProgramRun("vm", vm, InterruptTimer.NEVER, engine.timeLimit())) {
            watch.attach(vm);
            if (shapes.isPicture()) {
                Realm.of(vm).output = Realm.of(vm).errorOutput;
            }
            int exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            Realm.of(vm).flush();
            TextOutput out = TextOutput.to(FileDescriptor.out);
            out.print(shapes.report(vm, watch));
            out.flush();
            return exitCode;
        }
    }

    private static int fail(String message) {
        System.err.println(message);
        return CommandLines.FAILURE;
    }
}
