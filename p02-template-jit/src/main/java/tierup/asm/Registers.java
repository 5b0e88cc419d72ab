package tierup.asm;

/**
 * Every register by its Intel name, to be imported statically: {@code import static tierup.asm.Registers.*}.
 *
 * <p>The names are lower case because code that generates code should read like the code that it generates. The high
 * byte registers ({@code ah} and its kin) are left out: they cannot appear beside a REX prefix, and no compiler here
 * needs them.
 */
public final class Registers {

    public static final Reg64 rax = new Reg64(0, "rax");
    public static final Reg64 rcx = new Reg64(1, "rcx");
    public static final Reg64 rdx = new Reg64(2, "rdx");
    public static final Reg64 rbx = new Reg64(3, "rbx");
    public static final Reg64 rsp = new Reg64(4, "rsp");
    public static final Reg64 rbp = new Reg64(5, "rbp");
    public static final Reg64 rsi = new Reg64(6, "rsi");
    public static final Reg64 rdi = new Reg64(7, "rdi");
    public static final Reg64 r8 = new Reg64(8, "r8");
    public static final Reg64 r9 = new Reg64(9, "r9");
    public static final Reg64 r10 = new Reg64(10, "r10");
    public static final Reg64 r11 = new Reg64(11, "r11");
    public static final Reg64 r12 = new Reg64(12, "r12");
    public static final Reg64 r13 = new Reg64(13, "r13");
    public static final Reg64 r14 = new Reg64(14, "r14");
    public static final Reg64 r15 = new Reg64(15, "r15");

    public static final Reg32 eax = new Reg32(0, "eax");
    public static final Reg32 ecx = new Reg32(1, "ecx");
    public static final Reg32 edx = new Reg32(2, "edx");
    public static final Reg32 ebx = new Reg32(3, "ebx");
    public static final Reg32 esp = new Reg32(4, "esp");
    public static final Reg32 ebp = new Reg32(5, "ebp");
    public static final Reg32 esi = new Reg32(6, "esi");
    public static final Reg32 edi = new Reg32(7, "edi");
    public static final Reg32 r8d = new Reg32(8, "r8d");
    public static final Reg32 r9d = new Reg32(9, "r9d");
    public static final Reg32 r10d = new Reg32(10, "r10d");
    public static final Reg32 r11d = new Reg32(11, "r11d");
    public static final Reg32 r12d = new Reg32(12, "r12d");
    public static final Reg32 r13d = new Reg32(13, "r13d");
    public static final Reg32 r14d = new Reg32(14, "r14d");
    public static final Reg32 r15d = new Reg32(15, "r15d");

    public static final Reg16 ax = new Reg16(0, "ax");
    public static final Reg16 cx = new Reg16(1, "cx");
    public static final Reg16 dx = new Reg16(2, "dx");
    public static final Reg16 bx = new Reg16(3, "bx");
    public static final Reg16 sp = new Reg16(4, "sp");
    public static final Reg16 bp = new Reg16(5, "bp");
    public static final Reg16 si = new Reg16(6, "si");
    public static final Reg16 di = new Reg16(7, "di");
    public static final Reg16 r8w = new Reg16(8, "r8w");
    public static final Reg16 r9w = new Reg16(9, "r9w");
    public static final Reg16 r10w = new Reg16(10, "r10w");
    public static final Reg16 r11w = new Reg16(11, "r11w");
    public static final Reg16 r12w = new Reg16(12, "r12w");
    public static final Reg16 r13w = new Reg16(13, "r13w");
    public static final Reg16 r14w = new Reg16(14, "r14w");
    public static final Reg16 r15w = new Reg16(15, "r15w");

    public static final Reg8 al = new Reg8(0, "al");
    public static final Reg8 cl = new Reg8(1, "cl");
    public static final Reg8 dl = new Reg8(2, "dl");
    public static final Reg8 bl = new Reg8(3, "bl");
    public static final Reg8 spl = new Reg8(4, "spl");
    public static final Reg8 bpl = new Reg8(5, "bpl");
    public static final Reg8 sil = new Reg8(6, "sil");
    public static final Reg8 dil = new Reg8(7, "dil");
    public static final Reg8 r8b = new Reg8(8, "r8b");
    public static final Reg8 r9b = new Reg8(9, "r9b");
    public static final Reg8 r10b = new Reg8(10, "r10b");
    public static final Reg8 r11b = new Reg8(11, "r11b");
    public static final Reg8 r12b = new Reg8(12, "r12b");
    public static final Reg8 r13b = new Reg8(13, "r13b");
    public static final Reg8 r14b = new Reg8(14, "r14b");
    public static final Reg8 r15b = new Reg8(15, "r15b");

    public static final Xmm xmm0 = new Xmm(0, "xmm0");
    public static final Xmm xmm1 = new Xmm(1, "xmm1");
    public static final Xmm xmm2 = new Xmm(2, "xmm2");
    public static final Xmm xmm3 = new Xmm(3, "xmm3");
    public static final Xmm xmm4 = new Xmm(4, "xmm4");
    public static final Xmm xmm5 = new Xmm(5, "xmm5");
    public static final Xmm xmm6 = new Xmm(6, "xmm6");
    public static final Xmm xmm7 = new Xmm(7, "xmm7");
    public static final Xmm xmm8 = new Xmm(8, "xmm8");
    public static final Xmm xmm9 = new Xmm(9, "xmm9");
    public static final Xmm xmm10 = new Xmm(10, "xmm10");
    public static final Xmm xmm11 = new Xmm(11, "xmm11");
    public static final Xmm xmm12 = new Xmm(12, "xmm12");
    public static final Xmm xmm13 = new Xmm(13, "xmm13");
    public static final Xmm xmm14 = new Xmm(14, "xmm14");
    public static final Xmm xmm15 = new Xmm(15, "xmm15");

    private static final Reg64[] REG64 = {rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15};
    private static final Reg32[] REG32 = {
        eax, ecx, edx, ebx, esp, ebp, esi, edi, r8d, r9d, r10d, r11d, r12d, r13d, r14d, r15d
    };
    private static final Reg16[] REG16 = {ax, cx, dx, bx, sp, bp, si, di, r8w, r9w, r10w, r11w, r12w, r13w, r14w, r15w};
    private static final Reg8[] REG8 = {al, cl, dl, bl, spl, bpl, sil, dil, r8b, r9b, r10b, r11b, r12b, r13b, r14b, r15b
    };
    private static final Xmm[] XMM = {
        xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7, xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15
    };

    private Registers() {}

    /** The 64-bit register with this number, 0..15. */
    public static Reg64 reg64(int number) {
        return REG64[number];
    }

    /** The 32-bit register with this number, 0..15. */
    public static Reg32 reg32(int number) {
        return REG32[number];
    }

    /** The 16-bit register with this number, 0..15. */
    public static Reg16 reg16(int number) {
        return REG16[number];
    }

    /** The 8-bit register with this number, 0..15. */
    public static Reg8 reg8(int number) {
        return REG8[number];
    }

    /** The SSE register with this number, 0..15. */
    public static Xmm xmm(int number) {
        return XMM[number];
    }
}
