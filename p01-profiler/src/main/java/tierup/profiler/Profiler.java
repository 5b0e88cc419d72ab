package tierup.profiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Op;
import tierup.vm.code.Feedback;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.Probe;
import tierup.vm.code.StackTrace;
import tierup.vm.memory.Memory;
import tierup.vm.running.Vm;

/**
 * Watches an engine run: counts every event, or looks at the stack now and then, or both.
 *
 * <p><b>Counting</b> is exact and slow: the interpreter calls {@link #onInstruction} before every instruction. Whether it does is
 * decided once, when the interpreter is entered, not by a test per instruction: an engine that does not count does not pay.
 *
 * <p><b>Sampling</b> is nearly free and a guess. A timer sets a flag; the interpreter looks at the flag only where it polls anyway: at
 * every 1,024th call or back-edge. So a sample never shows where the timer struck, but the next poll after that. Time spent in straight code is
 * put down to the poll behind it; this is the safepoint bias of which Mytkowicz, Diwan, Hauswirth and Sweeney
 * convicted four Java profilers ("Evaluating the Accuracy of Java Profilers", PLDI 2010).
 *
 * <p>Life: {@link #attach} to the engine it was given to as its probe, run the program, {@link #finish} before the engine is closed.
 */
public final class Profiler implements Probe {
    /** Frames looked at in a sample; the outer part of a deeper stack gets none of it. */
    private static final int SAMPLED_FRAMES = 1_000;

    /** What to watch. */
    public enum Mode {
        COUNT,
        SAMPLE,
        BOTH
    }

    private final Mode mode;
    private final Thresholds thresholds;
    private final double halfLife;
    private final boolean cooling;
    private final Clock heatClock;
    private final SampleTable samples = new SampleTable();
    private final AddressMap addresses = new AddressMap();
    private FunctionProfile[] profiles = new FunctionProfile[256];
    private Vm vm;
    private Clock clock;

    /** The latest instruction: when a call is reported, it is the call site. */
    private FunctionProfile current;

    private int currentPc;

    /**
     * @param halfLife of the functions' heat, in nanoseconds, or {@link DecayingHeat#FOREVER}
     */
    public Profiler(Mode mode, Thresholds thresholds, double halfLife) {
        this.mode = mode;
        this.thresholds = thresholds;
        this.halfLife = halfLife;
        this.cooling = halfLife != DecayingHeat.FOREVER;
        this.heatClock = cooling ? new CoarseClock() : () -> 0;
    }

    /**
     * Tells the profiler in which engine it is the probe, and what is about to run there: its time begins, and it has the first
     * addresses.
     */
    public void attach(Vm engine, FunctionCode program) {
        vm = engine;
        clock = Clock.precise();
        addresses.add(program);
    }

    @Override
    public boolean counting() {
        return mode != Mode.SAMPLE;
    }

    @Override
    public void onInstruction(FunctionInfo function, int pc) {
        FunctionProfile profile = profileOf(function);
        profile.countInstruction(pc);
        current = profile;
        currentPc = pc;
    }

    @Override
    public void onCall(FunctionInfo function) {
        FunctionProfile callee = profileOf(function);
        callee.countCall();
        if (cooling) {
            callee.heat().add(heatClock.nanos(), 1);
        }
        if (current != null && current.code().code()[currentPc] != Op.RETURN) {
            // Behind a RETURN it is Java that calls, and what ran last was not the caller.
            current.countEdge(currentPc, callee);
        }
    }

    @Override
    public void onBackEdge(FunctionInfo function, int pc) {
        FunctionProfile profile = profileOf(function);
        profile.countBackEdge(pc);
        if (cooling) {
            profile.heat().add(heatClock.nanos(), 1);
        }
    }

    @Override
    public void onSample(FunctionInfo function, int pc) {
        List<SampleTable.Frame> stack = new ArrayList<>();
        for (StackTrace.Entry entry : vm.runLoop.captureStack(SAMPLED_FRAMES).entries()) {
            if (entry.function() instanceof FunctionInfo info) {
                stack.add(new SampleTable.Frame(profileOf(info), entry.pc()));
            }
        }
        samples.add(stack);
    }

    private FunctionProfile profileOf(FunctionInfo function) {
        int number = function.number();
        if (number < profiles.length && profiles[number] != null) {
            return profiles[number];
        }
        return newProfile(function);
    }

    private FunctionProfile newProfile(FunctionInfo function) {
        if (function.number() >= profiles.length) {
            profiles = Arrays.copyOf(profiles, 2 * function.number());
        }
        addresses.add(function.code());
        FunctionProfile profile = new FunctionProfile(function.code(), thresholds, clock, halfLife);
        profiles[function.number()] = profile;
        return profile;
    }

    /**
     * Ends the profile. The engine's own feedback vectors know the calls of every function even if nobody has counted here: the
     * interpreter's prologue keeps that number for the tier policy.
     */
    public Profile finish() {
        long duration = clock.nanos();
        if (heatClock instanceof CoarseClock coarse) {
            coarse.close();
        }
        Map<FunctionProfile, Integer> invocations = new HashMap<>();
        for (FunctionInfo function : vm.functions.withBytecode()) {
            int calls = Memory.getInt(function.feedback() + Feedback.INVOCATIONS);
            if (calls > 0) {
                invocations.put(profileOf(function), calls);
            }
        }
        List<FunctionProfile> functions =
                Arrays.stream(profiles).filter(Objects::nonNull).toList();
        return new Profile(mode, duration, cooling, heatClock.nanos(), functions, invocations, samples, addresses);
    }
}
