package tierup.vm.builtins;

import java.util.Arrays;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;

/**
 * The typed array methods that change the array they are called on. A buffer never shrinks, so a range that was inside
 * before an argument's valueOf was called still is.
 */
final class TypedArrayMutation {
    private TypedArrayMutation() {}

    /** The address {@code index} elements from the start; {@code length} is allowed. */
    static long address(long array, long index) {
        return TypedArrays.addressOf(array, 0) + index * ElementKind.of(array).bytes();
    }

    /**
     * Resolves an index argument that counts from the end where negative.
     *
     * @param missing what undefined stands for
     */
    static long relativeIndex(Vm vm, long array, long argument, long missing) {
        return argument == Value.UNDEFINED
                ? missing
                : ArrayLike.relativeIndex(vm.conversions.toIntegerOrInfinity(argument), TypedArrays.length(array));
    }

    /** Copies all elements of one typed array into another, from its element {@code offset} on; there is room. */
    static void copy(long source, long target, long offset) {
        ElementKind from = ElementKind.of(source);
        ElementKind to = ElementKind.of(target);
        int length = TypedArrays.length(source);
        if (from == to) {
            Memory.copy(address(source, 0), address(target, offset), (long) length * from.bytes());
            return;
        }
        long read = address(source, 0);
        long write = address(target, offset);
        if (TypedArrays.buffer(source) != TypedArrays.buffer(target)) {
            for (int i = 0; i < length; i++, read += from.bytes(), write += to.bytes()) {
                to.store(write, from.load(read));
            }
            return;
        }
        long[] values = new long[length];
        for (int i = 0; i < length; i++, read += from.bytes()) {
            values[i] = from.load(read);
        }
        for (int i = 0; i < length; i++, write += to.bytes()) {
            to.store(write, values[i]);
        }
    }

    static long set(Vm vm, Args args) {
        long target = TypedArrayBuiltins.checkThis(vm, args);
        double offset = vm.conversions.toIntegerOrInfinity(args.get(1));
        if (offset < 0) {
            throw outOfBounds(vm);
        }
        long source = args.get(0);
        if (Cell.isTypedArray(source)) {
            if (TypedArrays.length(source) + offset > TypedArrays.length(target)) {
                throw outOfBounds(vm);
            }
            copy(source, target, (long) offset);
            return Value.UNDEFINED;
        }
        ArrayLike values = ArrayLike.of(vm, vm.conversions.toObject(source));
        if (values.length + offset > TypedArrays.length(target)) {
            throw outOfBounds(vm);
        }
        for (int i = 0; i < values.length; i++) {
            vm.objects.typedArrays.set(target, (int) offset + i, values.get(i));
        }
        return Value.UNDEFINED;
    }

    private static RuntimeException outOfBounds(Vm vm) {
        return vm.rangeError("offset is out of bounds");
    }

    static long fill(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        long number = vm.conversions.toNumeric(args.get(0));
        long start = relativeIndex(vm, array, args.get(1), 0);
        long end = relativeIndex(vm, array, args.get(2), TypedArrays.length(array));
        ElementKind kind = ElementKind.of(array);
        long last = address(array, end);
        for (long at = address(array, start); at < last; at += kind.bytes()) {
            kind.store(at, number);
        }
        return array;
    }

    static long copyWithin(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        int length = TypedArrays.length(array);
        long to = relativeIndex(vm, array, args.get(0), 0);
        long from = relativeIndex(vm, array, args.get(1), 0);
        long end = relativeIndex(vm, array, args.get(2), length);
        long count = Math.min(end - from, length - to);
        if (count > 0) {
            Memory.copy(
                    address(array, from),
                    address(array, to),
                    count * ElementKind.of(array).bytes());
        }
        return array;
    }

    static long reverse(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        reverse(array);
        return array;
    }

    static void reverse(long array) {
        ElementKind kind = ElementKind.of(array);
        long low = address(array, 0);
        long high = address(array, TypedArrays.length(array) - 1L);
        for (; low < high; low += kind.bytes(), high -= kind.bytes()) {
            long lower = kind.load(low);
            kind.store(low, kind.load(high));
            kind.store(high, lower);
        }
    }

    /** Sorts by value, NaN last, -0 before 0: the default order. */
    static void sort(long array) {
        ElementKind kind = ElementKind.of(array);
        double[] numbers = new double[TypedArrays.length(array)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Value.asNumber(kind.load(address(array, i)));
        }
        Arrays.sort(numbers);
        for (int i = 0; i < numbers.length; i++) {
            kind.store(address(array, i), Value.fromDouble(numbers[i]));
        }
    }
}
