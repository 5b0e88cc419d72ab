package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import tierup.bytecode.Handler;

/**
 * A function of random instructions, whose blocks are known by the numbers of its instructions: jumps of all kinds, ends
 * of blocks, handlers that lie in each other. It decodes, and would do nothing sensible.
 */
final class RandomFunction {
    private static final String[] PLAIN = {
        "LOAD_TRUE", "POP", "LOAD_INT 7", "WIDE LOAD_INT 7", "LOAD_GLOBAL \"f\"", "CALL 0", "BINARY_ADD", "DUP"
    };
    private static final String[] FORWARD = {
        "JUMP", "JUMP_IF_FALSE", "JUMP_IF_TRUE", "FOR_IN_NEXT", "FOR_OF_NEXT", "WIDE JUMP"
    };
    private static final String[] LAST = {"RETURN", "THROW", "THROW_ERROR TYPE_ERROR \"no\""};

    private final int size;
    private final int[] targets;
    private final String[] operations;
    private final List<int[]> handlers = new ArrayList<>();
    private final Bytecode bytecode;

    RandomFunction(long seed) {
        Random random = new Random(seed);
        size = 6 + random.nextInt(30);
        targets = new int[size];
        operations = new String[size];
        for (int i = 0; i < size; i++) {
            choose(random, i);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            addHandler(random);
        }
        Bytecode plain = Bytecode.of(lines());
        bytecode = plain.with(handlers.stream()
                .map(h -> new Handler(plain.pc(h[0]), plain.pc(h[1]), plain.pc(h[2]), h[2] % 2))
                .toList());
    }

    private void choose(Random random, int i) {
        int kind = random.nextInt(10);
        targets[i] = -1;
        if (i == 0) {
            // Nothing is reached from here, so nobody minds what is on the stack.
            operations[i] = "JUMP";
            targets[i] = size - 2;
        } else if (i >= size - 2) {
            operations[i] = i == size - 1 ? "RETURN" : "LOAD_UNDEFINED";
        } else if (kind < 6) {
            operations[i] = PLAIN[random.nextInt(PLAIN.length)];
        } else if (kind < 8) {
            operations[i] = FORWARD[random.nextInt(FORWARD.length)];
            targets[i] = i + 1 + random.nextInt(size - i - 1);
        } else if (kind < 9) {
            operations[i] = "JUMP_BACK";
            targets[i] = random.nextInt(i + 1);
        } else {
            operations[i] = LAST[random.nextInt(LAST.length)];
        }
    }

    /** Inside the handler added before, or beside all of them: rows are sorted from the inside out. */
    private void addHandler(Random random) {
        int start = random.nextInt(size - 1);
        int end = start + 1 + random.nextInt(size - start);
        if (!handlers.isEmpty()) {
            int[] inner = handlers.get(handlers.size() - 1);
            start = random.nextInt(inner[0] + 1);
            end = inner[1] + random.nextInt(size - inner[1] + 1);
        }
        handlers.add(new int[] {start, end, random.nextInt(size)});
    }

    private String[] lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add("L" + i + ":");
            lines.add(operations[i] + (targets[i] < 0 ? "" : " L" + targets[i]));
        }
        return lines.toArray(String[]::new);
    }

    Bytecode bytecode() {
        return bytecode;
    }

    private boolean ends(int i) {
        return operations[i].matches("(WIDE )?JUMP|JUMP_BACK|RETURN|THROW.*");
    }

    /** The numbers of the instructions that are leaders. */
    List<Integer> leaders() {
        TreeSet<Integer> leaders = new TreeSet<>(List.of(0));
        for (int i = 0; i < size; i++) {
            if (targets[i] >= 0) {
                leaders.add(targets[i]);
            }
            if (targets[i] >= 0 || ends(i)) {
                leaders.add(i + 1);
            }
        }
        for (int[] handler : handlers) {
            for (int boundary : handler) {
                leaders.add(boundary);
            }
        }
        leaders.remove(size);
        return List.copyOf(leaders);
    }

    /** The edges of the block from one instruction to another, in words: {@code FALL_THROUGH 3}. */
    List<String> edges(int first, int last) {
        List<String> edges = new ArrayList<>();
        if (!ends(last)) {
            edges.add("FALL_THROUGH " + (last + 1));
        }
        if (targets[last] >= 0) {
            edges.add((operations[last].equals("JUMP_BACK") ? "BACK " : "JUMP ") + targets[last]);
        }
        for (int[] handler : handlers) {
            if (handler[0] <= first && first < handler[1]) {
                edges.add("EXCEPTION " + handler[2]);
                break;
            }
        }
        return edges;
    }

    /** The text of the function, each instruction with its number. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(i).append(' ').append(operations[i]);
            text.append(targets[i] < 0 ? "; " : " " + targets[i] + "; ");
        }
        handlers.forEach(h -> text.append("handler of ")
                .append(h[0])
                .append(" to ")
                .append(h[1])
                .append(" at ")
                .append(h[2])
                .append("; "));
        return text.toString();
    }
}
