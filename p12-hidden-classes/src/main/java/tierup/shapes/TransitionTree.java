package tierup.shapes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.shapes.DictionaryShape;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeLimits;
import tierup.vm.shapes.ShapeRoots;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * The transition tree: shapes as nodes, and on the edges what happens to objects.
 *
 * <p>The problem: two objects that were given the same properties in the same order must end with the same shape, and
 * finding that shape must not cost more the more properties they have. So a shape remembers where each step from it has
 * led ({@link TreeShape#child}); an object that takes a step for the first time makes a new node, all others follow. An
 * empty object of a given kind, prototype and size is a root. A step is the addition of a property with its attributes,
 * the change of a property's attributes, of the prototype, of a flag: all four are edges, so freezing a thousand equal
 * objects makes one more line of shapes, not a thousand dictionaries.
 *
 * <p>Nothing is an edge that makes an object less predictable. Removing the property added last leads back to the
 * parent, as if it had never been added; removing any other one would make a shape that hardly another object will ever
 * have, and the slot in the middle would be lost; so the object gets a {@link DictionaryShape}, a hash table of its own.
 * So does an object with very many properties, and one that takes a step which too many others have already taken
 * differently: both are maps in the programmer's mind. A dictionary that is only read from becomes a shape again, with a
 * tree of its own ({@link #settle}); its properties stay in the slots they have.
 *
 * <p>Invariant, as in every {@link ShapeTable}: a step never moves a property to another slot. Hence an object changes
 * shape by storing an id.
 *
 * <p>Sources: Chambers, Ungar, Lee, "An efficient implementation of SELF" (1989), 3.1; V8's {@code map.cc}, {@code
 * transitions.cc} and {@code lookup.cc}, whose limits these are.
 */
public final class TransitionTree extends ShapeTable {
    /**
     * An object with more slots outside becomes a dictionary: by then it is a map, and the next addition copies its
     * storage once more. V8's {@code kMaxFastProperties}.
     */
    public static final int MAX_OUT_OF_LINE = 128;

    /** A dictionary with more properties stays one. V8's {@code kMaxNumberOfDescriptors}. */
    public static final int MAX_SETTLED = 1020;

    /**
     * A shape with so many children is what objects used as maps begin with; who takes one more new way becomes a
     * dictionary. V8's {@code kMaxNumberOfTransitions}.
     */
    public static final int MAX_TRANSITIONS = 1536;

    /** A shape with so many children of other prototypes: likewise. V8's {@code kMaxCachedPrototypeTransitions}. */
    public static final int MAX_PROTOTYPES = 256;

    /**
     * An object that has had its attributes or its prototype changed so often becomes a dictionary: freezing one with as
     * many properties as a shape may have takes fewer steps; playing with two attributes for ever takes more.
     */
    public static final int MAX_DETOURS = 512;

    /** While so many shapes are alive no new ones are made by steps. Dictionaries do not count, nor the ids of the dead. */
    public static final int MAX_SHAPES = 1 << 18;

    /** The limits of ordinary engines. */
    public static final ShapeLimits LIMITS = new ShapeLimits(MAX_TRANSITIONS, MAX_PROTOTYPES, MAX_SHAPES);

    private final ShapeLimits limits;
    private final Map<RootKey, TreeShape> roots = new HashMap<>();
    private final Map<Long, TreeShape> literalRoots = new HashMap<>();
    private final SlackTracking tracking = new SlackTracking(this);

    /** What distinguishes roots. */
    private record RootKey(int kind, long prototype, int inObjectSlots) {}

    /** @param validity is told of changed prototypes */
    public TransitionTree(PrototypeValidity validity) {
        this(validity, LIMITS);
    }

    /** A tree with other limits. */
    public TransitionTree(PrototypeValidity validity, ShapeLimits limits) {
        super(validity, limits);
        this.limits = limits;
    }

    // -- roots --------------------------------------------------------------------------------------

    @Override
    public Shape root(int kind, long prototype, int inObjectSlots) {
        int slots = kind == Cell.ARRAY ? Math.max(1, inObjectSlots) : inObjectSlots;
        RootKey key = new RootKey(kind, prototype, slots);
        TreeShape known = roots.get(key);
        if (known != null) {
            return known;
        }
        Shape made = newRoot(kind, prototype, slots);
        if (made instanceof TreeShape tree) {
            roots.put(key, tree);
        }
        return made;
    }

    /** A root that nobody else will be given; a dictionary if there are no ids left. */
    Shape newRoot(int kind, long prototype, int inObjectSlots) {
        DescriptorArray descriptors = DescriptorArray.empty();
        if (kind == Cell.ARRAY) {
            descriptors = descriptors.append(0, Names.LENGTH, PropertyAttributes.WRITABLE, 0);
        }
        return newRoot(kind, prototype, inObjectSlots, descriptors);
    }

    private Shape newRoot(int kind, long prototype, int inObjectSlots, DescriptorArray descriptors) {
        int slots = descriptors.size();
        int id = hasIds() ? nextId() : 0;
        TreeShape root = new TreeShape(id, kind, prototype, inObjectSlots, Shape.EXTENSIBLE, descriptors, slots);
        return id != 0 ? register(root) : toDictionary(root, false);
    }

    // -- steps --------------------------------------------------------------------------------------

    @Override
    public Shape add(Shape shape, int name, int attributes) {
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.add(name, attributes);
            return dictionary;
        }
        // BEGIN SOLUTION p12.1
        TreeShape from = (TreeShape) shape;
        TreeShape known = from.child(Transition.add(name, attributes));
        if (known != null) {
            return known;
        }
        if (from.outOfLineSlots() >= MAX_OUT_OF_LINE || isFull(from)) {
            return add(toDictionary(from, false), name, attributes);
        }
        return link(from, from.withProperty(nextId(), name, attributes));
        // STUB: throw new Todo("p12.1");
        // END SOLUTION p12.1
    }

    /** Whether a shape may not have another child. */
    private boolean isFull(TreeShape shape) {
        return shape.childCount() >= limits.transitions() || !hasRoom();
    }

    /** Whether there may be another shape at all. */
    private boolean hasRoom() {
        return live() < limits.shapes() && hasIds();
    }

    /** What {@link #add} would lead to; null if that is a dictionary. */
    TreeShape addIfRoom(TreeShape from, int name, int attributes) {
        boolean possible = from.outOfLineSlots() < MAX_OUT_OF_LINE && !isFull(from);
        return possible || from.child(Transition.add(name, attributes)) != null
                ? (TreeShape) add(from, name, attributes)
                : null;
    }

    private TreeShape link(TreeShape parent, TreeShape child) {
        parent.link(child);
        return register(child);
    }

    @Override
    public Shape remove(Shape shape, int name) {
        // BEGIN SOLUTION p12.3
        if (shape instanceof TreeShape from
                && Transition.isAdd(from.transition())
                && Transition.name(from.transition()) == name) {
            return from.parent();
        }
        DictionaryShape dictionary = toDictionary(shape, false);
        dictionary.remove(name);
        return dictionary;
        // STUB: throw new Todo("p12.3");
        // END SOLUTION p12.3
    }

    @Override
    public Shape changeAttributes(Shape shape, int name, int attributes) {
        int index = shape.find(name);
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.setAttributes(index, attributes);
            return dictionary;
        }
        // BEGIN SOLUTION p12.4
        TreeShape from = (TreeShape) shape;
        if (Transition.isAttributes(from.transition()) && Transition.name(from.transition()) == name) {
            from = from.parent();
        }
        if (from.attributesAt(index) == attributes) {
            return from;
        }
        TreeShape known = from.child(Transition.attributes(name, attributes));
        if (known != null) {
            return known;
        }
        if (isFull(from) || from.detours() >= MAX_DETOURS) {
            return changeAttributes(toDictionary(from, false), name, attributes);
        }
        return link(from, from.withAttributes(nextId(), index, attributes));
        // STUB: throw new Todo("p12.4");
        // END SOLUTION p12.4
    }

    /**
     * {@inheritDoc}
     *
     * <p>An object that has nothing of its own yet starts over, at the root that objects of that prototype begin with:
     * an array that a built-in made for a subclass is then like all arrays of the subclass. Where the last step was a
     * change of prototype already, the next one takes its place.
     */
    @Override
    public Shape changePrototype(Shape shape, long prototype) {
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.setPrototype(prototype);
            return dictionary;
        }
        TreeShape from = (TreeShape) shape;
        if (from.parent() == null && from == roots.get(keyOf(from))) {
            return root(from.kind(), prototype, from.inObjectSlots());
        }
        from = from.transition() == Transition.PROTOTYPE ? from.parent() : from;
        TreeShape known = from.prototype() == prototype ? from : from.childOf(prototype);
        if (known != null) {
            return known;
        }
        boolean full = from.prototypeChildCount() >= limits.prototypes() || !hasRoom();
        if (full || from.detours() >= MAX_DETOURS) {
            return changePrototype(toDictionary(from, false), prototype);
        }
        return link(from, from.withPrototype(nextId(), prototype));
    }

    private static RootKey keyOf(TreeShape root) {
        return new RootKey(root.kind(), root.prototype(), root.inObjectSlots());
    }

    @Override
    public Shape changeFlag(Shape shape, int flag, boolean on) {
        int flags = on ? shape.flags() | flag : shape.flags() & ~flag;
        if (shape instanceof DictionaryShape dictionary) {
            dictionary.setFlags(flags);
            return on && flag == Shape.PROTOTYPE && isSettling(dictionary) ? fast(dictionary) : dictionary;
        }
        TreeShape from = (TreeShape) shape;
        if (flags == from.flags()) {
            return from;
        }
        TreeShape known = from.child(Transition.flags(flags));
        if (known != null) {
            return known;
        }
        if (!hasRoom()) {
            DictionaryShape dictionary = toDictionary(from, false);
            dictionary.setFlags(flags | Shape.DICTIONARY);
            return dictionary;
        }
        return link(from, from.withFlags(nextId(), flags));
    }

    // -- dictionaries and the way back --------------------------------------------------------------

    @Override
    public DictionaryShape toDictionary(Shape shape, boolean sparse) {
        DictionaryShape dictionary = shape instanceof DictionaryShape d ? d : new DictionaryShape(shape);
        if (sparse) {
            dictionary.setFlags(dictionary.flags() | Shape.SPARSE);
        }
        return dictionary;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Copying n properties into a shape costs n; so a dictionary must have been asked about four times as often since
     * its last change. However often a program makes an object a dictionary again, the copying stays a fraction of the
     * asking. A dictionary that becomes a prototype is copied at once, since it is about to be read from by all its
     * heirs (V8's {@code OptimizeAsPrototype}).
     */
    @Override
    public Shape settle(long object) {
        Shape shape = of(object);
        // BEGIN SOLUTION p12.8
        if (shape instanceof DictionaryShape dictionary
                && isSettling(dictionary)
                && dictionary.ask() > 4 * dictionary.live() + 16) {
            shape = fast(dictionary);
            assign(object, shape);
        }
        return shape;
        // STUB: Todo.standIn("p12.8");
        // STUB: return shape; // Once a dictionary, always a dictionary.
        // END SOLUTION p12.8
    }

    /** Whether there is a way back: integer keys are for dictionaries only, and so are thousands of names. */
    private boolean isSettling(DictionaryShape dictionary) {
        return !dictionary.isSparse() && dictionary.live() <= MAX_SETTLED && hasRoom();
    }

    /** The root of a new tree with a dictionary's properties: in the same order, without gaps, in the same slots. */
    private TreeShape fast(DictionaryShape dictionary) {
        // BEGIN SOLUTION p12.8
        int count = dictionary.live();
        int[] names = new int[count];
        byte[] attributes = new byte[count];
        int[] slots = new int[count];
        int kept = 0;
        for (int i = 0; i < dictionary.count(); i++) {
            if (dictionary.nameAt(i) != Names.NONE) {
                names[kept] = dictionary.nameAt(i);
                attributes[kept] = (byte) dictionary.attributesAt(i);
                slots[kept] = dictionary.slotAt(i);
                kept++;
            }
        }
        return register(new TreeShape(
                nextId(),
                dictionary.kind(),
                dictionary.prototype(),
                dictionary.inObjectSlots(),
                dictionary.flags() & ~Shape.DICTIONARY,
                DescriptorArray.of(names, attributes, slots),
                dictionary.slotCount()));
        // STUB: throw new Todo("p12.8");
        // END SOLUTION p12.8
    }

    // -- how objects begin --------------------------------------------------------------------------

    @Override
    public Shape literal(ShapeRoots roots, FunctionInfo function, int pc) {
        return LiteralShape.of(this, roots, function, pc);
    }

    /**
     * The root of a tree for the objects of one literal: where the trees that all share are full, because other objects
     * are used as maps, those of a literal are alike all the same. There are as many as literals at most.
     *
     * @return null if there are no ids left
     */
    TreeShape literalRoot(FunctionInfo function, int pc, long prototype, List<Integer> names) {
        long literal = (long) function.number() << 32 | pc;
        TreeShape known = literalRoots.get(literal);
        if (known == null && hasIds()) {
            DescriptorArray all = DescriptorArray.empty();
            for (int name : names) {
                all = all.append(all.size(), name, PropertyAttributes.DEFAULT, all.size());
            }
            known = (TreeShape) newRoot(Cell.OBJECT, prototype, names.size(), all);
            literalRoots.put(literal, known);
        }
        return known;
    }

    @Override
    public Shape constructed(ShapeRoots roots, long constructor, long prototype) {
        return tracking.next(roots, constructor, prototype);
    }

    @Override
    public Shape settledConstructed(ShapeRoots roots, long constructor, long prototype) {
        return tracking.settled(prototype);
    }

    @Override
    public int firstDenseKind() {
        return DenseKind.PACKED_INT;
    }

    // -- the end of shapes --------------------------------------------------------------------------

    @Override
    protected void settled(Shape shape) {
        if (shape instanceof TreeShape tree && tree.parent() == null) {
            tree.markOfOneObject();
        }
    }

    /** A tree that was made of one object's dictionary ends when the object becomes a dictionary again. */
    @Override
    protected void left(Shape former) {
        TreeShape root = ((TreeShape) former).root();
        if (root.isOfOneObject()) {
            root.forEachDescendant(this::forget);
        }
    }

    // -- for who looks at the tree ------------------------------------------------------------------

    /** Visits every shape that has no parent, in the order of their making. */
    void forEachRoot(Consumer<TreeShape> action) {
        for (int id = 1; id < size(); id++) {
            if (byId(id) instanceof TreeShape shape && shape.parent() == null) {
                action.accept(shape);
            }
        }
    }
}
