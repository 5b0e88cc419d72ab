package tierup.asm;

/**
 * One instruction (or embedded datum) of finished code, with its history.
 *
 * @param offset where it starts, in bytes from the start of the code
 * @param length its length in bytes
 * @param bytecode the pc of the bytecode for which it was emitted, or {@link Assembler#NO_BYTECODE}
 * @param source the Java line that emitted it, or null when lines were not recorded
 * @param text the instruction in Intel syntax
 * @param isCode false for data and padding between the instructions
 */
public record EmittedInstruction(
        int offset, int length, int bytecode, StackTraceElement source, String text, boolean isCode) {}
