package tierup.vm;

import tierup.bytecode.ErrorKind;

/** Error objects. */
public final class Errors {
    public Errors(Vm vm) {}
    /** A new error object, ready to throw. */
    public GuestException make(ErrorKind kind, String message) {
        throw new UnsupportedOperationException();
    }

    /** The error object alone. */
    public long newError(ErrorKind kind, String message) {
        throw new UnsupportedOperationException();
    }

    /** For Error constructors: message a string cell or UNDEFINED for none. */
    public long newError(long prototype, long message) {
        throw new UnsupportedOperationException();
    }

    /** What to throw to the guest for a Java exception that means one (HeapExhausted, StackOverflowError, Strings.TooLong); null if none. */
    public GuestException fromJava(Throwable cause) {
        throw new UnsupportedOperationException();
    }

    public GuestException outOfMemory() {
        throw new UnsupportedOperationException();
    }

    public GuestException stackOverflow() {
        throw new UnsupportedOperationException();
    }

    /** An uncaught exception as Node prints it. */
    public String describeUncaught(long value) {
        throw new UnsupportedOperationException();
    }

}
