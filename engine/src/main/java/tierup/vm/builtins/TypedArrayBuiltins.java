package tierup.vm.builtins;

import static tierup.vm.builtins.Row.constant;
import static tierup.vm.builtins.Row.getter;
import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.selfHosted;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Value;
import tierup.vm.objects.TypedArrays;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * Typed arrays (ECMA-262, 23.2): %TypedArray%, which holds everything that they have in common, and below it a
 * constructor for each {@link ElementKind}, which holds almost nothing. As with {@link ArrayBuiltins}, what calls a
 * function for each element is written in JavaScript.
 */
final class TypedArrayBuiltins {
    private static final String FROM = "typed-array-from";
    private static final String ITERATION = "typed-array-iteration";
    private static final String SORT = "typed-array-sort";

    private static final String PROTOTYPE = "%TypedArray%.prototype.";

    private TypedArrayBuiltins() {}

    /** Returns the constructors, in the order of kinds. */
    static long[] install(Installer installer, Vm vm, long arrayPrototype) {
        TypedArrays arrays = vm.objects.typedArrays;
        long prototype = arrays.commonPrototype();
        long common = installer.hiddenConstructor("TypedArray", 0, TypedArrayBuiltins::constructAbstract, prototype);
        installer.table(
                common, method("of", 0, TypedArrayConstruction::of), selfHosted("from", 1, FROM), Species.getter());
        installAccessors(installer, vm, prototype);
        installMethods(installer, prototype);
        int toText = Names.TO_STRING;
        vm.objects.defineOwn(prototype, toText, vm.objects.get(arrayPrototype, toText), PropertyAttributes.HIDDEN);
        installer.symbolAlias(prototype, Names.SYMBOL_ITERATOR, "values");

        long[] constructors = new long[ElementKind.COUNT];
        for (ElementKind kind : ElementKind.values()) {
            long kindPrototype = arrays.prototype(kind);
            constructors[kind.ordinal()] = installer.constructor(
                    kind.className(),
                    3,
                    (vm2, args) -> TypedArrayConstruction.construct(vm2, args, kind),
                    kindPrototype);
            vm.objects.setPrototype(constructors[kind.ordinal()], common);
            installer.table(constructors[kind.ordinal()], constant("BYTES_PER_ELEMENT", kind.bytes()));
            installer.table(kindPrototype, constant("BYTES_PER_ELEMENT", kind.bytes()));
        }
        arrays.lengthIsOriginal();
        return constructors;
    }

    private static void installAccessors(Installer installer, Vm vm, long prototype) {
        installer.table(
                prototype,
                getter(
                        "buffer",
                        (vm2, args) -> TypedArrays.buffer(checkThis(vm2, args, "get " + PROTOTYPE + "buffer"))),
                getter("byteLength", TypedArrayBuiltins::byteLength),
                getter("byteOffset", TypedArrayBuiltins::byteOffset),
                getter("length", TypedArrayBuiltins::length));
        long tag = installer.function("get [Symbol.toStringTag]", 0, TypedArrayBuiltins::tag);
        vm.objects.defineAccessor(
                prototype, vm.factory.symbols.toStringTag, tag, Value.UNDEFINED, PropertyAttributes.CONFIGURABLE);
    }

    private static void installMethods(Installer installer, long prototype) {
        installer.table(
                prototype,
                method("entries", 0, (vm, args) -> iterator(vm, args, Iteration.ARRAY_ENTRIES)),
                method("keys", 0, (vm, args) -> iterator(vm, args, Iteration.ARRAY_KEYS)),
                method("values", 0, (vm, args) -> iterator(vm, args, Iteration.ARRAY_VALUES)),
                method("at", 1, TypedArrayQueries::at),
                method("copyWithin", 2, TypedArrayMutation::copyWithin),
                selfHosted("every", 1, ITERATION),
                method("fill", 1, TypedArrayMutation::fill),
                selfHosted("filter", 1, ITERATION),
                selfHosted("find", 1, ITERATION),
                selfHosted("findIndex", 1, ITERATION),
                selfHosted("findLast", 1, ITERATION),
                selfHosted("findLastIndex", 1, ITERATION),
                selfHosted("forEach", 1, ITERATION),
                method("includes", 1, TypedArrayQueries::includes),
                method("indexOf", 1, TypedArrayQueries::indexOf),
                method("join", 1, TypedArrayQueries::join),
                method("lastIndexOf", 1, TypedArrayQueries::lastIndexOf),
                selfHosted("map", 1, ITERATION),
                method("reverse", 0, TypedArrayMutation::reverse),
                selfHosted("reduce", 1, ITERATION),
                selfHosted("reduceRight", 1, ITERATION),
                method("set", 1, TypedArrayMutation::set),
                method("slice", 2, TypedArrayCopies::slice),
                selfHosted("some", 1, ITERATION),
                selfHosted("sort", 1, SORT),
                method("subarray", 2, TypedArrayCopies::subarray),
                method("toLocaleString", 0, TypedArrayQueries::toLocaleString),
                method("toReversed", 0, TypedArrayCopies::toReversed),
                selfHosted("toSorted", 1, SORT),
                method("with", 2, TypedArrayCopies::with));
    }

    private static long constructAbstract(Vm vm, Args args) {
        throw vm.typeError("Abstract class TypedArray not directly constructable");
    }

    // -- this of the methods --------------------------------------------------------------------

    /** {@code this} of a method, a typed array. */
    static long checkThis(Vm vm, Args args) {
        if (!Cell.isTypedArray(args.thisValue())) {
            throw vm.typeError("this is not a typed array.");
        }
        return args.thisValue();
    }

    /** {@code this} of one of the methods that V8 names in the message. */
    static long checkThis(Vm vm, Args args, String method) {
        if (!Cell.isTypedArray(args.thisValue())) {
            throw vm.typeError(
                    "Method " + method + " called on incompatible receiver " + vm.objects.describe(args.thisValue()));
        }
        return args.thisValue();
    }

    /** As {@link #checkThis(Vm, Args, String)}, for a method of the prototype. */
    static long checkThisOf(Vm vm, Args args, String method) {
        return checkThis(vm, args, PROTOTYPE + method);
    }

    private static long iterator(Vm vm, Args args, int result) {
        checkThis(vm, args);
        return Iterators.ofArray(vm, args, result);
    }

    // -- accessors ------------------------------------------------------------------------------

    private static long byteLength(Vm vm, Args args) {
        long array = checkThis(vm, args, "get TypedArray.prototype.byteLength");
        return Value.fromLong(
                (long) TypedArrays.length(array) * ElementKind.of(array).bytes());
    }

    private static long byteOffset(Vm vm, Args args) {
        return Value.fromLong(TypedArrays.byteOffset(checkThis(vm, args, "get TypedArray.prototype.byteOffset")));
    }

    private static long length(Vm vm, Args args) {
        return Value.fromInt(TypedArrays.length(checkThis(vm, args, "get TypedArray.prototype.length")));
    }

    private static long tag(Vm vm, Args args) {
        long array = args.thisValue();
        return Cell.isTypedArray(array)
                ? vm.strings.intern(ElementKind.of(array).className())
                : Value.UNDEFINED;
    }
}
