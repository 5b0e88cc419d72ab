package tierup.bytecode;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import tierup.bytecode.StackState.LoopIterator;

/**
 * The verifier's second pass: runs a function abstractly, on all paths at once, knowing of each operand only whether it
 * is an iterator and of each context only its size.
 *
 * <p>It walks the code once in address order. The state before an instruction is what falls into it and what jumps to
 * it, and these must be equal. Because every jump but JUMP_BACK goes forward, all of that is known on arrival, except
 * for back-edges; they are held against the state the loop header was entered with. A header that nothing has reached
 * when the walk passes it is dead, and a JUMP_BACK to it an error. So is a path that reaches an instruction with
 * another state: nothing is merged, and no fixed point is sought.
 *
 * <p>Instructions that no path reaches are skipped: they have been decoded, but they have no state. Requires
 * {@link OperandChecker} to have passed.
 */
final class FlowChecker {
    private final FunctionCode function;
    private final Map<Integer, StackState> jumpsTo = new HashMap<>();
    private final Map<Integer, StackState> headers = new HashMap<>();
    private final HandlerStates handlers;
    private final char[] depths;
    private final char[] contexts;

    private FlowChecker(FunctionCode function) {
        this.function = function;
        this.handlers = new HandlerStates(function);
        this.depths = VerifiedCode.unreached(function.code().length);
        this.contexts = VerifiedCode.unreached(function.code().length);
    }

    /**
     * Checks all paths of one function.
     *
     * @param inner the verified functions of its constant pool, by index
     * @throws BytecodeVerifyException at the first instruction that breaks a rule
     */
    static VerifiedCode check(FunctionCode function, Map<Integer, VerifiedCode> inner) {
        FlowChecker checker = new FlowChecker(function);
        checker.run();
        return new VerifiedCode(function, checker.depths, checker.contexts, inner);
    }

    private void run() {
        BitSet backTargets = backTargets();
        StackState state = StackState.entry();
        for (int pc : Instructions.of(function)) {
            state = join(pc, state, jumpsTo.remove(pc));
            state = join(pc, state, handlers.entry(pc));
            if (state == null) {
                continue;
            }
            depths[pc] = (char) state.depth();
            contexts[pc] = (char) state.contexts().size();
            if (backTargets.get(pc)) {
                headers.put(pc, state);
            }
            StackState after = step(pc, function.opcodeAt(pc), state);
            handlers.cover(pc, state, function.popsAt(pc));
            state = after;
        }
    }

    private BitSet backTargets() {
        BitSet targets = new BitSet();
        for (int pc : Instructions.of(function)) {
            if (function.opcodeAt(pc) == Opcode.JUMP_BACK) {
                targets.set(function.operand(pc, OperandKind.TARGET));
            }
        }
        return targets;
    }

    /** What two paths bring to an instruction; null stands for no path. */
    private StackState join(int pc, StackState one, StackState other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        String difference = one.differenceFrom(other);
        if (difference != null) {
            throw fail(pc, difference);
        }
        return one;
    }

    /** The state behind an instruction, or null if control does not go on there; jumps are noted on the way. */
    private StackState step(int pc, Opcode op, StackState before) {
        int pops = function.popsAt(pc);
        if (pops > before.depth()) {
            throw fail(
                    pc,
                    "takes " + pops + (pops == 1 ? " operand" : " operands") + ", but the stack has " + before.depth());
        }
        StackState after = effect(pc, op, before, pops);
        if (after.depth() > function.maxStack()) {
            throw fail(
                    pc, "raises the stack to " + after.depth() + " operands, but maxStack is " + function.maxStack());
        }
        if (op == Opcode.JUMP_BACK) {
            jumpBack(pc, after);
        } else if (op.isJump()) {
            int target = function.operand(pc, OperandKind.TARGET);
            jumpsTo.put(target, join(target, jumpsTo.get(target), exhausted(op, after)));
        }
        return op.endsBlock() ? null : after;
    }

    /** What a taken jump leaves: an iterator that has ended delivers nothing. */
    private static StackState exhausted(Opcode op, StackState after) {
        boolean iterates = op == Opcode.FOR_IN_NEXT || op == Opcode.FOR_OF_NEXT;
        return iterates ? after.withDepth(after.depth() - 1) : after;
    }

    private void jumpBack(int pc, StackState state) {
        int target = function.operand(pc, OperandKind.TARGET);
        StackState header = headers.get(target);
        if (header == null) {
            throw fail(pc, String.format("jumps back to 0x%04X, which no path enters from above", target));
        }
        String difference = state.differenceFrom(header);
        if (difference != null) {
            throw fail(pc, difference + ", at the loop header");
        }
    }

    private StackState effect(int pc, Opcode op, StackState before, int pops) {
        switch (op) {
            case SWAP:
                return before.swapped();
            case POP:
                return before.withDepth(before.depth() - 1);
            case ITERATOR_CLOSE:
                requireIterator(pc, before, Opcode.FOR_OF_START);
                return before.withDepth(before.depth() - 1);
            case FOR_IN_NEXT:
                requireIterator(pc, before, Opcode.FOR_IN_START);
                return before.withDepth(before.depth() + 1);
            case FOR_OF_NEXT:
                requireIterator(pc, before, Opcode.FOR_OF_START);
                return before.withDepth(before.depth() + 1);
            default:
                requireValues(pc, before, pops);
                break;
        }
        StackState popped = before.withDepth(before.depth() - pops);
        if (op == Opcode.FOR_IN_START || op == Opcode.FOR_OF_START) {
            return popped.withIterator(op);
        }
        return contextEffect(pc, op, popped.withDepth(popped.depth() + op.pushes()));
    }

    private void requireIterator(int pc, StackState state, Opcode start) {
        LoopIterator top = state.iteratorAt(0);
        if (top == null || top.start() != start) {
            throw fail(pc, "the topmost operand is no iterator of " + start);
        }
    }

    private void requireValues(int pc, StackState state, int count) {
        LoopIterator among = state.iteratorAmong(count);
        if (among != null) {
            throw fail(pc, "uses operand " + among.position() + ", an iterator of " + among.start() + ", as a value");
        }
    }

    private StackState contextEffect(int pc, Opcode op, StackState state) {
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
        FunctionCode inner = (FunctionCode) function.constants()[function.operand(pc, OperandKind.FUNCTION)];
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
