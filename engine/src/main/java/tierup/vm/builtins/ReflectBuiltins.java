package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;

/**
 * Reflect (ECMA-262, 28.1): the internal methods of objects as functions. What fails without a reason to throw is false
 * here, where the functions of Object and assignments throw.
 */
final class ReflectBuiltins {
    private ReflectBuiltins() {}

    static void install(Installer installer) {
        installer.table(
                installer.namespace("Reflect"),
                method("defineProperty", 3, ReflectBuiltins::defineProperty),
                method("deleteProperty", 2, ReflectBuiltins::deleteProperty),
                method("apply", 3, ReflectBuiltins::apply),
                method("construct", 2, ReflectBuiltins::construct),
                method("get", 2, ReflectBuiltins::get),
                method("getOwnPropertyDescriptor", 2, ReflectBuiltins::getOwnPropertyDescriptor),
                method("getPrototypeOf", 1, ReflectBuiltins::getPrototypeOf),
                method("has", 2, ReflectBuiltins::has),
                method("isExtensible", 1, ReflectBuiltins::isExtensible),
                method("ownKeys", 1, ReflectBuiltins::ownKeys),
                method("preventExtensions", 1, ReflectBuiltins::preventExtensions),
                method("set", 3, ReflectBuiltins::set),
                method("setPrototypeOf", 2, ReflectBuiltins::setPrototypeOf),
                tag("Reflect"));
    }

    private static long target(Vm vm, Args args, String name) {
        if (!Cell.isObject(args.get(0))) {
            throw vm.typeError("Reflect." + name + " called on non-object");
        }
        return args.get(0);
    }

    private static long apply(Vm vm, Args args) {
        FunctionBuiltins.checkApplicable(vm, args.get(0));
        return vm.requestCall(args.get(0), args.get(1), arguments(vm, args.get(2)));
    }

    private static long construct(Vm vm, Args args) {
        long newTarget = args.count() > 2 ? args.get(2) : args.get(0);
        for (long constructor : new long[] {args.get(0), newTarget}) {
            if (!vm.runLoop.isConstructor(constructor)) {
                throw vm.typeError(vm.objects.describe(constructor) + " is not a constructor");
            }
        }
        return vm.runLoop.requestConstruct(args.get(0), newTarget, arguments(vm, args.get(1)));
    }

    /** Unlike Function.prototype.apply, it takes no null or undefined for an empty list. */
    private static long[] arguments(Vm vm, long list) {
        if (!Cell.isObject(list)) {
            throw vm.typeError("CreateListFromArrayLike called on non-object");
        }
        return ArrayLike.listOf(vm, list);
    }

    private static long defineProperty(Vm vm, Args args) {
        long object = target(vm, args, "defineProperty");
        long key = vm.conversions.toPropertyKey(args.get(1));
        PropertyDescriptor descriptor = PropertyDescriptors.fromObject(vm, args.get(2));
        return Value.fromBoolean(vm.objects.defineProperty(object, key, descriptor));
    }

    private static long deleteProperty(Vm vm, Args args) {
        long object = target(vm, args, "deleteProperty");
        return Value.fromBoolean(vm.objects.tryDelete(object, vm.conversions.toPropertyKey(args.get(1))));
    }

    private static long get(Vm vm, Args args) {
        long object = target(vm, args, "get");
        long key = vm.conversions.toPropertyKey(args.get(1));
        return vm.objects.getIndexedOrRequest(object, key, args.count() > 2 ? args.get(2) : object);
    }

    private static long set(Vm vm, Args args) {
        long object = target(vm, args, "set");
        long key = vm.conversions.toPropertyKey(args.get(1));
        long receiver = args.count() > 3 ? args.get(3) : object;
        return Value.fromBoolean(OrdinarySet.set(vm, object, key, args.get(2), receiver));
    }

    private static long has(Vm vm, Args args) {
        long object = target(vm, args, "has");
        return Value.fromBoolean(vm.objects.has(object, vm.conversions.toPropertyKey(args.get(1))));
    }

    private static long getOwnPropertyDescriptor(Vm vm, Args args) {
        long object = target(vm, args, "getOwnPropertyDescriptor");
        PropertyDescriptor property = vm.objects.getOwnProperty(object, vm.conversions.toPropertyKey(args.get(1)));
        return property == null ? Value.UNDEFINED : PropertyDescriptors.toObject(vm, property);
    }

    private static long ownKeys(Vm vm, Args args) {
        long[] keys = vm.objects.ownKeys(target(vm, args, "ownKeys"));
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Cell.isSymbol(keys[i]) ? keys[i] : vm.conversions.toStringCell(keys[i]);
        }
        return vm.factory.newArrayOf(keys);
    }

    private static long getPrototypeOf(Vm vm, Args args) {
        long prototype = vm.objects.getPrototype(target(vm, args, "getPrototypeOf"));
        vm.objects.shapeAnswers.rememberPrototype(args.get(0), prototype);
        return prototype;
    }

    private static long setPrototypeOf(Vm vm, Args args) {
        long object = target(vm, args, "setPrototypeOf");
        ObjectBuiltins.checkPrototype(vm, args.get(1));
        return Value.fromBoolean(vm.objects.setPrototype(object, args.get(1)));
    }

    private static long isExtensible(Vm vm, Args args) {
        return Value.fromBoolean(vm.objects.isExtensible(target(vm, args, "isExtensible")));
    }

    private static long preventExtensions(Vm vm, Args args) {
        vm.objects.preventExtensions(target(vm, args, "preventExtensions"));
        return Value.TRUE;
    }
}
