package tierup.profiler;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.OperandKind;

/**
 * All that is counted about one function.
 *
 * <p>Where should counters live: in a map of the profiler, or with the function? The interpreter asks this a hundred
 * million times a second, so here they lie in plain arrays, indexed by the pc that the interpreter has in its hand anyway. An array has slots for
 * offsets in the middle of instructions, which stay 0 for ever: memory is the price of not searching.
 */
public final class FunctionProfile {
    private final FunctionCode code;
    private final Thresholds thresholds;
    private final Clock clock;
    private final long[] executions;
    private final TripCounter[] rounds;
    private final TripCounter calls;
    private final DecayingHeat heat;
    private final CallSite[] sites;

    /**
     * A function that nothing is known of.
     *
     * @param clock what trip times are read from
     * @param halfLife of {@link #heat}, in nanoseconds
     */
    public FunctionProfile(FunctionCode code, Thresholds thresholds, Clock clock, double halfLife) {
        this.code = code;
        this.thresholds = thresholds;
        this.clock = clock;
        this.executions = new long[code.code().length];
        this.rounds = new TripCounter[code.code().length];
        this.calls = new TripCounter(thresholds.calls(), clock);
        this.heat = new DecayingHeat(halfLife);
        this.sites = new CallSite[code.code().length];
    }

    /** The instruction at {@code pc} is executed. */
    public void countInstruction(int pc) {
        // BEGIN SOLUTION p01.1
        executions[pc]++;
        // STUB: throw new Todo("p01.1");
        // END SOLUTION p01.1
    }

    /** The function is entered. */
    public void countCall() {
        calls.increment();
    }

    /**
     * A back-edge is taken. A loop is known by its header: several back-edges that lead to one header count as one loop, and each loop
     * trips for itself, when its rounds exceed {@link Thresholds#rounds}.
     *
     * @param pc offset of the JUMP_BACK
     */
    public void countBackEdge(int pc) {
        // BEGIN SOLUTION p01.3
        int header = code.operand(pc, OperandKind.TARGET);
        if (rounds[header] == null) {
            rounds[header] = new TripCounter(thresholds.rounds(), clock);
        }
        rounds[header].increment();
        // STUB: throw new Todo("p01.3");
        // END SOLUTION p01.3
    }

    /** The call site at {@code pc} calls {@code callee}. */
    void countEdge(int pc, FunctionProfile callee) {
        CallSite site = sites[pc];
        while (site != null && site.callee != callee) {
            site = site.next;
        }
        if (site == null) {
            site = new CallSite(pc, callee, sites[pc]);
            sites[pc] = site;
        }
        site.count++;
    }

    /** Who was called from where: a call site's callees form a list, nearly always of one element. */
    static final class CallSite {
        final int pc;
        final FunctionProfile callee;
        final CallSite next;
        long count;

        CallSite(int pc, FunctionProfile callee, CallSite next) {
            this.pc = pc;
            this.callee = callee;
            this.next = next;
        }
    }

    /** A loop that has gone round at least once. */
    public record Loop(int header, TripCounter rounds) {}

    public FunctionCode code() {
        return code;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** The calls; trips at {@link Thresholds#calls}. */
    public TripCounter calls() {
        return calls;
    }

    /** The loops that have gone round, in code order. */
    public List<Loop> loops() {
        List<Loop> loops = new ArrayList<>();
        for (int pc = 0; pc < rounds.length; pc++) {
            if (rounds[pc] != null) {
                loops.add(new Loop(pc, rounds[pc]));
            }
        }
        return loops;
    }

    /** Rounds of all loops together. */
    public long backEdges() {
        return loops().stream().mapToLong(loop -> loop.rounds().count()).sum();
    }

    /** Calls and loop rounds, decayed; kept up only if a half-life was asked for. */
    public DecayingHeat heat() {
        return heat;
    }

    /** How often the instruction at {@code pc} was executed. */
    public long executions(int pc) {
        return executions[pc];
    }

    /** Instructions executed in this function itself, without its callees. */
    public long instructions() {
        long sum = 0;
        for (long count : executions) {
            sum += count;
        }
        return sum;
    }

    List<CallSite> callSites() {
        List<CallSite> all = new ArrayList<>();
        for (CallSite first : sites) {
            for (CallSite site = first; site != null; site = site.next) {
                all.add(site);
            }
        }
        return all;
    }
}
