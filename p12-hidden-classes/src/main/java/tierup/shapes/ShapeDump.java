package tierup.shapes;

import java.util.List;
import java.util.Map;
import tierup.vm.shapes.Shape;

/** The transition tree as text: what {@code ./vm --dump-shapes} prints. */
final class ShapeDump {
    private final ShapeForest forest;
    private final Instances instances;
    private final StringBuilder text = new StringBuilder();

    private ShapeDump(ShapeForest forest, Instances instances) {
        this.forest = forest;
        this.instances = instances;
    }

    static String of(ShapeForest forest, Instances instances) {
        return new ShapeDump(forest, instances).print();
    }

    private String print() {
        line("[Hidden Class Transition Tree]");
        for (ShapeForest.Node root : forest.roots()) {
            String content = root.shape().count() == 0 ? "Empty" : "not empty: " + places(root.shape());
            line("Root (" + content + ") [ID: " + root.shape().id() + "] " + forest.describeRoot(root.shape()));
            children(root, "");
        }
        if (forest.roots().isEmpty()) {
            line("(the program made no shapes)");
        }
        if (!forest.dictionaries().isEmpty()) {
            line("Dictionaries, one object each:");
            forest.dictionaries().forEach(shape -> line("    [ID: " + shape.id() + "] " + places(shape)));
        }
        line("Object Instances:");
        instances.lines().forEach(this::line);
        for (List<String> names : instances.byShape().values()) {
            if (names.size() > 1) {
                line("# " + String.join(", ", names) + ": the same memory layout, and no string keys in it.");
            }
        }
        return text.toString();
    }

    private void children(ShapeForest.Node node, String indent) {
        List<ShapeForest.Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            TreeShape shape = children.get(i).shape();
            line(indent + (last ? "└── " : "├── ") + forest.describeEdge(shape) + " ──▶ Shape [ID: " + shape.id() + "] "
                    + places(shape));
            children(children.get(i), indent + (last ? "    " : "│   "));
        }
    }

    private String places(Shape shape) {
        StringBuilder list = new StringBuilder();
        for (Map.Entry<String, String> place : forest.places(shape).entrySet()) {
            list.append(list.length() == 0 ? "" : ", ")
                    .append(place.getKey())
                    .append(": ")
                    .append(place.getValue());
        }
        return list.length() == 0 ? "{ }" : "{ " + list + " }";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
