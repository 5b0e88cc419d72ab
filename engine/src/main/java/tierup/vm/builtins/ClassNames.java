package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/** Of what class an object is, as console.log says it: the name of the first constructor on its prototype chain. */
final class ClassNames {
    private final Vm vm;

    ClassNames(Vm vm) {
        this.vm = vm;
    }

    /**
     * The class's name.
     *
     * @return null for an object without prototype
     */
    String of(long object) {
        long holder = object;
        while (holder != Value.NULL) {
            long constructor = vm.objects.getOwnDataProperty(holder, Names.CONSTRUCTOR);
            if (constructor != Value.EMPTY && Cell.isFunction(constructor)) {
                String name = functionName(constructor);
                if (!name.isEmpty() && isInstance(object, constructor)) {
                    return name;
                }
            }
            holder = vm.objects.getPrototype(holder);
        }
        long prototype = vm.objects.getPrototype(object);
        if (prototype == Value.NULL) {
            return null;
        }
        String inherited = of(prototype);
        String kind = kindName(object);
        return kind + " <" + (inherited == null ? "[" + kindName(prototype) + ": null prototype] {}" : inherited) + ">";
    }

    /** The class's name as stack traces show it: a class itself goes by its own name. */
    String receiverName(long receiver) {
        if (Cell.isFunction(receiver)) {
            boolean isClass = vm.functions.of(receiver).kind().isClassConstructor();
            String name = isClass ? functionName(receiver) : "";
            name = isClass && name.isEmpty() ? vm.functions.of(receiver).nameInTraces() : name;
            return name.isEmpty() ? "Function" : name;
        }
        if (!Cell.isObject(receiver)) {
            String type = vm.conversions.typeofName(receiver);
            return Character.toUpperCase(type.charAt(0)) + type.substring(1);
        }
        long tag = dataTag(receiver);
        String name = Cell.isString(tag) ? vm.strings.toJava(tag) : inferredClass(receiver);
        name = name.isEmpty() ? of(receiver) : name;
        return name == null || name.indexOf('<') >= 0 ? "Object" : name;
    }

    /** The name that the text gives to the nearest constructor if its own is empty; else empty. */
    private String inferredClass(long receiver) {
        for (long holder = receiver; Cell.isObject(holder); holder = vm.objects.getPrototype(holder)) {
            long constructor = vm.objects.getOwnDataProperty(holder, Names.CONSTRUCTOR);
            if (constructor != Value.EMPTY && Cell.isFunction(constructor) && isInstance(receiver, constructor)) {
                boolean named = !functionName(constructor).isEmpty();
                return named ? "" : vm.functions.of(constructor).nameInTraces();
            }
        }
        return "";
    }

    /**
     * Symbol.toStringTag of an object or its nearest prototype that has one; EMPTY if none has, or that is a getter.
     */
    private long dataTag(long receiver) {
        for (long holder = receiver; Cell.isObject(holder); holder = vm.objects.getPrototype(holder)) {
            if (vm.objects.hasOwn(holder, vm.names.cell(Names.SYMBOL_TO_STRING_TAG))) {
                return vm.objects.getOwnDataProperty(holder, Names.SYMBOL_TO_STRING_TAG);
            }
        }
        return Value.EMPTY;
    }

    /**
     * Under which name a receiver has a function: the function's own, or else the one enumerable string key on the
     * whole prototype chain that holds it (V8's {@code CallSiteInfo::GetMethodName}).
     *
     * @param name the function's own; may be empty
     * @return empty if there is no such key, or more than one
     */
    String methodName(long receiver, long function, String name) {
        String own = name.startsWith("get ") || name.startsWith("set ") ? name.substring(4) : name;
        long start = Cell.isObject(receiver) ? receiver : vm.objects.intrinsics.prototypeOfPrimitive(receiver);
        if (!own.isEmpty() && finds(start, vm.names.cell(vm.names.id(own)), function)) {
            return own;
        }
        String found = "";
        for (long holder = start; Cell.isObject(holder); holder = vm.objects.getPrototype(holder)) {
            for (long key : vm.objects.enumerableOwnNames(holder)) {
                if (isHeldBy(vm.objects.getOwnProperty(holder, key), function)) {
                    if (!found.isEmpty()) {
                        return "";
                    }
                    found = vm.strings.toJava(key);
                }
            }
        }
        return found;
    }

    /** Whether looking a key up on a prototype chain finds a function. */
    private boolean finds(long start, long key, long function) {
        for (long holder = start; Cell.isObject(holder); holder = vm.objects.getPrototype(holder)) {
            PropertyDescriptor property = vm.objects.getOwnProperty(holder, key);
            if (property != null) {
                return isHeldBy(property, function);
            }
        }
        return false;
    }

    private static boolean isHeldBy(PropertyDescriptor property, long function) {
        return property.value == function || property.getter == function || property.setter == function;
    }

    private boolean isInstance(long object, long constructor) {
        long prototype = vm.objects.getOwnDataProperty(constructor, Names.PROTOTYPE);
        long holder = vm.objects.getPrototype(object);
        while (holder != Value.NULL) {
            if (holder == prototype) {
                return true;
            }
            holder = vm.objects.getPrototype(holder);
        }
        return false;
    }

    /** What the engine calls objects of this kind, whatever their prototypes say. */
    String kindName(long object) {
        switch (Cell.kind(object)) {
            case Cell.MAP:
                return "Map";
            case Cell.SET:
                return "Set";
            case Cell.WEAK_MAP:
                return "WeakMap";
            case Cell.WEAK_SET:
                return "WeakSet";
            case Cell.BUILTIN_ITERATOR:
                return InspectedEntries.family(object).tag;
            case Cell.ARRAY_BUFFER:
                return "ArrayBuffer";
            default:
                return Cell.isTypedArray(object) ? ElementKind.of(object).className() : vm.objects.builtinTag(object);
        }
    }

    /** The value of a function's own {@code name} if it is a string, else empty. */
    String functionName(long function) {
        long name = vm.objects.getOwnDataProperty(function, Names.NAME);
        return name != Value.EMPTY && Cell.isString(name) ? vm.strings.toJava(name) : "";
    }

    /** The {@code Symbol.toStringTag} of an object if it is to be shown beside the class's name, else empty. */
    String tag(long object) {
        long tag = vm.objects.get(object, Names.SYMBOL_TO_STRING_TAG);
        boolean own = vm.objects.getOwnDataProperty(object, Names.SYMBOL_TO_STRING_TAG) != Value.EMPTY;
        if (!Cell.isString(tag) || own && isEnumerable(object)) {
            return "";
        }
        return vm.strings.toJava(tag);
    }

    private boolean isEnumerable(long object) {
        return vm.objects.getOwnProperty(object, vm.factory.symbols.toStringTag).is(PropertyAttributes.ENUMERABLE);
    }

    /**
     * Class, size and tag before an opening brace, with a space behind.
     *
     * @param name from {@link #of}
     * @param fallback name of what has no prototype
     */
    static String prefix(String name, String tag, String fallback, String size) {
        if (name == null) {
            String prefix = "[" + fallback + size + ": null prototype] ";
            return tag.isEmpty() || tag.equals(fallback) ? prefix : prefix + "[" + tag + "] ";
        }
        return tag.isEmpty() || tag.equals(name) ? name + size + " " : name + size + " [" + tag + "] ";
    }
}
