package tierup.polyic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.bytecode.Opcode;
import tierup.template.testing.NeedsMachine;

/** A site that leaves for Java each time, because nothing was known of it when it was compiled. */
@NeedsMachine
class LateLearningTest {
    @Test
    void itsFunctionIsCompiledAgain() {
        String program = "const o = {get x() { return 1; }}; let s = 0; for (let i = 0; i < 5000; i++) s += i & 1;\n"
                + "for (let i = 0; i < 50000; i++) s += o.x; console.log(s);";
        try (Ran ran = Ran.program(TestEngine.TEMPLATE, CacheMode.ON, program)) {
            assertThat(ran.output).isEqualTo("52500\n");
            assertThat(ran.exits(Opcode.GET_PROP)).isBetween(512L, 2048L);
        }
    }
}
