package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;

import java.util.IdentityHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;

/** Very many shapes: what they share, and that nothing is searched that grows with them. */
class ShapesAtScaleTest {
    private final TransitionTree tree = new TransitionTree(PrototypeValidity.NONE);

    /** Shapes below a root of ten-fold branching, each with five properties. */
    private Shape[] wideTree(int count) {
        Shape root = tree.root(Cell.OBJECT, Value.NULL, 8);
        Shape[] shapes = new Shape[count];
        for (int i = 0; i < count; i++) {
            Shape shape = root;
            for (int rest = i + 1_000_000, level = 0; level < 6; level++, rest /= 10) {
                shape = tree.add(shape, 1_000 * (level + 1) + rest % 10, DEFAULT);
            }
            shapes[i] = shape;
        }
        return shapes;
    }

    @Test
    void aHundredThousandShapesStayCacheable() {
        Shape[] shapes = wideTree(90_000);
        assertThat(tree.size()).isGreaterThan(99_000);
        for (Shape shape : shapes) {
            assertThat(shape.isCacheable()).as("the shape can be cached").isTrue();
        }
        assertThat(wideTree(90_000)[89_999]).isSameAs(shapes[89_999]);
    }

    @Test
    void aLineOfShapesTakesMemoryInProportion() {
        Map<DescriptorArray, Boolean> arrays = new IdentityHashMap<>();
        for (int line = 0; line < 100; line++) {
            Shape shape = tree.root(Cell.OBJECT, 8L * (line + 1), 4);
            for (int i = 0; i < 100; i++) {
                shape = tree.add(shape, 1_000 + i, DEFAULT);
                arrays.put(((TreeShape) shape).descriptors(), true);
            }
        }
        assertThat(arrays).as("arrays of 10,000 shapes").hasSize(100);
    }

    @Test
    void objectsUsedAsMapsDoNotFillTheTable() {
        Shape root = tree.root(Cell.OBJECT, Value.NULL, 4);
        int dictionaries = 0;
        for (int i = 0; i < 10_000; i++) {
            dictionaries += tree.add(root, 1_000 + i, DEFAULT).isDictionary() ? 1 : 0;
        }
        assertThat(dictionaries).isEqualTo(10_000 - TransitionTree.MAX_TRANSITIONS);
    }

    /** Past the limit every object that would need a new shape is a dictionary, and shapes that there are go on. */
    @Test
    void whenThereAreTooManyShapesNoMoreAreMade() {
        int prototypes = 0;
        Shape shape = null;
        while (tree.size() < TransitionTree.MAX_SHAPES) {
            shape = tree.root(Cell.OBJECT, 8L * ++prototypes, 2);
            for (int i = 0; i < 40; i++) {
                shape = tree.add(shape, 1_000 + i, DEFAULT);
            }
        }
        Shape root = tree.root(Cell.OBJECT, 8, 2);
        assertThat(tree.add(root, 1_000, DEFAULT).isCacheable())
                .as("a shape that was made before can be cached")
                .isTrue();
        assertThat(tree.add(root, 5_000, DEFAULT).isDictionary())
                .as("beyond the limit there is a dictionary")
                .isTrue();
        assertThat(tree.changePrototype(tree.add(root, 1_000, DEFAULT), 4).isDictionary())
                .isTrue();
        assertThat(tree.changeAttributes(tree.add(root, 1_000, DEFAULT), 1_000, 0)
                        .isDictionary())
                .isTrue();
        assertThat(shape).isNotNull();
    }
}
