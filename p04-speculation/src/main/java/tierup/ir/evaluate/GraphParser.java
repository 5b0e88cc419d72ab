package tierup.ir.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Control;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;

/**
 * Reads a graph from the text that {@link tierup.ir.GraphText} prints, so that tests of passes are text in, text out. Nodes and blocks get the
 * numbers of their names. What follows a semicolon is skipped: types are inferred anew.
 */
public final class GraphParser {
    private final List<GraphLine> lines = new ArrayList<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Block> blocks = new HashMap<>();
    private Graph graph;
    private int nextNumber;

    private GraphParser() {}

    /** What is wrong with a text, and where. */
    public static final class SyntaxError extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        SyntaxError(int line, int column, String message) {
            super("line " + line + ", column " + column + ": " + message);
            this.line = line;
            this.column = column;
        }

        /** From 1. */
        public int line() {
            return line;
        }

        /** From 1. */
        public int column() {
            return column;
        }
    }

    /**
     * The graph of a text.
     *
     * @throws SyntaxError if it is malformed
     */
    public static Graph parse(String text) {
        return new GraphParser().read(text);
    }

    private Graph read(String text) {
        String[] rows = text.split("\n", -1);
        for (int i = 0; i < rows.length; i++) {
            GraphLine line = new GraphLine(rows[i], i + 1);
            if (!line.atEnd()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new SyntaxError(1, 1, "a graph begins with: graph \"name\"");
        }
        readTitle(lines.remove(0));
        lines.forEach(this::meetNames);
        Block block = null;
        for (GraphLine line : lines) {
            if (line.isIndented()) {
                readNode(line, block);
            } else {
                requireEnd(block, line);
                block = blocks.get(line.peek());
            }
        }
        lines.forEach(GraphLine::restart);
        GraphLine last = lines.isEmpty() ? new GraphLine("", 1) : lines.get(lines.size() - 1);
        if (block == null) {
            throw last.error("there is no block");
        }
        requireEnd(block, last);
        graph.finish();
        return graph;
    }

    private static void requireEnd(Block block, GraphLine line) {
        if (block != null && block.end() == null) {
            throw line.error(block + " has no end: a jump, a branch, a return");
        }
    }

    private void readTitle(GraphLine line) {
        line.expect("graph");
        graph = new Graph(line.quoted());
        if (line.accept("relies")) {
            line.expect("on");
            do {
                graph.relyOn(line.integer());
            } while (line.accept(","));
        }
        line.requireEnd();
    }

    /** Blocks and their parameters first, as jumps lead forwards; and the greatest number of a node, as those without a name come behind it. */
    private void meetNames(GraphLine line) {
        if (line.isIndented()) {
            if (line.isDefinition()) {
                nextNumber = Math.max(nextNumber, line.number('v') + 1);
                line.restart();
            }
            return;
        }
        String name = line.peek();
        Block block = graph.addBlock(line.number('b'), -1);
        if (blocks.put(name, block) != null) {
            throw line.error(name + " is there already");
        }
        if (line.accept("(")) {
            do {
                readParameter(line, block);
            } while (line.accept(","));
            line.expect(")");
        }
        if (line.accept("loop")) {
            block.setLoopHeader();
        }
        line.expect(":");
        line.requireEnd();
        line.restart();
    }

    private void readParameter(GraphLine line, Block block) {
        String name = line.peek();
        int number = line.number('v');
        nextNumber = Math.max(nextNumber, number + 1);
        BlockParameter parameter = graph.addParameter(block, number);
        line.expect(":");
        parameter.setRepresentation(representation(line));
        define(line, name, parameter);
    }

    private static Representation representation(GraphLine line) {
        String word = line.peek();
        for (Representation representation : Representation.values()) {
            if (!word.isEmpty() && representation.toString().equals(word)) {
                line.next();
                return representation;
            }
        }
        throw line.error("a representation should stand here: tagged, int32, float64, bool, address");
    }

    private void define(GraphLine line, String name, Node node) {
        if (nodes.put(name, node) != null) {
            throw line.error(name + " is there already");
        }
    }

    private void readNode(GraphLine line, Block block) {
        if (block == null) {
            throw line.error("a node stands in a block: b0:");
        } else if (block.end() != null) {
            throw line.error(block + " is over: it has an end already");
        }
        String name = null;
        int number = -1;
        if (line.isDefinition()) {
            name = line.peek();
            number = line.number('v');
            line.expect("=");
        }
        Node node = NodeFactories.read(line, new Names());
        line.requireEnd();
        line.restart();
        requireName(line, node, name);
        if (node instanceof Control control) {
            graph.register(control, nextNumber++);
            block.setEnd(control);
        } else {
            graph.register(node, number < 0 ? nextNumber++ : number);
            block.nodes().add(node);
        }
        if (name != null) {
            define(line, name, node);
        }
    }

    private static void requireName(GraphLine line, Node node, String name) {
        boolean valued = node.representation() != Representation.NONE;
        if (valued != (name != null)) {
            throw line.error(valued ? node.operator() + " has a value: v1 = " : node.operator() + " has no value");
        }
    }

    /** What a line may name: values from above, and blocks. */
    final class Names {
        Node node(GraphLine line) {
            String name = line.peek();
            Node node = nodes.get(name);
            if (node == null) {
                throw line.error(
                        name.isEmpty() ? "an input should stand here" : name + " is no value that is known here");
            }
            line.next();
            return node;
        }

        Block block(GraphLine line) {
            Block block = blocks.get(line.peek());
            if (block == null) {
                throw line.error("there is no block " + line.peek());
            }
            line.next();
            return block;
        }
    }
}
