package tierup.vm.builtins;

import static tierup.vm.builtins.Row.getter;
import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.selfHosted;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.Args;
import tierup.vm.Builtin;
import tierup.vm.Cell;
import tierup.vm.HashTables;
import tierup.vm.Iteration;
import tierup.vm.Names;
import tierup.vm.Value;
import tierup.vm.Vm;

/** Map (ECMA-262, 24.1). The entries are a table of {@link HashTables}. */
final class MapBuiltins {
    private static final String PREFIX = "Map.prototype.";
    private static final Builtin SET = MapBuiltins::set;

    private MapBuiltins() {}

    static void install(Installer installer, long prototype) {
        installer.constructor("Map", 0, MapBuiltins::construct, prototype);
        installer.table(
                prototype,
                method("get", 1, MapBuiltins::get),
                method("set", 2, SET),
                method("has", 1, MapBuiltins::has),
                method("delete", 1, MapBuiltins::delete),
                method("clear", 0, MapBuiltins::clear),
                method("entries", 0, (vm, args) -> iterator(vm, args, "entries", Iteration.MAP_ENTRIES)),
                selfHosted("forEach", 1, "map-iteration"),
                method("keys", 0, (vm, args) -> iterator(vm, args, "keys", Iteration.MAP_KEYS)),
                getter("size", MapBuiltins::size),
                method("values", 0, (vm, args) -> iterator(vm, args, "values", Iteration.MAP_VALUES)),
                tag("Map"));
        installer.symbolAlias(prototype, Names.SYMBOL_ITERATOR, "entries");
    }

    private static long construct(Vm vm, Args args) {
        long map = Collections.create(vm, args, "Map", Cell.MAP, vm.realm.mapPrototype, HashTables.MAP_ENTRY);
        return Collections.fill(vm, map, args.get(0), Names.SET, SET);
    }

    private static long thisMap(Vm vm, Args args, String method) {
        return Collections.check(vm, args.thisValue(), Cell.MAP, PREFIX + method);
    }

    private static long get(Vm vm, Args args) {
        return valueOf(vm, thisMap(vm, args, "get"), args.get(0));
    }

    /** The value of a key, or undefined. */
    static long valueOf(Vm vm, long map, long key) {
        long value = vm.objects.tables.get(map, key);
        return value == Value.EMPTY ? Value.UNDEFINED : value;
    }

    private static long set(Vm vm, Args args) {
        long map = thisMap(vm, args, "set");
        vm.objects.tables.put(map, args.get(0), args.get(1));
        return map;
    }

    private static long has(Vm vm, Args args) {
        return Value.fromBoolean(vm.objects.tables.has(thisMap(vm, args, "has"), args.get(0)));
    }

    private static long delete(Vm vm, Args args) {
        return Value.fromBoolean(vm.objects.tables.delete(thisMap(vm, args, "delete"), args.get(0)));
    }

    private static long clear(Vm vm, Args args) {
        vm.objects.tables.clear(thisMap(vm, args, "clear"));
        return Value.UNDEFINED;
    }

    private static long size(Vm vm, Args args) {
        long map = Collections.check(vm, args.thisValue(), Cell.MAP, "get " + PREFIX + "size");
        return Value.fromInt(vm.objects.tables.size(map));
    }

    private static long iterator(Vm vm, Args args, String method, int mode) {
        return vm.realm.iterators.create(mode, thisMap(vm, args, method));
    }

    /** (map, callback): what forEach walks. */
    static long privateKeys(Vm vm, Args args) {
        long map = Collections.check(vm, args.get(0), Cell.MAP, PREFIX + "forEach");
        Collections.checkCallback(vm, args.get(1));
        return vm.realm.iterationGuard.newPrivateIterator(vm.iteration.newState(Iteration.MAP_KEYS, map));
    }
}
