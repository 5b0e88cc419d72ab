package tierup.asm;

import java.util.HashMap;
import java.util.Map;

/**
 * The operand patterns of the instruction table, one bit each, and the names under which the table writes them.
 *
 * <p>A row of the table gives each operand a set of acceptable kinds ({@code r/m64} is {@code R64 | M64}); an operand
 * reports the set of kinds that it is; a row accepts the operand when the two sets meet. So choosing the row for an
 * instruction costs one AND per operand.
 *
 * <p>The names are the Intel manual's, with one refinement. The manual writes {@code imm8} both for a byte that is used
 * as it is and for one that the processor sign-extends to the operand's width; here the second is {@code simm8} (and
 * {@code simm32} where 32 bits are extended to 64), because the two hold different numbers: a plain one takes signed and
 * unsigned spellings, -128..255. {@code uimm16} has no signed spelling, and {@code imm5} and {@code imm6} are bytes that
 * hold a shift count or a bit number below 32 or 64.
 */
final class Kind {

    static final int R8 = 1;
    static final int R16 = 1 << 1;
    static final int R32 = 1 << 2;
    static final int R64 = 1 << 3;
    static final int XMM = 1 << 4;

    static final int M8 = 1 << 5;
    static final int M16 = 1 << 6;
    static final int M32 = 1 << 7;
    static final int M64 = 1 << 8;
    static final int M128 = 1 << 9;
    /** A memory operand of which only the address is used ({@code lea}); every memory operand has this bit. */
    static final int ADDRESS = 1 << 10;

    static final int IMM5 = 1 << 11;
    static final int IMM6 = 1 << 12;
    static final int IMM8 = 1 << 13;
    static final int SIMM8 = 1 << 14;
    static final int IMM16 = 1 << 15;
    static final int IMM32 = 1 << 16;
    static final int SIMM32 = 1 << 17;
    static final int IMM64 = 1 << 18;

    /** The number one, where the shift-by-one encoding implies it. */
    static final int ONE = 1 << 19;
    /** The register {@code cl}, where a shift implies it. */
    static final int CL = 1 << 20;

    static final int REL8 = 1 << 21;
    static final int REL32 = 1 << 22;
    static final int CONDITION = 1 << 23;

    /** A number from 0 to 65535. */
    static final int UIMM16 = 1 << 24;

    /** No operand at all. */
    static final int NONE = 1 << 25;

    static final int GENERAL_REGISTER = R8 | R16 | R32 | R64;
    static final int REGISTER = GENERAL_REGISTER | XMM;
    static final int SIZED_MEMORY = M8 | M16 | M32 | M64 | M128;
    static final int MEMORY = SIZED_MEMORY | ADDRESS;
    static final int IMMEDIATE = IMM5 | IMM6 | IMM8 | SIMM8 | IMM16 | UIMM16 | IMM32 | SIMM32 | IMM64;
    static final int RELATIVE = REL8 | REL32;

    private static final Map<String, Integer> BY_NAME = new HashMap<>();

    static {
        BY_NAME.put("r8", R8);
        BY_NAME.put("r16", R16);
        BY_NAME.put("r32", R32);
        BY_NAME.put("r64", R64);
        BY_NAME.put("xmm", XMM);
        BY_NAME.put("r/m8", R8 | M8);
        BY_NAME.put("r/m16", R16 | M16);
        BY_NAME.put("r/m32", R32 | M32);
        BY_NAME.put("r/m64", R64 | M64);
        BY_NAME.put("xmm/m32", XMM | M32);
        BY_NAME.put("xmm/m64", XMM | M64);
        BY_NAME.put("xmm/m128", XMM | M128);
        BY_NAME.put("m8", M8);
        BY_NAME.put("m32", M32);
        BY_NAME.put("m64", M64);
        BY_NAME.put("m128", M128);
        BY_NAME.put("m", ADDRESS);
        BY_NAME.put("imm5", IMM5);
        BY_NAME.put("imm6", IMM6);
        BY_NAME.put("imm8", IMM8);
        BY_NAME.put("simm8", SIMM8);
        BY_NAME.put("imm16", IMM16);
        BY_NAME.put("uimm16", UIMM16);
        BY_NAME.put("imm32", IMM32);
        BY_NAME.put("simm32", SIMM32);
        BY_NAME.put("imm64", IMM64);
        BY_NAME.put("1", ONE);
        BY_NAME.put("cl", CL);
        BY_NAME.put("rel8", REL8);
        BY_NAME.put("rel32", REL32);
        BY_NAME.put("cc", CONDITION);
    }

    private Kind() {}

    /** The set of kinds that the table writes as {@code name}. */
    static int named(String name) {
        Integer kinds = BY_NAME.get(name);
        if (kinds == null) {
            throw new IllegalArgumentException("the instruction table has no operand pattern '" + name + "'");
        }
        return kinds;
    }

    /** The width in bits of the memory operand in this set, or 0 when it has none or only its address counts. */
    static int memoryBits(int kinds) {
        return switch (kinds & SIZED_MEMORY) {
            case M8 -> 8;
            case M16 -> 16;
            case M32 -> 32;
            case M64 -> 64;
            case M128 -> 128;
            default -> 0;
        };
    }

    /** The width in bits of the general register in this set, or 0 when it has none or several. */
    static int registerBits(int kinds) {
        return switch (kinds & GENERAL_REGISTER) {
            case R8 -> 8;
            case R16 -> 16;
            case R32 -> 32;
            case R64 -> 64;
            default -> 0;
        };
    }
}
