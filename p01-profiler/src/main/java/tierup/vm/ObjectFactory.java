package tierup.vm;

/** Makes objects of every kind. */
final class ObjectFactory {
    long newObject(long prototype, int inObjectSlots) {
        throw new UnsupportedOperationException();
    }

    long newArray(long prototype, int length) {
        throw new UnsupportedOperationException();
    }

    long newOfKind(int kind, long prototype, long data, int inObjectSlots) {
        throw new UnsupportedOperationException();
    }
}
