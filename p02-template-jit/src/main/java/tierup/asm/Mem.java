package tierup.asm;

/**
 * A memory operand, {@code [base + index*scale + displacement]}, encoded once when it is made.
 *
 * <p>Every x86-64 instruction that touches memory carries the same few bytes for the address: a ModRM byte, perhaps a
 * SIB byte, perhaps a displacement of one or four bytes.
 *
 * <pre>
 *   ModRM:  mod(2) reg(3) rm(3)          SIB:  scale(2) index(3) base(3)
 * </pre>
 *
 * {@code mod} says how long the displacement is (00 none, 01 one byte, 10 four bytes, 11 a register instead of memory);
 * {@code reg} belongs to the instruction and is left zero here. Four registers break the regular pattern, because the
 * designers took their codes to mean something else, and this class is the only place that knows it:
 *
 * <ul>
 *   <li>{@code rsp} and {@code r12} as base: rm = 100 announces a SIB byte, so they always need one.
 *   <li>{@code rbp} and {@code r13} as base: mod = 00 with rm = 101 means relative to rip (and in a SIB byte, no base at
 *       all), so they always need a displacement, if only a zero byte.
 *   <li>{@code rsp} as index: index = 100 means no index. {@code r12} is fine: its fourth bit, in REX.X, tells it apart.
 * </ul>
 *
 * <p>The size of the access is not part of the address. Mostly a register in the same instruction gives it; where none
 * does ({@code mov qword ptr [rbx], 1}), wrap the operand in {@link #qwordPtr} or one of its siblings.
 *
 * <p>Source: Intel SDM volume 2, section 2.1.5 (tables 2-2 and 2-3) and 2.2.1; the pre-encoded operand is V8's
 * ({@code assembler-x64.h}, class Operand).
 */
public final class Mem implements RegMem, XmmMem {

    private static final int MOD_NO_DISPLACEMENT = 0b00;
    private static final int MOD_DISPLACEMENT_8 = 0b01;
    private static final int MOD_DISPLACEMENT_32 = 0b10;
    private static final int RM_SIB_FOLLOWS = 0b100;
    private static final int RM_RIP_RELATIVE = 0b101;
    private static final int SIB_NO_INDEX = 0b100;
    private static final int SIB_NO_BASE = 0b101;

    private static final int FS_PREFIX = 0x64;

    private final Reg64 base;
    private final Reg64 index;
    private final int scale;
    private final int displacement;
    private final Label label;
    private final int segmentPrefix;
    private final int kinds;

    private final int rexBits;
    private final long encoding;
    private final int encodingLength;

    /** Exactly one form of address is meant: base and/or index, or a label, or (neither) a fixed 32-bit address. */
    private Mem(Reg64 base, Reg64 index, int scale, int displacement, Label label, int segmentPrefix, int kinds) {
        this.base = base;
        this.index = index;
        this.scale = scale;
        this.displacement = displacement;
        this.label = label;
        this.segmentPrefix = segmentPrefix;
        this.kinds = kinds;
        this.rexBits = (index == null ? 0 : (index.number() >> 3) << 1) | (base == null ? 0 : base.number() >> 3);
        Bytes bytes = new Bytes();
        encodeModRm(bytes);
        this.encoding = bytes.packed;
        this.encodingLength = bytes.length;
    }

    /** {@code [base]}. */
    public static Mem mem(Reg64 base) {
        return mem(base, 0);
    }

    /** {@code [base + displacement]}. */
    public static Mem mem(Reg64 base, int displacement) {
        return new Mem(base, null, 1, displacement, null, 0, Kind.MEMORY);
    }

    /** {@code [base + index*scale]}. */
    public static Mem mem(Reg64 base, Reg64 index, int scale) {
        return mem(base, index, scale, 0);
    }

    /**
     * {@code [base + index*scale + displacement]}.
     *
     * @param scale 1, 2, 4 or 8
     * @throws IllegalArgumentException for another scale, or for {@code rsp} as index
     */
    public static Mem mem(Reg64 base, Reg64 index, int scale, int displacement) {
        checkIndex(index, scale);
        return new Mem(base, index, scale, displacement, null, 0, Kind.MEMORY);
    }

    /** {@code [index*scale + displacement]}: no base, for arithmetic with {@code lea}. Scaled by 1 it is {@code mem}. */
    public static Mem scaled(Reg64 index, int scale, int displacement) {
        checkIndex(index, scale);
        return scale == 1 ? mem(index, displacement) : new Mem(null, index, scale, displacement, null, 0, Kind.MEMORY);
    }

    /** {@code [rip + label]}: a place inside the code being assembled, found wherever that code is put. */
    public static Mem mem(Label label) {
        return new Mem(null, null, 1, 0, label, 0, Kind.MEMORY);
    }

    /**
     * {@code [rip + distance]}: data at an absolute address, which must be less than 2 GiB away wherever the code is put.
     * Shorter than any other way to name it.
     */
    public static Mem at(long address) {
        return mem(Label.elsewhere(address));
    }

    /** {@code fs:[displacement]}: thread-local storage; on Linux {@code fs:[0]} holds its own address, which names the thread. */
    public static Mem fs(int displacement) {
        return new Mem(null, null, 1, displacement, null, FS_PREFIX, Kind.MEMORY);
    }

