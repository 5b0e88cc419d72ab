package tierup.vm.memory;

/**
 * The types of a typed array's elements (ECMA-262, table 71): one row each, and what loading and storing one means.
 *
 * <p>Elements are raw numbers, little-endian, as the machine has them. A load makes a value of one: an int where the
 * type's range is within int32, else a number in its preferred form; doubles stay doubles. A NaN is made canonical on
 * its way in and on its way out, for the bytes may have been written through a view of another type, and a NaN with a
 * chosen payload could forge a pointer (see {@link Value}).
 */
public enum ElementKind {
    INT8("Int8Array", 1),
    UINT8("Uint8Array", 1),
    /** Numbers beyond 0 to 255 become the nearer of the two, halves the nearer even number. */
    UINT8_CLAMPED("Uint8ClampedArray", 1),
    INT16("Int16Array", 2),
    UINT16("Uint16Array", 2),
    INT32("Int32Array", 4),
    UINT32("Uint32Array", 4),
    FLOAT32("Float32Array", 4),
    FLOAT64("Float64Array", 8);

    /** How many there are. */
    public static final int COUNT = 9;

    private static final ElementKind[] BY_ORDINAL = values();

    private final String className;
    private final int bytes;

    ElementKind(String className, int bytes) {
        this.className = className;
        this.bytes = bytes;
    }

    /** The kind of a typed array's elements. */
    public static ElementKind of(long typedArray) {
        return ofCellKind(Cell.kind(typedArray));
    }

    /** The inverse of {@link #cellKind}. */
    public static ElementKind ofCellKind(int cellKind) {
        return BY_ORDINAL[cellKind - Cell.FIRST_TYPED_ARRAY];
    }

    /** The constructor's name, and the arrays' tag. */
    public String className() {
        return className;
    }

    /** Bytes of an element. */
    public int bytes() {
        return bytes;
    }

    /** The {@link Cell} kind of the arrays. */
    public int cellKind() {
        return Cell.FIRST_TYPED_ARRAY + ordinal();
    }

    /** The element at an address, as a value. */
    public long load(long address) {
        switch (this) {
            case INT8:
                return Value.fromInt((byte) Memory.getByte(address));
            case UINT8:
            case UINT8_CLAMPED:
                return Value.fromInt(Memory.getByte(address));
            case INT16:
                return Value.fromInt((short) Memory.getChar(address));
            case UINT16:
                return Value.fromInt(Memory.getChar(address));
            case INT32:
                return Value.fromInt(Memory.getInt(address));
            case UINT32:
                return Value.fromLong(Memory.getInt(address) & 0xFFFF_FFFFL);
            case FLOAT32:
                return Value.fromDouble(Float.intBitsToFloat(Memory.getInt(address)));
            default:
                return Value.fromDouble(Memory.getDouble(address));
        }
    }

    /**
     * Converts a number to the type and stores it.
     *
     * @param number an int or double value
     */
    public void store(long address, long number) {
        switch (this) {
            case FLOAT64:
                Memory.putLong(address, Double.doubleToLongBits(Value.asNumber(number)));
                break;
            case FLOAT32:
                Memory.putInt(address, Float.floatToIntBits((float) Value.asNumber(number)));
                break;
            case UINT8_CLAMPED:
                Memory.putByte(address, (int) Math.rint(Math.max(0, Math.min(Value.asNumber(number), 255))));
                break;
            default:
                storeInt(address, Value.isInt(number) ? (int) number : Int32.of(Value.asDouble(number)));
        }
    }

    /** Keeps as many of the lower bits as there is room for. */
    private void storeInt(long address, int bits) {
        switch (bytes) {
            case 1:
                Memory.putByte(address, bits);
                break;
            case 2:
                Memory.putChar(address, (char) bits);
                break;
            default:
                Memory.putInt(address, bits);
        }
    }
}
