package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates. The standard knows one form, ISO 8601 in full or cut short (ECMA-262, 21.4.1.32): a date alone is
 * universal time, a date and time without an offset is local. Everything else is an engine's own affair, and here
 * follows what all engines take since Netscape: words and numbers in almost any order, read as local time.
 */
final class DateParser {
    private static final Pattern ISO = Pattern.compile("(\\d{4}|[+-]\\d{6})(?:-(\\d\\d)(?:-(\\d\\d))?)?"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?(Z|[+-]\\d\\d:\\d\\d)?)?");
    private static final int MONTH_GROUP = 2;
    private static final int TIME_GROUP = 4;
    private static final int FRACTION_GROUP = 7;
    private static final int OFFSET_GROUP = 8;

    private static final Pattern TOKEN = Pattern.compile("\\([^)]*\\)|(\\d+):(\\d+)(?::(\\d+)(?:\\.(\\d+))?)?"
            + "|([+-]\\d{1,2}):?(\\d\\d)?(?=\\s|$|\\()|(\\d+)|([A-Za-z]+)\\.?|[\\s,/-]+|(.)");
    private static final int MINUTES_OF_TIME = 2;
    private static final int OFFSET_HOURS = 5;
    private static final int OFFSET_MINUTES = 6;
    private static final int NUMBER = 7;
    private static final int WORD = 8;
    private static final int UNKNOWN = 9;

    /** Hours from universal time of the zones that mail (RFC 2822) names. */
    private static final Map<String, Integer> ZONES = Map.of(
            "Z", 0, "GMT", 0, "UTC", 0, "UT", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "PST", -8, "PDT", -7);

    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private final double[] fields = {Double.NaN, 0, 1, 0, 0, 0, 0};
    private final List<Integer> numbers = new ArrayList<>();
    private int month = -1;
    private double offset = Double.NaN;
    private boolean timed;

    private DateParser() {}

    /**
     * Reads a text.
     *
     * @return a time value, NaN if the text is no date
     */
    static double parse(String text) {
        Matcher iso = ISO.matcher(text);
        return DateArithmetic.clip(iso.matches() ? parseIso(iso) : new DateParser().parseWords(text));
    }

    // -- ISO 8601 -------------------------------------------------------------------------------

    private static double parseIso(Matcher iso) {
        if (iso.group(1).equals("-000000")) {
            return Double.NaN;
        }
        double[] fields = {Integer.parseInt(iso.group(1)), 0, 1, 0, 0, 0, 0};
        for (int i = DateArithmetic.MONTH; i <= DateArithmetic.SECONDS; i++) {
            String group = iso.group(MONTH_GROUP + i - 1);
            fields[i] = group == null ? fields[i] : Integer.parseInt(group);
        }
        if (iso.group(MONTH_GROUP) != null) {
            fields[DateArithmetic.MONTH]--;
        }
        String fraction = iso.group(FRACTION_GROUP);
        if (fraction != null) {
            fields[DateArithmetic.MILLISECONDS] = Integer.parseInt((fraction + "00").substring(0, 3));
        }
        if (!isInRange(fields)) {
            return Double.NaN;
        }
        double time = DateArithmetic.time(fields);
        String zone = iso.group(OFFSET_GROUP);
        if (zone == null) {
            return iso.group(TIME_GROUP) == null ? time : DateArithmetic.toUniversal(time);
        }
        return zone.equals("Z") ? time : time - 60_000.0 * minutesOf(zone);
    }

    private static int minutesOf(String zone) {
        int minutes = 60 * Integer.parseInt(zone.substring(1, 3)) + Integer.parseInt(zone.substring(4));
        return zone.startsWith("-") ? -minutes : minutes;
    }

    private static boolean isInRange(double[] f) {
        boolean date = f[DateArithmetic.MONTH] >= 0
                && f[DateArithmetic.MONTH] < 12
                && f[DateArithmetic.DATE] >= 1
                && f[DateArithmetic.DATE] <= 31;
        boolean midnight = f[DateArithmetic.HOURS] == 24
                && Arrays.stream(f, DateArithmetic.MINUTES, f.length).sum() == 0;
        return date
                && (f[DateArithmetic.HOURS] < 24 || midnight)
                && f[DateArithmetic.MINUTES] < 60
                && f[DateArithmetic.SECONDS] < 60;
    }

