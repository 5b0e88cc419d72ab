package tierup.vm;

/** Indexed storage. */
public final class Elements {
    /** Own element, or EMPTY (hole or out of range or sparse); index from 0. */
    public long get(long object, int index) {
        throw new UnsupportedOperationException();
    }

    public void set(long object, int index, long value) {
        throw new UnsupportedOperationException();
    }

    /** Appends; the array is dense or not. */
    public void push(long array, long value) {
        throw new UnsupportedOperationException();
    }

    public long pop(long array) {
        throw new UnsupportedOperationException();
    }

    /** How many elements the storage has in use. */
    public int length(long object) {
        throw new UnsupportedOperationException();
    }

    /** Whether all elements of the array lie in its storage: machine code and fast paths may use it directly. */
    public boolean isDense(long array) {
        throw new UnsupportedOperationException();
    }

    public void setLength(long array, long length) {
        throw new UnsupportedOperationException();
    }

}
