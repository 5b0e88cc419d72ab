package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in the program something is about to be generated, and so what may stand there.
 *
 * @param scope the names that are visible
 * @param meter counts the cost of the enclosing function, or of the program
 * @param times how often this place is executed by one run of that function, at most
 * @param nesting how many statements enclose this place, within the function
 * @param depth how many expressions enclose this place
 * @param inFunction whether {@code return} is allowed
 * @param breakable whether a plain {@code break} is allowed
 * @param continuable whether a plain {@code continue} is allowed
 * @param labels the labels of enclosing loops
 * @param home the class whose method this is, or null
 * @param frozen whether objects must keep their properties, as they are being enumerated
 */
record Place(
        Scope scope,
        Meter meter,
        long times,
        int nesting,
        int depth,
        boolean inFunction,
        boolean breakable,
        boolean continuable,
        List<String> labels,
        Scope.ClassModel home,
        boolean frozen) {

    private static final int MAXIMUM_DEPTH = 3;
    private static final int MAXIMUM_NESTING = 4;

    /** The top level of a program that may execute about {@code limit} statements. */
    static Place topLevel(long limit) {
        return new Place(new Scope(null), new Meter(limit), 1, 0, 0, false, false, false, List.of(), null, false);
    }

    /** The body of a function that is declared here and may execute about {@code limit} statements a call. */
    Place function(long limit) {
        return new Place(new Scope(scope), new Meter(limit), 1, 1, 0, true, false, false, List.of(), null, frozen);
    }

    /** The body of a method of {@code type}. */
    Place method(Scope.ClassModel type, long limit) {
        return new Place(new Scope(scope), new Meter(limit), 1, 1, 0, true, false, false, List.of(), type, false);
    }

    /** A block nested in this place. */
    Place block() {
        return new Place(
                new Scope(scope),
                meter,
                times,
                nesting + 1,
                0,
                inFunction,
                breakable,
                continuable,
                labels,
                home,
                frozen);
    }

    /** The body of a loop that runs at most {@code rounds} times; {@code label} is null if it has none. */
    Place loop(long rounds, String label) {
        List<String> inner = new ArrayList<>(labels);
        if (label != null) {
            inner.add(label);
        }
        return new Place(
                new Scope(scope), meter, times * rounds, nesting + 1, 0, inFunction, true, true, inner, home, frozen);
    }

    /** This place inside one more expression. */
    Place deeper() {
        return atDepth(depth + 1);
    }

    /** This place at a depth of expressions that leaves room for no more than one operator. */
    Place shallow() {
        return atDepth(Math.max(depth, MAXIMUM_DEPTH - 1));
    }

    /** This place at a depth of expressions that leaves room for leaves only: literals and variables. */
    Place leaf() {
        return atDepth(MAXIMUM_DEPTH);
    }

    private Place atDepth(int depth) {
        return new Place(scope, meter, times, nesting, depth, inFunction, breakable, continuable, labels, home, frozen);
    }

    /** The expression body of an arrow function that is called up to {@code rounds} times on the spot. */
    Place callback(long rounds) {
        return new Place(
                new Scope(scope),
                meter,
                times * rounds,
                nesting,
                depth + 1,
                true,
                false,
                false,
                List.of(),
                home,
                frozen);
    }

    /** This place outside of any method: where {@code this} must not be used yet. */
    Place withoutThis() {
        return new Place(scope, meter, times, nesting, depth, inFunction, breakable, continuable, labels, null, frozen);
    }

    /** This place with other names in sight. */
    Place withScope(Scope other) {
        return new Place(other, meter, times, nesting, depth, inFunction, breakable, continuable, labels, home, frozen);
    }

    /** This place with objects that must keep their properties. */
    Place freeze() {
        return new Place(scope, meter, times, nesting, depth, inFunction, breakable, continuable, labels, home, true);
    }

    /** The inside of a switch: {@code break} leaves it. */
    Place inSwitch() {
        return new Place(
                new Scope(scope), meter, times, nesting + 1, 0, inFunction, true, continuable, labels, home, frozen);
    }

    boolean mayNest() {
        return depth < MAXIMUM_DEPTH;
    }

    boolean mayNestStatements() {
        return nesting < MAXIMUM_NESTING;
    }

    /** Whether {@code cost} statements may be executed each time this place is. */
    boolean affords(long cost) {
        return meter.affords(times * cost);
    }

    void charge(long cost) {
        meter.charge(times * cost);
    }

    /** Whether what is printed here is printed only a few times. */
    boolean mayPrint() {
        return !inFunction && times <= 12;
    }
}
