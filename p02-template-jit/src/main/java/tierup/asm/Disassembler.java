package tierup.asm;

import java.util.List;

/**
 * Turns finished code back into text, one line an instruction.
 *
 * <p>There are two. Capstone reads the bytes, so it says what the processor will do. The other repeats what the
 * assembler was asked to emit, so it is always there and knows the names of labels. When the two disagree, the assembler
 * has a bug; the cross-check of this package's tests compares them for every row of the instruction table.
 */
public interface Disassembler {

    /** One instruction or datum: where it lies, how long it is, and what it says in Intel syntax. */
    record Line(long address, int length, String text) {}

    /**
     * The text of {@code code} as it stands at address {@code base}: one line for every entry of
     * {@link MachineCode#instruction}, in the same order.
     */
    List<Line> disassemble(MachineCode code, long base);

    /** Capstone where libcapstone is installed, else what the assembler recorded. */
    static Disassembler available() {
        Disassembler capstone = CapstoneDisassembler.instanceOrNull();
        return capstone != null ? capstone : new RecordedDisassembler();
    }

    /** One line that says how to install libcapstone, or the empty string where it is installed. */
    static String installationHint() {
        return CapstoneDisassembler.instanceOrNull() != null
                ? ""
                : "libcapstone is not installed: listings show what the assembler recorded instead of what Capstone"
                        + " decodes (Debian, Ubuntu: apt-get install libcapstone4; Fedora: dnf install capstone)";
    }
}
