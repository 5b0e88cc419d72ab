package tierup.speculation.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tierup.ir.Graph;
import tierup.machine.CodeObject;
import tierup.monoic.MonoIcVm;
import tierup.speculation.build.GraphBuilder;
import tierup.speculation.build.Refused;
import tierup.speculation.passes.Pipeline;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.speculation.snapshot.Snapshots;
import tierup.speculation.tier.OptimizationListener;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.BaselineTier;
import tierup.template.MissingCode;
import tierup.template.TemplateVm;
import tierup.template.WantedFunctions;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;

/** Watches an engine optimize the functions that somebody has asked for. */
final class Inspection implements OptimizationListener {
    private final WantedFunctions wanted;
    /** What follows the last colon, if it may be the name of a pass. */
    private final String pass;

    private final Map<FunctionInfo, Compilation> compilations = new LinkedHashMap<>();
    private final Map<FunctionInfo, CodeObject> codes = new LinkedHashMap<>();
    private final Map<FunctionInfo, String> refusals = new LinkedHashMap<>();
    private Compilation latest;

    /** @param word which functions, as {@code --dump-code} takes it; behind a colon the name of a pass */
    Inspection(String word) {
        int colon = word.lastIndexOf(':');
        String last = word.substring(colon + 1);
        boolean named = colon > 0 && isPass(last);
        this.pass = named ? last : "";
        this.wanted = new WantedFunctions(named ? word.substring(0, colon) : word);
    }

    /** Passes that come more than once have their number behind their name. */
    private static boolean isPass(String name) {
        String first = name.replaceFirst(" \\d+$", "");
        return first.equals(Compilation.BUILD)
                || Pipeline.passes().stream().anyMatch(known -> known.name().equals(first));
    }

    /** The parts of an engine to watch. @param compiling whether there can be machine code */
    VmParts parts(boolean compiling) {
        if (!compiling) {
            return MonoIcVm.interpreter();
        }
        OptimizingTier.Settings settings = OptimizingTier.Settings.standard(this::optimize)
                .withListener(this)
                .annotating();
        TemplateVm.Settings template = TemplateVm.Settings.standard().withBudget(settings.budget());
        return OptimizingTier.onTopOf(MonoIcVm.parts(template, false), settings, tier -> {});
    }

    private Graph optimize(FunctionSnapshot function) {
        Graph graph = GraphBuilder.build(function);
        latest = new Compilation(function);
        Pipeline.run(graph, latest);
        return graph;
    }

    @Override
    public void optimized(FunctionInfo function, CodeObject code, int guards) {
        if (wanted.contains(function)) {
            compilations.put(function, latest);
            codes.put(function, code);
        }
    }

    @Override
    public void refused(FunctionInfo function, String reason) {
        if (wanted.contains(function)) {
            refusals.put(function, reason);
        }
    }

    @Override
    public void failed(FunctionInfo function, Throwable cause) {
        refused(function, "the compiler has failed: " + cause);
    }

    /** The functions asked for, side by side; those that have been optimized. */
    List<String> listings(Vm vm, int width, boolean coloured) {
        List<String> texts = new ArrayList<>();
        BaselineTier baseline = (BaselineTier) vm.compiled;
        codes.forEach((function, code) -> {
            BaselineTier.Installed generic = baseline.codeOf(function);
            if (generic != null) {
                Graph graph = compilations.get(function).graph();
                texts.add(SideBySide.of(function.code(), generic.object(), code, graph, width, coloured));
            }
        });
        return texts;
    }

    /** How the functions asked for were compiled; those that were not, by what they have met until now. */
    List<Compilation> compilations(Vm vm) {
        for (int i = 0; i < vm.functions.count(); i++) {
            if (vm.functions.get(i) instanceof FunctionInfo function
                    && wanted.contains(function)
                    && !compilations.containsKey(function)
                    && function.isLinked()
                    && new tierup.vm.code.FunctionFeedback(vm.functions, function).isReached(0)) {
                compileNow(vm, function);
            }
        }
        return List.copyOf(compilations.values());
    }

    private void compileNow(Vm vm, FunctionInfo function) {
        try {
            optimize(new Snapshots(vm).of(function));
            compilations.put(function, latest);
        } catch (Refused e) {
            refused(function, e.reason());
        }
    }

    /** The phases that have been asked for. */
    List<Phase> wantedPhases(Compilation compilation) {
        return pass.isEmpty()
                ? compilation.phases()
                : compilation.phases().stream()
                        .filter(phase -> phase.name().equals(pass))
                        .toList();
    }

    /** Why there is nothing to show, a sentence each. */
    List<String> explain(Vm vm) {
        List<String> reasons = new ArrayList<>();
        refusals.forEach((function, reason) -> reasons.add(function.label() + " is not optimized: " + reason + "."));
        if (reasons.isEmpty() && vm.compiled instanceof BaselineTier tier) {
            boolean compiled = vm.functions.withBytecode().stream()
                    .anyMatch(function -> wanted.contains(function) && tier.codeOf(function) != null);
            reasons.addAll(
                    compiled
                            ? List.of(wanted.word()
                                    + " has code in tier 1, but was not called often enough to be optimized.")
                            : MissingCode.explain(vm, tier, wanted.word(), false));
        }
        return reasons.isEmpty()
                ? List.of("there is no function " + wanted.word() + " that has been called.")
                : reasons;
    }
}
