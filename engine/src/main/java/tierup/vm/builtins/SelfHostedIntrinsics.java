package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;

import tierup.bytecode.ErrorKind;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * What self-hosted JavaScript gets from {@code require("intrinsics")}: steps that JavaScript cannot express, or that
 * must not depend on properties that a program may replace.
 */
final class SelfHostedIntrinsics {
    private SelfHostedIntrinsics() {}

    /** A fresh object with all of them. */
    static long make(Vm vm) {
        long intrinsics = vm.factory.newObject();
        long hole = vm.factory.newObject();
        vm.objects.set(hole, Names.NEXT, Value.ZERO);
        vm.objects.set(intrinsics, vm.names.id("hole"), hole);
        new Installer(vm)
                .table(
                        intrinsics,
                        method("bindThis", 2, SelfHostedIntrinsics::bindThis),
                        method("checkConstructor", 1, SelfHostedIntrinsics::checkConstructor),
                        method("collectForSort", 3, SelfHostedIntrinsics::collectForSort),
                        method("copyTypedArray", 1, (vm2, args) -> TypedArrayCopies.plainCopy(vm2, args.get(0))),
                        method("defineValue", 3, SelfHostedIntrinsics::defineValue),
                        method("describe", 1, (vm2, args) -> vm2.strings.of(vm2.conversions.describe(args.get(0)))),
                        method("isArray", 1, (vm2, args) -> Value.fromBoolean(Cell.isArray(args.get(0)))),
                        method("isConstructor", 1, SelfHostedIntrinsics::isForeignConstructor),
                        method("isObject", 1, (vm2, args) -> Value.fromBoolean(Cell.isObject(args.get(0)))),
                        method("iteratorMethod", 1, SelfHostedIntrinsics::iteratorMethod),
                        method("lengthOf", 1, (vm2, args) -> Value.fromLong(vm2.objects.arrays.lengthOf(args.get(0)))),
                        method("mapGet", 2, (vm2, args) -> CollectionKind.valueOf(vm2, args.get(0), args.get(1))),
                        method("mapKeys", 2, CollectionKind.MAP.privateIterator(Iteration.MAP_KEYS)),
                        method("newArray", 1, (vm2, args) -> vm2.factory.newArray(Value.asInt(args.get(0)))),
                        method("newList", 2, SelfHostedIntrinsics::newList),
                        method("newTypedArray", 2, SelfHostedIntrinsics::newTypedArray),
                        method("newTypedArrayLike", 3, SelfHostedIntrinsics::newTypedArrayLike),
                        method("replacerOf", 3, SelfHostedIntrinsics::replacerOf),
                        method("replaceText", 4, SelfHostedIntrinsics::replaceText),
                        method("setValues", 2, CollectionKind.SET.privateIterator(Iteration.SET_VALUES)),
                        method("sortByText", 1, SelfHostedIntrinsics::sortByText),
                        method("sortNumbers", 1, SelfHostedIntrinsics::sortNumbers),
                        method("speciesOf", 1, (vm2, args) -> Species.ofArray(vm2, args.get(0))),
                        method("storeSorted", 4, SelfHostedIntrinsics::storeSorted),
                        method("toArray", 1, (vm2, args) -> vm2.factory.listToArray(args.get(0))),
                        method("toObject", 2, SelfHostedIntrinsics::toObject),
                        method("toText", 2, SelfHostedIntrinsics::toText),
                        method("visit", 3, (vm2, args) -> visit(vm2, args, hole)),
                        method("visitBackwards", 2, (vm2, args) -> visitBackwards(vm2, args, hole)),
                        method("walk", 2, SelfHostedIntrinsics::walk),
                        method("typedLength", 2, SelfHostedIntrinsics::typedLength));
        for (ErrorKind kind : new ErrorKind[] {ErrorKind.TYPE_ERROR, ErrorKind.RANGE_ERROR}) {
            long constructor = vm.objects.get(Realm.of(vm).errorPrototype(kind), Names.CONSTRUCTOR);
            vm.objects.set(intrinsics, vm.names.id(kind.className()), constructor);
        }
        return intrinsics;
    }

