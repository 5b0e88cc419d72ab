package tierup.ir;

/** What the word of a node looks like: in a register, in a slot of the frame, in the evaluator. */
public enum Representation {
    /** There is no result. */
    NONE(""),
    /** A {@link tierup.vm.memory.Value}. */
    TAGGED("tagged"),
    /** 32 bits in a general register, whose upper half is zero. */
    INT32("int32"),
    /** A double in an xmm register, any NaN. */
    FLOAT64("float64"),
    /** 0 or 1 in a general register, whose upper bits are zero. */
    BOOL("bool"),
    /** A raw address that is no value: of a storage, of the bytes of a typed array. */
    ADDRESS("address");

    private final String text;

    Representation(String text) {
        this.text = text;
    }

    /** Whether it lives in the xmm registers. */
    public boolean isFloat() {
        return this == FLOAT64;
    }

    /** As graphs are printed. */
    @Override
    public String toString() {
        return text;
    }
}
