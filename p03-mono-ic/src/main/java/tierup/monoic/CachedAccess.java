package tierup.monoic;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** Carries out, in Java, what a {@link CacheCell} says, once it is known to fit the receiver. */
public final class CachedAccess {
    private final Vm vm;

    public CachedAccess(Vm vm) {
        this.vm = vm;
    }

    /** The value of a property. */
    public long load(long cell, long base) {
        // BEGIN SOLUTION p03.2
        int location = Memory.getInt(cell + CacheCell.LOCATION);
        long holder = Memory.getLong(cell + CacheCell.HOLDER);
        if (location == 0) {
            return holder;
        }
        return Slots.load(holder == 0 ? base : holder, location);
        // STUB: throw new Todo("p03.2");
        // END SOLUTION p03.2
    }

    /** Stores, and gives the receiver its new shape if it gets one. */
    public void store(long cell, long base, long value) {
        // BEGIN SOLUTION p03.3
        int location = Memory.getInt(cell + CacheCell.LOCATION);
        int newShape = Memory.getInt(cell + CacheCell.NEW_SHAPE);
        if (newShape == 0) {
            Slots.store(vm.heap, base, location, value);
        } else {
            vm.objects.transition(base, vm.shapes.byId(newShape), location, value);
        }
        // STUB: throw new Todo("p03.3");
        // END SOLUTION p03.3
    }

    /** Requests the call of the cell's getter; EMPTY if the receiver's own has none. */
    public long callGetter(long cell, long base) {
        long getter = function(cell, base, Cell.ACCESSOR_GETTER);
        return getter == Value.UNDEFINED ? Value.EMPTY : vm.requestCall(getter, base);
    }

    /** Requests the call of the cell's setter; EMPTY if the receiver's own has none. */
    public long callSetter(long cell, long base, long value) {
        long setter = function(cell, base, Cell.ACCESSOR_SETTER);
        return setter == Value.UNDEFINED ? Value.EMPTY : vm.requestCall(setter, base, value);
    }

    private static long function(long cell, long base, int half) {
        int location = Memory.getInt(cell + CacheCell.LOCATION);
        return location == 0 ? Memory.getLong(cell + CacheCell.HOLDER) : AccessorPlanner.function(base, location, half);
    }
}
