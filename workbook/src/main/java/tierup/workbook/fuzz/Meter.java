package tierup.workbook.fuzz;

/**
 * Adds up an upper estimate of the statements that a function, or the whole program, executes. Every loop is bounded and
 * every call goes to a function generated before, so the estimate exists; and by asking before it adds a loop or a call
 * the generator keeps each program short without counting fuel at run time, which would disturb the very code it wants
 * compiled.
 */
final class Meter {

    private final long limit;
    private long spent;

    Meter(long limit) {
        this.limit = limit;
    }

    boolean affords(long cost) {
        return spent + cost <= limit;
    }

    void charge(long cost) {
        spent += cost;
    }

    long spent() {
        return spent;
    }

    /** What may still be spent, at least 0. */
    long left() {
        return Math.max(0, limit - spent);
    }
}
