package tierup.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.DictionaryShape;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/** What there is to show of a {@link TransitionTree}: the trees in which a program has made shapes, and in what words. */
final class ShapeForest {
    private final Vm vm;
    private final List<Node> roots = new ArrayList<>();
    private final List<DictionaryShape> dictionaries = new ArrayList<>();

    /** A shape, and those of its children that lead to something worth showing. */
    record Node(TreeShape shape, List<Node> children) {}

    /**
     * @param firstShape shapes with this id and higher ones are shown, and whatever leads to them
     */
    ShapeForest(Vm vm, TransitionTree tree, int firstShape) {
        this.vm = vm;
        tree.forEachRoot(root -> {
            Node node = collect(root, firstShape);
            if (node != null) {
                roots.add(node);
            }
        });
        for (int id = firstShape; id < tree.size(); id++) {
            if (tree.byId(id) instanceof DictionaryShape dictionary) {
                dictionaries.add(dictionary);
            }
        }
    }

    /** The part of a tree that leads to new shapes, or null. As deep as an object has properties, so it may recurse. */
    private static Node collect(TreeShape shape, int firstShape) {
        List<Node> children = new ArrayList<>();
        shape.forEachChild(child -> {
            Node node = collect(child, firstShape);
            if (node != null) {
                children.add(node);
            }
        });
        children.sort(Comparator.comparingInt(node -> node.shape.id()));
        return children.isEmpty() && shape.id() < firstShape ? null : new Node(shape, children);
    }

    List<Node> roots() {
        return roots;
    }

    List<DictionaryShape> dictionaries() {
        return dictionaries;
    }

    // -- in words -----------------------------------------------------------------------------------

    /** What objects begin at a root: {@code Point.prototype, 2 slots inside}. */
    String describeRoot(TreeShape root) {
        String kind = root.kind() == Cell.OBJECT ? "" : kindName(root.kind()) + ", ";
        return kind + describePrototype(root.prototype()) + ", " + root.inObjectSlots()
                + (root.inObjectSlots() == 1 ? " slot inside" : " slots inside");
    }

    private static String kindName(int kind) {
        return switch (kind) {
            case Cell.ARRAY -> "array";
            case Cell.FUNCTION -> "function";
            case Cell.ERROR -> "error";
            default -> "kind " + kind;
        };
    }

    /** A prototype by the name of its constructor. */
    String describePrototype(long prototype) {
        if (prototype == Value.NULL) {
            return "prototype null";
        }
        Shape shape = vm.shapes.of(prototype);
        long constructor = vm.objects.getOwnDataProperty(prototype, Names.CONSTRUCTOR);
        String name =
                Cell.isFunction(constructor) ? vm.functions.of(constructor).name() : "";
        return name.isEmpty() ? "prototype with Shape " + shape.id() : "prototype " + name + ".prototype";
    }

    /** What an edge means: {@code + "name"}. */
    String describeEdge(TreeShape child) {
        long edge = child.transition();
        if (edge == Transition.PROTOTYPE) {
            return describePrototype(child.prototype());
        } else if (Transition.isFlags(edge)) {
            return describeFlags(child.parent().flags(), child.flags());
        }
        String name = nameOf(Transition.name(edge));
        String attributes = describeAttributes(Transition.bits(edge));
        if (Transition.isAdd(edge)) {
            return "+ " + name + (attributes.isEmpty() ? "" : " (" + attributes + ")");
        }
        return "~ " + name + " (" + (attributes.isEmpty() ? "ordinary" : attributes) + ")";
    }

    private static String describeFlags(int before, int after) {
        int changed = before ^ after;
        if ((changed & Shape.EXTENSIBLE) != 0) {
            return "no more properties";
        }
        return (after & Shape.PROTOTYPE) != 0 ? "became a prototype" : "flags " + after;
    }

    private static String describeAttributes(int attributes) {
        List<String> words = new ArrayList<>();
        if (PropertyAttributes.isAccessor(attributes)) {
            words.add("accessor");
        } else if (!PropertyAttributes.isWritable(attributes)) {
            words.add("read-only");
        }
        if (!PropertyAttributes.isEnumerable(attributes)) {
            words.add("hidden");
        }
        if (!PropertyAttributes.isConfigurable(attributes)) {
            words.add("fixed");
        }
        return String.join(", ", words);
    }

    /** A property name in quotes; a symbol as it is. */
    String nameOf(int name) {
        return vm.names.isSymbol(name) ? vm.names.text(name) : '"' + vm.names.text(name) + '"';
    }

    /** Where each property is: {@code name: offset 16}, in the object; {@code far: storage -24}, in its storage. */
    Map<String, String> places(Shape shape) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < shape.count(); i++) {
            if (shape.nameAt(i) != Names.NONE) {
                int location = shape.location(i);
                places.put(vm.names.text(shape.nameAt(i)), location > 0 ? "offset " + location : "storage " + location);
            }
        }
        return places;
    }
}
