package tierup.speculation.tier;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tierup.ir.Graph;
import tierup.machine.CodeObject;
import tierup.machine.Exit;
import tierup.speculation.build.Refused;
import tierup.speculation.codegen.CodeGenerator;
import tierup.speculation.codegen.GeneratedCode;
import tierup.speculation.codegen.GeneratedCode.GuardPoint;
import tierup.speculation.codegen.SpillEverything;
import tierup.speculation.snapshot.Snapshots;
import tierup.template.BaselineTier;
import tierup.vm.code.Assumptions;
import tierup.vm.code.FunctionCell;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.running.TierPolicy;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/**
 * The optimizing tier: a policy in front of others, which compiles a function anew when its code in tier 1 has used up some budgets, and answers with the
 * entry of the new code. From then on the function's cell leads there.
 *
 * <p>Optimized code is a bet. A guard that fails loses it for one call, which begins again in tier 1; after {@link Settings#failures} of them the code is
 * thrown away, and compiled again when the function is warm again, with feedback that has seen more. After {@link Settings#compilations} the function
 * stays where it is. A fact that fails takes all code away that relies on it, before whatever breaks it is done.
 *
 * <p>Whatever goes wrong in the compiler costs a function its tier, never the program.
 */
public final class OptimizingTier implements TierPolicy {
    private final Vm vm;
    private final BaselineTier baseline;
    private final TierPolicy below;
    private final Settings settings;
    private final OptimizingRuntime runtime;
    private final Map<FunctionInfo, FunctionState> states = new IdentityHashMap<>();
    private final OptimizationCounts counts = new OptimizationCounts();
    /** Made when first needed: it asks for parts of the engine that come later. */
    private Snapshots snapshots;

    /**
     * What can be set.
     *
     * @param optimizer makes graphs
     * @param budget calls and rounds of loops between two questions of code in tier 1
     * @param units calls and rounds of loops in tier 1 after which a function is optimized
     * @param failures of guards after which code is thrown away
     * @param compilations of one function, at most
     * @param listener hears what happens
     * @param annotated whether listings show nodes
     */
    public record Settings(
            Optimizer optimizer,
            int budget,
            long units,
            int failures,
            int compilations,
            OptimizationListener listener,
            boolean annotated) {
        public static Settings standard(Optimizer optimizer) {
            return new Settings(optimizer, 500, 5_000, 8, 5, OptimizationListener.SILENT, false);
        }

        /** Likewise, asked after other budgets. */
        public Settings withBudget(int other) {
            return new Settings(optimizer, other, units, failures, compilations, listener, annotated);
        }

        /** Likewise, for functions of another warmth. */
        public Settings withUnits(long other) {
            return new Settings(optimizer, budget, other, failures, compilations, listener, annotated);
        }

        public Settings withListener(OptimizationListener other) {
            return new Settings(optimizer, budget, units, failures, compilations, other, annotated);
        }

        /** With nodes in listings. */
        public Settings annotating() {
            return new Settings(optimizer, budget, units, failures, compilations, listener, true);
        }
    }

    private OptimizingTier(BaselineTier baseline, TierPolicy below, Settings settings) {
        this.vm = baseline.stubs().vm();
        this.baseline = baseline;
        this.below = below;
        this.settings = settings;
        this.runtime = new OptimizingRuntime(baseline, settings.budget());
        baseline.onExit(Exit.DEOPT, (engine, registers) -> guardFailed());
    }

    /**
     * Puts the tier on top of an engine with a template JIT, whose code has a {@linkplain tierup.template.TemplateVm.Settings#withBudget budget}: {@link
     * Settings#budget}.
     *
     * @param made is given the tier as soon as there is one
     */
    public static VmParts onTopOf(VmParts parts, Settings settings, Consumer<OptimizingTier> made) {
        return parts.withPolicyInFront((policy, compiled) -> {
            OptimizingTier tier = new OptimizingTier((BaselineTier) compiled, policy, settings);
            made.accept(tier);
            return tier;
        });
    }

    /** What it has done. */
    public OptimizationCounts counts() {
        return counts;
    }

    /** The optimized code of a function, if it has any now. */
    public Optional<OptimizedCode> codeOf(FunctionInfo function) {
        FunctionState state = states.get(function);
        return state == null ? Optional.empty() : Optional.ofNullable(state.code);
    }

    // -- the policy --------------------------------------------------------------------------------

    @Override
    public void onHot(FunctionInfo function, int pc, long count) {
        below.onHot(function, pc, count);
    }

    @Override
    public void onPoll() {
        below.onPoll();
    }

    @Override
    public int callInterval() {
        return below.callInterval();
    }

    @Override
    public int loopInterval() {
        return below.loopInterval();
    }

