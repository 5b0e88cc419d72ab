package tierup.speculation;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.template.testing.NeedsMachine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus with the optimizing tier: after the usual number of calls and rounds, and after so few that hardly anything has been seen. */
@Tag("long")
@NeedsMachine
class CorpusTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void tieringUp(CorpusProgram program) {
        program.check(Engines.standard(), "tiering up");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void optimizedSoon(CorpusProgram program) {
        program.check(Engines.soon(), "optimized soon");
    }
}
