package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/** JSON.stringify (ECMA-262, 25.5.2). Calls toJSON methods, and the replacer if there is one, in a nested run loop. */
final class JsonWriter {
    /** What stands for a unit in quotes; null where it stands for itself. */
    private static final String[] ESCAPES = new String[0x80];

    static {
        for (int unit = 0; unit < 0x20; unit++) {
            ESCAPES[unit] = "\\u00" + Character.forDigit(unit >> 4, 16) + Character.forDigit(unit & 0xF, 16);
        }
        String named = "\"\\\b\f\n\r\t";
        for (int i = 0; i < named.length(); i++) {
            ESCAPES[named.charAt(i)] = "\\" + "\"\\bfnrt".charAt(i);
        }
    }

    private static final int DEEPEST = 5000;

    private final Vm vm;
    private final String gap;
    private final long replacer;
    private final long[] onlyKeys;
    private final StringBuilder out = new StringBuilder();
    private final List<Long> path = new ArrayList<>();
    private final List<Long> pathKeys = new ArrayList<>();
    private String indentation = "";

    private JsonWriter(Vm vm, String gap, long replacer, long[] onlyKeys) {
        this.vm = vm;
        this.gap = gap;
        this.replacer = replacer;
        this.onlyKeys = onlyKeys;
    }

    /** The text as a string cell, or undefined for what JSON cannot express. */
    static long stringify(Vm vm, long value) {
        return stringify(vm, value, "", Value.UNDEFINED, null);
    }

    /**
     * The text with all options.
     *
     * @param gap one level of indentation; empty for a single line
     * @param replacer a function, or undefined
     * @param onlyKeys string cells of the properties to write, or null for all
     */
    static long stringify(Vm vm, long value, String gap, long replacer, long[] onlyKeys) {
        JsonWriter writer = new JsonWriter(vm, gap, replacer, onlyKeys);
        long holder = Value.UNDEFINED;
        if (replacer != Value.UNDEFINED) {
            holder = vm.factory.newObject();
            vm.objects.createDataProperty(holder, vm.strings.empty(), value);
        }
        boolean written = writer.write(holder, vm.strings.empty(), value);
        return written ? vm.strings.of(writer.out.toString()) : Value.UNDEFINED;
    }

    /** Writes one value; false if it has no JSON form. */
    private boolean write(long holder, long key, long original) {
        long value = Wrappers.converted(vm, prepare(holder, key, original));
        if (value == Value.NULL || Value.isBoolean(value)) {
            out.append(Value.describe(value));
        } else if (Value.isNumber(value)) {
            out.append(Double.isFinite(Value.asNumber(value)) ? vm.conversions.toJavaString(value) : "null");
        } else if (Cell.isString(value)) {
            quote(vm.strings.toJava(value));
        } else if (Cell.isObject(value) && !Cell.isFunction(value)) {
            nested(key, value);
        } else {
            return false;
        }
        return true;
    }

    private long prepare(long holder, long key, long original) {
        long value = original;
        if (Cell.isObject(value)) {
            long toJson = vm.objects.get(value, Names.TO_JSON);
            if (Cell.isFunction(toJson)) {
                value = vm.call(toJson, value, vm.conversions.toStringCell(key));
            }
        }
        return replacer == Value.UNDEFINED ? value : vm.call(replacer, holder, vm.conversions.toStringCell(key), value);
    }

    private void nested(long key, long value) {
        if (path.contains(value)) {
            throw vm.typeError(circleMessage(path.indexOf(value), key));
        }
        if (path.size() >= DEEPEST) {
            throw vm.rangeError("Maximum call stack size exceeded");
        }
        path.add(value);
        pathKeys.add(key);
        String outer = indentation;
        indentation += gap;
        if (Cell.isArray(value)) {
            array(value);
        } else {
            object(value);
        }
        indentation = outer;
        path.remove(path.size() - 1);
        pathKeys.remove(pathKeys.size() - 1);
    }

    private void array(long array) {
        ArrayLike source = ArrayLike.of(vm, array);
        out.append('[');
        for (long i = 0; i < source.length; i++) {
            out.append(i > 0 ? "," : "");
            newLine();
            if (!write(array, Value.fromLong(i), source.get(i))) {
                out.append("null");
            }
        }
        close(source.length == 0, ']');
    }

    private void object(long object) {
        boolean empty = true;
        out.append('{');
        for (long key : onlyKeys != null ? onlyKeys : vm.objects.enumerableOwnKeys(object)) {
            int before = out.length();
            out.append(empty ? "" : ",");
            newLine();
            quote(vm.conversions.toJavaString(key));
            out.append(gap.isEmpty() ? ":" : ": ");
            if (write(object, key, vm.objects.getIndexed(object, key))) {
                empty = false;
            } else {
                out.setLength(before);
            }
        }
        close(empty, '}');
    }

    private void newLine() {
        if (!gap.isEmpty()) {
            out.append('\n').append(indentation);
        }
    }

    private void close(boolean empty, char brace) {
        if (!empty && !gap.isEmpty()) {
            out.append('\n').append(indentation, 0, indentation.length() - gap.length());
        }
        out.append(brace);
    }

    /** Appends a text in quotes; stretches that need no escape are copied as they are. */
    private void quote(String text) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < ESCAPES.length ? ESCAPES[unit] == null : !Character.isSurrogate(unit)) {
                continue;
            } else if (Character.isSurrogate(unit) && isPair(text, i)) {
                i++;
                continue;
            }
            if (copied < i) {
                out.append(text, copied, i);
            }
            out.append(unit < ESCAPES.length ? ESCAPES[unit] : "\\u" + Integer.toHexString(unit));
            copied = i + 1;
        }
        out.append(text, copied, text.length()).append('"');
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** V8's drawing of the way from the object back to itself. */
    private String circleMessage(int start, long closingKey) {
        StringBuilder text = new StringBuilder(
                "Converting circular structure to JSON\n    --> starting at object with constructor ");
        text.append(constructorName(path.get(start)));
        int last = path.size() - 1;
        for (int i = start + 1; i <= last; i++) {
            boolean elided = i > start + 2 && i < last;
            if (elided) {
                text.append(i == start + 3 ? "\n    |     ..." : "");
                continue;
            }
            text.append("\n    |     ").append(keyName(pathKeys.get(i)));
            text.append(" -> object with constructor ").append(constructorName(path.get(i)));
        }
        return text.append("\n    --- ")
                .append(keyName(closingKey))
                .append(" closes the circle")
                .toString();
    }

    private String constructorName(long object) {
        String name = new ClassNames(vm).of(object);
        return "'" + (name == null ? "Object" : name) + "'";
    }

    private String keyName(long key) {
        return Value.isInt(key) ? "index " + Value.asInt(key) : "property '" + vm.conversions.toJavaString(key) + "'";
    }
}
