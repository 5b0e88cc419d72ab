package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.shapes.FlatShapes;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.PrototypeValidity;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeTable;
import tierup.vm.text.Names;

/**
 * Random steps of many objects, against a model that is a map in insertion order, and against the other shape table:
 * they must agree about everything that can be asked, and no property may ever be in another slot than at first.
 */
class ShapeModelTest {
    private static final int OBJECTS = 12;
    private static final int STEPS = 4_000;
    private static final int NAMES = 40;

    private final Random random = new Random();
    private final ShapeTable tree = new TransitionTree(PrototypeValidity.NONE);
    private final ShapeTable flat = new FlatShapes(PrototypeValidity.NONE);
    private final Twin[] twins = new Twin[OBJECTS];

    /** What an object should have. */
    private static final class Twin {
        private final Map<Integer, Integer> attributes = new LinkedHashMap<>();
        private final Map<Integer, Integer> slots = new LinkedHashMap<>();
        private Shape inTree;
        private Shape inFlat;
        private int flags = Shape.EXTENSIBLE;
        private long prototype = Value.NULL;
    }

    @RepeatedTest(20)
    void agreesWithAModel(RepetitionInfo repetition) {
        random.setSeed(repetition.getCurrentRepetition());
        for (int i = 0; i < OBJECTS; i++) {
            twins[i] = newTwin();
        }
        for (int step = 0; step < STEPS; step++) {
            int i = random.nextInt(OBJECTS);
            if (random.nextInt(60) == 0) {
                twins[i] = newTwin();
            }
            change(twins[i]);
            check(twins[i], twins[i].inTree);
            check(twins[i], twins[i].inFlat);
        }
    }

    private Twin newTwin() {
        Twin twin = new Twin();
        twin.inTree = tree.root(Cell.OBJECT, Value.NULL, 4);
        twin.inFlat = flat.root(Cell.OBJECT, Value.NULL, 4);
        return twin;
    }

    private void change(Twin twin) {
        int name = 100 + random.nextInt(NAMES);
        int attributes = random.nextInt(8);
        boolean present = twin.attributes.containsKey(name);
        switch (random.nextInt(12)) {
            case 0 -> {
                twin.prototype = random.nextBoolean() ? Value.NULL : 8L * (1 + random.nextInt(3)) * 512;
                twin.inTree = tree.changePrototype(twin.inTree, twin.prototype);
                twin.inFlat = flat.changePrototype(twin.inFlat, twin.prototype);
            }
            case 1 -> {
                twin.flags ^= Shape.PROTOTYPE;
                boolean on = (twin.flags & Shape.PROTOTYPE) != 0;
                twin.inTree = tree.changeFlag(twin.inTree, Shape.PROTOTYPE, on);
                twin.inFlat = flat.changeFlag(twin.inFlat, Shape.PROTOTYPE, on);
            }
            case 2, 3 -> {
                if (present) {
                    twin.attributes.put(name, attributes);
                    twin.inTree = tree.changeAttributes(twin.inTree, name, attributes);
                    twin.inFlat = flat.changeAttributes(twin.inFlat, name, attributes);
                }
            }
            default -> {
                int wanted = present || random.nextInt(4) > 0 ? name : lastName(twin, name);
                if (twin.attributes.containsKey(wanted)) {
                    remove(twin, wanted);
                } else {
                    add(twin, wanted, random.nextInt(4) == 0 ? attributes : PropertyAttributes.DEFAULT);
                }
            }
        }
    }

    private static int lastName(Twin twin, int otherwise) {
        int last = otherwise;
        for (int name : twin.attributes.keySet()) {
            last = name;
        }
        return last;
    }

    private void add(Twin twin, int name, int attributes) {
        twin.inTree = tree.add(twin.inTree, name, attributes);
        twin.inFlat = flat.add(twin.inFlat, name, attributes);
        twin.attributes.put(name, attributes);
        twin.slots.put(name, twin.inTree.slotAt(twin.inTree.find(name)));
    }

    private void remove(Twin twin, int name) {
        twin.inTree = tree.remove(twin.inTree, name);
        twin.inFlat = flat.remove(twin.inFlat, name);
        twin.attributes.remove(name);
        twin.slots.remove(name);
    }

    private void check(Twin twin, Shape shape) {
        assertThat(shape.prototype()).isEqualTo(twin.prototype);
        assertThat(shape.flags() & ~Shape.DICTIONARY).isEqualTo(twin.flags);
        Map<Integer, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < shape.count(); i++) {
            int name = shape.nameAt(i);
            if (name != Names.NONE) {
                found.put(name, shape.attributesAt(i));
                assertThat(shape.find(name)).isEqualTo(i);
                assertThat(shape.slotAt(i)).isLessThan(shape.slotCount());
                if (shape == twin.inTree) {
                    assertThat(shape.slotAt(i)).as("slot of %d", name).isEqualTo(twin.slots.get(name));
                }
            }
        }
        assertThat(found.entrySet()).containsExactlyElementsOf(twin.attributes.entrySet());
        assertThat(twin.slots.values()).doesNotHaveDuplicates();
        for (int name = 100; name < 100 + NAMES; name++) {
            assertThat(shape.find(name) >= 0).isEqualTo(twin.attributes.containsKey(name));
        }
    }
}
