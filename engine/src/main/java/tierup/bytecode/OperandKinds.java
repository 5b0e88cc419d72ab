package tierup.bytecode;

/**
 * An immutable operand stack of the verifier: what each operand can be, as {@link Kind} bits. States share their lower
 * parts, so that remembering the state at a jump is copying a reference, and two paths that meet are compared only down
 * to where they parted.
 */
final class OperandKinds {
    static final OperandKinds NONE = new OperandKinds(0, null, 0);

    private final int kinds;
    private final OperandKinds below;
    private final int depth;

    private OperandKinds(int kinds, OperandKinds below, int depth) {
        this.kinds = kinds;
        this.below = below;
        this.depth = depth;
    }

    OperandKinds push(int kind) {
        return new OperandKinds(kind, this, depth + 1);
    }

    /** What the topmost operand can be. */
    int top() {
        return kinds;
    }

    /** Without the topmost operand. */
    OperandKinds below() {
        return below;
    }

    /** How many operands there are. */
    int depth() {
        return depth;
    }

    /** Without the topmost {@code count} operands. */
    OperandKinds drop(int count) {
        OperandKinds rest = this;
        for (int i = 0; i < count; i++) {
            rest = rest.below;
        }
        return rest;
    }

    /** Stacks of equal depth, taken together: each operand can be what it can be in either. */
    OperandKinds join(OperandKinds other, Effort effort) {
        if (other == this) {
            return this;
        }
        int parted = 0;
        OperandKinds a = this;
        for (OperandKinds b = other; a != b; a = a.below, b = b.below) {
            parted++;
        }
        effort.spend(parted);
        OperandKinds[] mine = new OperandKinds[parted];
        int[] kinds = new int[parted];
        a = this;
        OperandKinds b = other;
        for (int i = 0; i < parted; i++, a = a.below, b = b.below) {
            mine[i] = a;
            kinds[i] = a.kinds | b.kinds;
        }
        OperandKinds joined = a;
        for (int i = parted - 1; i >= 0; i--) {
            boolean same = mine[i].kinds == kinds[i] && mine[i].below == joined;
            joined = same ? mine[i] : joined.push(kinds[i]);
        }
        return joined;
    }
}
