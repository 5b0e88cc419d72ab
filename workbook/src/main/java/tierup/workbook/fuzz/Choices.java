package tierup.workbook.fuzz;

import java.util.List;
import java.util.Random;

/**
 * The dice of a generator. {@link Random}'s sequence is part of its specification, so that a seed names the same program
 * on every JDK.
 */
final class Choices {

    private final Random random;

    Choices(long seed) {
        random = new Random(seed);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** True in {@code percent} of 100 cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the given values, all equally likely. */
    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** One of a list that is not empty, all equally likely. */
    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the forms, as likely as its share of the sum of weights, which must be positive. */
    Form weighted(List<Form> forms) {
        int total = forms.stream().mapToInt(Form::weight).sum();
        int dice = random.nextInt(total);
        for (Form form : forms) {
            dice -= form.weight();
            if (dice < 0) {
                return form;
            }
        }
        throw new AssertionError("weights changed while choosing");
    }
}
