package tierup.vm.running;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * What the objects look like that the program's iterators return: {@code {done: false, value: x}} has the same shape
 * each time, and most programs have one or two such shapes. The engine keeps a few, in {@link VmBlock#ITERATOR_RESULTS}, for
 * all loops together: so machine code finds {@code done} and {@code value} without a search.
 *
 * <pre>
 *   one entry: int32 shape id; int16 location of done; int16 that of value, or 0 if there is none
 * </pre>
 */
final class IteratorResults {
    private static final int MAX_LOCATION = 0xFFFF;

    private final long table;
    private final ShapeTable shapes;
    private int next;

    IteratorResults(long block, ShapeTable shapes) {
        this.table = block + VmBlock.ITERATOR_RESULTS;
        this.shapes = shapes;
    }

    /** Remembers an object that an iterator has returned, if it has properties of its own within. */
    void note(long result) {
        int id = Memory.getInt(result + Cell.SHAPE);
        for (int i = 0; i < VmBlock.ITERATOR_RESULT_COUNT; i++) {
            if (Memory.getInt(entry(i)) == id) {
                return;
            }
        }
        Shape shape = shapes.of(result);
        int done = locationIn(shape, Names.DONE);
        int value = locationIn(shape, Names.VALUE);
        if (shape.kind() == Cell.OBJECT && shape.isCacheable() && done > 0 && value >= 0) {
            Memory.putInt(entry(next), id);
            Memory.putInt(entry(next) + 4, done | value << 16);
            next = (next + 1) % VmBlock.ITERATOR_RESULT_COUNT;
        }
    }

    private long entry(int index) {
        return table + 8L * index;
    }

    /** Offset of a data property within the object; 0 if there is none of that name, -1 if it is something else. */
    private static int locationIn(Shape shape, int name) {
        int index = shape.find(name);
        if (index < 0) {
            return 0;
        }
        int location = shape.isAccessorAt(index) ? -1 : shape.location(index);
        return location > 0 && location <= MAX_LOCATION ? location : -1;
    }
}
