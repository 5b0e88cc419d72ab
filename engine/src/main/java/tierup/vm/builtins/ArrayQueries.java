package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/** The array methods that only look. */
final class ArrayQueries {
    private ArrayQueries() {}

    static long at(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.at");
        double relative = vm.conversions.toIntegerOrInfinity(args.get(0));
        double index = relative < 0 ? source.length + relative : relative;
        return index < 0 || index >= source.length ? Value.UNDEFINED : source.get((long) index);
    }

    static long indexOf(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.indexOf");
        if (source.length == 0) {
            return Value.fromInt(-1);
        }
        long start = source.relativeIndex(args.get(1), 0);
        long dense = ArraySearch.searchable(vm, source);
        if (start < dense) {
            int found = new ArraySearch(vm, args.get(0), false).find(source.object, (int) start, (int) dense, 1);
            if (found >= 0) {
                return Value.fromInt(found);
            }
            start = ArraySearch.endOf(found);
        }
        for (long i = start; i < source.length; i++) {
            long value = source.getOrEmpty(i);
            if (value == Value.EMPTY) {
                i = source.next(i + 1) - 1;
            } else if (vm.equality.strictEquals(value, args.get(0))) {
                return Value.fromLong(i);
            }
        }
        return Value.fromInt(-1);
    }

    static long lastIndexOf(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.lastIndexOf");
        if (source.length == 0) {
            return Value.fromInt(-1);
        }
        double from = args.count() > 1 ? vm.conversions.toIntegerOrInfinity(args.get(1)) : source.length - 1;
        double start = from < 0 ? source.length + from : Math.min(from, source.length - 1);
        if (start >= 0 && start < ArraySearch.searchable(vm, source)) {
            int found = new ArraySearch(vm, args.get(0), false).find(source.object, (int) start, -1, -1);
            if (found >= 0) {
                return Value.fromInt(found);
            }
            start = ArraySearch.endOf(found);
        }
        for (long i = (long) start; i >= 0 && start >= 0; i--) {
            long value = source.getOrEmpty(i);
            if (value == Value.EMPTY) {
                i = source.previous(i - 1) + 1;
            } else if (vm.equality.strictEquals(value, args.get(0))) {
                return Value.fromLong(i);
            }
        }
        return Value.fromInt(-1);
    }

    /** Unlike indexOf finds NaN, and holes as undefined. */
    static long includes(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.includes");
        if (source.length == 0) {
            return Value.FALSE;
        }
        long start = source.relativeIndex(args.get(1), 0);
        long dense = ArraySearch.searchable(vm, source);
        if (start < dense) {
            int found = new ArraySearch(vm, args.get(0), true).find(source.object, (int) start, (int) dense, 1);
            if (found >= 0) {
                return Value.TRUE;
            }
            start = ArraySearch.endOf(found);
        }
        for (long i = start; i < source.length; i++) {
            long value = source.getOrEmpty(i);
            if (vm.equality.sameValueZero(value == Value.EMPTY ? Value.UNDEFINED : value, args.get(0))) {
                return Value.TRUE;
            }
            if (value == Value.EMPTY) {
                i = source.next(i + 1) - 1;
            }
        }
        return Value.FALSE;
    }

    static long join(Vm vm, Args args) {
        long object = vm.conversions.toObject(args.thisValue());
        ArrayLike source = ArrayLike.of(vm, object);
        long separator = args.get(0) == Value.UNDEFINED ? vm.strings.of(",") : vm.conversions.toStringCell(args.get(0));
        return Realm.of(vm).joiner.join(source, separator, false);
    }

    static long toText(Vm vm, Args args) {
        long object = vm.conversions.toObject(args.thisValue());
        long join = vm.objects.get(object, Names.JOIN);
        if (Cell.isFunction(join)) {
            return vm.requestCall(join, object);
        }
        return vm.strings.of(ObjectPrototype.tagged(vm, object));
    }

    static long toLocaleString(Vm vm, Args args) {
        ArrayLike source = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.toLocaleString");
        return Realm.of(vm).joiner.join(source, vm.strings.of(","), true);
    }
}
