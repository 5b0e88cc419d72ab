package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.launch.VmEngine;
import tierup.template.TemplateVm;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus in every form of the engine that has all parts: each program prints what it prints in Node. */
@NeedsMachine
class CorpusTest {
    private static final VmEngine INTERPRETER =
            VmEngine.making(() -> MiniVm.interpreting(VmEngine.OPTIONS).vm());
    private static final VmEngine TIERING = tiered(TemplateVm.Settings.standard());
    private static final VmEngine AT_ONCE = tiered(TemplateVm.Settings.standard().compilingAtOnce());

    private static VmEngine tiered(TemplateVm.Settings settings) {
        return VmEngine.making(
                () -> MiniVm.tiered(VmEngine.OPTIONS, settings, Optional.empty()).vm());
    }

    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void interpreted(CorpusProgram program) {
        assertThat(INTERPRETER.run(program.source())).isEqualTo(program.expectedOutcome());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        assertThat(TIERING.run(program.source())).isEqualTo(program.expectedOutcome());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnce(CorpusProgram program) {
        assertThat(AT_ONCE.run(program.source())).isEqualTo(program.expectedOutcome());
    }
}
