package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.shapes.ShapeText.assertThatShape;
import static tierup.vm.shapes.PropertyAttributes.ACCESSOR;
import static tierup.vm.shapes.PropertyAttributes.CONFIGURABLE;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;
import static tierup.vm.shapes.PropertyAttributes.NONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.shapes.ShapeWalk.Step;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeLimits;
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
        assertThatShape(hidden).isNotSameAs(xy);
        assertThat(ShapeText.of(hidden)).isEqualTo("shape {x: slot 0 w-c, y: slot 1}");
        assertThat(hidden.attributesAt(hidden.find(X))).isEqualTo(HIDDEN);
        assertThat(hidden.attributesAt(hidden.find(Y))).isEqualTo(DEFAULT);
        assertThatShape(tree.changeAttributes(xy, X, HIDDEN)).isSameAs(hidden);
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
        assertThatShape(tree.add(x, Y, DEFAULT)).isSameAs(xy);
    }

    @Test
    @Points(1)
    void differentChangesLeadToDifferentShapes() {
        Shape ofX = tree.changeAttributes(xy, X, HIDDEN);
        Shape ofY = tree.changeAttributes(xy, Y, HIDDEN);
        Shape accessor = tree.changeAttributes(xy, X, ACCESSOR | CONFIGURABLE);
        assertThatShape(ofX).isNotSameAs(ofY).isNotSameAs(accessor);
        assertThat(ShapeText.of(accessor)).isEqualTo("shape {x: slot 0 --c accessor, y: slot 1}");
        assertThat(ShapeText.of(ofX)).isEqualTo("shape {x: slot 0 w-c, y: slot 1}");
    }

    /** Every attribute is a difference: from any combination to any other. */
    @Test
    @Points(1)
    void anyAttributeMayChange() {
        for (int from = 0; from < 16; from++) {
            Shape start = tree.add(root, X, from);
            for (int to = 0; to < 16; to++) {
                Shape changed = tree.changeAttributes(start, X, to);
                assertThat(ShapeText.of(changed))
                        .as("%s, with attributes %d", ShapeText.of(start), to)
                        .isEqualTo("shape {" + ShapeText.property(X, to, 0) + "}");
                assertThatShape(tree.changeAttributes(start, X, to)).isSameAs(changed);
            }
        }
    }

    @Test
    @Points(1)
    void noChangeIsNoStep() {
        int shapes = tree.size();
        assertThatShape(tree.changeAttributes(xy, X, DEFAULT)).isSameAs(xy);
        assertThat(tree.size()).isEqualTo(shapes);
    }

    @Test
    @Points(1)
    void changesOfOnePropertyDoNotPileUp() {
        Shape hidden = tree.changeAttributes(xy, X, HIDDEN);
        assertThatShape(tree.changeAttributes(hidden, X, DEFAULT))
                .as("and back")
                .isSameAs(xy);
        Shape none = tree.changeAttributes(hidden, X, CONFIGURABLE);
        assertThatShape(none).isSameAs(tree.changeAttributes(xy, X, CONFIGURABLE));
        assertThatShape(tree.changeAttributes(hidden, Y, HIDDEN)).isNotSameAs(tree.changeAttributes(xy, Y, HIDDEN));
    }

    @Test
    @Points(1)
    void whoNeverComesToRestBecomesADictionary() {
        Shape shape = xy;
        for (int step = 0; step <= TransitionTree.MAX_DETOURS; step++) {
            assertThat(ShapeText.of(shape)).as("after %d changes in turn", step).startsWith("shape");
            shape = changeInTurn(shape, step);
        }
        assertThat(ShapeText.of(shape))
                .as("after one change more than %d, which is made all the same", TransitionTree.MAX_DETOURS)
                .isEqualTo("dictionary {x: slot 0 w-c, y: slot 1}");
    }

    /** Makes x hidden, then y, then x visible, then y, and so on. */
    private Shape changeInTurn(Shape shape, int step) {
        return tree.changeAttributes(shape, step % 2 == 0 ? X : Y, step % 4 < 2 ? HIDDEN : DEFAULT);
    }

    @Test
    @Points(1)
    void aChangeThatTakesThePlaceOfAnotherIsNoDetourMore() {
        Shape shape = xy;
        for (int step = 0; step < TransitionTree.MAX_DETOURS; step++) {
            shape = changeInTurn(shape, step);
        }
        Shape other = tree.changeAttributes(shape, Y, CONFIGURABLE);
        assertThat(ShapeText.of(other))
                .as("y, which was the last to change, changes once more")
                .isEqualTo("shape {x: slot 0, y: slot 1 --c}");
        assertThat(((TreeShape) other).detours()).isEqualTo(TransitionTree.MAX_DETOURS);
    }

    @Test
    @Points(1)
    void aChangeMadeBeforeNeedsNoRoom() {
        for (ShapeLimits limits :
                new ShapeLimits[] {TransitionTree.LIMITS.withTransitions(1), TransitionTree.LIMITS.withShapes(3)}) {
            TransitionTree full = new TransitionTree(PrototypeValidity.NONE, limits);
            Shape start = full.add(full.root(Cell.OBJECT, Value.NULL, 4), X, DEFAULT);
            Shape hidden = full.changeAttributes(start, X, HIDDEN);
            assertThat(ShapeText.of(full.changeAttributes(start, X, CONFIGURABLE)))
                    .as("a change for which there is no room, in a tree with %s", limits)
                    .isEqualTo("dictionary {x: slot 0 --c}");
            assertThatShape(full.changeAttributes(start, X, HIDDEN))
                    .as("with %s", limits)
                    .isSameAs(hidden);
            assertThatShape(full.changeAttributes(hidden, X, DEFAULT))
                    .as("back")
                    .isSameAs(start);
            assertThat(ShapeText.of(full.changeAttributes(hidden, X, CONFIGURABLE)))
                    .as("in place of the last change, with %s", limits)
                    .isEqualTo("dictionary {x: slot 0 --c}");
        }
    }

    @Test
    @Points(1)
    void aChangeInPlaceOfAnotherIsAStepFromTheParent() {
        Shape first = tree.changeAttributes(xy, X, CONFIGURABLE);
        Shape hidden = tree.changeAttributes(xy, X, HIDDEN);
        int shapes = tree.live();
        assertThatShape(tree.changeAttributes(hidden, X, CONFIGURABLE)).isSameAs(first);
        assertThatShape(tree.changeAttributes(first, X, HIDDEN)).isSameAs(hidden);
        assertThat(tree.live()).as("shapes after steps taken before").isEqualTo(shapes);
        Shape third = tree.changeAttributes(hidden, X, NONE);
        assertThatShape(((TreeShape) third).parent()).isSameAs(xy);
        assertThatShape(tree.changeAttributes(xy, X, NONE)).isSameAs(third);
    }

    @Test
    @Points(1)
    void onlyTheLastChangeOfTheSamePropertyGivesWay() {
        Shape both = tree.changeAttributes(tree.changeAttributes(xy, X, HIDDEN), Y, HIDDEN);
        assertThat(ShapeText.of(tree.changeAttributes(both, X, DEFAULT))).isEqualTo("shape {x: slot 0, y: slot 1 w-c}");
        assertThat(ShapeText.of(tree.changeAttributes(both, Y, CONFIGURABLE)))
                .isEqualTo("shape {x: slot 0 w-c, y: slot 1 --c}");
        assertThat(ShapeText.of(tree.changeAttributes(both, Y, DEFAULT))).isEqualTo("shape {x: slot 0 w-c, y: slot 1}");
        Shape closed = tree.changeFlag(tree.changeAttributes(xy, X, HIDDEN), Shape.EXTENSIBLE, false);
        assertThat(ShapeText.of(tree.changeAttributes(closed, X, DEFAULT)))
                .isEqualTo("shape {x: slot 0, y: slot 1} closed");
        assertThat(ShapeText.of(tree.changeAttributes(closed, Y, HIDDEN)))
                .isEqualTo("shape {x: slot 0 w-c, y: slot 1 w-c} closed");
        Shape heir = tree.changePrototype(tree.changeAttributes(xy, X, HIDDEN), 4096);
        assertThat(ShapeText.of(tree.changeAttributes(heir, X, DEFAULT)))
                .isEqualTo("shape {x: slot 0, y: slot 1}, of 4096");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Points(1)
    void anyPropertyOfAnyObject(long seed) {
        Step[] mix = {Step.ADD, Step.ADD, Step.CHANGE_ATTRIBUTES, Step.CHANGE_ATTRIBUTES, Step.OTHER};
        ShapeWalk.walk(seed, 400, TransitionTree.LIMITS, mix);
        ShapeWalk.walk(seed, 200, TransitionTree.LIMITS.withTransitions(2), mix);
        ShapeWalk.walk(seed, 200, TransitionTree.LIMITS.withShapes(30), mix);
    }

    @Test
    @Points(1)
    void thereIsAWayOnFromAChangedShape() {
        Shape longer = tree.add(tree.changeAttributes(x, X, HIDDEN), Y, DEFAULT);
        assertThat(longer.find(Y)).isEqualTo(1);
        assertThat(longer.attributesAt(0)).isEqualTo(HIDDEN);
        assertThatShape(longer).isNotSameAs(xy);
        assertThatShape(tree.add(tree.changeAttributes(x, X, HIDDEN), Y, DEFAULT))
                .isSameAs(longer);
    }

    @Test
    @Points(1)
    void aDictionaryChangesInPlace() {
        Shape dictionary = tree.toDictionary(xy, false);
        assertThatShape(tree.changeAttributes(dictionary, X, HIDDEN)).isSameAs(dictionary);
        assertThat(dictionary.attributesAt(dictionary.find(X))).isEqualTo(HIDDEN);
    }
}
