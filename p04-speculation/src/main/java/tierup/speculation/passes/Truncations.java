package tierup.speculation.passes;

import java.util.List;
import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Jump;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.Arithmetic.Guess;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.ToBoolean;

/**
 * How much of a number those see who use it: found backwards, from uses to inputs. In {@code (a + b) | 0} nobody sees more of the sum than its lower 32 bits, so it needs
 * no check for overflow: the processor's addition has those bits. {@code a * b < c} does not tell -0 from 0, so the product needs no check for -0.
 *
 * <p>What goes from a result to its inputs is this. The lower bits of a sum, a difference or a product follow from the lower bits of the inputs, if the exact result is one that doubles
 * hold: up to 2^53 nothing has been rounded, so the bits are those of the integers; beyond, JavaScript's result has lost them. A loop's variable that grows without bounds
 * has a type that says so; nothing goes through it.
 *
 * <p>A guess "int32" may be dropped so, but only before anything has been concluded from it: {@link DropNeedlessGuesses}. Later it stays, though nobody may be left who sees more; those who did
 * may be gone because the guess decided what they asked.
 */
final class Truncations {
    /** What uses see; each sees what those before it see. */
    enum Demand {
        /** There are none. */
        NOTHING,
        /** The number modulo 2^32. */
        LOWER_32_BITS,
        /** The number, but not whether 0 is negative. */
        NO_SIGN_OF_ZERO,
        /** The number. */
        EVERYTHING;

        Demand atLeast(Demand other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private final Graph graph;
    private final boolean throughGuards;
    private final Demand[] demands;
    /** The types of results of arithmetic if no guess were made that might be dropped. */
    private final Type[] exact;

    private boolean changed;

    private Truncations(Graph graph, boolean throughGuards) {
        this.graph = graph;
        this.throughGuards = throughGuards;
        this.demands = new Demand[graph.nodeCount()];
        this.exact = new Type[graph.nodeCount()];
        java.util.Arrays.fill(demands, Demand.NOTHING);
    }

    /**
     * Analyses a graph.
     *
     * @param throughGuards whether a guard of a number's being an int32 is going to be removed where nobody sees more than 32 bits, and types are going to be
     *     inferred again
     */
    static Truncations of(Graph graph, boolean throughGuards) {
        Truncations truncations = new Truncations(graph, throughGuards);
        truncations.computeExactTypes();
        do {
            truncations.changed = false;
            truncations.goBackwards();
        } while (truncations.changed);
        return truncations;
    }

    /** What those see of a node's value who use it. */
    Demand of(Node node) {
        return demands[node.id()];
    }

    /** Whether the sign of a zero can be lost. */
    boolean ignoresMinusZero(Node node) {
        return of(node) != Demand.EVERYTHING;
    }

    /** Whether 32 bits can be computed from the lower 32 bits of the inputs, and nobody sees a difference. */
    boolean wraps(Arithmetic node) {
        Type type = exact[node.id()];
        boolean sums = switch (node.kind()) {
            case ADD, SUB, MUL, NEGATE, SHIFT_RIGHT_UNSIGNED -> true;
            default -> false;
        };
        return sums
                && (throughGuards || node.guess() == Guess.NUMBER)
                && of(node).compareTo(Demand.LOWER_32_BITS) <= 0
                && type.isSafeInteger();
    }

    /** Whether a guard goes where nobody sees more than 32 bits: any number has those. */
    boolean isNeedless(Node guard) {
        return throughGuards
                && guard instanceof CheckInt
                && guard.input(0).type().isNumber()
                && of(guard).compareTo(Demand.LOWER_32_BITS) <= 0;
    }

    // -- forwards ---------------------------------------------------------------------------------

    private void computeExactTypes() {
        for (Block block : graph.blocks()) {
            for (Node node : block.nodes()) {
                if (node instanceof Arithmetic arithmetic) {
                    exact[node.id()] = exactType(arithmetic);
                }
            }
        }
    }

    private Type exactType(Arithmetic node) {
        boolean asInferred = node.guess() == Guess.NUMBER;
        for (int i = 0; i < node.inputCount(); i++) {
            asInferred &= exact(node.input(i)).equals(node.input(i).type());
        }
        if (asInferred) {
            return node.type();
        }
        if (node.kind() == Operator.MUL && node.input(0) == node.input(1)) {
            return Ranges.square(exact(node.input(0)));
        }
        return node.kind().isUnary()
                ? Ranges.unary(node.kind(), exact(node.input(0)))
                : Ranges.binary(node.kind(), exact(node.input(0)), exact(node.input(1)));
    }

    private Type exact(Node node) {
        if (throughGuards && node instanceof CheckInt && node.input(0) instanceof Arithmetic) {
            return exact(node.input(0));
        }
        Type type = exact[node.id()];
        // A guess about what may be beyond 2^53 is not dropped.
        return type == null || !type.isSafeInteger() ? node.type() : type;
    }

    // -- backwards --------------------------------------------------------------------------------

    private void goBackwards() {
        List<Block> blocks = graph.blocks();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            spread(block.end());
            for (int n = block.nodes().size() - 1; n >= 0; n--) {
                spread(block.nodes().get(n));
            }
        }
    }

