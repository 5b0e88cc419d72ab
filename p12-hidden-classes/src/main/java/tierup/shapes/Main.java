package tierup.shapes;

import java.io.FileDescriptor;
import tierup.bytecode.FunctionCode;
import tierup.launch.CommandLines;
import tierup.launch.EngineOptions;
import tierup.launch.InterruptTimer;
import tierup.launch.ProgramFile;
import tierup.launch.ProgramRun;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.TextOutput;
import tierup.vm.running.Vm;
import tierup.workbook.options.OptionTable;

/** {@code ./vm --dump-shapes}: runs a program with hidden classes and shows those that it has made. */
public final class Main {
    private final OptionTable table = new OptionTable("vm", "Tierup vm: tier 0, the interpreter, with hidden classes")
            .synopsis("vm --dump-shapes[=text|svg] [OPTIONS] FILE [ARGUMENT...]")
            .description(
                    "Runs a program in the interpreter, then shows the transition tree of the shapes that it has made, "
                            + "and the objects in its top-level variables. What follows FILE belongs to the program.")
            .stopAtOperand();

    private final ProgramFile programFile = new ProgramFile(table);
    private final ShapeOptions shapes = new ShapeOptions(table);
    private final EngineOptions engine = new EngineOptions(table);

    private Main() {}

    /** Starts the program and ends the process. */
    public static void main(String[] args) throws Exception {
        CommandLines.exit("vm", () -> CommandLines.onLargeStack(() -> run(args)));
    }

    /** Runs one command line; output goes to the standard streams. */
    static int run(String... args) {
        Main main = new Main();
        return CommandLines.execute(main.table, "./vm --dump-shapes --help", main::call, args);
    }

    private int call() {
        shapes.check();
        return programFile.open(false, this::run);
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
}
