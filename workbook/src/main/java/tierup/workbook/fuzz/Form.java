package tierup.workbook.fuzz;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A row of the generator's grammar: one way to write a statement or an expression. To teach the generator a feature of
 * the language is to add rows.
 *
 * @param name names the row in coverage statistics, for instance {@code "switch"}
 * @param weight how often it is chosen, relative to the other rows that apply; positive
 * @param applies whether it may be used at a place
 * @param build writes it
 */
record Form(String name, int weight, Predicate<Place> applies, Function<Place, Tree> build) {

    /** A row that may be used anywhere. */
    static Form of(String name, int weight, Function<Place, Tree> build) {
        return new Form(name, weight, place -> true, build);
    }

    /** A row of expressions that contain others: not used once an expression is deep enough. */
    static Form nested(String name, int weight, Function<Place, Tree> build) {
        return new Form(name, weight, Place::mayNest, build);
    }

    /** This row, restricted further. */
    Form when(Predicate<Place> condition) {
        return new Form(name, weight, applies.and(condition), build);
    }
}
