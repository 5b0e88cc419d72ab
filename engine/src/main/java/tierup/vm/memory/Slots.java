package tierup.vm.memory;

/** Reading and writing the word at a {@link tierup.vm.shapes.Shape#location}. */
public final class Slots {
    private Slots() {}

    /** The word of an object at a location: in the object if that is positive, in its storage if it is negative. */
    public static long load(long object, int location) {
        long base = location > 0 ? object : Storage.of(object);
        return Memory.getLong(base + location);
    }

    /** Stores a word of an object at a location. The storage, if that is where it lies, must have the slot. */
    public static void store(Heap heap, long object, int location, long value) {
        long base = location > 0 ? object : Storage.of(object);
        heap.store(base, base + location, value);
    }
}
