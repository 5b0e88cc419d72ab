package tierup.vm.builtins;

import static tierup.vm.builtins.Row.alias;
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

/** Set (ECMA-262, 24.2). The elements are the keys of a table of {@link HashTables}. */
final class SetBuiltins {
    private static final String PREFIX = "Set.prototype.";
    private static final Builtin ADD = SetBuiltins::add;

    private SetBuiltins() {}

    static void install(Installer installer, long prototype) {
        installer.constructor("Set", 0, SetBuiltins::construct, prototype);
        installer.table(
                prototype,
                method("has", 1, SetBuiltins::has),
                method("add", 1, ADD),
                method("delete", 1, SetBuiltins::delete),
                method("clear", 0, SetBuiltins::clear),
                method("entries", 0, (vm, args) -> iterator(vm, args, "entries", Iteration.SET_ENTRIES)),
                selfHosted("forEach", 1, "set-iteration"),
                getter("size", SetBuiltins::size),
                method("values", 0, (vm, args) -> iterator(vm, args, "values", Iteration.SET_VALUES)),
                alias("keys", "values"),
                tag("Set"));
        installer.symbolAlias(prototype, Names.SYMBOL_ITERATOR, "values");
    }

    private static long construct(Vm vm, Args args) {
        long set = Collections.create(vm, args, "Set", Cell.SET, vm.realm.setPrototype, HashTables.SET_ENTRY);
        return Collections.fill(vm, set, args.get(0), vm.names.id("add"), ADD);
    }

    private static long thisSet(Vm vm, Args args, String method) {
        return Collections.check(vm, args.thisValue(), Cell.SET, PREFIX + method);
    }

    private static long has(Vm vm, Args args) {
        return Value.fromBoolean(vm.objects.tables.has(thisSet(vm, args, "has"), args.get(0)));
    }

    private static long add(Vm vm, Args args) {
        long set = thisSet(vm, args, "add");
        vm.objects.tables.put(set, args.get(0), Value.UNDEFINED);
        return set;
    }

    private static long delete(Vm vm, Args args) {
        return Value.fromBoolean(vm.objects.tables.delete(thisSet(vm, args, "delete"), args.get(0)));
    }

    private static long clear(Vm vm, Args args) {
        vm.objects.tables.clear(thisSet(vm, args, "clear"));
        return Value.UNDEFINED;
    }

    private static long size(Vm vm, Args args) {
        long set = Collections.check(vm, args.thisValue(), Cell.SET, "get " + PREFIX + "size");
        return Value.fromInt(vm.objects.tables.size(set));
    }

    private static long iterator(Vm vm, Args args, String method, int mode) {
        return vm.realm.iterators.create(mode, thisSet(vm, args, method));
    }

    /** (set, callback): what forEach walks. */
    static long privateValues(Vm vm, Args args) {
        long set = Collections.check(vm, args.get(0), Cell.SET, PREFIX + "forEach");
        Collections.checkCallback(vm, args.get(1));
        return vm.realm.iterationGuard.newPrivateIterator(vm.iteration.newState(Iteration.SET_VALUES, set));
    }
}
