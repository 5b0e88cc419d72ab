package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.shapes.ShapeText.assertThatShape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.lang.FrontEnd;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.workbook.Exercise;
import tierup.workbook.Points;

/** Dictionaries that become shapes again. Needs the rest of this module. */
@Exercise("p12.8")
class WayBackTest {
    private final Vm vm = ShapesVm.create(VmOptions.DEFAULT.withHeap(16 << 20));

    @AfterEach
    void close() {
        vm.close();
    }

    private int name(int i) {
        return vm.names.id("name" + i);
    }

    private void set(long object, int i, int value) {
        vm.objects.set(object, name(i), Value.fromInt(value));
    }

    private void delete(long object, int i) {
        vm.objects.delete(object, vm.names.cell(name(i)));
    }

    private String text(long object) {
        StringBuilder text = new StringBuilder();
        for (long key : vm.objects.ownKeys(object)) {
            text.append(vm.strings.toJava(key))
                    .append('=')
                    .append(Value.asInt(vm.objects.get(object, vm.conversions.toName(key))))
                    .append(' ');
        }
        return text.toString().strip();
    }

    /** Six properties, of which the second is deleted and another takes its slot. */
    private long dictionary() {
        long object = vm.factory.newObject(Value.NULL, 2);
        for (int i = 0; i < 6; i++) {
            set(object, i, i);
        }
        delete(object, 1);
        set(object, 7, 7);
        assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("dictionary");
        return object;
    }

    /** Asks until there is an answer. */
    private int askUntilSettled(long object) {
        int asked = 1;
        while (settle(object).isDictionary() && asked < 10_000) {
            asked++;
        }
        return asked;
    }

    /** Asks once; the answer must be the shape that the object has now. */
    private Shape settle(long object) {
        Shape answer = vm.shapes.settle(object);
        assertThatShape(answer).as("the answer, beside the object's shape").isSameAs(vm.shapes.of(object));
        return answer;
    }

    /** An object of so many properties, which are then deleted from the first on until so many are left. */
    private long dictionary(int properties, int left) {
        long object = vm.factory.newObject(Value.NULL, 2);
        for (int i = 0; i < properties; i++) {
            set(object, i, i);
        }
        for (int i = 0; i < properties - left; i++) {
            delete(object, i);
        }
        assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("dictionary");
        return object;
    }

    @Test
    @Points(2)
    void whoIsOnlyAskedAboutSettles() {
        long object = dictionary();
        String before = text(object);
        Shape old = vm.shapes.of(object);
        int asked = askUntilSettled(object);
        Shape shape = vm.shapes.of(object);
        assertThat(asked).isGreaterThan(6).isLessThan(200);
        assertThat(ShapeText.of(shape)).startsWith("shape");
        assertThat(text(object)).isEqualTo(before);
        for (int i = 0; i < shape.count(); i++) {
            int name = shape.nameAt(i);
            assertThat(shape.location(i)).as("no property moves").isEqualTo(old.location(old.find(name)));
        }
        assertThat(shape.count()).as("no gaps").isEqualTo(6);
        assertThat(shape.slotCount()).as("slots in use").isLessThanOrEqualTo(old.slotCount());
    }

    @Test
    @Points(2)
    void itGrowsOnLikeAnyOther() {
        long object = dictionary();
        askUntilSettled(object);
        set(object, 8, 8);
        set(object, 9, 9);
        assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("shape");
        assertThat(text(object)).isEqualTo("name0=0 name2=2 name3=3 name4=4 name5=5 name7=7 name8=8 name9=9");
        delete(object, 9);
        assertThat(ShapeText.of(vm.shapes.of(object))).as("back to the parent").startsWith("shape");
        delete(object, 0);
        assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("dictionary");
    }

    @Test
    @Points(1)
    void aFreeSlotBelowTheHighestIsLeftFree() {
        long object = dictionary();
        delete(object, 3);
        askUntilSettled(object);
        set(object, 8, 8);
        assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("shape");
        assertThat(text(object)).isEqualTo("name0=0 name2=2 name4=4 name5=5 name7=7 name8=8");
    }

    @Test
    @Points(1)
    void aChangeBeginsTheCountAnew() {
        long object = dictionary();
        for (int i = 0; i < 2_000; i++) {
            assertThat(ShapeText.of(vm.shapes.settle(object))).startsWith("dictionary");
            delete(object, 100 + i - 1);
            set(object, 100 + i, i);
        }
    }

    @Test
    @Points(1)
    void largeDictionariesMustBeAskedMoreOften() {
        long small = dictionary();
        long large = dictionary();
        for (int i = 0; i < 600; i++) {
            set(large, 1_000 + i, i);
        }
        assertThat(askUntilSettled(large)).isGreaterThan(600).isGreaterThan(askUntilSettled(small));
    }

