package tierup.machine;

/** What a piece of machine code was made from; its compiler passes it along so that faults can be explained. */
public interface CodeSubject {

    /** One line about the bytecode at {@code pc}: the instruction, and perhaps the line of the program. */
    String describeBytecode(int pc);
}
