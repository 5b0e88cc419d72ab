/**
 * The bytecode: what the compiler of {@code tierup.lang} produces and every engine of the workbook runs.
 *
 * <p>In reading order:
 *
 * <ol>
 *   <li>{@link tierup.bytecode.Opcode}, the table of instructions, with {@link tierup.bytecode.OperandKind} and
 *       {@link tierup.bytecode.FunctionCode}, what a function consists of. {@link tierup.bytecode.Instructions} steps
 *       through code, {@link tierup.bytecode.CodeBuilder} makes it.
 *   <li>{@link tierup.bytecode.BytecodeAssembler} and {@link tierup.bytecode.Disassembler}: the textual form,
 *       {@code .bc}, in both directions. Text goes through a lexer (lines to tokens), a parser (tokens to a tree that
 *       still has names and labels) and the assembler (names and labels to numbers).
 *       {@link tierup.bytecode.BytecodeListing} is the form for looking at.
 *   <li>{@link tierup.bytecode.Verifier}: the proof that code is safe to run, in two passes, one over single
 *       instructions, one over all paths. Its result, {@link tierup.bytecode.VerifiedCode}, is what engines accept.
 *   <li>{@code tierup.bytecode.fuzz}: damaged programs, to try all of this on.
 * </ol>
 *
 * <p>This package knows nothing of values, of the run time or of source syntax.
 */
package tierup.bytecode;
