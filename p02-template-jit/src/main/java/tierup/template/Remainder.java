package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.EQUAL;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Condition.NOT_NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ebx;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.xmm14;
import static tierup.asm.Registers.xmm15;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.vm.memory.Value;

/**
 * {@code a % b} of any two numbers, exactly: the sign is that of a, also of a result 0.
 *
 * <p>Doubles are divided as what they are, integers of 53 bits times powers of two. If a's power is higher by n, the
 * remainder of a's integer times 2^n by b's is wanted, and 128 bits divided by 64 give it for n up to 63 in one
 * instruction; for higher ones in steps, each of which goes on with the remainder. (fdlibm's {@code e_fmod.c} subtracts and shifts one bit
 * at a time, and the processor's {@code fprem} is no faster.) Subnormal divisors and results are Java's.
 */
final class Remainder extends OperandStub {
    private static final int FRACTION_BITS = 52;
    private static final long INFINITY = 0x7FFL << FRACTION_BITS;
    private static final int MOST_AT_ONCE = 63;

    private final boolean minusZero;

    /** @param minusZero whether it is known that two ints may result in -0; else that is Java's, which records it */
    Remainder(boolean minusZero) {
        super(minusZero ? "remainder(-0)" : "remainder", List.of(rax, rbx, rcx, rdx, rsi, r8, r9, r10));
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
        LeafSteps.toDouble(a, xmm14, LEFT, rax, no);
        LeafSteps.toDouble(a, xmm15, rcx, rax, no);
        doubles(a, yes, no);
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

    private static void doubles(Assembler a, Label yes, Label no) {
        Label noNumber = new Label("NaN");
        Label itself = new Label("less than the divisor");
        a.movq(rax, xmm14);
        a.movq(rcx, xmm15);
        a.mov(rsi, rax);
        a.shl(rax, 1);
        a.shr(rax, 1);
        a.xor(rsi, rax); // the sign
        a.shl(rcx, 1);
        a.shr(rcx, 1);
        a.jcc(ZERO, noNumber);
        a.mov(rdx, INFINITY);
        a.cmp(rcx, rdx);
        a.jcc(ABOVE, noNumber);
        a.cmp(rax, rdx);
        a.jcc(ABOVE_EQUAL, noNumber);
        a.cmp(rax, rcx);
        a.jcc(BELOW, itself);
        split(a, no);
        divide(a);
        join(a, yes, no);
        a.bind(noNumber);
        a.mov(LEFT, Value.NAN);
        a.jmp(yes);
        a.bind(itself);
        box(a, xmm14);
        a.jmp(yes);
    }

    /** The dividend's integer to r10, the divisor's to r9; its exponent to r8d, by how much the other is higher to ebx. */
    private static void split(Assembler a, Label no) {
        a.mov(rbx, rax);
        a.shr(rbx, FRACTION_BITS);
        a.mov(r8, rcx);
        a.shr(r8, FRACTION_BITS);
        a.jcc(ZERO, no);
        a.sub(ebx, r8.r32());
        a.mov(rdx, (1L << FRACTION_BITS) - 1);
        a.and(rax, rdx);
        a.and(rcx, rdx);
        a.add(rdx, 1);
        a.or(rax, rdx);
        a.or(rcx, rdx);
        a.mov(r10, rax);
        a.mov(r9, rcx);
    }

    /** The remainder of r10 * 2^ebx to r10. The quotient has at most 64 bits, since r10 is less than twice r9. */
    private static void divide(Assembler a) {
        Label few = new Label("few bits");
        Label next = a.here();
        a.mov(eax, MOST_AT_ONCE);
        a.cmp(ebx, eax);
        a.jcc(LESS_EQUAL, few);
        a.mov(ecx, eax);
        Label shift = new Label("shift");
        a.jmp(shift);
        a.bind(few);
        a.mov(ecx, ebx);
        a.bind(shift);
        a.sub(ebx, ecx);
        a.mov(rax, r10);
        a.shl(rax, rcx.r8());
        a.xor(ecx, MOST_AT_ONCE);
        a.mov(rdx, r10);
        a.shr(rdx, 1);
        a.shr(rdx, rcx.r8());
        a.div(r9);
        a.mov(r10, rdx);
        a.test(ebx, ebx);
        a.jcc(GREATER, next);
    }

    private static void join(Assembler a, Label yes, Label no) {
        Label zero = new Label("zero");
        Label joined = new Label("joined");
        a.test(r10, r10);
        a.jcc(ZERO, zero);
        a.bsr(rcx, r10);
        a.xor(ecx, MOST_AT_ONCE);
        a.sub(ecx, MOST_AT_ONCE - FRACTION_BITS);
        a.sub(r8.r32(), ecx);
        a.jcc(LESS_EQUAL, no);
        a.shl(r10, rcx.r8());
        a.sub(r8.r32(), 1); // the integer's highest bit adds one
        a.shl(r8, FRACTION_BITS);
        a.add(r10, r8);
        a.bind(zero);
        a.or(r10, rsi);
        a.movq(xmm14, r10);
        preferInt(a, joined);
        a.jmp(yes);
        a.bind(joined);
        box(a, xmm14);
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
