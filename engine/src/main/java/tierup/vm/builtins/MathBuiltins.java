package tierup.vm.builtins;

import static tierup.vm.builtins.Row.constant;
import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.tag;

import java.util.function.DoubleUnaryOperator;
import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Builtin;
import tierup.vm.running.Ieee754;
import tierup.vm.running.Vm;

/** The Math object (ECMA-262, 21.3). Which bits its functions return is {@link Ieee754}'s subject. */
final class MathBuiltins {
    private MathBuiltins() {}

    static void install(Installer installer) {
        installer.table(
                installer.namespace("Math"),
                constant("E", Math.E),
                constant("LN10", 2.302585092994046),
                constant("LN2", 0.6931471805599453),
                constant("LOG10E", 0.4342944819032518),
                constant("LOG2E", 1.4426950408889634),
                constant("PI", Math.PI),
                constant("SQRT1_2", 0.7071067811865476),
                constant("SQRT2", 1.4142135623730951),
                tag("Math"),
                method("abs", 1, MathBuiltins::abs),
                method("acos", 1, of(StrictMath::acos)),
                method("acosh", 1, of(Ieee754::acosh)),
                method("asin", 1, of(StrictMath::asin)),
                method("asinh", 1, of(Ieee754::asinh)),
                method("atan", 1, of(StrictMath::atan)),
                method("atan2", 2, MathBuiltins::atan2),
                method("atanh", 1, of(Ieee754::atanh)),
                method("cbrt", 1, of(Ieee754::cbrt)),
                method("ceil", 1, rounding(Math::ceil)),
                method("clz32", 1, MathBuiltins::clz32),
                method("cos", 1, of(StrictMath::cos)),
                method("cosh", 1, of(Ieee754::cosh)),
                method("exp", 1, of(Ieee754::exp)),
                method("expm1", 1, of(StrictMath::expm1)),
                method("floor", 1, rounding(Math::floor)),
                method("fround", 1, of(x -> (float) x)),
                method("hypot", 2, MathBuiltins::hypot),
                method("imul", 2, MathBuiltins::imul),
                method("log", 1, of(StrictMath::log)),
                method("log10", 1, of(StrictMath::log10)),
                method("log1p", 1, of(StrictMath::log1p)),
                method("log2", 1, of(Ieee754::log2)),
                method("max", 2, MathBuiltins::max),
                method("min", 2, MathBuiltins::min),
                method("pow", 2, MathBuiltins::pow),
                method("random", 0, (vm, args) -> Value.fromDouble(Math.random())),
                method("round", 1, rounding(MathBuiltins::round)),
                method("sign", 1, of(Math::signum)),
                method("sin", 1, of(StrictMath::sin)),
                method("sinh", 1, of(StrictMath::sinh)),
                method("sqrt", 1, of(Math::sqrt)),
                method("tan", 1, of(StrictMath::tan)),
                method("tanh", 1, of(Ieee754::tanh)),
                method("trunc", 1, rounding(x -> x < 0 ? Math.ceil(x) : Math.floor(x))));
    }

    private static Builtin of(DoubleUnaryOperator function) {
        return (vm, args) -> Value.fromNumber(function.applyAsDouble(vm.conversions.toNumber(args.get(0))));
    }

    /** A kind of rounding: ints stay as they are. */
    private static Builtin rounding(DoubleUnaryOperator function) {
        return (vm, args) -> {
            long x = args.get(0);
            return Value.isInt(x) ? x : Value.fromNumber(function.applyAsDouble(vm.conversions.toNumber(x)));
        };
    }

    private static long abs(Vm vm, Args args) {
        long x = args.get(0);
        if (Value.isInt(x)) {
            return Value.fromLong(Math.abs((long) Value.asInt(x)));
        }
        return Value.fromNumber(Math.abs(vm.conversions.toNumber(x)));
    }

    private static long atan2(Vm vm, Args args) {
        double y = vm.conversions.toNumber(args.get(0));
        double x = vm.conversions.toNumber(args.get(1));
        return Value.fromNumber(Ieee754.atan2(y, x));
    }

    private static long clz32(Vm vm, Args args) {
        return Value.fromInt(Integer.numberOfLeadingZeros(vm.conversions.toInt32(args.get(0))));
    }

    private static long hypot(Vm vm, Args args) {
        double[] values = new double[args.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = vm.conversions.toNumber(args.get(i));
        }
        return Value.fromNumber(Ieee754.hypot(values));
    }

    private static long imul(Vm vm, Args args) {
        int a = vm.conversions.toInt32(args.get(0));
        return Value.fromInt(a * vm.conversions.toInt32(args.get(1)));
    }

    private static long max(Vm vm, Args args) {
        double result = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < args.count(); i++) {
            result = Math.max(result, vm.conversions.toNumber(args.get(i)));
        }
        return Value.fromNumber(result);
    }

    private static long min(Vm vm, Args args) {
        double result = Double.POSITIVE_INFINITY;
        for (int i = 0; i < args.count(); i++) {
            result = Math.min(result, vm.conversions.toNumber(args.get(i)));
        }
        return Value.fromNumber(result);
    }

    private static long pow(Vm vm, Args args) {
        double base = vm.conversions.toNumber(args.get(0));
        return Value.fromNumber(Ieee754.pow(base, vm.conversions.toNumber(args.get(1))));
    }

    /** To the nearest integer, halves upwards; the result of -0.5 to 0 is -0. */
    private static double round(double x) {
        double floor = Math.floor(x);
        return x - floor >= 0.5 ? (floor == -1 ? -0.0 : floor + 1) : floor;
    }
}
