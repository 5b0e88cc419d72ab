package tierup.lang.ast;

/** One entry of an object literal. */
public sealed interface Property extends Node {
    /** {@code key: value}, and {@code {x}} which is {@code x: x}. */
    record KeyValue(int start, int end, PropertyKey key, Expression value, boolean shorthand) implements Property {}

    /** {@code __proto__: value} sets the prototype instead of making a property. */
    record Prototype(int start, int end, Expression value) implements Property {}

    /** {@code m() {}}, {@code get p() {}} or {@code set p(v) {}}; the function's kind tells which. */
    record Method(int start, int end, PropertyKey key, FunctionLiteral function) implements Property {}

    /** {@code ...object}. */
    record SpreadProperties(int start, int end, Expression object) implements Property {}

    /**
     * {@code {x = 1}}: legal only when the literal turns out to be a pattern. It never reaches a finished tree; the
     * parser either rewrites the literal or reports this entry.
     */
    record CoverInitializer(int start, int end, Expression.Identifier name, Expression value) implements Property {}
}
