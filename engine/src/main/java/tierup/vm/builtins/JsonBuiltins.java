package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.PropertyDescriptor;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;

/** The JSON object (ECMA-262, 25.5). */
final class JsonBuiltins {
    private static final int WIDEST_GAP = 10;

    private JsonBuiltins() {}

    static void install(Installer installer) {
        installer.table(
                installer.namespace("JSON"),
                tag("JSON"),
                method("parse", 2, JsonBuiltins::parse),
                method("stringify", 3, JsonBuiltins::stringify));
    }

    private static long parse(Vm vm, Args args) {
        long value = JsonReader.parse(vm, vm.conversions.toJavaString(args.get(0)));
        if (!Cell.isFunction(args.get(1))) {
            return value;
        }
        long holder = vm.factory.newObject();
        vm.objects.createDataProperty(holder, vm.strings.empty(), value);
        return revive(vm, args.get(1), holder, vm.strings.empty());
    }

    /** Replaces values by what the reviver returns for them, innermost ones first. */
    private static long revive(Vm vm, long reviver, long holder, long key) {
        long value = vm.objects.getIndexed(holder, key);
        if (Cell.isObject(value)) {
            for (long inner : Cell.isArray(value) ? indices(vm, value) : vm.objects.enumerableOwnKeys(value)) {
                long revived = revive(vm, reviver, value, inner);
                if (revived == Value.UNDEFINED) {
                    vm.objects.tryDelete(value, inner);
                } else {
                    vm.objects.defineProperty(
                            value, inner, PropertyDescriptor.ofData(revived, PropertyAttributes.DEFAULT));
                }
            }
        }
        return vm.call(reviver, holder, vm.conversions.toStringCell(key), value);
    }

    private static long[] indices(Vm vm, long array) {
        long[] indices = new long[(int) Math.min(vm.objects.arrays.arrayLength(array), Integer.MAX_VALUE - 8)];
        Arrays.setAll(indices, Value::fromInt);
        return indices;
    }

    private static long stringify(Vm vm, Args args) {
        long replacer = args.get(1);
        long[] keys = Cell.isArray(replacer) ? keys(vm, replacer) : null;
        long function = Cell.isFunction(replacer) ? replacer : Value.UNDEFINED;
        return JsonWriter.stringify(vm, args.get(0), gap(vm, args.get(2)), function, keys);
    }

    private static String gap(Vm vm, long space) {
        long primitive = Wrappers.converted(vm, space);
        if (Value.isNumber(primitive)) {
            double width = vm.conversions.toIntegerOrInfinity(primitive);
            return " ".repeat((int) Math.max(0, Math.min(WIDEST_GAP, width)));
        }
        if (!Cell.isString(primitive)) {
            return "";
        }
        String text = vm.strings.toJava(primitive);
        return text.substring(0, Math.min(WIDEST_GAP, text.length()));
    }

    private static long[] keys(Vm vm, long list) {
        ArrayLike source = ArrayLike.of(vm, list);
        List<Long> keys = new ArrayList<>();
        for (long i = 0; i < source.length; i++) {
            long item = source.get(i);
            long primitive = Wrappers.unwrap(item);
            if (Cell.isString(primitive) || Value.isNumber(primitive)) {
                long key = vm.conversions.toPropertyKey(vm.conversions.toStringCell(item));
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            }
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }
}
