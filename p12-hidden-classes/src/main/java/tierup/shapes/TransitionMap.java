package tierup.shapes;

import java.util.function.Consumer;

/**
 * The children of a shape that has several: a hash table from {@link Transition} labels to shapes, open addressing, at
 * most half full. Nothing is ever removed, since an edge once taken may be taken again.
 */
final class TransitionMap {
    private long[] labels = new long[8];
    private TreeShape[] children = new TreeShape[8];
    private int size;
    private int walks;

    private static int start(long label, int length) {
        return (int) (label * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(length - 1L));
    }

    int size() {
        return size;
    }

    /** How often {@link #forEach} has been called; for tests of what a step costs. */
    int walks() {
        return walks;
    }

    /** The child at the end of an edge, or null. */
    TreeShape get(long label) {
        int mask = labels.length - 1;
        for (int i = start(label, labels.length); labels[i] != Transition.NONE; i = i + 1 & mask) {
            if (labels[i] == label) {
                return children[i];
            }
        }
        return null;
    }

    /** Adds a child under its label, which is not there yet. */
    void add(TreeShape child) {
        if (2 * (size + 1) > labels.length) {
            grow();
        }
        insert(child);
        size++;
    }

    private void insert(TreeShape child) {
        int mask = labels.length - 1;
        int i = start(child.transition(), labels.length);
        while (labels[i] != Transition.NONE) {
            i = i + 1 & mask;
        }
        labels[i] = child.transition();
        children[i] = child;
    }

    private void grow() {
        TreeShape[] old = children;
        labels = new long[2 * old.length];
        children = new TreeShape[2 * old.length];
        for (TreeShape child : old) {
            if (child != null) {
                insert(child);
            }
        }
    }

    /** Visits all children, in no particular order. */
    void forEach(Consumer<TreeShape> action) {
        walks++;
        for (TreeShape child : children) {
            if (child != null) {
                action.accept(child);
            }
        }
    }
}
