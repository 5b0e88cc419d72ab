package tierup.monoic;

import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.objects.Objects;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * Works out whether, and how, an access can be answered next time without a search.
 *
 * <p>A plan may say only what follows from the receiver's shape and from assumptions that somebody watches. It is made
 * before the access is carried out, by looking at the same objects that the search is about to look at, and it changes
 * nothing that a program can see.
 *
 * <p>No plan is made for what does not follow from a shape: dictionaries, which change in place (but a shape table may
 * take the question as a reason to make one a shape again, {@link ShapeTable#settle}); elements, which are no
 * properties of a shape; numbers and booleans, which have no header; and properties that are filled when first read, because an unfilled slot has the same shape as a filled one.
 */
public final class AccessPlanner {
    private final Names names;
    private final ShapeTable shapes;
    private final Objects objects;
    private final PrototypeValidity validity;
    private final Assumptions assumptions;

    public AccessPlanner(Vm vm) {
        this.names = vm.names;
        this.shapes = vm.shapes;
        this.objects = vm.objects;
        this.validity = vm.validity;
        this.assumptions = vm.assumptions;
    }

    /**
     * A plan for {@code base.name}.
     *
     * @param base any value
     * @return null if there is none
     */
    public AccessCase planGet(long base, int name) {
        // BEGIN SOLUTION p03.1
        if (!Value.isCell(base) || names.isNumeric(name)) {
            return null;
        }
        if (Cell.isString(base)) {
            long prototype = objects.intrinsics.prototypeOfPrimitive(base);
            return name == Names.LENGTH ? null : planInherited(AccessCase.STRINGS, prototype, name);
        }
        if (!Cell.isObject(base) || hasOwnWithoutShape(base, name)) {
            return null;
        }
        Shape shape = shapes.settle(base);
        if (!shape.isCacheable()) {
            return null;
        }
        int index = shape.find(name);
        if (index < 0) {
            return planInherited(shape.id(), shape.prototype(), name);
        }
        return shape.isAccessorAt(index) ? null : AccessCase.load(shape.id(), shape.location(index));
        // STUB: throw new Todo("p03.1");
        // END SOLUTION p03.1
    }

    /** Whether an object may have a property that its shape does not tell of, or not all of it. */
    static boolean hasOwnWithoutShape(long object, int name) {
        return switch (Cell.kind(object)) {
            case Cell.FUNCTION -> name == Names.NAME || name == Names.LENGTH || name == Names.PROTOTYPE;
            case Cell.ERROR -> name == Names.STACK;
            case Cell.PRIMITIVE_WRAPPER -> name == Names.LENGTH;
            default -> false;
        };
    }

    /** A plan for a property that the receiver itself has not: it is on the chain, or nowhere. */
    AccessCase planInherited(int shape, long prototype, int name) {
        // BEGIN SOLUTION p03.1
        int assumption = assumptionFor(prototype);
        if (assumption == 0) {
            return null;
        }
        for (long holder = prototype; holder != Value.NULL; ) {
            Shape inherited = shapes.of(holder);
            int index = inherited.find(name);
            if (index >= 0) {
                return planFrom(holder, inherited, index, shape, assumption);
            }
            if (hasOwnWithoutShape(holder, name)) {
                return null;
            }
            holder = inherited.prototype();
        }
        return AccessCase.constant(Value.UNDEFINED, shape, assumption);
        // STUB: throw new Todo("p03.1");
        // END SOLUTION p03.1
    }

    int assumptionFor(long prototype) {
        if (prototype == Value.NULL) {
            return Assumptions.ALWAYS;
        }
        objects.markPrototype(prototype);
        assumptions.relieve();
        return validity.assumptionFor(prototype);
    }

    /** A function in the slot is a constant as long as the assumption holds; anything else is read each time. */
    private static AccessCase planFrom(long holder, Shape holderShape, int index, int shape, int assumption) {
        int location = holderShape.location(index);
        long value = Slots.load(holder, location);
        if (holderShape.isAccessorAt(index) || value == Value.EMPTY) {
            return null;
        }
        return Cell.isFunction(value)
                ? AccessCase.constant(value, shape, assumption)
                : AccessCase.loadFrom(holder, shape, location, assumption);
    }

    /** A plan for reading a global variable, or null. The global object is watched like a prototype. */
    public AccessCase planGlobal(int name) {
        // BEGIN SOLUTION p03.8
        long global = objects.intrinsics.globalObject;
        objects.markPrototype(global);
        int assumption = validity.assumptionFor(global);
        Shape shape = shapes.of(global);
        int index = shape.find(name);
        return index < 0 || assumption == 0 ? null : planFrom(global, shape, index, AccessCase.GLOBAL, assumption);
        // STUB: Todo.standIn("p03.8");
        // STUB: return null; // No plan: not cached.
        // END SOLUTION p03.8
    }

    /**
     * A plan for {@code base.name = value}, whatever the value.
     *
     * @param base any value
     * @return null if there is none
     */
    public AccessCase planSet(long base, int name) {
        // BEGIN SOLUTION p03.3
        if (!Cell.isObject(base) || names.isNumeric(name) || name == Names.LENGTH) {
            return null;
        }
        Shape shape = shapes.settle(base);
        if (!shape.isCacheable() || shape.isPrototypeShape()) {
            return null;
        }
        int index = shape.find(name);
        if (index >= 0) {
            return shape.isOrdinaryStore(index) ? AccessCase.store(shape.id(), shape.location(index)) : null;
        }
        int assumption = assumptionFor(shape.prototype());
        boolean addable = shape.isExtensible() && assumption != 0 && !isRefusedByChain(shape.prototype(), name);
        return addable ? planAdd(shape, name, assumption) : null;
        // STUB: Todo.standIn("p03.3");
        // STUB: return null; // No plan: not cached.
        // END SOLUTION p03.3
    }

    /** Whether a prototype has a setter of that name, or a property that may not be assigned. */
    private boolean isRefusedByChain(long prototype, int name) {
        for (long holder = prototype; holder != Value.NULL; ) {
            Shape shape = shapes.of(holder);
            int index = shape.find(name);
            if (index >= 0) {
                return !PropertyAttributes.isWritable(shape.attributesAt(index));
            }
            holder = shape.prototype();
        }
        return false;
    }

    private AccessCase planAdd(Shape shape, int name, int assumption) {
        // BEGIN SOLUTION p03.3
        Shape next = shapes.add(shape, name, PropertyAttributes.DEFAULT);
        return next.isCacheable()
                ? AccessCase.add(shape.id(), next.location(next.count() - 1), assumption, next.id())
                : null;
        // STUB: Todo.standIn("p03.3");
        // STUB: return null;
        // END SOLUTION p03.3
    }

    /** A plan for defining a property of an object literal, or null. What prototypes have does not matter. */
    public AccessCase planDefine(long object, int name) {
        Shape shape = shapes.of(object);
        boolean plain = shape.kind() == Cell.OBJECT && shape.isCacheable() && !shape.isPrototypeShape();
        if (!plain || names.isNumeric(name) || name == Names.LENGTH) {
            return null;
        }
        int index = shape.find(name);
        if (index < 0) {
            return shape.isExtensible() ? planAdd(shape, name, Assumptions.ALWAYS) : null;
        }
        boolean overwrites = shape.attributesAt(index) == PropertyAttributes.DEFAULT;
        return overwrites ? AccessCase.store(shape.id(), shape.location(index)) : null;
    }
}
