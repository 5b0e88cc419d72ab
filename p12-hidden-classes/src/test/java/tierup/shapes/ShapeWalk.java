package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.DictionaryShape;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeLimits;

/**
 * Random steps of many objects through a {@link TransitionTree}, each against a plain list of properties, and against a
 * table of the steps that were taken: a step taken before leads where it led, any other to a new shape, or out of the
 * tree where a limit is reached, and only there.
 */
final class ShapeWalk {
    private static final int NAMES = 12;
    private static final int[] ATTRIBUTES = {
        PropertyAttributes.DEFAULT,
        PropertyAttributes.HIDDEN,
        PropertyAttributes.NONE,
        PropertyAttributes.CONFIGURABLE,
        PropertyAttributes.ACCESSOR | PropertyAttributes.CONFIGURABLE
    };

    /** What objects do. */
    enum Step {
        ADD,
        REMOVE,
        REMOVE_LAST,
        CHANGE_ATTRIBUTES,
        /** The same, without asking the tree. */
        GIVEN_ATTRIBUTES,
        OTHER
    }

    /** A property that an object should have. */
    private record Property(int name, int attributes, int slot) {}

    /** An object, and what it should have. */
    private static final class Model {
        private Shape shape;
        private List<Property> properties = new ArrayList<>();
        private int flags = Shape.EXTENSIBLE;
        private long prototype = Value.NULL;

        String text() {
            StringJoiner all = new StringJoiner(", ", "{", "}");
            properties.forEach(p -> all.add(ShapeText.property(p.name, p.attributes, p.slot)));
            return ShapeText.of(shape.isDictionary(), all.toString(), flags, prototype);
        }

        Model copy() {
            Model copy = new Model();
            copy.shape = shape;
            copy.properties = new ArrayList<>(properties);
            copy.flags = flags;
            copy.prototype = prototype;
            return copy;
        }

        private int indexOf(int name) {
            for (int i = 0; i < properties.size(); i++) {
                if (properties.get(i).name == name) {
                    return i;
                }
            }
            return -1;
        }
    }

    private final Random random;
    private final long seed;
    private final ShapeLimits limits;
    private final TransitionTree tree;
    private final Map<Shape, Map<Long, Shape>> taken = new IdentityHashMap<>();
    private final Model[] objects = new Model[8];
    private int steps;
    private String latest = "";

    private ShapeWalk(long seed, ShapeLimits limits) {
        this.seed = seed;
        this.random = new Random(seed);
        this.limits = limits;
        this.tree = new TransitionTree(PrototypeValidity.NONE, limits);
        for (int i = 0; i < objects.length; i++) {
            objects[i] = begin();
        }
    }

    /**
     * Walks, and fails where a step is wrong.
     *
     * @param limits of the tree
     * @param mix the kinds of steps, each as often as it should come up
     */
    static void walk(long seed, int steps, ShapeLimits limits, Step... mix) {
        ShapeWalk walk = new ShapeWalk(seed, limits);
        for (int i = 0; i < steps; i++) {
            walk.step(mix[walk.random.nextInt(mix.length)]);
        }
    }

    private Model begin() {
        Model model = new Model();
        model.shape = tree.root(Cell.OBJECT, Value.NULL, 4);
        return model;
    }

    private void step(Step step) {
        steps++;
        int i = random.nextInt(objects.length);
        int fate = random.nextInt(24);
        if (fate == 0) {
            objects[i] = begin();
        } else if (fate < 5 && !objects[(i + 1) % objects.length].shape.isDictionary()) {
            objects[i] = objects[(i + 1) % objects.length].copy();
        }
        Model model = objects[i];
        switch (step) {
            case ADD -> add(model);
            case REMOVE -> remove(model, random.nextInt(Math.max(1, model.properties.size())));
            case REMOVE_LAST -> remove(model, model.properties.size() - 1);
            case CHANGE_ATTRIBUTES -> changeAttributes(model);
            case GIVEN_ATTRIBUTES -> giveAttributes(model);
            default -> changeFlagOrPrototype(model);
        }
    }

