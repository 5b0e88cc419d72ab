package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Shows values as Node's console.log does (its util.inspect): for people and for tests that compare output.
 *
 * <p>It calls getters of the program nowhere but for {@code Symbol.toStringTag} and errors' {@code stack}. An object
 * that contains itself is shown as {@code [Circular *1]}; what is nested deeper than {@link Options#depth} as {@code
 * [Object]}.
 */
public final class Inspector {
    private static final int MOST_ELEMENTS = 100;
    private static final int LONGEST_STRING = 10000;
    private static final int SHORTEST_SPLIT_STRING = 16;

    /**
     * What is shown.
     *
     * @param depth levels of objects below the outermost one
     * @param showHidden properties that are not enumerable, too
     */
    public record Options(int depth, boolean showHidden) {
        public static final Options DEFAULT = new Options(2, false);
    }

    private final Vm vm;
    private final ClassNames names;

    Inspector(Vm vm) {
        this.vm = vm;
        this.names = new ClassNames(vm);
    }

    ClassNames names() {
        return names;
    }

    /** A value inside a structure: strings in quotes. */
    public String inspect(long value) {
        return inspect(value, Options.DEFAULT);
    }

    /** A value with other options. */
    public String inspect(long value, Options options) {
        return new Run(options).show(value, 0);
    }

    /** Numbers as inspect shows them: with the sign of zero. */
    String number(long value) {
        return value == Value.MINUS_ZERO ? "-0" : vm.conversions.toJavaString(value);
    }

    /** One call: what is being shown, and where. */
    private final class Run {
        private final Options options;
        private final List<Long> path = new ArrayList<>();
        private final Map<Long, Integer> circular = new HashMap<>();
        private int indentation;
        private int innermost;

        Run(Options options) {
            this.options = options;
        }

        String show(long value, int level) {
            if (Cell.isObject(value)) {
                if (path.contains(value)) {
                    int index = circular.computeIfAbsent(value, v -> circular.size() + 1);
                    return "[Circular *" + index + "]";
                }
                return showObject(value, level);
            }
            return Cell.isString(value) ? string(vm.strings.toJava(value)) : primitive(value);
        }

        private String primitive(long value) {
            if (Cell.isSymbol(value)) {
                return vm.names.text(vm.names.id(value));
            }
            return Value.isNumber(value) ? number(value) : vm.conversions.toJavaString(value);
        }

        /** Long texts are split at their line feeds. */
        private String string(String text) {
            String shown = text;
            String rest = "";
            if (text.length() > LONGEST_STRING) {
                int more = text.length() - LONGEST_STRING;
                shown = text.substring(0, LONGEST_STRING);
                rest = "... " + more + " more character" + (more > 1 ? "s" : "");
            }
            boolean split = shown.length() > SHORTEST_SPLIT_STRING
                    && shown.length() > InspectLayout.LINE_WIDTH - indentation - 4
                    && shown.indexOf('\n') >= 0;
            if (!split) {
                return QuotedText.quote(shown) + rest;
            }
            StringBuilder lines = new StringBuilder();
            for (int start = 0; start < shown.length(); ) {
                int feed = shown.indexOf('\n', start);
                int end = feed < 0 ? shown.length() : feed + 1;
                lines.append(start == 0 ? "" : " +\n" + " ".repeat(indentation + 2));
                lines.append(QuotedText.quote(shown.substring(start, end)));
                start = end;
            }
            return lines + rest;
        }

        private String showObject(long object, int level) {
            InspectedObject shown = InspectedObject.of(vm, names, Inspector.this, object, options.showHidden());
            if (shown.isComplete()) {
                return indented(shown.prefix());
            }
            if (level > options.depth()) {
                return shown.shortName();
            }
            innermost = level + 1;
            path.add(object);
            List<String> entries = new ArrayList<>();
            boolean hasRest = shown.isArray() && addElements(object, level + 1, entries);
            boolean allNumbers = shown.isArray() && shown.keys().isEmpty() && hasOnlyNumbers(object, entries.size());
            addEntries(object, level + 1, entries);
            entries.addAll(InspectedBytes.entries(object, MOST_ELEMENTS, options.showHidden()));
            for (long key : shown.keys()) {
                entries.add(property(object, key, level + 1, false));
            }
            path.remove(path.size() - 1);
            Integer reference = circular.get(object);
            String prefix = indented(shown.prefix());
            if (reference != null) {
                prefix = "<ref *" + reference + ">" + (prefix.isEmpty() ? "" : " " + prefix);
            }
            InspectLayout.Entries shownEntries = new InspectLayout.Entries(
                    entries, prefix, shown.open(), shown.close(), shown.isArray(), allNumbers, hasRest);
            return InspectLayout.combine(shownEntries, indentation, innermost - (level + 1));
        }

