package tierup.vm.builtins;

import static tierup.vm.builtins.Row.alias;
import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.selfHosted;
import static tierup.vm.builtins.Row.symbolMethod;

import java.util.Locale;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * String (ECMA-262, 22.1): the constructor and the table of all methods. A string is a sequence of 16-bit units; only
 * the iterator, codePointAt and fromCodePoint know of characters beyond. What has to do with searching is in {@link
 * StringSearch}.
 */
final class StringBuiltins {
    private static final String REPLACE = "string-replace";
    private static final int LAST_CODE_POINT = 0x10FFFF;

    private StringBuiltins() {}

    static void install(Installer installer, long prototype) {
        long constructor = installer.constructor("String", 1, StringBuiltins::construct, prototype);
        installer.table(
                constructor,
                method("fromCharCode", 1, StringBuiltins::fromCharCode),
                method("fromCodePoint", 1, StringBuiltins::fromCodePoint),
                method("raw", 1, StringBuiltins::raw));
        installer.table(
                prototype,
                method("at", 1, StringBuiltins::at),
                method("charAt", 1, StringBuiltins::charAt),
                method("charCodeAt", 1, StringBuiltins::charCodeAt),
                method("codePointAt", 1, StringBuiltins::codePointAt),
                method("concat", 1, StringBuiltins::concat),
                method("endsWith", 1, StringSearch::endsWith),
                method("includes", 1, StringSearch::includes),
                method("indexOf", 1, StringSearch::indexOf),
                method("isWellFormed", 0, StringTexts::isWellFormed),
                method("lastIndexOf", 1, StringSearch::lastIndexOf),
                method("localeCompare", 1, StringTexts::localeCompare),
                method("match", 1, (vm, args) -> StringSearch.byPattern(vm, args, "match", Names.SYMBOL_MATCH)),
                method("matchAll", 1, (vm, args) -> StringSearch.byPattern(vm, args, "matchAll", Names.NONE)),
                method("normalize", 0, StringTexts::normalize),
                method("padEnd", 1, (vm, args) -> StringTexts.pad(vm, args, false)),
                method("padStart", 1, (vm, args) -> StringTexts.pad(vm, args, true)),
                method("repeat", 1, StringTexts::repeat),
                selfHosted("replace", 2, REPLACE),
                selfHosted("replaceAll", 2, REPLACE),
                method("search", 1, (vm, args) -> StringSearch.byPattern(vm, args, "search", Names.SYMBOL_SEARCH)),
                method("slice", 2, StringBuiltins::slice),
                method("split", 2, StringSearch::split),
                method("startsWith", 1, StringSearch::startsWith),
                method("substr", 2, StringBuiltins::substr),
                method("substring", 2, StringBuiltins::substring),
                method("toLocaleLowerCase", 0, (vm, args) -> toLowerCase(vm, args, "toLocaleLowerCase")),
                method("toLocaleUpperCase", 0, (vm, args) -> toUpperCase(vm, args, "toLocaleUpperCase")),
                method("toLowerCase", 0, (vm, args) -> toLowerCase(vm, args, "toLowerCase")),
                method("toString", 0, (vm, args) -> thisString(vm, args, "toString")),
                method("toUpperCase", 0, (vm, args) -> toUpperCase(vm, args, "toUpperCase")),
                method("toWellFormed", 0, StringTexts::toWellFormed),
                method("trim", 0, (vm, args) -> StringTexts.trim(vm, args, "trim", true, true)),
                method("trimEnd", 0, (vm, args) -> StringTexts.trim(vm, args, "trimEnd", false, true)),
                method("trimStart", 0, (vm, args) -> StringTexts.trim(vm, args, "trimStart", true, false)),
                method("valueOf", 0, (vm, args) -> thisString(vm, args, "valueOf")),
                alias("trimLeft", "trimStart"),
                alias("trimRight", "trimEnd"),
                symbolMethod(Names.SYMBOL_ITERATOR, "[Symbol.iterator]", 0, StringBuiltins::iterator));
    }

    /** {@code this} of a string method, as a string cell. */
    static long thisText(Vm vm, Args args, String method) {
        long value = args.thisValue();
        if (Cell.isString(value)) {
            return value;
        }
        if (Value.isNullish(value)) {
            throw vm.typeError("String.prototype." + method + " called on null or undefined");
        }
        return vm.conversions.toStringCell(value);
    }

    private static long construct(Vm vm, Args args) {
        long value;
        if (args.count() == 0) {
            value = vm.strings.empty();
        } else if (!args.isConstruct() && Cell.isSymbol(args.get(0))) {
            return vm.strings.of(vm.names.text(vm.names.id(args.get(0))));
        } else {
            value = vm.conversions.toStringCell(args.get(0));
        }
        return args.isConstruct() ? Wrappers.make(vm, args, value, Realm.of(vm).stringPrototype) : value;
    }

