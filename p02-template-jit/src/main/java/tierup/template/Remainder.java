package tierup.template;

import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm14;
import static tierup.asm.Registers.xmm15;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.memory.Value;

/** {@code a % b} of any two numbers, exactly: the sign is that of a, also of a result 0. Doubles are divided by {@link DoubleRemainder}. */
final class Remainder extends OperandStub {
    private final boolean minusZero;

    /** @param minusZero whether it is known that two ints may result in -0; else that is Java's, which records it */
    Remainder(boolean minusZero) {
        super(minusZero ? "remainder(-0)" : "remainder", DoubleRemainder.SAVED);
        this.minusZero = minusZero;
    }

    @Override
    void emitBody(Assembler a, SharedStubs stubs, Label yes, Label no) {
        Label doubles = new Label("doubles");
        a.movq(rcx, RIGHT);
        a.cmp(LEFT, Conventions.INT_TAG);
        a.jcc(BELOW, doubles);
        a.cmp(rcx, Conventions.INT_TAG);
        a.jcc(BELOW, doubles);
        ints(a, yes, no);
        a.bind(doubles);
        LeafSteps.toDouble(a, DoubleRemainder.LEFT, LEFT, rax, no);
        LeafSteps.toDouble(a, DoubleRemainder.RIGHT, rcx, rax, no);
        doubles(a, yes);
    }

    /** A division by -1 could fault. */
    private void ints(Assembler a, Label yes, Label no) {
        Label zero = new Label("zero");
        Label positive = new Label("positive zero");
        a.test(ecx, ecx);
        a.jcc(ZERO, no);
        a.xor(edx, edx);
        a.cmp(ecx, -1);
        a.jcc(EQUAL, zero);
        a.mov(eax, LEFT.r32());
        a.cdq();
        a.idiv(ecx);
        a.test(edx, edx);
        a.jcc(ZERO, zero);
        a.bind(positive);
        a.lea(LEFT, mem(rdx, Conventions.INT_TAG, 1, 0));
        a.jmp(yes);
        a.bind(zero);
        a.test(LEFT.r32(), LEFT.r32());
        a.jcc(NOT_NEGATIVE, positive);
        if (minusZero) {
            a.mov(LEFT, Value.MINUS_ZERO);
            a.jmp(yes);
        } else {
            a.jmp(no);
        }
    }

    private static void doubles(Assembler a, Label yes) {
        Label asDouble = new Label("a double");
        DoubleRemainder.emit(a, asDouble);
        preferInt(a, asDouble);
        a.jmp(yes);
        a.bind(asDouble);
        box(a, DoubleRemainder.LEFT);
        a.jmp(yes);
    }

    /** Makes an int of a double with an int's value; goes to {@code otherwise} with all others, -0 among them. */
    private static void preferInt(Assembler a, Label otherwise) {
        Label fits = new Label("an int");
        a.cvttsd2si(eax, xmm14);
        a.xorps(xmm15, xmm15);
        a.cvtsi2sd(xmm15, eax);
        a.ucomisd(xmm14, xmm15);
        a.jcc(NOT_EQUAL, otherwise);
        a.test(eax, eax);
        a.jcc(NOT_ZERO, fits);
        a.test(rsi, rsi);
        a.jcc(NEGATIVE, otherwise);
        a.bind(fits);
        a.lea(LEFT, mem(rax, Conventions.INT_TAG, 1, 0));
    }
}
