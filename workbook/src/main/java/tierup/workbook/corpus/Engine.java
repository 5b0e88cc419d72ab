package tierup.workbook.corpus;

/** Anything that runs JavaScript programs: a tier of Tierup under some switches, or Node. */
@FunctionalInterface
public interface Engine {

    /**
     * Runs a whole program from a fresh global state.
     *
     * @param source the text of a strict-mode script
     * @return what it printed and how it ended; an engine reports its own failures as {@link ProgramOutcome.Status#CRASHED}
     */
    ProgramOutcome run(String source);
}
