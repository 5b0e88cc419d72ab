package tierup.polyic;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus in machine code: with caches that fill, and with nothing but the stub cache. All forms: the capstone. */
@Tag("long")
@NeedsMachine
class CorpusTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        check(TestEngine.TEMPLATE, CacheMode.ON, program);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiledAtOnceAndMegamorphic(CorpusProgram program) {
        check(TestEngine.EAGER, CacheMode.MEGAMORPHIC_ONLY, program);
    }

    private static void check(TestEngine engine, CacheMode mode, CorpusProgram program) {
        program.check(engine.running(mode), engine + ", caches " + mode);
    }
}
