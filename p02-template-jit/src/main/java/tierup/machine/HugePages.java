package tierup.machine;

/**
 * Large pages for a region that is filled from one end to the other, as a heap with bump allocation is.
 *
 * <p>The kernel gives memory as it is first touched, four kilobytes at a time unless it is told otherwise. A program
 * that allocates a gigabyte then spends more time in a quarter of a million page faults than in allocating. In pages of
 * two megabytes it is five hundred faults, and the processor's address cache reaches further too. The kernel's name for
 * this is transparent huge pages; where they are switched off, asking changes nothing.
 */
public final class HugePages {
    private static final long SIZE = 2 << 20;

    private HugePages() {}

    /**
     * Asks for large pages in as much of a region as they fit into.
     *
     * @return whether the kernel takes such requests
     */
    public static boolean request(long address, long bytes) {
        long start = address + SIZE - 1 & -SIZE;
        long end = address + bytes & -SIZE;
        return start < end && LibC.suggestHugePages(start, end - start);
    }
}
