package tierup.shapes;

import java.util.StringJoiner;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.presentation.StandardRepresentation;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Shapes in words, for tests: what is asked is compared as text, and a failure can be read.
 *
 * <pre>
 *   shape {x: slot 0, y: slot 1 w-c}               y is writable and configurable, not enumerable
 *   dictionary {z: slot 2 -e- accessor} closed, of 4096
 * </pre>
 */
final class ShapeText extends StandardRepresentation {
    private static final ShapeText REPRESENTATION = new ShapeText();
    private static final int X = 101;

    private ShapeText() {}

    /** An assertion about which shape something is; shapes are shown in words, with their ids. */
    static ObjectAssert<Shape> assertThatShape(Shape shape) {
        return Assertions.assertThat(shape).withRepresentation(REPRESENTATION);
    }

    @Override
    public String toStringOf(Object value) {
        return value instanceof Shape shape ? of(shape) + " [ID: " + shape.id() + "]" : super.toStringOf(value);
    }

    /** All that can be asked of a shape but its id. */
    static String of(Shape shape) {
        StringJoiner properties = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < shape.count(); i++) {
            if (shape.nameAt(i) != Names.NONE) {
                properties.add(property(shape.nameAt(i), shape.attributesAt(i), shape.slotAt(i)));
            }
        }
        return of(shape.isDictionary(), properties.toString(), shape.flags(), shape.prototype());
    }

    /** The same of what a shape should be. */
    static String of(boolean dictionary, String properties, int flags, long prototype) {
        return (dictionary ? "dictionary " : "shape ")
                + properties
                + ((flags & Shape.EXTENSIBLE) != 0 ? "" : " closed")
                + ((flags & Shape.PROTOTYPE) != 0 ? " prototype" : "")
                + ((flags & Shape.SPARSE) != 0 ? " sparse" : "")
                + (prototype == Value.NULL ? "" : ", of " + prototype);
    }

    /** One property. */
    static String property(int name, int attributes, int slot) {
        return name(name) + ": slot " + slot + (attributes == PropertyAttributes.DEFAULT ? "" : " " + bits(attributes));
    }

    /** Names of tests are numbers; x, y and z are 101 to 103. */
    private static String name(int name) {
        return name >= X && name < X + 3 ? String.valueOf((char) ('x' + name - X)) : "n" + name;
    }

    private static String bits(int attributes) {
        return (PropertyAttributes.isWritable(attributes) ? "w" : "-")
                + (PropertyAttributes.isEnumerable(attributes) ? "e" : "-")
                + (PropertyAttributes.isConfigurable(attributes) ? "c" : "-")
                + (PropertyAttributes.isAccessor(attributes) ? " accessor" : "");
    }
}
