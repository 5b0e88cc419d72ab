package tierup.vm.objects;

import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;

/**
 * A property as Object.getOwnPropertyDescriptor shows it and Object.defineProperty takes it: the specification's
 * Property Descriptor (ECMA-262, 6.2.6), in which any field may be missing.
 */
public final class PropertyDescriptor {
    /** The value, or {@link Value#EMPTY} if the field is missing or this is an accessor. */
    public long value = Value.EMPTY;
    /** The getter, undefined if the property has only a setter, EMPTY if the field is missing. */
    public long getter = Value.EMPTY;
    /** The setter, undefined if the property has only a getter, EMPTY if the field is missing. */
    public long setter = Value.EMPTY;
    /** Values of the {@link PropertyAttributes} bits that are present. */
    public int attributes;
    /** Which of WRITABLE, ENUMERABLE, CONFIGURABLE are present. */
    public int present;

    /** A complete data descriptor. */
    public static PropertyDescriptor ofData(long value, int attributes) {
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.value = value;
        descriptor.attributes = attributes & PropertyAttributes.DEFAULT;
        descriptor.present = PropertyAttributes.DEFAULT;
        return descriptor;
    }

    /** A complete accessor descriptor; a missing half is undefined. */
    public static PropertyDescriptor ofAccessor(long getter, long setter, int attributes) {
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.getter = getter;
        descriptor.setter = setter;
        descriptor.attributes = attributes & ~(PropertyAttributes.WRITABLE | PropertyAttributes.ACCESSOR);
        descriptor.present = PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE;
        return descriptor;
    }

    /** Sets one attribute bit, and that it is present. */
    public void setAttribute(int bit, boolean on) {
        present |= bit;
        attributes = on ? attributes | bit : attributes & ~bit;
    }

    public boolean has(int bit) {
        return (present & bit) != 0;
    }

    public boolean is(int bit) {
        return (attributes & bit) != 0;
    }

    public boolean isAccessor() {
        return getter != Value.EMPTY || setter != Value.EMPTY;
    }

    /** Has a value or says whether it is writable. */
    public boolean isData() {
        return value != Value.EMPTY || has(PropertyAttributes.WRITABLE);
    }
}
