package tierup.minivm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.shapes.TransitionTree;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.VmOptions;
import tierup.vm.shapes.ShapeLimits;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/**
 * Programs with tables of shapes that are full almost at once, or from the start: what objects begin with, and whatever
 * the engine remembers of it, must not become one dictionary for several of them.
 */
@Tag("long")
@NeedsMachine
class SmallShapeTableTest {
    private static final List<String> TOPICS = List.of(
            "shape-limits/",
            "objects/",
            "classes/",
            "prototypes/",
            "property-attributes/",
            "arguments/",
            "errors/",
            "iteration/",
            "object-functions/",
            "tiers/");

    static List<Arguments> limitsAndPrograms() {
        Map<String, ShapeLimits> limits = new LinkedHashMap<>();
        ShapeLimits most = TransitionTree.LIMITS;
        for (int n : new int[] {0, 1, 2, 3, 8, 40}) {
            limits.put(n + " children", most.withTransitions(n).withPrototypes(n));
            limits.put(400 * n + " shapes", most.withShapes(400 * n));
            limits.put(60 * n + " ids", most.withIds(60 * n, Integer.MAX_VALUE));
        }
        List<CorpusProgram> programs = Corpus.programs().stream()
                .filter(program -> TOPICS.stream().anyMatch(program.name()::startsWith))
                .toList();
        List<Arguments> cases = new ArrayList<>();
        List<String> names = List.copyOf(limits.keySet());
        for (int i = 0; i < programs.size(); i++) {
            // The programs about limits with all of them, the others with two each.
            CorpusProgram program = programs.get(i);
            int first = i;
            IntStream chosen = program.name().startsWith("shape-limits/")
                    ? IntStream.range(0, names.size())
                    : IntStream.of(0, 1).map(k -> (first * 5 + k * 7) % names.size());
            chosen.forEach(k -> cases.add(Arguments.of(names.get(k), program, limits.get(names.get(k)))));
        }
        return cases;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limitsAndPrograms")
    void everyTierPrintsWhatNodePrints(String name, CorpusProgram program, ShapeLimits limits) {
        TemplateVm.Settings tiered = TemplateVm.Settings.standard();
        Map<String, VmEngine> engines = new LinkedHashMap<>();
        engines.put("interpreted", interpreting(limits));
        engines.put("compiled at once", tiered(tiered.compilingAtOnce(), CacheMode.ON, limits));
        if (program.name().startsWith("shape-limits/")) {
            engines.put("tiering up", tiered(tiered, CacheMode.ON, limits));
            engines.put("no caches", tiered(tiered.compilingAtOnce(), CacheMode.OFF, limits));
            engines.put("megamorphic", tiered(tiered.compilingAtOnce(), CacheMode.MEGAMORPHIC_ONLY, limits));
        }
        engines.forEach((form, engine) -> program.check(engine, form));
    }

    private static VmEngine interpreting(ShapeLimits limits) {
        return VmEngine.making(() ->
                MiniVm.interpreting(VmEngine.OPTIONS, CacheMode.ON, limits).vm());
    }

    private static VmEngine tiered(TemplateVm.Settings settings, CacheMode caches, ShapeLimits limits) {
        VmOptions options = VmEngine.OPTIONS;
        return VmEngine.making(() -> MiniVm.tiered(options, settings, caches, Optional.empty(), limits)
                .vm());
    }
}
