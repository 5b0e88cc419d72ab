package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.launch.VmEngine;
import tierup.shapes.testing.MutationPrograms;
import tierup.workbook.corpus.ProgramOutcome;

/** Objects that do not keep still: the transition tree and the flat table of p01 must show a program the same world. */
class MutationProgramsTest {
    private static final int PROGRAMS = 25;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void bothShapeTablesAgree(int hundred) {
        VmEngine tree = VmEngine.making(() -> ShapesVm.create(VmEngine.OPTIONS));
        for (int i = 0; i < PROGRAMS; i++) {
            String program = MutationPrograms.program(100L * hundred + i, 60, 3);
            ProgramOutcome expected = VmEngine.interpreter().run(program);
            assertThat(tree.run(program)).as("seed %d", 100 * hundred + i).isEqualTo(expected);
        }
    }
}
