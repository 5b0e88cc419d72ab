package tierup.lang.scope;

import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;

/**
 * Which expressions can only yield primitive values. A property key of such an expression needs no conversion that the
 * program could notice, which spares the usual {@code sums[i] += x} a few instructions.
 */
final class PrimitiveValues {
    private PrimitiveValues() {}

    /** Whether the form of the expression rules out that its value is an object. */
    static boolean always(Expression expression) {
        Expression inner = expression.unwrapped();
        return inner instanceof NumberLiteral
                || inner instanceof StringLiteral
                || inner instanceof BooleanLiteral
                || inner instanceof TemplateLiteral
                || inner instanceof Binary
                || inner instanceof Unary
                || inner instanceof Update
                || inner instanceof CompoundAssignment;
    }
}
