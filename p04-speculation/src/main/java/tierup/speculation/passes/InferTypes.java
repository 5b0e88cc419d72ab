package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Dominators;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Type;
import tierup.ir.nodes.Branch;

/**
 * Finds out which values nodes can have.
 *
 * <p>The type of a node follows from those of its inputs ({@link Node#inferType}). That of a loop's parameter depends on itself, so the pass begins with the
 * best of cases, that no value has come yet, and goes round until nothing changes. A range that has grown a few times is widened to the
 * next number that means something (int32's bounds, say), or a loop to a million would take a million rounds. Widening overshoots; rounds without
 * it, from the safe side, bring back what it took too much. (Cousot and Cousot, "Abstract interpretation", 1977.)
 *
 * <p>Behind a branch more is known: in the body of {@code while (i < n)}, with {@code n} an int32, {@code i} is less than the greatest int32, and {@code i + 1} is one. So the walk
 * is down the dominator tree, types are {@linkplain Conditions narrowed} when it enters a branch's successor and restored when it leaves. The
 * types of nodes in there are computed with what is known there. What types decide then is decided at once: a guess that cannot be wrong
 * is dropped, a comparison with one possible answer becomes that.
 */
public final class InferTypes implements Pass {
    private static final int ROUNDS_BEFORE_WIDENING = 3;
    private static final int ROUNDS_BACK = 2;

    @Override
    public String name() {
        return "infer types";
    }

    @Override
    public boolean run(Graph graph) {
        return new Inference(graph).run();
    }

    /** The state of one run. */
    private static final class Inference {
        private final Graph graph;
        private final Dominators dominators;
        /** What was known before, which remains true. */
        private final Type[] before;

        private final Type[] found;
        /** By block, the types of its jump's arguments where it jumps. */
        private final Type[][] arguments;

        private final Conditions conditions = new Conditions();
        private int round;
        private boolean ascending = true;
        private boolean changed;

        Inference(Graph graph) {
            this.graph = graph;
            this.dominators = Dominators.of(graph);
            this.before = new Type[graph.nodeCount()];
            this.found = new Type[graph.nodeCount()];
            this.arguments = new Type[graph.blockCount()][];
        }

        boolean run() {
            for (Block block : graph.blocks()) {
                block.parameters().forEach(this::forget);
                block.nodes().forEach(this::forget);
            }
            do {
                walk();
                round++;
            } while (changed);
            ascending = false;
            for (int i = 0; i < ROUNDS_BACK && hasLoops(); i++) {
                walk();
            }
            return isBetter() | decide();
        }

        private void forget(Node node) {
            before[node.id()] = node.type();
            found[node.id()] = Type.NOTHING;
        }

        private boolean hasLoops() {
            return graph.blocks().stream().anyMatch(Block::isLoopHeader);
        }

        private boolean isBetter() {
            for (Block block : graph.blocks()) {
                if (isBetter(block.parameters()) || isBetter(block.nodes())) {
                    return true;
                }
            }
            return false;
        }

        private boolean isBetter(List<? extends Node> nodes) {
            for (Node node : nodes) {
                if (!node.type().equals(before[node.id()])) {
                    return true;
                }
            }
            return false;
        }

        // -- a round ------------------------------------------------------------------------------

        private void walk() {
            changed = false;
            visit(graph.entry());
        }

        private void visit(Block block) {
            int narrowed = enter(block);
            for (int i = 0; i < block.parameters().size(); i++) {
                BlockParameter parameter = block.parameters().get(i);
                found(parameter, merge(block, parameter, i));
            }
            for (Node node : block.nodes()) {
                found(node, node.inferType().meet(before[node.id()]));
            }
            if (block.end() instanceof Jump jump) {
                arguments[block.id()] = types(jump);
            }
            dominators.children(block).forEach(this::visit);
            conditions.restore(narrowed);
        }

        private int enter(Block block) {
            int height = conditions.height();
            Block above = dominators.immediate(block);
            if (above != null
                    && above.end() instanceof Branch branch
                    && above.successors().contains(block)) {
                conditions.narrow(branch.input(0), branch.ifTrue() == block);
            }
            return height;
        }

        private static Type[] types(Jump jump) {
            Type[] types = new Type[jump.inputCount()];
            for (int i = 0; i < types.length; i++) {
                types[i] = jump.input(i).type();
            }
            return types;
        }

        private Type merge(Block block, BlockParameter parameter, int index) {
            Type merged = Type.NOTHING;
            for (Block predecessor : block.predecessors()) {
                Type[] passed = arguments[predecessor.id()];
                merged = passed == null ? merged : merged.join(passed[index]);
            }
            merged = merged.meet(before[parameter.id()]);
            Type last = found[parameter.id()];
            if (ascending && block.isLoopHeader() && round >= ROUNDS_BEFORE_WIDENING) {
                merged = Widening.widen(last, merged).meet(before[parameter.id()]);
            }
            return ascending ? last.join(merged) : merged;
        }

        private void found(Node node, Type type) {
            if (!type.equals(found[node.id()])) {
                found[node.id()] = type;
                changed = true;
            }
            node.setType(type);
        }

        // -- at the end ---------------------------------------------------------------------------

        private boolean decide() {
            return decide(graph.entry());
        }

        private boolean decide(Block block) {
            int narrowed = enter(block);
            boolean decided = false;
            List<Node> nodes = new ArrayList<>(block.nodes().size());
            for (Node node : block.nodes()) {
                Node better = Decisions.decide(node);
                if (better != node) {
                    graph.register(better, node.id()).at(node.pc());
                    better.setType(node.type());
                    node.replaceBy(better);
                    decided = true;
                }
                nodes.add(better);
            }
            block.setNodes(nodes);
            for (Block child : dominators.children(block)) {
                decided |= decide(child);
            }
            conditions.restore(narrowed);
            return decided;
        }
    }

    /** Bounds that mean something. */
    static final class Widening {
        private static final long[] BOUNDS = {
            -Type.MAX_SAFE, Integer.MIN_VALUE, -1, 0, 1, 255, 65535, Integer.MAX_VALUE, 0xFFFF_FFFFL, Type.MAX_SAFE
        };

        private Widening() {}

        /** A type that is wider than both, so that nothing can be widened for ever. */
        static Type widen(Type last, Type next) {
            Type both = last.join(next);
            if (!last.hasIntegers() || !both.hasIntegers()) {
                return both;
            }
            long lo = both.lo() < last.lo() ? below(both.lo()) : both.lo();
            long hi = both.hi() > last.hi() ? above(both.hi()) : both.hi();
            return new Type(both.kinds(), lo, hi);
        }

        private static long below(long number) {
            int index = Arrays.binarySearch(BOUNDS, number);
            return index >= 0 ? number : BOUNDS[-index - 2];
        }

        private static long above(long number) {
            int index = Arrays.binarySearch(BOUNDS, number);
            return index >= 0 ? number : BOUNDS[-index - 1];
        }
    }
}
