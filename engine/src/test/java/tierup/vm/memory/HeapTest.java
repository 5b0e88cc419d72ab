package tierup.vm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapTest {
    private static final long BYTES = 1 << 20;

    private final long block = Memory.allocate(VmBlock.SIZE);
    private final Heap heap = new Heap(block, BYTES);

    @AfterEach
    void free() {
        heap.close();
        Memory.free(block);
    }

    @Test
    void cellsFollowEachOtherAligned() {
        long a = heap.allocate(1);
        long b = heap.allocate(24);
        long c = heap.allocate(8);
        assertThat(a & 7).isZero();
        assertThat(b).isEqualTo(a + 8);
        assertThat(c).isEqualTo(b + 24);
        assertThat(heap.bytesUsed()).isEqualTo(40);
    }

    @Test
    void machineCodeMayBumpTheSameWords() {
        long a = heap.allocate(16);
        Memory.putLong(block + VmBlock.HEAP_TOP, Memory.getLong(block + VmBlock.HEAP_TOP) + 32);
        assertThat(heap.allocate(8)).isEqualTo(a + 48);
    }

    @Test
    void exhaustionIsAnExceptionAndTheReserveIsGivenOutByHalves() {
        assertThatThrownBy(() -> heap.allocate(BYTES)).isInstanceOf(HeapExhausted.class);
        assertThatThrownBy(() -> heap.allocate(Long.MAX_VALUE - 7)).isInstanceOf(HeapExhausted.class);
        long reserve = BYTES / 8;
        heap.allocate(BYTES - reserve - heap.bytesUsed());
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> heap.allocate(8)).isInstanceOf(HeapExhausted.class);
            heap.openReserve();
            reserve /= 2;
            heap.allocate(reserve);
        }
        assertThat(heap.bytesUsed()).isLessThan(BYTES);
    }

    @Test
    void contextsBeginEmptyAndCopiesAreIndependent() {
        long outer = heap.newContext(0, Value.UNDEFINED);
        long context = heap.newContext(3, outer);
        assertThat(Memory.getLong(context + Cell.CONTEXT_PARENT)).isEqualTo(outer);
        assertThat(Memory.getInt(context + Cell.CONTEXT_COUNT)).isEqualTo(3);
        assertThat(Memory.getLong(context + Cell.CONTEXT_SLOTS + 16)).isEqualTo(Value.EMPTY);
        heap.store(context, context + Cell.CONTEXT_SLOTS, Value.TRUE);
        long copy = heap.copyContext(context);
        heap.store(copy, copy + Cell.CONTEXT_SLOTS, Value.FALSE);
        assertThat(Memory.getLong(copy + Cell.CONTEXT_PARENT)).isEqualTo(outer);
        assertThat(Memory.getLong(context + Cell.CONTEXT_SLOTS)).isEqualTo(Value.TRUE);
    }
}
