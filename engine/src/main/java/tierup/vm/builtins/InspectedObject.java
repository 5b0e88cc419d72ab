package tierup.vm.builtins;

import java.util.ArrayList;
import java.util.List;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/**
 * What the inspector shows around an object's properties, by its kind.
 *
 * @param prefix stands before the braces: {@code [Function: f]}, an error's stack; or empty
 * @param open class and opening brace: {@code Point \{}
 * @param close closing brace
 * @param isArray elements come first, without names
 * @param isComplete the prefix is all there is to show
 * @param shortName in brackets; stands for the object where it is nested too deeply
 * @param keys the properties to show
 */
record InspectedObject(
        String prefix,
        String open,
        String close,
        boolean isArray,
        boolean isComplete,
        String shortName,
        List<Long> keys) {

    /** Describes an object of any kind. */
    static InspectedObject of(Vm vm, ClassNames names, Inspector inspector, long object, boolean showHidden) {
        String name = names.of(object);
        String tag = names.tag(object);
        List<Long> keys = keys(vm, object, showHidden);
        String shortName =
                ClassNames.prefix(name, tag, names.kindName(object), "").trim();
        if (name != null) {
            shortName = "[" + shortName + "]";
        }
        if (Cell.isTypedArray(object)) {
            String open = InspectedBytes.opening(object, name, tag);
            boolean empty = TypedArrays.length(object) == 0 && keys.isEmpty() && !showHidden;
            return new InspectedObject(empty ? open + "]" : "", open, "]", true, empty, shortName, keys);
        }
        switch (Cell.kind(object)) {
            case Cell.ARRAY_BUFFER: {
                String open = ClassNames.prefix(name, tag, "ArrayBuffer", "") + "{";
                return new InspectedObject("", open, "}", false, false, shortName, keys);
            }
            case Cell.ARRAY: {
                long length = vm.objects.arrays.lengthOf(object);
                boolean plain = "Array".equals(name) && tag.isEmpty();
                String open = (plain ? "" : ClassNames.prefix(name, tag, "Array", "(" + length + ")")) + "[";
                boolean empty = length == 0 && keys.isEmpty();
                return new InspectedObject(empty ? open + "]" : "", open, "]", true, empty, shortName, keys);
            }
            case Cell.FUNCTION:
                return prefixed(functionBase(vm, names, object, name, tag), shortName, keys);
            case Cell.ERROR:
                return prefixed(InspectedErrors.show(vm, object, name, tag, keys), shortName, keys);
            case Cell.PRIMITIVE_WRAPPER:
                return prefixed(wrapperBase(inspector, object, name, tag), shortName, keys);
            case Cell.DATE:
                return prefixed(DateBuiltins.describe(object), shortName, keys);
            case Cell.MAP:
            case Cell.SET: {
                int size = vm.objects.tables.size(object);
                String open = ClassNames.prefix(name, tag, names.kindName(object), "(" + size + ")") + "{";
                boolean empty = size == 0 && keys.isEmpty();
                return new InspectedObject(empty ? open + "}" : "", open, "}", false, empty, shortName, keys);
            }
            case Cell.WEAK_MAP:
            case Cell.WEAK_SET: {
                String open = ClassNames.prefix(name, tag, names.kindName(object), "") + "{";
                return new InspectedObject("", open, "}", false, false, shortName, keys);
            }
            case Cell.BUILTIN_ITERATOR:
                if (InspectedEntries.isCollectionIterator(object)) {
                    return new InspectedObject(
                            "",
                            iteratorOpening(names.kindName(object), object, tag),
                            "}",
                            false,
                            false,
                            shortName,
                            keys);
                }
                return plain(object, name, tag, shortName, keys);
            default:
                return plain(object, name, tag, shortName, keys);
        }
    }

    private static String iteratorOpening(String type, long iterator, String tag) {
        String shown = tag.equals(type) ? type : tag.isEmpty() ? type : tag + "] [" + type;
        String opening = "[" + shown + "] {";
        boolean pairs = InspectedEntries.hasPairs(iterator);
        return pairs ? opening.replace(" Iterator] {", " Entries] {") : opening;
    }

    private static InspectedObject prefixed(String prefix, String shortName, List<Long> keys) {
        return new InspectedObject(prefix, "{", "}", false, keys.isEmpty(), shortName, keys);
    }

    private static InspectedObject plain(long object, String name, String tag, String shortName, List<Long> keys) {
        String open;
        if (Cell.kind(object) == Cell.ARGUMENTS) {
            open = "[Arguments] {";
        } else if ("Object".equals(name) && tag.isEmpty()) {
            open = "{";
        } else {
            open = ClassNames.prefix(name, tag, "Object", "") + "{";
        }
        boolean empty = keys.isEmpty();
        return new InspectedObject(empty ? open + "}" : "", open, "}", false, empty, shortName, keys);
    }

    private static List<Long> keys(Vm vm, long object, boolean showHidden) {
        List<Long> keys = new ArrayList<>();
        boolean indexed = Cell.kind(object) == Cell.ARRAY
                || Cell.isTypedArray(object)
                || Cell.kind(object) == Cell.PRIMITIVE_WRAPPER && Cell.isString(Wrappers.unwrap(object));
        for (long key : vm.objects.ownKeys(object)) {
            boolean index = indexed && !Cell.isSymbol(key) && vm.names.arrayIndex(vm.conversions.toName(key)) >= 0;
            if (!index && (showHidden || vm.objects.getOwnProperty(object, key).is(PropertyAttributes.ENUMERABLE))) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String functionBase(Vm vm, ClassNames names, long function, String className, String tag) {
        boolean isClass = vm.functions.of(function).kind().isClassConstructor();
        String name = names.functionName(function);
        StringBuilder base = new StringBuilder();
        if (isClass) {
            base.append("[class ").append(name.isEmpty() ? "(anonymous)" : name);
            appendUnless(base, " [", className, "]", "Function");
            appendTag(base, tag, className);
            long parent = vm.objects.getPrototype(function);
            String parentName = Cell.isFunction(parent) ? names.functionName(parent) : "";
            base.append(className == null ? " extends null" : parentName.isEmpty() ? "" : " extends " + parentName);
            return base.append("]").toString();
        }
        base.append("[Function").append(className == null ? " (null prototype)" : "");
        base.append(name.isEmpty() ? " (anonymous)]" : ": " + name + "]");
        appendUnless(base, " ", className, "", "Function");
        appendTag(base, tag, className);
        return base.toString();
    }

    private static void appendUnless(StringBuilder text, String before, String name, String after, String usual) {
        if (name != null && !name.equals(usual)) {
            text.append(before).append(name).append(after);
        }
    }

    private static void appendTag(StringBuilder text, String tag, String className) {
        if (!tag.isEmpty() && !tag.equals(className)) {
            text.append(" [").append(tag).append("]");
        }
    }

    private static String wrapperBase(Inspector inspector, long wrapper, String className, String tag) {
        long primitive = Wrappers.unwrap(wrapper);
        String type = Value.isNumber(primitive)
                ? "Number"
                : Value.isBoolean(primitive) ? "Boolean" : Cell.isString(primitive) ? "String" : "Symbol";
        StringBuilder base = new StringBuilder("[").append(type);
        if (!type.equals(className)) {
            base.append(className == null ? " (null prototype)" : " (" + className + ")");
        }
        base.append(": ").append(inspector.inspect(primitive)).append("]");
        if (!type.equals(tag)) {
            appendTag(base, tag, className);
        }
        return base.toString();
    }
}
