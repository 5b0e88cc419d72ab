package tierup.speculation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tierup.ir.Block;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.nodes.Constant;
import tierup.ir.nodes.Return;
import tierup.lang.FrontEnd;
import tierup.launch.VmEngine;
import tierup.speculation.SpeculationVm;
import tierup.speculation.passes.Pass;
import tierup.speculation.passes.Pipeline;
import tierup.speculation.tier.Optimizer;
import tierup.speculation.tier.OptimizingTier;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;

@NeedsMachine
class BisectionTest {
    private static final String PROGRAM = """
            function e(n) { return n + 1; }
            function f(n) { return n - 1; }
            function g(n) { return n * 2; }
            let s = 0;
            for (let i = 0; i < 3000; i++) s += e(i);
            for (let i = 0; i < 3000; i++) s += f(i);
            for (let i = 0; i < 3000; i++) s += g(i);
            console.log(s);
            """;

    /** Has a function return 42. */
    private record Fault(String function) implements Pass {
        @Override
        public String name() {
            return "spoil " + function;
        }

        @Override
        public boolean run(Graph graph) {
            if (!graph.function().equals(function)) {
                return false;
            }
            for (Block block : graph.blocks()) {
                if (block.end() instanceof Return end) {
                    Node wrong = graph.append(block, Constant.of(tierup.vm.memory.Value.fromInt(42)));
                    end.setInput(0, wrong);
                }
            }
            return true;
        }
    }

    private static String run(Optimizer optimizer) {
        OptimizingTier.Settings settings =
                OptimizingTier.Settings.standard(optimizer).withBudget(50).withUnits(500);
        return VmEngine.making(() -> SpeculationVm.create(VmEngine.OPTIONS, TemplateVm.Settings.standard(), settings))
                .run(FrontEnd.compile("test.js", PROGRAM))
                .output();
    }

    private static String find(List<Pass> passes) {
        return new Bisection(
                        BisectionTest::run, VmEngine.interpreter().run(PROGRAM).output(), passes)
                .find();
    }

    private static List<Pass> with(int at, Pass... faults) {
        List<Pass> passes = new ArrayList<>(Pipeline.passes());
        passes.addAll(at, List.of(faults));
        return passes;
    }

    @Test
    void namesFunctionAndPassAndShowsTheGraph() {
        String found = find(with(3, new Fault("f")));
        assertThat(found)
                .startsWith("Compilation 2 changes what the program prints: f, test.js:2:1.\n")
                .contains("it is wrong, with one less it is not: the pass is \"spoil f\".");
        assertThat(found.substring(found.indexOf("Before:"), found.indexOf("After:")))
                .doesNotContain("int 42");
        assertThat(found.substring(found.indexOf("After:"))).contains("constant int 42");
    }

    @Test
    void theFirstOfSeveralFaultsIsFound() {
        assertThat(find(with(3, new Fault("g"), new Fault("e"))))
                .startsWith("Compilation 1 changes what the program prints: e, test.js:1:1.\n")
                .contains("\"spoil e\"");
    }

    @Test
    void nothingIsSaidAboutWhatIsRight() {
        assertThat(find(Pipeline.passes()))
                .isEqualTo("The program prints the same with and without the optimizing compiler (compilations: 3).\n");
    }
}
