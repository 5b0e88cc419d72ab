package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.shapes.ShapeText.assertThatShape;
import static tierup.vm.shapes.PropertyAttributes.ACCESSOR;
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
import tierup.vm.text.Names;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Steps from shape to shape by adding properties. */
@Exercise("p12.1")
class TransitionsTest {
    private static final int X = 101;
    private static final int Y = 102;
    private static final int Z = 103;

    private final TransitionTree tree = new TransitionTree(PrototypeValidity.NONE);
    private final Shape root = tree.root(Cell.OBJECT, Value.NULL, 4);

    private Shape add(Shape shape, int... names) {
        return add(tree, shape, names);
    }

    private static Shape add(TransitionTree tree, Shape shape, int... names) {
        Shape result = shape;
        for (int name : names) {
            result = tree.add(result, name, DEFAULT);
        }
        return result;
    }

    private static TransitionTree treeOf(ShapeLimits limits) {
        return new TransitionTree(PrototypeValidity.NONE, limits);
    }

    @Test
    @Points(2)
    void theSameStepsLeadToTheSameShape() {
        Shape xy = add(root, X, Y);
        int shapes = tree.size();
        assertThatShape(add(root, X, Y)).isSameAs(xy);
        assertThat(tree.size())
                .as("no shape is made for a step that was taken before")
                .isEqualTo(shapes);
        assertThatShape(tree.byId(xy.id())).isSameAs(xy);
        assertThat(xy.count()).isEqualTo(2);
        assertThat(xy.find(Y)).isEqualTo(1);
    }

    @Test
    @Points(1)
    void anotherOrderLeadsElsewhere() {
        assertThatShape(add(root, X, Y)).isNotSameAs(add(root, Y, X));
        assertThatShape(add(root, Y, X)).isSameAs(add(root, Y, X));
    }

    @Test
    @Points(1)
    void theAttributesArePartOfTheStep() {
        Shape hidden = tree.add(root, X, HIDDEN);
        assertThatShape(hidden).isNotSameAs(add(root, X));
        assertThat(hidden.attributesAt(0)).isEqualTo(HIDDEN);
        assertThat(add(root, X).attributesAt(0)).isEqualTo(DEFAULT);
        assertThatShape(tree.add(root, X, HIDDEN)).isSameAs(hidden);
    }

    @Test
    @Points(2)
    void aShapeMayHaveManyChildren() {
        Shape[] children = new Shape[500];
        for (int i = 0; i < children.length; i++) {
            children[i] = add(root, 200 + i);
        }
        for (int i = 0; i < children.length; i++) {
            assertThatShape(add(root, 200 + i)).isSameAs(children[i]);
            assertThat(children[i].nameAt(0)).isEqualTo(200 + i);
        }
        assertThat(((TreeShape) root).childCount()).isEqualTo(500);
    }

    @Test
    @Points(1)
    void childrenKnowTheirParents() {
        TreeShape xy = (TreeShape) add(root, X, Y);
        assertThatShape(xy.parent()).isSameAs(add(root, X));
        assertThatShape(xy.parent().parent()).isSameAs(root);
        assertThat(xy.transition()).isEqualTo(Transition.add(Y, DEFAULT));
        assertThat(xy.descriptors())
                .as("the array of names, of a first child and its parent")
                .isSameAs(xy.parent().descriptors());
    }

    @Test
    @Points(1)
    void anObjectWithTooManySlotsOutsideBecomesADictionaryOfItsOwn() {
        Shape full = root;
        for (int i = 0; i < 4 + TransitionTree.MAX_OUT_OF_LINE; i++) {
            full = add(full, 200 + i);
            assertThat(ShapeText.of(full)).as("after property %d", i + 1).startsWith("shape");
        }
        Shape one = add(full, 900);
        Shape other = add(full, 900);
        assertThat(ShapeText.of(one)).startsWith("dictionary").endsWith("n900: slot 132}");
        assertThatShape(other).isNotSameAs(one);
        assertThat(one.find(900)).isEqualTo(full.count());
        assertThatShape(add(one, 901)).isSameAs(one);
        assertThat(other.find(901)).isEqualTo(-1);
        assertThat(full.count()).isEqualTo(4 + TransitionTree.MAX_OUT_OF_LINE);
    }

    @Test
    @Points(1)
    void whoLeavesAShapeInOneWayTooManyBecomesADictionary() {
        for (int i = 0; i < TransitionTree.MAX_TRANSITIONS; i++) {
            assertThat(ShapeText.of(add(root, 200 + i)))
                    .as("way %d", i + 1)
                    .isEqualTo("shape {n" + (200 + i) + ": slot 0}");
        }
        assertThat(ShapeText.of(add(root, 200 + TransitionTree.MAX_TRANSITIONS)))
                .as("one way too many")
                .startsWith("dictionary");
        assertThat(ShapeText.of(add(root, 200))).as("a way already taken").startsWith("shape");
    }

