package tierup.vm.objects;

import static tierup.vm.shapes.PropertyAttributes.CONFIGURABLE;
import static tierup.vm.shapes.PropertyAttributes.WRITABLE;
import static tierup.vm.shapes.PropertyAttributes.isAccessor;

import tierup.vm.memory.Cell;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/** Integrity levels (ECMA-262 7.3.15): preventExtensions, seal, freeze, and whether an object is so. */
final class Integrity {
    private final ShapeTable shapes;
    private final Errors errors;
    private final Conversions conversions;
    private final OwnKeys keys;
    private final Elements elements;
    private final PropertyReader reader;

    Integrity(
            ShapeTable shapes,
            Errors errors,
            Conversions conversions,
            OwnKeys keys,
            Elements elements,
            PropertyReader reader) {
        this.shapes = shapes;
        this.errors = errors;
        this.conversions = conversions;
        this.keys = keys;
        this.elements = elements;
        this.reader = reader;
    }

    void preventExtensions(long object) {
        Shape shape = shapes.of(object);
        if (shape.isExtensible()) {
            shapes.assign(object, shapes.changeFlag(shape, Shape.EXTENSIBLE, false));
            elements.becameFixed(object);
        }
    }

    /** Takes attributes away from every property: CONFIGURABLE to seal, WRITABLE too to freeze. */
    void restrict(long object, int taken) {
        if (Cell.isTypedArray(object) && TypedArrays.length(object) > 0) {
            String verb = (taken & WRITABLE) != 0 ? "freeze" : "seal";
            throw errors.typeError("Cannot " + verb + " array buffer views with elements");
        }
        preventExtensions(object);
        if (elements.length(object) > 0) {
            elements.makeSparse(object);
        }
        Shape shape = shapes.of(object);
        int count = shape.count();
        for (int i = 0; i < count; i++) {
            int old = shape.attributesAt(i);
            int attributes = old & ~(isAccessor(old) ? taken & ~WRITABLE : taken);
            if (shape.nameAt(i) != Names.NONE && attributes != old) {
                shape = shapes.changeAttributes(shape, shape.nameAt(i), attributes);
            }
        }
        shapes.assign(object, shape);
        Elements.cutCapacity(object);
    }

    /** Whether no property has any of the attributes, and none can be added. */
    boolean isRestricted(long object, int taken) {
        if (shapes.of(object).isExtensible()) {
            return false;
        }
        OwnProperty property = new OwnProperty(reader);
        for (long key : keys.of(object, false, true)) {
            property.find(object, conversions.toName(key));
            int relevant = isAccessor(property.attributes()) ? taken & ~WRITABLE : taken;
            if ((property.attributes() & relevant & (WRITABLE | CONFIGURABLE)) != 0) {
                return false;
            }
        }
        return true;
    }
}
