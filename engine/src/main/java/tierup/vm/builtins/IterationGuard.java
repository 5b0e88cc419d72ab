package tierup.vm.builtins;

import java.util.List;
import java.util.Optional;
import tierup.vm.builtins.Iterators.Family;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;

/**
 * Knows whether the iteration of built-in things is still what it was when the engine started, so that for-of may walk
 * an array without calling {@code Symbol.iterator} and {@code next}.
 *
 * <p>The question is asked once at the beginning of a walk, like the protocol itself, which looks both methods up only
 * then. V8 asks a <em>protector</em>, one word that the first change of any of these prototypes clears for good; here
 * the methods are looked up and compared with the original ones.
 */
public final class IterationGuard {
    private final Vm vm;
    private final Iterators iterators;
    private final long arrayValues;
    private final long typedArrayValues;
    private final long stringIterator;
    private final long mapEntries;
    private final long setValues;
    /** %IteratorPrototype%[Symbol.iterator]: an iterator is its own iterator. */
    private final long itself;

    private final long[] nextMethods = new long[Family.values().length];

    /** Takes the methods as they are now, with the realm filled and no program started. */
    IterationGuard(Vm vm, Realm realm) {
        this.vm = vm;
        this.iterators = realm.iterators;
        this.arrayValues = vm.objects.get(realm.arrayPrototype, Names.SYMBOL_ITERATOR);
        vm.objects.intrinsics.arrayValues = arrayValues;
        this.typedArrayValues = vm.objects.get(vm.objects.typedArrays.commonPrototype(), Names.SYMBOL_ITERATOR);
        this.stringIterator = vm.objects.get(realm.stringPrototype, Names.SYMBOL_ITERATOR);
        this.mapEntries = vm.objects.get(realm.mapPrototype, Names.SYMBOL_ITERATOR);
        this.setValues = vm.objects.get(realm.setPrototype, Names.SYMBOL_ITERATOR);
        this.itself = vm.objects.get(iterators.common, Names.SYMBOL_ITERATOR);
        for (Family family : Family.values()) {
            nextMethods[family.ordinal()] = vm.objects.get(iterators.prototype(family), Names.NEXT);
        }
    }

    /**
     * How for-of may walk something without calling its methods.
     *
     * @param method what its Symbol.iterator is
     * @return the mode of a new walk; {@link Iteration#PROTOCOL} for an iterator object whose own state may be stepped;
     *     or {@link Iteration#NONE}
     */
    public int directMode(long iterable, long method) {
        int mode = Iteration.NONE;
        if (method == arrayValues) {
            mode = Cell.isObject(iterable) ? Iteration.ARRAY_VALUES : Iteration.NONE;
        } else if (method == typedArrayValues) {
            mode = Cell.isTypedArray(iterable) ? Iteration.ARRAY_VALUES : Iteration.NONE;
        } else if (method == stringIterator) {
            mode = Cell.isString(iterable) ? Iteration.STRING : Iteration.NONE;
        } else if (method == mapEntries) {
            mode = isOfKind(iterable, Cell.MAP) ? Iteration.MAP_ENTRIES : Iteration.NONE;
        } else if (method == setValues) {
            mode = isOfKind(iterable, Cell.SET) ? Iteration.SET_VALUES : Iteration.NONE;
        } else if (method == itself) {
            return isOfKind(iterable, Cell.BUILTIN_ITERATOR) && isUnchanged(iterable)
                    ? Iteration.PROTOCOL
                    : Iteration.NONE;
        }
        return mode != Iteration.NONE && hasOriginalNext(iterators.prototype(Family.of(mode)), mode)
                ? mode
                : Iteration.NONE;
    }

    /**
     * What must not have changed for arrays to be walked without calling anything.
     *
     * @param values {@code Array.prototype[Symbol.iterator]}
     * @param next that of the prototype of array iterators
     * @param chain prototypes without {@code return}: of array iterators, of all iterators, of objects
     */
    public record ArrayWalk(KnownSlot values, KnownSlot next, List<KnownSlot> chain) {}

    /** Likewise, unless it has changed already, or can change unseen. */
    public Optional<ArrayWalk> arrayWalk() {
        return walk(Realm.of(vm).arrayPrototype, arrayValues, Iteration.ARRAY_VALUES);
    }

    /** As {@link #arrayWalk}, of the entries of maps. */
    public Optional<ArrayWalk> mapWalk() {
        return walk(Realm.of(vm).mapPrototype, mapEntries, Iteration.MAP_ENTRIES);
    }

    /** As {@link #arrayWalk}, of the elements of sets. */
    public Optional<ArrayWalk> setWalk() {
        return walk(Realm.of(vm).setPrototype, setValues, Iteration.SET_VALUES);
    }

    private Optional<ArrayWalk> walk(long walked, long method, int mode) {
        Family family = Family.of(mode);
        long prototype = iterators.prototype(family);
        Realm realm = Realm.of(vm);
        Optional<KnownSlot> values =
                KnownSlot.of(vm, walked, Names.SYMBOL_ITERATOR).filter(slot -> slot.content() == method);
        Optional<KnownSlot> next =
                KnownSlot.of(vm, prototype, Names.NEXT).filter(slot -> slot.content() == nextMethods[family.ordinal()]);
        Optional<KnownSlot> common = KnownSlot.of(vm, iterators.common, Names.SYMBOL_ITERATOR);
        Optional<KnownSlot> objects = KnownSlot.of(vm, realm.objectPrototype, Names.CONSTRUCTOR);
        boolean known = values.isPresent()
                && next.isPresent()
                && common.isPresent()
                && objects.isPresent()
                && vm.objects.getPrototype(prototype) == iterators.common
                && vm.objects.getPrototype(iterators.common) == realm.objectPrototype
                && !hasReturn(mode);
        return known
                ? Optional.of(new ArrayWalk(values.get(), next.get(), List.of(next.get(), common.get(), objects.get())))
                : Optional.empty();
    }

    private static boolean isOfKind(long value, int kind) {
        return Value.isCell(value) && Cell.kind(value) == kind;
    }

    private boolean isUnchanged(long iterator) {
        int mode = Iteration.mode(Memory.getLong(iterator + Cell.DATA));
        return hasOriginalNext(iterator, mode) && vm.objects.find(iterator, Names.RETURN) == Value.EMPTY;
    }

    private boolean hasOriginalNext(long object, int mode) {
        return vm.objects.find(object, Names.NEXT)
                == nextMethods[Family.of(mode).ordinal()];
    }

    /** Whether iterators of a mode have been given a {@code return} method. */
    public boolean hasReturn(int mode) {
        return vm.objects.find(iterators.prototype(Family.of(mode)), Names.RETURN) != Value.EMPTY;
    }

    /** The iterator object that a walk has done without so far. */
    public long newIterator(long state) {
        return iterators.ofState(state);
    }

    /**
     * An iterator object for our own JavaScript, which no change of the prototypes reaches: for-of over it steps the
     * state.
     */
    long newPrivateIterator(long state) {
        long iterator = vm.factory.newObjectOfKind(Cell.BUILTIN_ITERATOR, Value.NULL, state);
        vm.objects.set(iterator, Names.SYMBOL_ITERATOR, itself);
        vm.objects.set(
                iterator,
                Names.NEXT,
                nextMethods[Family.of(Iteration.mode(state)).ordinal()]);
        return iterator;
    }
}
