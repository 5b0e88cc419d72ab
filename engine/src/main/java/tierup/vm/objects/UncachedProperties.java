package tierup.vm.objects;

import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;

/** Remembers nothing: every access searches. What the inline caches of p03 are measured against. */
public final class UncachedProperties extends PropertyCaches {
    private final Objects objects;
    private final long globalObject;

    public UncachedProperties(Objects objects) {
        this.objects = objects;
        this.globalObject = objects.intrinsics.globalObject;
    }

    @Override
    public long get(long base, int name, long feedback) {
        return objects.getOrRequest(base, name);
    }

    @Override
    public long set(long base, int name, long value, long feedback) {
        return objects.setOrRequest(base, name, value);
    }

    @Override
    public long getIndexed(long base, long key, long feedback) {
        return objects.getIndexedOrRequest(base, key);
    }

    @Override
    public long setIndexed(long base, long key, long value, long feedback) {
        return objects.setIndexedOrRequest(base, key, value);
    }

    @Override
    public void define(long object, int name, long value, long feedback) {
        objects.defineOwn(object, name, value, PropertyAttributes.DEFAULT);
    }

    @Override
    public long getGlobal(int name, long feedback) {
        checkDeclared(name);
        return objects.getOrRequest(globalObject, name);
    }

    @Override
    public long getGlobalOrUndefined(int name, long feedback) {
        return objects.getOrRequest(globalObject, name);
    }

    @Override
    public long setGlobal(int name, long value, long feedback) {
        checkDeclared(name);
        return objects.setOrRequest(globalObject, name, value);
    }

    @Override
    public void constructing(long constructor, long feedback) {}

    private void checkDeclared(int name) {
        if (objects.find(globalObject, name) == Value.EMPTY) {
            throw objects.undeclared(name);
        }
    }
}
