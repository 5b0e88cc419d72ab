package tierup.profiler;

/**
 * When a function is hot.
 *
 * <p>The numbers of real engines differ a hundredfold, and none is magic: each is a bet that what has run so often will run as often again
 * (Karlin et al., "Competitive Randomized Algorithms for Non-Uniform Problems": spend on preparing what you have already
 * lost by not preparing). Loops get a higher number than calls, because a loop round is usually less work than a call.
 *
 * @param calls a function is hot when it has been called more often than this
 * @param rounds a loop is hot when its back-edges have been taken more often than this
 */
public record Thresholds(long calls, long rounds) {
    /** What the command line assumes. */
    public static final Thresholds DEFAULT = new Thresholds(1_000, 5_000);
}
