package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Property descriptors between their two forms: the objects that programs write, and {@link PropertyDescriptor}
 * (ECMA-262, 6.2.6).
 */
final class PropertyDescriptors {
    private PropertyDescriptors() {}

    /**
     * Reads a descriptor object.
     *
     * @throws tierup.vm.code.GuestException a TypeError if it is none
     */
    static PropertyDescriptor fromObject(Vm vm, long object) {
        if (!Cell.isObject(object)) {
            throw vm.typeError("Property description must be an object: " + vm.conversions.describe(object));
        }
        PropertyDescriptor descriptor = new PropertyDescriptor();
        readAttribute(vm, object, Names.ENUMERABLE, PropertyAttributes.ENUMERABLE, descriptor);
        readAttribute(vm, object, Names.CONFIGURABLE, PropertyAttributes.CONFIGURABLE, descriptor);
        descriptor.value = read(vm, object, Names.VALUE);
        readAttribute(vm, object, Names.WRITABLE, PropertyAttributes.WRITABLE, descriptor);
        descriptor.getter = read(vm, object, Names.GET);
        checkAccessor(vm, descriptor.getter, "Getter");
        descriptor.setter = read(vm, object, Names.SET);
        checkAccessor(vm, descriptor.setter, "Setter");
        if (descriptor.isAccessor() && descriptor.isData()) {
            throw vm.typeError(
                    "Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, "
                            + vm.conversions.describe(object));
        }
        return descriptor;
    }

    /** A field of the descriptor object, or EMPTY if it has none such. */
    private static long read(Vm vm, long object, int name) {
        return vm.objects.has(object, vm.names.cell(name)) ? vm.objects.get(object, name) : Value.EMPTY;
    }

    private static void readAttribute(Vm vm, long object, int name, int bit, PropertyDescriptor descriptor) {
        long value = read(vm, object, name);
        if (value != Value.EMPTY) {
            descriptor.setAttribute(bit, vm.conversions.toBoolean(value));
        }
    }

    private static void checkAccessor(Vm vm, long function, String what) {
        if (function != Value.EMPTY && function != Value.UNDEFINED && !Cell.isFunction(function)) {
            throw vm.typeError(what + " must be a function: " + vm.conversions.describe(function));
        }
    }

    /** A complete property as a descriptor object. */
    static long toObject(Vm vm, PropertyDescriptor property) {
        long object = vm.factory.newObject();
        if (property.isAccessor()) {
            field(vm, object, Names.GET, property.getter);
            field(vm, object, Names.SET, property.setter);
        } else {
            field(vm, object, Names.VALUE, property.value);
            field(vm, object, Names.WRITABLE, Value.fromBoolean(property.is(PropertyAttributes.WRITABLE)));
        }
        field(vm, object, Names.ENUMERABLE, Value.fromBoolean(property.is(PropertyAttributes.ENUMERABLE)));
        field(vm, object, Names.CONFIGURABLE, Value.fromBoolean(property.is(PropertyAttributes.CONFIGURABLE)));
        return object;
    }

    private static void field(Vm vm, long object, int name, long value) {
        vm.objects.defineOwn(object, name, value == Value.EMPTY ? Value.UNDEFINED : value, PropertyAttributes.DEFAULT);
    }

    /** Defines a property, or throws the TypeError that says why not. */
    static void define(Vm vm, long object, long key, PropertyDescriptor descriptor) {
        if (vm.objects.defineProperty(object, key, descriptor)) {
            return;
        }
        String name = vm.names.quote(vm.conversions.toName(key));
        if (Cell.isTypedArray(object) && vm.names.isNumeric(vm.conversions.toName(key))) {
            throw vm.typeError(
                    vm.objects.hasOwn(object, key) ? "Cannot redefine property: " + name : "Invalid typed array index");
        }
        throw vm.typeError(
                vm.objects.hasOwn(object, key)
                        ? "Cannot redefine property: " + name
                        : "Cannot define property " + name + ", object is not extensible");
    }

    /** Object.defineProperties: all descriptors are read before the first property is defined. */
    static long defineAll(Vm vm, long object, long properties) {
        long source = vm.conversions.toObject(properties);
        long[] keys = vm.objects.ownKeys(source);
        PropertyDescriptor[] descriptors = new PropertyDescriptor[keys.length];
        for (int i = 0; i < keys.length; i++) {
            PropertyDescriptor own = vm.objects.getOwnProperty(source, keys[i]);
            if (own != null && own.is(PropertyAttributes.ENUMERABLE)) {
                descriptors[i] = fromObject(vm, vm.objects.getIndexed(source, keys[i]));
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (descriptors[i] != null) {
                define(vm, object, keys[i], descriptors[i]);
            }
        }
        return object;
    }
}
