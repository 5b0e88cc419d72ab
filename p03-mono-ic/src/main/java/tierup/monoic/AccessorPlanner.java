package tierup.monoic;

import tierup.monoic.AccessCase.Kind;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.objects.Objects;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * Works out how an access that has come upon a getter or setter can call it next time without a search.
 *
 * <p>The function of an inherited accessor is a constant as long as somebody watches the chain. Of an accessor of the
 * receiver's own, as {@code {get size() {...}}} makes one, the shape says where it is and not which functions it has:
 * objects of one shape have different ones. No plan is made where there is no function to call, for that is undefined or
 * an error and no habit.
 *
 * <p>The call is only requested when an access ends, so a plan may be made after the search.
 */
public final class AccessorPlanner {
    private final AccessPlanner planner;
    private final Names names;
    private final ShapeTable shapes;
    private final Objects objects;

    public AccessorPlanner(Vm vm, AccessPlanner planner) {
        this.planner = planner;
        this.names = vm.names;
        this.shapes = vm.shapes;
        this.objects = vm.objects;
    }

    /** A plan for {@code base.name}, or null if it calls no getter, or the search is needed again. */
    public AccessCase planGet(long base, int name) {
        return plan(base, name, Kind.GETTER, Cell.ACCESSOR_GETTER);
    }

    /**
     * The plan to remember after a search for {@code base.name}.
     *
     * @param plan what was planned before the search, or null
     * @param result what the search has given, {@link Value#PENDING} if it has called a getter
     */
    public AccessCase planAfterGet(long base, int name, AccessCase plan, long result) {
        if (result == Value.PENDING) {
            return planGet(base, name);
        }
        boolean isFunction = Value.isCell(base) && Cell.kind(base) == Cell.FUNCTION;
        return plan == null && isFunction ? planFilled(base, name) : plan;
    }

    /**
     * For {@code length}, {@code name} and {@code prototype} of a function, whose slots are filled when first read: whether one
     * is, the shape does not say. Something that acts like a getter looks.
     */
    private AccessCase planFilled(long function, int name) {
        Shape shape = shapes.settle(function);
        int index = shape.find(name);
        if (!shape.isCacheable() || index < 0 || shape.isAccessorAt(index)) {
            return null;
        }
        int place = name == Names.LENGTH ? 0 : name == Names.NAME ? 1 : name == Names.PROTOTYPE ? 2 : -1;
        boolean isThere = place >= 0 && shape.location(index) == Cell.firstSlot(Cell.FUNCTION) + 8 * place;
        return isThere
                ? AccessCase.accessor(
                        Kind.GETTER,
                        shape.id(),
                        0,
                        objects.intrinsics.functionReaders[place],
                        planner.assumptionFor(Value.NULL))
                : null;
    }

    /** A plan for {@code base.name = value}, or null if it calls no setter, or the search is needed again. */
    public AccessCase planSet(long base, int name) {
        return plan(base, name, Kind.SETTER, Cell.ACCESSOR_SETTER);
    }

    private AccessCase plan(long base, int name, Kind kind, int half) {
        if (!Value.isCell(base) || names.isNumeric(name)) {
            return null;
        }
        if (Cell.isString(base)) {
            long prototype = objects.intrinsics.prototypeOfPrimitive(base);
            return planInherited(AccessCase.STRINGS, prototype, name, kind, half);
        }
        Shape shape = Cell.isObject(base) ? shapes.settle(base) : null;
        if (shape == null || !shape.isCacheable()) {
            return null;
        }
        int index = shape.find(name);
        if (index < 0) {
            return planInherited(shape.id(), shape.prototype(), name, kind, half);
        }
        boolean callable = shape.isAccessorAt(index) && function(base, shape.location(index), half) != Value.UNDEFINED;
        return callable
                ? AccessCase.accessor(kind, shape.id(), shape.location(index), 0, planner.assumptionFor(Value.NULL))
                : null;
    }

    /**
     * A plan for {@code super.name} in a method: a property that its home object inherits, or a getter.
     *
     * @param home the object whose prototype {@code super} means; the plan's receiver
     * @return null if there is none
     */
    AccessCase planSuper(long home, int name) {
        Shape shape = names.isNumeric(name) ? null : shapes.settle(home);
        if (shape == null || !shape.isCacheable()) {
            return null;
        }
        AccessCase plan = planner.planInherited(shape.id(), shape.prototype(), name);
        return plan != null
                ? plan
                : planInherited(shape.id(), shape.prototype(), name, Kind.GETTER, Cell.ACCESSOR_GETTER);
    }

    private AccessCase planInherited(int word, long prototype, int name, Kind kind, int half) {
        int assumption = planner.assumptionFor(prototype);
        for (long holder = prototype; holder != Value.NULL && assumption != 0; ) {
            Shape shape = shapes.of(holder);
            int index = shape.find(name);
            if (index >= 0) {
                long function =
                        shape.isAccessorAt(index) ? function(holder, shape.location(index), half) : Value.UNDEFINED;
                return function == Value.UNDEFINED ? null : AccessCase.accessor(kind, word, 0, function, assumption);
            }
            if (AccessPlanner.hasOwnWithoutShape(holder, name)) {
                return null;
            }
            holder = shape.prototype();
        }
        return null;
    }

    /**
     * One half of an accessor.
     *
     * @param location of the pair, as in {@link Shape#location}
     * @param half {@link Cell#ACCESSOR_GETTER} or {@link Cell#ACCESSOR_SETTER}
     * @return a function, or undefined
     */
    static long function(long holder, int location, int half) {
        return Memory.getLong(Slots.load(holder, location) + half);
    }
}
