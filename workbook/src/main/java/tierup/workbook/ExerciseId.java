package tierup.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an exercise, written {@code p02.3}: the third exercise of the module whose folder starts with {@code p02-}.
 *
 * @param module the module's number with its letter, for example {@code p02}
 * @param number the exercise's number in the module, from 1
 */
public record ExerciseId(String module, int number) implements Comparable<ExerciseId> {
    private static final Pattern FORM = Pattern.compile("(p\\d\\d)\\.(\\d{1,3})");

    /**
     * @return the id that a text spells, or nothing if it is not of the form {@code p02.3}
     */
    public static Optional<ExerciseId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new ExerciseId(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ExerciseId other) {
        int byModule = module.compareTo(other.module);
        return byModule != 0 ? byModule : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return module + "." + number;
    }
}
