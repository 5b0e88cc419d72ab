package tierup.ir.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Control;
import tierup.ir.Effects;
import tierup.ir.Evaluation;
import tierup.ir.Graph;
import tierup.ir.GraphText;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.LoadFrameContext;
import tierup.ir.nodes.Return;
import tierup.vm.memory.Value;

/**
 * Runs a graph, of value level or machine level or anything in between, by having each node compute its value ({@link Node#evaluate}). No machine
 * code is needed, so it works on any machine; and as it is slow and careful, it is what a compiler is tested with: run a graph on the same
 * inputs before and after a pass, and a pass that changes what the program means shows at once.
 *
 * <p>Nothing of it touches the engine: writes go to an overlay ({@link ModelHeap}), and what only the run time can answer is made up ({@link
 * Answers}).
 *
 * <p>Each value is compared with the type that its node claims ({@link Node#type}). A transfer function that forgets a case, or a guard
 * whose type promises too much, is found where it is wrong, and not only where somebody relies on it.
 */
public final class Evaluator implements Evaluation {
    /** Blocks that one evaluation may go through. */
    public static final int STEPS = 50_000;

    /** As many visible effects are kept; later ones are only counted. */
    private static final int MOST_EFFECTS = 2_000;

    private static final int VARIABLES = Effects.Heap.SLOTS | Effects.Heap.CONTEXTS | Effects.Heap.GLOBALS;

    private final Graph graph;
    private final Inputs inputs;
    private final ModelHeap heap;
    private final Answers answers;
    private final long[] words;
    private final List<Outcome.Effect> effects = new ArrayList<>();
    /** By bit of {@link Effects.Heap}: how many effects have written there. */
    private final int[] writes = new int[Integer.SIZE];

    private Node current;
    private int stepsLeft;
    private boolean madeUp;

    private Evaluator(Graph graph, Inputs inputs, MemorySource memory, int steps) {
        this.graph = graph;
        this.inputs = inputs;
        this.heap = new ModelHeap(memory);
        this.answers = new Answers(heap);
        this.words = new long[graph.nodeCount()];
        this.stepsLeft = steps;
    }

    /** Evaluates a graph on some inputs, with {@link #STEPS}. */
    public static Outcome run(Graph graph, Inputs inputs, MemorySource memory) {
        return run(graph, inputs, memory, STEPS);
    }

    /**
     * Evaluates a graph.
     *
     * @param memory what it can read; it is not changed
     * @param steps how many blocks it may go through
     */
    public static Outcome run(Graph graph, Inputs inputs, MemorySource memory, int steps) {
        return new Evaluator(graph, inputs, memory, steps).run();
    }

