package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.ACCESSOR;
import static tierup.vm.shapes.PropertyAttributes.CONFIGURABLE;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Changes of attributes as steps of the tree. Needs p12.1 and p12.2. */
@Exercise("p12.4")
class AttributesTest {
    private static final int X = 101;
    private static final int Y = 102;

    private final TransitionTree tree = new TransitionTree(PrototypeValidity.NONE);
    private final Shape root = tree.root(Cell.OBJECT, Value.NULL, 4);
    private final Shape x = tree.add(root, X, DEFAULT);
    private final Shape xy = tree.add(x, Y, DEFAULT);

    @Test
    @Points(2)
    void theSameChangeLeadsToTheSameShape() {
        Shape hidden = tree.changeAttributes(xy, X, HIDDEN);
        assertThat(hidden).isNotSameAs(xy);
        assertThat(hidden.isCacheable()).isTrue();
        assertThat(hidden.attributesAt(hidden.find(X))).isEqualTo(HIDDEN);
        assertThat(hidden.attributesAt(hidden.find(Y))).isEqualTo(DEFAULT);
        assertThat(tree.changeAttributes(xy, X, HIDDEN)).isSameAs(hidden);
    }

    @Test
    @Points(2)
    void nothingElseChanges() {
        Shape hidden = tree.changeAttributes(xy, Y, HIDDEN);
        assertThat(hidden.count()).isEqualTo(2);
        assertThat(hidden.slotAt(hidden.find(X))).isZero();
        assertThat(hidden.slotAt(hidden.find(Y))).isEqualTo(1);
        assertThat(hidden.slotCount()).isEqualTo(2);
        assertThat(xy.attributesAt(1)).as("the old shape's attributes").isEqualTo(DEFAULT);
        assertThat(tree.add(x, Y, DEFAULT)).isSameAs(xy);
    }

    @Test
    @Points(1)
    void differentChangesLeadToDifferentShapes() {
        Shape ofX = tree.changeAttributes(xy, X, HIDDEN);
        Shape ofY = tree.changeAttributes(xy, Y, HIDDEN);
        Shape accessor = tree.changeAttributes(xy, X, ACCESSOR | CONFIGURABLE);
        assertThat(ofX).isNotSameAs(ofY).isNotSameAs(accessor);
        assertThat(accessor.isAccessorAt(0)).isTrue();
        assertThat(ofX.isAccessorAt(0)).isFalse();
    }

    @Test
    @Points(1)
    void noChangeIsNoStep() {
        int shapes = tree.size();
        assertThat(tree.changeAttributes(xy, X, DEFAULT)).isSameAs(xy);
        assertThat(tree.size()).isEqualTo(shapes);
    }

    @Test
    @Points(1)
    void changesOfOnePropertyDoNotPileUp() {
        Shape hidden = tree.changeAttributes(xy, X, HIDDEN);
        assertThat(tree.changeAttributes(hidden, X, DEFAULT)).as("and back").isSameAs(xy);
        Shape none = tree.changeAttributes(hidden, X, CONFIGURABLE);
        assertThat(none).isSameAs(tree.changeAttributes(xy, X, CONFIGURABLE));
        assertThat(tree.changeAttributes(hidden, Y, HIDDEN)).isNotSameAs(tree.changeAttributes(xy, Y, HIDDEN));
    }

    @Test
    @Points(1)
    void whoNeverComesToRestBecomesADictionary() {
        Shape shape = xy;
        int steps = 0;
        while (shape.isCacheable() && steps < 10_000) {
            shape = tree.changeAttributes(shape, steps % 2 == 0 ? X : Y, steps % 4 < 2 ? HIDDEN : DEFAULT);
            steps++;
        }
        assertThat(shape.isDictionary()).isTrue();
        assertThat(steps).isGreaterThan(2 * TransitionTree.MAX_OUT_OF_LINE);
        assertThat(shape.attributesAt(shape.find(X))).isIn(DEFAULT, HIDDEN);
    }

    @Test
    @Points(1)
    void thereIsAWayOnFromAChangedShape() {
        Shape longer = tree.add(tree.changeAttributes(x, X, HIDDEN), Y, DEFAULT);
        assertThat(longer.find(Y)).isEqualTo(1);
        assertThat(longer.attributesAt(0)).isEqualTo(HIDDEN);
        assertThat(longer).isNotSameAs(xy);
        assertThat(tree.add(tree.changeAttributes(x, X, HIDDEN), Y, DEFAULT)).isSameAs(longer);
    }

    @Test
    @Points(1)
    void aDictionaryChangesInPlace() {
        Shape dictionary = tree.toDictionary(xy, false);
        assertThat(tree.changeAttributes(dictionary, X, HIDDEN)).isSameAs(dictionary);
        assertThat(dictionary.attributesAt(dictionary.find(X))).isEqualTo(HIDDEN);
    }
}
