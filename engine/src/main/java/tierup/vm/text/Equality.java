package tierup.vm.text;

import static tierup.vm.memory.Value.asNumber;
import static tierup.vm.memory.Value.isNumber;

import tierup.vm.memory.Cell;

/** The three notions of equality that convert nothing (ECMA-262, 7.2). */
public final class Equality {
    private final Strings strings;

    public Equality(Strings strings) {
        this.strings = strings;
    }

    /** {@code a === b}. */
    public boolean strictEquals(long a, long b) {
        if (isNumber(a) && isNumber(b)) {
            return asNumber(a) == asNumber(b);
        }
        return a == b || Cell.isString(a) && Cell.isString(b) && strings.equals(a, b);
    }

    /** SameValue (Object.is): NaN is itself, 0 is not -0. */
    public boolean sameValue(long a, long b) {
        if (isNumber(a) && isNumber(b)) {
            return Double.doubleToLongBits(asNumber(a)) == Double.doubleToLongBits(asNumber(b));
        }
        return strictEquals(a, b);
    }

    /** SameValueZero (Map, Set, includes): NaN is itself, and 0 is -0. */
    public boolean sameValueZero(long a, long b) {
        return strictEquals(a, b) || sameValue(a, b);
    }
}
