package tierup.vm;

import tierup.bytecode.ErrorKind;

/** Objects: making them, reading and writing their properties. */
public final class Objects {
    public final Intrinsics intrinsics = null;
    public final Symbols symbols = null;
    public final Elements elements = null;
    public Objects(Vm vm) {}
    /** {} with Object.prototype. */
    public long newObject() {
        throw new UnsupportedOperationException();
    }

    /** An object with the given prototype (an object or NULL). */
    public long newObject(long prototype, int inObjectSlots) {
        throw new UnsupportedOperationException();
    }

    /** A cell of an object kind with one DATA field (Date, Map, iterators...). */
    public long newObjectOfKind(int kind, long prototype, long data) {
        throw new UnsupportedOperationException();
    }

    /** An array of that many holes. */
    public long newArray(int length) {
        throw new UnsupportedOperationException();
    }

    public long newArrayOf(long... values) {
        throw new UnsupportedOperationException();
    }

    /** Element 0 is at the highest address, as arguments are pushed. */
    public long newArrayFromStack(long lastAddress, int count) {
        throw new UnsupportedOperationException();
    }

    /** An unmapped arguments object. */
    public long newArguments(long lastAddress, int count) {
        throw new UnsupportedOperationException();
    }

    /** Own properties length, name, prototype are made lazily. */
    public long newFunction(FunctionInfo info, long context, long home) {
        throw new UnsupportedOperationException();
    }

    public long newError(ErrorKind kind, String message) {
        throw new UnsupportedOperationException();
    }

    /** new Number(1) and so on. */
    public long newWrapper(long primitive) {
        throw new UnsupportedOperationException();
    }

    /** An internal ITERATOR cell, see Cell.ITERATOR_MODE. */
    public long newIterator(int mode, long source, long extra) {
        throw new UnsupportedOperationException();
    }

    /** The function's code. */
    public FunctionInfo functionInfo(long function) {
        throw new UnsupportedOperationException();
    }

    /** base.name; accessors are called in a nested run loop. */
    public long get(long base, int name) {
        throw new UnsupportedOperationException();
    }

    /** super.name: looks up from base, accessors get the receiver. */
    public long get(long base, int name, long receiver) {
        throw new UnsupportedOperationException();
    }

    /** base.name, or PENDING after an accessor was requested. */
    public long getOrRequest(long base, int name) {
        throw new UnsupportedOperationException();
    }

    public long getOrRequest(long base, int name, long receiver) {
        throw new UnsupportedOperationException();
    }

    /** base[key]; any key. */
    public long getIndexed(long base, long key) {
        throw new UnsupportedOperationException();
    }

    public long getIndexed(long base, long key, long receiver) {
        throw new UnsupportedOperationException();
    }

    public long getIndexedOrRequest(long base, long key) {
        throw new UnsupportedOperationException();
    }

    public long getIndexedOrRequest(long base, long key, long receiver) {
        throw new UnsupportedOperationException();
    }

    public void set(long base, int name, long value) {
        throw new UnsupportedOperationException();
    }

    public long setOrRequest(long base, int name, long value) {
        throw new UnsupportedOperationException();
    }

    public long setOrRequest(long base, int name, long value, long receiver) {
        throw new UnsupportedOperationException();
    }

    public void setIndexed(long base, long key, long value) {
        throw new UnsupportedOperationException();
    }

    public long setIndexedOrRequest(long base, long key, long value) {
        throw new UnsupportedOperationException();
    }

    public long setIndexedOrRequest(long base, long key, long value, long receiver) {
        throw new UnsupportedOperationException();
    }

    /** The function of an object's property, or UNDEFINED if missing or nullish (GetMethod); TypeError if not callable. */
    public long getMethod(long base, int name) {
        throw new UnsupportedOperationException();
    }

    /** Defines or overwrites an own property, whatever was there. */
    public void defineOwn(long object, int name, long value, int attributes) {
        throw new UnsupportedOperationException();
    }

    public void defineOwnIndexed(long object, long key, long value, int attributes) {
        throw new UnsupportedOperationException();
    }

    /** EMPTY for the half that is to stay as it is. */
    public void defineAccessor(long object, long key, long getter, long setter, int attributes) {
        throw new UnsupportedOperationException();
    }

    /** ValidateAndApplyPropertyDescriptor: false if the property may not be changed that way. */
    public boolean defineProperty(long object, long key, PropertyDescriptor descriptor) {
        throw new UnsupportedOperationException();
    }

    /** CreateDataPropertyOrThrow. */
    public void createDataProperty(long object, long key, long value) {
        throw new UnsupportedOperationException();
    }

    public boolean has(long object, long key) {
        throw new UnsupportedOperationException();
    }

    public boolean hasOwn(long object, long key) {
        throw new UnsupportedOperationException();
    }

    /** True, or a TypeError. */
    public boolean delete(long base, long key) {
        throw new UnsupportedOperationException();
    }

    /** False if the property is not configurable. */
    public boolean tryDelete(long object, long key) {
        throw new UnsupportedOperationException();
    }

    /** null if there is none. */
    public PropertyDescriptor getOwnProperty(long object, long key) {
        throw new UnsupportedOperationException();
    }

    /** Property keys (int Values, strings, symbols) in the specification's order. */
    public long[] ownKeys(long object) {
        throw new UnsupportedOperationException();
    }

    /** String cells: enumerable string keys, inherited ones included, as for-in visits them. */
    public long[] forInKeys(long object) {
        throw new UnsupportedOperationException();
    }

    public long getPrototype(long base) {
        throw new UnsupportedOperationException();
    }

    /** False where the specification returns false (not extensible, cycle). */
    public boolean setPrototype(long object, long prototype) {
        throw new UnsupportedOperationException();
    }

    /** SET_PROTOTYPE: sets if object or null, else ignores. */
    public void setLiteralPrototype(long object, long value) {
        throw new UnsupportedOperationException();
    }

    public void preventExtensions(long object) {
        throw new UnsupportedOperationException();
    }

    public boolean isExtensible(long object) {
        throw new UnsupportedOperationException();
    }

    public void seal(long object) {
        throw new UnsupportedOperationException();
    }

    public void freeze(long object) {
        throw new UnsupportedOperationException();
    }

    public boolean isSealed(long object) {
        throw new UnsupportedOperationException();
    }

    public boolean isFrozen(long object) {
        throw new UnsupportedOperationException();
    }

    /** Object spread; source may be any value; excluded keys (or null) are skipped. */
    public void copyDataProperties(long target, long source, long[] excluded) {
        throw new UnsupportedOperationException();
    }

    /** array.length, of any array. */
    public long arrayLength(long array) {
        throw new UnsupportedOperationException();
    }

    /** The length property of any object, by ToLength. */
    public long lengthOf(long object) {
        throw new UnsupportedOperationException();
    }

    /** Appends to an array. */
    public void push(long array, long value) {
        throw new UnsupportedOperationException();
    }

    /** 20 bits, constant for the object. */
    public int identityHash(long object) {
        throw new UnsupportedOperationException();
    }

    /** "#<Foo>" as V8's messages show an object. */
    public String describe(long value) {
        throw new UnsupportedOperationException();
    }

}
