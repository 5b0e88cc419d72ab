package tierup.bytecode.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;

/** Mutations of {@code .bc} text. Each changes one function a little and says what it did. */
final class TextMutations {
    private static final String[] INTEGERS = {"0", "1", "-1", "2", "31", "2147483647", "-2147483648", "65535", "1000000"
    };
    private static final String[] CONSTANTS = {
        "0",
        "-0",
        "1.5",
        "-1",
        "NaN",
        "Infinity",
        "-Infinity",
        "4294967296",
        "5e-324",
        "1e+300",
        "\"\"",
        "\"x\"",
        "\"length\"",
        "\"1\"",
        "\"\\ud800\""
    };
    private static final String[] NAMES = {
        "x",
        "y",
        "length",
        "prototype",
        "constructor",
        "__proto__",
        "name",
        "0",
        "toString",
        "valueOf",
        "Math",
        "print",
        "push"
    };
    private final Random random;
    private final TextFunction root;
    private int freshLabels;

    TextMutations(Random random, TextFunction root) {
        this.random = random;
        this.root = root;
    }

    /** Applies one mutation. */
    String apply() {
        TextFunction function = pick(root.all());
        if (function.instructions().isEmpty()) {
            function.lines.addAll(List.of("LOAD_UNDEFINED", "RETURN"));
        }
        List<Supplier<String>> choices = List.of(
                () -> exchangeOpcode(function),
                () -> exchangeOpcode(function),
                () -> exchangeOpcode(function),
                () -> changeOperand(function),
                () -> changeOperand(function),
                () -> changeOperand(function),
                () -> insertPiece(function),
                () -> insertPiece(function),
                () -> copyRun(function, function),
                () -> copyRun(pick(root.all()), function),
                () -> deleteRun(function),
                () -> swapLines(function),
                () -> insertJump(function),
                () -> retarget(function),
                () -> addHandler(function),
                () -> changeHandler(function),
                () -> changeHead(function),
                () -> garble(function));
        return function.head.split(" ")[1] + ": " + pick(choices).get();
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private String pick(String[] items) {
        return items[random.nextInt(items.length)];
    }

    /** Another instruction with the same operands and the same effect on the stack. */
    private String exchangeOpcode(TextFunction function) {
        int line = instruction(function, op -> true);
        Opcode old = TextFunction.opcode(function.lines.get(line));
        List<Opcode> same = new ArrayList<>();
        for (Opcode op : Opcode.values()) {
            if (op != old && shape(op).equals(shape(old))) {
                same.add(op);
            }
        }
        if (same.isEmpty()) {
            return changeOperand(function);
        }
        Opcode chosen = pick(same);
        function.lines.set(
                line, chosen + function.lines.get(line).substring(old.name().length()));
        return "line " + line + ": " + old + " to " + chosen;
    }

    private static String shape(Opcode op) {
        List<OperandKind> written = new ArrayList<>(op.operands());
        written.remove(OperandKind.FEEDBACK);
        return written + " " + op.pops(0) + " " + op.pushes() + " " + op.endsBlock();
    }

    private int instruction(TextFunction function, Predicate<Opcode> wanted) {
        List<Integer> all = function.instructions();
        List<Integer> fitting = all.stream()
                .filter(i -> wanted.test(TextFunction.opcode(function.lines.get(i))))
                .toList();
        return pick(fitting.isEmpty() ? all : fitting);
    }

    private String changeOperand(TextFunction function) {
        int line = instruction(
                function,
                op -> op.operands().stream().anyMatch(o -> o != OperandKind.FEEDBACK && o != OperandKind.TARGET));
        String old = function.lines.get(line);
        Opcode op = TextFunction.opcode(old);
        StringBuilder changed = new StringBuilder(op.name());
        for (OperandKind operand : op.operands()) {
            changed.append(' ').append(operandFor(function, op, operand));
        }
        function.lines.set(line, changed.toString().stripTrailing());
        return "line " + line + ": " + old + " to " + changed;
    }

    private String operandFor(TextFunction function, Opcode op, OperandKind operand) {
        switch (operand) {
            case INT:
                return random.nextBoolean() ? pick(INTEGERS) : String.valueOf(random.nextInt());
            case CONSTANT:
                return op == Opcode.GET_TEMPLATE_OBJECT ? "cooked=[null] raw=[\"\"]" : pick(CONSTANTS);
            case NAME:
                return '"' + pick(NAMES) + '"';
            case FUNCTION:
                return function.inner.isEmpty()
                        ? "nobody"
                        : pick(function.inner).head.split(" ")[1];
            case TARGET:
                return function.labels().isEmpty() ? "nowhere" : pick(function.labels());
            case FLAGS:
                return op == Opcode.THROW_ERROR
                        ? "TYPE_ERROR"
                        : String.valueOf(random.nextInt(op == Opcode.ITERATOR_CLOSE ? 2 : 16));
            case FEEDBACK:
                return "";
            default:
                return String.valueOf(random.nextInt(random.nextInt(8) == 0 ? 300 : 4));
        }
    }

    private String insertPiece(TextFunction function) {
        List<String> piece = Pieces.any(random);
        int line = instruction(function, op -> true);
        function.lines.addAll(line, piece);
        return "line " + line + ": inserted " + piece;
    }

    private String copyRun(TextFunction from, TextFunction to) {
        if (from.lines.isEmpty()) {
            return insertPiece(to);
        }
        int start = random.nextInt(Math.max(1, from.lines.size()));
        int end = Math.min(from.lines.size(), start + 1 + random.nextInt(6));
        List<String> run = new ArrayList<>(from.lines.subList(start, end));
        run.removeIf(line -> TextFunction.opcode(line) == null);
        int line = instruction(to, op -> true);
        to.lines.addAll(line, run);
        return "line " + line + ": copied " + run
                + (from == to ? "" : " from " + from.head.split(" ")[1]);
    }

    private String deleteRun(TextFunction function) {
        int start = random.nextInt(function.lines.size());
        int end = Math.min(function.lines.size(), start + 1 + random.nextInt(3));
        List<String> run = function.lines.subList(start, end);
        String deleted = "line " + start + ": deleted " + run;
        run.clear();
        return deleted;
    }

    private String swapLines(TextFunction function) {
        if (function.lines.size() < 2) {
            return deleteRun(function);
        }
        int line = random.nextInt(function.lines.size() - 1);
        function.lines.add(line, function.lines.remove(line + 1));
        return "line " + line + ": exchanged with the next";
    }

    /** A conditional jump to a new label, forward or, as JUMP_BACK, around a new loop. */
    private String insertJump(TextFunction function) {
        String label = "M" + ++freshLabels + random.nextInt(1000);
        int from = instruction(function, op -> true);
        int to = instruction(function, op -> true);
        if (from < to) {
            function.lines.add(to, label + ":");
            function.lines.addAll(
                    from, List.of(random.nextBoolean() ? "LOAD_TRUE" : "LOAD_THIS", "JUMP_IF_FALSE " + label));
        } else {
            String out = label + "X";
            function.lines.addAll(from, List.of("LOAD_FALSE", "JUMP_IF_FALSE " + out, "JUMP_BACK " + label, out + ":"));
            function.lines.add(to, label + ":");
        }
        return "a jump from line " + from + " to line " + to;
    }

    private String retarget(TextFunction function) {
        int line = instruction(function, Opcode::isJump);
        Opcode op = TextFunction.opcode(function.lines.get(line));
        if (!op.isJump() || function.labels().isEmpty()) {
            return insertJump(function);
        }
        function.lines.set(line, op + " " + pick(function.labels()));
        return "line " + line + ": now " + function.lines.get(line);
    }

    private String addHandler(TextFunction function) {
        int start = instruction(function, op -> true);
        int end = Math.min(function.lines.size(), start + 1 + random.nextInt(5));
        String label = "H" + ++freshLabels + random.nextInt(1000);
        int depth = random.nextInt(4) == 0 ? 1 : 0;
        function.lines.addAll(List.of(label + "T:", "TYPEOF", "RETURN"));
        function.lines.add(end, label + "E:");
        function.lines.add(start, label + "S:");
        function.lines.add(".handler start=" + label + "S end=" + label + "E target=" + label + "T depth=" + depth);
        return "a handler for lines " + start + " to " + end;
    }

    private String changeHandler(TextFunction function) {
        for (int i = 0; i < function.lines.size(); i++) {
            if (function.lines.get(i).startsWith(".handler")
                    && !function.labels().isEmpty()) {
                String key = pick(List.of("start", "end", "target", "depth"));
                String value = key.equals("depth") ? String.valueOf(random.nextInt(4)) : pick(function.labels());
                function.lines.set(i, function.lines.get(i).replaceFirst(key + "=\\w+", key + "=" + value));
                return "line " + i + ": " + key + "=" + value;
            }
        }
        return addHandler(function);
    }

    private String changeHead(TextFunction function) {
        String key = pick(List.of("params", "locals", "kind", "outer", "stack"));
        String value = switch (key) {
            case "kind" ->
                pick(List.of("normal", "arrow", "method", "class_constructor", "derived_constructor", "module"));
            case "outer" -> random.nextBoolean() ? "[]" : "[" + random.nextInt(4) + "]";
            default -> String.valueOf(random.nextInt(random.nextInt(4) == 0 ? 70000 : 12));
        };
        function.head = function.head.replaceFirst(" " + key + "=(\\[[^]]*\\]|\\w+)", "") + " " + key + "=" + value;
        return key + "=" + value;
    }

    /** Damages the text itself. */
    private String garble(TextFunction function) {
        int line = random.nextInt(function.lines.size());
        String old = function.lines.get(line);
        int at = random.nextInt(old.length() + 1);
        char c = "\"\\;:=[]., \tx0-\u00e9\ud800".charAt(random.nextInt(16));
        String changed = old.substring(0, at) + c + old.substring(Math.min(old.length(), at + random.nextInt(3)));
        function.lines.set(line, changed);
        return "line " + line + ": garbled";
    }
}
