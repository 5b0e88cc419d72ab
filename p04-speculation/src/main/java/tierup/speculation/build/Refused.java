package tierup.speculation.build;

/** A function that this compiler does not take: it stays where it is. */
public final class Refused extends RuntimeException {
    /** @param reason for people, as the end of "not optimized: " */
    public Refused(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return getMessage();
    }
}
