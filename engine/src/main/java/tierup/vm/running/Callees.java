package tierup.vm.running;

import tierup.vm.code.CallTarget;
import tierup.vm.code.Functions;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.objects.Conversions;
import tierup.vm.objects.Errors;

/** What may be called, with and without {@code new}, and the object that a constructor begins with. */
final class Callees {
    private final Functions functions;
    private final Conversions conversions;
    private final Errors errors;
    private final RunLoop loop;

    Callees(Functions functions, Conversions conversions, Errors errors, RunLoop loop) {
        this.functions = functions;
        this.conversions = conversions;
        this.errors = errors;
        this.loop = loop;
    }

    /** Whether {@code new} accepts a value. */
    boolean isConstructor(long v) {
        return Cell.isFunction(v) && functions.of(v).isConstructor();
    }

    /**
     * Checks the callee of a call that the topmost frame makes; its pc is at the call, whose text the message shows.
     *
     * @param flags {@link Frame#CONSTRUCT} or 0
     * @return the callee's code
     * @throws GuestException TypeError if it cannot be called so
     */
    CallTarget check(long callee, int flags) {
        if (!Cell.isFunction(callee)) {
            throw notCallable(callee, flags);
        }
        CallTarget info = functions.of(callee);
        if (flags != 0 && !info.isConstructor()) {
            throw notCallable(callee, flags);
        }
        if (flags == 0 && info.kind().isClassConstructor()) {
            throw classNotCallable(info);
        }
        return info;
    }

    /** The TypeError for a class that is called as a function. */
    GuestException classNotCallable(CallTarget info) {
        return errors.typeError((info.name().isEmpty() ? "Class constructors" : "Class constructor " + info.name())
                + " cannot be invoked without 'new'");
    }

    private GuestException notCallable(long callee, int flags) {
        LogicalFrame caller = loop.frames().frame();
        String text = caller == null ? null : caller.info().code().map().textAt(caller.pc());
        if (text == null) {
            text = conversions.describe(callee);
        }
        return errors.typeError(text + (flags != 0 ? " is not a constructor" : " is not a function"));
    }
}
