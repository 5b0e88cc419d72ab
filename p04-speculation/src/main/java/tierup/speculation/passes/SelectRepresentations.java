package tierup.speculation.passes;

import tierup.ir.Block;
import tierup.ir.BlockParameter;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.BoolToValue;
import tierup.ir.nodes.CheckInt;
import tierup.ir.nodes.CheckNumber;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Float64Compare;
import tierup.ir.nodes.Float64IsTruthy;
import tierup.ir.nodes.Float64ToInt32;
import tierup.ir.nodes.Int32Compare;
import tierup.ir.nodes.Int32IsNonZero;
import tierup.ir.nodes.TaggedIsTruthy;
import tierup.ir.nodes.ToBoolean;
import tierup.ir.nodes.UnboxFloat64;
import tierup.ir.nodes.UnboxInt32;

/**
 * Decides what words numbers are, and replaces all that works on values by what works on words: the node that has machine code. Here the guesses pay off. What is an int32 by its
 * type is 32 bits of a general register, what is a number a double in an xmm register, around loops as well; and {@code a + b} is one instruction.
 *
 * <p>Where a node wants another word than its input is, a conversion is put in front of it: {@link Converter}. A guard of a value that is a word already is nothing, and one
 * of a tagged value is a conversion that checks.
 */
public final class SelectRepresentations implements Pass {
    @Override
    public String name() {
        return "select representations";
    }

    @Override
    public boolean run(Graph graph) {
        Choices choices = new Choices(graph, Truncations.of(graph, false));
        for (Block block : graph.blocks()) {
            for (BlockParameter parameter : block.parameters()) {
                parameter.setRepresentation(choices.of(parameter));
            }
        }
        new Selection(graph, choices).run();
        return true;
    }

    private static final class Selection extends Rewriting {
        private final Choices choices;
        private final Converter converter = new Converter(this);
        private final SelectArithmetic arithmetic;

        Selection(Graph graph, Choices choices) {
            super(graph);
            this.choices = choices;
            this.arithmetic = new SelectArithmetic(this, choices, converter);
        }

        @Override
        Node rewrite(Node node) {
            if (node instanceof Arithmetic some) {
                return arithmetic.select(some);
            } else if (node instanceof Compare compare) {
                return compare(compare);
            } else if (node instanceof ToBoolean) {
                return truth(node.input(0));
            } else if (node instanceof CheckInt check) {
                return checkInt(check);
            } else if (node instanceof CheckNumber check) {
                return checkNumber(check);
            } else if (node instanceof BoolToValue && node.input(0).representation() == Representation.TAGGED) {
                return node.input(0);
            }
            convertInputs(node);
            return node;
        }

        @Override
        void atEnd(Block block) {
            convertInputs(block.end());
        }

        private void convertInputs(Node node) {
            for (int i = 0; i < node.inputCount(); i++) {
                Node input = node.input(i);
                if (input.representation() != node.inputRepresentation(i)) {
                    node.setInput(i, converter.convert(input, node.inputRepresentation(i)));
                }
            }
        }

        private Node compare(Compare node) {
            Node left = node.input(0);
            Node right = node.input(1);
            if (choices.comparesInts(node)) {
                return insert(new Int32Compare(
                        node.relation(),
                        converter.convert(left, Representation.INT32),
                        converter.convert(right, Representation.INT32)));
            }
            return insert(new Float64Compare(
                    node.relation(),
                    converter.convert(left, Representation.FLOAT64),
                    converter.convert(right, Representation.FLOAT64)));
        }

        private Node truth(Node value) {
            return switch (value.representation()) {
                case BOOL -> value;
                case INT32 -> insert(new Int32IsNonZero(value));
                case FLOAT64 -> insert(new Float64IsTruthy(value));
                default ->
                    value.type().isSubtypeOf(Type.BOOL) && !value.type().isNothing()
                            ? converter.convert(value, Representation.BOOL)
                            : insert(new TaggedIsTruthy(converter.convert(value, Representation.TAGGED)));
            };
        }

