package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** The array methods that make a new array of the elements of old ones. */
final class ArrayCopies {
    private ArrayCopies() {}

    static long slice(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.slice");
        long start = source.relativeIndex(args.get(0), 0);
        long end = Math.max(start, source.relativeIndex(args.get(1), source.length));
        ElementList result = new ElementList(vm, source.object, end - start);
        result.addRange(source, start, end);
        return result.toArray();
    }

    static long concat(Vm vm, Args args) {
        if (Value.isNullish(args.thisValue())) {
            throw vm.typeError("Array.prototype.concat called on null or undefined");
        }
        long first = vm.conversions.toObject(args.thisValue());
        ElementList result = new ElementList(vm, first, 0);
        for (int i = -1; i < args.count(); i++) {
            long item = i < 0 ? first : args.get(i);
            if (Realm.of(vm).concatSpreading.isSpreadable(item)) {
                ArrayLike source = ArrayLike.of(vm, item);
                result.addRange(source, 0, source.length);
            } else {
                result.add(item);
            }
        }
        return result.toArray();
    }

    static long flat(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.flat");
        double depth = args.get(0) == Value.UNDEFINED ? 1 : vm.conversions.toIntegerOrInfinity(args.get(0));
        ElementList result = new ElementList(vm, source.object, 0);
        flatten(vm, source, depth, result);
        return result.toArray();
    }

    /** Goes as deep as arrays are nested; a StackOverflowError becomes the program's RangeError. */
    private static void flatten(Vm vm, ArrayLike source, double depth, ElementList result) {
        for (long i = 0; i < source.length; i++) {
            long value = source.getOrEmpty(i);
            if (value == Value.EMPTY) {
                i = source.next(i + 1) - 1;
            } else if (depth > 0 && Cell.isArray(value)) {
                flatten(vm, ArrayLike.of(vm, value), depth - 1, result);
            } else {
                result.add(value);
            }
        }
    }

    static long toReversed(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.toReversed");
        checkLength(vm, source.length);
        long[] values = new long[(int) source.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.get(values.length - 1 - i);
        }
        return vm.factory.newArrayOf(values);
    }

    static long toSpliced(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.toSpliced");
        long start = source.relativeIndex(args.get(0), 0);
        long deleted = ArrayMutation.deleteCount(vm, args, source.length, start);
        int inserted = Math.max(0, args.count() - 2);
        long length = source.length - deleted + inserted;
        if (length > ArrayLike.MAX_LENGTH) {
            throw vm.typeError("Invalid array length");
        }
        checkLength(vm, length);
        long[] values = new long[(int) length];
        for (int i = 0; i < values.length; i++) {
            boolean isInserted = i >= start && i < start + inserted;
            values[i] =
                    isInserted ? args.get((int) (i - start) + 2) : source.get(i < start ? i : i - inserted + deleted);
        }
        return vm.factory.newArrayOf(values);
    }

    static long with(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.with");
        double relative = vm.conversions.toIntegerOrInfinity(args.get(0));
        double index = relative < 0 ? source.length + relative : relative;
        if (index < 0 || index >= source.length) {
            throw vm.rangeError("Invalid index : " + vm.conversions.toJavaString(Value.fromNumber(relative)));
        }
        checkLength(vm, source.length);
        long[] values = new long[(int) source.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == index ? args.get(1) : source.get(i);
        }
        return vm.factory.newArrayOf(values);
    }

    /** The first elements, holes as undefined. */
    static long[] elements(Vm vm, ArrayLike source, long count) {
        checkLength(vm, count);
        long[] values = new long[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.get(i);
        }
        return values;
    }

    private static void checkLength(Vm vm, long length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw vm.rangeError("Invalid array length");
        }
    }
}
