package tierup.vm;

/** Reading and writing the word at a {@link Shape#location}. */
final class Slots {
    private Slots() {}

    static long load(long object, int location) {
        long base = location > 0 ? object : Storage.of(object);
        return Memory.getLong(base + location);
    }

    static void store(Heap heap, long object, int location, long value) {
        long base = location > 0 ? object : Storage.of(object);
        heap.store(base, base + location, value);
    }
}
