package tierup.vm.builtins;

import static tierup.vm.builtins.Row.method;
import static tierup.vm.builtins.Row.symbolMethod;
import static tierup.vm.builtins.Row.tag;

import tierup.vm.Args;
import tierup.vm.Cell;
import tierup.vm.Memory;
import tierup.vm.Names;
import tierup.vm.PropertyAttributes;
import tierup.vm.Value;
import tierup.vm.Vm;

/**
 * The iterator objects of arrays and strings (ECMA-262, 23.1.5 and 22.1.5). for-of does without them as long as nobody
 * has replaced their methods; they are for programs that call {@code next} themselves.
 *
 * <p>An iterator's state is an array in its DATA field: what is iterated over (undefined at the end), next index, kind
 * of result.
 */
final class Iterators {
    static final int KEYS = 0;
    static final int VALUES = 1;
    static final int ENTRIES = 2;

    private static final int SOURCE = 0;
    private static final int INDEX = 1;
    private static final int RESULT = 2;

    private Iterators() {}

    static void install(Installer installer, Realm realm) {
        installer.table(
                realm.iteratorPrototype,
                symbolMethod(Names.SYMBOL_ITERATOR, "[Symbol.iterator]", 0, (vm, args) -> args.thisValue()));
        installer.table(realm.arrayIteratorPrototype, method("next", 0, Iterators::nextElement), tag("Array Iterator"));
        installer.table(
                realm.stringIteratorPrototype, method("next", 0, Iterators::nextCharacter), tag("String Iterator"));
    }

    /** Array.prototype.keys, values, entries. */
    static long ofArray(Vm vm, Args args, int result) {
        if (Value.isNullish(args.thisValue())) {
            String method = result == KEYS ? "keys" : result == VALUES ? "values" : "entries";
            throw vm.typeError("Array.prototype." + method + " called on null or undefined");
        }
        return make(vm, vm.realm.arrayIteratorPrototype, vm.conversions.toObject(args.thisValue()), result);
    }

    /** String.prototype[Symbol.iterator]. */
    static long ofString(Vm vm, long string) {
        return make(vm, vm.realm.stringIteratorPrototype, string, VALUES);
    }

    private static long make(Vm vm, long prototype, long source, int result) {
        long state = vm.objects.newArrayOf(source, Value.ZERO, Value.fromInt(result));
        return vm.objects.newObjectOfKind(Cell.BUILTIN_ITERATOR, prototype, state);
    }

    /** The state of {@code this}; a TypeError if it is no iterator of this sort. */
    private static long state(Vm vm, Args args, boolean ofString) {
        long iterator = args.thisValue();
        if (Value.isCell(iterator) && Cell.kind(iterator) == Cell.BUILTIN_ITERATOR) {
            long state = Memory.getLong(iterator + Cell.DATA);
            long source = vm.objects.elements.get(state, SOURCE);
            if (source == Value.UNDEFINED || Cell.isString(source) == ofString) {
                return state;
            }
        }
        throw vm.typeError("Method " + (ofString ? "String" : "Array")
                + " Iterator.prototype.next called on incompatible receiver " + vm.conversions.describe(iterator));
    }

    private static long nextElement(Vm vm, Args args) {
        long state = state(vm, args, false);
        long source = vm.objects.elements.get(state, SOURCE);
        if (source == Value.UNDEFINED) {
            return result(vm, Value.UNDEFINED, true);
        }
        long index = (long) Value.asNumber(vm.objects.elements.get(state, INDEX));
        if (index >= vm.objects.lengthOf(source)) {
            vm.objects.elements.store(state, SOURCE, Value.UNDEFINED);
            return result(vm, Value.UNDEFINED, true);
        }
        vm.objects.elements.store(state, INDEX, Value.fromLong(index + 1));
        int kind = Value.asInt(vm.objects.elements.get(state, RESULT));
        long key = Value.fromLong(index);
        if (kind == KEYS) {
            return result(vm, key, false);
        }
        long value = vm.objects.getIndexed(source, key);
        return result(vm, kind == VALUES ? value : vm.objects.newArrayOf(key, value), false);
    }

    private static long nextCharacter(Vm vm, Args args) {
        long state = state(vm, args, true);
        long string = vm.objects.elements.get(state, SOURCE);
        int index = Value.asInt(vm.objects.elements.get(state, INDEX));
        if (string == Value.UNDEFINED || index >= vm.strings.length(string)) {
            vm.objects.elements.store(state, SOURCE, Value.UNDEFINED);
            return result(vm, Value.UNDEFINED, true);
        }
        int end = index + StringBuiltins.unitsAt(vm, string, index);
        vm.objects.elements.store(state, INDEX, Value.fromInt(end));
        return result(vm, vm.strings.substring(string, index, end), false);
    }

    private static long result(Vm vm, long value, boolean done) {
        long object = vm.objects.newObject();
        vm.objects.defineOwn(object, Names.VALUE, value, PropertyAttributes.DEFAULT);
        vm.objects.defineOwn(object, Names.DONE, Value.fromBoolean(done), PropertyAttributes.DEFAULT);
        return object;
    }
}
