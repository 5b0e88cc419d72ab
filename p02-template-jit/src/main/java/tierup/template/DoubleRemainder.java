package tierup.template;

import static tierup.asm.Condition.ABOVE;
import static tierup.asm.Condition.ABOVE_EQUAL;
import static tierup.asm.Condition.BELOW;
import static tierup.asm.Condition.GREATER;
import static tierup.asm.Condition.LESS_EQUAL;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.ebx;
import static tierup.asm.Registers.ecx;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;

/**
 * {@code a % b} of any two doubles, exactly: the sign is that of a, also of a result 0. As a stub it takes them in {@link #LEFT} and {@link #RIGHT}, leaves the result
 * in {@link #LEFT}, and keeps all general registers but the scratch register.
 *
 * <p>Doubles are divided as what they are, integers of 53 bits times powers of two. If a's power is higher by n, the
 * remainder of a's integer times 2^n by b's is wanted, and 128 bits divided by 64 give it for n up to 63 in one
 * instruction; for higher ones in steps, each of which goes on with the remainder. (fdlibm's {@code e_fmod.c} subtracts and shifts one bit
 * at a time, and the processor's {@code fprem} is no faster.) A subnormal's integer has fewer bits; it is shifted until it has 53.
 */
public record DoubleRemainder() implements SharedStub {
    public static final Xmm LEFT = Conventions.SCRATCH_A;
    public static final Xmm RIGHT = Conventions.SCRATCH_B;

    /** What {@link #emit(Assembler, Label)} overwrites. */
    static final List<Reg64> SAVED = List.of(rax, rbx, rcx, rdx, rsi, r8, r9, r10);

    private static final int FRACTION_BITS = 52;
    private static final long INFINITY = 0x7FFL << FRACTION_BITS;
    private static final long NAN = 0x7FF8L << 48;
    private static final int MOST_AT_ONCE = 63;

    @Override
    public String name() {
        return SharedStub.name("remainderOfDoubles", false);
    }

    @Override
    public void emit(Assembler a, SharedStubs stubs) {
        Label done = new Label("remainder");
        SAVED.forEach(a::push);
        emit(a, done);
        a.bind(done);
        for (int i = SAVED.size() - 1; i >= 0; i--) {
            a.pop(SAVED.get(i));
        }
        a.ret();
    }

    /**
     * Emits the division; falls through with what remains in {@link #LEFT}, and its sign bit in rsi.
     *
     * @param itself where to go if that is a itself, or NaN
     */
    static void emit(Assembler a, Label itself) {
        Label noNumber = new Label("NaN");
        a.movq(rax, LEFT);
        a.movq(rcx, RIGHT);
        a.mov(rsi, rax);
        a.shl(rax, 1);
        a.shr(rax, 1);
        a.xor(rsi, rax);
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
        split(a);
        divide(a);
        join(a);
        a.outOfLine(() -> {
            a.bind(noNumber);
            a.mov(rax, NAN);
            a.movq(LEFT, rax);
            a.jmp(itself);
        });
    }

    /** The dividend's integer to r10, the divisor's to r9; its exponent to r8d, by how much the other is higher to ebx. */
    private static void split(Assembler a) {
        a.mov(r10, rax);
        a.mov(rbx, rax);
        a.shr(rbx, FRACTION_BITS);
        a.mov(r9, rcx);
        a.mov(r8, rcx);
        a.shr(r8, FRACTION_BITS);
        a.mov(rdx, (1L << FRACTION_BITS) - 1);
        a.and(r10, rdx);
        a.and(r9, rdx);
        a.add(rdx, 1);
        integer(a, r10, rbx);
        integer(a, r9, r8);
        a.sub(ebx, r8.r32());
    }

    /** The highest bit of an integer is not in the word: exponents from 1 on imply it, in rdx here. */
    private static void integer(Assembler a, Reg64 fraction, Reg64 exponent) {
        Label subnormal = new Label("subnormal");
        Label normal = new Label("53 bits");
        a.test(exponent.r32(), exponent.r32());
        a.jcc(ZERO, subnormal);
        a.or(fraction, rdx);
        a.bind(normal);
        a.outOfLine(() -> {
            a.bind(subnormal);
            leadingZeros(a, fraction);
            a.shl(fraction, rcx.r8());
            a.mov(exponent.r32(), 1);
            a.sub(exponent.r32(), ecx);
            a.jmp(normal);
        });
    }

    /** How many bits a number that is not 0 has less than 53, to ecx. */
    private static void leadingZeros(Assembler a, Reg64 number) {
        a.bsr(rcx, number);
        a.xor(ecx, MOST_AT_ONCE);
        a.sub(ecx, MOST_AT_ONCE - FRACTION_BITS);
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

    /** The integer in r10 and the exponent in r8d to a double, of the sign in rsi. */
    private static void join(Assembler a) {
        Label signed = new Label("with its sign");
        Label subnormal = new Label("subnormal");
        a.test(r10, r10);
        a.jcc(ZERO, signed);
        leadingZeros(a, r10);
        a.shl(r10, rcx.r8());
        a.sub(r8.r32(), ecx);
        a.jcc(LESS_EQUAL, subnormal);
        a.sub(r8.r32(), 1); // the integer's highest bit adds one
        a.shl(r8, FRACTION_BITS);
        a.add(r10, r8);
        a.bind(signed);
        a.or(r10, rsi);
        a.movq(LEFT, r10);
        a.outOfLine(() -> {
            a.bind(subnormal); // no bit is lost: both operands are multiples of the least double
            a.mov(ecx, 1);
            a.sub(ecx, r8.r32());
            a.shr(r10, rcx.r8());
            a.jmp(signed);
        });
    }
}
