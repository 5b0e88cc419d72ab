package tierup.bytecode;

/**
 * What the verifier knows before an instruction, the same on every path to it.
 *
 * @param depth operands on the stack
 * @param iterators the operands that are iterators, topmost first; all others are values
 * @param contexts sizes of the contexts that the function has pushed, innermost first
 */
record StackState(int depth, Chain<LoopIterator> iterators, Chain<Integer> contexts) {
    /**
     * An iterator on the operand stack.
     *
     * @param position its index, 0 for the bottommost operand
     * @param start the instruction that made it, FOR_IN_START or FOR_OF_START
     */
    record LoopIterator(int position, Opcode start) {
        /**
         * Written out because the generated one is linked at its first use, which costs more than verifying a program.
         */
        @Override
        public boolean equals(Object other) {
            return other instanceof LoopIterator that && that.position == position && that.start == start;
        }

        @Override
        public int hashCode() {
            return 31 * position + start.code();
        }
    }

    /** Before the first instruction of a function. */
    static StackState entry() {
        return new StackState(0, Chain.empty(), Chain.empty());
    }

    /** The operand {@code down} places below the topmost if it is an iterator, else null. */
    LoopIterator iteratorAt(int down) {
        for (Chain<LoopIterator> rest = iterators; rest.size() > 0; rest = rest.below()) {
            int position = rest.top().position();
            if (position <= depth - 1 - down) {
                return position == depth - 1 - down ? rest.top() : null;
            }
        }
        return null;
    }

    /** The topmost iterator among the {@code count} topmost operands, or null if all are values. */
    LoopIterator iteratorAmong(int count) {
        LoopIterator nearest = iterators.top();
        return nearest != null && nearest.position() >= depth - count ? nearest : null;
    }

    /** With the stack cut or raised to a depth; what is new are values. */
    StackState withDepth(int newDepth) {
        Chain<LoopIterator> kept = iterators;
        while (kept.size() > 0 && kept.top().position() >= newDepth) {
            kept = kept.below();
        }
        return new StackState(newDepth, kept, contexts);
    }

    /** With an iterator pushed. */
    StackState withIterator(Opcode start) {
        return new StackState(depth + 1, iterators.push(new LoopIterator(depth, start)), contexts);
    }

    StackState withContexts(Chain<Integer> newContexts) {
        return new StackState(depth, iterators, newContexts);
    }

    /** With the two topmost operands exchanged. */
    StackState swapped() {
        LoopIterator top = iteratorAt(0);
        LoopIterator second = iteratorAt(1);
        StackState result = withDepth(depth - 2);
        result = top == null ? result.withDepth(depth - 1) : result.withIterator(top.start());
        return second == null ? result.withDepth(depth) : result.withIterator(second.start());
    }

    /** How this state differs from the one another path brings to the same place, in words; null if it does not. */
    String differenceFrom(StackState other) {
        if (depth != other.depth) {
            return "stack depth " + depth + " on one path, " + other.depth + " on another";
        }
        if (contexts != other.contexts) {
            return "contexts " + contexts + " on one path, " + other.contexts + " on another";
        }
        if (iterators != other.iterators) {
            return "an operand is an iterator on one path and another thing on another";
        }
        return null;
    }
}
