package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** The array methods that change the array they are called on. */
final class ArrayMutation {
    private ArrayMutation() {}

    static long push(Vm vm, Args args) {
        long array = args.thisValue();
        int pushed = 0;
        while (Cell.isArray(array) && pushed < args.count() && vm.objects.elements.push(array, args.get(pushed))) {
            pushed++;
        }
        if (pushed > 0 && pushed == args.count()) {
            return Value.fromLong(vm.objects.arrays.arrayLength(array));
        }
        ArrayLike target = ArrayLike.ofThis(vm, array, "Array.prototype.push");
        int left = args.count() - pushed;
        if (target.length + left > ArrayLike.MAX_LENGTH) {
            throw vm.typeError("Pushing " + left + " elements on an array-like of length " + target.length
                    + " is disallowed, as the total surpasses 2**53-1");
        }
        for (int i = 0; i < left; i++) {
            target.set(target.length + i, args.get(pushed + i));
        }
        target.setLength(target.length + left);
        return Value.fromLong(target.length + left);
    }

    private static void checkGrowth(Vm vm, long length, int added) {
        if (length + added > ArrayLike.MAX_LENGTH) {
            throw vm.typeError("Invalid array length");
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
        checkGrowth(vm, target.length, added);
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
        checkGrowth(vm, target.length - deleted, inserted);
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
            target.moveRange(from, to, target.length - from, false);
            target.deleteRange(newLength, target.length);
        } else if (to > from) {
            target.moveRange(from, to, target.length - from, true);
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
            long lower = target.getOrEmpty(low);
            if (lower == Value.EMPTY) {
                low = Math.min(target.next(low), target.length - 1 - target.previous(high));
                high = target.length - 1 - low;
                if (low >= high) {
                    break;
                }
                lower = target.getOrEmpty(low);
            }
            target.move(high, low);
            if (lower != Value.EMPTY) {
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
        target.moveRange(from, to, count, backwards);
        return target.object;
    }
}
