package tierup.workbook.grading;

import com.google.gson.annotations.SerializedName;

/** How a grading test ended. Only {@link #PASSED} earns its points. */
public enum TestOutcome {
    @SerializedName("passed")
    PASSED("passed"),
    @SerializedName("failed")
    FAILED("failed"),
    /** Met the {@link tierup.workbook.Todo} of an exercise of its own module. */
    @SerializedName("not written")
    NOT_WRITTEN("not written"),
    /** Met the {@link tierup.workbook.Todo} of another module's exercise. */
    @SerializedName("blocked")
    BLOCKED("blocked"),
    /** Disabled, or an assumption did not hold (machine code on a machine of another kind). */
    @SerializedName("skipped")
    SKIPPED("skipped"),
    /** Had not ended when its time was up. */
    @SerializedName("hung")
    HUNG("hung"),
    /** The JVM ended while it ran. */
    @SerializedName("crashed")
    CRASHED("crashed"),
    /** There was nothing to run: the module does not compile. */
    @SerializedName("did not compile")
    DID_NOT_COMPILE("did not compile"),
    /** Its turn never came. */
    @SerializedName("never ran")
    NEVER_RAN("never ran");

    private final String label;

    TestOutcome(String label) {
        this.label = label;
    }

    /** Whether it says that something is wrong, not merely that something is missing. */
    public boolean isFailure() {
        return this == FAILED || this == CRASHED || this == HUNG;
    }

    /** The words for it in reports and in JSON. */
    public String label() {
        return label;
    }
}
