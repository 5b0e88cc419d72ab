package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.Dominators;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Fusible;

/**
 * Computes once what is computed twice: a node whose operation and inputs are those of one that dominates it has the same value, and is replaced by it. That goes for
 * guards as well: what has been guarded on every path to here need not be guarded again.
 *
 * <p>The walk is down the dominator tree with a table of what has been computed above; what a block has added is taken out when the walk leaves it. What reads memory
 * is the same only as long as nobody writes there: every part of memory has a number that changes with each write, and it counts as an input. Where paths meet, the
 * parts get new numbers that something writes on a path from the dominator: {@link MemoryVersions}.
 *
 * <p>Comparisons are left alone. With a branch next to it, one costs less to do again than to remember.
 */
public final class ValueNumbering implements Pass {
    @Override
    public String name() {
        return "number values";
    }

    @Override
    public boolean run(Graph graph) {
        return new Numbering(graph).run();
    }

    /** The state of one run. The table is a hash table with chains; a new entry is put in front, so taking entries out in reverse order restores it. */
    private static final class Numbering {
        private final Graph graph;
        private final Dominators dominators;
        private final MemoryVersions memory;
        private final int[] first;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Long> versions = new ArrayList<>();
        private int[] next;
        private int[] hashes;
        private boolean changed;

        Numbering(Graph graph) {
            this.graph = graph;
            this.dominators = Dominators.of(graph);
            this.memory = new MemoryVersions(graph, dominators);
            int size = Integer.highestOneBit(Math.max(16, graph.nodeCount())) * 2;
            this.first = new int[size];
            java.util.Arrays.fill(first, -1);
            this.next = new int[graph.nodeCount()];
            this.hashes = new int[graph.nodeCount()];
        }

        boolean run() {
            visit(graph.entry());
            return changed;
        }

        /**
         * Numbers the nodes of a block, and then of all blocks that it dominates ({@link Dominators#children}). A node that is {@linkplain #canBeShared worth it} and that {@link #find
         * is known} is replaced by the known one and leaves the block; every other stays, and {@link MemoryVersions#pass} hears of it. What the block has put into the table
         * is known in the blocks that it dominates and nowhere else. {@code changed} says whether anything has been replaced.
         */
        private void visit(Block block) {
            // BEGIN SOLUTION p04.5
            int height = nodes.size();
            memory.enter(block);
            List<Node> kept = new ArrayList<>(block.nodes().size());
            for (Node node : block.nodes()) {
                Node known = canBeShared(node) ? find(node) : null;
                if (known == null) {
                    kept.add(node);
                    memory.pass(node);
                } else {
                    node.replaceBy(known);
                    changed = true;
                }
            }
            block.setNodes(kept);
            memory.leave(block);
            dominators.children(block).forEach(this::visit);
            forgetDownTo(height);
            // STUB: throw new Todo("p04.5");
            // END SOLUTION p04.5
        }

        /** Takes the entries out of the table that have come since it had so many ({@code nodes.size()}). */
        private void forgetDownTo(int height) {
            while (nodes.size() > height) {
                int last = nodes.size() - 1;
                first[hashes[last]] = next[last];
                nodes.remove(last);
                versions.remove(last);
            }
        }

        /**
         * Whether an entry of the table has the value of a node: if it is the same operation on the same inputs ({@link Node#isSameOperation}), and memory was in the
         * same state then, as far as the node reads it.
         *
         * @param entry index in {@code nodes} and {@code versions}
         * @param version the state of what the node reads, where it stands
         */
        private boolean hasSameValue(int entry, Node node, long version) {
            // BEGIN SOLUTION p04.5
            return versions.get(entry) == version && nodes.get(entry).isSameOperation(node);
            // STUB: throw new Todo("p04.5");
            // END SOLUTION p04.5
        }

        private static boolean canBeShared(Node node) {
            return node.effects().isRepeatable() && !(node instanceof Compare) && !(node instanceof Fusible);
        }

        /** What computes the same and is known to be of no other type; null if there is none, and the node is in the table from here on. */
        private Node find(Node node) {
            long version = memory.version(node.effects().reads());
            int hash = spread(node.operationHash()) & first.length - 1;
            for (int i = first[hash]; i >= 0; i = next[i]) {
                if (hasSameValue(i, node, version) && nodes.get(i).type().isSubtypeOf(node.type())) {
                    return nodes.get(i);
                }
            }
            int index = nodes.size();
            nodes.add(node);
            versions.add(version);
            hashes[index] = hash;
            next[index] = first[hash];
            first[hash] = index;
            return null;
        }

        private static int spread(int hash) {
            int mixed = hash * 0x9E3779B9;
            return mixed ^ mixed >>> 15;
        }
    }
}
