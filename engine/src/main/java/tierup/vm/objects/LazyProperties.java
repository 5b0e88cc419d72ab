package tierup.vm.objects;

import tierup.vm.code.CallTarget;
import tierup.vm.code.Functions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Heap;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Slots;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/**
 * Properties that every function and every error has and hardly a program looks at. Making a closure would cost three
 * stores and an object for its {@code prototype}, so their slots begin as {@link Value#EMPTY} and are filled when
 * somebody first reads them. Writing needs no help: it overwrites EMPTY.
 */
final class LazyProperties {
    /** Slots inside a prototype object made here: {@code constructor} and a few methods. */
    private static final int PROTOTYPE_SLOTS = 4;

    private final Functions functions;
    private final Strings strings;
    private final Errors errors;
    private final Objects objects;
    private final Heap heap;
    private final ObjectFactory factory;
    private final ShapeTable shapes;

    LazyProperties(
            Heap heap,
            ShapeTable shapes,
            Functions functions,
            Strings strings,
            Errors errors,
            ObjectFactory factory,
            Objects objects) {
        this.heap = heap;
        this.shapes = shapes;
        this.functions = functions;
        this.strings = strings;
        this.errors = errors;
        this.objects = objects;
        this.factory = factory;
    }

    /** Fills a slot that holds EMPTY, and returns what it holds now. */
    long fill(long object, Shape shape, int index) {
        if (shape.kind() == Cell.ERROR && shape.nameAt(index) == Names.STACK) {
            return fillStack(object);
        }
        long value = valueOf(object, shape.nameAt(index));
        Slots.store(heap, object, shape.location(index), value);
        return value;
    }

    /** Rendering a stack may call the program's getters, and they may change the error. */
    private long fillStack(long error) {
        long value = errors.renderStack(error);
        Shape shape = shapes.of(error);
        int index = shape.find(Names.STACK);
        if (index >= 0 && Slots.load(error, shape.location(index)) == Value.EMPTY) {
            Slots.store(heap, error, shape.location(index), value);
        }
        return value;
    }

    private long valueOf(long object, int name) {
        if (Cell.kind(object) == Cell.FUNCTION) {
            CallTarget info = functions.of(object);
            if (factory.intrinsics.isBound(info)) {
                return valueOfBound(object, name);
            }
            switch (name) {
                case Names.LENGTH:
                    return Value.fromInt(info.length());
                case Names.NAME:
                    return info.nameCell(strings);
                case Names.PROTOTYPE:
                    return newPrototype(object);
                default:
            }
        }
        return Value.UNDEFINED;
    }

    /** Of a bound function, whose target had its own still unread when it was bound. */
    private long valueOfBound(long bound, int name) {
        long record = Memory.getLong(bound + Cell.FUNCTION_HOME);
        CallTarget target = functions.of(factory.elements.get(record, 0));
        if (name == Names.LENGTH) {
            int arguments = factory.elements.length(record) - 2;
            return Value.fromInt(Math.max(0, target.length() - arguments));
        }
        return strings.concat(strings.of("bound "), target.nameCell(strings));
    }

    private long newPrototype(long function) {
        long prototype = factory.newObject(factory.intrinsics.objectPrototype, PROTOTYPE_SLOTS);
        objects.defineOwn(prototype, Names.CONSTRUCTOR, function, PropertyAttributes.HIDDEN);
        return prototype;
    }
}
