package tierup.speculation.passes;

import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Relations;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic;
import tierup.ir.nodes.BoolConstant;
import tierup.ir.nodes.BoolToValue;
import tierup.ir.nodes.Branch;
import tierup.ir.nodes.Compare;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Int32Compare;
import tierup.ir.nodes.Int32Operation;
import tierup.ir.nodes.Not;
import tierup.ir.nodes.StrictEquals;
import tierup.ir.nodes.TaggedToBool;
import tierup.ir.nodes.ToBoolean;
import tierup.vm.memory.Value;

/**
 * Turns what is more complicated than it need be into what is not. Numbers are doubles, so the algebra of integers is to be handled with care: x + 0 is not x if x may be -0,
 * x - x is not 0 if x may be NaN or infinite, and not (x < y) is not x >= y. Types say where it holds.
 *
 * <pre>
 *   x | 0  (x an int32)        x
 *   x + 0  (x not -0)          x                       x - 0, x * 1, x / 1       x
 *   0 - x  (x not 0, -0)       -x                      -(-x)                     x
 *   x &amp; 255 (0 &lt;= x &lt;= 255)    x                       x ^ x, x - x              0
 *   truth(box.bool c)          c                       not (not c)               c
 *   branch not c               branch c, the other way round
 *   5 + x                      x + 5                   a constant can be part of an instruction as second operand
 *   unbox (box x)              x                       and so on: {@link SimplifyConversions}
 * </pre>
 */
public final class Simplify implements Pass {
    @Override
    public String name() {
        return "simplify";
    }

    @Override
    public boolean run(Graph graph) {
        return new Simplification(graph).run();
    }

    private static final class Simplification extends Rewriting {
        private final SimplifyNumbers numbers = new SimplifyNumbers(this);
        private final SimplifyConversions conversions = new SimplifyConversions(this);

        Simplification(Graph graph) {
            super(graph);
        }

        @Override
        Node rewrite(Node node) {
            if (node instanceof Arithmetic arithmetic) {
                return numbers.rewrite(arithmetic);
            } else if (node instanceof Compare compare) {
                return compare(compare);
            } else if (node instanceof Int32Compare compare) {
                return compare(compare);
            } else if (node instanceof Not not) {
                return not(not);
            } else if (node instanceof ToBoolean truth) {
                return truth(truth);
            } else if (node instanceof StrictEquals equals) {
                return equals(equals);
            } else if (node instanceof BoolToValue box && box.input(0) instanceof TaggedToBool unbox) {
                return unbox.input(0);
            }
            return node instanceof Int32Operation ? SimplifyInts.rewrite(node) : conversions.rewrite(node);
        }

        // -- conditions ---------------------------------------------------------------------------

        private Node compare(Compare node) {
            return FoldConstants.isConstant(node.input(0)) && !FoldConstants.isConstant(node.input(1))
                    ? insert(new Compare(Relations.swapped(node.relation()), node.input(1), node.input(0)))
                    : node;
        }

        private Node compare(Int32Compare node) {
            return FoldConstants.isConstant(node.input(0)) && !FoldConstants.isConstant(node.input(1))
                    ? insert(new Int32Compare(Relations.swapped(node.relation()), node.input(1), node.input(0)))
                    : node;
        }

        /** Of numbers that may be NaN, only equality has an opposite. */
        private Node not(Not node) {
            Node condition = node.input(0);
            if (condition instanceof Not not) {
                return not.input(0);
            } else if (condition instanceof Int32Compare compare) {
                return insert(
                        new Int32Compare(Relations.inverse(compare.relation()), compare.input(0), compare.input(1)));
            } else if (condition instanceof Compare compare && hasOpposite(compare)) {
                return insert(new Compare(Relations.inverse(compare.relation()), compare.input(0), compare.input(1)));
            }
            return node;
        }

        private static boolean hasOpposite(Compare compare) {
            return compare.relation() == Relation.EQUAL
                    || compare.relation() == Relation.NOT_EQUAL
                    || !compare.input(0).type().mayBe(Type.NAN)
                            && !compare.input(1).type().mayBe(Type.NAN);
        }

        private Node truth(ToBoolean node) {
            Node value = node.input(0);
            Type type = value.type();
            if (value instanceof BoolToValue box) {
                return box.input(0);
            } else if (type.isNothing()) {
                return node;
            } else if (type.isSubtypeOf(Type.of(Type.OBJECT | Type.SYMBOL))) {
                return insert(new BoolConstant(true));
            } else if (type.isSubtypeOf(Type.of(Type.UNDEFINED | Type.NULL | Type.EMPTY))) {
                return insert(new BoolConstant(false));
            }
            return node;
        }

        /** Words of types that have no value in common differ; a boolean against a constant is itself, or the other one. */
        private Node equals(StrictEquals node) {
            Node left = node.input(0);
            Node right = node.input(1);
            if (left == right) {
                return insert(new BoolConstant(true));
            } else if (left.type().meet(right.type()).isNothing()
                    && !left.type().isNothing()
                    && !right.type().isNothing()) {
                return insert(new BoolConstant(false));
            } else if (left instanceof BoolToValue box && right instanceof Constant constant && isBoolean(constant)) {
                return constant.value() == Value.TRUE ? box.input(0) : insert(new Not(box.input(0)));
            }
            return node;
        }

        private static boolean isBoolean(Constant constant) {
            return constant.value() == Value.TRUE || constant.value() == Value.FALSE;
        }

        @Override
        void atEnd(Block block) {
            if (block.end() instanceof Branch branch && branch.input(0) instanceof Not not) {
                graph.end(block, new Branch(not.input(0), branch.ifFalse(), branch.ifTrue()));
                block.end().at(branch.pc());
                changed();
            }
        }
    }
}
