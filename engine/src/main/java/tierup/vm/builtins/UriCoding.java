package tierup.vm.builtins;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tierup.bytecode.ErrorKind;
import tierup.vm.code.GuestException;
import tierup.vm.running.Vm;
import tierup.vm.text.NumberText;

/** encodeURIComponent and its three relatives (ECMA-262, 19.2.6): UTF-8 bytes as %XX. */
final class UriCoding {
    /** What encodeURI and decodeURI leave alone: the marks that structure a URI. */
    static final String RESERVED = ";/?:@&=+$,#";

    private static final String UNESCAPED_MARKS = "-_.!~*'()";

    private UriCoding() {}

    /** Escapes all but letters, digits, some marks, and the characters in {@code kept}. */
    static long encode(Vm vm, long value, String kept) {
        String text = vm.conversions.toJavaString(value);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean plain = point < 0x80 && (Character.isLetterOrDigit(point) || UNESCAPED_MARKS.indexOf(point) >= 0);
            if (plain || kept.indexOf(point) >= 0) {
                out.appendCodePoint(point);
                continue;
            }
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                throw malformed(vm);
            }
            for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                out.append(String.format("%%%02X", b));
            }
        }
        return vm.strings.of(out.toString());
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
            byte[] bytes = new byte[length];
            for (int j = 0; j < length; j++) {
                bytes[j] = (byte) escapedByte(vm, text, i + 3 * j);
            }
            String character = utf8(vm, bytes);
            out.append(kept.contains(character) ? text.substring(i, i + 3 * length) : character);
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

    private static String utf8(Vm vm, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(vm);
        }
    }

    private static GuestException malformed(Vm vm) {
        return vm.errors.make(ErrorKind.URI_ERROR, "URI malformed");
    }
}
