package tierup.asm;

/**
 * Floating-point instructions of SSE2 on the low double of an SSE register, and the moves between the register files.
 *
 * <p>{@code sd} means scalar double and {@code ss} scalar single. The scalar moves from memory clear the rest of the
 * register; the arithmetic and the register-to-register scalar moves keep it, and so wait for the register's earlier
 * value: between registers prefer {@link #movaps}.
 */
abstract class FloatAssembler extends IntegerAssembler {

    FloatAssembler(boolean recordSource) {
        super(recordSource);
    }

    // ---- moving

    /** Loads a double; between registers copies the low half only. */
    public final void movsd(Xmm destination, XmmMem source) {
        emit(Instruction.MOVSD, destination, source);
    }

    /** Stores a double. */
    public final void movsd(Mem destination, Xmm source) {
        emit(Instruction.MOVSD, destination, source);
    }

    /** Loads a single. */
    public final void movss(Xmm destination, XmmMem source) {
        emit(Instruction.MOVSS, destination, source);
    }

    /** Stores a single. */
    public final void movss(Mem destination, Xmm source) {
        emit(Instruction.MOVSS, destination, source);
    }

    /** Copies 128 bits; memory must be aligned to 16 bytes. The shortest copy between registers. */
    public final void movaps(Xmm destination, XmmMem source) {
        emit(Instruction.MOVAPS, destination, source);
    }

    /** Stores 128 bits, aligned. */
    public final void movaps(Mem destination, Xmm source) {
        emit(Instruction.MOVAPS, destination, source);
    }

    /** Copies 128 bits like {@link #movaps}, one byte longer. */
    public final void movapd(Xmm destination, XmmMem source) {
        emit(Instruction.MOVAPD, destination, source);
    }

    /** Stores 128 bits, aligned. */
    public final void movapd(Mem destination, Xmm source) {
        emit(Instruction.MOVAPD, destination, source);
    }

    /** Copies 128 bits, memory at any address. */
    public final void movups(Xmm destination, XmmMem source) {
        emit(Instruction.MOVUPS, destination, source);
    }

    /** Stores 128 bits at any address. */
    public final void movups(Mem destination, Xmm source) {
        emit(Instruction.MOVUPS, destination, source);
    }

    /** Copies 64 bits unchanged into an SSE register and clears the rest. */
    public final void movq(Xmm destination, Reg64 source) {
        emit(Instruction.MOVQ, destination, source);
    }

    /** Copies the low 64 bits and clears the rest. */
    public final void movq(Xmm destination, XmmMem source) {
        emit(Instruction.MOVQ, destination, source);
    }

    /** Copies 64 bits out of an SSE register. */
    public final void movq(RegMem destination, Xmm source) {
        emit(Instruction.MOVQ, destination, source);
    }

    /** Copies 32 bits into an SSE register and clears the rest. */
    public final void movd(Xmm destination, RegMem source) {
        emit(Instruction.MOVD, destination, source);
    }

    /** Copies 32 bits out of an SSE register. */
    public final void movd(RegMem destination, Xmm source) {
        emit(Instruction.MOVD, destination, source);
    }

    /** Collects the two sign bits into the lowest bits of a general register. */
    public final void movmskpd(Reg32 destination, Xmm source) {
        emit(Instruction.MOVMSKPD, destination, source);
    }

    // ---- arithmetic

    /** destination += source. */
    public final void addsd(Xmm destination, XmmMem source) {
        emit(Instruction.ADDSD, destination, source);
    }

    /** destination -= source. */
    public final void subsd(Xmm destination, XmmMem source) {
        emit(Instruction.SUBSD, destination, source);
    }

    /** destination *= source. */
    public final void mulsd(Xmm destination, XmmMem source) {
        emit(Instruction.MULSD, destination, source);
    }

    /** destination /= source. */
    public final void divsd(Xmm destination, XmmMem source) {
        emit(Instruction.DIVSD, destination, source);
    }

