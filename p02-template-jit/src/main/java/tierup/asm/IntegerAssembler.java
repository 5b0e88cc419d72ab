package tierup.asm;

/**
 * Integer instructions, one method a mnemonic, destination first.
 *
 * <p>The operands choose the width: {@code add(eax, ecx)} works on 32 bits, {@code add(rax, rcx)} on 64. Registers of
 * different widths in one instruction, two memory operands, or a number that the instruction cannot hold are an
 * {@link IllegalArgumentException} that says what would do. A 64-bit instruction holds at most a 32-bit number, which
 * the processor sign-extends; only {@link #mov(RegMem, long)} takes all 64 bits.
 */
abstract class IntegerAssembler extends CodeEmitter {

    IntegerAssembler(boolean recordSource) {
        super(recordSource);
    }

    // ---- moving

    /** Copies {@code source}; a 32-bit destination register has its upper half cleared. */
    public final void mov(RegMem destination, RegMem source) {
        emit(Instruction.MOV, destination, source);
    }

    /**
     * Loads a number. A 64-bit register takes any; the shortest of three encodings is used: seven bytes with a
     * sign-extended 32-bit number, five bytes that write the low half and clear the upper, or ten bytes.
     */
    public final void mov(RegMem destination, long number) {
        if (destination instanceof Reg64 register && number != (int) number) {
            if (number >>> 32 == 0) {
                emit(Instruction.MOV, register.r32(), new Immediate(number));
            } else {
                emit(Instruction.MOVABS, register, new Immediate(number));
            }
        } else {
            emit(Instruction.MOV, destination, new Immediate(number));
        }
    }

    /** Loads a 64-bit number in the ten-byte encoding, whatever its value: for numbers that may be patched. */
    public final void movabs(Reg64 destination, long number) {
        emit(Instruction.MOVABS, destination, new Immediate(number));
    }

    /** Loads 8 or 16 bits and fills up with zeros. For 32 bits a plain {@code mov} to a 32-bit register does it. */
    public final void movzx(Gpr destination, RegMem source) {
        emit(Instruction.MOVZX, destination, source);
    }

    /** Loads 8 or 16 bits and fills up with copies of the sign. */
    public final void movsx(Gpr destination, RegMem source) {
        emit(Instruction.MOVSX, destination, source);
    }

    /** Loads 32 bits and fills up with copies of the sign. */
    public final void movsxd(Reg64 destination, RegMem source) {
        emit(Instruction.MOVSXD, destination, source);
    }

    /** Computes the address of {@code place} without accessing it; changes no flags, so it is also an addition. */
    public final void lea(Gpr destination, Mem place) {
        emit(Instruction.LEA, destination, place);
    }

    /** Exchanges the operands; atomic, and slow, when the first is memory. */
    public final void xchg(RegMem first, Gpr second) {
        emit(Instruction.XCHG, first, second);
    }

    /** Copies {@code source} if {@code condition} holds; reads memory in any case. */
    public final void cmov(Condition condition, Gpr destination, RegMem source) {
        emit(Instruction.CMOVCC, condition, destination, source);
    }

    /** Sets a byte to 1 if {@code condition} holds, else to 0; the register's other bytes keep their values. */
    public final void setcc(Condition condition, RegMem destination) {
        emit(Instruction.SETCC, condition, destination);
    }

    // ---- the stack

    /** Decreases rsp by 8 and stores 8 bytes there. */
    public final void push(RegMem source) {
        emit(Instruction.PUSH, source);
    }

    /** Pushes a number, sign-extended from 32 bits. */
    public final void push(long number) {
        emit(Instruction.PUSH, new Immediate(number));
    }

    /** Loads 8 bytes from the top of the stack and increases rsp by 8. */
    public final void pop(RegMem destination) {
        emit(Instruction.POP, destination);
    }

    // ---- arithmetic

    /** destination += source. */
    public final void add(RegMem destination, RegMem source) {
        emit(Instruction.ADD, destination, source);
    }

    public final void add(RegMem destination, long number) {
        emit(Instruction.ADD, destination, new Immediate(number));
    }

    public final void or(RegMem destination, RegMem source) {
        emit(Instruction.OR, destination, source);
    }

    public final void or(RegMem destination, long number) {
        emit(Instruction.OR, destination, new Immediate(number));
    }

    /** destination += source + carry. */
    public final void adc(RegMem destination, RegMem source) {
        emit(Instruction.ADC, destination, source);
    }

    public final void adc(RegMem destination, long number) {
        emit(Instruction.ADC, destination, new Immediate(number));
    }

    /** destination -= source + carry. */
    public final void sbb(RegMem destination, RegMem source) {
        emit(Instruction.SBB, destination, source);
    }

    public final void sbb(RegMem destination, long number) {
        emit(Instruction.SBB, destination, new Immediate(number));
    }

    public final void and(RegMem destination, RegMem source) {
        emit(Instruction.AND, destination, source);
    }

    public final void and(RegMem destination, long number) {
        emit(Instruction.AND, destination, new Immediate(number));
    }

    /** destination -= source. */
    public final void sub(RegMem destination, RegMem source) {
        emit(Instruction.SUB, destination, source);
    }

    public final void sub(RegMem destination, long number) {
        emit(Instruction.SUB, destination, new Immediate(number));
    }

    /** {@code xor(eax, eax)} is the usual way to load zero: two bytes, and it depends on no earlier value. */
    public final void xor(RegMem destination, RegMem source) {
        emit(Instruction.XOR, destination, source);
    }

    public final void xor(RegMem destination, long number) {
        emit(Instruction.XOR, destination, new Immediate(number));
    }

