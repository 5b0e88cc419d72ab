package tierup.machine;

/** What a piece of machine code was made from; its compiler passes it along so that faults can be explained. */
public interface CodeSubject {

    /** One line about the bytecode at {@code pc}: the instruction, and perhaps the line of the program. */
    String describeBytecode(int pc);

    /**
     * What the compiler made an instruction of, if that is something between bytecode and code.
     *
     * @param offset of the instruction
     * @return a phrase, or null
     */
    default String describeOrigin(int offset) {
        return null;
    }
}
