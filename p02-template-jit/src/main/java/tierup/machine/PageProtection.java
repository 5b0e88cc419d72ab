package tierup.machine;

/**
 * What may be done with a page of memory.
 *
 * <p>There is deliberately no constant for "write and execute". Memory that is both lets a stray store become an
 * instruction; keeping the two apart ("W^X") turns the same bug into a fault at the store. That the combination cannot
 * even be written down is the simplest proof that we never ask for it.
 */
public enum PageProtection {
    /** Reserved address space: any access faults. Guard pages and unused parts of the code cache. */
    NONE(0),
    /** Data that the guest may only read. */
    READ(1),
    /** Data, and code that is just being written. */
    READ_WRITE(1 | 2),
    /** Finished code. */
    READ_EXECUTE(1 | 4);

    /** The kernel's encoding: {@code PROT_READ} 1, {@code PROT_WRITE} 2, {@code PROT_EXEC} 4. */
    final int bits;

    PageProtection(int bits) {
        this.bits = bits;
    }
}