    @Test
    @Points(2)
    void anEdgeIsKnownByItsWholeLabel() {
        TreeShape parent = (TreeShape) add(root, X);
        TreeShape[] children = {
            parent.withAttributes(0, 0, HIDDEN),
            parent.withProperty(0, Y, DEFAULT),
            parent.withFlags(0, 0),
            parent.withProperty(0, Y, HIDDEN),
            parent.withAttributes(0, 0, NONE),
            parent.withProperty(0, Z, DEFAULT),
            parent.withFlags(0, Shape.EXTENSIBLE | Shape.PROTOTYPE),
            parent.withProperty(0, Z, ACCESSOR),
        };
        parent.link(parent.withPrototype(0, 4096));
        for (int linked = 0; linked <= children.length; linked++) {
            for (int i = 0; i < children.length; i++) {
                assertThatShape(parent.child(children[i].transition()))
                        .as("%d children; the one that came by step %d of 8", linked, i + 1)
                        .isSameAs(i < linked ? children[i] : null);
            }
            assertThatShape(parent.child(Transition.add(X, HIDDEN)))
                    .as("%d children; a way to add what another way changes", linked)
                    .isNull();
            if (linked < children.length) {
                parent.link(children[linked]);
            }
        }
    }

    @Test
    @Points(1)
    void aStepFollowsAnEdgeAndLooksAtNothingElse() {
        for (int i = 0; i < 1000; i++) {
            add(root, 200 + i);
        }
        int walks = ((TreeShape) root).walks();
        for (int i = 0; i < 1001; i++) {
            add(root, 200 + i);
        }
        assertThat(((TreeShape) root).walks() - walks)
                .as("how often all children of a shape with a thousand were visited, in 1,001 steps")
                .isZero();

        TreeShape parent = (TreeShape) add(root, X);
        TreeShape unregistered = parent.withProperty(0, Y, DEFAULT);
        parent.link(unregistered);
        assertThatShape(add(parent, Y))
                .as("the child at the end of the edge, which is not in the table of shapes by id")
                .isSameAs(unregistered);

        Shape full = tree.root(Cell.OBJECT, Value.NULL, 0);
        for (int i = 0; i < TransitionTree.MAX_OUT_OF_LINE; i++) {
            full = add(full, 3000 + i);
        }
        TreeShape beyond = ((TreeShape) full).withProperty(0, Y, DEFAULT);
        ((TreeShape) full).link(beyond);
        assertThatShape(add(full, Y))
                .as("the child of a shape that may have no more")
                .isSameAs(beyond);
    }

    @Test
    @Points(1)
    void aWayAlreadyTakenNeedsNoRoom() {
        TransitionTree full = treeOf(TransitionTree.LIMITS.withShapes(4));
        Shape start = full.root(Cell.OBJECT, Value.NULL, 4);
        Shape x = add(full, start, X);
        Shape xy = add(full, x, Y);
        Shape y = add(full, start, Y);
        assertThat(full.live()).as("shapes, of which there may be 4").isEqualTo(4);
        assertThat(ShapeText.of(add(full, xy, Z))).isEqualTo("dictionary {x: slot 0, y: slot 1, z: slot 2}");
        assertThat(ShapeText.of(add(full, y, Z))).isEqualTo("dictionary {y: slot 0, z: slot 1}");
        assertThatShape(add(full, start, X)).as("the first of two ways").isSameAs(x);
        assertThatShape(add(full, start, Y)).as("the second of two ways").isSameAs(y);
        assertThatShape(add(full, start, X, Y)).as("two steps").isSameAs(xy);
        assertThat(full.live()).as("shapes afterwards").isEqualTo(4);
    }

    @Test
    @Points(1)
    void theLimitOfWaysIsTheTrees() {
        for (int most = 0; most < 4; most++) {
            TransitionTree narrow = treeOf(TransitionTree.LIMITS.withTransitions(most));
            Shape parent = narrow.root(Cell.OBJECT, Value.NULL, 4);
            parent = most == 0 ? parent : add(narrow, parent, 900);
            for (int i = 0; i < 3; i++) {
                narrow.changePrototype(parent, 4096 * (i + 1));
            }
            for (int i = 0; i < most; i++) {
                assertThat(ShapeText.of(add(narrow, parent, 200 + i)))
                        .as("way %d of %d; other prototypes are no ways of this kind", i + 1, most)
                        .startsWith("shape");
            }
            String one = ShapeText.of(narrow.add(parent, X, HIDDEN));
            assertThat(one)
                    .as("one way more than %d", most)
                    .startsWith("dictionary")
                    .endsWith("x: slot " + parent.count() + " w-c}");
            for (int i = 0; i < most; i++) {
                assertThat(ShapeText.of(add(narrow, parent, 200 + i)))
                        .as("way %d of %d again", i + 1, most)
                        .startsWith("shape");
            }
        }
    }

