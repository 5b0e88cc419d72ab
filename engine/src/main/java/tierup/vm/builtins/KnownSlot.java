package tierup.vm.builtins;

import java.util.Optional;
import tierup.vm.memory.Slots;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/**
 * A property of a built-in object that code relies on: as long as the object has its shape, the property is where it was;
 * whether it is what it was is seen by looking.
 *
 * @param shape the object's id
 * @param location as in {@link Shape#location}
 * @param content a value, or the cell of an accessor
 */
public record KnownSlot(long object, int shape, int location, long content) {
    /** An object's own property, if it has one of that name and a shape that says where. */
    static Optional<KnownSlot> of(Vm vm, long object, int name) {
        Shape shape = vm.shapes.of(object);
        int index = shape.find(name);
        return index < 0 || !shape.isCacheable()
                ? Optional.empty()
                : Optional.of(new KnownSlot(
                        object, shape.id(), shape.location(index), Slots.load(object, shape.location(index))));
    }
}
