package tierup.lang.parser;

/** Thrown by the pre-parser when it cannot vouch for a text: the parser has to look. */
final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Unsure INSTANCE = new Unsure();

    private Unsure() {
        super(null, null, false, false);
    }

    /** The one exception of this kind; it has no stack trace, and so costs nothing to make. */
    static Unsure unsure() {
        return INSTANCE;
    }
}
