package tierup.ir.evaluate;

import java.util.List;
import java.util.StringJoiner;
import tierup.vm.memory.Value;

/**
 * What one call of a function passes.
 *
 * @param callee the function object
 * @param receiver its {@code this}
 * @param newTarget undefined in a plain call
 * @param arguments all that were passed
 */
public record Inputs(long callee, long receiver, long newTarget, List<Long> arguments) {
    public Inputs {
        arguments = List.copyOf(arguments);
    }

    /** Arguments for a graph that asks for nothing else. */
    public static Inputs of(long... arguments) {
        return new Inputs(
                Value.UNDEFINED,
                Value.UNDEFINED,
                Value.UNDEFINED,
                java.util.Arrays.stream(arguments).boxed().toList());
    }

    /** Numbers, each in its preferred form. */
    public static Inputs ofNumbers(double... numbers) {
        return of(java.util.Arrays.stream(numbers).mapToLong(Value::fromNumber).toArray());
    }

    /** "(int 3, double 0.5), this undefined". */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        arguments.forEach(argument -> text.add(Value.describe(argument)));
        return receiver == Value.UNDEFINED ? text.toString() : text + ", this " + Value.describe(receiver);
    }
}