    /** destination = square root of source. */
    public final void sqrtsd(Xmm destination, XmmMem source) {
        emit(Instruction.SQRTSD, destination, source);
    }

    /** The smaller; the second operand when one is NaN or both are zeros, unlike JavaScript's Math.min. */
    public final void minsd(Xmm destination, XmmMem source) {
        emit(Instruction.MINSD, destination, source);
    }

    /** The larger; the second operand when one is NaN or both are zeros, unlike JavaScript's Math.max. */
    public final void maxsd(Xmm destination, XmmMem source) {
        emit(Instruction.MAXSD, destination, source);
    }

    /** Compares: BELOW, EQUAL, ABOVE as for unsigned numbers; if one is NaN, PARITY holds, and EQUAL and BELOW as well. */
    public final void ucomisd(Xmm left, XmmMem right) {
        emit(Instruction.UCOMISD, left, right);
    }

    /** Rounds to an integral double (needs SSE4.1). */
    public final void roundsd(Xmm destination, XmmMem source, Rounding mode) {
        emit(Instruction.ROUNDSD, destination, source, new Immediate(mode.code()));
    }

    // ---- conversions

    /** Converts a signed 32- or 64-bit integer; keeps the rest of the register, so clear it first to wait for nothing. */
    public final void cvtsi2sd(Xmm destination, RegMem source) {
        emit(Instruction.CVTSI2SD, destination, source);
    }

    /** Converts towards zero; NaN and what does not fit give the integer with only the sign bit set. */
    public final void cvttsd2si(Gpr destination, XmmMem source) {
        emit(Instruction.CVTTSD2SI, destination, source);
    }

    /** Converts to the nearest, ties to even; NaN and what does not fit give the integer with only the sign bit set. */
    public final void cvtsd2si(Gpr destination, XmmMem source) {
        emit(Instruction.CVTSD2SI, destination, source);
    }

    /** Rounds a double to a single. */
    public final void cvtsd2ss(Xmm destination, XmmMem source) {
        emit(Instruction.CVTSD2SS, destination, source);
    }

    /** Widens a single to a double, exactly. */
    public final void cvtss2sd(Xmm destination, XmmMem source) {
        emit(Instruction.CVTSS2SD, destination, source);
    }

    // ---- bits; memory operands must be aligned to 16 bytes

    /** destination &= source, 128 bits. */
    public final void andpd(Xmm destination, XmmMem source) {
        emit(Instruction.ANDPD, destination, source);
    }

    /** destination = ~destination &amp; source, 128 bits. */
    public final void andnpd(Xmm destination, XmmMem source) {
        emit(Instruction.ANDNPD, destination, source);
    }

    /** destination |= source, 128 bits. */
    public final void orpd(Xmm destination, XmmMem source) {
        emit(Instruction.ORPD, destination, source);
    }

    /** destination ^= source, 128 bits. */
    public final void xorpd(Xmm destination, XmmMem source) {
        emit(Instruction.XORPD, destination, source);
    }

    /** Like {@link #xorpd}, one byte shorter; {@code xorps(x, x)} is the usual way to load 0.0. */
    public final void xorps(Xmm destination, XmmMem source) {
        emit(Instruction.XORPS, destination, source);
    }

    /** Like {@link #xorpd}, for integers. */
    public final void pxor(Xmm destination, XmmMem source) {
        emit(Instruction.PXOR, destination, source);
    }

    /** Compares four pairs of 32 bits; equal ones become all ones, so {@code pcmpeqd(x, x)} loads all ones. */
    public final void pcmpeqd(Xmm destination, XmmMem source) {
        emit(Instruction.PCMPEQD, destination, source);
    }

    /** Shifts both 64-bit halves left. */
    public final void psllq(Xmm destination, long count) {
        emit(Instruction.PSLLQ, destination, new Immediate(count));
    }

    /** Shifts both 64-bit halves right, filling with zeros. */
    public final void psrlq(Xmm destination, long count) {
        emit(Instruction.PSRLQ, destination, new Immediate(count));
    }
}
