package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.code.Args;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;
import tierup.vm.text.NumberText;

/** The functions and values of the global object itself (ECMA-262, 19). */
final class GlobalFunctions {
    private GlobalFunctions() {}

    static void install(Installer installer, Vm vm) {
        long global = vm.objects.intrinsics.globalObject;
        constant(vm, global, Names.UNDEFINED, Value.UNDEFINED);
        constant(vm, global, vm.names.id("NaN"), Value.NAN);
        constant(vm, global, vm.names.id("Infinity"), Value.fromDouble(Double.POSITIVE_INFINITY));
        installer.global("globalThis", global);
        vm.objects.defineOwn(global, vm.names.id("global"), global, PropertyAttributes.DEFAULT);
        installer.table(
                global,
                method("decodeURI", 1, (vm2, args) -> UriCoding.decode(vm2, args.get(0), UriCoding.RESERVED)),
                method("decodeURIComponent", 1, (vm2, args) -> UriCoding.decode(vm2, args.get(0), "")),
                method("encodeURI", 1, (vm2, args) -> UriCoding.encode(vm2, args.get(0), UriCoding.RESERVED)),
                method("encodeURIComponent", 1, (vm2, args) -> UriCoding.encode(vm2, args.get(0), "")),
                method("escape", 1, (vm2, args) -> EscapeCoding.escape(vm2, args.get(0))),
                method("isFinite", 1, GlobalFunctions::isFinite),
                method("isNaN", 1, GlobalFunctions::isNaN),
                method("parseFloat", 1, GlobalFunctions::parseFloat),
                method("parseInt", 2, GlobalFunctions::parseInt),
                method("print", 0, GlobalFunctions::print),
                method("unescape", 1, (vm2, args) -> EscapeCoding.unescape(vm2, args.get(0))),
                tag("global"));
        long number = vm.objects.get(global, vm.names.id("Number"));
        for (String shared : new String[] {"parseFloat", "parseInt"}) {
            int name = vm.names.id(shared);
            vm.objects.defineOwn(number, name, vm.objects.get(global, name), PropertyAttributes.HIDDEN);
        }
    }

    private static void constant(Vm vm, long global, int name, long value) {
        vm.objects.defineOwn(global, name, value, PropertyAttributes.NONE);
    }

    private static long isFinite(Vm vm, Args args) {
        return Value.fromBoolean(Double.isFinite(vm.conversions.toNumber(args.get(0))));
    }

    private static long isNaN(Vm vm, Args args) {
        return Value.fromBoolean(Double.isNaN(vm.conversions.toNumber(args.get(0))));
    }

    private static long parseFloat(Vm vm, Args args) {
        return Value.fromNumber(NumberText.parseFloat(vm.conversions.toJavaString(args.get(0))));
    }

    private static long parseInt(Vm vm, Args args) {
        if (Value.isInt(args.get(0)) && args.count() < 2) {
            return args.get(0);
        }
        String text = vm.conversions.toJavaString(args.get(0));
        return Value.fromNumber(NumberText.parseInt(text, vm.conversions.toInt32(args.get(1))));
    }

    /** Writes its arguments as String() shows them, without console.log's formats: handy for numbers and tests. */
    private static long print(Vm vm, Args args) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < args.count(); i++) {
            line.append(i == 0 ? "" : " ").append(vm.conversions.toJavaString(args.get(i)));
        }
        Realm.of(vm).output.println(line.toString());
        return Value.UNDEFINED;
    }
}
