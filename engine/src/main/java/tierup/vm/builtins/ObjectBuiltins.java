package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.selfHosted;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/** The functions of Object (ECMA-262, 20.1.2). */
final class ObjectBuiltins {
    private ObjectBuiltins() {}

    static void install(Installer installer, Vm vm) {
        long prototype = vm.objects.intrinsics.objectPrototype;
        long constructor = installer.constructor("Object", 1, ObjectBuiltins::construct, prototype);
        installer.table(
                constructor,
                method("assign", 2, ObjectBuiltins::assign),
                method("create", 2, ObjectBuiltins::create),
                method("defineProperties", 2, ObjectBuiltins::defineProperties),
                method("defineProperty", 3, ObjectBuiltins::defineProperty),
                method("entries", 1, (vm2, args) -> enumerate(vm2, args, true, true)),
                method("freeze", 1, ObjectBuiltins::freeze),
                selfHosted("fromEntries", 1, "object-entries"),
                method("getOwnPropertyDescriptor", 2, ObjectBuiltins::getOwnPropertyDescriptor),
                method("getOwnPropertyDescriptors", 1, ObjectBuiltins::getOwnPropertyDescriptors),
                method("getOwnPropertyNames", 1, (vm2, args) -> ownKeys(vm2, args, false)),
                method("getOwnPropertySymbols", 1, (vm2, args) -> ownKeys(vm2, args, true)),
                method("getPrototypeOf", 1, ObjectBuiltins::getPrototypeOf),
                method("hasOwn", 2, ObjectBuiltins::hasOwn),
                method("is", 2, (vm2, args) -> Value.fromBoolean(vm2.equality.sameValue(args.get(0), args.get(1)))),
                method("isExtensible", 1, ObjectBuiltins::isExtensible),
                method("isFrozen", 1, ObjectBuiltins::isFrozen),
                method("isSealed", 1, ObjectBuiltins::isSealed),
                method("keys", 1, (vm2, args) -> enumerate(vm2, args, true, false)),
                method("preventExtensions", 1, ObjectBuiltins::preventExtensions),
                method("seal", 1, ObjectBuiltins::seal),
                method("setPrototypeOf", 2, ObjectBuiltins::setPrototypeOf),
                method("values", 1, (vm2, args) -> enumerate(vm2, args, false, true)));
        ObjectPrototype.install(installer, prototype);
    }

    private static long construct(Vm vm, Args args) {
        boolean subclass = args.isConstruct() && args.newTarget() != args.callee();
        if (subclass) {
            return vm.factory.newObject(Realm.of(vm).prototypeFor(args.newTarget(), Realm.of(vm).objectPrototype), 0);
        }
        return Value.isNullish(args.get(0)) ? vm.factory.newObject() : vm.conversions.toObject(args.get(0));
    }

    private static long assign(Vm vm, Args args) {
        long target = vm.conversions.toObject(args.get(0));
        for (int i = 1; i < args.count(); i++) {
            if (Value.isNullish(args.get(i))) {
                continue;
            }
            long source = vm.conversions.toObject(args.get(i));
            for (long key : vm.objects.ownKeys(source)) {
                if (isEnumerable(vm, source, key)) {
                    vm.objects.setIndexed(target, key, vm.objects.getIndexed(source, key));
                }
            }
        }
        return target;
    }

    private static boolean isEnumerable(Vm vm, long object, long key) {
        PropertyDescriptor property = vm.objects.getOwnProperty(object, key);
        return property != null && property.is(PropertyAttributes.ENUMERABLE);
    }

    private static long create(Vm vm, Args args) {
        checkPrototype(vm, args.get(0));
        long object = vm.factory.newObject(args.get(0), 0);
        return args.get(1) == Value.UNDEFINED ? object : PropertyDescriptors.defineAll(vm, object, args.get(1));
    }

    static void checkPrototype(Vm vm, long prototype) {
        if (prototype != Value.NULL && !Cell.isObject(prototype)) {
            throw vm.typeError("Object prototype may only be an Object or null: " + vm.conversions.describe(prototype));
        }
    }

    private static long defineProperties(Vm vm, Args args) {
        if (!Cell.isObject(args.get(0))) {
            throw vm.typeError("Object.defineProperties called on non-object");
        }
        return PropertyDescriptors.defineAll(vm, args.get(0), args.get(1));
    }

    private static long defineProperty(Vm vm, Args args) {
        long object = args.get(0);
        if (!Cell.isObject(object)) {
            throw vm.typeError("Object.defineProperty called on non-object");
        }
        long key = vm.conversions.toPropertyKey(args.get(1));
        PropertyDescriptors.define(vm, object, key, PropertyDescriptors.fromObject(vm, args.get(2)));
        return object;
    }

