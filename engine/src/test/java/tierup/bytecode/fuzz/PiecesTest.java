package tierup.bytecode.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.bytecode.BytecodeAssembler;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Verifier;

class PiecesTest {
    /** Each piece alone must verify, or it would never run. */
    @Test
    void everyPieceFitsInAnywhere() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String piece = String.join("\n", Pieces.any(random));
            FunctionCode code =
                    BytecodeAssembler.assemble("piece.bc", "function main\n" + piece + "\nLOAD_NULL\nRETURN\nend\n");
            assertThat(Verifier.verify(code).isReachable(0)).as(piece).isTrue();
        }
    }
}
