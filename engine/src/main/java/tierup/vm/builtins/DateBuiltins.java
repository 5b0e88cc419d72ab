package tierup.vm.builtins;

import static tierup.vm.builtins.Row.alias;
import static tierup.vm.builtins.Row.method;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.Conversions;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Date (ECMA-262, 21.4, and the old names of annex B): objects around a time value. The arithmetic is in
 * {@link DateArithmetic}, the texts are in {@link DateTexts} and {@link DateParser}.
 */
final class DateBuiltins {
    private DateBuiltins() {}

    static void install(Installer installer, Vm engine, long prototype) {
        long constructor = installer.constructor("Date", 7, DateBuiltins::construct, prototype);
        installer.table(
                constructor,
                method("now", 0, (vm, args) -> Value.fromLong(System.currentTimeMillis())),
                method(
                        "parse",
                        1,
                        (vm, args) -> Value.fromNumber(DateParser.parse(vm.conversions.toJavaString(args.get(0))))),
                method("UTC", 7, (vm, args) -> Value.fromNumber(DateArithmetic.clip(fromFields(vm, args)))));
        installer.table(
                prototype,
                method("getTime", 0, (vm, args) -> Value.fromNumber(thisTime(vm, args))),
                method("getTimezoneOffset", 0, getter(time -> -DateArithmetic.offsetMinutes(time))),
                method("getYear", 0, getter(time -> localField(time, DateArithmetic.YEAR) - 1900)),
                method("setTime", 1, DateBuiltins::setTime),
                method("setYear", 1, DateBuiltins::setYear),
                method("toDateString", 0, text(DateTexts::date)),
                method("toISOString", 0, DateBuiltins::toIsoString),
                method("toJSON", 1, DateBuiltins::toJson),
                method("toLocaleDateString", 0, text(DateTexts::localeDate)),
                method("toLocaleString", 0, text(DateTexts::localeDateAndTime)),
                method("toLocaleTimeString", 0, text(DateTexts::localeTime)),
                method("toString", 0, text(DateTexts::dateAndTime)),
                method("toTimeString", 0, text(DateTexts::time)),
                method("toUTCString", 0, text(DateTexts::universal)),
                alias("toGMTString", "toUTCString"),
                method("valueOf", 0, (vm, args) -> Value.fromNumber(thisTime(vm, args))),
                method("getDay", 0, getter(time -> DateArithmetic.weekday(DateArithmetic.toLocal(time)))),
                method("getUTCDay", 0, getter(DateArithmetic::weekday)));
        fields(installer, prototype, "FullYear", DateArithmetic.YEAR, 3);
        fields(installer, prototype, "Month", DateArithmetic.MONTH, 2);
        fields(installer, prototype, "Date", DateArithmetic.DATE, 1);
        fields(installer, prototype, "Hours", DateArithmetic.HOURS, 4);
        fields(installer, prototype, "Minutes", DateArithmetic.MINUTES, 3);
        fields(installer, prototype, "Seconds", DateArithmetic.SECONDS, 2);
        fields(installer, prototype, "Milliseconds", DateArithmetic.MILLISECONDS, 1);
        long toPrimitive = installer.function("[Symbol.toPrimitive]", 1, DateBuiltins::toPrimitive);
        engine.objects.defineOwn(prototype, Names.SYMBOL_TO_PRIMITIVE, toPrimitive, PropertyAttributes.CONFIGURABLE);
    }

    /** Getters and setters of one field, in local and in universal time. A setter takes the fields that follow, too. */
    private static void fields(Installer installer, long prototype, String name, int field, int settable) {
        installer.table(
                prototype,
                method("get" + name, 0, getter(time -> localField(time, field))),
                method("getUTC" + name, 0, getter(time -> DateArithmetic.fields(time)[field])),
                method(
                        "set" + name,
                        settable,
                        setter(field, settable, DateArithmetic::toLocal, DateArithmetic::toUniversal)),
                method("setUTC" + name, settable, setter(field, settable, time -> time, time -> time)));
    }

    private static double localField(double time, int field) {
        return DateArithmetic.fields(DateArithmetic.toLocal(time))[field];
    }

    /** A number made of a time value that is one; NaN of NaN. */
    private static Builtin getter(DoubleUnaryOperator result) {
        return (vm, args) -> {
            double time = thisTime(vm, args);
            return Double.isNaN(time) ? Value.NAN : Value.fromNumber(result.applyAsDouble(time) + 0.0);
        };
    }

    private static Builtin text(DoubleFunction<String> result) {
        return (vm, args) -> {
            double time = thisTime(vm, args);
            return vm.strings.of(Double.isNaN(time) ? DateTexts.INVALID : result.apply(time));
        };
    }

