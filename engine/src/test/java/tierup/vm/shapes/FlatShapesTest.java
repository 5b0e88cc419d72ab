package tierup.vm.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.text.Names;

class FlatShapesTest {
    private static final int X = 101;
    private static final int Y = 102;

    private final ShapeTable shapes = new FlatShapes(PrototypeValidity.NONE);
    private final Shape root = shapes.root(Cell.OBJECT, Value.NULL, 4);

    private Shape add(Shape shape, int... names) {
        Shape result = shape;
        for (int name : names) {
            result = shapes.add(result, name, PropertyAttributes.DEFAULT);
        }
        return result;
    }

    @Test
    void equalListsAreOneShape() {
        assertThat(shapes.root(Cell.OBJECT, Value.NULL, 4)).isSameAs(root);
        assertThat(add(root, X, Y)).isSameAs(add(root, X, Y)).isNotSameAs(add(root, Y, X));
        assertThat(shapes.byId(add(root, X).id())).isSameAs(add(root, X));
    }

    @Test
    void everythingButTheListIsPartOfTheKeyToo() {
        Shape x = add(root, X);
        assertThat(add(shapes.root(Cell.OBJECT, Value.NULL, 5), X)).isNotSameAs(x);
        assertThat(add(shapes.root(Cell.ERROR, Value.NULL, 4), X)).isNotSameAs(x);
        assertThat(add(shapes.root(Cell.OBJECT, 4096, 4), X)).isNotSameAs(x);
        assertThat(shapes.add(root, X, PropertyAttributes.HIDDEN)).isNotSameAs(x);
        assertThat(shapes.changePrototype(x, 4096)).isSameAs(add(shapes.root(Cell.OBJECT, 4096, 4), X));
        assertThat(shapes.changeFlag(x, Shape.EXTENSIBLE, false).isExtensible()).isFalse();
        assertThat(shapes.changeFlag(shapes.changeFlag(x, Shape.PROTOTYPE, true), Shape.PROTOTYPE, false))
                .isSameAs(x);
    }

    @Test
    void slotsLieInTheObjectThenInTheStorage() {
        Shape shape = add(root, 11, 12, 13, 14, 15, 16);
        assertThat(shape.location(shape.find(11))).isEqualTo(Cell.OBJECT_FIELDS);
        assertThat(shape.location(shape.find(14))).isEqualTo(Cell.OBJECT_FIELDS + 24);
        assertThat(shape.location(shape.find(15))).isEqualTo(Cell.FIRST_OUT_OF_LINE);
        assertThat(shape.location(shape.find(16))).isEqualTo(Cell.FIRST_OUT_OF_LINE - 8);
        assertThat(shape.outOfLineSlots()).isEqualTo(2);
        assertThat(shape.objectBytes()).isEqualTo(Cell.OBJECT_FIELDS + 32);
    }

    @Test
    void arraysBeginWithTheirLength() {
        Shape array = shapes.root(Cell.ARRAY, Value.NULL, 1);
        assertThat(array.find(Names.LENGTH)).isZero();
        assertThat(array.location(0)).isEqualTo(Cell.ARRAY_LENGTH);
        assertThat(array.isOrdinaryStore(0)).isFalse();
        assertThat(add(array, X).location(1)).isEqualTo(Cell.FIRST_OUT_OF_LINE);
    }

    @Test
    void aLongListBecomesADictionaryOfItsOwn() {
        Shape a = root;
        Shape b = root;
        for (int i = 0; i < FlatShapes.MAX_PROPERTIES; i++) {
            a = add(a, 200 + i);
        }
        assertThat(a.isCacheable()).isTrue();
        b = add(a, 900);
        Shape c = add(a, 900);
        assertThat(b.isDictionary()).isTrue();
        assertThat(b).isNotSameAs(c);
        assertThat(add(b, 901)).isSameAs(b);
        assertThat(b.slotAt(b.find(901))).isEqualTo(65);
        assertThat(c.find(901)).isEqualTo(-1);
    }

    @Test
    void removingTheLastGoesBackAndAnyOtherMakesADictionary() {
        Shape xy = add(root, X, Y);
        assertThat(shapes.remove(xy, Y)).isSameAs(add(root, X));
        Shape y = shapes.remove(xy, X);
        assertThat(y.isDictionary()).isTrue();
        assertThat(y.find(X)).isEqualTo(-1);
        assertThat(y.slotAt(y.find(Y))).isEqualTo(1);
        assertThat(add(y, X).slotAt(y.find(X))).as("the freed slot").isZero();
    }

    /** Random operations on a dictionary against a map: contents, order, and that no slot moves or is shared. */
    @Test
    void dictionariesAgreeWithAModel() {
        Random random = new Random(3);
        Shape shape = shapes.toDictionary(root, false);
        Map<Integer, Integer> slots = new LinkedHashMap<>();
        for (int step = 0; step < 20_000; step++) {
            int name = 1 + random.nextInt(300);
            if (slots.containsKey(name) && random.nextInt(3) > 0) {
                shape = shapes.remove(shape, name);
                slots.remove(name);
            } else if (!slots.containsKey(name)) {
                shape = shapes.add(shape, name, name & 7);
                slots.put(name, shape.slotAt(shape.find(name)));
            }
            assertThat(shape.find(name) >= 0).isEqualTo(slots.containsKey(name));
            if (step % 500 == 0) {
                assertSame(shape, slots);
            }
        }
        assertThat(shape.slotCount()).isLessThanOrEqualTo(300);
    }

    private static void assertSame(Shape shape, Map<Integer, Integer> slots) {
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < shape.count(); i++) {
            if (shape.nameAt(i) != Names.NONE) {
                found.put(shape.nameAt(i), shape.slotAt(i));
                assertThat(shape.attributesAt(i)).isEqualTo(shape.nameAt(i) & 7);
                assertThat(shape.find(shape.nameAt(i))).isEqualTo(i);
            }
        }
        assertThat(found.entrySet()).containsExactlyElementsOf(slots.entrySet());
        assertThat(found.values()).doesNotHaveDuplicates();
    }

    @Test
    void objectsUsedAsMapsDoNotFillTheTable() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            Shape shape = root;
            for (int j = 0; j < 40; j++) {
                shape = add(shape, 1000 * (j + 1) + random.nextInt(1000));
            }
        }
        assertThat(shapes.size()).isLessThan(70_000);
    }
}
