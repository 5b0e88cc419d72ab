package tierup.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FreeListTest {
    private static final long START = 0x1000;

    private record Piece(long start, int bytes) {}

    @Test
    void takesTheLowestPieceThatFits() {
        FreeList list = new FreeList(START, 100);
        long a = list.allocate(20);
        long b = list.allocate(10);
        long c = list.allocate(20);
        assertThat(List.of(a, b, c)).containsExactly(START, START + 20, START + 30);
        list.release(a, 20);
        list.release(c, 20);
        assertThat(list.allocate(21)).isEqualTo(START + 30);
        assertThat(list.allocate(20)).isEqualTo(START);
    }

    @Test
    void mergesWithBothNeighbours() {
        FreeList list = new FreeList(START, 30);
        long a = list.allocate(10);
        long b = list.allocate(10);
        long c = list.allocate(10);
        list.release(a, 10);
        list.release(c, 10);
        assertThat(list.pieces()).isEqualTo(2);
        list.release(b, 10);
        assertThat(list.pieces()).isEqualTo(1);
        assertThat(list.allocate(30)).isEqualTo(START);
    }

    @Test
    void saysWhenNothingFits() {
        FreeList list = new FreeList(START, 30);
        assertThat(list.allocate(31)).isZero();
        list.allocate(20);
        assertThat(list.allocate(11)).isZero();
        assertThat(list.allocate(10)).isNotZero();
        assertThat(list.free()).isZero();
    }

    @Test
    void refusesToFreeTwice() {
        FreeList list = new FreeList(START, 30);
        long a = list.allocate(10);
        list.release(a, 10);
        assertThatThrownBy(() -> list.release(a, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> list.release(a + 5, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A bit per byte says what is taken: no piece is given out twice, and none is lost. */
    @Test
    void agreesWithAModelUnderRandomUse() {
        int size = 4096;
        Random random = new Random(1);
        FreeList list = new FreeList(START, size);
        BitSet taken = new BitSet(size);
        List<Piece> pieces = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            if (random.nextInt(100) < 55 || pieces.isEmpty()) {
                int bytes = 1 + random.nextInt(200);
                long start = list.allocate(bytes);
                assertThat(start != 0).isEqualTo(hasGap(taken, size, bytes));
                if (start != 0) {
                    int index = (int) (start - START);
                    assertThat(taken.get(index, index + bytes).isEmpty())
                            .as("the same bytes are handed out twice")
                            .isTrue();
                    taken.set(index, index + bytes);
                    pieces.add(new Piece(start, bytes));
                }
            } else {
                Piece piece = pieces.remove(random.nextInt(pieces.size()));
                list.release(piece.start, piece.bytes);
                int index = (int) (piece.start - START);
                taken.clear(index, index + piece.bytes);
            }
            assertThat(list.free()).isEqualTo(size - taken.cardinality());
        }
    }

    private static boolean hasGap(BitSet taken, int size, int bytes) {
        for (int from = taken.nextClearBit(0); from < size; ) {
            int next = taken.nextSetBit(from);
            int to = next < 0 ? size : next;
            if (to - from >= bytes) {
                return true;
            }
            from = taken.nextClearBit(to);
        }
        return false;
    }
}
