package tierup.vm.builtins;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.GuestException;
import tierup.vm.running.Vm;
import tierup.vm.text.NumberText;

/** encodeURIComponent and its three relatives (ECMA-262, 19.2.6): UTF-8 bytes as %XX. */
final class UriCoding {
    /** What encodeURI and decodeURI leave alone: the marks that structure a URI. */
    static final String RESERVED = ";/?:@&=+$,#";

    private static final String UNESCAPED_MARKS = "-_.!~*'()";

    private static final String HEX = "0123456789ABCDEF";

    /** The ASCII characters that are never escaped, and those that are not where a whole URI is encoded. */
    private static final boolean[] COMPONENT = unescaped("");

    private static final boolean[] WHOLE = unescaped(RESERVED);

    /** By number of bytes, the least code point that needs as many: a longer form than needed is malformed. */
    private static final int[] LEAST_OF_LENGTH = {0, 0, 0x80, 0x800, 0x1_0000};

    private UriCoding() {}

    /** Escapes all but letters, digits, some marks, and the characters in {@code kept}. */
    static long encode(Vm vm, long value, String kept) {
        String text = vm.conversions.toJavaString(value);
        boolean[] plain = kept.isEmpty() ? COMPONENT : WHOLE;
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int point = text.charAt(i++);
            if (point < 0x80 && plain[point]) {
                out.append((char) point);
                continue;
            }
            if (Character.isSurrogate((char) point)) {
                point = text.codePointAt(i - 1);
                if (!Character.isSupplementaryCodePoint(point)) {
                    throw malformed(vm);
                }
                i++;
            }
            encode(point, out);
        }
        return vm.strings.of(out.toString());
    }

    private static boolean[] unescaped(String kept) {
        boolean[] table = new boolean[0x80];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isLetterOrDigit(c) || (UNESCAPED_MARKS + kept).indexOf(c) >= 0;
        }
        return table;
    }

    /** Appends the bytes of a code point in UTF-8. */
    private static void encode(int point, StringBuilder out) {
        if (point < 0x80) {
            escape(point, out);
        } else if (point < 0x800) {
            escape(0xC0 | point >> 6, out);
            escape(0x80 | point & 0x3F, out);
        } else {
            if (point < 0x1_0000) {
                escape(0xE0 | point >> 12, out);
            } else {
                escape(0xF0 | point >> 18, out);
                escape(0x80 | point >> 12 & 0x3F, out);
            }
            escape(0x80 | point >> 6 & 0x3F, out);
            escape(0x80 | point & 0x3F, out);
        }
    }

    private static void escape(int unsigned, StringBuilder out) {
        out.append('%').append(HEX.charAt(unsigned >> 4)).append(HEX.charAt(unsigned & 0xF));
    }

    /** Undoes escapes, but for those of characters in {@code kept}. */
    static long decode(Vm vm, long value, String kept) {
        String text = vm.conversions.toJavaString(value);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) != '%') {
                out.append(text.charAt(i++));
                continue;
            }
            int first = escapedByte(vm, text, i);
            int length = first < 0x80 ? 1 : Integer.numberOfLeadingZeros(~(first << 24));
            if (length > 4 || first >= 0x80 && length == 1) {
                throw malformed(vm);
            }
            int point = first < 0x80 ? first : first & 0xFF >> length + 1;
            for (int j = 1; j < length; j++) {
                int next = escapedByte(vm, text, i + 3 * j);
                if ((next & 0xC0) != 0x80) {
                    throw malformed(vm);
                }
                point = point << 6 | next & 0x3F;
            }
            if (point < LEAST_OF_LENGTH[length] || point > Character.MAX_CODE_POINT || isSurrogate(point)) {
                throw malformed(vm);
            }
            if (kept.indexOf(point) >= 0) {
                out.append(text, i, i + 3 * length);
            } else {
                out.appendCodePoint(point);
            }
            i += 3 * length;
        }
        return vm.strings.of(out.toString());
    }

    private static int escapedByte(Vm vm, String text, int at) {
        boolean complete = at + 2 < text.length() && text.charAt(at) == '%';
        int high = complete ? NumberText.digit(text.charAt(at + 1), 16) : -1;
        int low = complete ? NumberText.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw malformed(vm);
        }
        return high << 4 | low;
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static GuestException malformed(Vm vm) {
        return vm.errors.make(ErrorKind.URI_ERROR, "URI malformed");
    }
}
