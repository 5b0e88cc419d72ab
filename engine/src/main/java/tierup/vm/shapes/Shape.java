package tierup.vm.shapes;

import static tierup.vm.shapes.PropertyAttributes.isAccessor;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

/**
 * What objects of the same structure have in common: which names they have, in which order, where each one's value
 * lies, with which attributes; the prototype; the kind of cell. V8 says Map, JavaScriptCore Structure, the literature
 * hidden class (Chambers, Ungar, Lee, "An efficient implementation of SELF", 1989).
 *
 * <p>An object names its shape by the id in its header. Two objects with the same id can be treated alike, which is all
 * that an inline cache needs to know. The exception is a <em>dictionary</em>: it belongs to one object, changes in
 * place, and must never be cached.
 *
 * <h2>Places</h2>
 * A property has an index (what {@link #find} returns, its rank in the shape) and a slot (where its value is). Slots
 * below {@link #inObjectSlots} lie in the object, the others in its storage, growing downwards. {@link #location} turns
 * an index into a signed displacement: positive from the object, negative from its storage pointer. <b>No operation of
 * a {@link ShapeTable} moves a property to another slot</b>, so changing an object's shape never means moving its
 * values.
 *
 * <p>An array's first property is always {@code length}, and slot 0 of an array is {@link Cell#ARRAY_LENGTH}: reading a
 * length is then reading a property like any other. Writing it is not ({@link #isOrdinaryStore}).
 */
public abstract class Shape {
    /** New properties may be added. */
    public static final int EXTENSIBLE = 1;
    /** Owned by one object and mutable. */
    public static final int DICTIONARY = 2;
    /** Its objects are prototypes of others. */
    public static final int PROTOTYPE = 4;
    /** A dictionary whose integer keys are properties too; the object's storage has no elements. */
    public static final int SPARSE = 8;

    private int id;
    private final int kind;
    private final int slotBase;
    private int inObjectSlots;

    protected long prototype;
    protected int flags;

    protected Shape(int id, int kind, long prototype, int inObjectSlots, int flags) {
        this.id = id;
        this.kind = kind;
        this.prototype = prototype;
        this.inObjectSlots = inObjectSlots;
        this.flags = flags;
        this.slotBase = slotBase(kind);
    }

    /** Offset of slot 0 in an object of the kind. */
    public static int slotBase(int kind) {
        return kind == Cell.ARRAY ? Cell.ARRAY_LENGTH : Cell.firstSlot(kind);
    }

    /** The number in the header of this shape's objects; see {@link ShapeTable#byId}. A dictionary without owner has 0. */
    public final int id() {
        return id;
    }

    final void setId(int number) {
        id = number;
    }

    /** The {@link Cell} kind of its objects. */
    public final int kind() {
        return kind;
    }

    /** The prototype of its objects: an object, or {@link Value#NULL}. */
    public final long prototype() {
        return prototype;
    }

    /** How many slots its objects have inside; the others are in the storage. */
    public final int inObjectSlots() {
        return inObjectSlots;
    }

    /**
     * Makes objects that are yet to come smaller. Slots in use must stay inside; those of the shape's objects made
     * before have words at their end that nobody uses any more, and hold undefined.
     */
    protected final void shrinkObject(int slots) {
        if (slots > inObjectSlots || slots < Math.min(slotCount(), inObjectSlots)) {
            throw new IllegalArgumentException(slots + " slots for " + slotCount() + " in use");
        }
        inObjectSlots = slots;
    }

    public final int flags() {
        return flags;
    }

    public final boolean isExtensible() {
        return (flags & EXTENSIBLE) != 0;
    }

    public final boolean isDictionary() {
        return (flags & DICTIONARY) != 0;
    }

    public final boolean isPrototypeShape() {
        return (flags & PROTOTYPE) != 0;
    }

    public final boolean isSparse() {
        return (flags & SPARSE) != 0;
    }

    /** Whether an inline cache may remember anything about it. */
    public final boolean isCacheable() {
        return (flags & DICTIONARY) == 0;
    }

    /**
     * Indices run from 0 to this, exclusive; in insertion order. A dictionary may have unused ones among them, of name
     * {@link Names#NONE}.
     */
    public abstract int count();

    /** The index of a property, or -1. */
    public abstract int find(int name);

    public abstract int nameAt(int index);

    /** {@link PropertyAttributes} bits. */
    public abstract int attributesAt(int index);

    public abstract int slotAt(int index);

    /** How many slots are in use: one more than the highest. */
    public abstract int slotCount();

    /** How many slots its objects need in their storage. */
    public final int outOfLineSlots() {
        return Math.max(0, slotCount() - inObjectSlots);
    }

    /** Where the property's value is: an offset from the object if positive, from its storage pointer if negative. */
    public final int location(int index) {
        return locationOfSlot(slotAt(index));
    }

    final int locationOfSlot(int slot) {
        return slot < inObjectSlots ? slotBase + 8 * slot : Cell.FIRST_OUT_OF_LINE - 8 * (slot - inObjectSlots);
    }

    /**
     * Whether assigning the property means no more than storing a word: writable, no accessor, not an array's length.
     */
    public final boolean isOrdinaryStore(int index) {
        return PropertyAttributes.isWritable(attributesAt(index)) && !(kind == Cell.ARRAY && index == 0);
    }

    /** Whether reading the property calls a function. */
    public final boolean isAccessorAt(int index) {
        return isAccessor(attributesAt(index));
    }

    /** Size in bytes of an object of this shape, storage not included. */
    public final int objectBytes() {
        return slotBase + 8 * inObjectSlots;
    }
}