    private static long fromCharCode(Vm vm, Args args) {
        if (args.count() == 1) {
            return vm.strings.ofChar((char) vm.conversions.toInt32(args.get(0)));
        }
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < args.count(); i++) {
            units.append((char) vm.conversions.toInt32(args.get(i)));
        }
        return vm.strings.of(units.toString());
    }

    private static long fromCodePoint(Vm vm, Args args) {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < args.count(); i++) {
            double point = vm.conversions.toNumber(args.get(i));
            if (!(point >= 0 && point <= LAST_CODE_POINT) || point != Math.rint(point)) {
                throw vm.rangeError("Invalid code point " + vm.conversions.toJavaString(args.get(i)));
            }
            units.appendCodePoint((int) point);
        }
        return vm.strings.of(units.toString());
    }

    private static long raw(Vm vm, Args args) {
        long template = vm.conversions.toObject(args.get(0));
        ArrayLike parts = ArrayLike.of(vm, vm.conversions.toObject(vm.objects.get(template, Names.RAW)));
        long text = vm.strings.empty();
        for (long i = 0; i < parts.length; i++) {
            text = vm.strings.concat(text, vm.conversions.toStringCell(parts.get(i)));
            if (i + 1 < parts.length && i + 1 < args.count()) {
                text = vm.strings.concat(text, vm.conversions.toStringCell(args.get((int) i + 1)));
            }
        }
        return text;
    }

    private static long at(Vm vm, Args args) {
        long text = thisText(vm, args, "at");
        double relative = vm.conversions.toIntegerOrInfinity(args.get(0));
        double index = relative < 0 ? vm.strings.length(text) + relative : relative;
        return inRange(vm, text, index) ? vm.strings.ofChar(vm.strings.charAt(text, (int) index)) : Value.UNDEFINED;
    }

    private static boolean inRange(Vm vm, long text, double index) {
        return index >= 0 && index < vm.strings.length(text);
    }

    private static long charAt(Vm vm, Args args) {
        long text = thisText(vm, args, "charAt");
        double index = vm.conversions.toIntegerOrInfinity(args.get(0));
        return inRange(vm, text, index) ? vm.strings.ofChar(vm.strings.charAt(text, (int) index)) : vm.strings.empty();
    }

    private static long charCodeAt(Vm vm, Args args) {
        long text = thisText(vm, args, "charCodeAt");
        double index =
                Value.isInt(args.get(0)) ? Value.asInt(args.get(0)) : vm.conversions.toIntegerOrInfinity(args.get(0));
        return inRange(vm, text, index) ? Value.fromInt(vm.strings.charAt(text, (int) index)) : Value.NAN;
    }

    private static long codePointAt(Vm vm, Args args) {
        long text = thisText(vm, args, "codePointAt");
        double position = vm.conversions.toIntegerOrInfinity(args.get(0));
        if (!inRange(vm, text, position)) {
            return Value.UNDEFINED;
        }
        int index = (int) position;
        char first = vm.strings.charAt(text, index);
        boolean pair = unitsAt(vm, text, index) == 2;
        return Value.fromInt(pair ? Character.toCodePoint(first, vm.strings.charAt(text, index + 1)) : first);
    }

    /** How many units the character at an index takes: 2 for a surrogate pair. */
    static int unitsAt(Vm vm, long text, int index) {
        boolean pair = index + 1 < vm.strings.length(text)
                && Character.isHighSurrogate(vm.strings.charAt(text, index))
                && Character.isLowSurrogate(vm.strings.charAt(text, index + 1));
        return pair ? 2 : 1;
    }

    private static long concat(Vm vm, Args args) {
        long text = thisText(vm, args, "concat");
        for (int i = 0; i < args.count(); i++) {
            text = vm.strings.concat(text, vm.conversions.toStringCell(args.get(i)));
        }
        return text;
    }

    private static long slice(Vm vm, Args args) {
        long text = thisText(vm, args, "slice");
        int length = vm.strings.length(text);
        int start = (int) ArrayLike.relativeIndex(vm.conversions.toIntegerOrInfinity(args.get(0)), length);
        int end = args.get(1) == Value.UNDEFINED
                ? length
                : (int) ArrayLike.relativeIndex(vm.conversions.toIntegerOrInfinity(args.get(1)), length);
        return vm.strings.substring(text, start, Math.max(start, end));
    }

    private static long substring(Vm vm, Args args) {
        long text = thisText(vm, args, "substring");
        int length = vm.strings.length(text);
        int start = clamp(vm.conversions.toIntegerOrInfinity(args.get(0)), length);
        int end = args.get(1) == Value.UNDEFINED
                ? length
                : clamp(vm.conversions.toIntegerOrInfinity(args.get(1)), length);
        return vm.strings.substring(text, Math.min(start, end), Math.max(start, end));
    }

    private static long substr(Vm vm, Args args) {
        long text = thisText(vm, args, "substr");
        int length = vm.strings.length(text);
        int start = (int) ArrayLike.relativeIndex(vm.conversions.toIntegerOrInfinity(args.get(0)), length);
        int count = args.get(1) == Value.UNDEFINED
                ? length - start
                : clamp(vm.conversions.toIntegerOrInfinity(args.get(1)), length - start);
        return vm.strings.substring(text, start, start + count);
    }

    /** An integer brought into 0 to limit. */
    static int clamp(double value, int limit) {
        return (int) Math.max(0, Math.min(value, limit));
    }

    private static long toLowerCase(Vm vm, Args args, String method) {
        return vm.strings.of(StringTexts.toLowerCase(vm.strings.toJava(thisText(vm, args, method))));
    }

    private static long toUpperCase(Vm vm, Args args, String method) {
        return vm.strings.of(vm.strings.toJava(thisText(vm, args, method)).toUpperCase(Locale.ROOT));
    }

    private static long thisString(Vm vm, Args args, String method) {
        long value = Wrappers.unwrap(args.thisValue());
        if (!Cell.isString(value)) {
            throw vm.typeError("String.prototype." + method + " requires that 'this' be a String");
        }
        return value;
    }

    private static long iterator(Vm vm, Args args) {
        if (Value.isNullish(args.thisValue())) {
            throw vm.typeError("String.prototype[Symbol.iterator] called on null or undefined");
        }
        return Realm.of(vm).iterators.create(Iteration.STRING, vm.conversions.toStringCell(args.thisValue()));
    }
}
