package tierup.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The verifier's view of exception handlers: gathers from the covered instructions the state in which each target is
 * entered.
 *
 * <p>Any covered instruction may throw, so what the operands that a row keeps and the locals can be is what they can be
 * at any of these, and no instruction may take away an operand that is kept. Contexts may have been pushed since the
 * range began; the unwinder pops them. The target is therefore entered with the shortest stack of contexts found at any
 * covered instruction of any row that leads there, and all others must be that one with more on top. (A compiler may cut
 * a try block's range into several rows, leaving out code that already belongs outside; the later rows may begin in a
 * deeper scope than the first.)
 *
 * <p>Contexts, locals and the operands that are kept seldom change from one instruction to the next. So a row is looked
 * at when it begins to cover and whenever they have changed, not at every instruction; otherwise hundreds of nested
 * handlers would make every instruction hundreds of times as dear.
 */
final class HandlerStates {
    /** How many rows may cover one instruction: bounds the time that hostile code can take. */
    private static final int MAX_NESTING = 1000;

    /** What the rows of one target have in common so far; null until a reachable instruction is covered. */
    private static final class Entry {
        private StackState state;
    }

    private final FunctionCode function;
    private final List<Handler> byStart;
    private final List<Handler> active = new ArrayList<>();
    private final Map<Integer, Entry> entries = new HashMap<>();
    private int next;
    /** Where the first of the active rows ends. */
    private int firstEnd = Integer.MAX_VALUE;
    /** Operands kept by the active row that keeps most. */
    private int mostKept;
    /** What stood at the latest instruction, and all active rows know. */
    private StackState known;

    private OperandKinds knownOperands;
    private final Effort effort;

    HandlerStates(FunctionCode function, Effort effort) {
        this.function = function;
        this.effort = effort;
        this.byStart = new ArrayList<>(function.handlers());
        if (byStart.size() > 1) {
            byStart.sort((a, b) -> Integer.compare(a.start(), b.start()));
        }
        for (Handler handler : byStart) {
            entries.put(handler.target(), new Entry());
        }
    }

    /**
     * The state in which exceptions arrive at an offset, or null if none do. All covered instructions lie before it.
     */
    StackState entry(int pc) {
        Entry entry = entries.isEmpty() ? null : entries.get(pc);
        return entry == null ? null : entry.state;
    }

    /**
     * Notes that an instruction is reached; offsets must ascend from call to call.
     *
     * @param pops operands the instruction takes
     */
    void cover(int pc, StackState state, int pops) {
        if (next == byStart.size() && active.isEmpty()) {
            return;
        }
        if (firstEnd <= pc) {
            active.removeIf(handler -> handler.end() <= pc);
            activeChanged();
        }
        int old = active.size();
        boolean same = isKnown(state, pops);
        begin(pc);
        for (Handler handler : same ? active.subList(old, active.size()) : active) {
            cover(pc, state, pops, handler);
        }
        known = state;
        knownOperands = kept(state, Math.min(mostKept, state.depth()));
    }

    /** Whether the active rows would learn nothing that they have not learned at the instruction before. */
    private boolean isKnown(StackState state, int pops) {
        return known != null
                && state.contexts() == known.contexts()
                && state.empties() == known.empties()
                && state.depth() - pops >= mostKept
                && kept(state, mostKept) == knownOperands;
    }

    /** The given number of bottommost operands. */
    private OperandKinds kept(StackState state, int count) {
        effort.spend(state.depth() - count);
        return state.operands().drop(state.depth() - count);
    }

    /** Adds the rows that begin to cover at an instruction. */
    private void begin(int pc) {
        int old = active.size();
        while (next < byStart.size() && byStart.get(next).start() <= pc) {
            Handler handler = byStart.get(next++);
            if (handler.end() > pc) {
                active.add(handler);
            }
        }
        if (active.size() > MAX_NESTING) {
            throw new BytecodeVerifyException(
                    function, pc, "more than " + MAX_NESTING + " exception handlers cover it");
        }
        if (active.size() > old) {
            activeChanged();
        }
    }

    private void activeChanged() {
        firstEnd = Integer.MAX_VALUE;
        mostKept = 0;
        for (Handler handler : active) {
            firstEnd = Math.min(firstEnd, handler.end());
            mostKept = Math.max(mostKept, handler.depth());
        }
    }

    private void cover(int pc, StackState state, int pops, Handler handler) {
        int kept = handler.depth();
        if (kept > state.depth() - pops) {
            throw new BytecodeVerifyException(
                    function,
                    pc,
                    "the handler at " + String.format("0x%04X", handler.target()) + " keeps " + kept
                            + " operands, but the stack has " + state.depth() + " here, of which the instruction takes "
                            + pops);
        }
        StackState thrown = state.with(kept(state, kept).push(Kind.VALUE.bits()));
        Entry entry = entries.get(handler.target());
        if (entry.state == null) {
            entry.state = thrown;
        } else if (entry.state.contexts().extendsFrom(thrown.contexts())) {
            entry.state = joined(pc, handler, entry.state.withContexts(thrown.contexts()), thrown);
        } else if (thrown.contexts().extendsFrom(entry.state.contexts())) {
            entry.state = joined(pc, handler, entry.state, thrown.withContexts(entry.state.contexts()));
        } else {
            throw new BytecodeVerifyException(
                    function,
                    pc,
                    String.format(
                            "the handler at 0x%04X would be entered with contexts %s from here, %s from elsewhere",
                            handler.target(), thrown.contexts(), entry.state.contexts()));
        }
    }

    private StackState joined(int pc, Handler handler, StackState one, StackState other) {
        String difference = other.differenceFrom(one);
        if (difference != null) {
            throw new BytecodeVerifyException(
                    function, pc, difference + String.format(", at the handler 0x%04X", handler.target()));
        }
        return one.join(other, effort);
    }
}