        private Node checkInt(CheckInt node) {
            Node value = node.input(0);
            return switch (value.representation()) {
                case INT32 -> value;
                case FLOAT64 ->
                    insert(new Float64ToInt32(node.reason(), value.type().mayBe(Type.MINUS_ZERO), value));
                default ->
                    typed(new UnboxInt32(node.reason(), converter.convert(value, Representation.TAGGED)), node.type());
            };
        }

        private Node checkNumber(CheckNumber node) {
            Node value = node.input(0);
            if (value.representation() == Representation.INT32 || value.representation() == Representation.FLOAT64) {
                return value;
            }
            node.setInput(0, converter.convert(value, Representation.TAGGED));
            return choices.of(node) == Representation.FLOAT64
                    ? typed(new UnboxFloat64(node.reason(), node.input(0)), node.type())
                    : node;
        }

        private Node typed(Node node, Type known) {
            insert(node);
            node.setType(node.type().meet(known));
            return node;
        }
    }

    /** What word each value is to be, decided before anything is replaced: by type, and where that leaves a choice, by who uses it. */
    static final class Choices {
        private final Truncations truncations;
        private final Representation[] chosen;

        Choices(Graph graph, Truncations truncations) {
            this.truncations = truncations;
            this.chosen = new Representation[graph.nodeCount()];
            for (Block block : graph.blocks()) {
                block.parameters().forEach(parameter -> chosen[parameter.id()] = ofParameter(parameter.type()));
                block.nodes().forEach(node -> chosen[node.id()] = first(node));
            }
            for (Block block : graph.blocks()) {
                block.nodes().forEach(this::second);
                second(block.end());
            }
        }

        Truncations truncations() {
            return truncations;
        }

        Representation of(Node node) {
            return chosen[node.id()];
        }

        private static Representation ofParameter(Type type) {
            if (type.isNothing()) {
                return Representation.TAGGED;
            } else if (type.isInt32()) {
                return Representation.INT32;
            } else if (type.isNumber()) {
                return Representation.FLOAT64;
            }
            return type.isSubtypeOf(Type.BOOL) ? Representation.BOOL : Representation.TAGGED;
        }

        private Representation first(Node node) {
            if (node instanceof Arithmetic arithmetic) {
                return SelectArithmetic.isInt(arithmetic, truncations) ? Representation.INT32 : Representation.FLOAT64;
            } else if (node instanceof CheckInt) {
                return Representation.INT32;
            } else if (node instanceof CheckNumber) {
                Representation input = of(node.input(0));
                return input == Representation.INT32 || input == Representation.FLOAT64 ? input : Representation.TAGGED;
            }
            return node.representation();
        }

        /** A number that is guarded is unboxed at once if somebody wants a double. */
        private void second(Node user) {
            for (int i = 0; i < user.inputCount(); i++) {
                Node input = user.input(i);
                if (input instanceof CheckNumber && of(input) == Representation.TAGGED && wantsDouble(user, i)) {
                    chosen[input.id()] = Representation.FLOAT64;
                }
            }
        }

        private boolean wantsDouble(Node user, int input) {
            if (user instanceof Arithmetic arithmetic) {
                return !SelectArithmetic.worksOnInts(arithmetic, truncations);
            } else if (user instanceof Compare compare) {
                return !comparesInts(compare);
            } else if (user instanceof tierup.ir.Jump jump) {
                return of(jump.target().parameters().get(input)) == Representation.FLOAT64;
            }
            return user instanceof ToBoolean || user.inputRepresentation(input) == Representation.FLOAT64;
        }

        /** Ints, if both are at hand as such. */
        boolean comparesInts(Compare node) {
            return isIntAtHand(node.input(0)) && isIntAtHand(node.input(1));
        }

        private static boolean isIntAtHand(Node node) {
            boolean tagged = node.representation() == Representation.TAGGED;
            return node.type().isInt32()
                    && node.representation() != Representation.FLOAT64
                    && (!tagged || RemoveRedundantGuards.isTaggedInt(node));
        }
    }
}