    // -- the steps ----------------------------------------------------------------------------------

    private void add(Model model) {
        int name = 101 + random.nextInt(NAMES);
        if (model.indexOf(name) >= 0 || (model.flags & Shape.EXTENSIBLE) == 0) {
            return;
        }
        int attributes = random.nextInt(3) > 0 ? PropertyAttributes.DEFAULT : anyAttributes();
        Shape from = model.shape;
        boolean full = from.outOfLineSlots() >= TransitionTree.MAX_OUT_OF_LINE;
        take(
                model,
                "add " + ShapeText.property(name, attributes, 0),
                Transition.add(name, attributes),
                from,
                full,
                () -> tree.add(from, name, attributes));
        int index = model.shape.find(name);
        int slot = index < 0 ? -1 : model.shape.slotAt(index);
        boolean free = model.properties.stream().noneMatch(p -> p.slot == slot);
        if (slot < 0 || !free || !model.shape.isDictionary() && slot != from.slotCount()) {
            fail("%s: slot %d of %s", told(), slot, ShapeText.of(model.shape));
        }
        model.properties.add(new Property(name, attributes, slot));
        check(model);
    }

    private void remove(Model model, int index) {
        if (model.properties.isEmpty()) {
            return;
        }
        Property gone = model.properties.remove(index);
        Shape from = model.shape;
        tell("remove", model, gone.name);
        model.shape = tree.remove(from, gone.name);
        if (from instanceof TreeShape shape) {
            boolean last = Transition.isAdd(shape.transition()) && Transition.name(shape.transition()) == gone.name;
            if (last) {
                ShapeText.assertThatShape(model.shape)
                        .as("%s: back to the parent", told())
                        .isSameAs(shape.parent());
            }
        } else {
            ShapeText.assertThatShape(model.shape)
                    .as("%s: the same dictionary", told())
                    .isSameAs(from);
        }
        check(model);
    }

    private void changeAttributes(Model model) {
        if (model.properties.isEmpty()) {
            return;
        }
        Shape from = model.shape;
        int index = random.nextInt(3) == 0 ? lastConcerned(model) : random.nextInt(model.properties.size());
        Property property = model.properties.get(index);
        int attributes = anyAttributes();
        if (from instanceof TreeShape shape
                && Transition.isAttributes(shape.transition())
                && Transition.name(shape.transition()) == property.name) {
            from = shape.parent();
        }
        Shape start = model.shape;
        boolean none = from instanceof TreeShape && from.attributesAt(from.find(property.name)) == attributes;
        if (none) {
            tell("change " + property.name, model, attributes);
            model.shape = tree.changeAttributes(start, property.name, attributes);
            ShapeText.assertThatShape(model.shape)
                    .as("%s: no step is needed", told())
                    .isSameAs(from);
        } else {
            boolean full = from instanceof TreeShape shape && shape.detours() >= TransitionTree.MAX_DETOURS;
            take(
                    model,
                    "change " + ShapeText.property(property.name, attributes, property.slot),
                    Transition.attributes(property.name, attributes),
                    from,
                    full,
                    () -> tree.changeAttributes(start, property.name, attributes));
        }
        model.properties.set(index, new Property(property.name, attributes, property.slot));
        check(model);
    }

    private void giveAttributes(Model model) {
        if (model.properties.isEmpty()) {
            return;
        }
        int index = random.nextInt(3) == 0 ? lastConcerned(model) : random.nextInt(model.properties.size());
        Property property = model.properties.get(index);
        int attributes = anyAttributes();
        if (model.shape instanceof TreeShape shape) {
            model.shape = shape.withAttributes(0, shape.find(property.name), attributes);
        } else {
            ((DictionaryShape) model.shape).setAttributes(model.shape.find(property.name), attributes);
        }
        model.properties.set(index, new Property(property.name, attributes, property.slot));
        latest = "other attributes of " + property.name;
        check(model);
    }

