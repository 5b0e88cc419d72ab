package tierup.profiler;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.bytecode.OperandKind;
import tierup.profiler.BasicBlock.Edge;

/** Control-flow graphs as text for a terminal, and in the DOT language for Graphviz: {@code --cfg} and {@code --cfg=dot}. */
final class GraphListing {
    private static final int LONGEST_CONSTANT = 40;

    private GraphListing() {}

    /**
     * The graphs of all functions of a program, in the order of their addresses.
     *
     * <pre>
     * fib(n): 3 blocks, no loops
     *   B0
     *     0x0017  LOAD_LOCAL     n
     *     ...
     *     falls through to B1, jumps to B2
     * </pre>
     */
    static String text(AddressMap addresses) {
        return addresses.functions().stream().map(code -> text(code, addresses)).collect(Collectors.joining("\n"));
    }

    private static String text(FunctionCode code, AddressMap addresses) {
        ControlFlowGraph graph = ControlFlowGraph.of(code);
        List<NaturalLoop> loops = graph.loops();
        StringBuilder out = new StringBuilder();
        out.append(addresses.signature(code))
                .append(": ")
                .append(Quantities.count(graph.blocks().size(), "block"));
        String place = addresses.place(code);
        out.append(loops.isEmpty() ? ", no loops" : ", " + Quantities.count(loops.size(), "loop"))
                .append(place.isEmpty() ? "" : "  (" + place + ")")
                .append('\n');
        for (NaturalLoop loop : loops) {
            out.append("  ").append(describe(loop, graph)).append('\n');
        }
        for (BasicBlock block : graph.blocks()) {
            boolean reached = block.index() == 0 || !graph.predecessors(block).isEmpty();
            out.append("  ").append(block.name()).append(reached ? "\n" : "  (nothing leads here)\n");
            for (int pc : block.pcs()) {
                out.append("    ")
                        .append(addresses.show(code, pc))
                        .append("  ")
                        .append(instruction(code, pc, addresses))
                        .append('\n');
            }
            out.append("    ").append(exits(graph, block)).append('\n');
        }
        return out.toString();
    }

    private static String describe(NaturalLoop loop, ControlFlowGraph graph) {
        String members = graph.blocks().stream()
                .filter(loop::contains)
                .map(BasicBlock::name)
                .collect(Collectors.joining(" "));
        return "loop with header " + loop.header().name() + ", depth " + loop.depth() + ": " + members;
    }

    private static String exits(ControlFlowGraph graph, BasicBlock block) {
        if (graph.edges(block).isEmpty()) {
            return "leaves the function";
        }
        return graph.edges(block).stream()
                .map(edge -> edge.kind().verb() + " to "
                        + graph.startingAt(edge.target()).name())
                .collect(Collectors.joining(", "));
    }

    private static String instruction(FunctionCode code, int pc, AddressMap addresses) {
        Opcode op = code.opcodeAt(pc);
        StringJoiner operands = new StringJoiner(" ");
        for (OperandKind operand : op.operands()) {
            if (operand != OperandKind.FEEDBACK) {
                operands.add(operand(code, operand, code.operand(pc, operand), addresses));
            }
        }
        return String.format("%-22s %s", op, operands).stripTrailing();
    }

    private static String operand(FunctionCode code, OperandKind operand, int value, AddressMap addresses) {
        switch (operand) {
            case CONSTANT:
            case NAME:
            case FUNCTION:
                Object constant = code.constants()[value];
                String text =
                        constant instanceof FunctionCode function ? addresses.name(function) : String.valueOf(constant);
                String line = text.replace("\n", "\\n");
                line = operand == OperandKind.CONSTANT && constant instanceof String ? '"' + line + '"' : line;
                return line.length() <= LONGEST_CONSTANT ? line : line.substring(0, LONGEST_CONSTANT) + "...";
            case LOCAL:
                return value < code.localNames().size() ? code.localNames().get(value) : "#" + value;
            case TARGET:
                return addresses.show(code, value);
            default:
                return String.valueOf(value);
        }
    }

    /** One digraph with a cluster per function; back-edges are red, exception edges dashed. */
    static String dot(AddressMap addresses) {
        StringBuilder out =
                new StringBuilder("digraph program {\n  node [shape=box fontname=monospace fontsize=10];\n");
        int number = 0;
        for (FunctionCode code : addresses.functions()) {
            ControlFlowGraph graph = ControlFlowGraph.of(code);
            String prefix = "f" + number;
            out.append("  subgraph cluster_")
                    .append(number)
                    .append(" {\n    label=")
                    .append(quote(addresses.signature(code) + "\n" + addresses.place(code)))
                    .append(";\n");
            for (BasicBlock block : graph.blocks()) {
                StringBuilder label = new StringBuilder(block.name()).append("\n");
                for (int pc : block.pcs()) {
                    label.append(addresses.show(code, pc))
                            .append("  ")
                            .append(instruction(code, pc, addresses))
                            .append('\n');
                }
                out.append("    ")
                        .append(prefix)
                        .append(block.name())
                        .append(" [label=")
                        .append(quote(label.toString()))
                        .append("];\n");
                for (Edge edge : graph.edges(block)) {
                    out.append("    ")
                            .append(prefix)
                            .append(block.name())
                            .append(" -> ")
                            .append(prefix)
                            .append(graph.startingAt(edge.target()).name())
                            .append(style(edge))
                            .append(";\n");
                }
            }
            out.append("  }\n");
            number++;
        }
        return out.append("}\n").toString();
    }

    private static String style(Edge edge) {
        switch (edge.kind()) {
            case BACK:
                return " [color=red constraint=false]";
            case EXCEPTION:
                return " [style=dashed]";
            default:
                return "";
        }
    }

    /** A string of DOT; {@code \l} ends a line that is set flush left. */
    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\l") + '"';
    }
}
