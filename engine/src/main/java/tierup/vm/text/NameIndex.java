package tierup.vm.text;

/**
 * A hash table from a name to a small number, as one int array: open addressing, linear probing, at most half full. Two
 * ints an entry (name, number); name 0 is free, name -1 was removed.
 */
public final class NameIndex {
    private static final int REMOVED = -1;

    private int[] table;
    private int used;

    /** An empty table with room for so many names. */
    public NameIndex(int expected) {
        table = new int[capacityFor(expected)];
    }

    private static int capacityFor(int entries) {
        return 2 * Math.max(8, Integer.highestOneBit(Math.max(1, entries) * 2 - 1) * 2);
    }

    /**
     * Where the search for a name begins; Fibonacci hashing spreads the consecutive ids of names that occur together.
     */
    private static int start(int name, int length) {
        return (name * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(length - 1)) & ~1;
    }

    /** The number stored with a name, or -1. */
    public int get(int name) {
        int[] t = table;
        int mask = t.length - 1;
        for (int i = start(name, t.length); ; i = i + 2 & mask) {
            int found = t[i];
            if (found == 0) {
                return -1;
            } else if (found == name) {
                return t[i + 1];
            }
        }
    }

    /** Stores a number with a name that is not there yet. */
    public void add(int name, int number) {
        if (4 * (used + 1) > table.length) {
            rehash();
        }
        int mask = table.length - 1;
        int i = start(name, table.length);
        while (table[i] != 0) {
            i = i + 2 & mask;
        }
        table[i] = name;
        table[i + 1] = number;
        used++;
    }

    /** Forgets a name that is there. */
    public void remove(int name) {
        int mask = table.length - 1;
        int i = start(name, table.length);
        while (table[i] != name) {
            i = i + 2 & mask;
        }
        table[i] = REMOVED;
    }

    private void rehash() {
        int[] old = table;
        int live = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] > 0) {
                live++;
            }
        }
        table = new int[capacityFor(2 * live)];
        used = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] > 0) {
                add(old[i], old[i + 1]);
            }
        }
    }
}
