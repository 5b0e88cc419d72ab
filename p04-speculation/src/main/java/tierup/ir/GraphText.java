package tierup.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tierup.ir.nodes.Leave;

/**
 * A graph as text. A line is a node: its name, what it does, what distinguishes it from others of its kind, its inputs; of a guard, what was guessed; behind
 * {@code @}, the offset of the bytecode that it is for.
 *
 * <pre>
 *   graph "sum"
 *   b0:
 *     v0 = parameter 0
 *     v1 = constant int 0
 *     v2 = check.int v0 "int at i &lt; n"          @12   ; int32
 *     jump b1 v1
 *   b1(v3: tagged) loop:                              ; from b0, b2; v3 is [0, 9]
 *     ...
 * </pre>
 *
 * <p>Behind a semicolon is what follows from the rest: where control comes from, and types as far as they say more than a representation. So a parser skips it.
 */
public final class GraphText {
    private static final int LEFT = 44;

    private GraphText() {}

    /** The whole graph, a newline behind each line. */
    public static String of(Graph graph) {
        List<String[]> lines = new ArrayList<>();
        for (Block block : graph.blocks()) {
            lines.add(new String[] {head(block), "", aboutHead(block)});
            block.nodes().forEach(node -> lines.add(line(node)));
            if (block.end() != null) {
                lines.add(line(block.end()));
            }
        }
        return title(graph) + "\n" + aligned(lines);
    }

    /** A node as in the graph's text, without what surrounds it: {@code v2 = check.int v0 "int at i < n"}. */
    public static String of(Node node) {
        if (node instanceof Leave leave) {
            return leave.operator() + " " + quoted(leave.reason());
        }
        return node instanceof Speculative guess && guess.reason() != null
                ? node + " " + quoted(guess.reason())
                : node.toString();
    }

    /** A name of the program: as it is if it looks like one, else in quotation marks. */
    public static String name(String text) {
        return text.matches("[A-Za-z_$][A-Za-z_$0-9]*") ? text : quoted(text);
    }

    /** In quotation marks, with backslashes before those within. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String title(Graph graph) {
        String title = "graph " + quoted(graph.function());
        return graph.assumptions().isEmpty()
                ? title
                : title
                        + graph.assumptions().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", " relies on ", ""));
    }

    private static String head(Block block) {
        StringJoiner parameters = new StringJoiner(", ", "(", ")").setEmptyValue("");
        for (BlockParameter parameter : block.parameters()) {
            parameters.add(parameter.name() + ": " + parameter.representation());
        }
        return block.name() + parameters + (block.isLoopHeader() ? " loop:" : ":");
    }

    private static String aboutHead(Block block) {
        StringJoiner about = new StringJoiner("; ");
        if (!block.predecessors().isEmpty()) {
            about.add("from " + block.predecessors().stream().map(Block::name).collect(Collectors.joining(", ")));
        }
        for (BlockParameter parameter : block.parameters()) {
            if (!aboutType(parameter).isEmpty()) {
                about.add(parameter.name() + " is " + aboutType(parameter));
            }
        }
        return about.toString();
    }

    private static String[] line(Node node) {
        return new String[] {"  " + of(node), node.pc() < 0 ? "" : "@" + node.pc(), aboutType(node)};
    }

    /** The type of a node, if it says more than the representation. */
    private static String aboutType(Node node) {
        Type known = node.type();
        boolean said = switch (node.representation()) {
            case NONE, ADDRESS -> true;
            case TAGGED -> known.equals(Type.ANY);
            case INT32 -> known.equals(Type.INT32);
            case FLOAT64 -> known.equals(Type.NUMBER);
            case BOOL -> known.equals(Type.BOOL);
        };
        return said ? "" : known.toString();
    }

    private static String aligned(List<String[]> lines) {
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            int begin = text.length();
            text.append(line[0]);
            if (!line[1].isEmpty()) {
                fill(text, begin + LEFT).append(line[1]);
            }
            if (!line[2].isEmpty()) {
                fill(text, begin + LEFT + 6).append("; ").append(line[2]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static StringBuilder fill(StringBuilder text, int column) {
        do {
            text.append(' ');
        } while (text.length() < column);
        return text;
    }
}
