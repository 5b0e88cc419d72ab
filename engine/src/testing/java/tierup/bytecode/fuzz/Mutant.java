package tierup.bytecode.fuzz;

import tierup.bytecode.FunctionCode;

/**
 * A program that a {@link BytecodeMutator} has damaged.
 *
 * @param description what was done, for reports
 * @param text the mutated {@code .bc} text, or null if the encoded form was mutated
 * @param code the mutated program, unverified; null if the text did not assemble
 * @param rejection the assembler's message if it did not
 */
public record Mutant(String description, String text, FunctionCode code, String rejection) {}
