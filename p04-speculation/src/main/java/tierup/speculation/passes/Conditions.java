package tierup.speculation.passes;

import java.util.ArrayList;
import java.util.List;
import tierup.ir.Node;
import tierup.ir.Relations;
import tierup.ir.Type;
import tierup.ir.nodes.Compare.Relation;
import tierup.ir.nodes.Comparison;
import tierup.ir.nodes.Not;
import tierup.ir.nodes.StrictEquals;
import tierup.ir.nodes.ToBoolean;

/**
 * What branches say of types, on the way down a dominator tree. Narrows types of nodes in place, for the blocks below, and restores them.
 */
final class Conditions {
    private static final int FALSY_KINDS = Type.UNDEFINED | Type.NULL | Type.EMPTY | Type.NAN | Type.MINUS_ZERO;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();

    /** How much has been narrowed, for {@link #restore}. */
    int height() {
        return nodes.size();
    }

    /** Narrows what a condition is about, which is known to be true, or false. */
    void narrow(Node condition, boolean holds) {
        if (condition instanceof Not not) {
            narrow(not.input(0), !holds);
        } else if (condition instanceof Comparison comparison) {
            compare(comparison.relation(), comparison, holds);
        } else if (condition instanceof StrictEquals equals) {
            sameWord(equals.input(0), equals.input(1).type(), holds);
            sameWord(equals.input(1), equals.input(0).type(), holds);
        } else if (condition instanceof ToBoolean truth && holds) {
            Type type = truth.input(0).type();
            set(truth.input(0), Relations.narrow(Relation.NOT_EQUAL, type.without(FALSY_KINDS), Type.range(0, 0)));
        }
    }

    private void compare(Relation relation, Node compare, boolean holds) {
        Node left = compare.input(0);
        Node right = compare.input(1);
        Type leftType = left.type();
        Type rightType = right.type();
        Relation swapped = Relations.swapped(relation);
        if (holds) {
            set(left, Relations.narrow(relation, leftType, rightType));
            set(right, Relations.narrow(swapped, rightType, leftType));
        } else {
            set(left, Relations.narrowByFailure(relation, leftType, rightType));
            set(right, Relations.narrowByFailure(swapped, rightType, leftType));
        }
    }

    /** Words that are equal are of one kind; of those kinds that have one value, others are not. */
    private void sameWord(Node node, Type other, boolean holds) {
        boolean single = !other.hasIntegers()
                && Integer.bitCount(other.kinds()) == 1
                && other.mayBe(Type.UNDEFINED | Type.NULL | Type.EMPTY);
        if (single) {
            set(node, holds ? node.type().meet(other) : node.type().without(other.kinds()));
        }
    }

    private void set(Node node, Type type) {
        nodes.add(node);
        types.add(node.type());
        node.setType(type);
    }

    /** Takes back what has been narrowed since {@link #height} was so. */
    void restore(int height) {
        for (int i = nodes.size() - 1; i >= height; i--) {
            nodes.remove(i).setType(types.remove(i));
        }
    }
}
