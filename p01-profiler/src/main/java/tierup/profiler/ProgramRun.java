package tierup.profiler;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tierup.bytecode.FunctionCode;
import tierup.profiler.Profiler.Mode;
import tierup.vm.Probe;
import tierup.vm.RunLoop;
import tierup.vm.Vm;
import tierup.vm.VmOptions;
import tierup.vm.VmParts;
import tierup.vm.builtins.ScriptRunner;

/**
 * Runs one program in an engine of its own and prints its profile behind its output. A program that is stopped, by a limit or
 * by Ctrl-C, is stopped at its next poll, so what it has printed and what is known of it so far are not lost.
 */
final class ProgramRun {
    /** Exit code of a program that was stopped: that of timeout(1). */
    static final int STOPPED = 124;

    private static final long PATIENCE_SECONDS = 2;

    /**
     * What to observe, and how to report it.
     *
     * @param halfLife in nanoseconds
     * @param samplePeriod in nanoseconds
     */
    record Observation(
            Mode mode, Thresholds thresholds, double halfLife, long samplePeriod, ProfileReport.Options report) {
        private long timerPeriod() {
            return mode == Mode.COUNT ? InterruptTimer.NEVER : samplePeriod;
        }
    }

    private final VmOptions options;
    private final long timeLimit;
    private final Optional<Observation> observation;

    /**
     * @param timeLimit in nanoseconds, or {@link InterruptTimer#NEVER}
     * @param observation nothing for an engine that nobody watches
     */
    ProgramRun(VmOptions options, long timeLimit, Optional<Observation> observation) {
        this.options = options;
        this.timeLimit = timeLimit;
        this.observation = observation;
    }

    /**
     * Runs the program.
     *
     * @param name its file, for messages and relative requires
     * @return the exit code
     */
    int run(String name, FunctionCode code, List<String> arguments) {
        Optional<Profiler> profiler = observation.map(o -> new Profiler(o.mode(), o.thresholds(), o.halfLife()));
        Probe probe = profiler.isPresent() ? profiler.get() : Probe.NONE;
        try (Vm vm = new Vm(options, VmParts.interpreter().withProbe(probe))) {
            profiler.ifPresent(p -> p.attach(vm, code));
            CountDownLatch ended = stopOnShutdown(vm.runLoop);
            try {
                int exitCode = runToEnd(vm, name, code, arguments);
                profiler.ifPresent(p -> print(vm, p.finish()));
                return exitCode;
            } finally {
                vm.realm.flush();
                ended.countDown();
            }
        }
    }

    private int runToEnd(Vm vm, String name, FunctionCode code, List<String> arguments) {
        long period = observation.map(Observation::timerPeriod).orElse(InterruptTimer.NEVER);
        try (InterruptTimer timer = new InterruptTimer(vm.runLoop, period, timeLimit)) {
            try {
                return new ScriptRunner(vm).runCode(name, code, arguments);
            } catch (RunLoop.Interruption e) {
                vm.realm.output.flush();
                vm.realm.errorOutput.println(
                        "vm: stopped: " + (timer.hasExpired() ? "the time of --timeout is up" : e.getMessage()));
                return STOPPED;
            }
        }
    }

    private void print(Vm vm, Profile profile) {
        vm.realm.errorOutput.flush();
        vm.realm.output.print(
                ProfileReport.of(profile, observation.orElseThrow().report(), Styles.detect()));
    }

    /** Ctrl-C ends the JVM as soon as its shutdown hooks have: one of them waits for the program to come to its next poll. */
    private static CountDownLatch stopOnShutdown(RunLoop loop) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                if (ended.getCount() != 0) {
                    loop.interrupt(RunLoop.STOP);
                    ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return ended;
    }
}
