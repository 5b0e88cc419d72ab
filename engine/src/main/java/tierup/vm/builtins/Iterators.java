package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.symbolMethod;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Builtin;
import tierup.vm.running.Iteration;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * The iterator objects of arrays, strings, maps and sets (ECMA-262, 23.1.5, 22.1.5, 24.1.5, 24.2.5): what programs see
 * of {@link Iteration}, which does the walking. An iterator's DATA is its state there.
 *
 * <p>for-of does without these objects as long as nobody has replaced their methods ({@link IterationGuard}); they are
 * for programs that call {@code next} themselves.
 */
final class Iterators {
    /** Whose iterators have a prototype, and a {@code next} method, of their own. */
    enum Family {
        ARRAY("Array Iterator"),
        STRING("String Iterator"),
        MAP("Map Iterator"),
        SET("Set Iterator");

        /** What Object.prototype.toString calls them. */
        final String tag;

        Family(String tag) {
            this.tag = tag;
        }

        /** The family that iterators of a mode belong to. */
        static Family of(int mode) {
            switch (mode) {
                case Iteration.STRING:
                    return STRING;
                case Iteration.MAP_KEYS:
                case Iteration.MAP_VALUES:
                case Iteration.MAP_ENTRIES:
                    return MAP;
                case Iteration.SET_VALUES:
                case Iteration.SET_ENTRIES:
                    return SET;
                default:
                    return ARRAY;
            }
        }
    }

    private final Vm vm;
    /** %IteratorPrototype%, which all built-in iterators inherit from. */
    final long common;

    private final long[] prototypes = new long[Family.values().length];

    Iterators(Vm vm) {
        this.vm = vm;
        this.common = vm.factory.newObject();
        for (Family family : Family.values()) {
            prototypes[family.ordinal()] = vm.factory.newObject(common, 0);
        }
    }

    void install(Installer installer) {
        installer.table(
                common, symbolMethod(Names.SYMBOL_ITERATOR, "[Symbol.iterator]", 0, (vm2, args) -> args.thisValue()));
        for (Family family : Family.values()) {
            Builtin next = (vm2, args) -> next(args.thisValue(), family);
            installer.table(prototype(family), method("next", 0, next), tag(family.tag));
        }
    }

    /** The prototype of a family's iterators. */
    long prototype(Family family) {
        return prototypes[family.ordinal()];
    }

    /**
     * A new iterator object.
     *
     * @param mode one of those of {@link Iteration}
     * @param source of the kind that the mode demands
     */
    long create(int mode, long source) {
        return ofState(vm.iteration.newState(mode, source));
    }

    /** The iterator object that belongs to a state. */
    long ofState(long state) {
        return vm.factory.newObjectOfKind(Cell.BUILTIN_ITERATOR, prototype(Family.of(Iteration.mode(state))), state);
    }

    private long next(long iterator, Family family) {
        if (Value.isCell(iterator) && Cell.kind(iterator) == Cell.BUILTIN_ITERATOR) {
            long state = Memory.getLong(iterator + Cell.DATA);
            if (Family.of(Iteration.mode(state)) == family) {
                long value = vm.iteration.nextOf(state);
                return value == Value.EMPTY ? result(Value.UNDEFINED, true) : result(value, false);
            }
        }
        throw vm.typeError("Method " + family.tag + ".prototype.next called on incompatible receiver "
                + vm.conversions.describe(iterator));
    }

    private long result(long value, boolean done) {
        long object = vm.factory.newObject(Realm.of(vm).objectPrototype, 2);
        vm.objects.defineOwn(object, Names.VALUE, value, PropertyAttributes.DEFAULT);
        vm.objects.defineOwn(object, Names.DONE, Value.fromBoolean(done), PropertyAttributes.DEFAULT);
        return object;
    }

    /** Array.prototype.keys, values, entries. */
    static long ofArray(Vm vm, Args args, int mode) {
        return Realm.of(vm).iterators.create(mode, vm.conversions.toObject(args.thisValue()));
    }
}