    @Test
    @Points(1)
    void aPrototypeSettlesAtOnce() {
        long object = dictionary();
        String before = text(object);
        vm.factory.newObject(object, 2);
        Shape shape = vm.shapes.of(object);
        assertThat(ShapeText.of(shape)).startsWith("shape");
        assertThat(ShapeText.of(shape)).endsWith(" prototype");
        assertThat(text(object)).isEqualTo(before);
    }

    @Test
    @Points(1)
    void aPrototypeThatLosesAPropertySettlesLikeAnyOther() {
        long object = dictionary();
        long heir = vm.factory.newObject(object, 2);
        for (int round = 2; round < 5; round++) {
            delete(object, round);
            assertThat(ShapeText.of(vm.shapes.of(object)))
                    .startsWith("dictionary")
                    .endsWith(" prototype");
            assertThat(askUntilSettled(object)).as("questions").isEqualTo(4 * (7 - round) + 17);
            assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("shape").endsWith(" prototype");
            assertThat(Value.asInt(vm.objects.get(heir, name(7))))
                    .as("inherited")
                    .isEqualTo(7);
        }
    }

    @Test
    @Points(1)
    void attributesAndFlagsComeAlong() {
        long object = dictionary();
        vm.objects.defineOwn(object, name(2), Value.fromInt(22), PropertyAttributes.NONE);
        vm.objects.preventExtensions(object);
        askUntilSettled(object);
        Shape shape = vm.shapes.of(object);
        assertThat(shape.attributesAt(shape.find(name(2)))).isEqualTo(PropertyAttributes.NONE);
        assertThat(ShapeText.of(shape)).startsWith("shape").endsWith(" closed");
    }

    @Test
    @Points(1)
    void integerKeysAndMultitudesStayDictionaries() {
        long sparse = dictionary();
        vm.objects.defineOwnIndexed(sparse, Value.fromInt(5), Value.TRUE, PropertyAttributes.NONE);
        assertThat(ShapeText.of(vm.shapes.of(sparse))).endsWith(" sparse");
        assertThat(askUntilSettled(sparse)).isEqualTo(10_000);
        long many = dictionary();
        for (int i = 0; i < TransitionTree.MAX_SETTLED; i++) {
            set(many, 1_000 + i, i);
        }
        assertThat(askUntilSettled(many)).isEqualTo(10_000);
    }

    /** Four times the number of properties, and sixteen: one question more. Gaps and free slots do not count. */
    @ParameterizedTest(name = "{1} of {0} properties are left")
    @CsvSource({"2, 0", "2, 1", "3, 2", "9, 8", "12, 3", "40, 39", "40, 30", "60, 5", "130, 100", "1021, 1020"})
    @Points(2)
    void theNumberOfQuestionsIsThatOfItsProperties(int properties, int left) {
        long object = dictionary(properties, left);
        assertThat(askUntilSettled(object))
                .as("the question that settles a dictionary of %d properties", left)
                .isEqualTo(4 * left + 17);
        Shape settled = vm.shapes.of(object);
        assertThatShape(settle(object)).as("whoever asks afterwards").isSameAs(settled);
    }

    /** An object may be a dictionary because of its size, and have no gaps. */
    @ParameterizedTest(name = "{0} properties")
    @ValueSource(ints = {135, 300})
    @Points(1)
    void whoHasGrownTooLargeSettlesToo(int properties) {
        long object = dictionary(properties, properties);
        String before = ShapeText.of(vm.shapes.of(object));
        assertThat(askUntilSettled(object)).as("questions").isEqualTo(4 * properties + 17);
        assertThat(ShapeText.of(vm.shapes.of(object))).isEqualTo(before.replace("dictionary", "shape"));
    }

    @Test
    @Points(1)
    void allThatAShapeHasComesAlong() {
        long prototype = vm.factory.newObject(Value.NULL, 2);
        set(prototype, 50, 50);
        long[] objects = {
            vm.factory.newObject(prototype, 0),
            vm.factory.newObject(prototype, 7),
            vm.factory.newArray(3),
            vm.factory.newFunction(
                    vm.builtin("f", 0, (engine, args) -> Value.UNDEFINED, false), Value.UNDEFINED, Value.UNDEFINED)
        };
        for (long object : objects) {
            vm.objects.setPrototype(object, prototype);
            for (int i = 0; i < 12; i++) {
                vm.objects.defineOwn(object, name(i), Value.fromInt(i), i < 8 ? i : PropertyAttributes.DEFAULT);
            }
            delete(object, 9);
            delete(object, 10);
            vm.objects.defineOwn(object, name(10), Value.fromInt(10), PropertyAttributes.HIDDEN);
            vm.objects.defineOwn(object, name(20), Value.fromInt(20), PropertyAttributes.ENUMERABLE);
            delete(object, 11);
            Shape old = vm.shapes.of(object);
            String before = ShapeText.of(old);
            int kind = old.kind();
            int inside = old.inObjectSlots();
            askUntilSettled(object);
            Shape shape = vm.shapes.of(object);
            assertThat(ShapeText.of(shape)).isEqualTo(before.replace("dictionary", "shape"));
            assertThat(shape.kind()).as("kind of %s", before).isEqualTo(kind);
            assertThat(shape.inObjectSlots()).as("slots inside").isEqualTo(inside);
            assertThat(((TreeShape) shape).parent())
                    .as("the root of a new tree has no parent")
                    .isNull();
            assertThatShape(vm.shapes.byId(shape.id())).as("by its id").isSameAs(shape);
            assertThat(Value.asInt(vm.objects.get(object, name(50))))
                    .as("inherited")
                    .isEqualTo(50);
        }
    }