    @ParameterizedTest(name = "{0} slots inside")
    @ValueSource(ints = {0, 1, 9})
    @Points(1)
    void slotsOutsideAreCountedNotProperties(int inside) {
        Shape full = tree.root(Cell.OBJECT, Value.NULL, inside);
        for (int i = 0; i < inside + TransitionTree.MAX_OUT_OF_LINE; i++) {
            full = tree.add(full, 200 + i, i % 3 == 0 ? HIDDEN : DEFAULT);
            assertThat(ShapeText.of(full)).as("after property %d", i + 1).startsWith("shape");
        }
        String properties = ShapeText.of(full).replace("shape", "dictionary");
        int slot = inside + TransitionTree.MAX_OUT_OF_LINE;
        assertThat(ShapeText.of(tree.add(full, X, HIDDEN)))
                .as("one slot more than %d outside", TransitionTree.MAX_OUT_OF_LINE)
                .isEqualTo(properties.replace("}", ", x: slot " + slot + " w-c}"));
    }

    /** What was a dictionary may have two properties and a hundred and thirty slots. */
    @Test
    @Points(1)
    void slotsBelowTheHighestCountWhetherOrNotTheyAreUsed() {
        DescriptorArray gaps =
                DescriptorArray.of(new int[] {200, 201}, new byte[] {DEFAULT, DEFAULT}, new int[] {1, 131});
        TreeShape full = new TreeShape(0, Cell.OBJECT, Value.NULL, 4, Shape.EXTENSIBLE, gaps, 132);
        assertThat(ShapeText.of(add(full, X)))
                .as("with 4 slots inside and 128 outside, one more")
                .startsWith("dictionary");
        TreeShape room = new TreeShape(0, Cell.OBJECT, Value.NULL, 5, Shape.EXTENSIBLE, gaps, 132);
        assertThat(ShapeText.of(add(room, X)))
                .as("with 5 slots inside and 127 outside, one more")
                .isEqualTo("shape {n200: slot 1, n201: slot 131, x: slot 132}");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @Points(1)
    void anyStepsLeadWhereTheyShould(long seed) {
        ShapeWalk.walk(seed, 400, TransitionTree.LIMITS, Step.ADD, Step.ADD, Step.ADD, Step.OTHER);
        ShapeWalk.walk(seed, 200, TransitionTree.LIMITS.withTransitions(3), Step.ADD, Step.ADD, Step.OTHER);
        ShapeWalk.walk(seed, 200, TransitionTree.LIMITS.withShapes(20), Step.ADD, Step.ADD, Step.OTHER);
    }

    @Test
    @Points(1)
    void arraysBeginWithTheirLength() {
        Shape array = tree.root(Cell.ARRAY, Value.NULL, 1);
        assertThat(array.find(Names.LENGTH)).isZero();
        assertThat(array.location(0)).isEqualTo(Cell.ARRAY_LENGTH);
        assertThat(array.isOrdinaryStore(0) ? "a store" : "more")
                .as("what writing a length is")
                .isEqualTo("more");
        assertThat(add(array, X).location(1)).isEqualTo(Cell.FIRST_OUT_OF_LINE);
        assertThatShape(tree.root(Cell.ARRAY, Value.NULL, 1)).isSameAs(array);
    }

    @Test
    @Points(1)
    void changesOfThePrototypeAreStepsToo() {
        Shape x = add(root, X);
        Shape other = tree.changePrototype(x, 4096);
        assertThat(other.prototype()).isEqualTo(4096);
        assertThat(other.find(X)).isZero();
        assertThatShape(tree.changePrototype(x, 4096)).isSameAs(other);
        assertThatShape(tree.changePrototype(other, 8192)).isSameAs(tree.changePrototype(x, 8192));
        assertThatShape(tree.changePrototype(other, Value.NULL)).as("back").isSameAs(x);
        assertThatShape(tree.changePrototype(root, 4096))
                .as("nothing of its own")
                .isSameAs(tree.root(Cell.OBJECT, 4096, 4));
    }
}
