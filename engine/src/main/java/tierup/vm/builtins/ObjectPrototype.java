package tierup.vm.builtins;

import static tierup.vm.builtins.Row.accessor;
import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** What every object inherits (ECMA-262, 20.1.3). */
final class ObjectPrototype {
    private ObjectPrototype() {}

    static void install(Installer installer, long prototype) {
        installer.table(
                prototype,
                method("hasOwnProperty", 1, ObjectPrototype::hasOwnProperty),
                method("isPrototypeOf", 1, ObjectPrototype::isPrototypeOf),
                method("propertyIsEnumerable", 1, ObjectPrototype::propertyIsEnumerable),
                method("toLocaleString", 0, ObjectPrototype::toLocaleString),
                method("toString", 0, ObjectPrototype::toText),
                method("valueOf", 0, (vm, args) -> vm.conversions.toObject(args.thisValue())),
                accessor("__proto__", ObjectPrototype::getProto, ObjectPrototype::setProto));
        LegacyAccessors.install(installer, prototype);
    }

    private static long hasOwnProperty(Vm vm, Args args) {
        long key = vm.conversions.toPropertyKey(args.get(0));
        return hasOwn(vm, vm.conversions.toObject(args.thisValue()), key);
    }

    /** Whether an object has a property of its own; a boolean value. */
    static long hasOwn(Vm vm, long object, long key) {
        boolean isOwn = vm.objects.hasOwn(object, key);
        int name = Cell.isString(key) ? Memory.getInt(key + Cell.STRING_NAME) : Names.NONE;
        if (name != Names.NONE && !vm.names.isNumeric(name)) {
            vm.objects.shapeAnswers.rememberOwn(object, name, isOwn);
        }
        return Value.fromBoolean(isOwn);
    }

    private static long isPrototypeOf(Vm vm, Args args) {
        if (!Cell.isObject(args.get(0))) {
            return Value.FALSE;
        }
        long sought = vm.conversions.toObject(args.thisValue());
        long object = vm.objects.getPrototype(args.get(0));
        while (object != Value.NULL) {
            if (object == sought) {
                return Value.TRUE;
            }
            object = vm.objects.getPrototype(object);
        }
        return Value.FALSE;
    }

    private static long propertyIsEnumerable(Vm vm, Args args) {
        long key = vm.conversions.toPropertyKey(args.get(0));
        PropertyDescriptor property = vm.objects.getOwnProperty(vm.conversions.toObject(args.thisValue()), key);
        return Value.fromBoolean(property != null && property.is(PropertyAttributes.ENUMERABLE));
    }

    private static long toLocaleString(Vm vm, Args args) {
        return vm.requestCall(vm.objects.get(args.thisValue(), Names.TO_STRING), args.thisValue());
    }

    /** "[object Array]" and the like. */
    private static long toText(Vm vm, Args args) {
        if (Value.isNullish(args.thisValue())) {
            return vm.strings.of(args.thisValue() == Value.NULL ? "[object Null]" : "[object Undefined]");
        }
        long object = vm.conversions.toObject(args.thisValue());
        String text = tagged(vm, object);
        if (!vm.objects.shapeAnswers.isTagKnown(object)) {
            return vm.strings.of(text);
        }
        long name = vm.names.cell(vm.names.id(text));
        vm.objects.shapeAnswers.rememberTag(object, name);
        return name;
    }

    /** An object as the original toString shows it, whatever the program has made of it. */
    static String tagged(Vm vm, long object) {
        long tag = vm.objects.get(object, Names.SYMBOL_TO_STRING_TAG);
        return "[object " + (Cell.isString(tag) ? vm.strings.toJava(tag) : vm.objects.builtinTag(object)) + "]";
    }

    private static long getProto(Vm vm, Args args) {
        return vm.objects.getPrototype(vm.conversions.toObject(args.thisValue()));
    }

    private static long setProto(Vm vm, Args args) {
        long object = args.thisValue();
        if (Value.isNullish(object)) {
            throw vm.typeError("Object.prototype.__proto__ called on null or undefined");
        }
        boolean settable = Cell.isObject(object) && (args.get(0) == Value.NULL || Cell.isObject(args.get(0)));
        if (settable) {
            ObjectBuiltins.setPrototype(vm, object, args.get(0));
        }
        return Value.UNDEFINED;
    }
}
