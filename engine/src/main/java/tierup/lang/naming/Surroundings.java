package tierup.lang.naming;

/**
 * The function around a piece of code, as far as names inside it depend on it.
 *
 * @param label what tools call it; empty at the top level
 * @param named the nearest function around that has a name rather than a description, or empty
 * @param self what {@code this} is, or empty
 * @param constructor its name if by that it is a constructor: V8 puts it before what is inferred inside; else empty
 * @param result what its return value is
 */
record Surroundings(String label, String named, String self, String constructor, Target result) {
    static final Surroundings TOP_LEVEL = new Surroundings("", "", "", "", Target.NONE);

    /** Its value as an expression: {@code curry}, and {@code curry()} for the function that this one returns. */
    String call() {
        return label.startsWith(FunctionNamer.RETURNED)
                ? label.substring(FunctionNamer.RETURNED.length()) + "()"
                : label;
    }

    /** A description with the place behind it: {@code callback of map in main}. */
    String inside(String description) {
        return named.isEmpty() ? description : description + " in " + named;
    }
}
