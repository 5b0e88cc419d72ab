package tierup.speculation.codegen;

import java.util.ArrayList;
import java.util.List;
import tierup.speculation.codegen.Allocation.Move;
import tierup.speculation.codegen.Location.FloatRegister;
import tierup.template.Conventions;

/**
 * Puts moves that are meant to happen at once into an order in which they can happen one by one.
 *
 * <p>A move may go as soon as no other one still has to read what it writes. If none may, they go round in circles: {@code a, b = b, a}. Then one
 * source is set aside, and its reader reads it there. The circle is open now, and it was the only one that this source is in, as each
 * target is written once.
 */
final class ParallelMoves {
    /** Where a word of any sort is set aside. */
    static final Location ASIDE = new FloatRegister(Conventions.SCRATCH_B);

    private ParallelMoves() {}

    /** @param moves whose targets are all different */
    static List<Move> inOrder(List<Move> moves) {
        List<Move> pending = new ArrayList<>(moves);
        pending.removeIf(move -> move.from().equals(move.to()));
        List<Move> ordered = new ArrayList<>(pending.size() + 1);
        while (!pending.isEmpty()) {
            Move next = unblocked(pending);
            if (next == null) {
                Move first = pending.remove(0);
                ordered.add(new Move(first.from(), ASIDE, first.representation()));
                pending.add(new Move(ASIDE, first.to(), first.representation()));
            } else {
                pending.remove(next);
                ordered.add(next);
            }
        }
        return ordered;
    }

    private static Move unblocked(List<Move> pending) {
        for (Move move : pending) {
            boolean blocked = pending.stream()
                    .anyMatch(other -> other != move && other.from().equals(move.to()));
            if (!blocked) {
                return move;
            }
        }
        return null;
    }
}
