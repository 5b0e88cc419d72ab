package tierup.vm.builtins;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Time values and their fields (ECMA-262, 21.4.1). A time value is a whole number of milliseconds since 1970 in
 * universal time, or NaN; a <em>local</em> time has the zone's offset added. All of it is arithmetic on doubles, so
 * that fields far out of range carry over, and what is no number ends as NaN by itself.
 *
 * <p>Days and dates are converted as in Hinnant, "chrono-compatible low-level date algorithms" (2013): years begin in
 * March, so that the leap day is their last, and 400 of them, an era, are always 146,097 days.
 */
final class DateArithmetic {
    static final int YEAR = 0;
    static final int MONTH = 1;
    static final int DATE = 2;
    static final int HOURS = 3;
    static final int MINUTES = 4;
    static final int SECONDS = 5;
    static final int MILLISECONDS = 6;
    static final int FIELDS = 7;

    private static final double MS_PER_DAY = 86_400_000;
    private static final double LARGEST_TIME = 8.64e15;
    /** Beyond these no date has a time value, and the arithmetic on longs need not care about overflow. */
    private static final double LARGEST_YEAR = 400_000;

    private static final int DAYS_PER_ERA = 146_097;
    /** From the first of March of the year 0 to the first of January 1970. */
    private static final int DAYS_TO_1970 = 719_468;

    private DateArithmetic() {}

    /** The fields of a time that is a number: year, month from 0, date from 1, hours, minutes, seconds, ms. */
    static double[] fields(double time) {
        long day = (long) Math.floor(time / MS_PER_DAY);
        long inDay = (long) (time - day * MS_PER_DAY);
        long shifted = day + DAYS_TO_1970;
        long era = Math.floorDiv(shifted, DAYS_PER_ERA);
        long dayOfEra = shifted - era * DAYS_PER_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long monthFromMarch = (5 * dayOfYear + 2) / 153;
        long month = (monthFromMarch + 2) % 12;
        long year = yearOfEra + 400 * era + (month < 2 ? 1 : 0);
        return new double[] {
            year,
            month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1,
            inDay / 3_600_000,
            inDay / 60_000 % 60,
            inDay / 1000 % 60,
            inDay % 1000
        };
    }

    /** 0 for Sunday to 6. */
    static int weekday(double time) {
        return (int) Math.floorMod((long) Math.floor(time / MS_PER_DAY) + 4, 7L);
    }

    /** The time that fields give, each of which may be out of its range; NaN if one of them is no finite number. */
    static double time(double[] fields) {
        double timeOfDay = integer(fields[HOURS]) * 3_600_000
                + integer(fields[MINUTES]) * 60_000
                + integer(fields[SECONDS]) * 1000
                + integer(fields[MILLISECONDS]);
        double time =
                day(integer(fields[YEAR]), integer(fields[MONTH]), integer(fields[DATE])) * MS_PER_DAY + timeOfDay;
        return Double.isFinite(time) ? time : Double.NaN;
    }

    private static double day(double year, double month, double date) {
        double wholeYear = year + Math.floor(month / 12);
        if (!(Math.abs(wholeYear) <= LARGEST_YEAR)) {
            return Double.NaN;
        }
        long monthOfYear = (long) (month - 12 * Math.floor(month / 12));
        long fromMarch = (long) wholeYear - (monthOfYear < 2 ? 1 : 0);
        long era = Math.floorDiv(fromMarch, 400);
        long yearOfEra = fromMarch - era * 400;
        long dayOfYear = (153 * ((monthOfYear + 10) % 12) + 2) / 5;
        long dayOfEra = 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_1970 + date - 1;
    }

    /** Towards zero; NaN for what is not finite. */
    private static double integer(double number) {
        if (!Double.isFinite(number)) {
            return Double.NaN;
        }
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    /** Years 0 to 99 mean the twentieth century. */
    static double fullYear(double year) {
        double whole = integer(year);
        return whole >= 0 && whole <= 99 ? 1900 + whole : year;
    }

    /** TimeClip: a whole number without a sign of zero, at most 100 million days from 1970; else NaN. */
    static double clip(double time) {
        return Math.abs(time) <= LARGEST_TIME ? integer(time) + 0.0 : Double.NaN;
    }

    /** Milliseconds from universal to local time at a time value. */
    static double offsetAt(double time) {
        return 1000.0
                * ZoneId.systemDefault()
                        .getRules()
                        .getOffset(Instant.ofEpochMilli((long) time))
                        .getTotalSeconds();
    }

    /** Whole minutes from universal to local time; before 1900 zones had seconds as well. */
    static int offsetMinutes(double time) {
        return (int) (offsetAt(time) / 60_000);
    }

    static double toLocal(double time) {
        return Double.isNaN(time) ? time : time + offsetAt(time);
    }

    /**
     * From local to universal time. A local time that a change of clocks skips or repeats is read by the offset before
     * the change.
     */
    static double toUniversal(double local) {
        if (!(Math.abs(local) <= LARGEST_TIME + MS_PER_DAY)) {
            return Double.NaN;
        }
        LocalDateTime dateTime = LocalDateTime.ofEpochSecond((long) Math.floor(local / 1000), 0, ZoneOffset.UTC);
        return local
                - 1000.0 * ZoneId.systemDefault().getRules().getOffset(dateTime).getTotalSeconds();
    }
}