    /** The property that the last step added or changed, or else the last one. */
    private static int lastConcerned(Model model) {
        int name = model.shape instanceof TreeShape shape ? Transition.name(shape.transition()) : 0;
        int index = model.indexOf(name);
        return index < 0 ? model.properties.size() - 1 : index;
    }

    /** These steps are given; they are here so that others begin behind them. */
    private void changeFlagOrPrototype(Model model) {
        Shape from = model.shape;
        if (random.nextInt(3) == 0) {
            model.prototype = random.nextBoolean() ? Value.NULL : 4096;
            model.shape = tree.changePrototype(from, model.prototype);
        } else {
            int flag = random.nextInt(4) == 0 ? Shape.EXTENSIBLE : Shape.PROTOTYPE;
            // A dictionary that becomes a prototype settles, which is p12.8.
            boolean on = flag == Shape.PROTOTYPE && !from.isDictionary() && random.nextBoolean();
            model.flags = on ? model.flags | flag : model.flags & ~flag;
            model.shape = tree.changeFlag(from, flag, on);
            if (model.shape instanceof TreeShape shape && shape.parent() == from) {
                takenFrom(from).put(shape.transition(), shape);
            }
        }
        latest = "another flag or prototype";
        check(model);
    }

    /** Mostly one of a few, so that steps are taken again. */
    private int anyAttributes() {
        return random.nextInt(4) == 0 ? random.nextInt(16) : ATTRIBUTES[random.nextInt(ATTRIBUTES.length)];
    }

    // -- what must come of them ---------------------------------------------------------------------

    private interface Taking {
        Shape take();
    }

    /** Takes a step that is an edge, from a shape or within a dictionary. */
    private void take(Model model, String what, long label, Shape from, boolean full, Taking taking) {
        tell(what, model, 0);
        if (model.shape.isDictionary()) {
            ShapeText.assertThatShape(taking.take())
                    .as("%s: the same dictionary", told())
                    .isSameAs(model.shape);
            return;
        }
        Map<Long, Shape> edges = takenFrom(from);
        Shape known = edges.get(label);
        int shapes = tree.live();
        boolean noRoom = edges.size() >= limits.transitions() || shapes >= limits.shapes();
        model.shape = taking.take();
        if (known != null) {
            ShapeText.assertThatShape(model.shape)
                    .as("%s: where it led before", told())
                    .isSameAs(known);
        } else if (full || noRoom) {
            assertThat(ShapeText.of(model.shape))
                    .as("%s: there is no room", told())
                    .startsWith("dictionary");
        } else {
            assertThat(ShapeText.of(model.shape))
                    .as("%s: there is room", told())
                    .startsWith("shape");
            ShapeText.assertThatShape(((TreeShape) model.shape).parent())
                    .as("%s: its parent", told())
                    .isSameAs(from);
            ShapeText.assertThatShape(tree.byId(model.shape.id()))
                    .as("%s: by its id", told())
                    .isSameAs(model.shape);
            edges.put(label, model.shape);
        }
        int made = known == null && !full && !noRoom ? 1 : 0;
        assertThat(tree.live()).as("%s: shapes afterwards", told()).isEqualTo(shapes + made);
    }

    private Map<Long, Shape> takenFrom(Shape shape) {
        return taken.computeIfAbsent(shape, s -> new HashMap<>());
    }

    private void check(Model model) {
        assertThat(ShapeText.of(model.shape)).as(this::told).isEqualTo(model.text());
        for (int i = 0; i < model.properties.size(); i++) {
            int index = model.shape.find(model.properties.get(i).name);
            assertThat(index < 0 ? "missing" : model.shape.nameAt(index)).isEqualTo(model.properties.get(i).name);
        }
        if (model.shape instanceof DictionaryShape dictionary) {
            assertThat(dictionary.live()).as(this::told).isEqualTo(model.properties.size());
        }
    }

    private void tell(String what, Model model, int detail) {
        latest = what + (detail == 0 ? "" : " " + detail) + " from " + ShapeText.of(model.shape);
    }

    private String told() {
        return "seed " + seed + ", step " + steps + ", " + latest;
    }
}
