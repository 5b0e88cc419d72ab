package tierup.vm.builtins;

import static tierup.vm.builtins.Row.constant;
import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.NumberText;

/** Number (ECMA-262, 21.1). */
final class NumberBuiltins {
    private static final double MAX_SAFE_INTEGER = 9007199254740991.0;
    private static final int MOST_DIGITS = 100;
    private static final double LARGEST_FIXED = 1e21;

    private NumberBuiltins() {}

    static void install(Installer installer, long prototype) {
        long constructor = installer.constructor("Number", 1, NumberBuiltins::construct, prototype);
        installer.table(
                constructor,
                constant("EPSILON", 0x1p-52),
                constant("MAX_SAFE_INTEGER", MAX_SAFE_INTEGER),
                constant("MAX_VALUE", Double.MAX_VALUE),
                constant("MIN_SAFE_INTEGER", -MAX_SAFE_INTEGER),
                constant("MIN_VALUE", Double.MIN_VALUE),
                constant("NaN", Double.NaN),
                constant("NEGATIVE_INFINITY", Double.NEGATIVE_INFINITY),
                constant("POSITIVE_INFINITY", Double.POSITIVE_INFINITY),
                method("isFinite", 1, (vm, args) -> Value.fromBoolean(isFinite(args.get(0)))),
                method("isInteger", 1, (vm, args) -> Value.fromBoolean(isInteger(args.get(0)))),
                method(
                        "isNaN",
                        1,
                        (vm, args) -> Value.fromBoolean(
                                Value.isNumber(args.get(0)) && Double.isNaN(Value.asNumber(args.get(0))))),
                method("isSafeInteger", 1, NumberBuiltins::isSafeInteger));
        installer.table(
                prototype,
                method("toExponential", 1, NumberBuiltins::toExponential),
                method("toFixed", 1, NumberBuiltins::toFixed),
                method("toLocaleString", 0, NumberBuiltins::toLocaleString),
                method("toPrecision", 1, NumberBuiltins::toPrecision),
                method("toString", 1, NumberBuiltins::toText),
                method("valueOf", 0, (vm, args) -> Value.fromNumber(thisNumber(vm, args, "valueOf"))));
    }

    private static long construct(Vm vm, Args args) {
        long value = args.count() == 0 ? Value.ZERO : vm.conversions.toNumeric(args.get(0));
        return args.isConstruct() ? Wrappers.make(vm, args, value, Realm.of(vm).numberPrototype) : value;
    }

    private static boolean isFinite(long v) {
        return Value.isNumber(v) && Double.isFinite(Value.asNumber(v));
    }

    private static boolean isInteger(long v) {
        return isFinite(v) && Value.asNumber(v) == Math.rint(Value.asNumber(v));
    }

    private static long isSafeInteger(Vm vm, Args args) {
        long v = args.get(0);
        return Value.fromBoolean(isInteger(v) && Math.abs(Value.asNumber(v)) <= MAX_SAFE_INTEGER);
    }

    private static double thisNumber(Vm vm, Args args, String method) {
        long value = Wrappers.unwrap(args.thisValue());
        if (!Value.isNumber(value)) {
            throw vm.typeError("Number.prototype." + method + " requires that 'this' be a Number");
        }
        return Value.asNumber(value);
    }

    private static long toText(Vm vm, Args args) {
        double x = thisNumber(vm, args, "toString");
        double radix = args.get(0) == Value.UNDEFINED ? 10 : vm.conversions.toIntegerOrInfinity(args.get(0));
        if (radix < 2 || radix > 36) {
            throw vm.rangeError("toString() radix argument must be between 2 and 36");
        }
        boolean plain = radix == 10 || !Double.isFinite(x);
        return vm.strings.of(plain ? NumberText.toString(x) : NumberFormats.radix(x, (int) radix));
    }

    private static long toFixed(Vm vm, Args args) {
        double x = thisNumber(vm, args, "toFixed");
        double digits = vm.conversions.toIntegerOrInfinity(args.get(0));
        checkDigits(vm, digits, 0, "toFixed() digits argument");
        boolean plain = !(Math.abs(x) < LARGEST_FIXED);
        return vm.strings.of(plain ? NumberText.toString(x) : NumberFormats.fixed(x, (int) digits));
    }

    private static long toExponential(Vm vm, Args args) {
        double x = thisNumber(vm, args, "toExponential");
        double digits = vm.conversions.toIntegerOrInfinity(args.get(0));
        if (!Double.isFinite(x)) {
            return vm.strings.of(NumberText.toString(x));
        }
        checkDigits(vm, digits, 0, "toExponential() argument");
        return vm.strings.of(
                args.get(0) == Value.UNDEFINED
                        ? NumberFormats.exponentialOf(NumberText.toString(x))
                        : NumberFormats.exponential(x, (int) digits));
    }

    private static long toPrecision(Vm vm, Args args) {
        double x = thisNumber(vm, args, "toPrecision");
        if (args.get(0) == Value.UNDEFINED) {
            return vm.strings.of(NumberText.toString(x));
        }
        double digits = vm.conversions.toIntegerOrInfinity(args.get(0));
        if (!Double.isFinite(x)) {
            return vm.strings.of(NumberText.toString(x));
        }
        checkDigits(vm, digits, 1, "toPrecision() argument");
        return vm.strings.of(NumberFormats.precision(x, (int) digits));
    }

    private static void checkDigits(Vm vm, double digits, int least, String what) {
        if (digits < least || digits > MOST_DIGITS) {
            throw vm.rangeError(what + " must be between " + least + " and " + MOST_DIGITS);
        }
    }

    /** English grouping with at most three decimals, as Node's default locale has it. */
    private static long toLocaleString(Vm vm, Args args) {
        double x = thisNumber(vm, args, "toLocaleString");
        return vm.strings.of(NumberFormats.grouped(x));
    }
}
