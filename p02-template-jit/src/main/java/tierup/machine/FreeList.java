package tierup.machine;

import java.util.Map;
import java.util.TreeMap;

/**
 * Hands out pieces of an address range and takes them back: first fit, neighbours merged.
 *
 * <p>The free pieces are kept sorted by address. A request takes the lowest piece that is large enough and leaves the
 * rest; a piece that comes back grows together with the free pieces that touch it. So no two free pieces ever touch,
 * and the list stays as short as the range is fragmented. (Knuth, The Art of Computer Programming, volume 1, section
 * 2.5: first fit with boundary merging.) The list itself is ordinary Java data: memory that may be executable should
 * hold nothing but code.
 */
final class FreeList {
    private final TreeMap<Long, Long> sizeByStart = new TreeMap<>();
    private long free;

    /** A list that holds one piece: the whole range. */
    FreeList(long start, long bytes) {
        sizeByStart.put(start, bytes);
        free = bytes;
    }

    /**
     * Takes a piece.
     *
     * @return its address, or 0 when no free piece is that large
     */
    long allocate(long bytes) {
        for (Map.Entry<Long, Long> piece : sizeByStart.entrySet()) {
            long rest = piece.getValue() - bytes;
            if (rest >= 0) {
                long start = piece.getKey();
                sizeByStart.remove(start);
                if (rest > 0) {
                    sizeByStart.put(start + bytes, rest);
                }
                free -= bytes;
                return start;
            }
        }
        return 0;
    }

    /**
     * Gives a piece back, merged with its free neighbours.
     *
     * @throws IllegalArgumentException when part of it is free already
     */
    void release(long start, long bytes) {
        long mergedStart = start;
        long mergedEnd = start + bytes;
        Map.Entry<Long, Long> below = sizeByStart.lowerEntry(mergedEnd);
        if (below != null && below.getKey() + below.getValue() > start) {
            throw new IllegalArgumentException(String.format("0x%x is free already", start));
        }
        if (below != null && below.getKey() + below.getValue() == start) {
            mergedStart = below.getKey();
        }
        Long above = sizeByStart.remove(mergedEnd);
        if (above != null) {
            mergedEnd += above;
        }
        sizeByStart.put(mergedStart, mergedEnd - mergedStart);
        free += bytes;
    }

    /** Free bytes in all pieces together. */
    long free() {
        return free;
    }

    /** How many pieces the free bytes are in: 1 when nothing is fragmented. */
    int pieces() {
        return sizeByStart.size();
    }

    /** Size of the largest piece: the largest request that can succeed. */
    long largest() {
        return sizeByStart.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
