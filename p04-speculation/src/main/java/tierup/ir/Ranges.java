package tierup.ir;

import static tierup.ir.Type.MAX_SAFE;
import static tierup.ir.Type.MINUS_ZERO;
import static tierup.ir.Type.NAN;
import static tierup.ir.Type.OTHER_NUMBER;

import tierup.ir.nodes.Arithmetic.Operator;

/**
 * Transfer functions: the type of an operator's result from those of its inputs. Each has two duties. It has to be sound: whatever numbers of the
 * inputs' types the operator meets, its result is of the type that is returned here; an overflow check that a type has removed is
 * missed by nobody. And it should be tight, as far as one interval can be.
 *
 * <p>A number is an integer of the interval, or of one of the other parts that {@link Type} tells apart. So every function goes through
 * the pairs of parts: what do two integers give, an integer and a fraction, -0 and an integer. Doubles round, but never across a bound: rounding
 * is monotonic, and an exact result beyond 2^53 stays beyond it.
 */
public final class Ranges {
    /** An integer that any bound beyond {@link Type#MAX_SAFE} is as good as. */
    private static final long BEYOND = MAX_SAFE + 1;

    private static final Type INTEGERS = Type.range(-MAX_SAFE, MAX_SAFE);

    private Ranges() {}

    /** @param value what is no number in it does not count: the operand has been guarded */
    public static Type unary(Operator operator, Type value) {
        Type number = value.meet(Type.NUMBER);
        if (number.isNothing()) {
            return Type.NOTHING;
        }
        return operator == Operator.NEGATE ? negate(number) : BitRanges.not(BitRanges.toInt32(number));
    }

    /** What ToInt32 makes of numbers. */
    public static Type toInt32(Type value) {
        Type number = value.meet(Type.NUMBER);
        return number.isNothing() ? Type.NOTHING : BitRanges.toInt32(number);
    }

    /** As {@link #unary}. */
    public static Type binary(Operator operator, Type leftOperand, Type rightOperand) {
        Type left = leftOperand.meet(Type.NUMBER);
        Type right = rightOperand.meet(Type.NUMBER);
        if (left.isNothing() || right.isNothing()) {
            return Type.NOTHING;
        } else if (operator.isBitwise()) {
            return BitRanges.binary(operator, BitRanges.toInt32(left), BitRanges.toInt32(right));
        }
        Type result = switch (operator) {
            case ADD -> add(left, right);
            case SUB -> add(left, negate(right));
            case MUL -> multiply(left, right);
            case DIV -> divide(left, right);
            case MOD -> modulo(left, right);
            default -> throw new IllegalArgumentException(operator + " has one operand");
        };
        return left.mayBe(NAN) || right.mayBe(NAN) ? result.with(NAN) : result;
    }

    /** The product of a number and itself, which is never negative. */
    public static Type square(Type value) {
        Type product = binary(Operator.MUL, value, value).without(MINUS_ZERO);
        return new Type(product.kinds(), Math.max(product.lo(), 0), product.hi());
    }

    // -- sums -------------------------------------------------------------------------------------

    /** The negatives of numbers. That of 0 is -0, that of -0 is 0. */
    private static Type negate(Type value) {
        // BEGIN SOLUTION p04.4
        Type result = Type.of(value.kinds() & (NAN | OTHER_NUMBER));
        if (value.hasIntegers()) {
            // 0 becomes -0, so it bounds the interval no longer.
            long lo = value.hi() == 0 ? 1 : -value.hi();
            long hi = value.lo() == 0 ? -1 : -value.lo();
            result = new Type(result.kinds(), lo, hi);
        }
        if (value.mayBeInteger(0)) {
            result = result.with(MINUS_ZERO);
        }
        return value.mayBe(MINUS_ZERO) ? result.join(Type.range(0, 0)) : result;
        // STUB: Todo.standIn("p04.4");
        // STUB: return Type.NUMBER;
        // END SOLUTION p04.4
    }

