package tierup.vm;

import tierup.vm.code.Args;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;

/** A built-in function written in Java. */
@FunctionalInterface
public interface Builtin {
    /**
     * Carries out the call.
     *
     * @return the result; or {@link Value#PENDING} after {@link Vm#requestCall}, when another guest function is to be
     *     called in its place (a tail call: its result becomes this one's)
     * @throws GuestException to throw a JavaScript exception
     */
    long call(Vm vm, Args args);
}
