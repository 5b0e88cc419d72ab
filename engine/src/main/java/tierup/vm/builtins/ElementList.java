package tierup.vm.builtins;

import java.util.Arrays;
import tierup.vm.Vm;
import tierup.vm.memory.Value;

/**
 * Collects the elements of a new array in Java, to make it in one go. Where the array is to be of a class of the
 * program's own, its elements are defined one by one, as the standard says.
 */
final class ElementList {
    private static final int LONGEST = 1 << 26;

    private final Vm vm;
    /** An object of the program's class, or undefined for a plain array. */
    private final long target;

    private long[] words = new long[16];
    private int count;
    private long next;

    /**
     * @param like an object whose class the array is to have
     * @param length what the class's constructor is told
     */
    ElementList(Vm vm, long like, long length) {
        this.vm = vm;
        long constructor = Species.ofArray(vm, like);
        this.target = constructor == Value.UNDEFINED
                ? Value.UNDEFINED
                : vm.construct(constructor, constructor, Value.fromLong(length));
        if (target == Value.UNDEFINED && length > ArrayLike.MAX_ARRAY_LENGTH) {
            throw vm.rangeError("Invalid array length");
        }
    }

    /** Appends an element; EMPTY for a hole. */
    void add(long value) {
        if (target == Value.UNDEFINED) {
            addWord(value);
        } else if (value != Value.EMPTY) {
            vm.objects.createDataProperty(target, Value.fromLong(next), value);
        }
        next++;
    }

    private void addWord(long value) {
        if (count == words.length) {
            if (count >= LONGEST) {
                throw vm.rangeError("Invalid array length");
            }
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = value;
    }

    /** Appends a range of another array, holes as holes. */
    void addRange(ArrayLike source, long start, long end) {
        for (long i = start; i < end; i++) {
            add(source.getOrEmpty(i));
        }
    }

    /** The array, of the right length. */
    long toArray() {
        if (target == Value.UNDEFINED) {
            return vm.factory.newArrayOf(Arrays.copyOf(words, count));
        }
        ArrayLike.of(vm, target).setLength(next);
        return target;
    }
}
