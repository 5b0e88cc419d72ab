package tierup.vm.text;

import java.util.Arrays;
import tierup.bytecode.ErrorKind;
import tierup.vm.Vm;
import tierup.vm.code.GuestException;

/**
 * Many strings to be put together at once: collects their cells and copies their units into one flat string in the end.
 * For a built-in that knows all the parts this takes less memory than a rope, which has a cell for each.
 */
public final class StringParts {
    private final Vm vm;
    private long[] parts = new long[16];
    private int count;
    private long length;
    private boolean twoByte;

    public StringParts(Vm vm) {
        this.vm = vm;
    }

    /**
     * Appends a string.
     *
     * @throws GuestException RangeError as soon as the whole is too long
     */
    public void add(long string) {
        int added = vm.strings.length(string);
        if (added == 0) {
            return;
        }
        length += added;
        if (length > Strings.MAX_LENGTH) {
            throw vm.errors.make(ErrorKind.RANGE_ERROR, "Invalid string length");
        }
        if (count == parts.length) {
            parts = Arrays.copyOf(parts, 2 * count);
        }
        parts[count++] = string;
        twoByte |= Ropes.mayBeTwoByte(string);
    }

    /** The whole, as a string cell. */
    public long join() {
        if (count <= 1) {
            return count == 0 ? vm.strings.empty() : parts[0];
        }
        long whole = vm.strings.newFlat((int) length, twoByte);
        int position = 0;
        for (int i = 0; i < count; i++) {
            vm.strings.copyTo(parts[i], whole, position);
            position += vm.strings.length(parts[i]);
        }
        return whole;
    }
}
