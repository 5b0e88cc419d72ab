package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

/**
 * {@code Symbol.species}: which constructor a built-in makes copies of an object with (ECMA-262, 7.3.22 and 10.4.2.2).
 * Array, Map, Set, ArrayBuffer and the typed arrays have a getter there that gives the constructor itself; a subclass may
 * have another. That getter is recognized, so that ordinary copies cost no call.
 */
final class Species {
    private static final Builtin ITSELF = (vm, args) -> args.thisValue();

    private Species() {}

    /** The getter of a built-in class. */
    static Row getter() {
        return (installer, target) -> installer.symbolGetter(
                target, Names.SYMBOL_SPECIES, "get [Symbol.species]", PropertyAttributes.CONFIGURABLE, ITSELF);
    }

    /**
     * The constructor for a copy of an array (ArraySpeciesCreate).
     *
     * @return a constructor, or undefined for a plain array
     * @throws tierup.vm.code.GuestException TypeError if the object names something else
     */
    static long ofArray(Vm vm, long object) {
        if (!Cell.isArray(object)) {
            return Value.UNDEFINED;
        }
        long constructor = vm.objects.get(object, Names.CONSTRUCTOR);
        long species = Cell.isObject(constructor) ? of(vm, constructor) : constructor;
        return checked(vm, species, Realm.of(vm).arrayConstructor);
    }

    /**
     * The constructor for a copy of an object that is no array (SpeciesConstructor).
     *
     * @param ordinary the constructor of its built-in class
     * @return a constructor, or undefined for the ordinary one
     * @throws tierup.vm.code.GuestException TypeError if the object names something else
     */
    static long ofObject(Vm vm, long object, long ordinary) {
        long constructor = vm.objects.get(object, Names.CONSTRUCTOR);
        if (constructor == Value.UNDEFINED) {
            return Value.UNDEFINED;
        } else if (!Cell.isObject(constructor)) {
            throw vm.typeError("The .constructor property is not an object");
        }
        return checked(vm, of(vm, constructor), ordinary);
    }

    private static long checked(Vm vm, long species, long ordinary) {
        if (species == ordinary || species == Value.UNDEFINED) {
            return Value.UNDEFINED;
        } else if (!vm.runLoop.isConstructor(species)) {
            throw vm.typeError("object.constructor[Symbol.species] is not a constructor");
        }
        return species;
    }

    private static long of(Vm vm, long constructor) {
        long found = vm.objects.find(constructor, Names.SYMBOL_SPECIES);
        if (isItself(vm, found)) {
            return constructor;
        }
        long species = vm.objects.get(constructor, Names.SYMBOL_SPECIES);
        return species == Value.NULL ? Value.UNDEFINED : species;
    }

    static boolean isItself(Vm vm, long found) {
        if (!Value.isCell(found) || Cell.kind(found) != Cell.ACCESSOR) {
            return false;
        }
        long getter = Memory.getLong(found + Cell.ACCESSOR_GETTER);
        return Cell.isFunction(getter) && Builtin.of(vm.functions.of(getter)) == ITSELF;
    }
}
