package tierup.vm.shapes;

import tierup.vm.memory.Cell;

/**
 * The attribute bits of a property, as {@link Shape}s hold them: the specification's [[Writable]], [[Enumerable]],
 * [[Configurable]], and whether the slot holds a value or an {@link Cell#ACCESSOR} cell.
 */
public final class PropertyAttributes {
    public static final int WRITABLE = 1;
    public static final int ENUMERABLE = 2;
    public static final int CONFIGURABLE = 4;
    /** The slot holds an ACCESSOR cell; WRITABLE is then clear. */
    public static final int ACCESSOR = 8;

    /** No attribute at all: a constant such as Math.PI. */
    public static final int NONE = 0;
    /** What an assignment creates. */
    public static final int DEFAULT = WRITABLE | ENUMERABLE | CONFIGURABLE;
    /** Methods of built-ins and classes: for-in does not see them. */
    public static final int HIDDEN = WRITABLE | CONFIGURABLE;

    private PropertyAttributes() {}

    public static boolean isWritable(int attributes) {
        return (attributes & WRITABLE) != 0;
    }

    public static boolean isEnumerable(int attributes) {
        return (attributes & ENUMERABLE) != 0;
    }

    public static boolean isConfigurable(int attributes) {
        return (attributes & CONFIGURABLE) != 0;
    }

    public static boolean isAccessor(int attributes) {
        return (attributes & ACCESSOR) != 0;
    }
}
