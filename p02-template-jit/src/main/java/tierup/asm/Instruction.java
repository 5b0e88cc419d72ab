package tierup.asm;

import java.util.Locale;

/**
 * The instruction table: every instruction that the assembler knows, with its rows in the notation of the Intel manual
 * (Intel SDM volume 2, chapters 3 and 4; {@link Form} explains the notation).
 *
 * <p>The first row that accepts the operands is used, so shorter encodings stand first. Instructions that differ in one
 * number only are a family: they share their rows, and {@code n} is the number.
 *
 * <p>A row is read when the instruction is first used, so a program pays only for what it emits.
 */
enum Instruction {
    ADD(Family.ARITHMETIC, 0),
    OR(Family.ARITHMETIC, 1),
    ADC(Family.ARITHMETIC, 2),
    SBB(Family.ARITHMETIC, 3),
    AND(Family.ARITHMETIC, 4),
    SUB(Family.ARITHMETIC, 5),
    XOR(Family.ARITHMETIC, 6),
    CMP(Family.ARITHMETIC, 7),

    ROL(Family.SHIFT, 0),
    ROR(Family.SHIFT, 1),
    SHL(Family.SHIFT, 4),
    SHR(Family.SHIFT, 5),
    SAR(Family.SHIFT, 7),

    NOT(Family.UNARY, 2),
    NEG(Family.UNARY, 3),
    MUL(Family.UNARY, 4),
    DIV(Family.UNARY, 6),
    IDIV(Family.UNARY, 7),

    IMUL(
            "r32, r/m32 : 0F AF /r",
            "r64, r/m64 : REX.W 0F AF /r",
            "r32, r/m32, simm8 : 6B /r ib",
            "r64, r/m64, simm8 : REX.W 6B /r ib",
            "r32, r/m32, imm32 : 69 /r id",
            "r64, r/m64, simm32 : REX.W 69 /r id",
            "r/m32 : F7 /5",
            "r/m64 : REX.W F7 /5"),
    TEST(
            "r/m8, r8 : 84 /r",
            "r/m16, r16 : 66 85 /r",
            "r/m32, r32 : 85 /r",
            "r/m64, r64 : REX.W 85 /r",
            "r/m8, imm8 : F6 /0 ib",
            "r/m16, imm16 : 66 F7 /0 iw",
            "r/m32, imm32 : F7 /0 id",
            "r/m64, simm32 : REX.W F7 /0 id"),

    MOV(
            "r/m8, r8 : 88 /r",
            "r/m16, r16 : 66 89 /r",
            "r/m32, r32 : 89 /r",
            "r/m64, r64 : REX.W 89 /r",
            "r8, r/m8 : 8A /r",
            "r16, r/m16 : 66 8B /r",
            "r32, r/m32 : 8B /r",
            "r64, r/m64 : REX.W 8B /r",
            "r8, imm8 : B0+r ib",
            "r16, imm16 : 66 B8+r iw",
            "r32, imm32 : B8+r id",
            "r/m64, simm32 : REX.W C7 /0 id",
            "r/m8, imm8 : C6 /0 ib",
            "r/m16, imm16 : 66 C7 /0 iw",
            "r/m32, imm32 : C7 /0 id"),
    MOVABS("r64, imm64 : REX.W B8+r io"),
    MOVZX("r32, r/m8 : 0F B6 /r", "r32, r/m16 : 0F B7 /r", "r64, r/m8 : REX.W 0F B6 /r", "r64, r/m16 : REX.W 0F B7 /r"),
    MOVSX("r32, r/m8 : 0F BE /r", "r32, r/m16 : 0F BF /r", "r64, r/m8 : REX.W 0F BE /r", "r64, r/m16 : REX.W 0F BF /r"),
    MOVSXD("r64, r/m32 : REX.W 63 /r"),
    LEA("r32, m : 8D /r", "r64, m : REX.W 8D /r"),
    XCHG("r/m8, r8 : 86 /r", "r/m32, r32 : 87 /r", "r/m64, r64 : REX.W 87 /r"),
    PUSH("r64 : 50+r", "r/m64 : FF /6", "simm8 : 6A ib", "simm32 : 68 id"),
    POP("r64 : 58+r", "r/m64 : 8F /0"),

