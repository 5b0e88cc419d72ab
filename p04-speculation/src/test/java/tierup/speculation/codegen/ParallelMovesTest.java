package tierup.speculation.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.asm.Registers;
import tierup.ir.Representation;
import tierup.speculation.codegen.Allocation.Move;
import tierup.speculation.codegen.Location.Register;
import tierup.speculation.codegen.Location.Slot;

/** Moves that are meant to happen at once. */
class ParallelMovesTest {
    private static final Location A = new Slot(-40);
    private static final Location B = new Slot(-48);
    private static final Location C = new Register(Registers.rax);
    private static final Location D = new Register(Registers.rcx);

    private static Move move(Location from, Location to) {
        return new Move(from, to, Representation.TAGGED);
    }

    @Test
    void whatIsReadGoesFirst() {
        assertThat(ParallelMoves.inOrder(List.of(move(A, B), move(B, C)))).containsExactly(move(B, C), move(A, B));
    }

    @Test
    void aMoveInPlaceIsNone() {
        assertThat(ParallelMoves.inOrder(List.of(move(A, A), move(B, C)))).containsExactly(move(B, C));
    }

    @Test
    void aCircleIsOpenedByOneWordSetAside() {
        assertThat(ParallelMoves.inOrder(List.of(move(A, B), move(B, A))))
                .containsExactly(move(A, ParallelMoves.ASIDE), move(B, A), move(ParallelMoves.ASIDE, B));
    }

    @Test
    void twoCirclesTakeTurns() {
        List<Move> ordered = ParallelMoves.inOrder(List.of(move(A, B), move(B, A), move(C, D), move(D, C)));
        assertThat(ordered).hasSize(6);
        assertSame(List.of(move(A, B), move(B, A), move(C, D), move(D, C)), ordered);
    }

    /** Whatever goes where: each target gets what its source held before. */
    @Test
    void anyMovesDoWhatTheyWouldAtOnce() {
        Random random = new Random(4);
        for (int round = 0; round < 20_000; round++) {
            List<Move> moves = new ArrayList<>();
            List<Location> targets = new ArrayList<>(places());
            java.util.Collections.shuffle(targets, random);
            int count = random.nextInt(targets.size() + 1);
            for (Location target : targets.subList(0, count)) {
                moves.add(move(places().get(random.nextInt(places().size())), target));
            }
            assertSame(moves, ParallelMoves.inOrder(moves));
        }
    }

    private static List<Location> places() {
        return List.of(A, B, C, D, new Slot(-56), new Slot(-64), new Register(Registers.rdx));
    }

    private static void assertSame(List<Move> atOnce, List<Move> ordered) {
        Map<Location, String> before = new HashMap<>();
        places().forEach(place -> before.put(place, place.toString()));
        Map<Location, String> expected = new HashMap<>(before);
        atOnce.forEach(move -> expected.put(move.to(), before.get(move.from())));
        Map<Location, String> actual = new HashMap<>(before);
        ordered.forEach(move -> actual.put(move.to(), actual.get(move.from())));
        actual.remove(ParallelMoves.ASIDE);
        assertThat(actual).as("%s", atOnce).isEqualTo(expected);
    }
}
