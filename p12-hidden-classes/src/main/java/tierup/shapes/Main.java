package tierup.shapes;

import java.io.FileDescriptor;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.launch.Terminal;
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

    @Option(
            names = "--dump-shapes",
            arity = "0..1",
            fallbackValue = "text",
            preprocessor = CommandLines.ImpliedValue.class,
            paramLabel = "text|svg",
            description = "How to show the shapes: as text (assumed), or as a picture, without the program's output.")
    private String form = "text";

    @Option(names = "--all-shapes", description = "Show the shapes of built-in objects, too, and long lists whole.")
    private boolean all;

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
        if (!List.of("text", "svg").contains(form)) {
            throw new ParameterException(spec.commandLine(), "--dump-shapes is text or svg, not " + form);
        }
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
            boolean picture = form.equals("svg");
            if (picture) {
                Realm.of(vm).output = Realm.of(vm).errorOutput;
            }
            int exitCode = run.run(runner -> runner.runCode(name, code, programFile.arguments()));
            ShapeForest forest = new ShapeForest(
                    vm, (TransitionTree) vm.shapes, id -> all || watch.isProgramShape(id), watch.prototypes());
            Instances instances = new Instances(vm, watch.variables());
            Realm.of(vm).flush();
            TextOutput out = TextOutput.to(FileDescriptor.out);
            out.print(
                    picture
                            ? ShapePicture.of(forest, instances)
                            : ShapeDump.of(forest, instances, Terminal.OUT.columns(), all));
            out.flush();
            return exitCode;
        }
    }

    private static int fail(String message) {
        System.err.println(message);
        return CommandLines.FAILURE;
    }
}
