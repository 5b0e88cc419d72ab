package tierup.bytecode;

import java.util.Arrays;

/**
 * The part of the verifier's second pass that is about contexts: how many are pushed, and that slots are accessed and
 * closures made where the contexts are those expected.
 */
final class ContextChecker {
    private final FunctionCode function;

    ContextChecker(FunctionCode function) {
        this.function = function;
    }

    /** The state behind an instruction, as far as contexts go. */
    StackState effect(int pc, Opcode op, StackState state) {
        Chain<Integer> pushed = state.contexts();
        switch (op) {
            case PUSH_CONTEXT:
                requireContexts(
                        pc,
                        pushed.size() < Verifier.MAX_CONTEXTS,
                        "pushes more than " + Verifier.MAX_CONTEXTS + " contexts");
                return state.withContexts(pushed.push(function.operand(pc, OperandKind.COUNT)));
            case POP_CONTEXT:
                requireContexts(pc, pushed.size() > 0, "the function has pushed no context to pop");
                return state.withContexts(pushed.below());
            case COPY_CONTEXT:
                requireContexts(pc, pushed.size() > 0, "the function has pushed no context to copy");
                return state;
            case LOAD_CONTEXT:
            case STORE_CONTEXT:
                checkSlot(pc, pushed);
                return state;
            case CLOSURE:
            case NEW_CLASS:
                checkClosure(pc, pushed);
                return state;
            default:
                return state;
        }
    }

    private void requireContexts(int pc, boolean condition, String problem) {
        if (!condition) {
            throw fail(pc, problem);
        }
    }

    private void checkSlot(int pc, Chain<Integer> pushed) {
        int depth = function.operand(pc, OperandKind.DEPTH);
        int slot = function.operand(pc, OperandKind.SLOT);
        int[] outer = function.outerContexts();
        if (depth >= pushed.size() + outer.length) {
            throw fail(
                    pc,
                    "goes " + depth + " contexts outwards, but only " + (pushed.size() + outer.length)
                            + " are at hand");
        }
        Chain<Integer> rest = pushed;
        for (int i = 0; i < depth && rest.size() > 0; i++) {
            rest = rest.below();
        }
        int slots = depth < pushed.size() ? rest.top() : outer[depth - pushed.size()];
        if (slot >= slots) {
            throw fail(pc, "slot " + slot + " does not exist; the context " + depth + " outwards has " + slots);
        }
    }

    private void checkClosure(int pc, Chain<Integer> pushed) {
        FunctionConstant inner = (FunctionConstant) function.constants()[function.operand(pc, OperandKind.FUNCTION)];
        if (pushed.size() == 0 && Arrays.equals(function.outerContexts(), inner.outerContexts())) {
            return;
        }
        int[] atHand = new int[pushed.size() + function.outerContexts().length];
        int next = 0;
        for (Chain<Integer> rest = pushed; rest.size() > 0; rest = rest.below()) {
            atHand[next++] = rest.top();
        }
        System.arraycopy(function.outerContexts(), 0, atHand, next, function.outerContexts().length);
        if (!Arrays.equals(atHand, inner.outerContexts())) {
            throw fail(
                    pc,
                    inner.displayName() + " expects the outer contexts " + Arrays.toString(inner.outerContexts())
                            + ", but at hand are " + Arrays.toString(atHand));
        }
    }

    private BytecodeVerifyException fail(int pc, String problem) {
        return new BytecodeVerifyException(function, pc, problem);
    }
}
