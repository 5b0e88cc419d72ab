package tierup.vm.builtins;

import java.text.Normalizer;
import tierup.vm.Args;
import tierup.vm.NumberText;
import tierup.vm.Strings;
import tierup.vm.Value;
import tierup.vm.Vm;

/** The string methods that make a new text of an old one, or compare two as people would. */
final class StringTexts {
    private StringTexts() {}

    static long repeat(Vm vm, Args args) {
        long text = StringBuiltins.thisText(vm, args, "repeat");
        double count = vm.conversions.toIntegerOrInfinity(args.get(0));
        if (count < 0 || Double.isInfinite(count)) {
            throw vm.rangeError("Invalid count value: " + vm.conversions.toJavaString(args.get(0)));
        }
        int length = vm.strings.length(text);
        if (length == 0 || count == 0) {
            return vm.strings.empty();
        }
        if (count * length > Strings.MAX_LENGTH) {
            throw vm.rangeError("Invalid string length");
        }
        return vm.strings.repeat(text, (int) count);
    }

    static long pad(Vm vm, Args args, boolean atStart) {
        long text = StringBuiltins.thisText(vm, args, atStart ? "padStart" : "padEnd");
        double wanted = vm.conversions.toLength(args.get(0));
        int length = vm.strings.length(text);
        if (wanted <= length) {
            return text;
        }
        long filler = args.get(1) == Value.UNDEFINED ? vm.strings.of(" ") : vm.conversions.toStringCell(args.get(1));
        int fillerLength = vm.strings.length(filler);
        if (fillerLength == 0) {
            return text;
        }
        if (wanted > Strings.MAX_LENGTH) {
            throw vm.rangeError("Invalid string length");
        }
        int missing = (int) wanted - length;
        long padding = vm.strings.substring(vm.strings.repeat(filler, missing / fillerLength + 1), 0, missing);
        return atStart ? vm.strings.concat(padding, text) : vm.strings.concat(text, padding);
    }

    static long trim(Vm vm, Args args, String method, boolean start, boolean end) {
        long text = StringBuiltins.thisText(vm, args, method);
        int from = 0;
        int to = vm.strings.length(text);
        while (start && from < to && NumberText.isWhiteSpace(vm.strings.charAt(text, from))) {
            from++;
        }
        while (end && from < to && NumberText.isWhiteSpace(vm.strings.charAt(text, to - 1))) {
            to--;
        }
        return vm.strings.substring(text, from, to);
    }

    static long normalize(Vm vm, Args args) {
        String text = vm.strings.toJava(StringBuiltins.thisText(vm, args, "normalize"));
        String form = args.get(0) == Value.UNDEFINED ? "NFC" : vm.conversions.toJavaString(args.get(0));
        switch (form) {
            case "NFC":
            case "NFD":
            case "NFKC":
            case "NFKD":
                return vm.strings.of(Normalizer.normalize(text, Normalizer.Form.valueOf(form)));
            default:
                throw vm.rangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
        }
    }

    static long localeCompare(Vm vm, Args args) {
        String text = vm.strings.toJava(StringBuiltins.thisText(vm, args, "localeCompare"));
        return Value.fromInt(Collation.compare(text, vm.conversions.toJavaString(args.get(0))));
    }

    static long isWellFormed(Vm vm, Args args) {
        String text = vm.strings.toJava(StringBuiltins.thisText(vm, args, "isWellFormed"));
        return Value.fromBoolean(text.codePoints().noneMatch(StringTexts::isSurrogate));
    }

    static long toWellFormed(Vm vm, Args args) {
        String text = vm.strings.toJava(StringBuiltins.thisText(vm, args, "toWellFormed"));
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(point -> result.appendCodePoint(isSurrogate(point) ? 0xFFFD : point));
        return vm.strings.of(result.toString());
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
