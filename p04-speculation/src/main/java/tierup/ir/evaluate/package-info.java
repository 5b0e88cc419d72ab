/**
 * Graphs without machine code: run by an {@link tierup.ir.evaluate.Evaluator} on recorded inputs, compared before and after each pass ({@link
 * tierup.ir.evaluate.PassChecker}), and read from text ({@link tierup.ir.evaluate.GraphParser}).
 */
package tierup.ir.evaluate;
