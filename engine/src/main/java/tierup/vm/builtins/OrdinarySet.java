package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/**
 * Assignment to a property that tells whether it succeeded, and whose receiver may be another object than the one where
 * the search begins (OrdinarySet, ECMA-262, 10.1.9). The engine's own assignments throw instead.
 */
final class OrdinarySet {
    private OrdinarySet() {}

    /**
     * Assigns.
     *
     * @param key a property key
     * @param receiver any value: what gets the property, unless a setter is found
     * @throws tierup.vm.code.GuestException what a setter or a conversion throws
     */
    static boolean set(Vm vm, long object, long key, long value, long receiver) {
        boolean isNumeric = vm.names.isNumeric(vm.conversions.toName(key));
        for (long holder = object; holder != Value.NULL; holder = vm.objects.getPrototype(holder)) {
            if (isNumeric && Cell.isTypedArray(holder)) {
                return setElement(vm, holder, key, value, receiver);
            }
            PropertyDescriptor found = vm.objects.getOwnProperty(holder, key);
            if (found != null) {
                return found.isAccessor()
                        ? call(vm, found.setter, receiver, value)
                        : found.is(PropertyAttributes.WRITABLE) && define(vm, receiver, key, value);
            }
        }
        return define(vm, receiver, key, value);
    }

    private static boolean call(Vm vm, long setter, long receiver, long value) {
        if (!Cell.isFunction(setter)) {
            return false;
        }
        vm.call(setter, receiver, value);
        return true;
    }

    /** Numeric keys of a typed array are its elements, or nothing (10.4.5.5). */
    private static boolean setElement(Vm vm, long array, long key, long value, long receiver) {
        if (receiver == array) {
            vm.objects.setIndexed(array, key, value);
            return true;
        }
        return !vm.objects.hasOwn(array, key) || define(vm, receiver, key, value);
    }

    private static boolean define(Vm vm, long receiver, long key, long value) {
        if (!Cell.isObject(receiver)) {
            return false;
        }
        PropertyDescriptor current = vm.objects.getOwnProperty(receiver, key);
        if (current == null) {
            return vm.objects.defineProperty(
                    receiver, key, PropertyDescriptor.ofData(value, PropertyAttributes.DEFAULT));
        }
        if (current.isAccessor() || !current.is(PropertyAttributes.WRITABLE)) {
            return false;
        }
        PropertyDescriptor change = new PropertyDescriptor();
        change.value = value;
        return vm.objects.defineProperty(receiver, key, change);
    }
}
