package tierup.vm.text;

import java.util.Arrays;

/**
 * Many strings to be put together at once: collects their cells and copies their units into one flat string in the end.
 * For a built-in that knows all the parts this takes less memory than a rope, which has a cell for each.
 */
public final class StringParts {
    private final Strings strings;
    private long[] parts = new long[16];
    private int count;
    private int length;
    private boolean twoByte;

    public StringParts(Strings strings) {
        this.strings = strings;
    }

    /**
     * Appends a string.
     *
     * @throws RuntimeException as {@link Strings} says, as soon as the whole is too long
     */
    public void add(long string) {
        int added = strings.length(string);
        if (added == 0) {
            return;
        }
        length = strings.checkLength((long) length + added);
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
        }
        parts[count++] = string;
        twoByte |= Ropes.mayBeTwoByte(string);
    }

    /** The whole, as a string cell. */
    public long join() {
        if (count <= 1) {
            return count == 0 ? strings.empty() : parts[0];
        }
        long whole = strings.newFlat(length, twoByte);
        int position = 0;
        for (int i = 0; i < count; i++) {
            strings.copyTo(parts[i], whole, position);
            position += strings.length(parts[i]);
        }
        return whole;
    }
}