        private String indented(String text) {
            return indentation == 0 ? text : text.replace("\n", "\n" + " ".repeat(indentation));
        }

        /** Adds an array's elements, runs of holes as one entry; true if some were left out. */
        private boolean addElements(long array, int level, List<String> entries) {
            long length = Cell.isTypedArray(array) ? TypedArrays.length(array) : vm.objects.arrays.lengthOf(array);
            long index = 0;
            while (index < length && entries.size() < MOST_ELEMENTS) {
                long key = ArrayLike.key(vm, index);
                if (vm.objects.hasOwn(array, key)) {
                    entries.add(property(array, key, level, true));
                    index++;
                    continue;
                }
                long end = nextElement(array, index, length);
                entries.add("<" + (end - index) + " empty item" + (end - index > 1 ? "s" : "") + ">");
                index = end;
            }
            if (index < length) {
                entries.add(moreItems(length - index));
            }
            return index < length;
        }

        /** Adds the content of a map or set, or what an iterator over one has left. */
        private void addEntries(long object, int level, List<String> entries) {
            InspectedEntries content = InspectedEntries.of(vm, object, MOST_ELEMENTS);
            if (content.form() == InspectedEntries.Form.UNKNOWN) {
                entries.add("<items unknown>");
            }
            indentation += 2;
            for (int i = 0; i < content.keys().size(); i++) {
                entries.add(entry(content, i, level));
            }
            indentation -= 2;
            if (content.more() > 0) {
                entries.add(moreItems(content.more()));
            }
        }

        private String entry(InspectedEntries content, int index, int level) {
            String key = show(content.keys().get(index), level);
            if (content.form() == InspectedEntries.Form.ELEMENT) {
                return key;
            }
            String value = show(content.values().get(index), level);
            if (content.form() == InspectedEntries.Form.ASSOCIATION) {
                return key + " => " + value;
            }
            InspectLayout.Entries pair =
                    new InspectLayout.Entries(List.of(key, value), "", "[", "]", true, false, false);
            return InspectLayout.combine(pair, indentation, innermost - level);
        }

        private static String moreItems(long count) {
            return "... " + count + " more item" + (count > 1 ? "s" : "");
        }

        private long nextElement(long array, long from, long length) {
            if (vm.objects.elements.isDense(array)) {
                long index = from;
                while (index < length && vm.objects.elements.get(array, (int) index) == Value.EMPTY) {
                    index++;
                }
                return index;
            }
            for (long key : vm.objects.ownKeys(array)) {
                long index = Cell.isSymbol(key) ? -1 : vm.names.arrayIndex(vm.conversions.toName(key));
                if (index >= from) {
                    return index;
                }
            }
            return length;
        }

        private boolean hasOnlyNumbers(long array, int count) {
            for (int i = 0; i < count; i++) {
                PropertyDescriptor element = vm.objects.getOwnProperty(array, Value.fromInt(i));
                if (element == null || element.value == Value.EMPTY || !Value.isNumber(element.value)) {
                    return false;
                }
            }
            return true;
        }

        private String property(long object, long key, int level, boolean isElement) {
            PropertyDescriptor property = vm.objects.getOwnProperty(object, key);
            String text = propertyValue(property, level);
            if (isElement) {
                return text;
            }
            String name = name(key);
            return (property.is(PropertyAttributes.ENUMERABLE) || Cell.isSymbol(key) ? name : "[" + name + "]") + ": "
                    + text;
        }

        private String propertyValue(PropertyDescriptor property, int level) {
            if (property.isAccessor()) {
                boolean readable = property.getter != Value.EMPTY && property.getter != Value.UNDEFINED;
                boolean writable = property.setter != Value.EMPTY && property.setter != Value.UNDEFINED;
                return readable ? (writable ? "[Getter/Setter]" : "[Getter]") : writable ? "[Setter]" : "undefined";
            }
            indentation += 2;
            String text = show(property.value, level);
            indentation -= 2;
            return text;
        }

        private String name(long key) {
            if (Cell.isSymbol(key)) {
                return "[" + QuotedText.escape(vm.names.text(vm.names.id(key)), '"') + "]";
            }
            String name = vm.conversions.toJavaString(key);
            if (name.equals(vm.names.text(Names.PROTO))) {
                return "['__proto__']";
            }
            return isIdentifier(name) ? name : QuotedText.quote(name);
        }

        private static boolean isIdentifier(String name) {
            for (int i = 0; i < name.length(); i++) {
                char unit = name.charAt(i);
                boolean letter = unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit == '_';
                if (!letter && !(i > 0 && unit >= '0' && unit <= '9')) {
                    return false;
                }
            }
            return !name.isEmpty();
        }
    }
}
