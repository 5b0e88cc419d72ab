package tierup.bytecode.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tierup.bytecode.Opcode;

/** A function of a {@code .bc} file as lines that can be moved about: its head, its own lines, the functions in it. */
final class TextFunction {
    private static final Map<String, Opcode> OPCODES =
            Arrays.stream(Opcode.values()).collect(Collectors.toMap(Enum::name, op -> op));

    String head;
    final List<String> lines = new ArrayList<>();
    final List<TextFunction> inner = new ArrayList<>();

    private TextFunction(String head) {
        this.head = head;
    }

    /** Divides a file in canonical form. Given stack depths are dropped, so that they fit after a mutation. */
    static TextFunction parse(String text) {
        List<TextFunction> open = new ArrayList<>();
        TextFunction root = null;
        for (String raw : text.split("\n")) {
            String line = raw.strip();
            if (line.startsWith("function ")) {
                TextFunction function = new TextFunction(line.replaceFirst(" stack=\\d+", ""));
                if (open.isEmpty()) {
                    root = function;
                } else {
                    open.get(open.size() - 1).inner.add(function);
                }
                open.add(function);
            } else if (line.equals("end")) {
                open.remove(open.size() - 1);
            } else if (!line.isEmpty()) {
                open.get(open.size() - 1).lines.add(line);
            }
        }
        return root;
    }

    /** This function and all in it. */
    List<TextFunction> all() {
        List<TextFunction> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).inner);
        }
        return all;
    }

    /** Numbers of the lines that are instructions. */
    List<Integer> instructions() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (opcode(lines.get(i)) != null) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    /** Names of the labels set in this function. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (String line : lines) {
            if (line.endsWith(":") && line.indexOf(' ') < 0) {
                labels.add(line.substring(0, line.length() - 1));
            }
        }
        return labels;
    }

    /** The instruction on a line, or null if there is another thing. */
    static Opcode opcode(String line) {
        int end = line.indexOf(' ');
        return OPCODES.get(end < 0 ? line : line.substring(0, end));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append(head).append('\n');
        lines.forEach(line -> out.append(line).append('\n'));
        inner.forEach(function -> function.write(out));
        out.append("end\n");
    }
}
