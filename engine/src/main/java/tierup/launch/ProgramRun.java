package tierup.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import tierup.vm.builtins.Realm;
import tierup.vm.builtins.ScriptRunner;
import tierup.vm.running.RunLoop;
import tierup.vm.running.Vm;

/**
 * One run of a program on an engine, from a command line: with a limit of time, and stopped in good order by Ctrl-C.
 *
 * <p>A program that is stopped comes to its next poll and ends there, so what it has printed is not lost, nor what is
 * known of it: whoever made this object may still report something before closing it. The JVM that was told to end
 * waits for that; its exit code is then its own (130 after Ctrl-C).
 *
 * <p>Close this before the engine.
 */
public final class ProgramRun implements AutoCloseable {
    /** Exit code of a program that was stopped: that of timeout(1). */
    public static final int STOPPED = 124;

    /** How long a dying JVM waits for the program's next poll. */
    private static final long PATIENCE_SECONDS = 2;

    private final String tool;
    private final Vm vm;
    private final long samplePeriod;
    private final long timeLimit;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread onShutdown = new Thread(this::stop, "tierup-shutdown");

    /**
     * Prepares a run.
     *
     * @param tool the name of the command, for messages
     * @param samplePeriod nanoseconds between samples for the engine's probe, or {@link InterruptTimer#NEVER}
     * @param timeLimit nanoseconds, or {@link InterruptTimer#NEVER}
     */
    public ProgramRun(String tool, Vm vm, long samplePeriod, long timeLimit) {
        this.tool = tool;
        this.vm = vm;
        this.samplePeriod = samplePeriod;
        this.timeLimit = timeLimit;
        try {
            Runtime.getRuntime().addShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            vm.runLoop.interrupt(RunLoop.STOP); // the JVM is ending already
        }
    }

    /**
     * Runs the program.
     *
     * @param program what is to be run, by which means
     * @return the exit code: the program's own, or {@link #STOPPED}
     */
    public int run(ToIntFunction<ScriptRunner> program) {
        try (InterruptTimer timer = new InterruptTimer(vm.runLoop, samplePeriod, timeLimit)) {
            try {
                return program.applyAsInt(new ScriptRunner(vm));
            } catch (RunLoop.Interruption e) {
                Realm.of(vm).flush();
                String reason = timer.hasExpired() ? "the time of --timeout is up" : e.getMessage();
                Realm.of(vm).errorOutput.println(tool + ": stopped: " + reason);
                return STOPPED;
            }
        } finally {
            Realm.of(vm).flush();
        }
    }

    /** Runs on a thread of the ending JVM. */
    private void stop() {
        try {
            synchronized (this) {
                if (closed.getCount() == 0) {
                    return;
                }
                vm.runLoop.interrupt(RunLoop.STOP);
            }
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the run; the engine may be closed when this returns. */
    @Override
    public void close() {
        Realm.of(vm).flush();
        synchronized (this) {
            closed.countDown();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            // the JVM is ending already, and was waiting for this
        }
    }
}
