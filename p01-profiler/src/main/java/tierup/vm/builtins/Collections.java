package tierup.vm.builtins;

import tierup.vm.Args;
import tierup.vm.Builtin;
import tierup.vm.Cell;
import tierup.vm.FunctionInfo;
import tierup.vm.GuestException;
import tierup.vm.HashTables;
import tierup.vm.Value;
import tierup.vm.Vm;

/** What the constructors and methods of Map, Set, WeakMap and WeakSet have in common. */
final class Collections {
    private Collections() {}

    /**
     * An empty collection, for a constructor.
     *
     * @param kind of cell
     * @param prototype of those that are not of a subclass
     * @param entryBytes of its {@linkplain HashTables table}
     */
    static long create(Vm vm, Args args, String className, int kind, long prototype, int entryBytes) {
        if (!args.isConstruct()) {
            throw vm.typeError("Constructor " + className + " requires 'new'");
        }
        long actual = vm.realm.prototypeFor(args.newTarget(), prototype);
        return vm.objects.newObjectOfKind(kind, actual, vm.objects.tables.create(entryBytes));
    }

    /** A value that must be a collection of some kind: the receiver of a method. */
    static long check(Vm vm, long value, int kind, String method) {
        if (!Value.isCell(value) || Cell.kind(value) != kind) {
            throw vm.typeError("Method " + method + " called on incompatible receiver " + describe(vm, value));
        }
        return value;
    }

    /** A TypeError if a value cannot be called. */
    static void checkCallback(Vm vm, long callback) {
        if (!Cell.isFunction(callback)) {
            throw vm.typeError(vm.conversions.describeAnonymous(callback) + " is not a function");
        }
    }

    /** A value as V8's messages about collections show it: strings without quotes. */
    static String describe(Vm vm, long value) {
        return Cell.isString(value) ? vm.strings.toJava(value) : vm.conversions.describe(value);
    }

    /**
     * Adds what an iterable yields, the argument of a constructor, by calling the collection's own adding method: a
     * subclass may have another one.
     *
     * @param iterable anything; undefined and null yield nothing
     * @param name of the adding method: one that takes two arguments is given the parts of a pair
     * @param original the method as it was; what it does is done without calling it
     * @return the collection
     */
    static long fill(Vm vm, long collection, long iterable, int name, Builtin original) {
        if (Value.isNullish(iterable)) {
            return collection;
        }
        long adder = vm.objects.get(collection, name);
        if (!Cell.isFunction(adder)) {
            throw vm.typeError("'" + describe(vm, adder) + "' returned for property '" + vm.names.text(name)
                    + "' of object '" + describe(vm, collection) + "' is not a function");
        }
        FunctionInfo info = vm.functions.of(adder);
        boolean direct = info.isBuiltin() && info.builtin() == original;
        boolean takesPairs = Cell.kind(collection) == Cell.MAP || Cell.kind(collection) == Cell.WEAK_MAP;
        long iterator = vm.iteration.startOfArgument(iterable);
        for (long item = vm.iteration.nextOf(iterator); item != Value.EMPTY; item = vm.iteration.nextOf(iterator)) {
            try {
                if (takesPairs) {
                    addPair(vm, collection, item, direct, adder);
                } else if (direct) {
                    add(vm, collection, item, Value.UNDEFINED);
                } else {
                    vm.call(adder, collection, item);
                }
            } catch (GuestException e) {
                vm.iteration.close(iterator, true);
                throw e;
            }
        }
        return collection;
    }

    private static void addPair(Vm vm, long collection, long pair, boolean direct, long adder) {
        if (!Cell.isObject(pair)) {
            throw vm.typeError("Iterator value " + describe(vm, pair) + " is not an entry object");
        }
        long key = vm.objects.getIndexed(pair, Value.ZERO);
        long value = vm.objects.getIndexed(pair, Value.fromInt(1));
        if (direct) {
            add(vm, collection, key, value);
        } else {
            vm.call(adder, collection, key, value);
        }
    }

    private static void add(Vm vm, long collection, long key, long value) {
        WeakCollections.checkKey(vm, collection, key);
        vm.objects.tables.put(collection, key, value);
    }
}
