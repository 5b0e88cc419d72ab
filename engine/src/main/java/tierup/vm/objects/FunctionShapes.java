package tierup.vm.objects;

import java.util.List;
import java.util.stream.Stream;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.CallTarget;
import tierup.vm.memory.Cell;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * The shapes that functions begin with: length and name, and of constructors prototype, which is writable unless the
 * constructor is a class or built in. Looked up once, so that making a closure is allocation and stores; but not
 * remembered if they are dictionaries.
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
        if (!target.isConstructor()) {
            return plain();
        }
        boolean fixed = target instanceof BuiltinFunction || target.kind().isClassConstructor();
        Shape known = isUpToDate() ? fixed ? fixedPrototype : constructor : null;
        return known != null ? known : withPrototype(plain(), fixed);
    }

    /** Of functions that are no constructors. */
    Shape plain() {
        if (isUpToDate()) {
            return plain;
        }
        Shape root = factory.root(Cell.FUNCTION, intrinsics.functionPrototype, SLOTS);
        Shape length = shapes.add(root, Names.LENGTH, PropertyAttributes.CONFIGURABLE);
        Shape made = shapes.add(length, Names.NAME, PropertyAttributes.CONFIGURABLE);
        if (made.isCacheable()) {
            plain = made;
            constructor = ifCacheable(withPrototype(made, false));
            fixedPrototype = ifCacheable(withPrototype(made, true));
        }
        return made;
    }

    /** All of them that are remembered. */
    List<Shape> all() {
        return isUpToDate()
                ? Stream.of(plain, constructor, fixedPrototype)
                        .filter(java.util.Objects::nonNull)
                        .toList()
                : List.of();
    }

    private boolean isUpToDate() {
        return plain != null && plain.prototype() == intrinsics.functionPrototype;
    }

    private Shape withPrototype(Shape shape, boolean fixed) {
        int attributes = fixed ? PropertyAttributes.NONE : PropertyAttributes.WRITABLE;
        return shapes.add(shape, Names.PROTOTYPE, attributes);
    }

    private static Shape ifCacheable(Shape shape) {
        return shape.isCacheable() ? shape : null;
    }
}
