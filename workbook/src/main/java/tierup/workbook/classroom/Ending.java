package tierup.workbook.classroom;

/** How a graded test ended for a submission. Only {@link #PASSED} earns points. */
public enum Ending {
    PASSED("passed"),
    /** An assertion did not hold, or something was thrown. */
    FAILED("failed"),
    /** It had not ended when its time was up. */
    HUNG("hung"),
    /** Its process died of a signal: machine code that went wrong, for instance. */
    CRASHED("crashed"),
    /** Its process was ended from inside. */
    EXITED("exited"),
    /** The heap, the address space or the stack of its process was used up. */
    OUT_OF_MEMORY("out of memory"),
    /** Something was found out about its process after which its answer is not believed; the reason says what. */
    NOT_BELIEVED("not believed"),
    /** The code of its exercise does not compile. */
    DID_NOT_COMPILE("did not compile"),
    /** The code of its exercise names what no exercise needs, or is no closed piece of Java: it was never executed. */
    REFUSED("refused"),
    /** The markers of its exercise are damaged, or its file is missing. */
    MISSING("missing"),
    /** Its exercise is as it was given out, or the reference in its own form. */
    NOT_ATTEMPTED("not attempted"),
    /** It met the stub of another exercise, or of a part of its own. */
    NOT_WRITTEN("not written"),
    /** It did not want to run on this machine: an assumption did not hold. */
    SKIPPED("skipped");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /** The words for it in reports. */
    public String label() {
        return label;
    }

    /** Whether code of the student's was executed and did something wrong. */
    public boolean isFailure() {
        return this == FAILED
                || this == HUNG
                || this == CRASHED
                || this == EXITED
                || this == OUT_OF_MEMORY
                || this == NOT_BELIEVED;
    }
}
