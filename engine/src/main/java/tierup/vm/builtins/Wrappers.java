package tierup.vm.builtins;

import tierup.vm.code.Args;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;

/** Objects that hold a primitive: what {@code new Number(1)} makes, and what {@code this} of their methods may be. */
final class Wrappers {
    private Wrappers() {}

    /** The wrapper of a primitive for a constructor call, with new.target's prototype. */
    static long make(Vm vm, Args args, long primitive, long ordinaryPrototype) {
        long wrapper = vm.factory.newWrapper(primitive);
        long prototype = Realm.of(vm).prototypeFor(args.newTarget(), ordinaryPrototype);
        if (prototype != ordinaryPrototype) {
            vm.objects.setPrototype(wrapper, prototype);
        }
        return wrapper;
    }

    /** The primitive in a wrapper, or the value itself. */
    static long unwrap(long value) {
        boolean wrapped = Value.isCell(value) && Cell.kind(value) == Cell.PRIMITIVE_WRAPPER;
        return wrapped ? Memory.getLong(value + Cell.DATA) : value;
    }

    /**
     * The value as JSON sees it: of a number or string object what its own methods convert it to, of a boolean object
     * its boolean.
     */
    static long converted(Vm vm, long value) {
        long primitive = unwrap(value);
        if (primitive == value || Value.isBoolean(primitive) || Cell.isSymbol(primitive)) {
            return primitive;
        }
        return Value.isNumber(primitive)
                ? Value.fromNumber(vm.conversions.toNumber(value))
                : vm.conversions.toStringCell(value);
    }
}
