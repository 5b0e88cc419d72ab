package tierup.bytecode;

/**
 * What a function is called besides its {@code name} property, which only the specification decides about.
 *
 * @param inferred what a stack trace calls a function without a name: V8's {@code inferred_name}, such as {@code Task.run}
 *     for {@code Task.prototype.run = function () {}}; empty if there is nothing to infer it from
 * @param shown what tools call it: never empty
 */
public record FunctionLabel(String inferred, String shown) {
    /** The label of a function of which nothing but its name is known. */
    public static FunctionLabel of(String name) {
        return new FunctionLabel("", name == null || name.isEmpty() ? "<anonymous>" : name);
    }
}
