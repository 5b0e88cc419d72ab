package tierup.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PrototypeValidity;

/**
 * A validity cell for each prototype that somebody relies on.
 *
 * <p>The problem: a cache that found a method three prototypes up relies on all three; yet a hit should test one word.
 * So the word that a prototype hands out stands for its whole chain, and a change is carried down to the heirs: each
 * prototype keeps a list of those whose words depend on its own. A change costs as much as there are dependents, and
 * each of them pays once, because a word that has failed leaves the lists. Changes of prototypes that nobody relies on,
 * which is nearly all of them while a program starts, find no cell and cost a look into a table.
 *
 * <p>One epoch for all prototypes needs none of this, but a program that changes any prototype while it runs, an object
 * with {@code Object.create(settings)}, say, would empty all caches of the engine each time.
 *
 * <p>With it come constant methods: overwriting a function in a slot of a prototype is a change ({@code
 * ShapeTable.overwrite}), so while the word holds, a method is not only where it was found but also the same function,
 * and a compiler may call it directly.
 *
 * <p>V8: {@code Map::GetOrCreatePrototypeChainValidityCell}, {@code JSObject::InvalidatePrototypeChains}.
 */
public final class ValidityCells extends PrototypeValidity implements Assumptions.Holder {
    /** A prototype that changes so often under those who rely on it is data: nobody should. */
    static final int MAX_FAILURES = 64;

    private final Vm vm;
    private final Map<Long, Node> nodes = new HashMap<>();

    public ValidityCells(Vm vm) {
        this.vm = vm;
        vm.assumptions.addHolder(this);
    }

    /** What is known of a prototype. */
    private static final class Node {
        private final List<Node> heirs = new ArrayList<>(2);

        /** The word's displacement, or 0 while nobody relies on this prototype. */
        private int assumption;

        private int failures;
    }

    @Override
    public int assumptionFor(long prototype) {
        if (prototype == Value.NULL) {
            return Assumptions.ALWAYS;
        }
        // BEGIN SOLUTION p12.7
        Deque<Long> unwatched = new ArrayDeque<>();
        long above = prototype;
        while (above != Value.NULL && nodeOf(above).assumption == 0) {
            unwatched.push(above);
            above = vm.shapes.of(above).prototype();
        }
        while (!unwatched.isEmpty()) {
            Node node = nodeOf(unwatched.peek());
            node.assumption = node.failures < MAX_FAILURES ? vm.assumptions.make() : 0;
            if (node.assumption == 0) {
                return 0;
            }
            if (above != Value.NULL) {
                nodeOf(above).heirs.add(node);
            }
            above = unwatched.pop();
        }
        return nodeOf(prototype).assumption;
        // STUB: throw new Todo("p12.7");
        // END SOLUTION p12.7
    }

    private Node nodeOf(long prototype) {
        return nodes.computeIfAbsent(prototype, p -> new Node());
    }

    /** How many prototypes are told when one changes, each as often as it is on the list; for tests of what that costs. */
    int heirs(long prototype) {
        return nodeOf(prototype).heirs.size();
    }

    /** Words that have failed are nobody's here. */
    @Override
    public void forgetFailed() {}

    /**
     * {@inheritDoc}
     *
     * <p>A word cannot be given up before those that depend on it, for a change would not find them. So the youngest
     * prototypes come first. What is then known of nobody is forgotten.
     */
    @Override
    public void giveUp() {
        boolean more = true;
        while (more) {
            more = false;
            for (Node node : nodes.values()) {
                node.heirs.removeIf(heir -> heir.assumption == 0);
                if (node.assumption != 0 && node.heirs.isEmpty() && !vm.assumptions.isNamed(node.assumption)) {
                    int word = node.assumption;
                    node.assumption = 0;
                    vm.assumptions.fail(word);
                    more = true;
                }
            }
        }
        nodes.values().removeIf(node -> node.assumption == 0 && node.failures == 0 && node.heirs.isEmpty());
    }

    @Override
    public void changed(long prototype) {
        // BEGIN SOLUTION p12.7
        Deque<Node> failing = new ArrayDeque<>();
        Node first = nodes.get(prototype);
        if (first != null) {
            failing.push(first);
        }
        while (!failing.isEmpty()) {
            Node node = failing.pop();
            if (node.assumption != 0) {
                vm.assumptions.fail(node.assumption);
                node.assumption = 0;
                node.failures++;
                node.heirs.forEach(failing::push);
                node.heirs.clear();
            }
        }
        // STUB: throw new Todo("p12.7");
        // END SOLUTION p12.7
    }
}
