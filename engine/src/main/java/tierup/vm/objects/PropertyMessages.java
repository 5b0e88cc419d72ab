package tierup.vm.objects;

import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

/** The TypeErrors of property access, in V8's words (its {@code messages.h}, as a user of Node knows them). */
final class PropertyMessages {
    private final Names names;
    private final Errors errors;
    private final Conversions conversions;
    private final Objects objects;

    PropertyMessages(Names names, Errors errors, Conversions conversions, Objects objects) {
        this.names = names;
        this.errors = errors;
        this.conversions = conversions;
        this.objects = objects;
    }

    /** The base is null or undefined. */
    GuestException notReadable(long base, int name) {
        String text = conversions.describe(base);
        if (name == Names.SYMBOL_ITERATOR) {
            return errors.typeError((base == Value.NULL ? "object null" : text)
                    + " is not iterable (cannot read property Symbol(Symbol.iterator))");
        }
        return errors.typeError("Cannot read properties of " + text + " (reading '" + names.quote(name) + "')");
    }

    /** The base is null or undefined, and the key an object, which is then not even converted. */
    GuestException notAccessible(String verb, String participle, long base, long key) {
        return errors.typeError("Cannot " + verb + " properties of " + conversions.describe(base) + " (" + participle
                + " '" + objects.describe(key) + "')");
    }

    /** The base is null or undefined. */
    GuestException notWritable(long base, int name) {
        return errors.typeError(
                "Cannot set properties of " + conversions.describe(base) + " (setting '" + names.quote(name) + "')");
    }

    GuestException readOnly(long object, int name) {
        return errors.typeError("Cannot assign to read only property '" + names.quote(name) + "' of "
                + conversions.typeofName(object) + " '" + objects.describe(object) + "'");
    }

    GuestException noSetter(long object, int name) {
        return errors.typeError("Cannot set property " + names.quote(name) + " of " + objects.describe(object)
                + " which has only a getter");
    }

    GuestException notExtensible(int name) {
        return errors.typeError("Cannot add property " + names.quote(name) + ", object is not extensible");
    }

    GuestException noTypedElement() {
        return errors.typeError("Invalid typed array index");
    }

    GuestException notDefinable(int name) {
        return errors.typeError("Cannot define property " + names.quote(name) + ", object is not extensible");
    }

    GuestException notRedefinable(int name) {
        return errors.typeError("Cannot redefine property: " + names.quote(name));
    }

    GuestException notDeletable(long object, int name) {
        return errors.typeError("Cannot delete property '" + names.quote(name) + "' of " + objects.describe(object));
    }

    GuestException notOnPrimitive(long base, int name) {
        return errors.typeError("Cannot create property '" + names.quote(name) + "' on " + conversions.typeofName(base)
                + " '" + objects.describe(base) + "'");
    }
}