    CDQ(": 99"),
    CQO(": REX.W 99"),
    BT(
            "r/m32, r32 : 0F A3 /r",
            "r/m64, r64 : REX.W 0F A3 /r",
            "r/m32, imm5 : 0F BA /4 ib",
            "r/m64, imm6 : REX.W 0F BA /4 ib"),
    BSF("r32, r/m32 : 0F BC /r", "r64, r/m64 : REX.W 0F BC /r"),
    BSR("r32, r/m32 : 0F BD /r", "r64, r/m64 : REX.W 0F BD /r"),
    TZCNT("r32, r/m32 : F3 0F BC /r", "r64, r/m64 : F3 REX.W 0F BC /r"),
    LZCNT("r32, r/m32 : F3 0F BD /r", "r64, r/m64 : F3 REX.W 0F BD /r"),
    POPCNT("r32, r/m32 : F3 0F B8 /r", "r64, r/m64 : F3 REX.W 0F B8 /r"),

    JMP("rel8 : EB cb", "rel32 : E9 cd", "r/m64 : FF /4"),
    CALL("rel32 : E8 cd", "r/m64 : FF /2"),
    RET(": C3", "uimm16 : C2 iw"),
    JCC("cc, rel8 : 70+cc cb", "cc, rel32 : 0F 80+cc cd"),
    SETCC("cc, r/m8 : 0F 90+cc /0"),
    CMOVCC("cc, r32, r/m32 : 0F 40+cc /r", "cc, r64, r/m64 : REX.W 0F 40+cc /r"),

    MOVSD("xmm, xmm/m64 : F2 0F 10 /r", "m64, xmm : F2 0F 11 /r"),
    MOVSS("xmm, xmm/m32 : F3 0F 10 /r", "m32, xmm : F3 0F 11 /r"),
    MOVAPS("xmm, xmm/m128 : 0F 28 /r", "m128, xmm : 0F 29 /r"),
    MOVAPD("xmm, xmm/m128 : 66 0F 28 /r", "m128, xmm : 66 0F 29 /r"),
    MOVUPS("xmm, xmm/m128 : 0F 10 /r", "m128, xmm : 0F 11 /r"),
    MOVD("xmm, r/m32 : 66 0F 6E /r", "r/m32, xmm : 66 0F 7E /r"),
    MOVQ(
            "xmm, xmm/m64 : F3 0F 7E /r",
            "xmm, r/m64 : 66 REX.W 0F 6E /r",
            "m64, xmm : 66 0F D6 /r",
            "r/m64, xmm : 66 REX.W 0F 7E /r"),
    MOVMSKPD("r32, xmm : 66 0F 50 /r"),
    ADDSD("xmm, xmm/m64 : F2 0F 58 /r"),
    MULSD("xmm, xmm/m64 : F2 0F 59 /r"),
    SUBSD("xmm, xmm/m64 : F2 0F 5C /r"),
    MINSD("xmm, xmm/m64 : F2 0F 5D /r"),
    DIVSD("xmm, xmm/m64 : F2 0F 5E /r"),
    MAXSD("xmm, xmm/m64 : F2 0F 5F /r"),
    SQRTSD("xmm, xmm/m64 : F2 0F 51 /r"),
    UCOMISD("xmm, xmm/m64 : 66 0F 2E /r"),
    ROUNDSD("xmm, xmm/m64, imm5 : 66 0F 3A 0B /r ib"),
    CVTSI2SD("xmm, r/m32 : F2 0F 2A /r", "xmm, r/m64 : F2 REX.W 0F 2A /r"),
    CVTTSD2SI("r32, xmm/m64 : F2 0F 2C /r", "r64, xmm/m64 : F2 REX.W 0F 2C /r"),
    CVTSD2SI("r32, xmm/m64 : F2 0F 2D /r", "r64, xmm/m64 : F2 REX.W 0F 2D /r"),
    CVTSD2SS("xmm, xmm/m64 : F2 0F 5A /r"),
    CVTSS2SD("xmm, xmm/m32 : F3 0F 5A /r"),
    ANDPD("xmm, xmm/m128 : 66 0F 54 /r"),
    ANDNPD("xmm, xmm/m128 : 66 0F 55 /r"),
    ORPD("xmm, xmm/m128 : 66 0F 56 /r"),
    XORPD("xmm, xmm/m128 : 66 0F 57 /r"),
    XORPS("xmm, xmm/m128 : 0F 57 /r"),
    PXOR("xmm, xmm/m128 : 66 0F EF /r"),
    PCMPEQD("xmm, xmm/m128 : 66 0F 76 /r"),
    PSLLQ("xmm, imm6 : 66 0F 73 /6 ib"),
    PSRLQ("xmm, imm6 : 66 0F 73 /2 ib"),

