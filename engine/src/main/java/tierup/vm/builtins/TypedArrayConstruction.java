package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Where typed arrays come from (ECMA-262, 23.2.5 and 23.2.4): of a length, of other elements, over a buffer, or of the
 * class of another one.
 */
final class TypedArrayConstruction {
    private TypedArrayConstruction() {}

    /** {@code new Float64Array(...)}. */
    static long construct(Vm vm, Args args, ElementKind kind) {
        if (!args.isConstruct()) {
            throw vm.typeError("Constructor " + kind.className() + " requires 'new'");
        }
        long prototype = Realm.of(vm).prototypeFor(args.newTarget(), vm.objects.typedArrays.prototype(kind));
        long source = args.get(0);
        if (!Cell.isObject(source)) {
            return vm.objects.typedArrays.newArray(kind, prototype, toLength(vm, source));
        } else if (TypedArrays.isBuffer(source)) {
            return view(vm, kind, prototype, source, args.get(1), args.get(2));
        } else if (Cell.isTypedArray(source)) {
            long array = vm.objects.typedArrays.newArray(kind, prototype, TypedArrays.length(source));
            TypedArrayMutation.copy(source, array, 0);
            return array;
        }
        return ofElements(vm, kind, prototype, source);
    }

    private static long toLength(Vm vm, long value) {
        double length = vm.conversions.toIntegerOrInfinity(value);
        if (length < 0 || length > TypedArrays.MAX_LENGTH) {
            throw invalidLength(vm, Value.fromNumber(length));
        }
        return (long) length;
    }

    private static RuntimeException invalidLength(Vm vm, long length) {
        return vm.rangeError("Invalid typed array length: " + vm.conversions.toJavaString(length));
    }

    private static long ofElements(Vm vm, ElementKind kind, long prototype, long source) {
        long method = vm.objects.get(source, Names.SYMBOL_ITERATOR);
        long list = source;
        if (!Value.isNullish(method)) {
            if (!Cell.isFunction(method)) {
                throw vm.typeError("TypedArray's constructor requires that the property of the first argument, "
                        + "items[Symbol.iterator], when exists, be a function");
            }
            long listOf = Realm.of(vm).selfHosting.function("typed-array-from", "listOf");
            list = vm.call(listOf, Value.UNDEFINED, source, method);
        }
        ArrayLike values = ArrayLike.of(vm, list);
        if (values.length > TypedArrays.MAX_LENGTH) {
            throw invalidLength(vm, Value.fromLong(values.length));
        }
        long array = vm.objects.typedArrays.newArray(kind, prototype, values.length);
        for (int i = 0; i < values.length; i++) {
            vm.objects.typedArrays.set(array, i, values.get(i));
        }
        return array;
    }

    private static long view(Vm vm, ElementKind kind, long prototype, long buffer, long start, long length) {
        double offset = vm.conversions.toIntegerOrInfinity(start);
        if (offset < 0) {
            throw outside(vm, offset);
        }
        if (offset % kind.bytes() != 0) {
            throw vm.rangeError("start offset of " + kind.className() + " should be a multiple of " + kind.bytes());
        }
        double count = length == Value.UNDEFINED ? 0 : toLength(vm, length);
        long bytes = TypedArrays.byteLength(buffer);
        if (length == Value.UNDEFINED) {
            if (bytes % kind.bytes() != 0) {
                throw vm.rangeError("byte length of " + kind.className() + " should be a multiple of " + kind.bytes());
            }
            if (offset > bytes) {
                throw outside(vm, offset);
            }
            count = (bytes - offset) / kind.bytes();
        }
        if (offset + count * kind.bytes() > bytes || count > Integer.MAX_VALUE) {
            throw invalidLength(vm, Value.fromNumber(count));
        }
        return vm.objects.typedArrays.newView(kind, prototype, buffer, (long) offset, (int) count);
    }

    private static RuntimeException outside(Vm vm, double offset) {
        return vm.rangeError("Start offset " + vm.conversions.toJavaString(Value.fromNumber(offset))
                + " is outside the bounds of the buffer");
    }

    static long of(Vm vm, Args args) {
        checkConstructor(vm, args.thisValue());
        long array = create(vm, args.thisValue(), args.count(), "%TypedArray%.of");
        for (int i = 0; i < args.count(); i++) {
            vm.objects.setIndexed(array, Value.fromInt(i), args.get(i));
        }
        return array;
    }

    static void checkConstructor(Vm vm, long value) {
        if (!vm.runLoop.isConstructor(value)) {
            throw vm.typeError(vm.objects.describe(value) + " is not a constructor");
        }
    }

    /** {@code new constructor(length)}; a TypeError unless it is a typed array of at least that length. */
    static long create(Vm vm, long constructor, long length, String method) {
        long array = vm.construct(constructor, constructor, Value.fromLong(length));
        checkTypedArray(vm, array, method);
        if (TypedArrays.length(array) < length) {
            throw vm.typeError("Derived TypedArray constructor created an array which was too small");
        }
        return array;
    }

    private static void checkTypedArray(Vm vm, long value, String method) {
        if (!Cell.isTypedArray(value)) {
            throw vm.typeError("Method " + method + " called on incompatible receiver " + vm.objects.describe(value));
        }
    }

    /** An array of the same element type, of no class of the program's own (TypedArrayCreateSameType). */
    static long createPlain(Vm vm, long exemplar) {
        ElementKind kind = ElementKind.of(exemplar);
        TypedArrays arrays = vm.objects.typedArrays;
        return arrays.newArray(kind, arrays.prototype(kind), TypedArrays.length(exemplar));
    }

    /** An array of the class of another one (TypedArraySpeciesCreate). */
    static long createLike(Vm vm, long exemplar, long length, String method) {
        long constructor = constructorOf(vm, exemplar);
        if (constructor == Value.UNDEFINED) {
            ElementKind kind = ElementKind.of(exemplar);
            TypedArrays arrays = vm.objects.typedArrays;
            return arrays.newArray(kind, arrays.prototype(kind), length);
        }
        return create(vm, constructor, length, "%TypedArray%.prototype." + method);
    }

    /** A view of the buffer of another one, and of its class. */
    static long viewLike(Vm vm, long exemplar, long byteOffset, int length) {
        long constructor = constructorOf(vm, exemplar);
        long buffer = TypedArrays.buffer(exemplar);
        if (constructor == Value.UNDEFINED) {
            ElementKind kind = ElementKind.of(exemplar);
            TypedArrays arrays = vm.objects.typedArrays;
            return arrays.newView(kind, arrays.prototype(kind), buffer, byteOffset, length);
        }
        long array = vm.construct(constructor, constructor, buffer, Value.fromLong(byteOffset), Value.fromInt(length));
        checkTypedArray(vm, array, "%TypedArray%.prototype.subarray");
        return array;
    }

    /** The constructor that copies are made with, or undefined for that of the element type. */
    private static long constructorOf(Vm vm, long array) {
        return Species.ofObject(vm, array, Realm.of(vm).typedArrayConstructor(ElementKind.of(array)));
    }
}