    private void spread(Node user) {
        for (int i = 0; i < user.inputCount(); i++) {
            Node input = user.input(i);
            Demand demand = of(input).atLeast(demand(user, i));
            if (demand != of(input)) {
                demands[input.id()] = demand;
                changed = true;
            }
        }
    }

    /** What a user sees of an input. */
    private Demand demand(Node user, int input) {
        if (user.truncates(input)) {
            return Demand.LOWER_32_BITS;
        } else if (user instanceof Arithmetic arithmetic) {
            return demandOfArithmetic(arithmetic, input);
        } else if (user instanceof Jump jump) {
            return demandOfParameter(jump.target().parameters().get(input), jump.input(input));
        } else if (isNeedless(user)) {
            return of(user);
        }
        return user instanceof Compare || user instanceof ToBoolean ? Demand.NO_SIGN_OF_ZERO : Demand.EVERYTHING;
    }

    private Demand demandOfArithmetic(Arithmetic user, int input) {
        if (wraps(user)) {
            return Demand.LOWER_32_BITS;
        }
        Operator operator = user.kind();
        boolean signless = ignoresMinusZero(user) && user.guess() == Guess.NUMBER;
        boolean zeroIsLost = switch (operator) {
            // Only two -0 make one. Of one operand the sign may be lost because the other is none; of both, nobody
            // would know.
            case ADD -> signless || input == 0 && !user.input(1).type().mayBe(Type.MINUS_ZERO);
            case SUB ->
                signless
                        || (input == 0
                                ? !user.input(1).type().mayBeInteger(0)
                                : !user.input(0).type().mayBe(Type.MINUS_ZERO));
            case MUL, NEGATE -> signless;
            // A quotient of ints that is guessed leaves for -0 in any case, and -0 / -8 is none but 0 / -8 is.
            case DIV ->
                user.guess() == Guess.NUMBER && (input == 0 ? signless : of(user).compareTo(Demand.LOWER_32_BITS) <= 0);
            case MOD -> input == 1 || signless;
            default -> false;
        };
        return zeroIsLost ? Demand.NO_SIGN_OF_ZERO : Demand.EVERYTHING;
    }

    /**
     * A parameter's type counts on the guesses of arguments, and a parameter that is no int32 is no word of 32 bits: what has been cut off for those who see it through a parameter would
     * not be of its type. Nor would 0 be in place of -0, if it is in no other way.
     */
    private Demand demandOfParameter(BlockParameter parameter, Node argument) {
        Demand demand = of(parameter);
        boolean same = parameter.type().isInt32() && exact(argument).isSubtypeOf(argument.type());
        if (demand == Demand.LOWER_32_BITS && same || demand == Demand.NOTHING) {
            return demand;
        }
        boolean hasZero = parameter.type().mayBeInteger(0) || !parameter.type().mayBe(Type.MINUS_ZERO);
        return demand != Demand.EVERYTHING && hasZero ? Demand.NO_SIGN_OF_ZERO : Demand.EVERYTHING;
    }
}
