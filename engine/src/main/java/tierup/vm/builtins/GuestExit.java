package tierup.vm.builtins;

/** The program has asked to end: {@code process.exit(code)}. Passes through all guest code without being caught. */
public final class GuestExit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    /** An end with the given exit code. */
    public GuestExit(int code) {
        super("process.exit(" + code + ")", null, false, false);
        this.code = code;
    }

    /** The exit code of the process, 0 to 255. */
    public int code() {
        return code;
    }
}
