package tierup.workbook.options;

import java.util.ArrayList;
import java.util.List;

/** A word on the command line that is no option, or several of them. */
public final class Operand {
    final String label;
    final String description;
    final int least;
    final int most;

    private final List<String> values = new ArrayList<>();

    Operand(String label, int least, int most, String description) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.description = description;
    }

    /** The first word, or null if there is none. */
    public String value() {
        return values.isEmpty() ? null : values.get(0);
    }

    /** All of them. */
    public List<String> values() {
        return List.copyOf(values);
    }

    /** Takes a word if there is room for it. */
    boolean take(String word) {
        return values.size() < most && values.add(word);
    }

    boolean isComplete() {
        return values.size() >= least;
    }

    /** As it is written in help: {@code FILE}, {@code [FILE]}, {@code [ARGUMENT...]}. */
    String spelled() {
        String several = most > 1 ? label + "..." : label;
        return least == 0 ? "[" + several + "]" : several;
    }
}
