package tierup.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A rule of the verifier: what it is about, a function that breaks it, and what the verifier says.
 *
 * @param message part of the message
 */
record Rejection(String rule, FunctionCode code, String message) {
    /** A module with the given lines as its body. */
    static Rejection reject(String rule, String message, String... lines) {
        return new Rejection(rule, Programs.module(lines), message);
    }

    static Rejection reject(String rule, String message, Code code) {
        return new Rejection(rule, code.build(), message);
    }

    void check() {
        BytecodeVerifyException e = catchThrowableOfType(BytecodeVerifyException.class, () -> Verifier.verify(code));
        assertThat(e).as("rejected").isNotNull();
        assertThat(e.getMessage()).contains(message);
    }

    @Override
    public String toString() {
        return rule;
    }
}