    /**
     * Sums of numbers, of which neither is NaN. -0 is the sum of -0 and -0 alone. A fraction, an infinity or an integer beyond 2^53 (all of them {@link Type#OTHER_NUMBER})
     * may add up with another number to any number but -0; two infinities to NaN.
     */
    private static Type add(Type left, Type right) {
        // BEGIN SOLUTION p04.4
        Type result = Type.NOTHING;
        if (left.hasIntegers() && right.hasIntegers()) {
            result = Type.range(left.lo() + right.lo(), left.hi() + right.hi());
        }
        if (left.mayBe(MINUS_ZERO)) {
            result = result.join(right.without(NAN));
        }
        if (right.mayBe(MINUS_ZERO)) {
            // Alone the sum of two of them is -0 again.
            result = result.join(left.mayBe(MINUS_ZERO) ? left.without(NAN) : left.without(NAN | MINUS_ZERO));
        } else {
            result = result.without(MINUS_ZERO);
        }
        boolean leftOther = left.mayBe(OTHER_NUMBER);
        boolean rightOther = right.mayBe(OTHER_NUMBER);
        if (leftOther && (rightOther || right.hasIntegers()) || rightOther && left.hasIntegers()) {
            // Fractions can add up to integers, and a fraction is lost in a large one. 0.5 - 0.5 is 0.
            result = result.join(INTEGERS.with(OTHER_NUMBER));
        }
        return leftOther && rightOther ? result.with(NAN) : result;
        // STUB: Todo.standIn("p04.4");
        // STUB: return Type.NUMBER;
        // END SOLUTION p04.4
    }

    // -- products ---------------------------------------------------------------------------------

    private static Type multiply(Type left, Type right) {
        Type result = Type.NOTHING;
        if (left.hasIntegers() && right.hasIntegers()) {
            result = products(left, right);
        }
        if (zeroTimesNegative(left, right) || zeroTimesNegative(right, left)) {
            result = result.with(MINUS_ZERO);
        }
        if (zeroIsMade(left, right) || zeroIsMade(right, left)) {
            result = result.join(Type.range(0, 0));
        }
        if (left.mayBe(OTHER_NUMBER) && mayBeNonzero(right) || right.mayBe(OTHER_NUMBER) && mayBeNonzero(left)) {
            result = result.join(INTEGERS.with(OTHER_NUMBER));
        }
        if (left.mayBe(OTHER_NUMBER) && right.mayBe(OTHER_NUMBER)) {
            // Too small for a double.
            result = result.with(MINUS_ZERO);
        }
        boolean zeroTimesInfinity =
                left.mayBe(OTHER_NUMBER) && right.mayBeZero() || right.mayBe(OTHER_NUMBER) && left.mayBeZero();
        return zeroTimesInfinity ? result.with(NAN) : result;
    }

    /**
     * Products of integers, as one interval: the least there can be to the greatest, 0 for -0. A product beyond {@link Type#MAX_SAFE} makes the interval reach beyond it,
     * which {@link Type#range} knows to include other numbers.
     */
    private static Type products(Type left, Type right) {
        // BEGIN SOLUTION p04.4
        long a = product(left.lo(), right.lo());
        long b = product(left.lo(), right.hi());
        long c = product(left.hi(), right.lo());
        long d = product(left.hi(), right.hi());
        return Type.range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
        // STUB: Todo.standIn("p04.4");
        // STUB: return INTEGERS.with(OTHER_NUMBER);
        // END SOLUTION p04.4
    }

    /** Exact, or on the right side beyond what is exact. */
    private static long product(long a, long b) {
        double product = (double) a * b;
        return Math.abs(product) > MAX_SAFE ? (product < 0 ? -BEYOND : BEYOND) : a * b;
    }

    /** Whether 0 times a negative number, or -0 times one that is not, may be among the products. */
    private static boolean zeroTimesNegative(Type zero, Type other) {
        return zero.mayBeInteger(0) && (other.mayBeNegative() || other.mayBe(MINUS_ZERO))
                || zero.mayBe(MINUS_ZERO) && (other.hasIntegers() && other.hi() >= 0 || other.mayBe(OTHER_NUMBER));
    }

    /** Whether a zero without sign comes from something else than two integers. */
    private static boolean zeroIsMade(Type zero, Type other) {
        return zero.mayBe(MINUS_ZERO) && (other.mayBeNegative() || other.mayBe(MINUS_ZERO))
                || zero.mayBeInteger(0) && other.mayBe(OTHER_NUMBER);
    }

    private static boolean mayBeNonzero(Type value) {
        return value.mayBe(OTHER_NUMBER) || value.hasIntegers() && (value.lo() != 0 || value.hi() != 0);
    }

