package tierup.vm.shapes;

import java.util.Arrays;
import tierup.vm.text.NameIndex;
import tierup.vm.text.Names;

/**
 * The shape of one object that has too many properties, or too unpredictable ones, to share it: a hash table that
 * changes in place.
 *
 * <p>Entries stay in insertion order; a removed one leaves a gap of name {@link Names#NONE} until the gaps outnumber
 * the rest, and its slot goes to the next property added. Slots never move, so closing the gaps changes indices only.
 * Whoever removes a property clears its slot.
 *
 * <p>It also counts how often it has been asked about since it last changed: one that is only read from has settled, and
 * may as well become a shape that can be cached ({@link ShapeTable#settle}).
 */
public final class DictionaryShape extends Shape {
    private int[] names;
    private byte[] attributes;
    private int[] slots;
    private int count;
    private int live;
    private NameIndex index;

    private int[] freeSlots = new int[4];
    private int freeCount;
    private int slotCount;
    private int asked;
    private int changes;

    /** The same properties, in the same slots, as another shape; it has no id before it has an owner. */
    public DictionaryShape(Shape source) {
        super(0, source.kind(), source.prototype(), source.inObjectSlots(), source.flags() | DICTIONARY);
        int capacity = source.count() + 4;
        names = new int[capacity];
        attributes = new byte[capacity];
        slots = new int[capacity];
        index = new NameIndex(capacity);
        for (int i = 0; i < source.count(); i++) {
            append(source.nameAt(i), source.attributesAt(i), source.slotAt(i));
        }
        slotCount = source.slotCount();
    }

    /** Becomes the shape of an object. */
    void number(int id) {
        if (id() != 0) {
            throw new IllegalStateException("dictionary " + id() + " belongs to another object");
        }
        setId(id);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int find(int name) {
        return index.get(name);
    }

    @Override
    public int nameAt(int i) {
        return names[i];
    }

    @Override
    public int attributesAt(int i) {
        return attributes[i];
    }

    @Override
    public int slotAt(int i) {
        return slots[i];
    }

    @Override
    public int slotCount() {
        return slotCount;
    }

    /** How many properties there are. */
    public int live() {
        return live;
    }

    /** A number that is another one after every change of the set of names. */
    public int changes() {
        return changes;
    }

    /** How often this method has been called since the last change, this call included. */
    public int ask() {
        return ++asked;
    }

    /** Adds a property, which is not there yet, in a slot that is free. */
    public void add(int name, int attributeBits) {
        asked = 0;
        changes++;
        append(name, attributeBits, freeCount > 0 ? freeSlots[--freeCount] : slotCount++);
    }

    /** Removes a property that is there. */
    public void remove(int name) {
        asked = 0;
        changes++;
        int i = index.get(name);
        index.remove(name);
        if (freeCount == freeSlots.length) {
            freeSlots = Arrays.copyOf(freeSlots, 2 * freeCount);
        }
        freeSlots[freeCount++] = slots[i];
        names[i] = Names.NONE;
        live--;
        if (count > 16 && live < count / 2) {
            closeGaps();
        }
    }

    /** Changes the attributes of the property with an index. */
    public void setAttributes(int i, int attributeBits) {
        asked = 0;
        attributes[i] = (byte) attributeBits;
    }

    /** Changes the prototype. */
    public void setPrototype(long other) {
        asked = 0;
        prototype = other;
    }

    /** Replaces all flags. */
    public void setFlags(int other) {
        asked = 0;
        flags = other;
    }

    private void append(int name, int attributeBits, int slot) {
        if (count == names.length) {
            int capacity = count + (count >> 1) + 4;
            names = Arrays.copyOf(names, capacity);
            attributes = Arrays.copyOf(attributes, capacity);
            slots = Arrays.copyOf(slots, capacity);
        }
        names[count] = name;
        attributes[count] = (byte) attributeBits;
        slots[count] = slot;
        index.add(name, count);
        count++;
        live++;
    }

    private void closeGaps() {
        int kept = 0;
        index = new NameIndex(live);
        for (int i = 0; i < count; i++) {
            if (names[i] != Names.NONE) {
                names[kept] = names[i];
                attributes[kept] = attributes[i];
                slots[kept] = slots[i];
                index.add(names[kept], kept);
                kept++;
            }
        }
        count = kept;
    }
}
