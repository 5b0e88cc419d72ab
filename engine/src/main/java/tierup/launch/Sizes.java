package tierup.launch;

/** Sizes on the command line: a number of bytes, with K, M or G for their powers of 1,024. */
public final class Sizes {
    private static final long LEAST = 64 << 10;
    private static final int MOST_DIGITS = 12;

    private Sizes() {}

    /**
     * @return bytes
     * @throws IllegalArgumentException if the text is no size, or too small a one
     */
    public static Long bytes(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        String unit = text.substring(digits).toUpperCase();
        int power = unit.isEmpty() ? 0 : 1 + "KMG".indexOf(unit);
        if (digits == 0 || digits > MOST_DIGITS || unit.length() > 1 || !unit.isEmpty() && power == 0) {
            throw new IllegalArgumentException("'" + text + "' is not a size like 512K, 64M or 4G");
        }
        long bytes = Long.parseLong(text.substring(0, digits)) << 10 * power;
        if (bytes < LEAST) {
            throw new IllegalArgumentException("at least 64K are needed, not '" + text + "'");
        }
        return bytes;
    }
}
