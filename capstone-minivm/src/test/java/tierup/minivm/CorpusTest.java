package tierup.minivm;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.polyic.CacheMode;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus in every form of the engine that has all parts: each program prints what it prints in Node. */
@Tag("long")
@NeedsMachine
class CorpusTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void interpreted(CorpusProgram program) {
        program.check(Engines.interpreter(CacheMode.ON), "interpreted");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        program.check(Engines.tiered(CacheMode.ON), "tiering up");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnce(CorpusProgram program) {
        program.check(Engines.eager(CacheMode.ON), "compiled at once");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnceAndAllSitesMegamorphic(CorpusProgram program) {
        program.check(Engines.eager(CacheMode.MEGAMORPHIC_ONLY), "compiled at once, all sites megamorphic");
    }
}
