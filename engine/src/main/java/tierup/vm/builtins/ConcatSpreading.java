package tierup.vm.builtins;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;

/**
 * Whether Array.prototype.concat appends an object or its elements: what its {@code Symbol.isConcatSpreadable} says, and
 * if that is undefined, whether it is an array (ECMA-262, 23.1.3.2.1).
 *
 * <p>Hardly a program has such a property, so the three shapes of an ordinary array's prototype chain in which it was
 * last sought, and not found, are remembered.
 */
final class ConcatSpreading {
    private static final int NONE = -1;

    private final Vm vm;
    private int array = NONE;
    private int prototype = NONE;
    private int root = NONE;

    ConcatSpreading(Vm vm) {
        this.vm = vm;
    }

    boolean isSpreadable(long item) {
        if (!Cell.isObject(item)) {
            return false;
        }
        if (Cell.isArray(item)) {
            if (isKnown(item)) {
                return true;
            }
            remember(item);
        }
        long says = vm.objects.get(item, Names.SYMBOL_IS_CONCAT_SPREADABLE);
        return says == Value.UNDEFINED ? Cell.isArray(item) : vm.conversions.toBoolean(says);
    }

    private boolean isKnown(long item) {
        return Cell.shapeId(item) == array
                && Cell.shapeId(Realm.of(vm).arrayPrototype) == prototype
                && Cell.shapeId(Realm.of(vm).objectPrototype) == root;
    }

    private void remember(long item) {
        Shape shape = vm.shapes.of(item);
        Shape inherited = vm.shapes.of(Realm.of(vm).arrayPrototype);
        if (shape.prototype() == Realm.of(vm).arrayPrototype
                && inherited.prototype() == Realm.of(vm).objectPrototype
                && lacks(shape)
                && lacks(inherited)
                && lacks(vm.shapes.of(Realm.of(vm).objectPrototype))) {
            array = shape.id();
            prototype = inherited.id();
            root = Cell.shapeId(Realm.of(vm).objectPrototype);
        }
    }

    /** Whether no object of the shape has the property, as long as it keeps it. */
    private static boolean lacks(Shape shape) {
        return shape.isCacheable() && shape.find(Names.SYMBOL_IS_CONCAT_SPREADABLE) < 0;
    }
}
