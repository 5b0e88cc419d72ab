package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tierup.launch.VmEngine;
import tierup.workbook.corpus.ProgramOutcome;

/** The engines of this module, for tests that compare tiers. */
final class TestEngine {
    private TestEngine() {}

    static VmEngine template() {
        return of(TemplateVm.Settings.standard());
    }

    /** Compiles every function at its first call, before anything is known of its operands. */
    static VmEngine eager() {
        return of(TemplateVm.Settings.standard().compilingAtOnce());
    }

    static VmEngine of(TemplateVm.Settings settings) {
        return VmEngine.making(() -> TemplateVm.create(VmEngine.OPTIONS, settings));
    }

    /** That a program, compiled at once, prints what it prints in the interpreter; else the first line that differs. */
    static void expectAsInterpreted(String program) {
        ProgramOutcome expected = VmEngine.interpreter().run(program);
        ProgramOutcome outcome = eager().run(program);
        List<String> lines = outcome.output().lines().toList();
        List<String> right = expected.output().lines().toList();
        for (int i = 0; i < Math.min(lines.size(), right.size()); i++) {
            assertThat(lines.get(i))
                    .as("line %d that is printed by\n%s", i + 1, program)
                    .isEqualTo(right.get(i));
        }
        assertThat(outcome).as(program).isEqualTo(expected);
    }
}
