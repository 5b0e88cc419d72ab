package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;

/** The typed array methods that only look. */
final class TypedArrayQueries {
    private static final int NOT_FOUND = -1;

    private TypedArrayQueries() {}

    static long at(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThisOf(vm, args, "at");
        double relative = vm.conversions.toIntegerOrInfinity(args.get(0));
        double index = relative < 0 ? TypedArrays.length(array) + relative : relative;
        return index < 0 || index >= TypedArrays.length(array) ? Value.UNDEFINED : TypedArrays.get(array, (int) index);
    }

    static long indexOf(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        int start = start(vm, array, args.get(1));
        return Value.fromInt(find(array, args.get(0), start, TypedArrays.length(array)));
    }

    /** Where a search from an index begins; where there is nothing to search, the index is not even converted. */
    private static int start(Vm vm, long array, long from) {
        return TypedArrays.length(array) == 0 ? 0 : (int) TypedArrayMutation.relativeIndex(vm, array, from, 0);
    }

    /** The first index of a number that is equal (===); none for what is no number. */
    private static int find(long array, long wanted, int start, int end) {
        if (!Value.isNumber(wanted)) {
            return NOT_FOUND;
        }
        double number = Value.asNumber(wanted);
        ElementKind kind = ElementKind.of(array);
        if (kind == ElementKind.FLOAT64) {
            return findDouble(array, number, start, end);
        } else if (kind == ElementKind.INT32) {
            return (int) number == number ? findInt(array, (int) number, start, end) : NOT_FOUND;
        }
        for (int i = start; i < end; i++) {
            if (Value.asNumber(TypedArrays.get(array, i)) == number) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private static int findDouble(long array, double number, int start, int end) {
        long data = TypedArrays.addressOf(array, 0);
        for (int i = start; i < end; i++) {
            if (Memory.getDouble(data + 8L * i) == number) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    private static int findInt(long array, int number, int start, int end) {
        long data = TypedArrays.addressOf(array, 0);
        for (int i = start; i < end; i++) {
            if (Memory.getInt(data + 4L * i) == number) {
                return i;
            }
        }
        return NOT_FOUND;
    }

    static long lastIndexOf(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        int length = TypedArrays.length(array);
        if (length == 0) {
            return Value.fromInt(NOT_FOUND);
        }
        double from = args.count() > 1 ? vm.conversions.toIntegerOrInfinity(args.get(1)) : length - 1;
        double start = from < 0 ? length + from : Math.min(from, length - 1);
        if (Value.isNumber(args.get(0))) {
            double number = Value.asNumber(args.get(0));
            for (int i = (int) start; i >= 0 && start >= 0; i--) {
                if (Value.asNumber(TypedArrays.get(array, i)) == number) {
                    return Value.fromInt(i);
                }
            }
        }
        return Value.fromInt(NOT_FOUND);
    }

    /** Unlike indexOf finds NaN. */
    static long includes(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        int start = start(vm, array, args.get(1));
        long wanted = args.get(0);
        if (!Value.isNumber(wanted) || !Double.isNaN(Value.asNumber(wanted))) {
            return Value.fromBoolean(find(array, wanted, start, TypedArrays.length(array)) >= 0);
        }
        for (int i = start; i < TypedArrays.length(array); i++) {
            if (vm.equality.sameValueZero(TypedArrays.get(array, i), args.get(0))) {
                return Value.TRUE;
            }
        }
        return Value.FALSE;
    }

    static long join(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThisOf(vm, args, "join");
        long separator = args.get(0) == Value.UNDEFINED ? vm.strings.of(",") : vm.conversions.toStringCell(args.get(0));
        long text = vm.strings.empty();
        for (int i = 0; i < TypedArrays.length(array); i++) {
            long element = vm.conversions.toStringCell(TypedArrays.get(array, i));
            text = i == 0 ? element : vm.strings.concat(vm.strings.concat(text, separator), element);
        }
        return text;
    }

    static long toLocaleString(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThisOf(vm, args, "toLocaleString");
        return Realm.of(vm).joiner.join(ArrayLike.ofTypedArray(vm, array), vm.strings.of(","), true);
    }
}