    /** (callback, thisArg): something to call with one plain call; a TypeError if the callback is no function. */
    private static long bindThis(Vm vm, Args args) {
        long callback = args.get(0);
        if (!Cell.isFunction(callback)) {
            String text = Cell.isString(callback) ? vm.strings.quote(callback) : vm.conversions.describe(callback);
            throw vm.typeError(text + " is not a function");
        }
        return args.get(1) == Value.UNDEFINED
                ? callback
                : Realm.of(vm).boundFunctions.bindThis(callback, args.get(1));
    }

    /** (value, method): this of a method as an object. */
    private static long toObject(Vm vm, Args args) {
        long value = args.get(0);
        if (Cell.isObject(value)) {
            return value;
        }
        if (Value.isNullish(value)) {
            throw vm.typeError(vm.conversions.toJavaString(args.get(1)) + " called on null or undefined");
        }
        return vm.conversions.toObject(value);
    }

    /** (value, method): a string; with a method's name given, null and undefined are TypeErrors. */
    private static long toText(Vm vm, Args args) {
        long value = args.get(0);
        if (args.count() > 1 && Value.isNullish(value)) {
            throw vm.typeError(vm.conversions.toJavaString(args.get(1)) + " called on null or undefined");
        }
        return vm.conversions.toStringCell(value);
    }

    /** (text, pattern, method): what the pattern's Symbol.replace is, bound to it, or undefined. */
    private static long replacerOf(Vm vm, Args args) {
        String method = vm.strings.toJava(args.get(2));
        long replacer = StringSearch.methodOfPattern(vm, args.get(0), args.get(1), Names.SYMBOL_REPLACE, method);
        return replacer == Value.UNDEFINED
                ? replacer
                : Realm.of(vm).boundFunctions.bindThis(replacer, args.get(1));
    }

    /**
     * (length, room): a list of so many holes; a RangeError if that is too long for an array.
     *
     * <p>The room is how many elements it may get. Whoever makes short lists makes some.
     */
    private static long newList(Vm vm, Args args) {
        double length = Value.asNumber(args.get(0));
        if (length > ArrayLike.MAX_ARRAY_LENGTH) {
            throw vm.rangeError("Invalid array length");
        }
        return vm.factory.newList((long) length);
    }

    /** (function): whether Array.from is to make its result with it. */
    private static long isForeignConstructor(Vm vm, Args args) {
        long function = args.get(0);
        return Value.fromBoolean(function != Realm.of(vm).arrayConstructor && vm.runLoop.isConstructor(function));
    }

    /** (items): the Symbol.iterator of what Array.from is given, or undefined. */
    private static long iteratorMethod(Vm vm, Args args) {
        long value = args.get(0);
        if (Value.isNullish(value)) {
            throw vm.iteration.notIterable(value);
        }
        long method = vm.objects.get(value, Names.SYMBOL_ITERATOR);
        if (Value.isNullish(method)) {
            return Value.UNDEFINED;
        }
        if (!Cell.isFunction(method)) {
            throw vm.typeError("%Array%.from requires that the property of the first argument, "
                    + "items[Symbol.iterator], when exists, be a function");
        }
        return method;
    }

    /** (iterable, method): something for for-of; without the method a TypeError if the value is not iterable. */
    private static long walk(Vm vm, Args args) {
        long state = args.count() > 1
                ? vm.iteration.start(args.get(0), args.get(1))
                : vm.iteration.startOfArgument(args.get(0));
        return Realm.of(vm).iterationGuard.newPrivateIterator(state);
    }

    /**
     * (object, index, length): an element; where there is none, the object {@code hole}, whose property {@code next} is
     * then the index to go on at.
     */
    private static long visit(Vm vm, Args args, long hole) {
        long element = vm.objects.visitIndexed(args.get(0), args.get(1));
        if (element != Value.EMPTY) {
            return element;
        }
        long next = vm.objects.integerKeys.next(args.get(0), (long) Value.asNumber(args.get(1)) + 1);
        vm.objects.set(hole, Names.NEXT, Value.fromLong(Math.min(next, (long) Value.asNumber(args.get(2)))));
        return hole;
    }