    @Test
    @Points(1)
    void accessorsStayAccessors() {
        String program = """
                const o = { a: 1, b: 2, c: 3 };
                let held = 4;
                Object.defineProperty(o, 'g', { get() { return held; }, set(v) { held = v; }, configurable: true });
                delete o.a;
                globalThis.o = o;
                """;
        Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", program));
        long object = vm.objects.get(Realm.of(vm).globalObject, vm.names.id("o"));
        askUntilSettled(object);
        Shape shape = vm.shapes.of(object);
        int index = shape.find(vm.names.id("g"));
        assertThat(shape.attributesAt(index))
                .as("attributes of the accessor")
                .isEqualTo(PropertyAttributes.ACCESSOR | PropertyAttributes.CONFIGURABLE);
        vm.objects.set(object, vm.names.id("g"), Value.fromInt(9));
        assertThat(Value.asInt(vm.objects.get(object, vm.names.id("g"))))
                .as("what the setter was given")
                .isEqualTo(9);
    }

    @Test
    @Points(1)
    void eachSettlesIntoATreeOfItsOwn() {
        long one = dictionary(4, 2);
        long other = dictionary(4, 2);
        askUntilSettled(one);
        askUntilSettled(other);
        assertThatShape(vm.shapes.of(one)).isNotSameAs(vm.shapes.of(other));
        long emptied = dictionary(2, 0);
        vm.objects.preventExtensions(emptied);
        askUntilSettled(emptied);
        assertThat(ShapeText.of(vm.shapes.of(emptied))).isEqualTo("shape {} closed");
        long fresh = vm.factory.newObject(Value.NULL, 2);
        assertThatShape(vm.shapes.of(emptied))
                .as("an emptied object's, beside an empty one's")
                .isNotSameAs(vm.shapes.of(fresh));
        set(fresh, 0, 7);
        assertThat(text(fresh)).isEqualTo("name0=7");
    }

    /** The highest slots are in use, most lower ones free, and the gaps have been closed: no new slot may be in use. */
    @Test
    @Points(1)
    void whatIsAddedAfterwardsGetsASlotOfItsOwn() {
        long object = dictionary(60, 5);
        String before = text(object);
        askUntilSettled(object);
        StringBuilder expected = new StringBuilder(before);
        for (int i = 100; i < 160; i++) {
            set(object, i, i);
            expected.append(" name").append(i).append('=').append(i);
            assertThat(text(object)).isEqualTo(expected.toString());
        }
        assertThat(ShapeText.of(vm.shapes.of(object))).startsWith("shape");
    }

    /** Deleting, adding, settling, over and over, against a list. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @Points(1)
    void anyObjectThatComesAndGoes(long seed) {
        Random random = new Random(seed);
        long object = vm.factory.newObject(Value.NULL, (int) (8 * seed - 8));
        Map<Integer, Integer> model = new LinkedHashMap<>();
        int settled = 0;
        for (int step = 0; step < 400; step++) {
            int i = random.nextInt(20);
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    int attributes = PropertyAttributes.CONFIGURABLE | random.nextInt(4);
                    vm.objects.defineOwn(object, name(i), Value.fromInt(step), attributes);
                    model.put(i, step);
                }
                case 2, 3 -> {
                    delete(object, i);
                    model.remove(i);
                }
                default -> {
                    boolean was = vm.shapes.of(object).isDictionary();
                    String before = ShapeText.of(vm.shapes.of(object));
                    int slots = vm.shapes.of(object).slotCount();
                    int asked = askUntilSettled(object);
                    assertThat(ShapeText.of(vm.shapes.of(object)))
                            .as("seed %d, step %d: settled", seed, step)
                            .isEqualTo(before.replace("dictionary", "shape"));
                    assertThat(vm.shapes.of(object).slotCount())
                            .as("seed %d, step %d: slots in use", seed, step)
                            .isLessThanOrEqualTo(slots);
                    assertThat(asked)
                            .as("seed %d, step %d: questions", seed, step)
                            .isEqualTo(was ? 4 * model.size() + 17 : 1);
                    settled += was ? 1 : 0;
                }
            }
            String expected = model.entrySet().stream()
                    .map(each -> "name" + each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining(" "));
            assertThat(text(object)).as("seed %d, step %d", seed, step).isEqualTo(expected);
        }
        assertThat(settled).as("how often the object has settled").isGreaterThan(5);
    }
}
