package tierup.vm.builtins;

import java.text.Normalizer;
import java.util.Locale;
import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.NumberText;
import tierup.vm.text.Strings;

/** The string methods that make a new text of an old one, or compare two as people would. */
final class StringTexts {
    private static final char CAPITAL_SIGMA = '\u03A3';
    private static final char SMALL_SIGMA = '\u03C3';
    private static final char FINAL_SIGMA = '\u03C2';

    /** Unicode's Word_Break values MidLetter, MidNumLet and Single_Quote. */
    private static final String MARKS_WITHIN_WORDS =
            "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027" + "\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

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

    /**
     * Lower case in no particular language. A capital sigma at the end of a word becomes the final one (Unicode's
     * condition Final_Sigma): Java decides that by its own rules of word boundaries, so it is decided here.
     */
    static String toLowerCase(String text) {
        if (text.indexOf(CAPITAL_SIGMA) < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == CAPITAL_SIGMA) {
                boolean isFinal = isCasedBefore(text, i) && !isCasedAfter(text, i + 1);
                result.setCharAt(i, isFinal ? FINAL_SIGMA : SMALL_SIGMA);
            }
        }
        return result.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isCasedBefore(String text, int end) {
        int i = end;
        while (i > 0 && isCaseIgnorable(text.codePointBefore(i))) {
            i -= Character.charCount(text.codePointBefore(i));
        }
        return i > 0 && isCased(text.codePointBefore(i));
    }

    private static boolean isCasedAfter(String text, int start) {
        int i = start;
        while (i < text.length() && isCaseIgnorable(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i < text.length() && isCased(text.codePointAt(i));
    }

    private static boolean isCased(int point) {
        return Character.isLowerCase(point) || Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    private static boolean isCaseIgnorable(int point) {
        switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK:
            case Character.ENCLOSING_MARK:
            case Character.FORMAT:
            case Character.MODIFIER_LETTER:
            case Character.MODIFIER_SYMBOL:
                return true;
            default:
                return MARKS_WITHIN_WORDS.indexOf(point) >= 0;
        }
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
