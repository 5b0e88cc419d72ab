package tierup.vm.running;

/** The built-in objects, as far as the run time itself asks about them. */
public interface World {
    /** The function that a bound function calls, or EMPTY if the function is not bound. */
    long boundTarget(long function);

    /** Whether a stack trace shows calls of a built-in; V8 leaves out the Array constructor. */
    boolean showsInTraces(long builtin);

    /** The class that a stack trace shows for a method's receiver. */
    String receiverName(long receiver);

    /**
     * Under which name a receiver has a function, or empty.
     *
     * @param name the function's own name
     */
    String methodName(long receiver, long function, String name);

    /**
     * How for-of may walk what a built-in method iterates, without calling it.
     *
     * @param method the iterable's Symbol.iterator
     * @return the mode of a new walk; {@link Iteration#PROTOCOL} for an iterator object whose own state may be stepped;
     *     or {@link Iteration#NONE}
     */
    int directMode(long iterable, long method);

    /** Whether the iterators of a mode have been given a method {@code return}. */
    boolean hasReturn(int mode);

    /** The iterator object, as a program would see it, of a walk that began without one. */
    long newIterator(long walk);
}
