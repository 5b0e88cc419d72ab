package tierup.vm.code;

/**
 * The words of an inline cache's cell: what a property site remembers, as far as the interpreter looks it up itself. Who
 * fills them in is the affair of the caches (p03: {@code CacheCell}); an engine without caches has no cells.
 *
 * <p>A cell answers an access if the receiver's shape id is that of the cell and the word of its assumption is 0.
 */
public final class CacheLayout {
    /** int32: shape id of the receiver; what no header holds where the cell is empty or means something else. */
    public static final int SHAPE = 0;
    /** int32: location of the slot as in {@link tierup.vm.shapes.Shape#location}; 0: the word at {@link #HOLDER} is the value. */
    public static final int LOCATION = 4;
    /** int64: who has the property; 0: the receiver. */
    public static final int HOLDER = 8;
    /** int32: displacement from the engine's block of a word that must be 0, see {@link Assumptions}. */
    public static final int ASSUMPTION = 16;
    /** int32: shape id that the receiver gets by a store; 0: it keeps its own. */
    public static final int NEW_SHAPE = 20;
    /** int64: how often the cell has answered. */
    public static final int HITS = 24;

    /** In place of a shape id: any string. No header holds it. */
    public static final int STRINGS = Integer.MIN_VALUE + 1;

    private CacheLayout() {}
}
