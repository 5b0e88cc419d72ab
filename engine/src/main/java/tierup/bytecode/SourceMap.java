package tierup.bytecode;

import java.util.Arrays;

/**
 * Where each instruction of a function comes from: bytecode offset to source offset, plus a word or two about the
 * expression there, for messages such as "user.name is not a function".
 *
 * @param pcs ascending bytecode offsets; a position holds up to the next one
 * @param offsets source offset in UTF-16 units, parallel to {@code pcs}
 * @param texts source text of the callee or object expression, or null; parallel to {@code pcs}
 */
public record SourceMap(int[] pcs, int[] offsets, String[] texts) {
    public static final SourceMap NONE = new SourceMap(new int[0], new int[0], new String[0]);

    /** Source offset for an instruction, or -1 if unknown. */
    public int offsetAt(int pc) {
        int i = indexOf(pc);
        return i < 0 ? -1 : offsets[i];
    }

    /** Text of the expression an instruction works on, or null. */
    public String textAt(int pc) {
        int i = indexOf(pc);
        return i < 0 ? null : texts[i];
    }

    private int indexOf(int pc) {
        int i = Arrays.binarySearch(pcs, pc);
        return i >= 0 ? i : -i - 2;
    }
}
