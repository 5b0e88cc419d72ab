package tierup.vm.objects;

import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * Makes arguments objects, in their strict form (ECMA-262, 10.4.4.6): the elements are copies of what was passed,
 * {@code callee} is an accessor that throws.
 *
 * <p>All of them begin with the same named properties. So one is built property by property and kept, and the others
 * are copies of it: allocation, one block of words, the length. Where there are too many shapes, each is built.
 */
final class ArgumentsObjects {
    private static final int SLOTS = 3;

    private final long block;
    private final Heap heap;
    private final Names names;
    private final ShapeTable shapes;
    private final ObjectFactory factory;
    private final Objects objects;
    private final Intrinsics intrinsics;

    /** The object that is copied, once there is one, its shape, and where its length is. */
    private long pattern = Value.EMPTY;

    private Shape shape;
    private int lengthLocation;

    ArgumentsObjects(long block, Heap heap, Names names, ShapeTable shapes, ObjectFactory factory, Objects objects) {
        this.block = block;
        this.heap = heap;
        this.names = names;
        this.shapes = shapes;
        this.factory = factory;
        this.objects = objects;
        this.intrinsics = factory.intrinsics;
    }

    /**
     * @param lastAddress address of the last argument on the VM stack; the others are above it
     * @param count how many there are
     */
    long make(long lastAddress, int count) {
        long object = pattern() == Value.EMPTY ? build() : copyPattern();
        Slots.store(heap, object, lengthLocation, Value.fromInt(count));
        for (int i = 0; i < count; i++) {
            factory.elements.put(object, i, Memory.getLong(lastAddress + 8L * (count - 1 - i)));
        }
        return object;
    }

    /**
     * An arguments object whose words, but for {@code length} and elements, all others begin with; or {@link Value#EMPTY} if
     * their shape must not be given to others.
     */
    long pattern() {
        if (pattern == Value.EMPTY) {
            long object = build();
            shape = shapes.of(object);
            lengthLocation = shape.location(shape.find(Names.LENGTH));
            if (shape.isCacheable()) {
                pattern = object;
            }
            if (shape.isCacheable() && lengthLocation == Cell.firstSlot(Cell.ARGUMENTS)) {
                Memory.putInt(block + VmBlock.ARGUMENTS_SHAPE, shape.id());
            }
        }
        return pattern;
    }

    private long copyPattern() {
        long object = factory.allocate(shape);
        int first = Cell.firstSlot(Cell.ARGUMENTS);
        Memory.copy(pattern + first, object + first, 8L * SLOTS);
        return object;
    }

    private long build() {
        long object = factory.newOfKind(Cell.ARGUMENTS, intrinsics.objectPrototype, Value.UNDEFINED, SLOTS);
        objects.defineOwn(object, Names.LENGTH, Value.ZERO, PropertyAttributes.HIDDEN);
        long thrower = intrinsics.throwTypeError;
        long callee = names.cell(names.id("callee"));
        objects.defineAccessor(object, callee, thrower, thrower, PropertyAttributes.NONE);
        objects.defineOwn(object, Names.SYMBOL_ITERATOR, intrinsics.arrayValues, PropertyAttributes.HIDDEN);
        return object;
    }
}
