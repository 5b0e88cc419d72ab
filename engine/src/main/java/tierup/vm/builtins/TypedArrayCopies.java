package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;

/** The typed array methods that make another one: of the same bytes ({@code subarray}), or of copied ones. */
final class TypedArrayCopies {
    private TypedArrayCopies() {}

    static long subarray(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThisOf(vm, args, "subarray");
        long start = TypedArrayMutation.relativeIndex(vm, array, args.get(0), 0);
        long end = TypedArrayMutation.relativeIndex(vm, array, args.get(1), TypedArrays.length(array));
        long byteOffset =
                TypedArrays.byteOffset(array) + start * ElementKind.of(array).bytes();
        return TypedArrayConstruction.viewLike(vm, array, byteOffset, (int) Math.max(0, end - start));
    }

    static long slice(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThisOf(vm, args, "slice");
        long start = TypedArrayMutation.relativeIndex(vm, array, args.get(0), 0);
        long end = TypedArrayMutation.relativeIndex(vm, array, args.get(1), TypedArrays.length(array));
        long count = Math.max(0, end - start);
        long result = TypedArrayConstruction.createLike(vm, array, count, "slice");
        ElementKind from = ElementKind.of(array);
        ElementKind to = ElementKind.of(result);
        long read = TypedArrayMutation.address(array, start);
        long write = TypedArrayMutation.address(result, 0);
        if (from == to && TypedArrays.buffer(array) != TypedArrays.buffer(result)) {
            Memory.copy(read, write, count * from.bytes());
            return result;
        }
        for (long i = 0; i < count; i++) {
            to.store(write + i * to.bytes(), from.load(read + i * from.bytes()));
        }
        return result;
    }

    static long toReversed(Vm vm, Args args) {
        long copy = plainCopy(vm, TypedArrayBuiltins.checkThisOf(vm, args, "toReversed"));
        TypedArrayMutation.reverse(copy);
        return copy;
    }

    static long with(Vm vm, Args args) {
        long array = TypedArrayBuiltins.checkThis(vm, args);
        double relative = vm.conversions.toIntegerOrInfinity(args.get(0));
        double index = relative < 0 ? TypedArrays.length(array) + relative : relative;
        long number = vm.conversions.toNumeric(args.get(1));
        if (index < 0 || index >= TypedArrays.length(array)) {
            throw vm.rangeError("Invalid typed array index");
        }
        long copy = plainCopy(vm, array);
        TypedArrays.store(copy, (int) index, number);
        return copy;
    }

    /** A copy of the same element type, of no class of the program's own. */
    static long plainCopy(Vm vm, long array) {
        long copy = TypedArrayConstruction.createPlain(vm, array);
        TypedArrayMutation.copy(array, copy, 0);
        return copy;
    }
}
