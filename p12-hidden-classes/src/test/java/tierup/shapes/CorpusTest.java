package tierup.shapes;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tierup.launch.VmEngine;
import tierup.workbook.corpus.Corpus;
import tierup.workbook.corpus.CorpusProgram;

/** The corpus with hidden classes: each program prints what it prints in Node. */
@Tag("long")
class CorpusTest {
    static List<CorpusProgram> programs() {
        return Corpus.programs();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void withHiddenClasses(CorpusProgram program) {
        VmEngine engine = VmEngine.making(() -> ShapesVm.create(VmEngine.OPTIONS));
        program.check(engine, "interpreted, with hidden classes");
    }
}