    // -- quotients --------------------------------------------------------------------------------

    private static Type divide(Type left, Type right) {
        Type result = Type.NOTHING;
        if (left.hasIntegers() && right.hasIntegers()) {
            result = quotients(left, right.lo(), Math.min(right.hi(), -1))
                    .join(quotients(left, Math.max(right.lo(), 1), right.hi()));
        }
        boolean leftNonzero = mayBeNonzero(left);
        if (leftNonzero && right.mayBeZero()) {
            result = result.with(OTHER_NUMBER);
        }
        if (left.mayBeInteger(0) && right.mayBeNegative()
                || left.mayBe(MINUS_ZERO) && (right.hasIntegers() && right.hi() > 0 || right.mayBe(OTHER_NUMBER))) {
            result = result.with(MINUS_ZERO);
        }
        if (left.mayBe(MINUS_ZERO) && right.mayBeNegative() || left.mayBeInteger(0) && right.mayBe(OTHER_NUMBER)) {
            result = result.join(Type.range(0, 0));
        }
        if (left.mayBe(OTHER_NUMBER) && mayBeNonzero(right) || right.mayBe(OTHER_NUMBER) && leftNonzero) {
            // By infinity, or too small for a double: a zero of either sign.
            result = result.join(INTEGERS.with(OTHER_NUMBER | MINUS_ZERO));
        }
        boolean undefined =
                left.mayBeZero() && right.mayBeZero() || left.mayBe(OTHER_NUMBER) && right.mayBe(OTHER_NUMBER);
        return undefined ? result.with(NAN) : result;
    }

    /** Quotients by integers of one sign. The integers among them lie between those of the bounds. */
    private static Type quotients(Type left, long lo, long hi) {
        if (lo > hi) {
            return Type.NOTHING;
        }
        double a = (double) left.lo() / lo;
        double b = (double) left.lo() / hi;
        double c = (double) left.hi() / lo;
        double d = (double) left.hi() / hi;
        double least = Math.min(Math.min(a, b), Math.min(c, d));
        double greatest = Math.max(Math.max(a, b), Math.max(c, d));
        boolean fractions = Math.max(Math.abs(lo), Math.abs(hi)) > 1 && (left.lo() != 0 || left.hi() != 0);
        return new Type(fractions ? OTHER_NUMBER : 0, (long) Math.ceil(least), (long) Math.floor(greatest));
    }

    /** What {@code %} leaves has the sign of the dividend, and is less than the divisor. */
    private static Type modulo(Type left, Type right) {
        Type result = Type.NOTHING;
        boolean dividesByNumber = mayBeNonzero(right);
        if (left.hasIntegers() && dividesByNumber) {
            long below = right.mayBe(OTHER_NUMBER) ? MAX_SAFE : magnitude(right) - 1;
            result = remainders(left, below, right);
            if (right.mayBe(OTHER_NUMBER)) {
                result = result.with(OTHER_NUMBER);
            }
        }
        if (left.mayBe(MINUS_ZERO) && dividesByNumber) {
            result = result.with(MINUS_ZERO);
        }
        if (left.mayBe(OTHER_NUMBER) && dividesByNumber) {
            long below = right.mayBe(OTHER_NUMBER) ? MAX_SAFE : magnitude(right) - 1;
            result = result.join(Type.range(-below, below).with(OTHER_NUMBER | MINUS_ZERO));
        }
        boolean undefined = right.mayBeZero() || left.mayBe(OTHER_NUMBER);
        return undefined ? result.with(NAN) : result;
    }

    private static Type remainders(Type left, long below, Type right) {
        boolean smaller = !right.mayBeZero()
                && !right.mayBe(OTHER_NUMBER)
                && (right.lo() > 0 ? right.lo() : -right.hi()) > magnitude(left);
        if (smaller && (right.lo() > 0 || right.hi() < 0)) {
            return Type.range(left.lo(), left.hi());
        }
        boolean negative = left.lo() < 0;
        long lo = negative ? Math.max(left.lo(), -below) : 0;
        long hi = left.hi() < 0 ? -1 : Math.min(left.hi(), below);
        return new Type(negative ? MINUS_ZERO : 0, lo, hi);
    }

    private static long magnitude(Type integers) {
        return integers.hasIntegers() ? Math.max(Math.abs(integers.lo()), Math.abs(integers.hi())) : 0;
    }
}
