package tierup.vm.builtins;

import static tierup.vm.builtins.DateArithmetic.DATE;
import static tierup.vm.builtins.DateArithmetic.HOURS;
import static tierup.vm.builtins.DateArithmetic.MILLISECONDS;
import static tierup.vm.builtins.DateArithmetic.MINUTES;
import static tierup.vm.builtins.DateArithmetic.MONTH;
import static tierup.vm.builtins.DateArithmetic.SECONDS;
import static tierup.vm.builtins.DateArithmetic.YEAR;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

/** The texts of time values (ECMA-262, 21.4.4.41 and 21.4.1.32); the locale is that of the United States, as Node's. */
final class DateTexts {
    static final String INVALID = "Invalid Date";

    static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    private static final String[] WEEKDAYS = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

    private DateTexts() {}

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    /** {@code 2024-07-04T19:05:09.000Z}; the time is a number. */
    static String iso(double time) {
        double[] f = DateArithmetic.fields(time);
        int year = (int) f[YEAR];
        String yearText = year >= 0 && year <= 9999
                ? format("%04d", year)
                : format("%c%06d", year < 0 ? '-' : '+', Math.abs(year));
        return yearText
                + format(
                        "-%02d-%02dT%02d:%02d:%02d.%03dZ",
                        (int) f[MONTH] + 1, (int) f[DATE], (int) f[HOURS], (int) f[MINUTES], (int) f[SECONDS], (int)
                                f[MILLISECONDS]);
    }

    /** {@code Thu, 04 Jul 2024 19:05:09 GMT} */
    static String universal(double time) {
        double[] f = DateArithmetic.fields(time);
        return format(
                "%s, %02d %s %s %s GMT",
                WEEKDAYS[DateArithmetic.weekday(time)], (int) f[DATE], MONTHS[(int) f[MONTH]], year(f), clock(f));
    }

    /** {@code Thu Jul 04 2024} */
    static String date(double time) {
        double local = DateArithmetic.toLocal(time);
        double[] f = DateArithmetic.fields(local);
        return format(
                "%s %s %02d %s",
                WEEKDAYS[DateArithmetic.weekday(local)], MONTHS[(int) f[MONTH]], (int) f[DATE], year(f));
    }

    /** {@code 15:05:09 GMT-0400 (Eastern Daylight Time)} */
    static String time(double time) {
        int minutes = DateArithmetic.offsetMinutes(time);
        Instant instant = Instant.ofEpochMilli((long) time);
        ZoneId zone = ZoneId.systemDefault();
        String name = TimeZone.getTimeZone(zone)
                .getDisplayName(zone.getRules().isDaylightSavings(instant), TimeZone.LONG, Locale.ENGLISH);
        return format(
                "%s GMT%c%02d%02d (%s)",
                clock(DateArithmetic.fields(DateArithmetic.toLocal(time))),
                minutes < 0 ? '-' : '+',
                Math.abs(minutes) / 60,
                Math.abs(minutes) % 60,
                name);
    }

    static String dateAndTime(double time) {
        return date(time) + " " + time(time);
    }

    /** {@code 7/4/2024} */
    static String localeDate(double time) {
        double[] f = DateArithmetic.fields(DateArithmetic.toLocal(time));
        int year = (int) f[YEAR];
        String era = year > 0 ? "" : " B";
        return format("%d/%d/%d%s", (int) f[MONTH] + 1, (int) f[DATE], year > 0 ? year : 1 - year, era);
    }

    /** {@code 3:05:09 PM} */
    static String localeTime(double time) {
        double[] f = DateArithmetic.fields(DateArithmetic.toLocal(time));
        int hours = (int) f[HOURS];
        return format(
                "%d:%02d:%02d %s",
                hours % 12 == 0 ? 12 : hours % 12, (int) f[MINUTES], (int) f[SECONDS], hours < 12 ? "AM" : "PM");
    }

    static String localeDateAndTime(double time) {
        return localeDate(time) + ", " + localeTime(time);
    }

    private static String year(double[] fields) {
        int year = (int) fields[YEAR];
        return (year < 0 ? "-" : "") + format("%04d", Math.abs(year));
    }

    private static String clock(double[] f) {
        return format("%02d:%02d:%02d", (int) f[HOURS], (int) f[MINUTES], (int) f[SECONDS]);
    }
}
