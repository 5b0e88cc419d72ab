package tierup.asm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Remarks on places in the code, in order: few, and seldom read. */
final class Comments {
    private static final int FIRST_CAPACITY = 4;

    private int count;
    private int[] offsets = new int[FIRST_CAPACITY];
    private String[] texts = new String[FIRST_CAPACITY];

    /** Adds a remark on what follows at {@code offset}, which is no smaller than those before. */
    void add(int offset, String text) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * count);
            texts = Arrays.copyOf(texts, 2 * count);
        }
        offsets[count] = offset;
        texts[count++] = text;
    }

    /** The code is moved: tells the remarks where they come to stand. */
    void move(JumpShortener shortener) {
        shortener.moveAscending(offsets, count);
    }

    /** The remarks on one place. */
    List<String> at(int offset) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (offsets[i] == offset) {
                found.add(texts[i]);
            }
        }
        return found;
    }
}
