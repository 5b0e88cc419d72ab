package tierup.machine;

import java.util.concurrent.Callable;
import tierup.vm.memory.AddressSpaceExhausted;

/**
 * Runs an engine on a platform thread of its own.
 *
 * <p>Everything that a guest needs is bound to one thread: its signal stack, the thread pointer by which a handler
 * recognizes it, the order in which code is published and run. A virtual thread would change its carrier under our
 * feet, and the main thread's stack is the size that the shell gave it; this thread's Java stack is as large as the
 * engine asks, because parsers and printers recurse in Java.
 */
public final class EngineThread {
    /** Default size in bytes of the thread's Java stack; committed only as far as it is used. */
    public static final long JAVA_STACK = 64L << 20;

    private EngineThread() {}

    /** Runs {@code engine} on a new thread with a Java stack of {@link #JAVA_STACK} and waits for its result. */
    public static <T> T run(String name, Callable<T> engine) throws Exception {
        return run(name, JAVA_STACK, engine);
    }

    /**
     * Runs {@code engine} on a new thread and waits for its result.
     *
     * @param javaStack bytes of Java stack
     * @throws Exception what {@code engine} throws, errors included, unwrapped
     */
    public static <T> T run(String name, long javaStack, Callable<T> engine) throws Exception {
        Outcome<T> outcome = new Outcome<>();
        Thread thread = new Thread(null, () -> outcome.capture(engine), name, javaStack);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            throw new AddressSpaceExhausted("the engine's thread", javaStack, "--heap", e);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
        return outcome.get();
    }

    /** What a thread leaves behind; {@code join} makes it visible. */
    private static final class Outcome<T> {
        private T result;
        private Throwable failure;

        void capture(Callable<T> task) {
            try {
                result = task.call();
            } catch (Throwable t) { // also errors: they belong to whoever waits
                failure = t;
            }
        }

        T get() throws Exception {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (Exception) failure;
            }
            return result;
        }
    }
}
