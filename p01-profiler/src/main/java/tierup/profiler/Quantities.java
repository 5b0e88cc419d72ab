package tierup.profiler;

import java.util.Locale;

/** Numbers as reports show them. */
public final class Quantities {
    private Quantities() {}

    /** {@code 1,213,902} */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1 call}, {@code 2 calls}. */
    public static String count(long count, String unit) {
        return count(count) + " " + unit + (count == 1 ? "" : "s");
    }

    /** {@code 1.2s}, {@code 0.05s}, {@code 0.003s}: two significant digits or more, whatever the size. */
    public static String seconds(long nanos) {
        double seconds = nanos / 1e9;
        int digits = seconds >= 1 ? 1 : seconds >= 0.01 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "fs", seconds);
    }

    /** {@code 97.2%} */
    public static String share(double part, double whole) {
        return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0 : 100 * part / whole);
    }
}
