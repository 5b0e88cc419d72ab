package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.asm.Label;

/** Which piece of code was emitted for which node. */
public final class NodeOffsets {
    private final int[] starts;
    private final String[] nodes;

    private NodeOffsets(int[] starts, String[] nodes) {
        this.starts = starts;
        this.nodes = nodes;
    }

    /** Collects where pieces begin, while code is emitted. */
    static final class Builder {
        private final List<Label> starts = new ArrayList<>();
        private final List<Object> nodes = new ArrayList<>();

        /** @param node whatever says, by its toString, what follows */
        void add(Label here, Object node) {
            starts.add(here);
            nodes.add(node);
        }

        /** To be called when the code is finished. */
        NodeOffsets build() {
            Integer[] order = new Integer[starts.size()];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (x, y) -> Integer.compare(starts.get(x).position(), starts.get(y).position()));
            int[] offsets = new int[order.length];
            String[] texts = new String[order.length];
            for (int i = 0; i < order.length; i++) {
                offsets[i] = starts.get(order[i]).position();
                texts[i] = nodes.get(order[i]).toString();
            }
            return new NodeOffsets(offsets, texts);
        }
    }

    /** The node that the instruction at an offset was emitted for; null in the prologue. */
    public String at(int offset) {
        int index = Arrays.binarySearch(starts, offset);
        if (index < 0) {
            index = -index - 2;
        }
        while (index >= 0 && index + 1 < starts.length && starts[index + 1] <= offset) {
            index++;
        }
        return index < 0 ? null : nodes[index];
    }
}