    /** (object, index): likewise, of who goes from the last element to the first. */
    private static long visitBackwards(Vm vm, Args args, long hole) {
        long element = vm.objects.visitIndexed(args.get(0), args.get(1));
        if (element != Value.EMPTY) {
            return element;
        }
        long previous = vm.objects.integerKeys.previous(args.get(0), (long) Value.asNumber(args.get(1)) - 1);
        vm.objects.set(hole, Names.NEXT, Value.fromLong(previous));
        return hole;
    }

    private static long defineValue(Vm vm, Args args) {
        vm.objects.createDataProperty(args.get(0), vm.conversions.toPropertyKey(args.get(1)), args.get(2));
        return Value.UNDEFINED;
    }

    /**
     * (object, length, list): appends its elements to a list, but for undefined ones and holes.
     *
     * @return how many elements are undefined and no holes
     */
    private static long collectForSort(Vm vm, Args args) {
        ArrayLike source = ArrayLike.of(vm, args.get(0));
        long length = (long) Value.asNumber(args.get(1));
        int undefinedOnes = 0;
        for (long i = 0; i < length; i++) {
            long value = source.getOrEmpty(i);
            if (value == Value.EMPTY) {
                i = source.next(i + 1) - 1;
            } else if (value == Value.UNDEFINED) {
                undefinedOnes++;
            } else {
                vm.objects.arrays.push(args.get(2), value);
            }
        }
        return Value.fromInt(undefinedOnes);
    }

    private static long sortByText(Vm vm, Args args) {
        return TextSort.sort(vm, args.get(0));
    }

    /** (object, length, sorted, undefined ones): writes the elements back; the rest of the length becomes holes. */
    private static long storeSorted(Vm vm, Args args) {
        ArrayLike target = ArrayLike.of(vm, args.get(0));
        long length = (long) Value.asNumber(args.get(1));
        ArrayLike sorted = ArrayLike.of(vm, args.get(2));
        long present = sorted.length + Value.asInt(args.get(3));
        for (long i = 0; i < present; i++) {
            target.set(i, i < sorted.length ? sorted.get(i) : Value.UNDEFINED);
        }
        for (long i = target.next(present); i < length; i = target.next(i + 1)) {
            target.delete(i);
        }
        return target.object;
    }

    // -- typed arrays ---------------------------------------------------------------------------

    private static long checkConstructor(Vm vm, Args args) {
        TypedArrayConstruction.checkConstructor(vm, args.get(0));
        return Value.UNDEFINED;
    }

    /** (constructor, length) */
    private static long newTypedArray(Vm vm, Args args) {
        long length = (long) Value.asNumber(args.get(1));
        return TypedArrayConstruction.create(vm, args.get(0), length, "%TypedArray%.from");
    }

    /** (typed array, length, method): one of the typed array's own class. */
    private static long newTypedArrayLike(Vm vm, Args args) {
        String method = vm.strings.toJava(args.get(2));
        return TypedArrayConstruction.createLike(vm, args.get(0), Value.asInt(args.get(1)), method);
    }

    private static long sortNumbers(Vm vm, Args args) {
        TypedArrayMutation.sort(args.get(0));
        return args.get(0);
    }

    /** (value, method): its length; a TypeError, which names the method if given, if it is no typed array. */
    private static long typedLength(Vm vm, Args args) {
        long value = args.get(0);
        if (Cell.isTypedArray(value)) {
            return Value.fromInt(TypedArrays.length(value));
        }
        throw vm.typeError(
                args.count() == 1
                        ? "this is not a typed array."
                        : "Method " + vm.strings.toJava(args.get(1)) + " called on incompatible receiver "
                                + vm.objects.describe(value));
    }

    /** (text, pattern, replacement, all): string cells and a boolean. */
    private static long replaceText(Vm vm, Args args) {
        return vm.strings.of(StringSearch.replace(
                vm,
                vm.strings.toJava(args.get(0)),
                vm.strings.toJava(args.get(1)),
                vm.strings.toJava(args.get(2)),
                args.get(3) == Value.TRUE));
    }
}
