package tierup.vm.running;

import static tierup.vm.code.DecodedCode.CELLS;
import static tierup.vm.code.DecodedCode.WIDE;
import static tierup.vm.memory.Memory.getByte;
import static tierup.vm.memory.Memory.getInt;
import static tierup.vm.memory.Memory.getLong;
import static tierup.vm.memory.Memory.putLong;

import tierup.vm.code.CacheLayout;
import tierup.vm.code.Feedback;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.objects.Objects;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Strings;

/**
 * Properties and elements, as far as a few loads answer: the interpreter's way past {@link Operations}.
 *
 * <p>The cells of a site ({@link CacheLayout}) lie behind each other, and the instruction's decoded code has the address of
 * the first, so a hit costs no call of the caches. They have told where the cells are after an access that they carried
 * out, and are asked whenever no cell fits.
 *
 * <p>Results: a value, or {@link Value#PENDING} if this is not the place to ask; nothing has been done then.
 */
final class QuickAccess {
    private final long block;
    private final Heap heap;
    private final Objects objects;
    private final Strings strings;
    private final ShapeTable shapes;
    private final int cells;
    private final int cellBytes;

    QuickAccess(Vm vm) {
        this.block = vm.block;
        this.heap = vm.heap;
        this.objects = vm.objects;
        this.strings = vm.strings;
        this.shapes = vm.shapes;
        this.cells = vm.caches.cellsPerSite();
        this.cellBytes = vm.caches.cellBytes();
    }

    /** The cell of the site at {@code ip} that fits a receiver, counted as a hit; 0 if there is none. */
    private long find(long ip, long base) {
        long cell = getLong(ip + CELLS);
        if (cell == 0 || !Value.isCell(base)) {
            return 0;
        }
        int shape = Cell.isString(base) ? CacheLayout.STRINGS : getInt(base + Cell.SHAPE);
        for (int i = 0; i < cells; i++, cell += cellBytes) {
            if (getInt(cell + CacheLayout.SHAPE) == shape && holds(cell)) {
                count(cell);
                return cell;
            }
        }
        return 0;
    }

    private boolean holds(long cell) {
        return getInt(block + getInt(cell + CacheLayout.ASSUMPTION)) == 0;
    }

    private static void count(long cell) {
        putLong(cell + CacheLayout.HITS, getLong(cell + CacheLayout.HITS) + 1);
    }

    /** {@code base.name}. */
    long get(long ip, long base) {
        long cell = find(ip, base);
        return cell == 0 ? Value.PENDING : load(cell, base);
    }

    /** A global variable: the cell of a site without receiver has shape 0. */
    long getGlobal(long ip) {
        long cell = getLong(ip + CELLS);
        if (cell == 0 || getInt(cell + CacheLayout.SHAPE) != 0 || !holds(cell)) {
            return Value.PENDING;
        }
        count(cell);
        return load(cell, 0);
    }

    private static long load(long cell, long base) {
        int location = getInt(cell + CacheLayout.LOCATION);
        long holder = getLong(cell + CacheLayout.HOLDER);
        return location == 0 ? holder : Slots.load(holder == 0 ? base : holder, location);
    }

    /** {@code base.name = value}, and {@code {name: value}}. */
    long set(long ip, long base, long value) {
        long cell = find(ip, base);
        if (cell == 0) {
            return Value.PENDING;
        }
        int location = getInt(cell + CacheLayout.LOCATION);
        int newShape = getInt(cell + CacheLayout.NEW_SHAPE);
        if (newShape == 0) {
            Slots.store(heap, base, location, value);
        } else {
            objects.transition(base, shapes.byId(newShape), location, value);
        }
        return value;
    }

    /** {@code a + b} of two strings. */
    long concatenate(long ip, long a, long b) {
        if (!Cell.isString(a) || !Cell.isString(b)) {
            return Value.PENDING;
        }
        Feedback.note(getLong(ip + WIDE), Feedback.STRING);
        return strings.concat(a, b);
    }

    /** {@code a === b} where that asks whether they are the same word: of objects, and of null, undefined and booleans. */
    long strictEqual(long ip, long a, long b, boolean negated) {
        if (Value.isNumber(a) || Value.isNumber(b) || Cell.isString(a) && Cell.isString(b)) {
            return Value.PENDING;
        }
        Feedback.record(getLong(ip + WIDE), a, b);
        return Value.fromBoolean(a == b != negated);
    }

    /** {@code array[index] = value} of an element that is there. */
    long setIndex(long ip, long base, long key, long value) {
        if (!Value.isInt(key) || !Cell.isArray(base)) {
            return Value.PENDING;
        }
        long storage = getLong(base + Cell.STORAGE_POINTER);
        int index = (int) key;
        if (Integer.compareUnsigned(index, getInt(storage + Cell.STORAGE_LENGTH)) >= 0) {
            return Value.PENDING;
        }
        long address = storage + 8L * index;
        if (getLong(address) == Value.EMPTY) {
            return Value.PENDING;
        }
        Feedback.note(getLong(ip + WIDE), Feedback.ARRAY | Feedback.denseKinds(getByte(storage + Cell.STORAGE_KIND)));
        heap.store(storage, address, Storage.accept(storage, value));
        return value;
    }
}
