package tierup.template;

import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Registers.rax;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.memory.Value;

/** {@code -a} of any double, and of the int 0, whose negative is none. */
final class Negation extends OperandStub {
    private final boolean minusZero;

    /** @param minusZero whether it is known that 0 is negated; else that is Java's, which records it */
    Negation(boolean minusZero) {
        super(minusZero ? "negate(0)" : "negate", List.of(rax));
        this.minusZero = minusZero;
    }

    @Override
    void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no) {
        Label isInt = new Label("an int");
        a.cmp(LEFT, Conventions.INT_TAG);
        a.jcc(ABOVE_EQUAL, minusZero ? isInt : no);
        LeafSteps.bitsOfDouble(a, rax, LEFT, no);
        a.mov(LEFT, Long.MIN_VALUE);
        a.xor(LEFT, rax);
        a.sub(LEFT, Conventions.INT_TAG);
        if (minusZero) {
            a.jmp(yes);
            a.bind(isInt);
            a.test(LEFT.r32(), LEFT.r32());
            a.jcc(NOT_ZERO, no);
            a.mov(LEFT, Value.MINUS_ZERO);
        }
    }
}
