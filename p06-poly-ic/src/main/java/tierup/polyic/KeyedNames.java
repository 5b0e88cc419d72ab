package tierup.polyic;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

/** Which computed keys are names. */
final class KeyedNames {
    private KeyedNames() {}

    /**
     * The name id of a key that is a string or a symbol.
     *
     * <p>Asking for it makes a name of the string; the access that follows would do so in any case.
     *
     * @return NONE for other keys, whose conversion may call guest code, and for the texts of numbers, which may be
     *     elements
     */
    static int nameOf(Names names, long key) {
        // BEGIN SOLUTION p06.5
        if (!Value.isCell(key) || Cell.kind(key) > Cell.SYMBOL) {
            return Names.NONE;
        }
        int name = names.id(key);
        return names.isNumeric(name) ? Names.NONE : name;
        // STUB: throw new Todo("p06.5");
        // END SOLUTION p06.5
    }
}
