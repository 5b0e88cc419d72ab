package tierup.vm.objects;

import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.memory.Cell;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * The shapes that functions begin with: length and name, and of constructors prototype, which is writable unless the
 * constructor is a class or built in. Looked up once, so that making a closure is allocation and stores.
 */
final class FunctionShapes {
    private static final int SLOTS = 3;

    private final ShapeTable shapes;
    private final ObjectFactory factory;
    private final Intrinsics intrinsics;

    private Shape plain;
    private Shape constructor;
    private Shape fixedPrototype;

    FunctionShapes(ShapeTable shapes, ObjectFactory factory, Intrinsics intrinsics) {
        this.shapes = shapes;
        this.factory = factory;
        this.intrinsics = intrinsics;
    }

    Shape of(CallTarget target) {
        Shape withoutPrototype = plain();
        if (!target.isConstructor()) {
            return withoutPrototype;
        }
        return target instanceof BuiltinFunction || target.kind().isClassConstructor() ? fixedPrototype : constructor;
    }

    /** Of functions that are no constructors. */
    Shape plain() {
        if (plain == null || plain.prototype() != intrinsics.functionPrototype) {
            Shape root = factory.root(Cell.FUNCTION, intrinsics.functionPrototype, SLOTS);
            Shape length = shapes.add(root, Names.LENGTH, PropertyAttributes.CONFIGURABLE);
            plain = shapes.add(length, Names.NAME, PropertyAttributes.CONFIGURABLE);
            constructor = shapes.add(plain, Names.PROTOTYPE, PropertyAttributes.WRITABLE);
            fixedPrototype = shapes.add(plain, Names.PROTOTYPE, PropertyAttributes.NONE);
        }
        return plain;
    }
}
