package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.shapes.ShapeText.assertThatShape;
import static tierup.vm.shapes.PropertyAttributes.DEFAULT;
import static tierup.vm.shapes.PropertyAttributes.HIDDEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** A child whose property has other attributes; it needs no p12.4. */
    private static Shape hidden(Shape shape, int name) {
        TreeShape parent = (TreeShape) shape;
        TreeShape known = parent.child(Transition.attributes(name, HIDDEN));
        if (known == null) {
            known = parent.withAttributes(0, parent.find(name), HIDDEN);
            parent.link(known);
        }
        return known;
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
        assertThatShape(add(root, 101, 102, 103)).isSameAs(three);
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
        Shape hidden = hidden(deep, 103);
        Shape closed = tree.changeFlag(deep, Shape.EXTENSIBLE, false);
        SlackTracking.cut(root, 0);
        assertThat(hidden.inObjectSlots())
                .as("slots inside, of a shape with other attributes")
                .isEqualTo(4);
        assertThat(closed.inObjectSlots()).as("slots inside, of a closed shape").isEqualTo(4);
        assertThat(changed.inObjectSlots()).isEqualTo(4);
        assertThat(deep.inObjectSlots()).isEqualTo(4);
    }

    /** The size after a tree of so many used slots has been cut; ten are inside at first. */
    @ParameterizedTest(name = "{0} evident, {1} used")
    @CsvSource({
        "0, 0, 0",
        "0, 1, 1",
        "1, 0, 1",
        "3, 3, 3",
        "4, 3, 4",
        "3, 4, 4",
        "9, 2, 9",
        "10, 2, 10",
        "11, 2, 10",
        "64, 0, 10",
        "0, 9, 9",
        "0, 10, 10",
        "0, 11, 10",
        "2, 40, 10"
    })
    @Points(1)
    void theLargerOfWhatIsUsedAndWhatIsEvident(int evident, int used, int expected) {
        Shape shape = root;
        for (int i = 0; i < used; i++) {
            shape = add(shape, 300 + i);
        }
        SlackTracking.cut(root, evident);
        assertThat(root.inObjectSlots()).as("slots inside, of the root").isEqualTo(expected);
        assertThat(shape.inObjectSlots()).as("slots inside, of the last shape").isEqualTo(expected);
    }

    /** What was a dictionary has slots that are in no property, and has all of them at the root. */
    @Test
    @Points(1)
    void slotsCountAndNotProperties() {
        int[] slots = {2, 6};
        DescriptorArray gaps = DescriptorArray.of(new int[] {101, 102}, new byte[] {DEFAULT, DEFAULT}, slots);
        TreeShape settled = new TreeShape(tree.size(), Cell.OBJECT, Value.NULL, 10, Shape.EXTENSIBLE, gaps, 7);
        SlackTracking.cut(settled, 1);
        assertThat(settled.inObjectSlots())
                .as("slots inside, of which number 6 is used")
                .isEqualTo(7);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Points(1)
    void anyTree(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            int inside = random.nextInt(12);
            TreeShape start = (TreeShape) tree.newRoot(Cell.OBJECT, Value.NULL, inside);
            List<Shape> all = new ArrayList<>(List.of(start));
            int steps = random.nextInt(20);
            for (int i = 0; i < steps; i++) {
                Shape from = all.get(random.nextInt(all.size()));
                Shape next = switch (from == start ? 0 : random.nextInt(7)) {
                    case 0, 1, 2, 3 -> tree.add(from, 1000 + 20 * from.count() + random.nextInt(3), DEFAULT);
                    case 4 -> tree.changePrototype(from, 4096L * (1 + random.nextInt(3)));
                    case 5 -> tree.changeFlag(from, Shape.PROTOTYPE, true);
                    default -> hidden(from, from.nameAt(0));
                };
                all.add(next);
            }
            int evident = random.nextInt(14);
            int most = all.stream().mapToInt(Shape::slotCount).max().orElse(0);
            List<String> places = all.stream().map(SlackTrackingTest::places).toList();
            SlackTracking.cut(start, evident);
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).inObjectSlots())
                        .as(
                                "slots inside %s, of %d; used %d, evident %d",
                                ShapeText.of(all.get(i)), inside, most, evident)
                        .isEqualTo(Math.min(inside, Math.max(most, evident)));
                assertThat(places(all.get(i))).as("where its properties are").isEqualTo(places.get(i));
            }
        }
    }

    private static String places(Shape shape) {
        return IntStream.range(0, shape.count())
                .map(shape::location)
                .boxed()
                .toList()
                .toString();
    }
}
