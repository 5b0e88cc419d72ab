/**
 * The smallest compiler in this repository: an expression of integers becomes machine code, one template per
 * instruction, and nothing is hidden.
 *
 * <p>{@link tierup.template.expression.ExpressionParser} makes stack code of the text, {@link
 * tierup.template.expression.ExpressionCompiler} stitches templates together, {@link
 * tierup.template.expression.ExpressionMachine} executes the bytes. The template compiler of the engine does the same
 * for JavaScript; what it adds is everything that makes JavaScript difficult.
 */
package tierup.template.expression;
