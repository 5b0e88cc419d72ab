package tierup.polyic;

import tierup.monoic.CacheCell;
import tierup.vm.Vm;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;

/** Carries out, in Java, what a {@link CacheCell} says, once it is known to fit the receiver. */
final class AccessCases {
    private AccessCases() {}

    /** The value. */
    static long load(long cell, long base) {
        int location = Memory.getInt(cell + CacheCell.LOCATION);
        long holder = Memory.getLong(cell + CacheCell.HOLDER);
        if (location == 0) {
            return holder;
        }
        return Slots.load(holder == 0 ? base : holder, location);
    }

    /** Stores, and gives the receiver its new shape if it gets one. */
    static void store(Vm vm, long cell, long base, long value) {
        int location = Memory.getInt(cell + CacheCell.LOCATION);
        int newShape = Memory.getInt(cell + CacheCell.NEW_SHAPE);
        if (newShape == 0) {
            Slots.store(vm.heap, base, location, value);
        } else {
            vm.objects.transition(base, vm.shapes.byId(newShape), location, value);
        }
    }
}
