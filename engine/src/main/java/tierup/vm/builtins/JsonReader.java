package tierup.vm.builtins;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.NumberText;

/**
 * Reads JSON (ECMA-404) straight into guest objects: JSON.parse without its reviver, and modules that are JSON files.
 * Errors are SyntaxErrors in V8's words.
 */
final class JsonReader {
    private static final int DEEPEST = 5000;

    private final Vm vm;
    private final String text;
    private int at;
    private int depth;

    private JsonReader(Vm vm, String text) {
        this.vm = vm;
        this.text = text;
    }

    /** The value of a JSON text. */
    static long parse(Vm vm, String text) {
        JsonReader reader = new JsonReader(vm, text);
        reader.skipWhiteSpace();
        long value = reader.value();
        reader.skipWhiteSpace();
        if (reader.at < text.length()) {
            throw reader.error("Unexpected non-whitespace character after JSON at position " + reader.at);
        }
        return value;
    }

    private long value() {
        if (at >= text.length()) {
            throw endOfInput();
        }
        char unit = text.charAt(at);
        switch (unit) {
            case '{':
                return nested(true);
            case '[':
                return nested(false);
            case '"':
                return vm.strings.of(string());
            case 't':
                return word("true", Value.TRUE);
            case 'f':
                return word("false", Value.FALSE);
            case 'n':
                return word("null", Value.NULL);
            default:
                if (unit == '-' || unit >= '0' && unit <= '9') {
                    return number();
                }
                throw unexpected();
        }
    }

    private long nested(boolean isObject) {
        if (++depth > DEEPEST) {
            throw vm.rangeError("Maximum call stack size exceeded");
        }
        at++;
        long value = isObject ? object() : array();
        depth--;
        return value;
    }

    private long object() {
        long object = vm.factory.newObject();
        skipWhiteSpace();
        if (peek('}')) {
            return object;
        }
        for (boolean first = true; ; first = false) {
            skipWhiteSpace();
            if (at >= text.length() || text.charAt(at) != '"') {
                throw expected(first ? "Expected property name or '}'" : "Expected double-quoted property name");
            }
            String name = string();
            skipWhiteSpace();
            if (!peek(':')) {
                throw expected("Expected ':' after property name");
            }
            skipWhiteSpace();
            long value = value();
            vm.objects.createDataProperty(object, vm.conversions.toPropertyKey(vm.strings.of(name)), value);
            skipWhiteSpace();
            if (peek('}')) {
                return object;
            }
            if (!peek(',')) {
                throw expected("Expected ',' or '}' after property value");
            }
        }
    }

    private long array() {
        long array = vm.factory.newArray(0);
        skipWhiteSpace();
        if (peek(']')) {
            return array;
        }
        while (true) {
            skipWhiteSpace();
            vm.objects.arrays.push(array, value());
            skipWhiteSpace();
            if (peek(']')) {
                return array;
            }
            if (!peek(',')) {
                throw expected("Expected ',' or ']' after array element");
            }
        }
    }

    private long word(String word, long value) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= text.length()) {
                throw endOfInput();
            }
            if (text.charAt(at) != word.charAt(i)) {
                throw unexpected();
            }
        }
        return value;
    }

    private long number() {
        int start = at;
        peek('-');
        if (!isDigit()) {
            throw error("No number after minus sign in JSON at position " + at);
        }
        if (peek('0')) {
            if (isDigit()) {
                throw error("Unexpected number in JSON at position " + at);
            }
        } else {
            skipDigits();
        }
        if (peek('.')) {
            if (!isDigit()) {
                throw error("Unterminated fractional number in JSON at position " + at);
            }
            skipDigits();
        }
        if (peek('e') || peek('E')) {
            if (!peek('+')) {
                peek('-');
            }
            if (!isDigit()) {
                throw error("Exponent part is missing a number in JSON at position " + at);
            }
            skipDigits();
        }
        return Value.fromNumber(Double.parseDouble(text.substring(start, at)));
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void skipDigits() {
        while (isDigit()) {
            at++;
        }
    }

    private String string() {
        int start = ++at;
        StringBuilder decoded = null;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '"') {
                String plain = text.substring(start, at++);
                return decoded == null ? plain : decoded.append(plain).toString();
            }
            if (unit < 0x20) {
                throw error("Bad control character in string literal in JSON at position " + at);
            }
            if (unit == '\\') {
                decoded = decoded == null ? new StringBuilder() : decoded;
                decoded.append(text, start, at++).append(escape());
                start = at;
            } else {
                at++;
            }
        }
        throw error("Unterminated string in JSON at position " + at);
    }

    private char escape() {
        if (at >= text.length()) {
            throw error("Unterminated string in JSON at position " + at);
        }
        char unit = text.charAt(at++);
        switch (unit) {
            case '"':
            case '\\':
            case '/':
                return unit;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return unicodeEscape();
            default:
                throw error("Bad escaped character in JSON at position " + (at - 1));
        }
    }

    private char unicodeEscape() {
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < text.length() ? NumberText.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw error("Bad Unicode escape in JSON at position " + at);
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private boolean peek(char unit) {
        if (at < text.length() && text.charAt(at) == unit) {
            at++;
            return true;
        }
        return false;
    }

    private void skipWhiteSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private GuestException expected(String what) {
        return error(what + " in JSON at position " + at);
    }

    private GuestException endOfInput() {
        return error("Unexpected end of JSON input");
    }

    private GuestException unexpected() {
        if (text.equals("undefined")
                || text.equals("NaN")
                || text.equals("Infinity")
                || text.equals("[object Object]")) {
            return error("\"" + text + "\" is not valid JSON");
        }
        return error("Unexpected token '" + text.charAt(at) + "', " + excerpt() + " is not valid JSON");
    }

    /** The text around the offending character, as V8 quotes it: up to ten characters on both sides. */
    private String excerpt() {
        int length = text.length();
        if (length <= 40) {
            return "\"" + text + "\"";
        }
        int start = at < 10 ? 0 : at - 10;
        int end = Math.min(length, at + 10);
        return (start > 0 ? "..." : "") + "\"" + text.substring(start, end) + "\"" + (end < length ? "..." : "");
    }

    private GuestException error(String message) {
        return vm.errors.make(ErrorKind.SYNTAX_ERROR, message);
    }
}
