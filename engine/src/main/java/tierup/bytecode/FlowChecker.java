package tierup.bytecode;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The verifier's second pass: runs a function abstractly, on all paths at once, knowing of each operand what {@link
 * Kind} it can be, of each local whether it may be empty, and of each context its size.
 *
 * <p>It walks the code in address order. The state before an instruction is what falls into it and what jumps to it.
 * Depth and contexts must be equal on all these paths; kinds are joined: an operand can be what it can be on any of
 * them. Because every jump but JUMP_BACK goes forward, all of that is known on arrival, except for back-edges, which are
 * held against the state that the loop's header was entered with. Where a back-edge brings kinds that the header has not
 * seen, the walk is done once more with them in mind. Kinds only ever grow, so this ends; and since most loops leave on
 * the stack what they found there, it seldom begins. A header that nothing has reached when the walk passes it is dead,
 * and a JUMP_BACK to it an error.
 *
 * <p>Instructions that no path reaches are skipped: they have been decoded, but they have no state. Requires
 * {@link OperandChecker} to have passed.
 */
final class FlowChecker {
    private final FunctionCode function;
    private final Effort effort;
    private final StackState entry = StackState.entry();
    private final BitSet backTargets;
    private final KindChecker kinds;
    private final ContextChecker contextChecker;
    /** What back-edges have brought to their headers in earlier walks. */
    private final Map<Integer, StackState> brought = new HashMap<>();

    private final Map<Integer, StackState> jumpsTo = new HashMap<>();
    private final Map<Integer, StackState> headers = new HashMap<>();
    private final int[] depths;
    private final char[] contexts;
    private HandlerStates handlers;
    private boolean again;

    private FlowChecker(FunctionCode function) {
        this.function = function;
        this.effort = new Effort(function);
        this.backTargets = backTargets();
        this.kinds = new KindChecker(function, effort);
        this.contextChecker = new ContextChecker(function);
        this.depths = VerifiedCode.unreachedDepths(function.code().length);
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
        do {
            checker.walk();
        } while (checker.again);
        return new VerifiedCode(function, checker.depths, checker.contexts, checker.blocks(), inner);
    }

    /** Where the blocks begin that some path reaches: at the entry, at targets, and behind what jumps or ends. */
    private int[] blocks() {
        BitSet starts = new BitSet();
        starts.set(0);
        int length;
        for (int pc = 0; pc < function.code().length; pc += length) {
            Opcode op = function.opcodeAt(pc);
            length = function.lengthAt(pc);
            boolean jumps = op.isJump();
            if (jumps) {
                starts.set(function.operand(pc, OperandKind.TARGET));
            }
            if (jumps || op.endsBlock()) {
                starts.set(pc + length);
            }
        }
        function.handlers().forEach(handler -> starts.set(handler.target()));
        return starts.stream()
                .filter(pc -> pc < depths.length && depths[pc] >= 0)
                .toArray();
    }

    private void walk() {
        again = false;
        jumpsTo.clear();
        headers.clear();
        handlers = new HandlerStates(function, effort);
        boolean hasLoops = !backTargets.isEmpty();
        StackState state = entry;
        int length;
        for (int pc = 0; pc < function.code().length; pc += length) {
            length = function.lengthAt(pc);
            effort.spend(1);
            if (!jumpsTo.isEmpty()) {
                state = join(pc, state, jumpsTo.remove(pc));
            }
            state = join(pc, state, handlers.entry(pc));
            if (state == null) {
                continue;
            }
            if (hasLoops && backTargets.get(pc)) {
                state = join(pc, state, brought.get(pc));
                headers.put(pc, state);
            }
            depths[pc] = state.depth();
            contexts[pc] = (char) state.contexts().size();
            Opcode op = function.opcodeAt(pc);
            int pops = function.popsAt(pc, op);
            StackState after = step(pc, op, pops, state);
            handlers.cover(pc, state, pops);
            state = after;
        }
    }

    private BitSet backTargets() {
        BitSet targets = new BitSet();
        int length;
        for (int pc = 0; pc < function.code().length; pc += length) {
            length = function.lengthAt(pc);
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
        return one.join(other, effort);
    }

    /** The state behind an instruction, or null if control does not go on there; jumps are noted on the way. */
    private StackState step(int pc, Opcode op, int pops, StackState before) {
        if (pops > before.depth()) {
            throw fail(
                    pc,
                    "takes " + pops + (pops == 1 ? " operand" : " operands") + ", but the stack has " + before.depth());
        }
        StackState after = contextChecker.effect(pc, op, kinds.effect(pc, op, before, pops));
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
        return iterates ? after.with(after.operands().below()) : after;
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
        StackState both = header.join(state, effort);
        if (both != header) {
            StackState earlier = brought.get(target);
            brought.put(target, earlier == null ? state : earlier.join(state, effort));
            again = true;
        }
    }

    private BytecodeVerifyException fail(int pc, String problem) {
        return new BytecodeVerifyException(function, pc, problem);
    }
}
