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
    public final long toPrimitive;
    public final long hasInstance;
    public final long toStringTag;

    public Symbols(Heap heap, Names names, Strings strings) {
        this.heap = heap;
        this.names = names;
        this.strings = strings;
        this.iterator = wellKnown(Names.SYMBOL_ITERATOR);
        this.toPrimitive = wellKnown(Names.SYMBOL_TO_PRIMITIVE);
        this.hasInstance = wellKnown(Names.SYMBOL_HAS_INSTANCE);
        this.toStringTag = wellKnown(Names.SYMBOL_TO_STRING_TAG);
    }

    private long wellKnown(int name) {
        return newCell(name, strings.of(names.description(name)));
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