    /** Object.keys, values, entries: own enumerable properties with string keys. */
    private static long enumerate(Vm vm, Args args, boolean keys, boolean values) {
        long object = vm.conversions.toObject(args.get(0));
        long result = vm.factory.newArray(0);
        for (long key : vm.objects.enumerableOwnKeys(object)) {
            if (values && !isEnumerable(vm, object, key)) {
                continue; // a getter of an earlier property has deleted or hidden it
            }
            long text = keys ? vm.conversions.toStringCell(key) : Value.UNDEFINED;
            long value = values ? vm.objects.getIndexed(object, key) : Value.UNDEFINED;
            vm.objects.arrays.push(result, !values ? text : !keys ? value : vm.factory.newArrayOf(text, value));
        }
        if (!values) {
            vm.objects.shapeAnswers.rememberKeys(object, result);
        }
        return result;
    }

    private static long getOwnPropertyDescriptor(Vm vm, Args args) {
        long object = vm.conversions.toObject(args.get(0));
        long key = vm.conversions.toPropertyKey(args.get(1));
        PropertyDescriptor property = vm.objects.getOwnProperty(object, key);
        return property == null ? Value.UNDEFINED : PropertyDescriptors.toObject(vm, property);
    }

    private static long getOwnPropertyDescriptors(Vm vm, Args args) {
        long object = vm.conversions.toObject(args.get(0));
        long result = vm.factory.newObject();
        for (long key : vm.objects.ownKeys(object)) {
            PropertyDescriptor property = vm.objects.getOwnProperty(object, key);
            if (property != null) {
                vm.objects.createDataProperty(result, key, PropertyDescriptors.toObject(vm, property));
            }
        }
        return result;
    }

    private static long ownKeys(Vm vm, Args args, boolean symbols) {
        long object = vm.conversions.toObject(args.get(0));
        long result = vm.factory.newArray(0);
        for (long key : vm.objects.ownKeys(object)) {
            if (Cell.isSymbol(key) == symbols) {
                vm.objects.arrays.push(result, symbols ? key : vm.conversions.toStringCell(key));
            }
        }
        return result;
    }

    private static long getPrototypeOf(Vm vm, Args args) {
        long prototype = vm.objects.getPrototype(vm.conversions.toObject(args.get(0)));
        vm.objects.shapeAnswers.rememberPrototype(args.get(0), prototype);
        return prototype;
    }

    private static long hasOwn(Vm vm, Args args) {
        long object = vm.conversions.toObject(args.get(0));
        return ObjectPrototype.hasOwn(vm, object, vm.conversions.toPropertyKey(args.get(1)));
    }

    private static long setPrototypeOf(Vm vm, Args args) {
        long object = args.get(0);
        if (Value.isNullish(object)) {
            throw vm.typeError("Object.setPrototypeOf called on null or undefined");
        }
        checkPrototype(vm, args.get(1));
        if (Cell.isObject(object)) {
            setPrototype(vm, object, args.get(1));
        }
        return object;
    }

    /** Sets a prototype or throws the TypeError that says why not. */
    static void setPrototype(Vm vm, long object, long prototype) {
        if (vm.objects.setPrototype(object, prototype)) {
            return;
        }
        throw vm.typeError(
                vm.objects.isExtensible(object)
                        ? "Cyclic __proto__ value"
                        : vm.conversions.describe(object) + " is not extensible");
    }

    private static long freeze(Vm vm, Args args) {
        if (Cell.isObject(args.get(0))) {
            vm.objects.freeze(args.get(0));
        }
        return args.get(0);
    }

    private static long seal(Vm vm, Args args) {
        if (Cell.isObject(args.get(0))) {
            vm.objects.seal(args.get(0));
        }
        return args.get(0);
    }

    private static long preventExtensions(Vm vm, Args args) {
        if (Cell.isObject(args.get(0))) {
            vm.objects.preventExtensions(args.get(0));
        }
        return args.get(0);
    }

    private static long isExtensible(Vm vm, Args args) {
        return Value.fromBoolean(Cell.isObject(args.get(0)) && vm.objects.isExtensible(args.get(0)));
    }

    private static long isFrozen(Vm vm, Args args) {
        return Value.fromBoolean(!Cell.isObject(args.get(0)) || vm.objects.isFrozen(args.get(0)));
    }

    private static long isSealed(Vm vm, Args args) {
        return Value.fromBoolean(!Cell.isObject(args.get(0)) || vm.objects.isSealed(args.get(0)));
    }
}
