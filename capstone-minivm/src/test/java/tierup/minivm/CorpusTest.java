package tierup.minivm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.launch.VmEngine;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus in every form of the engine that has all parts: each program prints what it prints in Node. */
@NeedsMachine
class CorpusTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void interpreted(CorpusProgram program) {
        check(Engines.interpreter(CacheMode.ON), program);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        check(Engines.tiered(CacheMode.ON), program);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnce(CorpusProgram program) {
        check(Engines.eager(CacheMode.ON), program);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnceAndAllSitesMegamorphic(CorpusProgram program) {
        check(Engines.eager(CacheMode.MEGAMORPHIC_ONLY), program);
    }

    private static void check(VmEngine engine, CorpusProgram program) {
        assertThat(engine.run(program.source())).isEqualTo(program.expectedOutcome());
    }
}
