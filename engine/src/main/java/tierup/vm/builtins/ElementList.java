package tierup.vm.builtins;

import java.util.Arrays;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Storage;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/**
 * Collects the elements of a new array in Java, to make it in one go. Where the array is to be of a class of the
 * program's own, its elements are defined one by one, as the standard says; likewise behind many holes.
 */
final class ElementList {
    private static final int LONGEST = 1 << 26;

    /** Longer runs of holes are not collected as words. */
    private static final int MOST_HOLES = 1024;

    private final Vm vm;
    /** An object of the program's class, or an array with too many holes; undefined while it is to be a plain array. */
    private long target;

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

    /** Appends an element. */
    void add(long value) {
        if (target == Value.UNDEFINED) {
            addWord(value);
        } else {
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
            i += addWords(source, i, end);
            if (i == end) {
                return;
            }
            long value = source.getOrEmpty(i);
            if (value != Value.EMPTY) {
                add(value);
            } else {
                long next = Math.min(source.next(i + 1), end);
                addHoles(next - i);
                i = next - 1;
            }
        }
    }

    /**
     * Appends as many elements as lie side by side in an array's storage, up to the first hole.
     *
     * @return how many
     */
    private int addWords(ArrayLike source, long start, long end) {
        long dense = Math.min(end, ArraySearch.searchable(vm, source));
        if (target != Value.UNDEFINED || start >= dense) {
            return 0;
        }
        int most = (int) (dense - start);
        if (most > LONGEST - count) {
            return 0;
        }
        if (most > words.length - count) {
            words = Arrays.copyOf(words, Math.max(count + most, Math.min(2 * count, LONGEST)));
        }
        long from = Storage.of(source.object) + 8 * start;
        int copied = 0;
        for (; copied < most; copied++) {
            long word = Memory.getLong(from + 8L * copied);
            if (word == Value.EMPTY) {
                break;
            }
            words[count + copied] = word;
        }
        count += copied;
        next += copied;
        return copied;
    }

    private void addHoles(long holes) {
        if (target == Value.UNDEFINED && holes > MOST_HOLES) {
            target = vm.factory.newArrayOf(Arrays.copyOf(words, count));
        }
        for (long i = 0; target == Value.UNDEFINED && i < holes; i++) {
            addWord(Value.EMPTY);
        }
        next += holes;
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
