package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.Args;
import tierup.vm.Builtin;
import tierup.vm.Cell;
import tierup.vm.HashTables;
import tierup.vm.Names;
import tierup.vm.Value;
import tierup.vm.Vm;

/**
 * WeakMap and WeakSet (ECMA-262, 24.3 and 24.4): maps and sets whose keys can be collected while they are in it. Since
 * the heap never frees anything, that cannot happen, and nobody can tell these from truly weak ones: they cannot be
 * walked and have no size. A collector has to treat their tables as ephemerons (Hayes, 1997): a value is reachable
 * through its table only if its key is reachable otherwise.
 */
final class WeakCollections {
    private static final Builtin SET = WeakCollections::set;
    private static final Builtin ADD = WeakCollections::add;

    private WeakCollections() {}

    static void install(Installer installer, Vm vm) {
        long map = vm.objects.newObject();
        installer.constructor("WeakMap", 0, (vm2, args) -> constructMap(vm2, args, map), map);
        installer.table(
                map,
                method("delete", 1, (vm2, args) -> delete(vm2, args, Cell.WEAK_MAP)),
                method("get", 1, WeakCollections::get),
                method("set", 2, SET),
                method("has", 1, (vm2, args) -> has(vm2, args, Cell.WEAK_MAP)),
                tag("WeakMap"));
        long set = vm.objects.newObject();
        installer.constructor("WeakSet", 0, (vm2, args) -> constructSet(vm2, args, set), set);
        installer.table(
                set,
                method("delete", 1, (vm2, args) -> delete(vm2, args, Cell.WEAK_SET)),
                method("has", 1, (vm2, args) -> has(vm2, args, Cell.WEAK_SET)),
                method("add", 1, ADD),
                tag("WeakSet"));
    }

    private static long constructMap(Vm vm, Args args, long prototype) {
        long map = Collections.create(vm, args, "WeakMap", Cell.WEAK_MAP, prototype, HashTables.MAP_ENTRY);
        return Collections.fill(vm, map, args.get(0), Names.SET, SET);
    }

    private static long constructSet(Vm vm, Args args, long prototype) {
        long set = Collections.create(vm, args, "WeakSet", Cell.WEAK_SET, prototype, HashTables.SET_ENTRY);
        return Collections.fill(vm, set, args.get(0), vm.names.id("add"), ADD);
    }

    /** A TypeError if a weak collection cannot hold the key: a primitive, or a symbol that Symbol.for can bring back. */
    static void checkKey(Vm vm, long collection, long key) {
        boolean isMap = Cell.kind(collection) == Cell.WEAK_MAP;
        if ((isMap || Cell.kind(collection) == Cell.WEAK_SET) && !canBeHeldWeakly(vm, key)) {
            throw vm.typeError("Invalid value used " + (isMap ? "as weak map key" : "in weak set"));
        }
    }

    private static boolean canBeHeldWeakly(Vm vm, long key) {
        return Cell.isObject(key) || Cell.isSymbol(key) && vm.realm.symbolRegistry.keyFor(key) == Value.UNDEFINED;
    }

    private static long receiver(Vm vm, Args args, int kind, String method) {
        String className = kind == Cell.WEAK_MAP ? "WeakMap" : "WeakSet";
        return Collections.check(vm, args.thisValue(), kind, className + ".prototype." + method);
    }

    private static long get(Vm vm, Args args) {
        return MapBuiltins.valueOf(vm, receiver(vm, args, Cell.WEAK_MAP, "get"), args.get(0));
    }

    private static long set(Vm vm, Args args) {
        return put(vm, receiver(vm, args, Cell.WEAK_MAP, "set"), args);
    }

    private static long add(Vm vm, Args args) {
        return put(vm, receiver(vm, args, Cell.WEAK_SET, "add"), args);
    }

    private static long put(Vm vm, long collection, Args args) {
        checkKey(vm, collection, args.get(0));
        vm.objects.tables.put(collection, args.get(0), args.get(1));
        return collection;
    }

    private static long has(Vm vm, Args args, int kind) {
        return Value.fromBoolean(vm.objects.tables.has(receiver(vm, args, kind, "has"), args.get(0)));
    }

    private static long delete(Vm vm, Args args, int kind) {
        return Value.fromBoolean(vm.objects.tables.delete(receiver(vm, args, kind, "delete"), args.get(0)));
    }
}
