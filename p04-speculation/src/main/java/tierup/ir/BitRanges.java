package tierup.ir;

import static tierup.ir.Type.OTHER_NUMBER;

import tierup.ir.nodes.Arithmetic.Operator;

/**
 * {@link Ranges} of the operators that work on 32 bits. Inputs and results are intervals of int32 ({@link #toInt32} makes them), but for those of
 * {@code >>>}, which are of uint32.
 *
 * <p>What two's complement does to intervals: {@code a & b} is not above what is not negative of them, and not below the power of two that is below
 * both. {@code a | b} is {@code ~(~a & ~b)}.
 */
final class BitRanges {
    private static final long TWO_32 = 1L << 32;

    private BitRanges() {}

    /** ToInt32 of numbers: modulo 2^32. */
    static Type toInt32(Type number) {
        if (number.mayBe(OTHER_NUMBER)) {
            return Type.INT32;
        }
        Type result = number.kinds() == 0 ? Type.NOTHING : Type.range(0, 0);
        if (number.hasIntegers()) {
            // All on the same lap around the circle, or anything.
            long lap = Math.floorDiv(number.lo() + (TWO_32 >> 1), TWO_32) * TWO_32;
            Type wrapped = Type.range(number.lo() - lap, number.hi() - lap);
            result = result.join(wrapped.isInt32() ? wrapped : Type.INT32);
        }
        return result;
    }

    static Type not(Type value) {
        return Type.range(~value.hi(), ~value.lo());
    }

    static Type binary(Operator operator, Type left, Type right) {
        return switch (operator) {
            case BIT_AND -> and(left, right);
            case BIT_OR -> not(and(not(left), not(right)));
            case BIT_XOR -> xor(left, right);
            case SHIFT_LEFT -> shiftLeft(left, counts(right));
            case SHIFT_RIGHT -> shiftRight(left, counts(right));
            case SHIFT_RIGHT_UNSIGNED -> shiftRightUnsigned(left, counts(right));
            default -> throw new IllegalArgumentException(operator + " is no bit operator of two operands");
        };
    }

    private static Type and(Type left, Type right) {
        boolean leftNegative = left.lo() < 0;
        boolean rightNegative = right.lo() < 0;
        if (!leftNegative || !rightNegative) {
            long limit = leftNegative ? right.hi() : rightNegative ? left.hi() : Math.min(left.hi(), right.hi());
            return Type.range(0, limit);
        }
        boolean bothNegative = left.hi() < 0 && right.hi() < 0;
        long hi = bothNegative ? Math.min(left.hi(), right.hi()) : Math.max(left.hi(), right.hi());
        return Type.range(-powerAbove(Math.min(left.lo(), right.lo())), hi);
    }

    private static Type xor(Type left, Type right) {
        long power = Math.max(
                Math.max(powerAbove(left.lo()), powerAbove(left.hi())),
                Math.max(powerAbove(right.lo()), powerAbove(right.hi())));
        boolean sameSign = left.lo() >= 0 && right.lo() >= 0 || left.hi() < 0 && right.hi() < 0;
        boolean otherSign = left.lo() >= 0 && right.hi() < 0 || left.hi() < 0 && right.lo() >= 0;
        return Type.range(sameSign ? 0 : -power, otherSign ? -1 : power - 1);
    }

    /** The least power of two {@code p} such that {@code -p <= value < p}. */
    private static long powerAbove(long value) {
        long magnitude = value < 0 ? ~value : value;
        return magnitude == 0 ? 1 : Long.highestOneBit(magnitude) << 1;
    }

    /** Shifts see the lowest five bits of a count. */
    private static Type counts(Type count) {
        if (count.lo() == count.hi()) {
            return Type.range(count.lo() & 31, count.lo() & 31);
        }
        return count.isIntegerIn(0, 31) ? count : Type.range(0, 31);
    }

    private static Type shiftLeft(Type value, Type count) {
        long lo = value.lo() << (value.lo() < 0 ? count.hi() : count.lo());
        long hi = value.hi() << (value.hi() < 0 ? count.lo() : count.hi());
        Type shifted = Type.range(lo, hi);
        return shifted.isInt32() ? shifted : Type.INT32;
    }

    private static Type shiftRight(Type value, Type count) {
        long lo = value.lo() >> (value.lo() < 0 ? count.lo() : count.hi());
        long hi = value.hi() >> (value.hi() < 0 ? count.hi() : count.lo());
        return Type.range(lo, hi);
    }

    private static Type shiftRightUnsigned(Type value, Type count) {
        boolean bothSigns = value.lo() < 0 && value.hi() >= 0;
        long lo = bothSigns ? 0 : value.lo() & TWO_32 - 1;
        long hi = bothSigns ? TWO_32 - 1 : value.hi() & TWO_32 - 1;
        return Type.range(lo >>> count.hi(), hi >>> count.lo());
    }
}
