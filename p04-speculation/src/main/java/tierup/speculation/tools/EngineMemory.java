package tierup.speculation.tools;

import tierup.ir.evaluate.MemorySource;
import tierup.vm.memory.Memory;
import tierup.vm.memory.VmBlock;
import tierup.vm.running.Vm;

/** An engine's memory as graphs may read it in an evaluation: its heap, as far as it is in use, and its block. No other address is followed, so a wrong graph cannot end the JVM. */
public final class EngineMemory implements MemorySource {
    private final Vm vm;

    public EngineMemory(Vm vm) {
        this.vm = vm;
    }

    @Override
    public long load(long address, int bytes) {
        if (!isReadable(address) || !isReadable(address + bytes - 1)) {
            throw new WildRead(address);
        }
        return switch (bytes) {
            case 1 -> Memory.getByte(address) & 0xFF;
            case 2 -> Memory.getChar(address);
            case 4 -> Memory.getInt(address) & 0xFFFF_FFFFL;
            case 8 -> Memory.getLong(address);
            default -> throw new IllegalArgumentException("a read of " + bytes + " bytes");
        };
    }

    @Override
    public long block() {
        return vm.block;
    }

    private boolean isReadable(long address) {
        return vm.heap.holds(address) || address >= vm.block && address < vm.block + VmBlock.SIZE;
    }
}
