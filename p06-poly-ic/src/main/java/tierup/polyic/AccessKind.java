package tierup.polyic;

/** What an access does with the property: the same shape and name have another plan for each. */
public enum AccessKind {
    LOAD,
    /** An assignment, which minds setters and read-only properties of prototypes. */
    STORE,
    /** A property of an object literal, which does not. */
    DEFINE,
    /** A global variable: no receiver. */
    GLOBAL;

    private static final int BITS = 2;
    private static final AccessKind[] ALL = values();

    /** Name and kind in one int32, so that one comparison tells whether an entry is about the same access. */
    public int key(int name) {
        return name << BITS | ordinal();
    }

    /** The name id in a {@link #key}. */
    public static int nameOf(int key) {
        return key >>> BITS;
    }

    /** The kind in a {@link #key}. */
    public static AccessKind ofKey(int key) {
        return ALL[key & (1 << BITS) - 1];
    }

    /** Whether its plans are those of stores. */
    public boolean stores() {
        return this == STORE || this == DEFINE;
    }
}
