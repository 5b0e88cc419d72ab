package tierup.bytecode;

/**
 * Bounds the time that verifying a function takes: hostile code could make every join a long one, or every loop need
 * another pass.
 */
final class Effort {
    private static final long BASE = 1 << 20;
    private static final long PER_BYTE = 64;

    private final FunctionCode function;
    private long left;

    Effort(FunctionCode function) {
        this.function = function;
        this.left = BASE + PER_BYTE * function.code().length;
    }

    /** Takes steps off what is left. */
    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new BytecodeVerifyException(function, -1, "its paths are too many to follow");
        }
    }
}
