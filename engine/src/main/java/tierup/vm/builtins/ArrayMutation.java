package tierup.vm.builtins;

import tierup.vm.Vm;
import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;

/** The array methods that change the array they are called on. */
final class ArrayMutation {
    private ArrayMutation() {}

    static long push(Vm vm, Args args) {
        long array = args.thisValue();
        if (Cell.isArray(array) && args.count() > 0) {
            for (int i = 0; i < args.count(); i++) {
                vm.objects.arrays.pushByAssignment(array, args.get(i));
            }
            return Value.fromLong(vm.objects.arrays.arrayLength(array));
        }
        ArrayLike target = ArrayLike.ofThis(vm, array, "Array.prototype.push");
        checkGrowth(vm, target.length, args.count(), "Pushing");
        for (int i = 0; i < args.count(); i++) {
            target.set(target.length + i, args.get(i));
        }
        target.setLength(target.length + args.count());
        return Value.fromLong(target.length + args.count());
    }

    private static void checkGrowth(Vm vm, long length, int added, String doing) {
        if (length + added > ArrayLike.MAX_LENGTH) {
            throw vm.typeError(doing + " " + added + " elements on an array-like of length " + length
                    + " is disallowed by ECMA-262");
        }
    }

    static long pop(Vm vm, Args args) {
        long array = args.thisValue();
        if (Cell.isArray(array)) {
            long last = vm.objects.elements.pop(array);
            if (last != Value.EMPTY) {
                return last;
            }
        }
        ArrayLike target = ArrayLike.ofThis(vm, array, "Array.prototype.pop");
        if (target.length == 0) {
            target.setLength(0);
            return Value.UNDEFINED;
        }
        long last = target.get(target.length - 1);
        target.delete(target.length - 1);
        target.setLength(target.length - 1);
        return last;
    }

    static long shift(Vm vm, Args args) {
        ArrayLike target = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.shift");
        if (target.length == 0) {
            target.setLength(0);
            return Value.UNDEFINED;
        }
        long first = target.get(0);
        makeRoom(vm, target, 0, 1, 0);
        target.setLength(target.length - 1);
        return first;
    }

    static long unshift(Vm vm, Args args) {
        ArrayLike target = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.unshift");
        int added = args.count();
        checkGrowth(vm, target.length, added, "Unshifting");
        makeRoom(vm, target, 0, 0, added);
        for (int i = 0; i < added; i++) {
            target.set(i, args.get(i));
        }
        target.setLength(target.length + added);
        return Value.fromLong(target.length + added);
    }

    static long splice(Vm vm, Args args) {
        ArrayLike target = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.splice");
        long start = target.relativeIndex(args.get(0), 0);
        long deleted = deleteCount(vm, args, target.length, start);
        int inserted = Math.max(0, args.count() - 2);
        checkGrowth(vm, target.length - deleted, inserted, "Splicing");
        ElementList removed = new ElementList(vm, target.object, deleted);
        removed.addRange(target, start, start + deleted);
        long result = removed.toArray();
        makeRoom(vm, target, start, deleted, inserted);
        for (int i = 0; i < inserted; i++) {
            target.set(start + i, args.get(i + 2));
        }
        target.setLength(target.length - deleted + inserted);
        return result;
    }

    /**
     * Makes a gap of {@code inserted} elements where there were {@code deleted}: moves what is behind. The length is the
     * caller's to set, after it has filled the gap.
     */
    private static void makeRoom(Vm vm, ArrayLike target, long start, long deleted, int inserted) {
        long newLength = target.length - deleted + inserted;
        long from = start + deleted;
        long to = start + inserted;
        boolean plain = Cell.isArray(target.object)
                && vm.objects.elements.isPlain(target.object)
                && target.length == vm.objects.elements.length(target.object);
        if (plain) {
            for (long i = target.length; i < newLength; i++) {
                vm.objects.arrays.push(target.object, Value.UNDEFINED);
            }
            vm.objects.elements.move(target.object, (int) from, (int) to, (int) (target.length - from));
        } else if (to < from) {
            for (long i = from; i < target.length; i++) {
                target.move(i, i - from + to);
            }
            for (long i = target.length - 1; i >= newLength; i--) {
                target.delete(i);
            }
        } else if (to > from) {
            for (long i = target.length - 1; i >= from; i--) {
                target.move(i, i - from + to);
            }
        }
    }

    /** How many elements splice is to remove. */
    static long deleteCount(Vm vm, Args args, long length, long start) {
        if (args.count() == 0) {
            return 0;
        } else if (args.count() == 1) {
            return length - start;
        }
        double wanted = vm.conversions.toIntegerOrInfinity(args.get(1));
        return (long) Math.min(Math.max(wanted, 0), length - start);
    }

    static long reverse(Vm vm, Args args) {
        ArrayLike target = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.reverse");
        for (long low = 0, high = target.length - 1; low < high; low++, high--) {
            long lower = target.get(low);
            boolean hasLower = lower != Value.UNDEFINED || target.has(low);
            target.move(high, low);
            if (hasLower) {
                target.set(high, lower);
            } else {
                target.delete(high);
            }
        }
        return target.object;
    }

    static long fill(Vm vm, Args args) {
        ArrayLike target = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.fill");
        long start = target.relativeIndex(args.get(1), 0);
        long end = target.relativeIndex(args.get(2), target.length);
        for (long i = start; i < end; i++) {
            target.set(i, args.get(0));
        }
        return target.object;
    }

    static long copyWithin(Vm vm, Args args) {
        ArrayLike target = ArrayLike.ofThis(vm, args.thisValue(), "Array.prototype.copyWithin");
        long to = target.relativeIndex(args.get(0), 0);
        long from = target.relativeIndex(args.get(1), 0);
        long end = target.relativeIndex(args.get(2), target.length);
        long count = Math.min(end - from, target.length - to);
        boolean backwards = from < to && to < from + count;
        for (long i = 0; i < count; i++) {
            long offset = backwards ? count - 1 - i : i;
            target.move(from + offset, to + offset);
        }
        return target.object;
    }
}
