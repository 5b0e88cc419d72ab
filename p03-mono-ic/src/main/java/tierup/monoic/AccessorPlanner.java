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
