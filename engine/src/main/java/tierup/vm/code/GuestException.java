package tierup.vm.code;

import tierup.vm.memory.Value;

/**
 * A JavaScript exception on its way through Java code. It carries the thrown value and where it was thrown: guest
 * stack traces are taken when an Error object is made, Java's own would only cost time.
 */
public final class GuestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long value;
    private transient ThrowSite site;

    public GuestException(long value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** The thrown value. */
    public long value() {
        return value;
    }

    /** Where it was thrown; null before the run loop has seen it, and if it was not in the program. */
    public ThrowSite site() {
        return site;
    }

    public void setSite(ThrowSite found) {
        site = found;
    }

    @Override
    public String getMessage() {
        return "guest exception " + Value.describe(value);
    }
}
