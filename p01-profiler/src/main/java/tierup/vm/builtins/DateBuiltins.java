package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.ToIntFunction;
import tierup.vm.Args;
import tierup.vm.Builtin;
import tierup.vm.Cell;
import tierup.vm.Conversions;
import tierup.vm.Memory;
import tierup.vm.Value;
import tierup.vm.Vm;

/**
 * Date (ECMA-262, 21.4), as far as benchmarks and logs need it: the time now, time values, fields, and texts in ISO
 * form. Setters and other formats are left out.
 */
final class DateBuiltins {
    /** Largest magnitude of a time value, in ms: 100 million days. */
    private static final double LIMIT = 8.64e15;

    private DateBuiltins() {}

    static void install(Installer installer, long prototype) {
        long constructor = installer.constructor("Date", 7, DateBuiltins::construct, prototype);
        installer.table(
                constructor,
                method("UTC", 7, (vm, args) -> Value.fromNumber(clip(fromFields(vm, args, ZoneOffset.UTC)))),
                method("now", 0, (vm, args) -> Value.fromLong(System.currentTimeMillis())),
                method("parse", 1, (vm, args) -> Value.fromNumber(parse(vm.conversions.toJavaString(args.get(0))))));
        installer.table(
                prototype,
                method("getTime", 0, (vm, args) -> Value.fromNumber(thisTime(vm, args))),
                method("getTimezoneOffset", 0, field(time -> -time.getOffset().getTotalSeconds() / 60)),
                method("toISOString", 0, DateBuiltins::toIsoString),
                method("toJSON", 1, DateBuiltins::toJson),
                method("toString", 0, (vm, args) -> vm.strings.of(toText(thisTime(vm, args)))),
                method("valueOf", 0, (vm, args) -> Value.fromNumber(thisTime(vm, args))));
        fields(installer, prototype, "FullYear", ZonedDateTime::getYear);
        fields(installer, prototype, "Month", time -> time.getMonthValue() - 1);
        fields(installer, prototype, "Date", ZonedDateTime::getDayOfMonth);
        fields(installer, prototype, "Day", time -> time.getDayOfWeek().getValue() % 7);
        fields(installer, prototype, "Hours", ZonedDateTime::getHour);
        fields(installer, prototype, "Minutes", ZonedDateTime::getMinute);
        fields(installer, prototype, "Seconds", ZonedDateTime::getSecond);
        fields(installer, prototype, "Milliseconds", time -> time.getNano() / 1_000_000);
    }

    /** A getter in local time and one in universal time. */
    private static void fields(Installer installer, long prototype, String name, ToIntFunction<ZonedDateTime> field) {
        installer.method(prototype, "get" + name, 0, field(field));
        installer.method(
                prototype,
                "getUTC" + name,
                0,
                field(time -> field.applyAsInt(time.withZoneSameInstant(ZoneOffset.UTC))));
    }

    private static Builtin field(ToIntFunction<ZonedDateTime> field) {
        return (vm, args) -> {
            double time = thisTime(vm, args);
            return Double.isNaN(time) ? Value.NAN : Value.fromInt(field.applyAsInt(local(time)));
        };
    }

    private static ZonedDateTime local(double time) {
        return Instant.ofEpochMilli((long) time).atZone(ZoneId.systemDefault());
    }

    private static double clip(double time) {
        return Math.abs(time) <= LIMIT ? (time < 0 ? Math.ceil(time) : Math.floor(time)) + 0.0 : Double.NaN;
    }

