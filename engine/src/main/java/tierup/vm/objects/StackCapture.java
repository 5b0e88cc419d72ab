package tierup.vm.objects;

import tierup.vm.code.StackTrace;

/** Where the guest is at this moment, for errors that are being made. */
public interface StackCapture {
    /** All frames, and the built-ins that are running; at most {@code limit}, innermost first. */
    StackTrace complete(int limit);

    /**
     * Likewise, without the built-in on top: it makes an error.
     *
     * @param function its frame and the frames that it called are left out (the constructors of a class of errors); or
     *     undefined
     */
    StackTrace below(int limit, long function);
}
