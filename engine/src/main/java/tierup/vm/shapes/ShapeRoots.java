package tierup.vm.shapes;

import tierup.vm.code.Functions;
import tierup.vm.text.Names;

/** What a {@link ShapeTable} asks for when it decides how an object begins. */
public interface ShapeRoots {
    /** The shape of a property-less object, whose prototype it marks as one; see {@link ShapeTable#root}. */
    Shape root(int kind, long prototype, int inObjectSlots);

    /** Tells the shape of an object that it is a prototype from now on, and is to be watched as one. */
    void markPrototype(long object);

    /** {@code Object.prototype}. */
    long objectPrototype();

    /** The engine's property names. */
    Names names();

    /** The engine's functions. */
    Functions functions();
}
