package tierup.vm;

/** Shapes interned by whole property list. */
public final class FlatShapes extends ShapeTable {
    public FlatShapes(Names names) {}
    @Override
    public Shape root(int kind, long prototype, int inObjectSlots) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape add(Shape shape, int name, int attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape remove(Shape shape, int name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape changeAttributes(Shape shape, int name, int attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape changePrototype(Shape shape, long prototype) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape changeFlag(Shape shape, int flag, boolean on) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shape toDictionary(Shape shape, boolean sparse) {
        throw new UnsupportedOperationException();
    }

}
