package tierup.vm.code;

import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/**
 * What a built-in function was called with: a view on the words its caller pushed on the VM stack. Valid until the
 * built-in returns.
 */
public final class Args {
    private final long callee;
    private final long last;
    private final int count;
    private final boolean construct;

    /**
     * @param callee the built-in's function object
     * @param last address of the last argument (or of {@code this} minus 8, without arguments)
     * @param construct called by {@code new}
     */
    public Args(long callee, long last, int count, boolean construct) {
        this.callee = callee;
        this.last = last;
        this.count = count;
        this.construct = construct;
    }

    /** The function object that was called: a bound function finds its target there. */
    public long callee() {
        return callee;
    }

    public int count() {
        return count;
    }

    /** Argument number {@code index}, or undefined. */
    public long get(int index) {
        return index < count ? Memory.getLong(last + 8L * (count - 1 - index)) : Value.UNDEFINED;
    }

    /** The receiver; {@link Value#EMPTY} in a construct call of a built-in constructor, which makes its own object. */
    public long thisValue() {
        return Memory.getLong(last + 8L * count);
    }

    /** Whether this is a call by {@code new} or super(). */
    public boolean isConstruct() {
        return construct;
    }

    /** new.target: the constructor that {@code new} was applied to, or undefined in an ordinary call. */
    public long newTarget() {
        return construct ? Memory.getLong(last + 8L * (count + 1)) : Value.UNDEFINED;
    }

    /** The arguments from number {@code from} on, as a Java array. */
    public long[] rest(int from) {
        long[] values = new long[Math.max(0, count - from)];
        for (int i = 0; i < values.length; i++) {
            values[i] = get(from + i);
        }
        return values;
    }
}