    /** Only a year can be set on an invalid date: it then becomes the first day of that year. */
    private static Builtin setter(int field, int settable, DoubleUnaryOperator toZone, DoubleUnaryOperator fromZone) {
        return (vm, args) -> {
            double time = thisTime(vm, args);
            double[] given = new double[Math.max(1, Math.min(settable, args.count()))];
            for (int i = 0; i < given.length; i++) {
                given[i] = vm.conversions.toNumber(args.get(i));
            }
            if (Double.isNaN(time) && field != DateArithmetic.YEAR) {
                return Value.NAN;
            }
            double[] fields = DateArithmetic.fields(Double.isNaN(time) ? 0 : toZone.applyAsDouble(time));
            System.arraycopy(given, 0, fields, field, given.length);
            return store(args, fromZone.applyAsDouble(DateArithmetic.time(fields)));
        };
    }

    private static long setTime(Vm vm, Args args) {
        thisTime(vm, args);
        return store(args, vm.conversions.toNumber(args.get(0)));
    }

    private static long setYear(Vm vm, Args args) {
        double time = thisTime(vm, args);
        double year = vm.conversions.toNumber(args.get(0));
        double[] fields = DateArithmetic.fields(Double.isNaN(time) ? 0 : DateArithmetic.toLocal(time));
        fields[DateArithmetic.YEAR] = DateArithmetic.fullYear(year);
        return store(args, DateArithmetic.toUniversal(DateArithmetic.time(fields)));
    }

    private static long store(Args args, double time) {
        long value = Value.fromNumber(DateArithmetic.clip(time));
        Memory.putLong(args.thisValue() + Cell.DATA, value); // a number needs no write barrier
        return value;
    }

    private static long construct(Vm vm, Args args) {
        if (!args.isConstruct()) {
            return vm.strings.of(DateTexts.dateAndTime(System.currentTimeMillis()));
        }
        double time;
        if (args.count() == 0) {
            time = System.currentTimeMillis();
        } else if (args.count() > 1) {
            time = DateArithmetic.toUniversal(fromFields(vm, args));
        } else if (isDate(args.get(0))) {
            time = timeOf(args.get(0));
        } else {
            long value = vm.conversions.toPrimitive(args.get(0), Conversions.HINT_DEFAULT);
            time = Cell.isString(value) ? DateParser.parse(vm.strings.toJava(value)) : vm.conversions.toNumber(value);
        }
        long prototype = Realm.of(vm).prototypeFor(args.newTarget(), Realm.of(vm).datePrototype);
        return vm.factory.newObjectOfKind(Cell.DATE, prototype, Value.fromNumber(DateArithmetic.clip(time)));
    }

    /** Year, month, and further fields. */
    private static double fromFields(Vm vm, Args args) {
        double[] fields = {Double.NaN, 0, 1, 0, 0, 0, 0};
        for (int i = 0; i < Math.min(args.count(), fields.length); i++) {
            fields[i] = vm.conversions.toNumber(args.get(i));
        }
        fields[DateArithmetic.YEAR] = DateArithmetic.fullYear(fields[DateArithmetic.YEAR]);
        return DateArithmetic.time(fields);
    }

    private static boolean isDate(long value) {
        return Value.isCell(value) && Cell.kind(value) == Cell.DATE;
    }

    private static double timeOf(long date) {
        return Value.asNumber(Memory.getLong(date + Cell.DATA));
    }

    private static double thisTime(Vm vm, Args args) {
        if (!isDate(args.thisValue())) {
            throw vm.typeError("this is not a Date object.");
        }
        return timeOf(args.thisValue());
    }

    private static long toIsoString(Vm vm, Args args) {
        double time = thisTime(vm, args);
        if (Double.isNaN(time)) {
            throw vm.rangeError("Invalid time value");
        }
        return vm.strings.of(DateTexts.iso(time));
    }

    /** Works on any object with a toISOString. */
    private static long toJson(Vm vm, Args args) {
        long object = vm.conversions.toObject(args.thisValue());
        long primitive = vm.conversions.toPrimitive(object, Conversions.HINT_NUMBER);
        if (Value.isNumber(primitive) && !Double.isFinite(Value.asNumber(primitive))) {
            return Value.NULL;
        }
        long method = vm.objects.get(object, vm.names.id("toISOString"));
        if (!Cell.isFunction(method)) {
            throw vm.typeError("toISOString is not a function");
        }
        return vm.requestCall(method, object);
    }

    /** Dates are the objects that would rather be strings: {@code date + 1} is text, {@code date - 1} is not. */
    private static long toPrimitive(Vm vm, Args args) {
        long object = args.thisValue();
        if (!Cell.isObject(object)) {
            throw vm.typeError("Method Date.prototype [ @@toPrimitive ] called on incompatible receiver "
                    + vm.conversions.describe(object));
        }
        String hint = Cell.isString(args.get(0)) ? vm.strings.toJava(args.get(0)) : "";
        return switch (hint) {
            case "string", "default" -> vm.conversions.ordinaryToPrimitive(object, Conversions.HINT_STRING);
            case "number" -> vm.conversions.ordinaryToPrimitive(object, Conversions.HINT_NUMBER);
            default -> throw vm.typeError("Invalid hint: " + vm.objects.describe(args.get(0)));
        };
    }

    /** As console.log shows a date. */
    static String describe(long date) {
        double time = timeOf(date);
        return Double.isNaN(time) ? DateTexts.INVALID : DateTexts.iso(time);
    }
}
