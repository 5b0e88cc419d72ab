package tierup.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
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
    private final IntPredicate shown;
    private final Map<Long, String> prototypes;
    private final List<Node> roots = new ArrayList<>();
    private final List<DictionaryShape> dictionaries = new ArrayList<>();

    /** A shape, and those of its children that lead to something worth showing. */
    record Node(TreeShape shape, List<Node> children) {}

    /**
     * Steps that follow one another without a branch.
     *
     * @param steps the shapes on the way, one or more
     * @param branches where it goes on from the last of them: none, or several
     */
    record Chain(List<TreeShape> steps, List<Chain> branches) {
        private static Chain from(Node first) {
            List<TreeShape> steps = new ArrayList<>(List.of(first.shape));
            Node last = first;
            while (last.children.size() == 1) {
                last = last.children.get(0);
                steps.add(last.shape);
            }
            return new Chain(steps, last.children.stream().map(Chain::from).toList());
        }

        /** How many shapes there are in it and its branches. */
        int size() {
            return steps.size() + branches.stream().mapToInt(Chain::size).sum();
        }
    }

    /**
     * @param shown which shapes are shown, by id; and whatever leads to them
     * @param prototypes names of constructors by the prototype that they give, for what says nothing of itself
     */
    ShapeForest(Vm vm, TransitionTree tree, IntPredicate shown, Map<Long, String> prototypes) {
        this.vm = vm;
        this.shown = shown;
        this.prototypes = prototypes;
        tree.forEachRoot(root -> {
            Node node = collect(root);
            if (node != null) {
                roots.add(node);
            }
        });
        for (int id = 0; id < tree.size(); id++) {
            if (shown.test(id) && tree.byId(id) instanceof DictionaryShape dictionary) {
                dictionaries.add(dictionary);
            }
        }
    }

    /** The part of a tree that leads to new shapes, or null. As deep as an object has properties, so it may recurse. */
    private Node collect(TreeShape shape) {
        List<Node> children = new ArrayList<>();
        shape.forEachChild(child -> {
            Node node = collect(child);
            if (node != null) {
                children.add(node);
            }
        });
        children.sort(Comparator.comparingInt(node -> node.shape.id()));
        return children.isEmpty() && !isShown(shape) ? null : new Node(shape, children);
    }

    /** A built-in object that becomes a prototype is not the program's for that. */
    private boolean isShown(TreeShape shape) {
        boolean marksOther = Transition.isFlags(shape.transition()) && !isShown(shape.parent());
        return shown.test(shape.id()) && !marksOther;
    }

    /** How many steps at the beginning of a chain were there before the program, and only lead to others. */
    int earlier(List<TreeShape> steps) {
        int count = 0;
        while (count < steps.size() && !shown.test(steps.get(count).id())) {
            count++;
        }
        return count;
    }

    /** The ways out of a root. */
    List<Chain> chains(Node root) {
        return root.children.stream().map(Chain::from).toList();
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
            case Cell.MAP -> "Map";
            case Cell.SET -> "Set";
            case Cell.WEAK_MAP -> "WeakMap";
            case Cell.WEAK_SET -> "WeakSet";
            default -> "kind " + kind;
        };
    }

    /** A prototype by the name of its constructor, or by its own if it is a function. */
    String describePrototype(long prototype) {
        if (prototype == Value.NULL) {
            return "prototype null";
        }
        Shape shape = vm.shapes.of(prototype);
        long constructor = vm.objects.getOwnDataProperty(prototype, Names.CONSTRUCTOR);
        String name =
                Cell.isFunction(constructor) ? vm.functions.of(constructor).nameInTraces() : "";
        name = name.isEmpty() ? prototypes.getOrDefault(prototype, "") : name;
        if (!name.isEmpty()) {
            return "prototype " + name + ".prototype";
        }
        boolean isFunction = Cell.isFunction(prototype);
        return "prototype " + (isFunction ? vm.functions.of(prototype).label() : "with Shape " + shape.id());
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

    /** Where the property is that a step adds: {@code name: offset 16}; empty if it adds none. */
    String describeAddition(TreeShape child) {
        if (!Transition.isAdd(child.transition())) {
            return "";
        }
        int last = child.count() - 1;
        return vm.names.text(child.nameAt(last)) + ": " + place(child.location(last));
    }

    /** Of a whole shape, as many properties as fit into a line: {@code { name: offset 16, age: offset 24, ... 3 more }}. */
    String describePlaces(Shape shape, int width) {
        List<String> words = new ArrayList<>();
        places(shape).forEach((name, place) -> words.add(name + ": " + place));
        return WordRow.of("{ ", words, words.size(), " }", width);
    }

    /** Where each property is: {@code name: offset 16}, in the object; {@code far: storage -24}, in its storage. */
    Map<String, String> places(Shape shape) {
        Map<String, String> places = new LinkedHashMap<>();
        for (int i = 0; i < shape.count(); i++) {
            if (shape.nameAt(i) != Names.NONE) {
                places.put(vm.names.text(shape.nameAt(i)), place(shape.location(i)));
            }
        }
        return places;
    }

    private static String place(int location) {
        return location > 0 ? "offset " + location : "storage " + location;
    }
}
