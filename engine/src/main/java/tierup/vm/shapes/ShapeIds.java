package tierup.vm.shapes;

import java.util.Arrays;
import tierup.vm.memory.HeapExhausted;

/**
 * The numbers by which headers name shapes: 31 bits, in pages that are freed when all their shapes are dead.
 *
 * <p>An id is written into machine code and into caches, where nobody can find it again; so the id of a shape that
 * several objects may have is given once and never again, and what was remembered about a dead shape merely matches
 * nothing. A dictionary may not be remembered. So when ids run out, what is left is for dictionaries, which take the ids
 * of dead ones there.
 */
final class ShapeIds {
    private static final int PAGE_BITS = 10;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int RESERVE = 1 << 10;

    private final int lastShared;
    private final int last;

    /** Up to here so far: the rest is a reserve for the error that says so, and for the program that handles it. */
    private int open;

    private Shape[][] pages = new Shape[4][];
    private int[] alive = new int[4];
    private int next = 1;
    private int reused;
    private int shared;
    private int dictionaries;

    ShapeIds(ShapeLimits limits) {
        this.lastShared = limits.sharedIds();
        this.last = limits.ids();
        this.open = last - Math.min(RESERVE, (last - lastShared) / 8);
    }

    /** The shape with an id that some object has. */
    Shape ofObject(int id) {
        return pages[id >>> PAGE_BITS][id & PAGE - 1];
    }

    /** The shape with an id, or null: it is dead, or there never was one. */
    Shape find(int id) {
        int page = id >>> PAGE_BITS;
        return page < pages.length && pages[page] != null ? pages[page][id & PAGE - 1] : null;
    }

    /** One more than the largest id ever given. */
    int size() {
        return next;
    }

    /** How many shapes are alive that several objects may have. */
    int shared() {
        return shared;
    }

    /** How many dictionaries are alive. */
    int dictionaries() {
        return dictionaries;
    }

    /** How many pages take memory. */
    int pages() {
        int count = 0;
        for (Shape[] page : pages) {
            count += page != null ? 1 : 0;
        }
        return count;
    }

    /** Whether a shape that several objects may have can still get an id. */
    boolean hasShared() {
        return next <= lastShared;
    }

    /** The id that the next shape gets for which {@link #put} is called. */
    int next() {
        return next;
    }

    /** Makes a shape known under its id, which is {@link #next}. */
    void put(Shape shape) {
        if (!hasShared()) {
            throw new IllegalStateException("no ids are left but for dictionaries");
        }
        set(next++, shape);
        shared++;
    }

    /**
     * Gives a dictionary an id.
     *
     * @throws HeapExhausted if there are as many dictionaries as ids
     */
    void number(DictionaryShape dictionary) {
        int id = next <= open && next > 0 ? next++ : freeAbove(lastShared);
        dictionary.number(id);
        set(id, dictionary);
        dictionaries++;
    }

    private int freeAbove(int floor) {
        for (int tried = floor; tried < open; tried++) {
            reused = reused <= floor || reused >= open ? floor + 1 : reused + 1;
            if (find(reused) == null) {
                return reused;
            }
        }
        open += (last - open) / 2;
        throw HeapExhausted.INSTANCE;
    }

    private void set(int id, Shape shape) {
        int page = id >>> PAGE_BITS;
        if (page >= pages.length) {
            int length = Math.max(page + 1, 2 * pages.length);
            pages = Arrays.copyOf(pages, length);
            alive = Arrays.copyOf(alive, length);
        }
        if (pages[page] == null) {
            pages[page] = new Shape[PAGE];
        }
        pages[page][id & PAGE - 1] = shape;
        alive[page]++;
    }

    /** Forgets a shape that no object has any more, and with the last one of a page the page. */
    void remove(Shape shape) {
        int page = shape.id() >>> PAGE_BITS;
        if (find(shape.id()) != shape) {
            throw new IllegalArgumentException("shape " + shape.id() + " is dead already");
        }
        pages[page][shape.id() & PAGE - 1] = null;
        if (--alive[page] == 0 && page != next >>> PAGE_BITS) {
            pages[page] = null;
        }
        if (shape.isDictionary()) {
            dictionaries--;
        } else {
            shared--;
        }
    }
}
