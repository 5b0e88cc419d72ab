package tierup.vm.memory;

/** Memory for guest frames. The seam exists because machine code needs guard pages, which Java alone cannot ask for. */
public interface VmStack extends AutoCloseable {
    /** Where the stack begins: the address behind the first word to be pushed; 16-byte aligned. */
    long top();

    /**
     * The lowest address a frame may reach; {@link #SLACK} bytes below it are still there for the run time's own
     * pushes.
     */
    long softLimit();

    @Override
    void close();

    /** Bytes below the soft limit: room for a request's arguments and an entry frame. */
    int SLACK = 64 << 10;

    /** A stack in plain memory, with nothing at its end but the limit check: enough for the interpreter. */
    static VmStack plain(int bytes) {
        long base = AddressSpaceExhausted.reserving(
                "the VM stack", bytes, "--stack or --heap", () -> Memory.reserve(bytes));
        return new VmStack() {
            @Override
            public long top() {
                return base + bytes & ~15L;
            }

            @Override
            public long softLimit() {
                return base + SLACK;
            }

            @Override
            public void close() {
                Memory.free(base);
            }
        };
    }
}
