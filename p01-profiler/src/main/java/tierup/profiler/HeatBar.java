package tierup.profiler;

/** The bars of a heat map: text whose length is proportional to a count. */
public final class HeatBar {
    /** Cells of the longest bar. */
    public static final int WIDTH = 20;

    private static final String CELL = "\u2588";

    private HeatBar() {}

    /**
     * How long a bar is: in proportion to the largest count, rounded to the nearest cell (half a cell rounds up); but what has happened at
     * all gets at least one cell, for nothing is as misleading in a profile as an empty bar that does not mean zero.
     *
     * @param count 0 to {@code largest}
     * @param largest the count that fills {@code width} cells; may be any long
     * @param width cells of a full bar
     */
    public static int cells(long count, long largest, int width) {
        // BEGIN SOLUTION p01.2
        if (count == 0) {
            return 0;
        }
        return (int) Math.max(1, Math.round((double) count * width / largest));
        // STUB: throw new Todo("p01.2");
        // END SOLUTION p01.2
    }

    /** A bar of {@link #WIDTH} cells or fewer. */
    public static String of(long count, long largest) {
        return of(count, largest, WIDTH);
    }

    /** A bar of so many cells or fewer. */
    static String of(long count, long largest, int width) {
        return CELL.repeat(cells(count, largest, width));
    }
}
