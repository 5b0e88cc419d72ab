package tierup.speculation.tier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tierup.bytecode.FunctionCode;
import tierup.ir.Graph;
import tierup.ir.evaluate.GraphParser;
import tierup.lang.FrontEnd;
import tierup.machine.CodeObject;
import tierup.monoic.MonoIcVm;
import tierup.speculation.build.Refused;
import tierup.speculation.codegen.GeneratedCode.GuardPoint;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.template.TemplateVm;
import tierup.vm.code.FunctionInfo;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;

/**
 * An engine whose optimizing tier takes functions for which a test has written the graph, and refuses all others. The events of those with a graph are
 * noted.
 */
final class Engine implements AutoCloseable {
    private static final int BUDGET = 10;

    private final Map<String, String> graphs = new HashMap<>();
    private final Map<String, Optimizer> made = new HashMap<>();
    private final Map<String, Integer> facts = new HashMap<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    final Vm vm;
    private CodeObject last;
    private OptimizingTier tier;

    Engine() {
        this(VmOptions.DEFAULT);
    }

    Engine(VmOptions options) {
        OptimizingTier.Settings settings = OptimizingTier.Settings.standard(this::graph)
                .withBudget(BUDGET)
                .withUnits(3L * BUDGET)
                .withListener(new Listener())
                .annotating();
        TemplateVm.Settings template =
                TemplateVm.Settings.standard().compilingAtOnce().withBudget(settings.budget());
        vm = new Vm(options, OptimizingTier.onTopOf(MonoIcVm.parts(template, false), settings, made -> tier = made));
    }

    private Graph graph(FunctionSnapshot function) {
        String name = function.code().name();
        if (made.containsKey(name)) {
            return made.get(name).optimize(function);
        }
        if (!graphs.containsKey(name)) {
            throw new Refused("there is no graph of it");
        }
        String text = graphs.get(name);
        FunctionCode code = function.code();
        for (int pc = 0; pc < code.code().length; pc = code.next(pc)) {
            text = text.replaceFirst("@" + code.opcodeAt(pc) + "\\b", "@" + pc);
        }
        Graph graph = GraphParser.parse(text);
        if (facts.containsKey(name)) {
            graph.relyOn(facts.get(name));
        }
        return graph;
    }

    /**
     * Says what a function of a name is made of.
     *
     * @param blocks of a graph; {@code @CALL} stands for the pc of the function's first CALL
     */
    Engine with(String function, String blocks) {
        graphs.put(function, "graph \"" + function + "\"\n" + blocks);
        return this;
    }

    /** Says who makes the graph of a function of a name. */
    Engine with(String function, Optimizer maker) {
        made.put(function, maker);
        return this;
    }

    /** Says which fact that graph relies on. */
    Engine relyingOn(String function, int fact) {
        facts.put(function, fact);
        return this;
    }

    OptimizingTier tier() {
        return tier;
    }

    /** Runs a program and returns what it returns, as text. */
    String run(String program) {
        long result = vm.call(vm.load(FrontEnd.compile("test.js", program)), Value.UNDEFINED);
        return vm.conversions.toJavaString(result);
    }

    /** The code that was optimized last. */
    CodeObject last() {
        return last;
    }

    private final class Listener implements OptimizationListener {
        private void note(String event, FunctionInfo function, String more) {
            if (graphs.containsKey(function.displayName()) || made.containsKey(function.displayName())) {
                events.add(event + " " + function.displayName() + more);
            }
        }

        @Override
        public void optimized(FunctionInfo function, CodeObject code, int guards) {
            last = code;
            note("optimized", function, ", guards " + guards);
        }

        @Override
        public void failed(FunctionInfo function, Throwable cause) {
            note("failed", function, ": " + cause);
        }

        @Override
        public void left(FunctionInfo function, GuardPoint guard) {
            note("left", function, ": " + guard.reason());
        }

        @Override
        public void discarded(FunctionInfo function, String reason, boolean forGood) {
            note(forGood ? "gave up" : "discarded", function, ": " + reason);
        }
    }

    @Override
    public void close() {
        vm.close();
    }
}
