package tierup.vm.objects;

import tierup.vm.Vm;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

/** The TypeErrors of property access, in V8's words (its {@code messages.h}, as a user of Node knows them). */
final class PropertyMessages {
    private final Vm vm;

    PropertyMessages(Vm vm) {
        this.vm = vm;
    }

    /** The base is null or undefined. */
    GuestException notReadable(long base, int name) {
        String text = vm.conversions.describe(base);
        if (name == Names.SYMBOL_ITERATOR) {
            return vm.typeError((base == Value.NULL ? "object null" : text)
                    + " is not iterable (cannot read property Symbol(Symbol.iterator))");
        }
        return vm.typeError("Cannot read properties of " + text + " (reading '" + vm.names.text(name) + "')");
    }

    /** The base is null or undefined, and the key an object, which is then not even converted. */
    GuestException notAccessible(String verb, String participle, long base, long key) {
        return vm.typeError("Cannot " + verb + " properties of " + vm.conversions.describe(base) + " (" + participle
                + " '" + vm.objects.describe(key) + "')");
    }

    /** The base is null or undefined. */
    GuestException notWritable(long base, int name) {
        return vm.typeError("Cannot set properties of " + vm.conversions.describe(base) + " (setting '"
                + vm.names.text(name) + "')");
    }

    GuestException readOnly(long object, int name) {
        return vm.typeError("Cannot assign to read only property '" + vm.names.text(name) + "' of "
                + vm.conversions.typeofName(object) + " '" + vm.objects.describe(object) + "'");
    }

    GuestException noSetter(long object, int name) {
        return vm.typeError("Cannot set property " + vm.names.text(name) + " of " + vm.objects.describe(object)
                + " which has only a getter");
    }

    GuestException notExtensible(int name) {
        return vm.typeError("Cannot add property " + vm.names.text(name) + ", object is not extensible");
    }

    GuestException noTypedElement() {
        return vm.typeError("Invalid typed array index");
    }

    GuestException notDefinable(int name) {
        return vm.typeError("Cannot define property " + vm.names.text(name) + ", object is not extensible");
    }

    GuestException notRedefinable(int name) {
        return vm.typeError("Cannot redefine property: " + vm.names.text(name));
    }

    GuestException notDeletable(long object, int name) {
        return vm.typeError("Cannot delete property '" + vm.names.text(name) + "' of " + vm.objects.describe(object));
    }

    GuestException notOnPrimitive(long base, int name) {
        return vm.typeError("Cannot create property '" + vm.names.text(name) + "' on " + vm.conversions.typeofName(base)
                + " '" + vm.objects.describe(base) + "'");
    }
}
