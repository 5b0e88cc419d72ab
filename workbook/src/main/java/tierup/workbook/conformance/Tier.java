package tierup.workbook.conformance;

import java.util.ArrayList;
import java.util.List;

/** A way in which an engine can run a test. What a test does must not depend on it. */
public enum Tier {
    /** The interpreter alone. */
    INTERPRETER("0", "tier 0"),
    /** Interpreted at first, compiled when hot, as programs usually run. */
    TIERING("1", "tier 1"),
    /** Every function compiled at its first call. */
    EAGER("eager", "eager");

    private final String option;
    private final String title;

    Tier(String option, String title) {
        this.option = option;
        this.title = title;
    }

    /** How a command line and a worker's input name the tier. */
    public String option() {
        return option;
    }

    /** How tables name it. */
    public String title() {
        return title;
    }

    /**
     * The tiers that an option names.
     *
     * @param word 0, 1, eager or all
     * @throws IllegalArgumentException if it is none of these
     */
    public static List<Tier> named(String word) {
        if (word.equals("all")) {
            return List.of(values());
        }
        List<Tier> found = new ArrayList<>();
        for (Tier tier : values()) {
            if (tier.option.equals(word)) {
                found.add(tier);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no tier is called " + word + ": there are 0, 1, eager, and all");
        }
        return found;
    }
}
