package tierup.bytecode;

import java.util.BitSet;

/**
 * What the verifier knows before an instruction.
 *
 * @param operands what each operand can be; their number is the same on every path
 * @param empties the locals that may be empty, null for none; all others are values. Not to be written to
 * @param contexts sizes of the contexts that the function has pushed, innermost first; the same on every path
 */
record StackState(OperandKinds operands, BitSet empties, Chain<Integer> contexts) {
    /** Before the first instruction of a function. */
    static StackState entry() {
        return new StackState(OperandKinds.NONE, null, Chain.empty());
    }

    int depth() {
        return operands.depth();
    }

    StackState with(OperandKinds newOperands) {
        return new StackState(newOperands, empties, contexts);
    }

    StackState withContexts(Chain<Integer> newContexts) {
        return new StackState(operands, empties, newContexts);
    }

    /** Whether a local may be empty. */
    boolean maybeEmpty(int local) {
        return empties != null && empties.get(local);
    }

    /** With a local that may be empty from here on, or is a value. */
    StackState withLocal(int local, boolean maybeEmpty, Effort effort) {
        if (maybeEmpty(local) == maybeEmpty) {
            return this;
        }
        BitSet changed = empties == null ? new BitSet() : (BitSet) empties.clone();
        effort.spend(changed.size() / Long.SIZE);
        changed.set(local, maybeEmpty);
        return new StackState(operands, changed.isEmpty() ? null : changed, contexts);
    }

    /** How this state differs from the one another path brings to the same place, in words; null if they can be joined. */
    String differenceFrom(StackState other) {
        if (depth() != other.depth()) {
            return "stack depth " + depth() + " on one path, " + other.depth() + " on another";
        }
        if (contexts != other.contexts) {
            return "contexts " + contexts + " on one path, " + other.contexts + " on another";
        }
        return null;
    }

    /**
     * What is known where this state and another meet, from which it does not {@linkplain #differenceFrom differ}.
     *
     * @return this state if the other adds nothing to it
     */
    StackState join(StackState other, Effort effort) {
        OperandKinds joined = operands.join(other.operands, effort);
        BitSet joinedEmpties = joinEmpties(other.empties, effort);
        return joined == operands && joinedEmpties == empties ? this : new StackState(joined, joinedEmpties, contexts);
    }

    private BitSet joinEmpties(BitSet others, Effort effort) {
        if (others == null || others == empties) {
            return empties;
        }
        if (empties == null) {
            return others;
        }
        effort.spend((empties.size() + others.size()) / Long.SIZE);
        BitSet both = (BitSet) empties.clone();
        both.or(others);
        return both.equals(empties) ? empties : both;
    }
}
