package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus in every form of this module's engine, with caches, and with nothing but the stub cache. */
@NeedsMachine
class CorpusTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void withCaches(CorpusProgram program) {
        everywhere(program, CacheMode.ON);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void forcedMegamorphic(CorpusProgram program) {
        everywhere(program, CacheMode.MEGAMORPHIC_ONLY);
    }

    private static void everywhere(CorpusProgram program, CacheMode mode) {
        for (TestEngine engine : TestEngine.values()) {
            assertThat(engine.running(mode).run(program.source()))
                    .as(engine.name())
                    .isEqualTo(program.expectedOutcome());
        }
    }
}
