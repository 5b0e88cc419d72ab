package tierup.workbook.classroom.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;

/** How reports write points, shares and times: the same everywhere, whatever the machine's language. */
final class Figures {
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    private Figures() {}

    /** Points with at most two decimals: {@code 12}, {@code 7.5}, {@code 6.67}. */
    static String points(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A share as percents. It is 100 only if nothing is missing and 0 only if there is nothing. */
    static String percent(double part, double whole) {
        if (whole <= 0 || part <= 0) {
            return "0 %";
        }
        long rounded = Math.round(100 * part / whole);
        return (part >= whole ? 100 : Math.max(1, Math.min(99, rounded))) + " %";
    }

    /** A share between 0 and 1. */
    static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole));
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    static String milliseconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }

    /** A time in ISO 8601 as people write it, in {@link #zone}; what is no time as it is. */
    static String time(String iso) {
        try {
            return iso.isEmpty() ? "" : TIME.format(Instant.parse(iso));
        } catch (DateTimeParseException unknown) {
            return iso;
        }
    }

    /** The name of the time zone that times are in: the machine's. */
    static String zone() {
        return ZONE.getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
