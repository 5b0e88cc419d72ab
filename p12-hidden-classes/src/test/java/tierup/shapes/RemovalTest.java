package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.shapes.ShapeText.assertThatShape;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.shapes.ShapeWalk.Step;
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
        assertThatShape(tree.remove(xy, Y)).isSameAs(x);
        assertThatShape(tree.remove(x, X)).isSameAs(root);
        assertThatShape(tree.add(tree.remove(xy, Y), Y, DEFAULT)).isSameAs(xy);
        for (int attributes = 0; attributes < 16; attributes++) {
            Shape added = tree.add(xy, Z, attributes);
            assertThatShape(tree.remove(added, Z))
                    .as("without z of %s", ShapeText.of(added))
                    .isSameAs(xy);
        }
    }

    @Test
    @Points(2)
    void anyOtherMakesADictionaryOfTheObjectsOwn() {
        Shape y = tree.remove(xy, X);
        assertThat(ShapeText.of(y)).isEqualTo("dictionary {y: slot 1}");
        assertThatShape(tree.remove(xy, X)).isNotSameAs(y);
        assertThat(ShapeText.of(xy)).as("other objects of the shape").isEqualTo("shape {x: slot 0, y: slot 1}");
    }

    @Test
    @Points(1)
    void aDictionaryStaysTheSameAndGivesTheSlotAgain() {
        Shape dictionary = tree.remove(xy, X);
        assertThatShape(tree.add(dictionary, Z, DEFAULT)).isSameAs(dictionary);
        assertThat(ShapeText.of(dictionary)).isEqualTo("dictionary {y: slot 1, z: slot 0}");
        assertThatShape(tree.remove(dictionary, Z)).isSameAs(dictionary);
        assertThat(ShapeText.of(dictionary)).isEqualTo("dictionary {y: slot 1}");
        assertThatShape(tree.remove(dictionary, Y)).as("when nothing is left").isSameAs(dictionary);
        assertThat(ShapeText.of(dictionary)).isEqualTo("dictionary {}");
    }

    /** A child whose property has other attributes; it needs no p12.4. */
    private static Shape hidden(Shape shape, int name) {
        return ((TreeShape) shape).withAttributes(0, shape.find(name), HIDDEN);
    }

    /** What is left when a property is removed behind each kind of step; in a shape or in a dictionary. */
    @ParameterizedTest(name = "x, y, then {0}, then without {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "closed          | y | {x: slot 0} closed",
                "closed          | x | {y: slot 1} closed",
                "became prototype| y | {x: slot 0} prototype",
                "other prototype | y | {x: slot 0}, of 4096",
                "other prototype | x | {y: slot 1}, of 4096",
                "y hidden        | y | {x: slot 0}",
                "y hidden        | x | {y: slot 1 w-c}",
                "x hidden        | y | {x: slot 0 w-c}",
                "x hidden        | x | {y: slot 1}",
                "y hidden, closed| y | {x: slot 0} closed",
                "x hidden, closed| y | {x: slot 0 w-c} closed",
                "z added, closed | z | {x: slot 0, y: slot 1} closed",
                "z added, closed | y | {x: slot 0, z: slot 2} closed",
                "z added, y hidden| z | {x: slot 0, y: slot 1 w-c}",
                "z added         | y | {x: slot 0, z: slot 2}",
                "z added         | x | {y: slot 1, z: slot 2}"
            })
    @Points(2)
    void aStepThatWasNoAdditionIsNotTakenBack(String steps, String removed, String left) {
        Shape shape = xy;
        for (String step : steps.split(", ")) {
            shape = switch (step.strip()) {
                case "closed" -> tree.changeFlag(shape, Shape.EXTENSIBLE, false);
                case "became prototype" -> tree.changeFlag(shape, Shape.PROTOTYPE, true);
                case "other prototype" -> tree.changePrototype(shape, 4096);
                case "y hidden" -> hidden(shape, Y);
                case "x hidden" -> hidden(shape, X);
                default -> tree.add(shape, Z, DEFAULT);
            };
        }
        String before = ShapeText.of(shape);
        Shape after = tree.remove(shape, X + "xyz".indexOf(removed));
        assertThat(ShapeText.of(after).replaceFirst("^(shape|dictionary) ", ""))
                .as("without %s of %s", removed, before)
                .isEqualTo(left);
        assertThat(ShapeText.of(shape)).as("the shape that other objects have").isEqualTo(before);
    }

    @Test
    @Points(1)
    void theOnlyPropertyOfAnObjectThatChangedOtherwise() {
        Shape closed = tree.changeFlag(x, Shape.EXTENSIBLE, false);
        assertThat(ShapeText.of(tree.remove(closed, X))).isEqualTo("dictionary {} closed");
        Shape heir = tree.changePrototype(x, 4096);
        assertThat(ShapeText.of(tree.remove(heir, X))).isEqualTo("dictionary {}, of 4096");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Points(1)
    void anyPropertyOfAnyObject(long seed) {
        ShapeWalk.walk(
                seed,
                500,
                TransitionTree.LIMITS,
                Step.ADD,
                Step.ADD,
                Step.ADD,
                Step.REMOVE,
                Step.REMOVE_LAST,
                Step.REMOVE_LAST,
                Step.GIVEN_ATTRIBUTES,
                Step.OTHER);
    }

    @Test
    @Points(1)
    void theOrderOfTheOthersStays() {
        assertThat(ShapeText.of(tree.remove(tree.add(xy, Z, DEFAULT), Y)))
                .isEqualTo("dictionary {x: slot 0, z: slot 2}");
    }
}
