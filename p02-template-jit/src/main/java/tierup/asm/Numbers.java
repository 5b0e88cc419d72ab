package tierup.asm;

/** How listings write numbers: small ones in decimal, as people think of them; the others in hexadecimal. */
final class Numbers {

    private static final int DECIMAL_BELOW = 1000;

    private Numbers() {}

    static String text(long value) {
        if (Math.abs(value) < DECIMAL_BELOW && value != Long.MIN_VALUE) {
            return Long.toString(value);
        }
        boolean small = Integer.MIN_VALUE <= value && value < 0;
        return small ? "-0x" + Long.toHexString(-value) : "0x" + Long.toHexString(value);
    }

    /** {@code value} as a signed term of an address: {@code " + 16"}, {@code " - 0x1000"}. */
    static String term(int value) {
        return value < 0 ? " - " + text(-(long) value) : " + " + text(value);
    }
}
