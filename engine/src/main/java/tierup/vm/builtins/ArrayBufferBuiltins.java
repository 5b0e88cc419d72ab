package tierup.vm.builtins;

import static tierup.vm.builtins.Row.getter;
import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Vm;

/** ArrayBuffer (ECMA-262, 25.1), of fixed length: the bytes that typed arrays are views of. */
final class ArrayBufferBuiltins {
    private static final double MAX_SAFE_INTEGER = 0x1p53 - 1;

    private ArrayBufferBuiltins() {}

    /** Returns the constructor. */
    static long install(Installer installer, long prototype) {
        long constructor = installer.constructor("ArrayBuffer", 1, ArrayBufferBuiltins::construct, prototype);
        installer.table(
                constructor,
                method("isView", 1, (vm, args) -> Value.fromBoolean(Cell.isTypedArray(args.get(0)))),
                Species.getter());
        installer.table(
                prototype,
                getter("byteLength", ArrayBufferBuiltins::byteLength),
                method("slice", 2, ArrayBufferBuiltins::slice),
                tag("ArrayBuffer"));
        return constructor;
    }

    private static long construct(Vm vm, Args args) {
        if (!args.isConstruct()) {
            throw vm.typeError("Constructor ArrayBuffer requires 'new'");
        }
        double bytes = vm.conversions.toIntegerOrInfinity(args.get(0));
        if (bytes < 0 || bytes > MAX_SAFE_INTEGER) {
            throw vm.rangeError("Invalid array buffer length");
        }
        long prototype = Realm.of(vm).prototypeFor(args.newTarget(), vm.objects.typedArrays.bufferPrototype());
        return vm.objects.typedArrays.newBuffer(prototype, (long) bytes);
    }

    private static long check(Vm vm, long value, String method) {
        if (!TypedArrays.isBuffer(value)) {
            throw vm.typeError("Method " + method + " called on incompatible receiver " + vm.objects.describe(value));
        }
        return value;
    }

    private static long byteLength(Vm vm, Args args) {
        long buffer = check(vm, args.thisValue(), "get ArrayBuffer.prototype.byteLength");
        return Value.fromLong(TypedArrays.byteLength(buffer));
    }

    private static long slice(Vm vm, Args args) {
        long buffer = check(vm, args.thisValue(), "ArrayBuffer.prototype.slice");
        long length = TypedArrays.byteLength(buffer);
        long start = relativeIndex(vm, args.get(0), 0, length);
        long end = relativeIndex(vm, args.get(1), length, length);
        long count = Math.max(0, end - start);
        long copy = createLike(vm, buffer, count);
        Memory.copy(TypedArrays.byteAddress(buffer) + start, TypedArrays.byteAddress(copy), count);
        return copy;
    }

    private static long relativeIndex(Vm vm, long argument, long missing, long length) {
        return argument == Value.UNDEFINED
                ? missing
                : ArrayLike.relativeIndex(vm.conversions.toIntegerOrInfinity(argument), length);
    }

    /** A buffer of the class of another one. */
    private static long createLike(Vm vm, long exemplar, long bytes) {
        long constructor = Species.ofObject(vm, exemplar, Realm.of(vm).arrayBufferConstructor);
        if (constructor == Value.UNDEFINED) {
            return vm.objects.typedArrays.newBuffer(vm.objects.typedArrays.bufferPrototype(), bytes);
        }
        long copy = vm.construct(constructor, constructor, Value.fromLong(bytes));
        check(vm, copy, "ArrayBuffer.prototype.slice");
        if (copy == exemplar) {
            throw vm.typeError("ArrayBuffer subclass returned this from species constructor");
        }
        if (TypedArrays.byteLength(copy) < bytes) {
            throw vm.typeError("Species constructor returned a too small ArrayBuffer");
        }
        return copy;
    }
}
