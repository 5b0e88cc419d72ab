package tierup.vm.builtins;

import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** Errors of the host (require, process) in Node's words, with its {@code code} property. */
final class HostErrors {
    private HostErrors() {}

    /** Adds the code to an error. */
    static GuestException withCode(Vm vm, GuestException error, String code) {
        vm.objects.defineOwn(error.value(), Names.CODE, vm.strings.of(code), PropertyAttributes.DEFAULT);
        return error;
    }

    /**
     * The TypeError for an argument of the wrong type.
     *
     * @param expected a class, in upper case, or a primitive type
     */
    static GuestException invalidType(Vm vm, String argument, String expected, long actual) {
        String received = vm.conversions.describe(actual);
        if (!Value.isNullish(actual) && !Cell.isObject(actual)) {
            received = "type " + vm.conversions.typeofName(actual) + " (" + Realm.of(vm).inspector.inspect(actual) + ")";
        }
        boolean isClass = Character.isUpperCase(expected.charAt(0));
        String message = "The \"" + argument + "\" argument must be " + (isClass ? "an instance of " : "of type ")
                + expected + ". Received " + received;
        return withCode(vm, vm.typeError(message), "ERR_INVALID_ARG_TYPE");
    }
}
