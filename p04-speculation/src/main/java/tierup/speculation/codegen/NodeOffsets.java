package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.List;
import tierup.asm.MachineCode;

/** Which instructions were emitted for which node. */
public final class NodeOffsets {
    private final MachineCode code;
    private final int[] starts;
    private final String[] nodes;

    private NodeOffsets(MachineCode code, int[] starts, String[] nodes) {
        this.code = code;
        this.starts = starts;
        this.nodes = nodes;
    }

    /** Notes where the instructions of nodes begin, while code is emitted in its order. */
    static final class Builder {
        private final List<Integer> starts = new ArrayList<>();
        private final List<Object> nodes = new ArrayList<>();

        /**
         * @param instruction number of the next instruction
         * @param node whatever says, by its toString, what it is emitted for
         */
        void add(int instruction, Object node) {
            starts.add(instruction);
            nodes.add(node);
        }

        NodeOffsets build(MachineCode code) {
            return new NodeOffsets(
                    code,
                    starts.stream().mapToInt(start -> start).toArray(),
                    nodes.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    /** The node that the instruction at an offset was emitted for; null of the frame. */
    public String at(int offset) {
        int instruction = code.indexAt(offset);
        int last = -1;
        for (int i = 0; i < starts.length && starts[i] <= instruction; i++) {
            last = i;
        }
        return last < 0 || nodes[last].isEmpty() ? null : nodes[last];
    }
}
