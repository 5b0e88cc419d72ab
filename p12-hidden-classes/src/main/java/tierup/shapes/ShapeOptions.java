package tierup.shapes;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tierup.launch.CommandLines;
import tierup.launch.Terminal;
import tierup.vm.running.Vm;

/** The options of {@code --dump-shapes}, for every command that observes a program. */
public final class ShapeOptions {
    @Option(
            names = "--dump-shapes",
            arity = "0..1",
            fallbackValue = "text",
            preprocessor = CommandLines.ImpliedValue.class,
            paramLabel = "text|svg",
            description = "How to show the shapes: as text (assumed), or as a picture, without the program's output.")
    private String form;

    @Option(names = "--all-shapes", description = "Show the shapes of built-in objects, too, and long lists whole.")
    private boolean all;

    /** Whether shapes are asked for. */
    public boolean isWanted() {
        return form != null;
    }

    /** Whether they are to be a picture, which nothing else may share the output with. */
    public boolean isPicture() {
        return "svg".equals(form);
    }

    /** @throws ParameterException if a value makes no sense */
    public void check(CommandSpec command) {
        if (form != null && !List.of("text", "svg").contains(form)) {
            throw new ParameterException(command.commandLine(), "--dump-shapes is text or svg, not " + form);
        }
    }

    /**
     * Shows the shapes of a program that has run.
     *
     * @param watch the engine's probe while it ran
     */
    public String report(Vm vm, ProgramWatch watch) {
        ShapeForest forest = new ShapeForest(
                vm, (TransitionTree) vm.shapes, id -> all || watch.isProgramShape(id), watch.prototypes());
        Instances instances = new Instances(vm, watch.variables());
        return isPicture()
                ? ShapePicture.of(forest, instances)
                : ShapeDump.of(forest, instances, Terminal.OUT.columns(), all);
    }
}
