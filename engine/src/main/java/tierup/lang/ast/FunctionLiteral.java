package tierup.lang.ast;

import java.util.List;

/**
 * A function as it is written: parameters and a body. Also used for code that the language runs like a function: a whole
 * script, field initializers, static blocks, and the constructor of a class that does not write one.
 *
 * @param kind what kind of code it is
 * @param name the name written after {@code function}, or null
 * @param nameStart offset of that name
 * @param parameters the parameters before a rest parameter
 * @param rest the pattern after {@code ...}, or null
 * @param body the statements; an arrow's expression body is one return statement
 * @param bodyStart offset where the body begins: what is hoisted exists from here on
 * @param declaration whether it is a function declaration, so that it exists as soon as its block is entered
 * @param skipped not null if the body has been skipped; {@code body} is empty then
 */
public record FunctionLiteral(
        int start,
        int end,
        FunctionKind kind,
        String name,
        int nameStart,
        List<Parameter> parameters,
        Pattern rest,
        List<Statement> body,
        int bodyStart,
        boolean declaration,
        SkippedBody skipped)
        implements Node {

    /** A function with its body. */
    public FunctionLiteral(
            int start,
            int end,
            FunctionKind kind,
            String name,
            int nameStart,
            List<Parameter> parameters,
            Pattern rest,
            List<Statement> body,
            int bodyStart,
            boolean declaration) {
        this(start, end, kind, name, nameStart, parameters, rest, body, bodyStart, declaration, null);
    }

    /** Whether only its surface has been parsed. */
    public boolean isSkipped() {
        return skipped != null;
    }

    /** A parameter, with its default value or null. */
    public record Parameter(int start, int end, Pattern target, Expression defaultValue) implements Node {}

    /** Whether all parameters are plain names without defaults, and there is no rest parameter. */
    public boolean hasSimpleParameters() {
        return rest == null && parameters.stream().allMatch(FunctionLiteral::isSimple);
    }

    /** Whether evaluating the parameters may run code: a default value, or a computed key in a pattern. */
    public boolean hasParameterExpressions() {
        return parameters.stream().anyMatch(p -> p.defaultValue() != null || containsExpression(p.target()))
                || (rest != null && containsExpression(rest));
    }

    /** The function's {@code length}: how many parameters come before the first with a default and the rest. */
    public int length() {
        int count = 0;
        while (count < parameters.size() && parameters.get(count).defaultValue() == null) {
            count++;
        }
        return count;
    }

    private static boolean isSimple(Parameter parameter) {
        return parameter.defaultValue() == null && parameter.target() instanceof Expression.Identifier;
    }

    private static boolean containsExpression(Pattern pattern) {
        if (pattern instanceof Pattern.ArrayPattern array) {
            return array.elements().stream().anyMatch(e -> e != null && elementHasExpression(e))
                    || (array.rest() != null && containsExpression(array.rest()));
        }
        if (pattern instanceof Pattern.ObjectPattern object) {
            return object.entries().stream()
                    .anyMatch(e -> e.key() instanceof PropertyKey.Computed || elementHasExpression(e.value()));
        }
        return false;
    }

    private static boolean elementHasExpression(Pattern.Element element) {
        return element.defaultValue() != null || containsExpression(element.target());
    }
}
