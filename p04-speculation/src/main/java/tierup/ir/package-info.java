/**
 * The intermediate representation of the optimizing compiler: static single assignment form in basic blocks with parameters.
 *
 * <p>A {@link tierup.ir.Graph} is one function, its {@link tierup.ir.Block}s end in a {@link tierup.ir.Control} node, and a {@link
 * tierup.ir.Node} states all facts about itself: what it reads and writes ({@link tierup.ir.Effects}), what its words look like ({@link
 * tierup.ir.Representation}), which values it can have ({@link tierup.ir.Type}), what it does ({@link tierup.ir.Node#evaluate}) and the
 * machine code for it ({@link tierup.ir.Node#emit}). Passes ask these and know no node by name, as far as that goes.
 *
 * <p>Nothing here knows the engine: no {@code Vm}, no {@code FunctionInfo}, no {@code Shape}. A graph is made from a snapshot, so that a
 * compiler can run beside the program.
 */
package tierup.ir;
