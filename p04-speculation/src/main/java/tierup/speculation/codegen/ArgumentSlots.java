package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;

/**
 * Gives what a jump passes the slot of the parameter that it is passed for, so that there is nothing to move: {@code i + 1} is written where {@code i} was.
 * That is right if nobody needs the slot in between. An argument qualifies if only the block that ends in the jump uses it, and if behind its definition there
 * nobody reads what the slot held before.
 *
 * <p>A parameter cannot be needed behind the block that jumps: there it is given a new value. And what its slot is shared with is in use in one
 * block alone, so it is enough to look at that block.
 */
final class ArgumentSlots {
    private static final int NONE = -1;

    private final Graph graph;
    private final int[] slots;
    /** By node, the block that alone uses it; null if there are several, or none. */
    private final Block[] usedIn;

    private final boolean[] usedInSeveral;

    /** @param slots by number of a node; parameters have slots already */
    ArgumentSlots(Graph graph, int[] slots) {
        this.graph = graph;
        this.slots = slots;
        this.usedIn = new Block[slots.length];
        this.usedInSeveral = new boolean[slots.length];
        for (Block block : graph.blocks()) {
            block.nodes().forEach(node -> noteUses(node, block));
            noteUses(block.end(), block);
        }
    }

    private void noteUses(Node user, Block block) {
        for (int i = 0; i < user.inputCount(); i++) {
            int input = FrameLayout.origin(user.input(i)).id();
            usedInSeveral[input] |= usedIn[input] != null && usedIn[input] != block;
            usedIn[input] = block;
        }
    }

    /** Shares slots where that is right. */
    void share() {
        List<Block> blocks = new ArrayList<>(graph.blocks());
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i).end() instanceof Jump jump) {
                for (int argument = 0; argument < jump.inputCount(); argument++) {
                    share(blocks.get(i), jump, argument);
                }
            }
        }
    }

    private void share(Block block, Jump jump, int argument) {
        Node value = FrameLayout.origin(jump.input(argument));
        Node parameter = jump.target().parameters().get(argument);
        if (Constants.isConstant(value) || usedInSeveral[value.id()] || slots[parameter.id()] == NONE) {
            return;
        }
        boolean own = value instanceof BlockParameter p && p.block() == block;
        int definition = own ? -1 : block.nodes().indexOf(value);
        boolean here = own || definition >= 0 && slots[value.id()] == NONE;
        if (here && !isReadBehind(block, definition, slots[parameter.id()], value)) {
            slots[value.id()] = slots[parameter.id()];
        }
    }

    /** Whether anything behind a position of a block reads what is in a slot, but for one value. */
    private boolean isReadBehind(Block block, int position, int slot, Node value) {
        List<Node> behind = new ArrayList<>(
                block.nodes().subList(position + 1, block.nodes().size()));
        behind.add(block.end());
        for (Node node : behind) {
            for (int i = 0; i < node.inputCount(); i++) {
                Node input = FrameLayout.origin(node.input(i));
                if (input != value && slots[input.id()] == slot) {
                    return true;
                }
            }
        }
        return false;
    }
}
