package tierup.vm.builtins;

import java.util.Arrays;

/** What has been read of a date so far, and which time all of it is. */
final class DateParts {
    static final int MISSING = Integer.MIN_VALUE;

    private final int[] numbers = new int[3];
    private final int[] clock = new int[4];
    private int numberCount;
    private int clockCount;
    private int namedMonth;
    private int halfOfDay = MISSING;
    private boolean iso;

    private int offsetSign;
    private int offsetHours = MISSING;
    private int offsetMinutes = MISSING;

    /** A year, month or day; false if there are three already. */
    boolean addNumber(int number) {
        if (numberCount == numbers.length) {
            return false;
        }
        numbers[numberCount++] = number;
        return true;
    }

    void setNamedMonth(int month) {
        namedMonth = month;
    }

    /** The numbers are year, month and day as they come, and years of two digits are those years. */
    void setIso() {
        iso = true;
    }

    // -- time of day ----------------------------------------------------------------------------

    boolean hasTime() {
        return clockCount > 0;
    }

    /** Whether the number can be the minutes, seconds or thousandths that come next. */
    boolean expectsTime(int number) {
        return clockCount == 1 || clockCount == 2 ? number < 60 : clockCount == 3 && number < 1000;
    }

    /** The next of hours, minutes, seconds and thousandths; false if all are there. */
    boolean addTime(int number) {
        if (clockCount == clock.length) {
            return false;
        }
        clock[clockCount++] = number;
        return true;
    }

    /** As {@link #addTime}, and those behind it are zero. */
    boolean addLastTime(int number) {
        boolean added = addTime(number);
        clockCount = clock.length;
        return added;
    }

    /** Hours count from 0, or from 12. */
    void setHalfOfDay(int firstHour) {
        halfOfDay = firstHour;
    }

    // -- offset from universal time -------------------------------------------------------------

    /** Sets the whole offset, in minutes. */
    void setZone(int minutes) {
        setOffset(minutes < 0 ? -1 : 1, Math.abs(minutes) / 60, Math.abs(minutes) % 60);
    }

    /** Sets hours and minutes, of which the latter may be MISSING until they are read. */
    void setOffset(int sign, int hours, int minutes) {
        offsetSign = sign;
        offsetHours = hours;
        offsetMinutes = minutes;
    }

    boolean isUniversal() {
        return offsetHours == 0 && offsetMinutes == 0;
    }

    boolean expectsOffsetMinutes(int number) {
        return offsetHours != MISSING && offsetMinutes == MISSING && number < 60;
    }

    void setOffsetMinutes(int minutes) {
        offsetMinutes = minutes;
    }

    // -- the whole ------------------------------------------------------------------------------

    /** The time value; NaN if the parts are no date. */
    double time() {
        double[] fields = new double[DateArithmetic.FIELDS];
        if (numberCount == 0 || !setDate(fields) || !setClock(fields)) {
            return Double.NaN;
        }
        double time = DateArithmetic.time(fields);
        if (offsetSign == 0) {
            return DateArithmetic.toUniversal(time);
        }
        int seconds = 3600 * offsetHours + 60 * (offsetMinutes == MISSING ? 0 : offsetMinutes); // 32 bits, as in V8
        return seconds < 0 ? Double.NaN : time - offsetSign * 1000.0 * seconds;
    }

    private boolean setDate(double[] fields) {
        Arrays.fill(numbers, numberCount, numbers.length, 1);
        int year;
        int month = namedMonth;
        int day;
        if (namedMonth != 0) {
            boolean dayFirst = isDay(numbers[0]);
            day = numbers[dayFirst ? 0 : 1];
            year = numbers[dayFirst ? 1 : 0];
        } else {
            boolean yearFirst = iso || !isDay(numbers[0]);
            year = numbers[yearFirst ? 0 : 2];
            month = numbers[yearFirst ? 1 : 0];
            day = numbers[yearFirst ? 2 : 1];
        }
        if (!iso && year >= 0 && year < 100) {
            year += year < 50 ? 2000 : 1900;
        }
        fields[DateArithmetic.YEAR] = year;
        fields[DateArithmetic.MONTH] = month - 1;
        fields[DateArithmetic.DATE] = day;
        return month >= 1 && month <= 12 && isDay(day);
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }

    private boolean setClock(double[] fields) {
        int hours = clock[0];
        if (halfOfDay != MISSING) {
            if (hours > 12) {
                return false;
            }
            hours = hours % 12 + halfOfDay;
        }
        fields[DateArithmetic.HOURS] = hours;
        for (int i = 1; i < clock.length; i++) {
            fields[DateArithmetic.HOURS + i] = clock[i];
        }
        boolean isMidnight = hours == 24 && clock[1] + clock[2] + clock[3] == 0;
        return (hours < 24 || isMidnight) && clock[1] < 60 && clock[2] < 60 && clock[3] < 1000;
    }
}
