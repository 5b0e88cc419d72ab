package tierup.vm.builtins;

import static tierup.vm.builtins.CollectionKind.MAP;
import static tierup.vm.builtins.CollectionKind.SET;
import static tierup.vm.builtins.CollectionKind.WEAK_MAP;
import static tierup.vm.builtins.CollectionKind.WEAK_SET;
import static tierup.vm.builtins.CollectionKind.describe;
import static tierup.vm.builtins.Row.alias;
import static tierup.vm.builtins.Row.selfHosted;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.code.Args;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.HashTables;
import tierup.vm.running.Builtin;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Map, Set, WeakMap and WeakSet (ECMA-262, 24.1 to 24.4). The entries are a table of {@link HashTables}; the elements of
 * a set are the keys of one.
 *
 * <p>WeakMap and WeakSet are maps and sets whose keys can be collected while they are in it. Since the heap never frees
 * anything, that cannot happen, and nobody can tell these from truly weak ones: they cannot be walked and have no size.
 * A collector has to treat their tables as ephemerons (Hayes, 1997): a value is reachable through its table only if its
 * key is reachable otherwise.
 */
final class CollectionBuiltins {
    private CollectionBuiltins() {}

    static void install(Installer installer, Vm vm, long mapPrototype, long setPrototype) {
        installMap(installer, mapPrototype);
        installSet(installer, setPrototype);
        long weakMap = vm.factory.newObject();
        installConstructor(installer, WEAK_MAP, weakMap);
        installer.table(
                weakMap, WEAK_MAP.delete(), WEAK_MAP.get(), WEAK_MAP.addition(), WEAK_MAP.has(), tag("WeakMap"));
        long weakSet = vm.factory.newObject();
        installConstructor(installer, WEAK_SET, weakSet);
        installer.table(weakSet, WEAK_SET.delete(), WEAK_SET.has(), WEAK_SET.addition(), tag("WeakSet"));
    }

    private static void installMap(Installer installer, long prototype) {
        installer.table(installConstructor(installer, MAP, prototype), Species.getter());
        installer.table(
                prototype,
                MAP.get(),
                MAP.addition(),
                MAP.has(),
                MAP.delete(),
                MAP.clear(),
                MAP.iterator("entries", Iteration.MAP_ENTRIES),
                selfHosted("forEach", 1, "map-iteration"),
                MAP.iterator("keys", Iteration.MAP_KEYS),
                MAP.size(),
                MAP.iterator("values", Iteration.MAP_VALUES),
                tag("Map"));
        installer.symbolAlias(prototype, Names.SYMBOL_ITERATOR, "entries");
    }

    private static void installSet(Installer installer, long prototype) {
        installer.table(installConstructor(installer, SET, prototype), Species.getter());
        installer.table(
                prototype,
                SET.has(),
                SET.addition(),
                SET.delete(),
                SET.clear(),
                SET.iterator("entries", Iteration.SET_ENTRIES),
                selfHosted("forEach", 1, "set-iteration"),
                SET.size(),
                SET.iterator("values", Iteration.SET_VALUES),
                alias("keys", "values"),
                tag("Set"));
        installer.symbolAlias(prototype, Names.SYMBOL_ITERATOR, "values");
    }

    private static long installConstructor(Installer installer, CollectionKind kind, long prototype) {
        return installer.constructor(
                kind.className(), 0, (vm, args) -> construct(vm, args, kind, prototype), prototype);
    }

    /**
     * A new collection with what an iterable yields. Entries are added by calling the collection's own adding method,
     * since a subclass may have another one; what the original method does is done without calling it.
     */
    private static long construct(Vm vm, Args args, CollectionKind kind, long prototype) {
        long collection = kind.create(vm, args, prototype);
        long iterable = args.get(0);
        if (Value.isNullish(iterable)) {
            return collection;
        }
        long adder = vm.objects.get(collection, vm.names.id(kind.adderName()));
        if (!Cell.isFunction(adder)) {
            throw vm.typeError("'" + describe(vm, adder) + "' returned for property '" + kind.adderName()
                    + "' of object '" + describe(vm, collection) + "' is not a function");
        }
        boolean direct = Builtin.of(vm.functions.of(adder)) == kind.adder();
        long iterator = vm.iteration.startOfArgument(iterable);
        for (long item = vm.iteration.nextOf(iterator); item != Value.EMPTY; item = vm.iteration.nextOf(iterator)) {
            try {
                if (kind.isMap()) {
                    addPair(vm, kind, collection, item, direct, adder);
                } else if (direct) {
                    kind.put(vm, collection, item, Value.UNDEFINED);
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

    private static void addPair(Vm vm, CollectionKind kind, long collection, long pair, boolean direct, long adder) {
        if (!Cell.isObject(pair)) {
            throw vm.typeError("Iterator value " + describe(vm, pair) + " is not an entry object");
        }
        long key = vm.objects.getIndexed(pair, Value.ZERO);
        long value = vm.objects.getIndexed(pair, Value.fromInt(1));
        if (direct) {
            kind.put(vm, collection, key, value);
        } else {
            vm.call(adder, collection, key, value);
        }
    }
}
