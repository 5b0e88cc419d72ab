package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.selfHosted;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Array (ECMA-262, 23.1): the constructor and the table of all methods. What calls a function for each element is
 * written in JavaScript; the rest is Java, here and in {@link ArrayMutation}, {@link ArrayCopies} and {@link
 * ArrayQueries}.
 */
final class ArrayBuiltins {
    private static final String ITERATION = "array-iteration";
    private static final String SEARCH = "array-search";
    private static final String SORT = "array-sort";

    /** What a {@code with} statement, which there is none of in strict code, would not see. */
    private static final String[] UNSCOPABLES = {
        "at",
        "copyWithin",
        "entries",
        "fill",
        "find",
        "findIndex",
        "findLast",
        "findLastIndex",
        "flat",
        "flatMap",
        "includes",
        "keys",
        "toReversed",
        "toSorted",
        "toSpliced",
        "values"
    };

    private ArrayBuiltins() {}

    /** Returns the constructor. */
    static long install(Installer installer, long prototype) {
        long constructor = installer.constructor("Array", 1, ArrayBuiltins::construct, prototype);
        installer.table(
                constructor,
                selfHosted("from", 1, "array-from"),
                method("isArray", 1, (vm, args) -> Value.fromBoolean(Cell.isArray(args.get(0)))),
                method("of", 0, ArrayBuiltins::of),
                Species.getter());
        installer.table(
                prototype,
                method("at", 1, ArrayQueries::at),
                method("concat", 1, ArrayCopies::concat),
                method("copyWithin", 2, ArrayMutation::copyWithin),
                method("entries", 0, (vm, args) -> Iterators.ofArray(vm, args, Iteration.ARRAY_ENTRIES)),
                selfHosted("every", 1, ITERATION),
                method("fill", 1, ArrayMutation::fill),
                selfHosted("filter", 1, ITERATION),
                selfHosted("find", 1, SEARCH),
                selfHosted("findIndex", 1, SEARCH),
                selfHosted("findLast", 1, SEARCH),
                selfHosted("findLastIndex", 1, SEARCH),
                method("flat", 0, ArrayCopies::flat),
                selfHosted("flatMap", 1, ITERATION),
                selfHosted("forEach", 1, ITERATION),
                method("includes", 1, ArrayQueries::includes),
                method("indexOf", 1, ArrayQueries::indexOf),
                method("join", 1, ArrayQueries::join),
                method("keys", 0, (vm, args) -> Iterators.ofArray(vm, args, Iteration.ARRAY_KEYS)),
                method("lastIndexOf", 1, ArrayQueries::lastIndexOf),
                selfHosted("map", 1, ITERATION),
                method("pop", 0, ArrayMutation::pop),
                method("push", 1, ArrayMutation::push),
                selfHosted("reduce", 1, ITERATION),
                selfHosted("reduceRight", 1, ITERATION),
                method("reverse", 0, ArrayMutation::reverse),
                method("shift", 0, ArrayMutation::shift),
                method("slice", 2, ArrayCopies::slice),
                selfHosted("some", 1, ITERATION),
                selfHosted("sort", 1, SORT),
                method("splice", 2, ArrayMutation::splice),
                method("toLocaleString", 0, ArrayQueries::toLocaleString),
                method("toReversed", 0, ArrayCopies::toReversed),
                selfHosted("toSorted", 1, SORT),
                method("toSpliced", 2, ArrayCopies::toSpliced),
                method("toString", 0, ArrayQueries::toText),
                method("unshift", 1, ArrayMutation::unshift),
                method("values", 0, (vm, args) -> Iterators.ofArray(vm, args, Iteration.ARRAY_VALUES)),
                method("with", 2, ArrayCopies::with));
        installer.symbolAlias(prototype, Names.SYMBOL_ITERATOR, "values");
        installer.unscopables(prototype, UNSCOPABLES);
        return constructor;
    }

    private static long construct(Vm vm, Args args) {
        long array;
        if (args.count() != 1) {
            array = vm.factory.newArrayOf(args.rest(0));
        } else if (Value.isNumber(args.get(0))) {
            array = ofLength(vm, Value.asNumber(args.get(0)));
        } else {
            array = vm.factory.newArrayOf(args.get(0));
        }
        return withPrototype(vm, array, args);
    }

    /** An array of holes, of any legal length; a RangeError for others. */
    private static long ofLength(Vm vm, double length) {
        if (length != Math.rint(length) || length < 0 || length > ArrayLike.MAX_ARRAY_LENGTH) {
            throw vm.rangeError("Invalid array length");
        }
        long array = vm.factory.newArray(0);
        vm.objects.set(array, Names.LENGTH, Value.fromNumber(length));
        return array;
    }

    private static long withPrototype(Vm vm, long array, Args args) {
        long prototype = Realm.of(vm).prototypeFor(args.newTarget(), Realm.of(vm).arrayPrototype);
        if (prototype != Realm.of(vm).arrayPrototype) {
            vm.objects.setPrototype(array, prototype);
        }
        return array;
    }

    private static long of(Vm vm, Args args) {
        long constructor = args.thisValue();
        if (constructor == Realm.of(vm).arrayConstructor || !vm.runLoop.isConstructor(constructor)) {
            return vm.factory.newArrayOf(args.rest(0));
        }
        long result = vm.construct(constructor, constructor, Value.fromInt(args.count()));
        for (int i = 0; i < args.count(); i++) {
            vm.objects.createDataProperty(result, Value.fromInt(i), args.get(i));
        }
        vm.objects.set(result, Names.LENGTH, Value.fromInt(args.count()));
        return result;
    }
}
