package tierup.lang.ast;

/** How a property is named in an object literal, an object pattern or a class. */
public sealed interface PropertyKey extends Node {
    /**
     * A name known from the text: an identifier, a string, or a number that is a whole one. Integer indices arrive in
     * their canonical decimal spelling.
     */
    record Named(int start, int end, String name) implements PropertyKey {}

    /** {@code [expression]}, and numbers whose spelling as a property name is settled only at run time. */
    record Computed(int start, int end, Expression expression) implements PropertyKey {}
}