    /** Left by a guard. */
    private static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Left(String where) {
            super(where, null, false, false);
        }
    }

    /** Did what no graph may do. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what, null, false, false);
        }
    }

    private Outcome run() {
        try {
            return walk();
        } catch (Left left) {
            return outcome(Outcome.Kind.LEFT, 0, left.getMessage());
        } catch (Broken | MemorySource.WildRead broken) {
            return outcome(Outcome.Kind.BROKE, 0, broken.getMessage());
        }
    }

    private Outcome outcome(Outcome.Kind kind, long word, String detail) {
        return new Outcome(kind, word, detail, List.copyOf(effects), madeUp);
    }

    private Outcome walk() {
        Block block = graph.entry();
        while (stepsLeft-- > 0) {
            for (Node node : List.copyOf(block.nodes())) {
                step(node);
            }
            Control end = block.end();
            note(end);
            int next = (int) end.evaluate(this);
            if (next < 0) {
                return ended(end);
            }
            if (end instanceof Jump jump) {
                pass(jump);
            }
            block = end.successors().get(next);
        }
        return outcome(Outcome.Kind.STOPPED, 0, "");
    }

    private Outcome ended(Control end) {
        long word = end.inputCount() == 0 ? 0 : input(end, 0);
        return outcome(
                end instanceof Return ? Outcome.Kind.RETURNED : Outcome.Kind.THREW,
                word,
                end instanceof Return ? "" : end.toString());
    }

    private void step(Node node) {
        note(node);
        long word;
        try {
            word = node.evaluate(this);
        } catch (MemorySource.WildRead wild) {
            throw new Broken(wild.getMessage() + ", at " + node);
        }
        if (node.representation() != Representation.NONE) {
            words[node.id()] = checked(node, word);
        }
    }

    /** All arguments are read before the first parameter is written: two may change places. */
    private void pass(Jump jump) {
        List<BlockParameter> parameters = jump.target().parameters();
        if (parameters.size() != jump.inputCount()) {
            throw new Broken(jump + ", where " + parameters.size() + " arguments are wanted");
        }
        long[] arguments = new long[parameters.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = input(jump, i);
        }
        for (int i = 0; i < arguments.length; i++) {
            words[parameters.get(i).id()] = checked(parameters.get(i), arguments[i]);
        }
    }

    private long checked(Node node, long word) {
        if (!Words.isWellFormed(node.representation(), word)) {
            throw new Broken(String.format("%s is 0x%x, no %s", node, word, node.representation()));
        }
        Type claimed = node.type();
        if (!claimed.equals(Type.ANY)
                && !Words.typeOf(node.representation(), word, heap).isSubtypeOf(claimed)) {
            String value = Words.describe(Words.canonical(node.representation(), word));
            throw new Broken(node + " is " + value + ", not of its type " + claimed);
        }
        return word;
    }

    private void note(Node node) {
        current = node;
        if (node.effects().isVisible()) {
            for (int part = 0; part < writes.length; part++) {
                writes[part] += node.effects().writes() >>> part & 1;
            }
            if (node.effects().callsGuest()) {
                heap.call();
            }
            if (effects.size() < MOST_EFFECTS) {
                effects.add(new Outcome.Effect(operation(node), canonicalInputs(node)));
            }
        }
    }

    private static String operation(Node node) {
        return node.attributes().isEmpty() ? node.operator() : node.operator() + " " + node.attributes();
    }

    private List<Long> canonicalInputs(Node node) {
        List<Long> all = new ArrayList<>();
        for (Node input : node.inputs()) {
            all.add(Words.canonical(input.representation(), words[input.id()]));
        }
        return all;
    }

    // -- what nodes ask ---------------------------------------------------------------------------

    /** As the node that is being evaluated wants it: until representations are selected, an int may stand where a tagged value is wanted. */
    @Override
    public long word(Node node) {
        for (int i = 0; i < current.inputCount(); i++) {
            if (current.input(i) == node) {
                return input(current, i);
            }
        }
        return words[node.id()];
    }

    private long input(Node user, int index) {
        Node input = user.input(index);
        long word = words[input.id()];
        try {
            return Words.convert(input.representation(), user.inputRepresentation(index), word);
        } catch (IllegalArgumentException e) {
            throw new Broken(user + ": of input " + index + ", " + e.getMessage());
        }
    }

    @Override
    public RuntimeException exit(Node guard) {
        return new Left(GraphText.of(guard));
    }

    @Override
    public long argument(int number) {
        return number < inputs.arguments().size() ? inputs.arguments().get(number) : Value.UNDEFINED;
    }

    @Override
    public long receiver() {
        return inputs.receiver();
    }

    @Override
    public long callee() {
        return inputs.callee();
    }

    @Override
    public long newTarget() {
        return inputs.newTarget();
    }

    @Override
    public int argumentCount() {
        return inputs.arguments().size();
    }

    @Override
    public long block() {
        return heap.block();
    }

    @Override
    public long load(long address, int bytes) {
        return bytes == 8 && (current.effects().reads() & VARIABLES) != 0
                ? heap.loadVariable(address)
                : heap.load(address, bytes);
    }

    @Override
    public void store(long address, int bytes, long word) {
        heap.store(address, bytes, word);
    }

    @Override
    public long askRuntime(Node node, long... asked) {
        madeUp = true;
        if (node instanceof LoadFrameContext) {
            return answers.newContext(inputs.callee());
        }
        long[] canonical = Arrays.stream(asked)
                .map(word -> Words.canonical(Representation.TAGGED, word))
                .toArray();
        int happened = 0;
        for (int part = 0; part < writes.length; part++) {
            happened += (node.effects().reads() >>> part & 1) * writes[part];
        }
        return answers.to(node, 31 * (31 * operation(node).hashCode() + Arrays.hashCode(canonical)) + happened);
    }

    @Override
    public long allocate(int bytes) {
        return heap.allocate(bytes);
    }
}
