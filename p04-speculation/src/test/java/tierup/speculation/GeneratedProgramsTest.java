package tierup.speculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tierup.ir.Graph;
import tierup.ir.GraphVerifier;
import tierup.launch.VmEngine;
import tierup.machine.CodeObject;
import tierup.monoic.MonoIcVm;
import tierup.speculation.build.GraphBuilder;
import tierup.speculation.passes.Pass;
import tierup.speculation.passes.PassListener;
import tierup.speculation.passes.Pipeline;
import tierup.speculation.passes.SelectRepresentations;
import tierup.speculation.snapshot.FunctionSnapshot;
import tierup.speculation.tier.OptimizationListener;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.code.FunctionInfo;
import tierup.vm.running.Vm;
import tierup.workbook.fuzz.Emphasis;
import tierup.workbook.fuzz.GeneratedPrograms;

/** Generated programs, in Node and in tiers 0, 1 and 2, with the verifier after each pass; {@link GeneratedPrograms} says how to run more. */
@Tag("long")
@NeedsMachine
class GeneratedProgramsTest {
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger optimized = new AtomicInteger();

    @ParameterizedTest
    @EnumSource
    @Timeout(9000)
    void tiersAndNodeAgree(Emphasis emphasis) {
        GeneratedPrograms.runAll(
                emphasis,
                emphasis == Emphasis.KERNELS ? 30 : 5,
                Map.of(
                        "tier 0", VmEngine.making(() -> new Vm(VmEngine.OPTIONS, MonoIcVm.interpreter())),
                        "tier 1",
                                VmEngine.making(
                                        () -> MonoIcVm.create(VmEngine.OPTIONS, TemplateVm.Settings.standard())),
                        "tier 2", optimizing(20, 200),
                        "tier 2 at once", optimizing(1, 2)));
        assertThat(failures).isEmpty();
        assertThat(optimized.get()).isGreaterThan(emphasis == Emphasis.KERNELS ? 100 : 1);
    }

    /** @param units calls and rounds of loops after which a function is optimized */
    private VmEngine optimizing(int budget, int units) {
        OptimizingTier.Settings settings = OptimizingTier.Settings.standard(GeneratedProgramsTest::optimize)
                .withBudget(budget)
                .withUnits(units)
                .withListener(new OptimizationListener() {
                    @Override
                    public void optimized(FunctionInfo function, CodeObject code, int guards) {
                        optimized.incrementAndGet();
                    }

                    @Override
                    public void failed(FunctionInfo function, Throwable cause) {
                        failures.add(function.label() + ": " + cause);
                    }
                });
        return VmEngine.making(() -> SpeculationVm.create(VmEngine.OPTIONS, TemplateVm.Settings.standard(), settings));
    }

    /** The compiler, with the verifier after each pass. */
    static Graph optimize(FunctionSnapshot function) {
        Graph graph = GraphBuilder.build(function);
        Pipeline.run(graph, new PassListener() {
            private boolean selected;

            @Override
            public void began(Graph built) {
                GraphVerifier.verify(built, false);
            }

            @Override
            public void ran(Pass pass, Graph changed, long nanos) {
                selected |= pass instanceof SelectRepresentations;
                GraphVerifier.verify(changed, selected);
            }
        });
        return graph;
    }
}