    @Override
    public long onBudget(FunctionInfo function, int pc) {
        long answer = below.onBudget(function, pc);
        if (answer != 0) {
            return answer;
        }
        FunctionState state = states.computeIfAbsent(function, FunctionState::new);
        state.units += settings.budget();
        if (state.code == null && state.closed == null && state.units >= settings.units() && isCalled(pc)) {
            optimize(state);
        }
        if (state.code == null) {
            return 0;
        }
        enter(state.code);
        return pc == AT_ENTRY ? state.code.object().entry() : 0;
    }

    /**
     * Whether a call of the topmost function is to be expected: optimized code is entered at its beginning alone. A loop in what Java has called goes
     * round in the program's text, mostly, which runs once.
     */
    private boolean isCalled(int pc) {
        return pc == AT_ENTRY || !Frame.isEntry(Frame.caller(vm.runLoop.fp));
    }

    /** Lets calls of a function begin in its optimized code, wherever they have led since it was made. */
    private static void enter(OptimizedCode code) {
        Memory.putLong(
                code.function().cell() + FunctionCell.ENTRY, code.object().entry());
    }

    // -- compiling ---------------------------------------------------------------------------------

    private void optimize(FunctionState state) {
        FunctionInfo function = state.function;
        settings.listener().optimizing(function, state.units);
        long start = System.nanoTime();
        try {
            compile(state);
        } catch (Refused e) {
            state.closed = e.reason();
            counts.refusals.merge(e.reason(), 1, Integer::sum);
            settings.listener().refused(function, e.reason());
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            state.closed = "the compiler failed";
            counts.failedCompilations++;
            settings.listener().failed(function, e);
        } finally {
            counts.nanos += System.nanoTime() - start;
        }
        if (state.code != null) {
            settings.listener()
                    .optimized(
                            function, state.code.object(), state.code.guards().size());
        }
    }

    private void compile(FunctionState state) {
        FunctionInfo function = state.function;
        if (snapshots == null) {
            snapshots = new Snapshots(vm);
        }
        Graph graph = settings.optimizer().optimize(snapshots.of(function));
        GeneratedCode generated = CodeGenerator.generate(
                graph, new SpillEverything(graph), runtime.targetFor(function, settings.annotated()));
        OptimizedCode code = new OptimizedCode(function, generated);
        Optional<CodeObject> object =
                baseline.cache().publish(function.label() + " (optimized)", generated.code(), code);
        if (object.isEmpty()) {
            throw new Refused("the code cache is full");
        }
        code.publishedAs(object.get());
        state.compilations++;
        if (!relyOnFacts(state, graph)) {
            return;
        }
        state.code = code;
        counts.optimized++;
        counts.guards += code.guards().size();
        counts.bytes += object.get().size();
        enter(code);
    }

    /** Has the function's code thrown away when a fact fails. @return whether all of them hold */
    private boolean relyOnFacts(FunctionState state, Graph graph) {
        Facts facts = new Facts(state, graph);
        for (int fact : graph.assumptions()) {
            if (!vm.assumptions.addDependent(fact, facts)) {
                facts.withdraw();
                return false;
            }
        }
        state.facts = facts;
        return true;
    }

    /** The facts that a function's code relies on. */
    final class Facts implements Assumptions.Dependent {
        private final FunctionState state;
        private final Graph graph;

        private Facts(FunctionState state, Graph graph) {
            this.state = state;
            this.graph = graph;
        }

        @Override
        public void failed(int assumption) {
            discard(state, "a fact has changed that it relied on");
        }

        void withdraw() {
            graph.assumptions().forEach(fact -> vm.assumptions.removeDependent(fact, this));
        }
    }

    // -- leaving -----------------------------------------------------------------------------------

    /**
     * A guard has failed. Nothing that the program could tell has been done in this call, and its words are where the caller has put them: it begins
     * again in tier 1.
     */
    private int guardFailed() {
        OptimizedCode code = runtime.codeThatLeft();
        GuardPoint guard = code.noteFailure(Memory.getLong(vm.runLoop.sp));
        counts.restarts++;
        counts.leaving.merge(guard.reason(), 1, Integer::sum);
        FunctionState state = states.get(code.function());
        settings.listener().left(code.function(), guard);
        if (state.code == code && code.failures() >= settings.failures()) {
            discard(state, guard.reason());
        }
        if (baseline.codeOf(code.function()) == null && !baseline.compile(code.function()) && state.code != null) {
            discard(state, "its code in tier 1 is gone");
        }
        return runtime.restart(code.function());
    }

    private void discard(FunctionState state, String reason) {
        FunctionInfo function = state.function;
        state.facts.withdraw();
        state.code = null;
        state.units = 0;
        counts.discarded++;
        BaselineTier.Installed installed = baseline.codeOf(function);
        long entry = installed == null
                ? baseline.interpreterEntry()
                : installed.object().entry();
        Memory.putLong(function.cell() + FunctionCell.ENTRY, entry);
        if (state.compilations >= settings.compilations()) {
            state.closed = "gave up after " + state.compilations + ": " + reason;
            counts.givenUp.put(function.label(), state.closed);
        }
        settings.listener().discarded(function, reason, state.closed != null);
    }
}
