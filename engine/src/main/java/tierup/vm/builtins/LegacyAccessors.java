package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/** How accessors were defined and found before Object.defineProperty (ECMA-262, B.2.2.2 to B.2.2.5). */
final class LegacyAccessors {
    private LegacyAccessors() {}

    static void install(Installer installer, long prototype) {
        installer.table(
                prototype,
                method("__defineGetter__", 2, (vm, args) -> define(vm, args, true)),
                method("__defineSetter__", 2, (vm, args) -> define(vm, args, false)),
                method("__lookupGetter__", 1, (vm, args) -> find(vm, args, true)),
                method("__lookupSetter__", 1, (vm, args) -> find(vm, args, false)));
    }

    private static long define(Vm vm, Args args, boolean isGetter) {
        long object = vm.conversions.toObject(args.thisValue());
        long function = args.get(1);
        if (!Cell.isFunction(function)) {
            throw vm.typeError("Object.prototype.__define" + (isGetter ? "G" : "S") + "etter__: Expecting function");
        }
        PropertyDescriptor descriptor = new PropertyDescriptor();
        descriptor.getter = isGetter ? function : Value.EMPTY;
        descriptor.setter = isGetter ? Value.EMPTY : function;
        descriptor.setAttribute(PropertyAttributes.ENUMERABLE, true);
        descriptor.setAttribute(PropertyAttributes.CONFIGURABLE, true);
        PropertyDescriptors.define(vm, object, vm.conversions.toPropertyKey(args.get(0)), descriptor);
        return Value.UNDEFINED;
    }

    private static long find(Vm vm, Args args, boolean isGetter) {
        long object = vm.conversions.toObject(args.thisValue());
        long key = vm.conversions.toPropertyKey(args.get(0));
        for (long holder = object; holder != Value.NULL; holder = vm.objects.getPrototype(holder)) {
            PropertyDescriptor found = vm.objects.getOwnProperty(holder, key);
            if (found != null) {
                return !found.isAccessor() ? Value.UNDEFINED : isGetter ? found.getter : found.setter;
            }
        }
        return Value.UNDEFINED;
    }
}
