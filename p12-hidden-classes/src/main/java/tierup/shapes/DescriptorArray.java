package tierup.shapes;

import java.util.Arrays;
import tierup.vm.text.NameIndex;

/**
 * The properties of a whole line of shapes, from the root of a tree down to the youngest descendant: names, attributes
 * and slots, in the order of their addition.
 *
 * <p>The problem: an object that gains n properties passes through n shapes, and if every shape had its own list they
 * would take n * (n + 1) / 2 entries. But the list of a parent is a prefix of its child's. So the first child of a shape
 * appends to its parent's array and shares it; both know how many of the entries are theirs, and the n shapes together
 * take n entries. Only when a shape gets a second child must that one have an array of its own, because the place behind
 * the prefix is taken: it copies the prefix. V8 shares descriptor arrays between maps in the same way ({@code
 * Map::ShareDescriptor}).
 *
 * <p>Invariant: an entry once written never changes, and the names of one array are all different. So an index of the
 * whole array serves every shape that shares it: a name found behind the prefix is a name that the shape has not. It is
 * made when a long array is first searched, and kept up to date from then on.
 */
final class DescriptorArray {
    /** Up to this many names, comparing one after the other is faster than hashing. */
    static final int LINEAR = 8;

    private int[] names;
    private byte[] attributes;

    /** Null as long as property i is in slot i, as it is everywhere but below what was a dictionary. */
    private int[] slots;

    private int size;
    private NameIndex index;

    private DescriptorArray(int[] names, byte[] attributes, int[] slots, int size) {
        this.names = names;
        this.attributes = attributes;
        this.slots = slots;
        this.size = size;
    }

    /** An array without entries, whose property i will be in slot i. */
    static DescriptorArray empty() {
        return new DescriptorArray(new int[0], new byte[0], null, 0);
    }

    /** An array of properties that lie in any slots. The arguments are not copied. */
    static DescriptorArray of(int[] names, byte[] attributes, int[] slots) {
        return new DescriptorArray(names, attributes, slots, names.length);
    }

    /** How many entries there are, whoever they belong to. */
    int size() {
        return size;
    }

    int nameAt(int i) {
        return names[i];
    }

    int attributesAt(int i) {
        return attributes[i];
    }

    int slotAt(int i) {
        return slots == null ? i : slots[i];
    }

    /** The hash index of all entries, or null as long as nobody has needed it; for tests of what a search costs. */
    NameIndex index() {
        return index;
    }

    /**
     * The index of a name among the first {@code count} entries.
     *
     * @return -1 if it is not among them
     */
    int find(int name, int count) {
        // BEGIN SOLUTION p12.2
        if (count <= LINEAR) {
            for (int i = 0; i < count; i++) {
                if (names[i] == name) {
                    return i;
                }
            }
            return -1;
        }
        if (index == null) {
            index = newIndex();
        }
        int found = index.get(name);
        return found < count ? found : -1;
        // STUB: throw new Todo("p12.2");
        // END SOLUTION p12.2
    }

    private NameIndex newIndex() {
        NameIndex made = new NameIndex(size);
        for (int i = 0; i < size; i++) {
            made.add(names[i], i);
        }
        return made;
    }

    /**
     * The array of a shape with one property more.
     *
     * @param count how many entries are the parent's
     * @param name not among those
     * @param slot where the new property's value is
     * @return this array, with the entry behind the parent's, if the place is free; else another one
     */
    DescriptorArray append(int count, int name, int attributeBits, int slot) {
        // BEGIN SOLUTION p12.2
        DescriptorArray target = count == size ? this : prefix(count);
        target.push(name, attributeBits, slot);
        return target;
        // STUB: throw new Todo("p12.2");
        // END SOLUTION p12.2
    }

    /** The array of a shape whose property {@code i} has other attributes; always another array. */
    DescriptorArray withAttributes(int count, int i, int attributeBits) {
        DescriptorArray copy = prefix(count);
        copy.attributes[i] = (byte) attributeBits;
        return copy;
    }

    /** A new array of the first entries. */
    private DescriptorArray prefix(int count) {
        return new DescriptorArray(
                Arrays.copyOf(names, count),
                Arrays.copyOf(attributes, count),
                slots == null ? null : Arrays.copyOf(slots, count),
                count);
    }

    /** Writes an entry behind the last one. */
    private void push(int name, int attributeBits, int slot) {
        if (size == names.length) {
            int capacity = size + (size >> 1) + 2;
            names = Arrays.copyOf(names, capacity);
            attributes = Arrays.copyOf(attributes, capacity);
            slots = slots == null ? null : Arrays.copyOf(slots, capacity);
        }
        names[size] = name;
        attributes[size] = (byte) attributeBits;
        if (slots != null) {
            slots[size] = slot;
        }
        if (index != null) {
            index.add(name, size);
        }
        size++;
    }
}
