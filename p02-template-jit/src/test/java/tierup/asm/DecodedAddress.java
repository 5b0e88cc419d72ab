package tierup.asm;

/**
 * An address read back from its bytes, as a processor reads it (Intel SDM volume 2, tables 2-2 and 2-3). Shares nothing with the
 * encoder.
 *
 * @param base register number, or -1
 * @param index register number, or -1
 */
record DecodedAddress(int base, int index, int scale, int displacement) {

    static DecodedAddress of(Mem place) {
        long bytes = place.encoding();
        int modRm = (int) bytes & 0xFF;
        int mod = modRm >> 6;
        int rm = modRm & 7;
        int length = 1;
        int base = rm | (place.rexBits() & 1) << 3;
        int index = -1;
        int scale = 1;
        if (rm == 4) {
            int sib = (int) (bytes >> 8) & 0xFF;
            length = 2;
            base = sib & 7 | (place.rexBits() & 1) << 3;
            index = sib >> 3 & 7 | (place.rexBits() >> 1) << 3;
            scale = 1 << (sib >> 6);
            index = index == 4 ? -1 : index;
        }
        boolean noBase = mod == 0 && (base & 7) == 5;
        int size = mod == 1 ? 1 : mod == 2 || noBase ? 4 : 0;
        long field = bytes >> 8 * length;
        int displacement = size == 1 ? (byte) field : size == 4 ? (int) field : 0;
        if (length + size != place.encodingLength()) {
            throw new AssertionError(place + ": a processor reads " + (length + size) + " bytes, "
                    + place.encodingLength() + " were written");
        }
        return new DecodedAddress(noBase ? -1 : base, index, index < 0 ? 1 : scale, displacement);
    }

    /** How many bytes the shortest encoding has. */
    static int shortest(Reg64 base, Reg64 index, int displacement) {
        int code = base.number() & 7;
        int length = index != null || code == 4 ? 2 : 1;
        boolean none = displacement == 0 && code != 5;
        return length + (none ? 0 : displacement >= -128 && displacement <= 127 ? 1 : 4);
    }

    String text() {
        return text(base, index, scale, displacement);
    }

    static String text(int base, int index, int scale, int displacement) {
        return "base " + base + (index < 0 ? "" : ", index " + index + " * " + scale) + ", displacement "
                + displacement;
    }
}
