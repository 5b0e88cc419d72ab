package tierup.vm;

/** Always looks up. */
public final class UncachedProperties extends PropertyCaches {
    public UncachedProperties(Vm vm) {}
    @Override
    public long get(long base, int name, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long set(long base, int name, long value, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getIndexed(long base, long key, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long setIndexed(long base, long key, long value, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void define(long object, int name, long value, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getGlobal(int name, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long getGlobalOrUndefined(int name, long feedback) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long setGlobal(int name, long value, long feedback) {
        throw new UnsupportedOperationException();
    }

}
