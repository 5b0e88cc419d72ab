package tierup.lang.parser;

import java.util.Arrays;

/** The brackets that are open while the pre-parser looks ahead: offsets of parentheses, and what else they are. */
final class OpenBrackets {
    static final int BRACE = -1;
    static final int SUBSTITUTION = -2;

    private int[] values = new int[16];
    private int size;

    void push(int value) {
        values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
        values[size++] = value;
    }

    /** The topmost value; brackets that do not match are nothing the pre-parser can judge. */
    int pop() {
        if (size == 0) {
            throw Unsure.unsure();
        }
        return values[--size];
    }

    boolean isEmpty() {
        return size == 0;
    }
}
