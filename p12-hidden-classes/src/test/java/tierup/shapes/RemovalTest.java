package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** {@code delete}: back to the parent, or a dictionary. Needs p12.1 and p12.2. */
@Exercise("p12.3")
class RemovalTest {
    private static final int X = 101;
    private static final int Y = 102;
    private static final int Z = 103;

    private final TransitionTree tree = new TransitionTree(PrototypeValidity.NONE);
    private final Shape root = tree.root(Cell.OBJECT, Value.NULL, 4);
    private final Shape x = tree.add(root, X, DEFAULT);
    private final Shape xy = tree.add(x, Y, DEFAULT);

    @Test
    @Points(2)
    void theLastAddedLeadsBackToTheParent() {
        assertThat(tree.remove(xy, Y)).isSameAs(x);
        assertThat(tree.remove(x, X)).isSameAs(root);
        assertThat(tree.add(tree.remove(xy, Y), Y, DEFAULT)).isSameAs(xy);
    }

    @Test
    @Points(2)
    void anyOtherMakesADictionaryOfTheObjectsOwn() {
        Shape y = tree.remove(xy, X);
        assertThat(y.isDictionary()).isTrue();
        assertThat(y.find(X)).isEqualTo(-1);
        assertThat(y.find(Y)).isGreaterThanOrEqualTo(0);
        assertThat(y.slotAt(y.find(Y))).as("no property moves").isEqualTo(1);
        assertThat(tree.remove(xy, X)).isNotSameAs(y);
        assertThat(xy.find(X)).as("other objects of the shape keep theirs").isZero();
    }

    @Test
    @Points(1)
    void aDictionaryStaysTheSameAndGivesTheSlotAgain() {
        Shape dictionary = tree.remove(xy, X);
        assertThat(tree.add(dictionary, Z, DEFAULT)).isSameAs(dictionary);
        assertThat(dictionary.slotAt(dictionary.find(Z))).isZero();
        assertThat(tree.remove(dictionary, Z)).isSameAs(dictionary);
        assertThat(dictionary.find(Z)).isEqualTo(-1);
    }

    @Test
    @Points(2)
    void aStepThatWasNoAdditionIsNotTakenBack() {
        Shape frozen = tree.changeFlag(xy, Shape.EXTENSIBLE, false);
        Shape after = tree.remove(frozen, Y);
        assertThat(after.isExtensible()).isFalse();
        assertThat(after.isDictionary()).isTrue();
        assertThat(after.find(Y)).isEqualTo(-1);

        Shape hidden = tree.changeAttributes(xy, X, HIDDEN);
        Shape withoutY = tree.remove(hidden, Y);
        assertThat(withoutY.find(Y)).isEqualTo(-1);
        assertThat(withoutY.attributesAt(withoutY.find(X))).isEqualTo(HIDDEN);
    }

    @Test
    @Points(1)
    void theOrderOfTheOthersStays() {
        Shape dictionary = tree.remove(tree.add(xy, Z, DEFAULT), Y);
        assertThat(dictionary.find(X)).isLessThan(dictionary.find(Z));
        assertThat(dictionary.slotAt(dictionary.find(Z))).isEqualTo(2);
    }
}