    /** The same place, accessed as one byte. */
    public static Mem bytePtr(Mem place) {
        return place.withKinds(Kind.M8 | Kind.ADDRESS);
    }

    /** The same place, accessed as two bytes. */
    public static Mem wordPtr(Mem place) {
        return place.withKinds(Kind.M16 | Kind.ADDRESS);
    }

    /** The same place, accessed as four bytes. */
    public static Mem dwordPtr(Mem place) {
        return place.withKinds(Kind.M32 | Kind.ADDRESS);
    }

    /** The same place, accessed as eight bytes. */
    public static Mem qwordPtr(Mem place) {
        return place.withKinds(Kind.M64 | Kind.ADDRESS);
    }

    private Mem withKinds(int newKinds) {
        return new Mem(base, index, scale, displacement, label, segmentPrefix, newKinds);
    }

    private static void checkIndex(Reg64 index, int scale) {
        if (index == Registers.rsp) {
            throw new IllegalArgumentException("rsp cannot be an index: its code in the SIB byte means 'no index'."
                    + " Make it the base, or copy it to another register");
        }
        if (scale != 1 && scale != 2 && scale != 4 && scale != 8) {
            throw new IllegalArgumentException("an index can be scaled by 1, 2, 4 or 8, not by " + scale);
        }
    }

    /** Writes ModRM (with reg = 0), SIB and displacement; see the head of this class for the exceptions. */
    private void encodeModRm(Bytes out) {
        // BEGIN SOLUTION p02.4
        if (label != null) {
            out.put(modRm(MOD_NO_DISPLACEMENT, RM_RIP_RELATIVE));
            out.putInt(0);
        } else if (base == null) {
            out.put(modRm(MOD_NO_DISPLACEMENT, RM_SIB_FOLLOWS));
            out.put(sib(SIB_NO_BASE));
            out.putInt(displacement);
        } else {
            int baseCode = base.number() & 7;
            boolean needsSib = index != null || baseCode == RM_SIB_FOLLOWS;
            int mod = displacementMode(baseCode);
            out.put(modRm(mod, needsSib ? RM_SIB_FOLLOWS : baseCode));
            if (needsSib) {
                out.put(sib(baseCode));
            }
            if (mod == MOD_DISPLACEMENT_8) {
                out.put(displacement);
            } else if (mod == MOD_DISPLACEMENT_32) {
                out.putInt(displacement);
            }
        }
        // STUB: throw new Todo("p02.4");
        // END SOLUTION p02.4
    }

    /** The shortest displacement that will do: none, unless the base is rbp or r13; one signed byte; or four bytes. */
    private int displacementMode(int baseCode) {
        // BEGIN SOLUTION p02.4
        if (displacement == 0 && baseCode != SIB_NO_BASE) {
            return MOD_NO_DISPLACEMENT;
        }
        return displacement == (byte) displacement ? MOD_DISPLACEMENT_8 : MOD_DISPLACEMENT_32;
        // STUB: throw new Todo("p02.4");
        // END SOLUTION p02.4
    }

    private static int modRm(int mod, int rm) {
        return mod << 6 | rm;
    }

    private int sib(int baseCode) {
        int indexCode = index == null ? SIB_NO_INDEX : index.number() & 7;
        return Integer.numberOfTrailingZeros(scale) << 6 | indexCode << 3 | baseCode;
    }

    /** At most six bytes, the first in the lowest bits: ModRM with reg = 0, SIB, displacement. */
    long encoding() {
        return encoding;
    }

    int encodingLength() {
        return encodingLength;
    }

    /** The fourth bits of index and base, where the REX prefix wants them: X = 2, B = 1. */
    int rexBits() {
        return rexBits;
    }

    /** The segment override prefix byte, or 0. */
    int segmentPrefix() {
        return segmentPrefix;
    }

    /** The label that a rip-relative operand names, or null. */
    Label label() {
        return label;
    }

    /** Whether the operand itself says how many bytes are accessed. */
    boolean isSized() {
        return (kinds & Kind.MEMORY) != Kind.MEMORY;
    }

    @Override
    public int kinds() {
        return kinds;
    }

    @Override
    public String text() {
        if (label != null) {
            return "[rip + " + label.name() + "]";
        }
        StringBuilder text = new StringBuilder(segmentPrefix == FS_PREFIX ? "fs:[" : "[");
        if (base != null) {
            text.append(base.text());
        }
        if (index != null) {
            text.append(base != null ? " + " : "").append(index.text());
            text.append(scale == 1 ? "" : "*" + scale);
        }
        if (base == null && index == null) {
            text.append(Numbers.text(displacement));
        } else if (displacement != 0) {
            text.append(Numbers.term(displacement));
        }
        return text.append(']').toString();
    }

    @Override
    public String toString() {
        return text();
    }

    /** Up to eight bytes under construction, packed into one word so that an operand needs no array of its own. */
    private static final class Bytes {
        private long packed;
        private int length;

        void put(int value) {
            packed |= (value & 0xFFL) << 8 * length++;
        }

        void putInt(int value) {
            packed |= (value & 0xFFFF_FFFFL) << 8 * length;
            length += 4;
        }
    }
}
