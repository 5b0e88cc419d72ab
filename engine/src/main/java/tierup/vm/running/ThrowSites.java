package tierup.vm.running;

import tierup.bytecode.FunctionCode;
import tierup.bytecode.Handler;
import tierup.bytecode.Op;
import tierup.vm.code.GuestException;
import tierup.vm.code.StackTrace;
import tierup.vm.code.ThrowSite;

/**
 * Remembers where exceptions were thrown, beyond the handlers that nobody wrote.
 *
 * <p>The end of a finally block throws on what had come in, and so does the code that closes an iterator when a loop is
 * left by an exception. For the program these are no throws at all: its report must show the place where the exception
 * came from. The compiler gives such handlers, and the THROW at their end, no position in the source
 * ({@code FunctionCompiler.atNowhere}); here the site is kept while control is in between. V8 does the same with its
 * pending message and the bytecode {@code ReThrow}.
 */
final class ThrowSites {
    /** Exceptions that wait for the end of a finally block while others come and go inside it; a power of two. */
    private static final int KEPT = 8;

    private final long[] keptValues = new long[KEPT];
    private final ThrowSite[] kept = new ThrowSite[KEPT];
    private int next;

    /**
     * Finds out where an exception comes from, at the first moment that it is looked at.
     *
     * @param frames a walk that begins where it was thrown
     */
    void locate(GuestException exception, FrameWalker frames) {
        if (exception.site() == null) {
            ThrowSite first = throwsFromNowhere(frames.frame()) ? keptSite(exception.value()) : null;
            exception.setSite(first != null ? first : innermost(frames));
        }
    }

    /** Control goes to a handler with this exception. */
    void handledBy(Handler handler, FunctionCode code, GuestException exception) {
        if (code.source() != null && code.map().offsetAt(handler.target()) < 0) {
            keptValues[next] = exception.value();
            kept[next] = exception.site();
            next = next + 1 & KEPT - 1;
        }
    }

    /** The site that was kept last for a value, or null. */
    private ThrowSite keptSite(long value) {
        for (int back = 1; back <= KEPT; back++) {
            int i = next - back & KEPT - 1;
            if (keptValues[i] == value) {
                return kept[i];
            }
        }
        return null;
    }

    private static boolean throwsFromNowhere(LogicalFrame frame) {
        if (frame == null) {
            return false;
        }
        FunctionCode code = frame.info().code();
        int pc = position(frame);
        return (code.code()[pc] & 0xFF) == Op.THROW && code.map().offsetAt(pc) < 0;
    }

    /** Where the innermost function of the program's is; null if none is running. */
    private static ThrowSite innermost(FrameWalker frames) {
        for (; !frames.atEnd(); frames.next()) {
            if (!frames.atEntry()) {
                FunctionCode code = frames.frame().info().code();
                int offset = code.map().offsetAt(position(frames.frame()));
                if (offset >= 0
                        && code.source() != null
                        && !code.source().name().startsWith(StackTrace.NATIVE)) {
                    return new ThrowSite(code.source(), offset);
                }
            }
        }
        return null;
    }

    private static int position(LogicalFrame frame) {
        return Math.max(0, frame.pc());
    }
}
