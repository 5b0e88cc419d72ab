package tierup.vm.shapes;

import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;

/**
 * All shapes of an engine, and the only place where one is derived from another: the seam between "this object gains a
 * property" and how shapes are represented. It speaks of shapes and names only.
 *
 * <p>Every deriving method returns the shape that the object must have afterwards. For a dictionary that is as a rule
 * the same one, changed in place. No method moves a property to another slot.
 *
 * <p>Any of them, {@link #root} too, may return a dictionary, because there is a limit to the number of shapes ({@link
 * ShapeLimits}). A dictionary is for the one object that it is made for. So <b>whoever remembers a shape, to give it to
 * further objects, asks first whether it {@link Shape#isCacheable is one that may be remembered}</b>, and if not makes
 * another one for the next object. A second object that gets the same dictionary is an IllegalStateException.
 */
public abstract class ShapeTable {
    private final PrototypeValidity validity;
    private final ShapeIds ids;

    /**
     * @param validity is told of changed prototypes
     * @param limits of ids
     */
    protected ShapeTable(PrototypeValidity validity, ShapeLimits limits) {
        this.validity = validity;
        this.ids = new ShapeIds(limits);
    }

    /** The shape with an id found in a cache; null if it is dead, and for ids never given out, such as internal cells' 0. */
    public final Shape byId(int id) {
        return ids.find(id);
    }

    /** The shape of an object cell. */
    public final Shape of(long object) {
        return ids.ofObject(Memory.getInt(object + Cell.SHAPE));
    }

    /**
     * Gives an object the shape that one of the deriving methods returned for it. Every change of a property list, of
     * attributes, of a prototype comes through here, dictionaries' changes in place too, so that prototypes can be
     * watched. A dictionary becomes the object's own with this, and dies when the object gets another shape.
     */
    public final void assign(long object, Shape shape) {
        Shape old = of(object);
        boolean watched = old.isPrototypeShape();
        if (shape != old) {
            Memory.putInt(object + Cell.SHAPE, idFor(shape));
            if (old.isDictionary()) {
                ids.remove(old);
                settled(shape);
            } else if (shape.isDictionary()) {
                left(old);
            }
        }
        if (watched) {
            validity.changed(object);
        }
    }

    /**
     * The id to be written into the header of an object that begins to have a shape.
     *
     * @throws IllegalStateException if it is another object's dictionary
     */
    public final int idFor(Shape shape) {
        if (shape instanceof DictionaryShape dictionary) {
            ids.number(dictionary);
        }
        return shape.id();
    }

    /** Called when an object that had a dictionary has got another shape. */
    protected void settled(Shape shape) {}

    /** Called when an object has become a dictionary: its former shape may be one that nobody else can ever have. */
    protected void left(Shape former) {}

    /** Says that no object has a shape, and none ever will have it again. */
    protected final void forget(Shape shape) {
        ids.remove(shape);
    }

    /**
     * Overwrites the value of a property that an object has. In machine code's way are methods and accessors of a
     * prototype: who has cached their functions must know.
     */
    public final void overwrite(Heap heap, long object, Shape shape, int index, long value) {
        int location = shape.location(index);
        if (shape.isPrototypeShape() && isCallable(Slots.load(object, location))) {
            validity.changed(object);
        }
        Slots.store(heap, object, location, value);
    }

    private static boolean isCallable(long word) {
        return Cell.isFunction(word) || Value.isCell(word) && Cell.kind(word) == Cell.ACCESSOR;
    }

    /** One more than the largest id given out. */
    public final int size() {
        return ids.size();
    }

    /** How many shapes are alive, dictionaries not counted. */
    public final int live() {
        return ids.shared();
    }

    /** How many dictionaries are alive. */
    public final int liveDictionaries() {
        return ids.dictionaries();
    }

    /** How many pages of the table of shapes by id take memory. */
    public final int pages() {
        return ids.pages();
    }

    /** Whether another shape can be made that several objects may have. */
    protected final boolean hasIds() {
        return ids.hasShared();
    }

    protected final int nextId() {
        return ids.next();
    }

    protected final <S extends Shape> S register(S shape) {
        ids.put(shape);
        return shape;
    }

    /**
     * The shape of an object without properties (an array has its length), from which others are derived.
     *
     * @param kind the {@link Cell} kind
     * @param prototype an object, or {@link Value#NULL}
     * @param inObjectSlots how many slots the object has inside
     */
    public abstract Shape root(int kind, long prototype, int inObjectSlots);

    /** With one more property, at the end; the name is not there yet. */
    public abstract Shape add(Shape shape, int name, int attributes);

    /** Without a property that is there. Its slot may be given to a later one. */
    public abstract Shape remove(Shape shape, int name);

    /** With other attributes of a property that is there. */
    public abstract Shape changeAttributes(Shape shape, int name, int attributes);

    /** With another prototype. */
    public abstract Shape changePrototype(Shape shape, long prototype);

    /** With {@link Shape#EXTENSIBLE} or {@link Shape#PROTOTYPE} on or off. */
    public abstract Shape changeFlag(Shape shape, int flag, boolean on);

    // -- how objects begin --------------------------------------------------------------------------

    /**
     * The shape that an object literal is allocated with; the same one every time unless it is a dictionary. An
     * implementation that reads the instructions may give it the
     * properties that they are going to define; defining them is then no more than storing.
     *
     * @param roots finds roots
     * @param function the code that contains the literal
     * @param pc of its NEW_OBJECT
     */
    public abstract Shape literal(ShapeRoots roots, FunctionInfo function, int pc);

    /**
     * The shape of an object that a constructor is about to fill. Called for every one that is made in Java, so that an
     * implementation can learn from them.
     *
     * @param roots finds roots
     * @param constructor new.target
     * @param prototype an object
     */
    public abstract Shape constructed(ShapeRoots roots, long constructor, long prototype);

    /**
     * The shape that all further calls of {@link #constructed} will return, or null while that may still change, its
     * size included, or is a dictionary. Changes nothing.
     */
    public abstract Shape settledConstructed(ShapeRoots roots, long constructor, long prototype);

    /**
     * The {@link DenseKind} of storages without elements: {@link DenseKind#PACKED_INT} if somebody wants to know the
     * kinds, {@link DenseKind#ANY} if nobody does, and nothing is to be maintained.
     */
    public abstract int firstDenseKind();

    // -- dictionaries -------------------------------------------------------------------------------

    /**
     * The same properties as a dictionary of the object's own.
     *
     * @param sparse with {@link Shape#SPARSE}
     */
    public abstract Shape toDictionary(Shape shape, boolean sparse);

    /**
     * To be called by whoever would remember something about an object if it were not a dictionary. One that has been
     * asked about often enough without changing becomes a shape like others, if there is a way back; nothing that a
     * program can see changes.
     *
     * @return the shape that the object has now
     */
    public abstract Shape settle(long object);
}