    LOCK_CMPXCHG("m32, r32 : F0 0F B1 /r", "m64, r64 : F0 REX.W 0F B1 /r"),
    LOCK_XADD("m32, r32 : F0 0F C1 /r", "m64, r64 : F0 REX.W 0F C1 /r"),
    MFENCE(": 0F AE F0"),
    PAUSE(": F3 90"),
    UD2(": 0F 0B"),
    INT3(": CC"),
    SYSCALL(": 0F 05"),
    RDTSC(": 0F 31"),
    CPUID(": 0F A2"),
    PUSHFQ(": 9C"),
    POPFQ(": 9D");

    /** Rows shared by instructions that differ only in a number. */
    private static final class Family {

        /** Two-operand integer arithmetic: the number is both bits 3..5 of the opcode and the opcode extension. */
        private static final String[] ARITHMETIC = {
            "r/m8, r8 : 00+8n /r",
            "r/m16, r16 : 66 01+8n /r",
            "r/m32, r32 : 01+8n /r",
            "r/m64, r64 : REX.W 01+8n /r",
            "r8, r/m8 : 02+8n /r",
            "r16, r/m16 : 66 03+8n /r",
            "r32, r/m32 : 03+8n /r",
            "r64, r/m64 : REX.W 03+8n /r",
            "r/m8, imm8 : 80 /n ib",
            "r/m16, simm8 : 66 83 /n ib",
            "r/m32, simm8 : 83 /n ib",
            "r/m64, simm8 : REX.W 83 /n ib",
            "r/m16, imm16 : 66 81 /n iw",
            "r/m32, imm32 : 81 /n id",
            "r/m64, simm32 : REX.W 81 /n id",
        };

        /** Shifts and rotations by one, by a constant, by {@code cl}. */
        private static final String[] SHIFT = {
            "r/m8, 1 : D0 /n",
            "r/m32, 1 : D1 /n",
            "r/m64, 1 : REX.W D1 /n",
            "r/m8, imm5 : C0 /n ib",
            "r/m32, imm5 : C1 /n ib",
            "r/m64, imm6 : REX.W C1 /n ib",
            "r/m8, cl : D2 /n",
            "r/m32, cl : D3 /n",
            "r/m64, cl : REX.W D3 /n",
        };

        /** One operand; the multiplications and divisions work on rdx:rax besides. */
        private static final String[] UNARY = {
            "r/m8 : F6 /n", "r/m32 : F7 /n", "r/m64 : REX.W F7 /n",
        };
    }

    private final String[] rows;
    private final int family;
    private volatile Form[] forms;

    Instruction(String... rows) {
        this(rows, 0);
    }

    Instruction(String[] rows, int family) {
        this.rows = rows;
        this.family = family;
    }

    /** The name in Intel syntax, for the conditional ones without the condition: {@code "cmov"}. */
    String mnemonic() {
        return switch (this) {
            case JCC -> "j";
            case SETCC -> "set";
            case CMOVCC -> "cmov";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** The rows of this instruction, in order of preference. The array belongs to the table. */
    Form[] forms() {
        Form[] result = forms;
        if (result == null) {
            result = new Form[rows.length];
            for (int i = 0; i < rows.length; i++) {
                result[i] = new Form(this, rows[i], family);
            }
            forms = result;
        }
        return result;
    }

    /**
     * The row to use for these operands, null for those that are missing.
     *
     * @throws IllegalArgumentException when no row takes them, saying which operands would do; or when nothing says how
     *     many bytes of memory are meant
     */
    Form select(MachineOperand first, MachineOperand second, MachineOperand third) {
        int firstKinds = first == null ? Kind.NONE : first.kinds();
        int secondKinds = second == null ? Kind.NONE : second.kinds();
        int thirdKinds = third == null ? Kind.NONE : third.kinds();
        for (Form form : forms()) {
            if (form.accepts(firstKinds, secondKinds, thirdKinds)) {
                if (isUnsized(first) || isUnsized(second) || isUnsized(third)) {
                    requireMemorySize(form, first, second, third);
                }
                return form;
            }
        }
        throw OperandErrors.noRow(this, first, second, third);
    }

    private static boolean isUnsized(MachineOperand operand) {
        return operand instanceof Mem memory && !memory.isSized();
    }

    private void requireMemorySize(Form chosen, MachineOperand first, MachineOperand second, MachineOperand third) {
        if (chosen.registerTellsMemorySize()) {
            return;
        }
        for (Form form : forms()) {
            if (form.memoryBits() != 0 && form.memoryBits() != chosen.memoryBits()) {
                throw OperandErrors.unknownSize(this, first, second, third);
            }
        }
    }
}
