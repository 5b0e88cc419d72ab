package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/** The string methods that look for one string in another. There are no regular expressions in this engine. */
final class StringSearch {
    private StringSearch() {}

    /** The methods that need a regular expression, or an object that says by a well-known symbol that it is as good. */
    static long byPattern(Vm vm, Args args, String method, int symbolName) {
        long matcher = methodOfPattern(vm, args.thisValue(), args.get(0), symbolName, method);
        if (matcher == Value.UNDEFINED) {
            throw vm.typeError("Regular expressions are not supported by Tierup");
        }
        return vm.requestCall(matcher, args.get(0), args.thisValue());
    }

    /**
     * What an object that is given as a pattern wants to be called instead, or undefined.
     *
     * @param text {@code this} of the string method, which must not be null or undefined
     * @param symbolName name id of the symbol, or {@link Names#NONE}
     */
    static long methodOfPattern(Vm vm, long text, long pattern, int symbolName, String method) {
        if (Value.isNullish(text)) {
            throw vm.typeError("String.prototype." + method + " called on null or undefined");
        }
        return Cell.isObject(pattern) && symbolName != Names.NONE
                ? vm.objects.getMethod(pattern, symbolName)
                : Value.UNDEFINED;
    }

    /** A pattern as text; an object that says that it is a regular expression is refused. */
    private static long plainText(Vm vm, long pattern, String method) {
        if (Cell.isObject(pattern) && vm.conversions.toBoolean(vm.objects.get(pattern, Names.SYMBOL_MATCH))) {
            throw vm.typeError("First argument to String.prototype." + method + " must not be a regular expression");
        }
        return vm.conversions.toStringCell(pattern);
    }

    static long indexOf(Vm vm, Args args) {
        long text = StringBuiltins.thisText(vm, args, "indexOf");
        long pattern = vm.conversions.toStringCell(args.get(0));
        int from = StringBuiltins.clamp(vm.conversions.toIntegerOrInfinity(args.get(1)), vm.strings.length(text));
        return Value.fromInt(vm.strings.indexOf(text, pattern, from));
    }

    static long lastIndexOf(Vm vm, Args args) {
        long text = StringBuiltins.thisText(vm, args, "lastIndexOf");
        long pattern = vm.conversions.toStringCell(args.get(0));
        double number = vm.conversions.toNumber(args.get(1));
        int length = vm.strings.length(text);
        int from = Double.isNaN(number) ? length : StringBuiltins.clamp(Math.floor(number), length);
        return Value.fromInt(vm.strings.lastIndexOf(text, pattern, from));
    }

    static long includes(Vm vm, Args args) {
        long text = StringBuiltins.thisText(vm, args, "includes");
        long pattern = plainText(vm, args.get(0), "includes");
        int from = StringBuiltins.clamp(vm.conversions.toIntegerOrInfinity(args.get(1)), vm.strings.length(text));
        return Value.fromBoolean(vm.strings.indexOf(text, pattern, from) >= 0);
    }

    static long startsWith(Vm vm, Args args) {
        long text = StringBuiltins.thisText(vm, args, "startsWith");
        long pattern = plainText(vm, args.get(0), "startsWith");
        int start = StringBuiltins.clamp(vm.conversions.toIntegerOrInfinity(args.get(1)), vm.strings.length(text));
        return Value.fromBoolean(vm.strings.matchesAt(text, pattern, start));
    }

    static long endsWith(Vm vm, Args args) {
        long text = StringBuiltins.thisText(vm, args, "endsWith");
        long pattern = plainText(vm, args.get(0), "endsWith");
        int length = vm.strings.length(text);
        int end = args.get(1) == Value.UNDEFINED
                ? length
                : StringBuiltins.clamp(vm.conversions.toIntegerOrInfinity(args.get(1)), length);
        int start = end - vm.strings.length(pattern);
        return Value.fromBoolean(start >= 0 && vm.strings.matchesAt(text, pattern, start));
    }

    static long split(Vm vm, Args args) {
        long splitter = methodOfPattern(vm, args.thisValue(), args.get(0), Names.SYMBOL_SPLIT, "split");
        if (splitter != Value.UNDEFINED) {
            return vm.requestCall(splitter, args.get(0), args.thisValue(), args.get(1));
        }
        long text = StringBuiltins.thisText(vm, args, "split");
        long limit = args.get(1) == Value.UNDEFINED ? ArrayLike.MAX_ARRAY_LENGTH : vm.conversions.toUint32(args.get(1));
        long separator = vm.conversions.toStringCell(args.get(0));
        if (limit == 0) {
            return vm.factory.newArray(0);
        }
        if (args.get(0) == Value.UNDEFINED) {
            return vm.factory.newArrayOf(text);
        }
        return vm.strings.length(separator) == 0 ? splitUnits(vm, text, limit) : splitAt(vm, text, separator, limit);
    }

    private static long splitUnits(Vm vm, long text, long limit) {
        long[] units = new long[(int) Math.min(limit, vm.strings.length(text))];
        for (int i = 0; i < units.length; i++) {
            units[i] = vm.strings.ofChar(vm.strings.charAt(text, i));
        }
        return vm.factory.newArrayOf(units);
    }

    private static long splitAt(Vm vm, long text, long separator, long limit) {
        long parts = vm.factory.newArray(0);
        int start = 0;
        for (int at = vm.strings.indexOf(text, separator, 0);
                at >= 0;
                at = vm.strings.indexOf(text, separator, start)) {
            vm.objects.arrays.push(parts, vm.strings.substring(text, start, at));
            if (vm.objects.arrays.arrayLength(parts) >= limit) {
                return parts;
            }
            start = at + vm.strings.length(separator);
        }
        vm.objects.arrays.push(parts, vm.strings.substring(text, start, vm.strings.length(text)));
        return parts;
    }

    /**
     * Replaces a pattern by a text, in which {@code $$}, {@code $&}, {@code $`} and {@code $'} stand for a dollar sign,
     * the match, what is before and what is behind it (GetSubstitution, ECMA-262, 22.1.3.19.1).
     */
    static String replace(Vm vm, String text, String pattern, String replacement, boolean all) {
        StringBuilder result = new StringBuilder();
        int end = 0;
        for (int at = text.indexOf(pattern); at >= 0; ) {
            result.append(text, end, at);
            expand(text, at, at + pattern.length(), replacement, result);
            end = at + pattern.length();
            if (result.length() > Strings.MAX_LENGTH) {
                throw vm.rangeError("Invalid string length");
            }
            if (!all || at == text.length()) {
                break;
            }
            at = text.indexOf(pattern, Math.max(end, at + 1));
        }
        return result.append(text, end, text.length()).toString();
    }

    private static void expand(String text, int start, int end, String replacement, StringBuilder result) {
        for (int i = 0; i < replacement.length(); i++) {
            char unit = replacement.charAt(i);
            char next = unit == '$' && i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
            if (next == '$') {
                result.append('$');
            } else if (next == '&') {
                result.append(text, start, end);
            } else if (next == '`') {
                result.append(text, 0, start);
            } else if (next == '\'') {
                result.append(text, end, text.length());
            } else {
                result.append(unit);
                continue;
            }
            i++;
        }
    }
}