    // -- all other forms ------------------------------------------------------------------------

    private double parseWords(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.lookingAt()) {
            if (!take(token)) {
                return Double.NaN;
            }
            token.region(token.end(), text.length());
        }
        if (!composeDate() || !isInRange(fields)) {
            return Double.NaN;
        }
        double time = DateArithmetic.time(fields);
        return Double.isNaN(offset) ? DateArithmetic.toUniversal(time) : time - offset;
    }

    private boolean take(Matcher token) {
        if (token.group(1) != null) {
            return takeTime(token);
        } else if (token.group(OFFSET_HOURS) != null && timed) {
            return takeOffset(token.group(OFFSET_HOURS), token.group(OFFSET_MINUTES));
        } else if (token.group(OFFSET_HOURS) != null) {
            numbers.add(Math.abs(Integer.parseInt(token.group(OFFSET_HOURS)))); // the - of 1-2-2000
        } else if (token.group(NUMBER) != null) {
            return token.group(NUMBER).length() <= 6 && numbers.add(Integer.parseInt(token.group(NUMBER)));
        } else if (token.group(WORD) != null) {
            return takeWord(token.group(WORD).toUpperCase(Locale.ROOT));
        }
        return token.group(UNKNOWN) == null;
    }

    private boolean takeTime(Matcher token) {
        timed = true;
        for (int i = 0; i < 3; i++) {
            String group = token.group(MINUTES_OF_TIME - 1 + i);
            fields[DateArithmetic.HOURS + i] = group == null ? 0 : Double.parseDouble(group);
        }
        String fraction = token.group(4);
        fields[DateArithmetic.MILLISECONDS] =
                fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
        return true;
    }

    private boolean takeOffset(String signedHours, String minutes) {
        int hours = Integer.parseInt(signedHours);
        int rest = minutes == null ? 0 : Integer.parseInt(minutes);
        offset = 60_000.0 * (60 * hours + (signedHours.startsWith("-") ? -rest : rest));
        return true;
    }

    private boolean takeWord(String word) {
        if (word.equals("AM") || word.equals("PM")) {
            double hours = fields[DateArithmetic.HOURS];
            fields[DateArithmetic.HOURS] = hours % 12 + (word.equals("PM") ? 12 : 0);
            return timed && hours >= 1 && hours <= 12;
        } else if (ZONES.containsKey(word)) {
            offset = 3_600_000.0 * ZONES.get(word);
            return true;
        } else if (word.length() < 3) {
            return false;
        }
        String start = word.substring(0, 3);
        for (int i = 0; i < DateTexts.MONTHS.length; i++) {
            if (DateTexts.MONTHS[i].equalsIgnoreCase(start)) {
                month = i;
                return true;
            }
        }
        return WEEKDAYS.contains(start);
    }

    /** Which number is the day, and which the year. */
    private boolean composeDate() {
        int day;
        int year;
        if (month >= 0) {
            if (numbers.isEmpty() || numbers.size() > 2) {
                return false;
            }
            boolean yearFirst = numbers.get(0) > 31;
            day = numbers.size() == 1 ? yearFirst ? 1 : numbers.get(0) : numbers.get(yearFirst ? 1 : 0);
            year = numbers.size() == 1 ? yearFirst ? numbers.get(0) : 2001 : numbers.get(yearFirst ? 0 : 1);
        } else if (numbers.size() == 3) {
            boolean yearFirst = numbers.get(0) > 31;
            month = numbers.get(yearFirst ? 1 : 0) - 1;
            day = numbers.get(yearFirst ? 2 : 1);
            year = numbers.get(yearFirst ? 0 : 2);
        } else {
            return false;
        }
        fields[DateArithmetic.YEAR] = year < 50 ? 2000 + year : year < 100 ? 1900 + year : year;
        fields[DateArithmetic.MONTH] = month;
        fields[DateArithmetic.DATE] = day;
        return true;
    }
}
