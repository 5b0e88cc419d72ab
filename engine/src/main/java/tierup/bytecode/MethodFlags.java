package tierup.bytecode;

/** The FLAGS operand of {@link Opcode#DEFINE_METHOD}: what is defined, and whether for-in sees it. */
public final class MethodFlags {
    public static final int METHOD = 0;
    public static final int GETTER = 1;
    public static final int SETTER = 2;
    /**
     * Nothing is defined: the function gets the object as its home, where {@code super} begins. The key is not used.
     */
    public static final int HOME_ONLY = 3;
    /** Nothing is defined: a function without a name takes the key's. The object is not used. */
    public static final int NAME_ONLY = 4;

    public static final int KIND_MASK = 7;
    /** Set in object literals; class members are not enumerable. */
    public static final int ENUMERABLE = 8;

    private MethodFlags() {}
}
