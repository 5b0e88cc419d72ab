package tierup.ir.evaluate;

/** The memory that a graph finds when it begins: the engine's, or one made up by a test. */
@FunctionalInterface
public interface MemorySource {
    /** There is none: for graphs of numbers. */
    MemorySource NONE = (address, bytes) -> {
        throw new WildRead(address);
    };

    /**
     * Reads 1, 2, 4 or 8 bytes.
     *
     * @return zero-extended
     * @throws WildRead if there is nothing at the address
     */
    long load(long address, int bytes);

    /** As {@link tierup.ir.Evaluation#block}. */
    default long block() {
        return 0;
    }

    /** A graph has read where there is no memory: machine code made of it would crash. */
    final class WildRead extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public WildRead(long address) {
            super(String.format("a read at 0x%x, where there is no memory", address), null, false, false);
        }
    }
}
