package tierup.vm.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.vm.InterpreterVm;
import tierup.vm.running.Vm;

/** Sizes and addresses that a mistake makes of others are errors that name them, and never reach memory. */
class WrongSizeTest {
    private static final int BYTES = 4096;

    private final long address = Memory.allocate(BYTES);

    @AfterEach
    void free() {
        Memory.free(address);
    }

    @Test
    void aRangeMustLieInOneRegionFromBeginningToEnd() {
        long other = Memory.allocate(BYTES);
        long distance = Math.abs(other - address);
        long lower = Math.min(other, address);
        assertThatThrownBy(() -> Memory.clear(lower, distance + BYTES)).isInstanceOf(Memory.WildAccessError.class);
        assertThatThrownBy(() -> Memory.copy(address, other, address + BYTES)).hasMessageContaining("wild access");
        assertThatThrownBy(() -> Memory.copyTo(address, new byte[2 * BYTES], 0, BYTES + 1))
                .hasMessageContaining("wild access: 4097 bytes at address 0x" + Long.toHexString(address));
        Memory.copy(address, other, BYTES);
        Memory.free(other);
    }

    @Test
    void aSizeIsNotNegative() {
        assertThatThrownBy(() -> Memory.clear(address, -8)).hasMessageContaining("a negative number of bytes, -8");
        assertThatThrownBy(() -> Memory.copy(address, address, -1)).hasMessageContaining("a negative number of bytes");
        try (Vm vm = new Vm(VmOptions.DEFAULT, InterpreterVm.parts())) {
            assertThatThrownBy(() -> vm.heap.allocate(-16)).hasMessageContaining("a cell of -16 bytes");
            assertThatThrownBy(() -> vm.heap.allocate(0)).hasMessageContaining("a cell of 0 bytes");
            assertThatThrownBy(() -> vm.functions.allocate(-1)).hasMessageContaining("asked for -1 bytes");
        }
    }

    @Test
    void anAddressAtTheEndOfTheAddressSpaceIsWildToo() {
        assertThatThrownBy(() -> Memory.getLong(-4)).isInstanceOf(Memory.WildAccessError.class);
        assertThatThrownBy(() -> Memory.getLong(Long.MAX_VALUE)).isInstanceOf(Memory.WildAccessError.class);
    }

    @Test
    void theInterpreterSaysWhatItWasDoing() {
        try (Vm vm = new Vm(VmOptions.DEFAULT, InterpreterVm.parts())) {
            long f = vm.call(vm.load(FrontEnd.compile("test.js", "return o => o[0]")), Value.UNDEFINED);
            long object = vm.call(vm.load(FrontEnd.compile("object.js", "return {x: 1}")), Value.UNDEFINED);
            Memory.putLong(object + Cell.STORAGE_POINTER, 1L << 40);
            assertThatThrownBy(() -> vm.call(f, Value.UNDEFINED, object))
                    .isInstanceOf(Memory.WildAccessError.class)
                    .hasMessageContainingAll(
                            "wild access: 4 bytes",
                            "a pointer to outside the heap",
                            "asked for by tierup.vm.",
                            "test.js:1")
                    .hasMessageContaining(" GET_INDEX, test.js:1");
        }
        assertThat(Memory.getLong(address)).as("memory of somebody else").isZero();
    }
}
