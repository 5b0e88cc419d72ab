package tierup.vm.builtins;

import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** Errors of the host (require, process) in Node's words, with its {@code code} property. */
final class HostErrors {
    private static final int LONGEST_VALUE = 28;

    private HostErrors() {}

    /** Adds the code to an error. */
    static GuestException withCode(Vm vm, GuestException error, String code) {
        vm.objects.defineOwn(error.value(), Names.CODE, vm.strings.of(code), PropertyAttributes.DEFAULT);
        return error;
    }

    /**
     * The TypeError for an argument of the wrong type.
     *
     * @param expected a class, in upper case, a primitive type, or several words
     */
    static GuestException invalidType(Vm vm, String argument, String expected, long actual) {
        boolean isClass = Character.isUpperCase(expected.charAt(0));
        String kind = isClass ? "an instance of " : expected.indexOf(' ') < 0 ? "of type " : "";
        String message =
                "The \"" + argument + "\" argument must be " + kind + expected + ". Received " + describe(vm, actual);
        return withCode(vm, vm.typeError(message), "ERR_INVALID_ARG_TYPE");
    }

    /** What a wrong value is, in the words of Node's messages. */
    private static String describe(Vm vm, long value) {
        if (Value.isNullish(value)) {
            return vm.conversions.describe(value);
        } else if (Cell.isFunction(value)) {
            long name = vm.objects.get(value, Names.NAME);
            return "function " + (Cell.isString(name) ? vm.strings.toJava(name) : "");
        } else if (Cell.isObject(value)) {
            long constructor = vm.objects.get(value, Names.CONSTRUCTOR);
            long name = Value.isNullish(constructor) ? Value.UNDEFINED : vm.objects.get(constructor, Names.NAME);
            return vm.conversions.toBoolean(name)
                    ? "an instance of " + vm.conversions.toJavaString(name)
                    : describeNameless(vm, value);
        }
        String text = shortened(Realm.of(vm).inspector.inspect(value), LONGEST_VALUE);
        return "type " + vm.conversions.typeofName(value) + " (" + text + ")";
    }

    /** An object that no constructor gives a name: its entries do not show. */
    private static String describeNameless(Vm vm, long object) {
        String text = Realm.of(vm).inspector.inspect(object).replaceFirst("^<ref \\*1> ", "");
        int entries = text.indexOf(" {");
        return entries > 0 && vm.objects.enumerableOwnKeys(object).length > 0 ? text.substring(0, entries) : text;
    }

    /** A text of at most so many characters, the last ones dots if there are more. */
    static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most - 3) + "..." : text;
    }
}
