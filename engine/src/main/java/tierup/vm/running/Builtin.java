package tierup.vm.running;

import tierup.vm.code.Args;
import tierup.vm.code.BuiltinCode;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;

/** A built-in function written in Java, for any engine. */
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

    /** The built-in that a call leads to, or null if it leads elsewhere. */
    static Builtin of(CallTarget target) {
        return target instanceof BuiltinFunction function && function.code() instanceof InEngine bound
                ? bound.builtin
                : null;
    }

    /** A built-in in one engine. */
    record InEngine(Vm vm, Builtin builtin) implements BuiltinCode {
        @Override
        public long call(Args args) {
            return builtin.call(vm, args);
        }
    }
}
