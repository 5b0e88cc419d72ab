package tierup.monoic;

import tierup.vm.code.Assumptions;
import tierup.vm.code.CacheLayout;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;

/**
 * How the next access at a site can be answered without a search: the plan that an inline cache is made of.
 * JavaScriptCore has a class of the same name.
 *
 * <p>A plan is worked out once, by {@link AccessPlanner}, when the site has met something new. After that it takes
 * three forms: a few words of memory that the interpreter compares ({@link CacheCell}); machine code ({@link
 * CaseEmitter}); and a line for whoever wants to know what a site has seen. An optimizing compiler reads the same plan
 * and needs no other form.
 *
 * @param kind what is to be done once the receiver has the shape
 * @param shape the shape id that the receiver must have; or {@link #STRINGS}, or {@link #GLOBAL}
 * @param location where the property is, as in {@link Shape#location}: an offset from the holder if positive, from its
 *     storage pointer if negative; 0 for a constant
 * @param holder the object on the prototype chain that has the property; a constant's value; a getter or setter that is
 *     inherited; or 0: the receiver
 * @param assumption what must hold besides: a displacement as in {@link Assumptions}
 * @param newShape the shape id that the receiver has afterwards; 0 if it keeps its own
 */
public record AccessCase(Kind kind, int shape, int location, long holder, int assumption, int newShape) {
    /** In place of a shape id: any string. No header holds it. */
    public static final int STRINGS = CacheLayout.STRINGS;

    /** In place of a shape id: there is no receiver. No object has it. */
    public static final int GLOBAL = 0;

    /** What an access does. */
    public enum Kind {
        /** Loads from a slot of the receiver. */
        LOAD,
        /** Loads from a slot of an object on the prototype chain, or of the global object. */
        LOAD_FROM_HOLDER,
        /** The value itself is known: a method of a prototype, or undefined where nobody has the property. */
        CONSTANT,
        /** Overwrites a slot of the receiver. */
        STORE,
        /** Gives the receiver one more property, and with it another shape. */
        ADD,
        /** Calls a function, without arguments, as a method of the receiver: its result is the property's value. */
        GETTER,
        /** Calls a function as a method of the receiver, with the value to be assigned. */
        SETTER
    }

    /**
     * An accessor: a method call in all but its looks.
     *
     * @param location of the receiver's own accessor; 0 for one that is inherited
     * @param function the getter or setter that is inherited; 0 for the receiver's own, of which the shape knows only
     *     the place
     */
    static AccessCase accessor(Kind kind, int shape, int location, long function, int assumption) {
        return new AccessCase(kind, shape, location, function, assumption, 0);
    }

    static AccessCase load(int shape, int location) {
        return new AccessCase(Kind.LOAD, shape, location, 0, Assumptions.ALWAYS, 0);
    }

    static AccessCase loadFrom(long holder, int shape, int location, int assumption) {
        return new AccessCase(Kind.LOAD_FROM_HOLDER, shape, location, holder, assumption, 0);
    }

    static AccessCase constant(long value, int shape, int assumption) {
        return new AccessCase(Kind.CONSTANT, shape, 0, value, assumption, 0);
    }

    static AccessCase store(int shape, int location) {
        return new AccessCase(Kind.STORE, shape, location, 0, Assumptions.ALWAYS, 0);
    }

    static AccessCase add(int shape, int location, int assumption, int newShape) {
        return new AccessCase(Kind.ADD, shape, location, 0, assumption, newShape);
    }

    /** Whether a function is to be called. */
    public boolean isAccessor() {
        return kind == Kind.GETTER || kind == Kind.SETTER;
    }

    /** What the receiver's shape is compared with in memory; see {@link CacheCell#accessorKey}. */
    public int shapeWord() {
        return isAccessor() ? CacheCell.accessorKey(shape) : shape;
    }

    /** Whether the answer depends on objects other than the receiver. */
    public boolean isConditional() {
        return assumption != Assumptions.ALWAYS;
    }

    /** Whether any object can have the receiver's shape; one that cannot is no longer in the table. */
    public boolean isAlive(ShapeTable shapes) {
        return shape <= GLOBAL || shapes.byId(shape) != null;
    }
}
