package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.lang.FrontEnd;
import tierup.vm.builtins.Realm;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;
import tierup.vm.memory.VmOptions;
import tierup.vm.running.Vm;
import tierup.vm.shapes.Shape;

/** What objects cost, to the byte, and with which shape they begin and end. */
class AllocationTest {
    private static final int OBJECTS = 100_000;

    private final Vm vm = ShapesVm.create(VmOptions.DEFAULT.withHeap(256 << 20));

    @AfterEach
    void close() {
        vm.close();
    }

    private long top() {
        return Memory.getLong(vm.block + VmBlock.HEAP_TOP);
    }

    /** Bytes of one object of many, by what the heap's top has moved; the program exports a function to make them. */
    private double bytesOfOne(String declarations, String expression) {
        long make =
                exported(declarations + " module.exports = n => { for (let i = 0; i < n; i++) " + expression + "; };");
        vm.call(make, Value.UNDEFINED, Value.fromInt(20));
        long before = top();
        vm.call(make, Value.UNDEFINED, Value.fromInt(OBJECTS));
        return (top() - before) / (double) OBJECTS;
    }

    private long exported(String program) {
        String wrapped =
                "globalThis.out = (function () { const module = {}; " + program + " return module.exports; })();";
        Realm.of(vm).modules.runMain("test.js", FrontEnd.compile("test.js", wrapped));
        return vm.objects.get(Realm.of(vm).globalObject, vm.names.id("out"));
    }

    private Shape shapeOf(String program) {
        return vm.shapes.of(exported(program));
    }

    @Test
    void objectsOfAConstructorTakeHeaderAndSlots() {
        assertThat(bytesOfOne("function Point(x, y) { this.x = x; this.y = y; }", "new Point(i, i)"))
                .isBetween(16 + 2 * 8.0, 16 + 2 * 8 + 0.01);
    }

    @Test
    void objectsOfAClassTakeHeaderAndSlots() {
        String classes = "class A { a = 1; constructor(b) { this.b = b; } }"
                + " class B extends A { constructor() { super(2); this.c = 3; } }";
        assertThat(bytesOfOne(classes, "new B()")).isBetween(16 + 3 * 8.0, 16 + 3 * 8 + 0.01);
    }

    @Test
    void literalsTakeHeaderAndSlots() {
        assertThat(bytesOfOne("", "({ name: 'x', age: i, city: 'y' })")).isBetween(16 + 3 * 8.0, 16 + 3 * 8 + 0.01);
        assertThat(bytesOfOne("", "({ only: i })")).isBetween(16 + 8.0, 16 + 8 + 0.01);
    }

    @Test
    void objectsMadeWhileLearningHaveTheSameShapeAsLaterOnes() {
        long array = exported("function P(x) { this.x = x; this.y = 1; } const all = [];"
                + " for (let i = 0; i < 40; i++) all.push(new P(i)); module.exports = all;");
        int first = Cell.shapeId(vm.objects.elements.get(array, 0));
        for (int i = 1; i < 40; i++) {
            assertThat(Cell.shapeId(vm.objects.elements.get(array, i))).isEqualTo(first);
        }
        assertThat(vm.shapes.byId(first).inObjectSlots()).isEqualTo(2);
    }

    @Test
    void aConstructorThatCallsItselfFirstDoesNotLearnFromUnfinishedObjects() {
        Shape shape = shapeOf("class Node { constructor(depth) {"
                + " this.left = depth > 0 ? new Node(depth - 1) : null;"
                + " this.right = depth > 0 ? new Node(depth - 1) : null; } }"
                + " new Node(10); module.exports = new Node(0);");
        assertThat(shape.inObjectSlots()).isEqualTo(2);
        assertThat(shape.outOfLineSlots()).isZero();
    }

    @Test
    void whatIsAddedLaterLiesOutside() {
        long object = exported("function P() { this.x = 1; } let p; for (let i = 0; i < 10; i++) p = new P();"
                + " p.late = 2; module.exports = p;");
        Shape shape = vm.shapes.of(object);
        assertThat(shape.inObjectSlots()).isEqualTo(1);
        assertThat(shape.location(shape.find(vm.names.id("late")))).isEqualTo(Cell.FIRST_OUT_OF_LINE);
    }

    @Test
    void initialShapesAreTheCompilersOnceTheyAreSettled() {
        long type = exported("class P { constructor() { this.x = 1; this.y = 2; } } module.exports = P;");
        assertThat(vm.factory.initialShapeFor(type)).as("still learning").isNull();
        for (int i = 0; i < SlackTracking.TRACKED; i++) {
            assertThat(vm.factory.initialShapeFor(type)).isNull();
            vm.construct(type, type);
        }
        Shape shape = vm.factory.initialShapeFor(type);
        assertThat(shape.inObjectSlots()).isEqualTo(2);
        assertThat(shape.count()).isZero();
        long object = vm.construct(type, type);
        assertThat(vm.shapes.of(object).prototype()).isEqualTo(shape.prototype());
        assertThat(((TreeShape) vm.shapes.of(object)).parent().parent()).isSameAs(shape);
    }

    @Test
    void initialShapesFollowTheFunctionsPrototype() {
        long type = exported("function P() { this.x = 1; } for (let i = 0; i < 10; i++) new P();"
                + " const before = P; module.exports = P;");
        Shape first = vm.factory.initialShapeFor(type);
        assertThat(first).isNotNull();
        vm.objects.set(type, vm.names.id("prototype"), vm.factory.newObject());
        assertThat(vm.factory.initialShapeFor(type)).isNotSameAs(first);
    }

    @Test
    void literalsAreBornWithTheirFinalShape() {
        long array =
                exported("const all = []; for (let i = 0; i < 3; i++) all.push({ p: i, q: i }); module.exports = all;");
        Shape shape = vm.shapes.of(vm.objects.elements.get(array, 2));
        assertThat(shape.count()).isEqualTo(2);
        assertThat(shape.inObjectSlots()).isEqualTo(2);
        assertThat(((TreeShape) shape).parent().parent().inObjectSlots()).isEqualTo(2);
    }
}
