package tierup.vm.builtins;

import tierup.vm.running.Vm;

/** {@code escape} and {@code unescape} (ECMA-262, B.2.1): %XX and %uXXXX for units of UTF-16. */
final class EscapeCoding {
    private static final String UNCHANGED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@*_+-./";

    private EscapeCoding() {}

    static long escape(Vm vm, long value) {
        String text = vm.conversions.toJavaString(value);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (UNCHANGED.indexOf(unit) >= 0) {
                out.append(unit);
            } else {
                out.append(String.format(unit < 0x100 ? "%%%02X" : "%%u%04X", (int) unit));
            }
        }
        return vm.strings.of(out.toString());
    }

    /** What is no proper escape stays as it is. */
    static long unescape(Vm vm, long value) {
        String text = vm.conversions.toJavaString(value);
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            boolean isEscape = text.charAt(i) == '%';
            boolean isLong = isEscape && text.startsWith("u", i + 1);
            int start = isLong ? i + 2 : i + 1;
            int end = start + (isLong ? 4 : 2);
            int unit = isEscape ? hexadecimal(text, start, end) : -1;
            out.append(unit < 0 ? text.charAt(i) : (char) unit);
            i = unit < 0 ? i + 1 : end;
        }
        return vm.strings.of(out.toString());
    }

    /** The number that the digits from {@code start} to {@code end} are, or -1. */
    private static int hexadecimal(String text, int start, int end) {
        int number = end <= text.length() ? 0 : -1;
        for (int i = start; i < end && number >= 0; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
            number = digit < 0 ? -1 : 16 * number + digit;
        }
        return number;
    }
}
