package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.xmm3;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/**
 * Operands go to their slots in the frame: the instructions that take them there, and what the compiler knows
 * afterwards.
 */
@NeedsMachine
@Exercise("p02.7")
class FlushTest {
    private final Assembler a = new Assembler(false);
    /** Of a function with two locals: operand 0 has its slot at rbp - 56. */
    private final OperandStack stack = new OperandStack(a, 2);

    private String emitted() {
        MachineCode code = a.finish();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.instructionCount(); i++) {
            text.append(code.instruction(i).text()).append('\n');
        }
        return text.toString();
    }

    private static String after(Consumer<OperandStack> program) {
        FlushTest test = new FlushTest();
        program.accept(test.stack);
        return test.emitted();
    }

    private void pushOneOfEach() {
        stack.push(Operand.register(rdx, Type.INT));
        stack.push(Operand.constant(Value.TRUE));
        stack.push(Operand.constant(Value.fromInt(5)));
        stack.push(Operand.xmm(xmm3));
        stack.push(Operand.local(1, Type.ANY));
    }

    private static String oneOfEach() {
        FlushTest expected = new FlushTest();
        expected.pushOneOfEach();
        for (int i = 0; i < 5; i++) {
            expected.stack.store(expected.stack.peek(4 - i), expected.stack.slot(i));
        }
        return expected.emitted();
    }

    @Test
    @Points(2)
    void everyKindOfEntryIsWrittenToItsSlot() {
        pushOneOfEach();
        stack.flush();
        assertThat(emitted()).isEqualTo(oneOfEach());
    }

    @Test
    @Points(2)
    void afterwardsEverythingIsInMemoryAndIsKnownToBe() {
        pushOneOfEach();
        stack.flush();
        assertThat(stack.depth()).isEqualTo(5);
        assertThat(stack.snapshot()).extracting(Operand::place).containsOnly(Place.MEMORY);
        String once = oneOfEach();
        stack.flush();
        assertThat(emitted()).as("a second flush has nothing to do").isEqualTo(once);
    }

    @Test
    @Points(1)
    void whatIsKnownOfTheValuesIsStillKnown() {
        pushOneOfEach();
        stack.flush();
        assertThat(stack.snapshot())
                .extracting(Operand::type)
                .containsExactly(Type.INT, Type.BOOLEAN, Type.INT, Type.DOUBLE, Type.ANY);
    }

    @Test
    @Points(1)
    void whatIsInMemoryCostsNothing() {
        String code = after(stack -> {
            stack.reset(3);
            stack.flush();
        });
        assertThat(code).isEmpty();
        String one = after(stack -> {
            stack.reset(3);
            stack.push(Operand.register(rdx, Type.ANY));
            stack.flush();
        });
        assertThat(one).isEqualTo(after(stack -> stack.store(Operand.register(rdx, Type.ANY), stack.slot(3))));
    }

    @Test
    @Points(2)
    void flushBelowLeavesTheTopWhereItIs() {
        stack.push(Operand.register(rdx, Type.INT));
        stack.push(Operand.local(0, Type.ANY));
        stack.push(Operand.xmm(xmm3));
        stack.push(Operand.constant(Value.fromInt(1)));
        stack.flushBelow(2);
        assertThat(stack.snapshot())
                .extracting(Operand::place)
                .containsExactly(Place.MEMORY, Place.MEMORY, Place.XMM, Place.CONSTANT);
        assertThat(stack.peek(3).type()).isEqualTo(Type.INT);
        assertThat(emitted()).isEqualTo(after(expected -> {
            expected.store(Operand.register(rdx, Type.INT), expected.slot(0));
            expected.store(Operand.local(0, Type.ANY), expected.slot(1));
        }));
    }

    @Test
    @Points(1)
    void writingASnapshotChangesNoKnowledge() {
        pushOneOfEach();
        List<Operand> before = stack.snapshot();
        stack.drop(3);
        stack.writeAll(before);
        assertThat(stack.snapshot()).isEqualTo(before.subList(0, 2));
        assertThat(emitted()).isEqualTo(oneOfEach());
    }

    @Test
    @Points(2)
    void operandsSurviveCallsAndJoins() {
        String program = "function id(x) { return x; }\n"
                + "function f(a, b, c) { return a + 1.5 * (b ? id(c) : 2) + (a + (id(b) ? a : b)) + [a, id(b), 3, id(c)].length; }\n"
                + "console.log(f(1, true, 2), f(1, false, 2), f('x', 0, 1));";
        assertThat(TestEngine.eager().run(program)).isEqualTo(ProgramOutcome.finished("10 9 x3x04\n"));
    }
}