    /** Sets the flags as {@code sub} would, and changes nothing else. */
    public final void cmp(RegMem left, RegMem right) {
        emit(Instruction.CMP, left, right);
    }

    public final void cmp(RegMem left, long number) {
        emit(Instruction.CMP, left, new Immediate(number));
    }

    /** Sets the flags as {@code and} would, and changes nothing else. */
    public final void test(RegMem left, Gpr right) {
        emit(Instruction.TEST, left, right);
    }

    public final void test(RegMem left, long number) {
        emit(Instruction.TEST, left, new Immediate(number));
    }

    /** destination *= source; overflow and carry tell that the product did not fit. */
    public final void imul(Gpr destination, RegMem source) {
        emit(Instruction.IMUL, destination, source);
    }

    /** destination = source * number. */
    public final void imul(Gpr destination, RegMem source, long number) {
        emit(Instruction.IMUL, destination, source, new Immediate(number));
    }

    /** rdx:rax = rax * source, signed; with a 32-bit operand edx:eax = eax * source. */
    public final void imul(RegMem source) {
        emit(Instruction.IMUL, source);
    }

    /** rdx:rax = rax * source, unsigned; with a 32-bit operand edx:eax = eax * source. */
    public final void mul(RegMem source) {
        emit(Instruction.MUL, source);
    }

    /** Divides rdx:rax, signed: quotient to rax, remainder to rdx. Faults (SIGFPE) on 0, and on MIN / -1. */
    public final void idiv(RegMem source) {
        emit(Instruction.IDIV, source);
    }

    /** Divides rdx:rax, unsigned: quotient to rax, remainder to rdx. Faults (SIGFPE) on 0 and when the quotient does not fit. */
    public final void div(RegMem source) {
        emit(Instruction.DIV, source);
    }

    /** Changes the sign; overflow tells MIN, carry tells that the operand was not 0. */
    public final void neg(RegMem destination) {
        emit(Instruction.NEG, destination);
    }

    /** Flips every bit; changes no flags. */
    public final void not(RegMem destination) {
        emit(Instruction.NOT, destination);
    }

    /** Fills edx with the sign of eax: what a 32-bit {@code idiv} needs before it. */
    public final void cdq() {
        emit(Instruction.CDQ);
    }

    /** Fills rdx with the sign of rax: what a 64-bit {@code idiv} needs before it. */
    public final void cqo() {
        emit(Instruction.CQO);
    }

    // ---- shifts and bits; a register count must be cl, of which 5 bits count, or 6 for 64-bit operands

    /** Shifts left. */
    public final void shl(RegMem destination, long count) {
        emit(Instruction.SHL, destination, new Immediate(count));
    }

    public final void shl(RegMem destination, Reg8 count) {
        emit(Instruction.SHL, destination, count);
    }

    /** Shifts right and fills with zeros. */
    public final void shr(RegMem destination, long count) {
        emit(Instruction.SHR, destination, new Immediate(count));
    }

    public final void shr(RegMem destination, Reg8 count) {
        emit(Instruction.SHR, destination, count);
    }

    /** Shifts right and fills with copies of the sign. */
    public final void sar(RegMem destination, long count) {
        emit(Instruction.SAR, destination, new Immediate(count));
    }

    public final void sar(RegMem destination, Reg8 count) {
        emit(Instruction.SAR, destination, count);
    }

    /** Rotates left. */
    public final void rol(RegMem destination, long count) {
        emit(Instruction.ROL, destination, new Immediate(count));
    }

    public final void rol(RegMem destination, Reg8 count) {
        emit(Instruction.ROL, destination, count);
    }

    /** Rotates right. */
    public final void ror(RegMem destination, long count) {
        emit(Instruction.ROR, destination, new Immediate(count));
    }

    public final void ror(RegMem destination, Reg8 count) {
        emit(Instruction.ROR, destination, count);
    }

    /** Copies one bit to the carry flag. */
    public final void bt(RegMem source, long bit) {
        emit(Instruction.BT, source, new Immediate(bit));
    }

    /** Copies one bit to the carry flag. With memory the bit may lie beyond the operand, and it is slow. */
    public final void bt(RegMem source, Gpr bit) {
        emit(Instruction.BT, source, bit);
    }

    /** The index of the lowest 1 bit; for 0 sets the zero flag and leaves the destination undefined. */
    public final void bsf(Gpr destination, RegMem source) {
        emit(Instruction.BSF, destination, source);
    }

    /** The index of the highest 1 bit; for 0 sets the zero flag and leaves the destination undefined. */
    public final void bsr(Gpr destination, RegMem source) {
        emit(Instruction.BSR, destination, source);
    }

    /** Counts the zeros below the lowest 1 bit (needs BMI1: an older processor executes {@code bsf} instead). */
    public final void tzcnt(Gpr destination, RegMem source) {
        emit(Instruction.TZCNT, destination, source);
    }

    /** Counts the zeros above the highest 1 bit (needs LZCNT: an older processor executes {@code bsr} instead). */
    public final void lzcnt(Gpr destination, RegMem source) {
        emit(Instruction.LZCNT, destination, source);
    }

    /** Counts the 1 bits (needs POPCNT). */
    public final void popcnt(Gpr destination, RegMem source) {
        emit(Instruction.POPCNT, destination, source);
    }

    // ---- atomic memory access

    /** If place equals rax (eax), stores value and sets the zero flag; else loads place into rax. Atomic. */
    public final void lockCmpxchg(Mem place, Gpr value) {
        emit(Instruction.LOCK_CMPXCHG, place, value);
    }

    /** Adds value to place; value becomes what place held before. Atomic. */
    public final void lockXadd(Mem place, Gpr value) {
        emit(Instruction.LOCK_XADD, place, value);
    }
}
