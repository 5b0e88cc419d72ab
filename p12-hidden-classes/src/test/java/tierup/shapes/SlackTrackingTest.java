package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;

import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** How a tree's objects get their final size. Needs p12.1 and p12.2. */
@Exercise("p12.5")
class SlackTrackingTest {
    private final TransitionTree tree = new TransitionTree(PrototypeValidity.NONE);
    private final TreeShape root = (TreeShape) tree.newRoot(Cell.OBJECT, Value.NULL, 10);

    private Shape add(Shape shape, int... names) {
        Shape result = shape;
        for (int name : names) {
            result = tree.add(result, name, DEFAULT);
        }
        return result;
    }

    @Test
    @Points(2)
    void asManySlotsAsAnyShapeUses() {
        Shape three = add(root, 101, 102, 103);
        Shape two = add(root, 201, 202);
        SlackTracking.cut(root, 0);
        assertThat(root.inObjectSlots()).isEqualTo(3);
        assertThat(three.inObjectSlots()).isEqualTo(3);
        assertThat(two.inObjectSlots()).isEqualTo(3);
        assertThat(root.objectBytes()).isEqualTo(16 + 3 * 8);
    }

    @Test
    @Points(2)
    void theShapesStayTheSameAndSoDoThePlaces() {
        Shape three = add(root, 101, 102, 103);
        int id = three.id();
        int place = three.location(2);
        SlackTracking.cut(root, 0);
        assertThat(add(root, 101, 102, 103)).isSameAs(three);
        assertThat(three.id()).isEqualTo(id);
        assertThat(three.location(2)).isEqualTo(place);
        assertThat(add(three, 104).location(3))
                .as("what comes later is outside")
                .isEqualTo(Cell.FIRST_OUT_OF_LINE);
    }

    @Test
    @Points(1)
    void whatTheCodeShowsCountsAsUsed() {
        add(root, 101);
        SlackTracking.cut(root, 4);
        assertThat(root.inObjectSlots()).isEqualTo(4);
    }

    @Test
    @Points(1)
    void nothingGrows() {
        Shape shape = root;
        for (int i = 0; i < 15; i++) {
            shape = add(shape, 300 + i);
        }
        int outside = shape.location(12);
        SlackTracking.cut(root, 12);
        assertThat(root.inObjectSlots()).isEqualTo(10);
        assertThat(shape.location(12)).isEqualTo(outside);
    }

    @Test
    @Points(1)
    void shapesReachedByOtherStepsAreOfTheTreeToo() {
        Shape changed = tree.changePrototype(tree.changeFlag(add(root, 101), Shape.EXTENSIBLE, false), 4096);
        Shape deep = add(tree.changePrototype(add(root, 101), 8192), 102, 103, 104);
        SlackTracking.cut(root, 0);
        assertThat(changed.inObjectSlots()).isEqualTo(4);
        assertThat(deep.inObjectSlots()).isEqualTo(4);
    }
}
