package tierup.monoic;

import java.util.stream.IntStream;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;

/**
 * An object with so many properties that some lie outside of it, each an int of its own.
 *
 * @param prefix of the names: {@code p0}, {@code p1}, ...
 * @param first the value of the first one; the next is one more
 */
record Slotted(Vm vm, long object, String prefix, int count, int first) {
    /** The indices at which something changes: the ends, and both sides of the border between object and storage. */
    static int[] borders(Vm vm, int count) {
        int inside = inside(vm);
        return IntStream.of(0, 1, inside - 1, inside, inside + 1, count - 1)
                .filter(i -> i < count)
                .distinct()
                .toArray();
    }

    /** How many properties lie in an object that begins as {@code {}}. */
    static int inside(Vm vm) {
        return vm.shapes.of(vm.factory.newObject()).inObjectSlots();
    }

    static Slotted make(Vm vm, String prefix, int count, int first) {
        long object = vm.factory.newObject();
        for (int i = 0; i < count; i++) {
            vm.objects.set(object, vm.names.id(prefix + i), Value.fromInt(first + i));
        }
        return new Slotted(vm, object, prefix, count, first);
    }

    Slotted another() {
        return make(vm, prefix, count, first);
    }

    int shape() {
        return Cell.shapeId(object);
    }

    int location(int index) {
        return vm.shapes.of(object).location(index);
    }

    /** A plan for giving the object one more property. */
    AccessCase add(String name, int assumption) {
        Shape next = next(name);
        return AccessCase.add(shape(), next.location(next.count() - 1), assumption, next.id());
    }

    private Shape next(String name) {
        return vm.shapes.add(vm.shapes.of(object), vm.names.id(name), PropertyAttributes.DEFAULT);
    }

    /** Whether one more property needs no bigger storage. */
    boolean hasRoomFor(String name) {
        long storage = Memory.getLong(object + Cell.STORAGE_POINTER);
        return Memory.getInt(storage + Cell.STORAGE_HEADER) >= next(name).outOfLineSlots();
    }

    /** Whose address one is, in words. */
    String describeCell(long address) {
        if (address == object) {
            return "the object";
        }
        boolean storage = address == Memory.getLong(object + Cell.STORAGE_POINTER);
        return storage ? "its storage" : address == 0 ? "none at all" : "another cell";
    }

    /** All properties, searched for, as text. */
    String show() {
        StringBuilder text = new StringBuilder("{");
        Shape shape = vm.shapes.of(object);
        for (int i = 0; i < shape.count(); i++) {
            int name = shape.nameAt(i);
            text.append(vm.names.text(name))
                    .append(": ")
                    .append(Value.describe(vm.objects.get(object, name)))
                    .append(i < shape.count() - 1 ? ", " : "");
        }
        return text.append('}').toString();
    }
}
