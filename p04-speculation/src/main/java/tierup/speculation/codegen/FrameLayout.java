package tierup.speculation.codegen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.nodes.CheckBounds;
import tierup.ir.nodes.CheckDenseKind;
import tierup.ir.nodes.Guard;
import tierup.vm.memory.Frame;

/**
 * A slot of the frame for each value. Values that other blocks use, and parameters of blocks, have one of their own; one that is used in its block alone gives
 * it back after the last use, so frames stay short. A value that nobody uses has none, and is not stored. A guard's value is its input: they share a slot. So do, where that is right,
 * arguments of jumps and the parameters that they are passed for: {@link ArgumentSlots}.
 */
final class FrameLayout {
    private static final int NONE = -1;
    /** In {@link #lastUse}: other blocks use it. */
    private static final int ELSEWHERE = Integer.MAX_VALUE;

    private final FusedConditions fused;
    private final int[] slots;
    /** By node: where it is defined, and in that block's order who uses it last; {@link #NONE} if nobody. */
    private final int[] definedIn;

    private final int[] lastUse;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int count;

    FrameLayout(Graph graph, FusedConditions fused) {
        this.fused = fused;
        slots = new int[graph.nodeCount()];
        definedIn = new int[graph.nodeCount()];
        lastUse = new int[graph.nodeCount()];
        Arrays.fill(slots, NONE);
        Arrays.fill(lastUse, NONE);
        findUses(graph);
        giveOwn(graph);
        new ArgumentSlots(graph, slots).share();
        renumber();
        graph.blocks().forEach(this::shareIn);
    }

    /** How many words. */
    int size() {
        return count;
    }

    /** Whether a node's result is to be stored. */
    boolean isStored(Node node) {
        return slots[node.id()] != NONE;
    }

    Location.Slot slot(Node node) {
        if (!isStored(node)) {
            throw new IllegalStateException(node + " has no place in the frame: it is used where it is not known");
        }
        return new Location.Slot(Frame.FIRST_LOCAL - 8 * slots[node.id()]);
    }

    /** The node that has computed the word that a node's value is: of a guard, what it guards. */
    static Node origin(Node node) {
        Node origin = node;
        while (isItsInput(origin)) {
            origin = origin.input(0);
        }
        return origin;
    }

    private static boolean isItsInput(Node node) {
        return node instanceof Guard || node instanceof CheckDenseKind || node instanceof CheckBounds;
    }

    private void findUses(Graph graph) {
        for (Block block : graph.blocks()) {
            block.parameters().forEach(parameter -> lastUse[parameter.id()] = ELSEWHERE);
            block.nodes().forEach(node -> definedIn[node.id()] = block.id());
        }
        for (Block block : graph.blocks()) {
            List<Node> nodes = block.nodes();
            for (int i = 0; i < nodes.size(); i++) {
                // What is emitted by the branch has its inputs read there.
                use(nodes.get(i), fused.contains(nodes.get(i)) ? nodes.size() : i, block);
            }
            use(block.end(), nodes.size(), block);
        }
    }

    private void use(Node user, int position, Block block) {
        for (int i = 0; i < user.inputCount(); i++) {
            Node input = origin(user.input(i));
            boolean here = !(input instanceof BlockParameter) && definedIn[input.id()] == block.id();
            lastUse[input.id()] = here ? Math.max(lastUse[input.id()], position) : ELSEWHERE;
        }
    }

    private static boolean needsSlot(Node node) {
        return node.representation() != Representation.NONE && !Constants.isConstant(node) && origin(node) == node;
    }

    private void giveOwn(Graph graph) {
        for (Block block : graph.blocks()) {
            List<Node> values = new ArrayList<>(block.parameters());
            values.addAll(block.nodes());
            for (Node value : values) {
                if (lastUse[value.id()] == ELSEWHERE && needsSlot(value)) {
                    slots[value.id()] = count++;
                }
            }
        }
    }

    /** Closes the gaps that slots have left which others took the place of. */
    private void renumber() {
        int[] numbers = new int[count];
        Arrays.fill(numbers, NONE);
        count = 0;
        for (int node = 0; node < slots.length; node++) {
            if (slots[node] != NONE) {
                if (numbers[slots[node]] == NONE) {
                    numbers[slots[node]] = count++;
                }
                slots[node] = numbers[slots[node]];
            }
        }
    }

    private void shareIn(Block block) {
        List<Node> nodes = block.nodes();
        List<Node> living = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int position = i;
            living.removeIf(value -> {
                boolean over = lastUse[value.id()] <= position;
                if (over) {
                    free.push(slots[value.id()]);
                }
                return over;
            });
            Node node = nodes.get(i);
            if (needsSlot(node) && !fused.contains(node) && lastUse[node.id()] != NONE && !isStored(node)) {
                slots[node.id()] = free.isEmpty() ? count++ : free.pop();
                living.add(node);
            }
        }
        living.forEach(value -> free.push(slots[value.id()]));
    }
}
