package tierup.vm.text;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * Symbol cells: a unique name each. A symbol's id in {@link Names} is given when it is made and stored where a string
 * keeps its own ({@link Cell#STRING_NAME}), so a property key of either kind becomes a name by the same load.
 */
public final class Symbols {
    private final Heap heap;
    private final Names names;
    private final Strings strings;

    public final long iterator;
    public final long toStringTag;

    public Symbols(Heap heap, Names names, Strings strings) {
        this.heap = heap;
        this.names = names;
        this.strings = strings;
        for (int name = Names.SYMBOL_ITERATOR; name <= Names.LAST_SYMBOL; name++) {
            newCell(name, strings.of(names.description(name)));
        }
        this.iterator = names.cell(Names.SYMBOL_ITERATOR);
        this.toStringTag = names.cell(Names.SYMBOL_TO_STRING_TAG);
    }

    /**
     * A fresh symbol.
     *
     * @param description a string cell, or undefined
     */
    public long create(long description) {
        String text = description == Value.UNDEFINED ? "" : strings.toJava(description);
        return newCell(names.newSymbol(text), description);
    }

    private long newCell(int name, long description) {
        long cell = heap.allocate(Cell.SYMBOL_DESCRIPTION + 8);
        Memory.putLong(cell, Cell.header(0, Cell.SYMBOL));
        Memory.putInt(cell + Cell.STRING_LENGTH, 0);
        Memory.putInt(cell + Cell.STRING_NAME, name);
        Memory.putLong(cell + Cell.SYMBOL_DESCRIPTION, description);
        names.setCell(name, cell);
        return cell;
    }

    /** The description: a string cell, or undefined. */
    public long description(long symbol) {
        return Memory.getLong(symbol + Cell.SYMBOL_DESCRIPTION);
    }
}
