package tierup.ir.evaluate;

import java.util.HashMap;
import java.util.Map;
import tierup.vm.memory.Value;

/**
 * Memory that can be written without harm: what is written lies over what a {@link MemorySource} shows, and is gone with this object. New
 * cells lie where no process has memory.
 *
 * <p>A call may write anywhere, and the evaluator carries none out. So that a load which a pass has wrongly moved over a call shows, an int that
 * was in memory before the call is another one after it.
 */
final class ModelHeap implements MemorySource {
    private final MemorySource beneath;
    private final Map<Long, Long> written = new HashMap<>();
    /** In which of the stretches between calls a word was written. */
    private final Map<Long, Integer> stretches = new HashMap<>();

    private int stretch;
    private long next = Words.FRESH;

    ModelHeap(MemorySource beneath) {
        this.beneath = beneath;
    }

    /** A cell of so many bytes, all zero. */
    long allocate(int bytes) {
        long cell = next;
        next += bytes + 7 & -8;
        return cell;
    }

    @Override
    public long block() {
        return beneath.block();
    }

    /** A call has been made. */
    void call() {
        stretch++;
    }

    /** A word of eight bytes that the program can write. */
    long loadVariable(long address) {
        long word = load(address, 8);
        int age = stretch - stretches.getOrDefault(address, 0);
        return age > 0 && Value.isInt(word) ? Value.fromInt((int) word + 1000 * age) : word;
    }

    @Override
    public long load(long address, int bytes) {
        long word = address & -8;
        int shift = (int) (address - word) * 8;
        if (shift + 8 * bytes > 64) {
            // Typed arrays may lie askew.
            return load(address, bytes / 2) | load(address + bytes / 2, bytes / 2) << 4 * bytes;
        }
        Long own = written.get(word);
        if (own != null) {
            return own >>> shift & mask(bytes);
        } else if (Words.isFresh(address)) {
            if (address >= next) {
                throw new WildRead(address);
            }
            return 0;
        }
        return beneath.load(address, bytes);
    }

    void store(long address, int bytes, long value) {
        long word = address & -8;
        int shift = (int) (address - word) * 8;
        if (shift + 8 * bytes > 64) {
            store(address, bytes / 2, value & mask(bytes / 2));
            store(address + bytes / 2, bytes / 2, value >>> 4 * bytes);
            return;
        }
        long kept = load(word, 8) & ~(mask(bytes) << shift);
        stretches.put(word, stretch);
        written.put(word, kept | (value & mask(bytes)) << shift);
    }

    private static long mask(int bytes) {
        return -1L >>> 64 - 8 * bytes;
    }
}
