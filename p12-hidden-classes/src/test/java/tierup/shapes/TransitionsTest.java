package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.text.Names;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Steps from shape to shape by adding properties. */
@Exercise("p12.1")
class TransitionsTest {
    private static final int X = 101;
    private static final int Y = 102;

    private final TransitionTree tree = new TransitionTree(PrototypeValidity.NONE);
    private final Shape root = tree.root(Cell.OBJECT, Value.NULL, 4);

    private Shape add(Shape shape, int... names) {
        Shape result = shape;
        for (int name : names) {
            result = tree.add(result, name, DEFAULT);
        }
        return result;
    }

    @Test
    @Points(2)
    void theSameStepsLeadToTheSameShape() {
        Shape xy = add(root, X, Y);
        int shapes = tree.size();
        assertThat(add(root, X, Y)).isSameAs(xy);
        assertThat(tree.size())
                .as("no shape is made for a step that was taken before")
                .isEqualTo(shapes);
        assertThat(tree.byId(xy.id())).isSameAs(xy);
        assertThat(xy.count()).isEqualTo(2);
        assertThat(xy.find(Y)).isEqualTo(1);
    }

    @Test
    @Points(1)
    void anotherOrderLeadsElsewhere() {
        assertThat(add(root, X, Y)).isNotSameAs(add(root, Y, X));
        assertThat(add(root, Y, X)).isSameAs(add(root, Y, X));
    }

    @Test
    @Points(1)
    void theAttributesArePartOfTheStep() {
        Shape hidden = tree.add(root, X, HIDDEN);
        assertThat(hidden).isNotSameAs(add(root, X));
        assertThat(hidden.attributesAt(0)).isEqualTo(HIDDEN);
        assertThat(add(root, X).attributesAt(0)).isEqualTo(DEFAULT);
        assertThat(tree.add(root, X, HIDDEN)).isSameAs(hidden);
    }

    @Test
    @Points(2)
    void aShapeMayHaveManyChildren() {
        Shape[] children = new Shape[500];
        for (int i = 0; i < children.length; i++) {
            children[i] = add(root, 200 + i);
        }
        for (int i = 0; i < children.length; i++) {
            assertThat(add(root, 200 + i)).isSameAs(children[i]);
            assertThat(children[i].nameAt(0)).isEqualTo(200 + i);
        }
        assertThat(((TreeShape) root).childCount()).isEqualTo(500);
    }

    @Test
    @Points(1)
    void childrenKnowTheirParents() {
        TreeShape xy = (TreeShape) add(root, X, Y);
        assertThat(xy.parent()).isSameAs(add(root, X));
        assertThat(xy.parent().parent()).isSameAs(root);
        assertThat(xy.transition()).isEqualTo(Transition.add(Y, DEFAULT));
    }

    @Test
    @Points(1)
    void anObjectWithTooManySlotsOutsideBecomesADictionaryOfItsOwn() {
        Shape full = root;
        for (int i = 0; i < 4 + TransitionTree.MAX_OUT_OF_LINE; i++) {
            full = add(full, 200 + i);
            assertThat(full.isCacheable()).isTrue();
        }
        Shape one = add(full, 900);
        Shape other = add(full, 900);
        assertThat(one.isDictionary()).isTrue();
        assertThat(other).isNotSameAs(one);
        assertThat(one.find(900)).isEqualTo(full.count());
        assertThat(add(one, 901)).isSameAs(one);
        assertThat(other.find(901)).isEqualTo(-1);
        assertThat(full.count()).isEqualTo(4 + TransitionTree.MAX_OUT_OF_LINE);
    }

    @Test
    @Points(1)
    void whoLeavesAShapeInOneWayTooManyBecomesADictionary() {
        for (int i = 0; i < TransitionTree.MAX_TRANSITIONS; i++) {
            assertThat(add(root, 200 + i).isCacheable()).isTrue();
        }
        assertThat(add(root, 200 + TransitionTree.MAX_TRANSITIONS).isDictionary())
                .isTrue();
        assertThat(add(root, 200).isCacheable())
                .as("a way already taken stays open")
                .isTrue();
    }

    @Test
    @Points(1)
    void arraysBeginWithTheirLength() {
        Shape array = tree.root(Cell.ARRAY, Value.NULL, 1);
        assertThat(array.find(Names.LENGTH)).isZero();
        assertThat(array.location(0)).isEqualTo(Cell.ARRAY_LENGTH);
        assertThat(array.isOrdinaryStore(0)).isFalse();
        assertThat(add(array, X).location(1)).isEqualTo(Cell.FIRST_OUT_OF_LINE);
        assertThat(tree.root(Cell.ARRAY, Value.NULL, 1)).isSameAs(array);
    }

    @Test
    @Points(1)
    void changesOfThePrototypeAreStepsToo() {
        Shape x = add(root, X);
        Shape other = tree.changePrototype(x, 4096);
        assertThat(other.prototype()).isEqualTo(4096);
        assertThat(other.find(X)).isZero();
        assertThat(tree.changePrototype(x, 4096)).isSameAs(other);
        assertThat(tree.changePrototype(other, 8192)).isSameAs(tree.changePrototype(x, 8192));
        assertThat(tree.changePrototype(other, Value.NULL)).as("back").isSameAs(x);
        assertThat(tree.changePrototype(root, 4096)).as("nothing of its own").isSameAs(tree.root(Cell.OBJECT, 4096, 4));
    }
}
