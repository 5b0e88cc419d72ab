package tierup.workbook.conformance;

/**
 * What a worker reads and writes: one line for a test in a tier, one line for its verdict.
 *
 * <p>A worker is a JVM with the engine on its class path. The workbook does not know the engine; all that the two share
 * is this class and the text of {@link TestCase}. Lines of a worker's output that do not begin with the mark are not
 * for us: a dying JVM, too, writes there.
 */
public final class Protocol {
    private static final String MARK = "tierup-conformance ";
    private static final String PASSED = "passed";
    private static final String FAILED = "failed ";

    private Protocol() {}

    /** A test to be run. */
    public record Request(Tier tier, TestCase test) {}

    /** A request as a line, without its end. */
    public static String encode(Request request) {
        return request.tier().option() + "\t" + request.test().line();
    }

    /** Reads what {@link #encode(Request)} wrote. */
    public static Request decodeRequest(String line) {
        int tab = line.indexOf('\t');
        Tier tier = Tier.named(line.substring(0, tab)).get(0);
        return new Request(tier, TestCase.parse(line.substring(tab + 1)));
    }

    /** A verdict as a line, without its end. */
    public static String encode(Verdict verdict) {
        return MARK + (verdict.passed() ? PASSED : FAILED + verdict.cause());
    }

    /** Whether a line of a worker's output is a verdict. */
    static boolean isVerdict(String line) {
        return line.startsWith(MARK);
    }

    /** Reads what {@link #encode(Verdict)} wrote. */
    static Verdict decodeVerdict(String line) {
        String text = line.substring(MARK.length());
        return text.equals(PASSED) ? Verdict.PASSED : Verdict.failed(text.substring(FAILED.length()));
    }
}
