package tierup.ir.nodes;

import static tierup.asm.Condition.OVERFLOW;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Reg64;
import tierup.asm.Xmm;
import tierup.template.Conventions;

/** ToInt32 of doubles that do not fit into 64 bits. */
final class Truncation {
    private Truncation() {}

    /**
     * Takes the number apart at 2^32: {@code q = x / 2^32} is exact, and what is behind its point, times 2^32, is x modulo 2^32. From 2^84 on nothing is
     * there; from 2^95 on, for infinities and NaN, q does not fit into 64 bits either.
     *
     * @param target its lower half receives the result, its upper half zero
     * @param source not {@link Conventions#SCRATCH_B}
     */
    static void ofLarge(Assembler a, Reg64 target, Xmm source) {
        Label nothing = new Label("multiple of 2^32");
        Label done = new Label("modulo 2^32");
        a.movapd(Conventions.SCRATCH_B, source);
        a.mulsd(Conventions.SCRATCH_B, a.constant(0x1p-32));
        a.cvttsd2si(target, Conventions.SCRATCH_B);
        a.cmp(target, 1);
        a.jcc(OVERFLOW, nothing);
        a.xorps(Conventions.SCRATCH_A, Conventions.SCRATCH_A);
        a.cvtsi2sd(Conventions.SCRATCH_A, target);
        a.subsd(Conventions.SCRATCH_B, Conventions.SCRATCH_A);
        a.mulsd(Conventions.SCRATCH_B, a.constant(0x1p32));
        a.cvttsd2si(target, Conventions.SCRATCH_B);
        a.mov(target.r32(), target.r32());
        a.jmp(done);
        a.bind(nothing);
        a.xor(target.r32(), target.r32());
        a.bind(done);
    }
}
