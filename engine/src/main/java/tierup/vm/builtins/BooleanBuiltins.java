package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** Boolean (ECMA-262, 20.3). */
final class BooleanBuiltins {
    private BooleanBuiltins() {}

    static void install(Installer installer, long prototype) {
        installer.constructor("Boolean", 1, BooleanBuiltins::construct, prototype);
        installer.table(
                prototype,
                method("toString", 0, BooleanBuiltins::toText),
                method("valueOf", 0, (vm, args) -> thisBoolean(vm, args, "valueOf")));
    }

    private static long construct(Vm vm, Args args) {
        long value = Value.fromBoolean(vm.conversions.toBoolean(args.get(0)));
        return args.isConstruct() ? Wrappers.make(vm, args, value, Realm.of(vm).booleanPrototype) : value;
    }

    private static long toText(Vm vm, Args args) {
        return vm.conversions.toStringCell(thisBoolean(vm, args, "toString"));
    }

    private static long thisBoolean(Vm vm, Args args, String method) {
        long value = Wrappers.unwrap(args.thisValue());
        if (!Value.isBoolean(value)) {
            throw vm.typeError("Boolean.prototype." + method + " requires that 'this' be a Boolean");
        }
        return value;
    }
}
