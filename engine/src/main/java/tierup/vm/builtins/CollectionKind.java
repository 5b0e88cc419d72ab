package tierup.vm.builtins;

import static tierup.vm.builtins.Row.getter;
import static tierup.vm.builtins.Row.method;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.objects.HashTables;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;

/**
 * The four classes of collections, and the rows that the tables of several of them have. What differs is data: the name
 * that messages show, the kind of cell that a receiver must have, and whether an entry is a pair.
 *
 * <p>A weak collection differs in one thing only: not every value can be its key. The heap never frees anything, so
 * nothing else could be seen.
 */
enum CollectionKind {
    MAP("Map", Cell.MAP, HashTables.MAP_ENTRY),
    SET("Set", Cell.SET, HashTables.SET_ENTRY),
    WEAK_MAP("WeakMap", Cell.WEAK_MAP, HashTables.MAP_ENTRY),
    WEAK_SET("WeakSet", Cell.WEAK_SET, HashTables.SET_ENTRY);

    private final String className;
    private final int cellKind;
    private final int entryBytes;
    private final Builtin adder = this::add;

    CollectionKind(String className, int cellKind, int entryBytes) {
        this.className = className;
        this.cellKind = cellKind;
        this.entryBytes = entryBytes;
    }

    String className() {
        return className;
    }

    /** Whether an entry has a value besides its key. */
    boolean isMap() {
        return entryBytes == HashTables.MAP_ENTRY;
    }

    /** Name of the method that adds an entry: {@code set} or {@code add}. */
    String adderName() {
        return isMap() ? "set" : "add";
    }

    /** The method that adds an entry, as it is before any program has replaced it. */
    Builtin adder() {
        return adder;
    }

    /**
     * An empty collection, for the constructor.
     *
     * @param prototype of those that are not of a subclass
     * @throws tierup.vm.code.GuestException TypeError if called without {@code new}
     */
    long create(Vm vm, Args args, long prototype) {
        if (!args.isConstruct()) {
            throw vm.typeError("Constructor " + className + " requires 'new'");
        }
        long actual = Realm.of(vm).prototypeFor(args.newTarget(), prototype);
        return vm.factory.newObjectOfKind(cellKind, actual, vm.objects.tables.create(entryBytes));
    }

    /** Adds an entry to a collection of this class. */
    void put(Vm vm, long collection, long key, long value) {
        if ((this == WEAK_MAP || this == WEAK_SET) && !canBeHeldWeakly(vm, key)) {
            throw vm.typeError("Invalid value used " + (isMap() ? "as weak map key" : "in weak set"));
        }
        vm.objects.tables.put(collection, key, isMap() ? value : Value.UNDEFINED);
    }

    /** Not a primitive, and not a symbol that Symbol.for can bring back. */
    private static boolean canBeHeldWeakly(Vm vm, long key) {
        return Cell.isObject(key)
                || Cell.isSymbol(key) && Realm.of(vm).symbolRegistry.keyFor(key) == Value.UNDEFINED;
    }

    // -- Rows -------------------------------------------------------------------------------------

    /** {@code get(key)}, of maps. */
    Row get() {
        return method("get", 1, (vm, args) -> valueOf(vm, receiver(vm, args, "get"), args.get(0)));
    }

    /** {@code set(key, value)} or {@code add(key)}. */
    Row addition() {
        return method(adderName(), isMap() ? 2 : 1, adder);
    }

    private long add(Vm vm, Args args) {
        long collection = receiver(vm, args, adderName());
        put(vm, collection, args.get(0), args.get(1));
        return collection;
    }

    Row has() {
        return method(
                "has",
                1,
                (vm, args) -> Value.fromBoolean(vm.objects.tables.has(receiver(vm, args, "has"), args.get(0))));
    }

    Row delete() {
        return method(
                "delete",
                1,
                (vm, args) -> Value.fromBoolean(vm.objects.tables.delete(receiver(vm, args, "delete"), args.get(0))));
    }

    Row clear() {
        return method("clear", 0, (vm, args) -> {
            vm.objects.tables.clear(receiver(vm, args, "clear"));
            return Value.UNDEFINED;
        });
    }

    Row size() {
        return getter("size", (vm, args) -> {
            long collection = check(vm, args.thisValue(), "get " + methodName("size"));
            return Value.fromInt(vm.objects.tables.size(collection));
        });
    }

    /**
     * A method that gives an iterator.
     *
     * @param mode of {@link tierup.vm.running.Iteration}
     */
    Row iterator(String name, int mode) {
        return method(name, 0, (vm, args) -> Realm.of(vm).iterators.create(mode, receiver(vm, args, name)));
    }

    /**
     * (collection, callback): an iterator that no program can get hold of, which is what {@code forEach} walks with.
     *
     * @param mode of {@link tierup.vm.running.Iteration}
     */
    Builtin privateIterator(int mode) {
        return (vm, args) -> {
            long collection = check(vm, args.get(0), methodName("forEach"));
            if (!Cell.isFunction(args.get(1))) {
                throw vm.typeError(vm.conversions.describeAnonymous(args.get(1)) + " is not a function");
            }
            return Realm.of(vm).iterationGuard.newPrivateIterator(vm.iteration.newState(mode, collection));
        };
    }

    /** The value of a key in a map, or undefined. */
    static long valueOf(Vm vm, long map, long key) {
        long value = vm.objects.tables.get(map, key);
        return value == Value.EMPTY ? Value.UNDEFINED : value;
    }

    // -- Receivers --------------------------------------------------------------------------------

    private String methodName(String name) {
        return className + ".prototype." + name;
    }

    private long receiver(Vm vm, Args args, String name) {
        return check(vm, args.thisValue(), methodName(name));
    }

    private long check(Vm vm, long value, String method) {
        if (!Value.isCell(value) || Cell.kind(value) != cellKind) {
            throw vm.typeError("Method " + method + " called on incompatible receiver " + describe(vm, value));
        }
        return value;
    }

    /** A value as V8's messages about collections show it: strings without quotes. */
    static String describe(Vm vm, long value) {
        return Cell.isString(value) ? vm.strings.quote(value) : vm.conversions.describe(value);
    }
}
