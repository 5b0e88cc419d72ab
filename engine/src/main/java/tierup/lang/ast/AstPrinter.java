package tierup.lang.ast;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * Writes syntax trees as text, for tests and for the curious: {@code (Binary ADD (Identifier a) (NumberLiteral 1.0))}.
 *
 * <p>All nodes are records, so one method prints them all: the name of the record, then its components in order. Offsets are
 * left out, true flags are shown by their name, nothing stands for what is absent.
 */
public final class AstPrinter {
    private static final int LINE_WIDTH = 100;
    private static final String INDENTATION = "  ";

    private AstPrinter() {}

    /** The tree below a node, on one line if it is short, else indented. */
    public static String print(Node node) {
        return print(node, 0);
    }

    /** The trees of a list of statements, one after the other. */
    public static String printAll(List<? extends Node> nodes) {
        return String.join("\n", nodes.stream().map(AstPrinter::print).toList());
    }

    private static String print(Object value, int depth) {
        if (value instanceof List<?> list) {
            return bracket(
                    "[", "]", list.stream().map(item -> print(item, depth + 1)).toList(), depth);
        }
        if (!(value instanceof Record record) || !(value instanceof Node)) {
            return value instanceof String text ? quoteIfNeeded(text) : String.valueOf(value);
        }
        List<String> parts = List.of(record.getClass().getRecordComponents()).stream()
                .map(component -> component(record, component, depth + 1))
                .filter(part -> !part.isEmpty())
                .toList();
        String head = "(" + record.getClass().getSimpleName() + (parts.isEmpty() ? "" : " ");
        return bracket(head, ")", parts, depth);
    }

    private static String component(Record record, RecordComponent component, int depth) {
        Object value = valueOf(record, component);
        if (value == null || value instanceof Integer || Boolean.FALSE.equals(value)) {
            return "";
        }
        return Boolean.TRUE.equals(value) ? component.getName() : print(value, depth);
    }

    private static Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the nodes of the tree are public records", e);
        }
    }

    private static String quoteIfNeeded(String text) {
        boolean plain =
                !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$');
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }

    private static String bracket(String open, String close, List<String> parts, int depth) {
        String oneLine = open + String.join(" ", parts) + close;
        if (oneLine.length() + depth * INDENTATION.length() <= LINE_WIDTH && !oneLine.contains("\n")) {
            return oneLine;
        }
        String newLine = "\n" + INDENTATION.repeat(depth + 1);
        return open.stripTrailing() + newLine + String.join(newLine, parts) + close;
    }
}
