package tierup.speculation.tier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tierup.asm.Mem.mem;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Opcode;
import tierup.ir.Block;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Graph;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.nodes.Return;
import tierup.ir.nodes.RuntimeOperation;
import tierup.machine.MachineCodeFault;
import tierup.template.WrongMachineCode;
import tierup.template.testing.NeedsMachine;

/** A node that emits wrong code is named, with the bytecode that it was made for and the line of Java that emitted the instruction. */
@NeedsMachine
class WrongCodeTest {
    private static final String WARM = "function f(a, b) {\n  return a ** b;\n}\nfor (let i = 0; i < 50; i++) f(2, i);";

    /** A node that emits whatever a test wants. */
    private static final class Broken extends Node {
        private final Consumer<Emission> code;

        Broken(Consumer<Emission> code) {
            this.code = code;
        }

        @Override
        public Representation representation() {
            return Representation.TAGGED;
        }

        @Override
        public Representation inputRepresentation(int input) {
            throw new IllegalArgumentException("it has no inputs");
        }

        @Override
        public String operator() {
            return "broken";
        }

        @Override
        public long evaluate(Evaluation e) {
            throw new IllegalStateException("it has code alone");
        }

        @Override
        public Constraints constraints() {
            return Constraints.of(Constraints.Output.REGISTER);
        }

        @Override
        public void emit(Emission e) {
            code.accept(e);
        }
    }

    /** Runs a function in which {@code a ** b}, or one operand of it, is made of what a broken node leaves. */
    private static void run(boolean executes, Consumer<Emission> code) {
        try (Engine engine = new Engine().with("f", function -> graph(function.code(), executes, code))) {
            engine.run(WARM);
        }
    }

    private static Graph graph(FunctionCode function, boolean executes, Consumer<Emission> code) {
        int pc = 0;
        while (function.opcodeAt(pc) != Opcode.BINARY_EXP) {
            pc = function.next(pc);
        }
        Graph graph = new Graph("f");
        Block block = graph.addBlock(0);
        Node value = graph.append(block, new Broken(code)).at(pc);
        if (executes) {
            value = graph.append(block, new RuntimeOperation(Opcode.BINARY_EXP, pc, value, value));
        }
        graph.end(block, new Return(value));
        graph.finish();
        return graph;
    }

    @Test
    void aWildLoad() {
        assertThatThrownBy(() -> run(false, e -> {
                    e.assembler().xor(e.result32(), e.result32());
                    e.assembler().mov(e.result(), mem(e.result(), 24));
                }))
                .isInstanceOf(MachineCodeFault.class)
                .hasMessageContaining("by way of node v0 = broken")
                .hasMessageContaining("emitted for bytecode")
                .hasMessageContaining("test.js:2")
                .hasMessageContaining("WrongCodeTest.java");
    }

    @Test
    void anOperandThatIsNoValue() {
        assertThatThrownBy(() -> run(true, e -> e.assembler().mov(e.result(), 0x1234_5678)))
                .isInstanceOf(WrongMachineCode.class)
                .hasMessageContaining("operand 1 of 2 of BINARY_EXP is 0x12345678, no value")
                .hasMessageContaining("by way of node v1 = runtime binary_exp")
                .hasMessageContaining("test.js:2");
    }
}
