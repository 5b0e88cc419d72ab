package tierup.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/** Objects as their shapes see them: a number, and a row of words. */
final class Instances {
    /** Longer rows are cut. */
    private static final int MAX_VALUES = 12;

    private final Vm vm;
    private final Map<String, Long> variables;

    /** @param variables objects by name */
    Instances(Vm vm, Map<String, Long> variables) {
        this.vm = vm;
        this.variables = variables;
    }

    /**
     * One line for each object: {@code user1 (Shape 3): [ "Alice", 30, "London" ]}.
     *
     * @param width that a line should not exceed
     */
    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        variables.forEach((name, object) -> {
            Shape shape = vm.shapes.of(object);
            String kind = shape.isDictionary() ? "Dictionary " : "Shape ";
            String head = name + " (" + kind + shape.id() + "): ";
            String words = values(object, shape, width - head.length());
            String elements = elements(object, width - head.length() - words.length() - 1);
            lines.add(head + (words + " " + elements).strip());
        });
        return lines;
    }

    /** The names of the objects of each shape, by its id. */
    Map<Integer, List<String>> byShape() {
        Map<Integer, List<String>> groups = new LinkedHashMap<>();
        variables.forEach((name, object) -> groups.computeIfAbsent(Cell.shapeId(object), id -> new ArrayList<>())
                .add(name));
        return groups;
    }

    /** The words in the object's slots, in the order of its properties. An array's length is shown by its elements. */
    private String values(long object, Shape shape, int width) {
        List<String> words = new ArrayList<>();
        for (int i = shape.kind() == Cell.ARRAY ? 1 : 0; i < shape.count(); i++) {
            if (shape.nameAt(i) != Names.NONE) {
                long word = Slots.load(object, shape.location(i));
                words.add(shape.isAccessorAt(i) ? "(accessor)" : describe(word));
            }
        }
        return shape.kind() == Cell.ARRAY && words.isEmpty() ? "" : row("", words, words.size(), width);
    }

    private String elements(long object, int width) {
        int length = vm.objects.elements.length(object);
        if (length == 0 && !Cell.isArray(object)) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.min(length, MAX_VALUES); i++) {
            long element = vm.objects.elements.get(object, i);
            words.add(element == Value.EMPTY ? "(hole)" : describe(element));
        }
        String kind = "elements " + DenseKind.name(vm.objects.elements.denseKind(object)) + " ";
        return row(kind, words, length, width);
    }

    private static String row(String head, List<String> words, int all, int width) {
        List<String> shown = words.subList(0, Math.min(words.size(), MAX_VALUES));
        return WordRow.of(head + "[ ", shown, all, " ]", width);
    }

    private String describe(long value) {
        if (value == Value.EMPTY) {
            return "(not yet made)";
        } else if (Cell.isString(value)) {
            return '"' + vm.strings.toJava(value) + '"';
        } else if (Cell.isFunction(value)) {
            return "function " + vm.functions.of(value).label();
        } else if (Cell.isObject(value)) {
            Shape shape = vm.shapes.of(value);
            return (shape.isDictionary() ? "Dictionary " : "Shape ") + shape.id();
        }
        return vm.conversions.describe(value);
    }
}
