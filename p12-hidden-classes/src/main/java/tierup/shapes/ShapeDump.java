package tierup.shapes;

import java.util.List;
import java.util.Map;

/**
 * The transition tree as text: what {@code ./vm --dump-shapes} prints. Each line shows what its step adds. Steps that follow one another
 * without a branch stand under each other; where a tree branches, the branches are indented.
 */
final class ShapeDump {
    /** Labels of steps are aligned up to this length. */
    private static final int WIDEST_EDGE = 30;

    /** Longer labels lose their end: the shape must still fit on the line. */
    private static final int LONGEST_EDGE = 50;

    /** Columns that a step needs: a tree so deep that fewer are left is cut there. */
    private static final int STEP_WIDTH = 50;

    private static final int MOST_STEPS = 24;
    private static final int MOST_BRANCHES = 16;

    private final ShapeForest forest;
    private final Instances instances;
    private final Map<Integer, List<String>> variables;
    private final int width;
    private final boolean whole;
    private final StringBuilder text = new StringBuilder();

    private ShapeDump(ShapeForest forest, Instances instances, int width, boolean whole) {
        this.forest = forest;
        this.instances = instances;
        this.variables = instances.byShape();
        this.width = whole ? Integer.MAX_VALUE : width;
        this.whole = whole;
    }

    /**
     * The text.
     *
     * @param width of its lines, in columns
     * @param whole whether to show all of long chains and of many branches, and lines as long as they are
     */
    static String of(ShapeForest forest, Instances instances, int width, boolean whole) {
        return new ShapeDump(forest, instances, width, whole).print();
    }

    private String print() {
        line("[Hidden Class Transition Tree]");
        for (ShapeForest.Node root : forest.roots()) {
            TreeShape shape = root.shape();
            String content = shape.count() == 0 ? "Empty" : "not empty: " + forest.describePlaces(shape, width / 2);
            line("Root (" + content + ") [ID: " + shape.id() + "] " + forest.describeRoot(shape) + marks(shape));
            chains(forest.chains(root), "");
        }
        if (forest.roots().isEmpty()) {
            line("(the program made no shapes)");
        }
        if (!forest.dictionaries().isEmpty()) {
            line("Dictionaries, one object each:");
            forest.dictionaries().forEach(shape -> {
                String head = "    [ID: " + shape.id() + "] ";
                line(head + forest.describePlaces(shape, width - head.length()));
            });
        }
        line("Object Instances:");
        instances.lines(width).forEach(this::line);
        for (List<String> names : instances.byShape().values()) {
            if (names.size() > 1) {
                line("# " + String.join(", ", names) + ": the same memory layout, and no string keys in it.");
            }
        }
        return text.toString();
    }

    private void chains(List<ShapeForest.Chain> chains, String indent) {
        if (indent.length() > width - STEP_WIDTH && !chains.isEmpty()) {
            int hidden = chains.stream().mapToInt(ShapeForest.Chain::size).sum();
            line(indent + "\u2514\u2500\u2500 ... " + hidden + " more shapes (--all-shapes)");
            return;
        }
        int shown = whole || chains.size() <= MOST_BRANCHES ? chains.size() : MOST_BRANCHES - 1;
        for (int i = 0; i < shown; i++) {
            ShapeForest.Chain chain = chains.get(i);
            boolean last = i == chains.size() - 1;
            String deeper = indent + (last ? "    " : "\u2502   ");
            steps(chain.steps(), indent + (last ? "\u2514\u2500\u2500 " : "\u251c\u2500\u2500 "), deeper);
            chains(chain.branches(), deeper);
        }
        if (shown < chains.size()) {
            line(indent + "\u2514\u2500\u2500 ... " + (chains.size() - shown) + " more branches");
        }
    }

    private void steps(List<TreeShape> steps, String first, String others) {
        int earlier = forest.earlier(steps);
        if (earlier > 0) {
            line(first + "(" + earlier + (earlier == 1 ? " step" : " steps") + " that built-in objects took before)");
        }
        List<TreeShape> own = steps.subList(earlier, steps.size());
        ownSteps(own, earlier > 0 ? others : first, others);
    }

    private void ownSteps(List<TreeShape> steps, String first, String others) {
        int longest = steps.stream()
                .mapToInt(step -> edge(step).length())
                .filter(length -> length <= WIDEST_EDGE)
                .max()
                .orElse(1);
        String indent = first;
        for (int i = 0; i < steps.size(); i++) {
            if (!whole && steps.size() > MOST_STEPS && i == MOST_STEPS / 2) {
                int hidden = steps.size() - MOST_STEPS + 1;
                line(others + "... " + hidden + " more steps");
                i += hidden;
            }
            TreeShape step = steps.get(i);
            String addition = forest.describeAddition(step);
            line(String.format(
                    "%s%-" + longest + "s \u2500\u2500\u25b6 Shape [ID: %d]%s%s",
                    indent,
                    edge(step),
                    step.id(),
                    addition.isEmpty() ? "" : " { " + addition + " }",
                    marks(step)));
            indent = others;
        }
    }

    private String edge(TreeShape step) {
        String edge = forest.describeEdge(step);
        return edge.length() <= LONGEST_EDGE ? edge : edge.substring(0, LONGEST_EDGE - 1) + "\u2026";
    }

    /** The variables whose objects have the shape. */
    private String marks(TreeShape shape) {
        List<String> names = variables.get(shape.id());
        return names == null ? "" : "  \u25c6 " + String.join(", ", names);
    }

    /** A line, cut where the page ends. */
    private void line(String line) {
        text.append(line.length() <= width ? line : line.substring(0, width - 1) + "\u2026")
                .append('\n');
    }
}