    private static long construct(Vm vm, Args args) {
        if (!args.isConstruct()) {
            return vm.strings.of(toText(System.currentTimeMillis()));
        }
        double time;
        if (args.count() == 0) {
            time = System.currentTimeMillis();
        } else if (args.count() > 1) {
            time = fromFields(vm, args, ZoneId.systemDefault());
        } else if (isDate(args.get(0))) {
            time = Value.asNumber(Memory.getLong(args.get(0) + Cell.DATA));
        } else {
            long value = vm.conversions.toPrimitive(args.get(0), Conversions.HINT_DEFAULT);
            time = Cell.isString(value) ? parse(vm.strings.toJava(value)) : vm.conversions.toNumber(value);
        }
        long prototype = vm.realm.prototypeFor(args.newTarget(), vm.realm.datePrototype);
        return vm.objects.newObjectOfKind(Cell.DATE, prototype, Value.fromNumber(clip(time)));
    }

    /** Year, month, and further fields, each of which may be out of its range and then carries over. */
    private static double fromFields(Vm vm, Args args, ZoneId zone) {
        double[] fields = {Double.NaN, 0, 1, 0, 0, 0, 0};
        for (int i = 0; i < Math.min(args.count(), fields.length); i++) {
            double number = vm.conversions.toNumber(args.get(i));
            if (!(Math.abs(number) < 1e9)) {
                return Double.NaN;
            }
            fields[i] = number;
        }
        if (Double.isNaN(fields[0])) {
            return Double.NaN;
        }
        int year = (int) fields[0];
        LocalDateTime time = LocalDateTime.of(year >= 0 && year <= 99 ? 1900 + year : year, 1, 1, 0, 0)
                .plusMonths((long) fields[1])
                .plusDays((long) fields[2] - 1)
                .plusHours((long) fields[3])
                .plusMinutes((long) fields[4])
                .plusSeconds((long) fields[5]);
        return time.atZone(zone).toInstant().toEpochMilli() + (long) fields[6];
    }

    /** ISO form only: date, or date and time, the latter local unless a zone is given. NaN for anything else. */
    private static double parse(String text) {
        try {
            if (text.length() <= 10) {
                String date = text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text;
                return LocalDateTime.parse(date + "T00:00:00")
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
            }
            boolean zoned = text.endsWith("Z") || text.substring(10).matches(".*[+-]\\d\\d:\\d\\d");
            return zoned
                    ? ZonedDateTime.parse(text).toInstant().toEpochMilli()
                    : LocalDateTime.parse(text)
                            .atZone(ZoneId.systemDefault())
                            .toInstant()
                            .toEpochMilli();
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    private static boolean isDate(long value) {
        return Value.isCell(value) && Cell.kind(value) == Cell.DATE;
    }

    private static double thisTime(Vm vm, Args args) {
        if (!isDate(args.thisValue())) {
            throw vm.typeError("this is not a Date object.");
        }
        return Value.asNumber(Memory.getLong(args.thisValue() + Cell.DATA));
    }

    private static long toIsoString(Vm vm, Args args) {
        double time = thisTime(vm, args);
        if (Double.isNaN(time)) {
            throw vm.rangeError("Invalid time value");
        }
        return vm.strings.of(isoText(time));
    }

    private static long toJson(Vm vm, Args args) {
        double time = thisTime(vm, args);
        return Double.isNaN(time) ? Value.NULL : vm.strings.of(isoText(time));
    }

    private static String isoText(double time) {
        ZonedDateTime utc = Instant.ofEpochMilli((long) time).atZone(ZoneOffset.UTC);
        int year = utc.getYear();
        String yearText = year >= 0 && year <= 9999
                ? String.format(Locale.ROOT, "%04d", year)
                : String.format(Locale.ROOT, "%c%06d", year < 0 ? '-' : '+', Math.abs(year));
        return yearText
                + DateTimeFormatter.ofPattern("-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                        .format(utc);
    }

    private static String toText(double time) {
        if (Double.isNaN(time)) {
            return "Invalid Date";
        }
        String pattern = "EEE MMM dd yyyy HH:mm:ss 'GMT'xx '('zzzz')'";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(local(time));
    }

    /** As console.log shows a date. */
    static String describe(long date) {
        double time = Value.asNumber(Memory.getLong(date + Cell.DATA));
        return Double.isNaN(time) ? "Invalid Date" : isoText(time);
    }
}
