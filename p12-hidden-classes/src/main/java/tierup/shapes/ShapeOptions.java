package tierup.shapes;

import java.util.List;
import tierup.vm.running.Vm;
import tierup.workbook.Terminal;
import tierup.workbook.options.Option;
import tierup.workbook.options.OptionTable;
import tierup.workbook.options.WrongUsage;

/** The options of {@code --dump-shapes}, for every command that observes a program. */
public final class ShapeOptions {
    private final Option<String> form;
    private final Option<Boolean> all;

    /** Adds the options to a command's. */
    public ShapeOptions(OptionTable table) {
        form = table.optionalValue(
                "--dump-shapes",
                "text|svg",
                "text",
                null,
                "How to show the shapes: as text (assumed), or as a picture, without the program's output.");
        all = table.flag("--all-shapes", "Show the shapes of built-in objects, too, and long lists whole.");
    }

    /** Whether shapes are asked for. */
    public boolean isWanted() {
        return form.isGiven();
    }

    /** Whether they are to be a picture, which nothing else may share the output with. */
    public boolean isPicture() {
        return "svg".equals(form.value());
    }

    /** @throws WrongUsage if a value makes no sense */
    public void check() {
        if (isWanted() && !List.of("text", "svg").contains(form.value())) {
            throw new WrongUsage("--dump-shapes is text or svg, not " + form.value());
        }
    }

    /**
     * Shows the shapes of a program that has run.
     *
     * @param watch the engine's probe while it ran
     */
    public String report(Vm vm, ProgramWatch watch) {
        ShapeForest forest = new ShapeForest(
                vm, (TransitionTree) vm.shapes, id -> all.value() || watch.isProgramShape(id), watch.prototypes());
        Instances instances = new Instances(vm, watch.variables());
        return isPicture()
                ? ShapePicture.of(forest, instances)
                : ShapeDump.of(forest, instances, Terminal.OUT.columns(), all.value());
    }
}
