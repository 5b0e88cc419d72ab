package tierup.workbook.corpus;

/**
 * What an observer sees of one run of a program: the text it printed and how it ended. Two engines agree on a program
 * if their outcomes are equal.
 *
 * @param output everything written to standard output, lines ended by {@code \n}
 * @param status how the run ended
 * @param detail for {@link Status#THREW} the uncaught value as {@code String(value)} shows it (for an error: its name
 *     and message), for {@link Status#CRASHED} what is known of the crash, else empty
 */
public record ProgramOutcome(String output, Status status, String detail) {

    /** How a run can end. */
    public enum Status {
        /** The program ran to its end. */
        FINISHED,
        /** An exception left the program. */
        THREW,
        /** The program was stopped because it used up its time. */
        TIMED_OUT,
        /** The engine itself failed. */
        CRASHED
    }

    /** The outcome of a program that ran to its end. */
    public static ProgramOutcome finished(String output) {
        return new ProgramOutcome(output, Status.FINISHED, "");
    }

    /** The outcome of a program that an exception ended; {@code error} as {@code String(value)} shows it. */
    public static ProgramOutcome threw(String output, String error) {
        return new ProgramOutcome(output, Status.THREW, error);
    }

    /** The outcome of a program that was stopped after {@code output}. */
    public static ProgramOutcome timedOut(String output) {
        return new ProgramOutcome(output, Status.TIMED_OUT, "");
    }

    /** The outcome of an engine that failed, with what is known of the reason. */
    public static ProgramOutcome crashed(String output, String reason) {
        return new ProgramOutcome(output, Status.CRASHED, reason);
    }

    /** The outcome as text: the output, then a line for any ending but the normal one. */
    @Override
    public String toString() {
        return switch (status) {
            case FINISHED -> output;
            case THREW -> output + "uncaught " + detail + "\n";
            case TIMED_OUT -> output + "timed out\n";
            case CRASHED -> output + "engine crashed: " + detail + "\n";
        };
    }
}
