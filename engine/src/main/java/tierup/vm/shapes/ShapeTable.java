package tierup.vm.shapes;

import java.util.Arrays;
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
 */
public abstract class ShapeTable {
    private final PrototypeValidity validity;
    private Shape[] byId = new Shape[256];
    private int count = 1;

    /** @param validity is told of changed prototypes */
    protected ShapeTable(PrototypeValidity validity) {
        this.validity = validity;
    }

    /** The shape with an id found in a header; null for ids never given out, such as internal cells' 0. */
    public final Shape byId(int id) {
        return byId[id];
    }

    /** The shape of an object cell. */
    public final Shape of(long object) {
        return byId[Memory.getInt(object + Cell.SHAPE)];
    }

    /**
     * Gives an object the shape that one of the deriving methods returned for it. Every change of a property list, of
     * attributes, of a prototype comes through here, dictionaries' changes in place too, so that prototypes can be
     * watched.
     */
    public final void assign(long object, Shape shape) {
        boolean watched = of(object).isPrototypeShape();
        Memory.putInt(object + Cell.SHAPE, shape.id());
        if (watched) {
            validity.changed(object);
        }
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

    /** How many ids have been given out, 0 included. */
    public final int size() {
        return count;
    }

    protected final int nextId() {
        return count;
    }

    protected final <S extends Shape> S register(S shape) {
        if (count == byId.length) {
            byId = Arrays.copyOf(byId, 2 * count);
        }
        byId[count++] = shape;
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
     * The shape that an object literal is allocated with. An implementation that reads the instructions may give it the
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
     * size included. Changes nothing.
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
