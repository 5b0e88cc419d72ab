package tierup.ir;

import static tierup.ir.Type.MINUS_ZERO;
import static tierup.ir.Type.NAN;
import static tierup.ir.Type.OTHER_NUMBER;

import tierup.ir.nodes.Compare.Relation;

/** What comparisons of numbers and types have to say to each other: which answers types allow, and what follows for types from an answer. */
public final class Relations {
    private Relations() {}

    /** What a comparison can answer. */
    public enum Answer {
        ALWAYS,
        NEVER,
        SOMETIMES
    }

    /** What numbers of two types can answer. */
    public static Answer answer(Relation relation, Type leftOperand, Type rightOperand) {
        Type left = leftOperand.meet(Type.NUMBER);
        Type right = rightOperand.meet(Type.NUMBER);
        if (left.isNothing() || right.isNothing()) {
            return Answer.SOMETIMES;
        }
        boolean mayHold = !narrow(relation, left, right).isNothing()
                && !narrow(swapped(relation), right, left).isNothing();
        if (!mayHold) {
            return Answer.NEVER;
        }
        boolean mayFail = !narrowByFailure(relation, left, right).isNothing()
                && !narrowByFailure(swapped(relation), right, left).isNothing();
        return mayFail ? Answer.SOMETIMES : Answer.ALWAYS;
    }

    /** The type of the left operand, where the relation holds. */
    public static Type narrow(Relation relation, Type left, Type right) {
        if (relation == Relation.NOT_EQUAL) {
            return unequal(left, right);
        }
        return ordered(relation, left.without(NAN), right);
    }

    /** The type of the left operand, where the relation does not hold. One with NaN never does, but for {@link Relation#NOT_EQUAL}, which is the failure of EQUAL. */
    public static Type narrowByFailure(Relation relation, Type left, Type right) {
        switch (relation) {
            case NOT_EQUAL:
                return ordered(Relation.EQUAL, left.without(NAN), right);
            case EQUAL:
                return unequal(left, right);
            default:
                if (right.mayBe(NAN)) {
                    return left;
                }
                Type opposite = ordered(inverse(relation), left.without(NAN), right);
                return left.mayBe(NAN) ? opposite.with(NAN) : opposite;
        }
    }

    /** The relation that holds if the operands change places. */
    public static Relation swapped(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER;
            case LESS_EQUAL -> Relation.GREATER_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_EQUAL -> Relation.LESS_EQUAL;
            default -> relation;
        };
    }

    /** The relation that holds where another does not, if neither operand is NaN. */
    public static Relation inverse(Relation relation) {
        return switch (relation) {
            case LESS -> Relation.GREATER_EQUAL;
            case LESS_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_EQUAL;
            case GREATER_EQUAL -> Relation.LESS;
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
        };
    }

    /** The relation holds, and is not NOT_EQUAL. A fraction or infinity on the right bounds nothing. */
    private static Type ordered(Relation relation, Type left, Type right) {
        if (right.meet(Type.NUMBER).without(NAN).isNothing()) {
            return Type.NOTHING;
        } else if (right.mayBe(OTHER_NUMBER)) {
            return left;
        }
        long lo = right.mayBe(MINUS_ZERO) ? (right.hasIntegers() ? Math.min(0, right.lo()) : 0) : right.lo();
        long hi = right.mayBe(MINUS_ZERO) ? (right.hasIntegers() ? Math.max(0, right.hi()) : 0) : right.hi();
        return switch (relation) {
            case LESS -> between(left, -Type.MAX_SAFE, hi - 1);
            case LESS_EQUAL -> between(left, -Type.MAX_SAFE, hi);
            case GREATER -> between(left, lo + 1, Type.MAX_SAFE);
            case GREATER_EQUAL -> between(left, lo, Type.MAX_SAFE);
            default -> between(left, lo, hi).without(OTHER_NUMBER);
        };
    }

    /** The integers between two bounds, -0 if 0 is, and fractions: those between them are of the same type as those beyond. */
    private static Type between(Type left, long lo, long hi) {
        Type integers =
                new Type(left.kinds(), Math.max(lo, left.lo()), left.hasIntegers() ? Math.min(hi, left.hi()) : -1);
        return lo <= 0 && hi >= 0 ? integers : integers.without(MINUS_ZERO);
    }

    /** A number that is not equal to a single one is cut off at the bounds. */
    private static Type unequal(Type left, Type right) {
        boolean zero = right.kinds() == MINUS_ZERO && !right.hasIntegers() || right.equals(Type.range(0, 0));
        if (zero) {
            return cut(left.without(MINUS_ZERO), 0);
        }
        return right.kinds() == 0 && right.lo() == right.hi() ? cut(left, right.lo()) : left;
    }

    private static Type cut(Type left, long number) {
        if (!left.hasIntegers()) {
            return left;
        }
        return new Type(
                left.kinds(),
                left.lo() == number ? number + 1 : left.lo(),
                left.hi() == number ? number - 1 : left.hi());
    }
}
