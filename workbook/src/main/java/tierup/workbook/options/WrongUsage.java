package tierup.workbook.options;

import java.util.List;

/** A command line that cannot be carried out: what is wrong with it, in one line, and what may have been meant. */
public final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> alternatives;

    /** @param message a sentence without a full stop */
    public WrongUsage(String message) {
        this(message, List.of());
    }

    WrongUsage(String message, List<String> alternatives) {
        super(message, null, false, false);
        this.alternatives = alternatives;
    }

    /** An unknown word where one of {@code known} was expected. */
    public static WrongUsage unknown(String message, String word, List<String> known) {
        return new WrongUsage(message, Similarity.closest(word, known));
    }

    /**
     * What to try next.
     *
     * @param help how to ask for help, such as {@code ./vm --help}
     * @return {@code Did you mean --heap or --help?}; {@code Try ./vm --help.} where nothing is similar
     */
    public String wayOut(String help) {
        return alternatives.isEmpty() ? "Try " + help + "." : "Did you mean " + String.join(" or ", alternatives) + "?";
    }
}
