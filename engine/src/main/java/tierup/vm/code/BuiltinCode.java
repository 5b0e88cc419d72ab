package tierup.vm.code;

/** What a {@link BuiltinFunction} does, with all that it needs at hand. */
@FunctionalInterface
public interface BuiltinCode {
    /**
     * Carries out the call.
     *
     * @return the result; or {@link tierup.vm.memory.Value#PENDING} after a request to call another guest function in
     *     its place (a tail call: its result becomes this one's)
     * @throws GuestException to throw a JavaScript exception
     */
    long call(Args args);
}
