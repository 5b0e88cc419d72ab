package tierup.vm.memory;

import java.util.function.LongSupplier;

/**
 * The operating system does not give the address space that a part of the engine reserves when it is made. Nothing has
 * run yet: whoever started the engine can choose smaller sizes. The message is one line that says which.
 */
public final class AddressSpaceExhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param part what was to be reserved: "the heap"
     * @param bytes how much
     * @param options what to lower: "--heap"
     * @param cause what the attempt threw
     */
    public AddressSpaceExhausted(String part, long bytes, String options, Throwable cause) {
        super(
                "cannot reserve " + size(bytes) + " for " + part + ": lower " + options
                        + ", or raise the limit of the address space (ulimit -v)",
                cause);
    }

    /**
     * Reserves memory for a part.
     *
     * @param memory gives its address
     * @throws AddressSpaceExhausted if there is none
     */
    public static long reserving(String part, long bytes, String options, LongSupplier memory) {
        try {
            return memory.getAsLong();
        } catch (OutOfMemoryError e) {
            throw new AddressSpaceExhausted(part, bytes, options, e);
        }
    }

    private static String size(long bytes) {
        String units = "KMG";
        for (int i = units.length(); i > 0; i--) {
            if (bytes >= 1L << 10 * i && bytes % (1L << 10 * (i - 1)) == 0) {
                return (bytes + (1L << 10 * i) - 1 >> 10 * i) + units.substring(i - 1, i);
            }
        }
        return bytes + " bytes";
    }
}
