package tierup.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.vm.InterpreterVm;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.UncachedProperties;
import tierup.vm.running.Vm;
import tierup.vm.running.VmParts;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;
import tierup.vm.shapes.ShapeLimits;

/** What becomes of shapes that no object can have any more, and of the table that knows them by number. */
class DeadShapesTest {
    private Vm vm = engine(TransitionTree.LIMITS);

    @AfterEach
    void close() {
        vm.close();
    }

    private static Vm engine(ShapeLimits limits) {
        VmParts parts = InterpreterVm.parts()
                .withCaches(vm -> new UncachedProperties(vm.objects), ValidityCells::new)
                .withShapes(vm -> new TransitionTree(vm.validity, limits));
        return new Vm(VmOptions.DEFAULT.withHeap(64 << 20), parts);
    }

    private int name(String text) {
        return vm.names.id(text);
    }

    private void set(long object, String name) {
        vm.objects.set(object, name(name), Value.TRUE);
    }

    private void delete(long object, String name) {
        vm.objects.delete(object, vm.names.cell(name(name)));
    }

    private Shape settle(long object) {
        for (int i = 0; i < 100; i++) {
            vm.shapes.settle(object);
        }
        return vm.shapes.of(object);
    }

    /** There and back; each time a dictionary, and a tree of three shapes. */
    private void thereAndBack(long object) {
        set(object, "a");
        set(object, "b");
        delete(object, "a");
        assertThat(vm.shapes.of(object).isDictionary())
                .as("the object is a dictionary")
                .isTrue();
        assertThat(settle(object).isDictionary())
                .as("the object stays a dictionary when asked")
                .isFalse();
        set(object, "c");
        set(object, "d");
        delete(object, "c");
        delete(object, "d");
        delete(object, "b");
    }

    @Test
    void aDictionaryDiesWhenItsObjectHasSettled() {
        long object = vm.factory.newObject();
        set(object, "a");
        set(object, "b");
        delete(object, "a");
        int id = vm.shapes.of(object).id();
        int alive = vm.shapes.liveDictionaries();
        assertThat(vm.shapes.byId(id)).isNotNull();
        Shape settled = settle(object);
        assertThat(vm.shapes.byId(id)).isNull();
        assertThat(vm.shapes.byId(settled.id())).isSameAs(settled);
        assertThat(vm.shapes.liveDictionaries()).isEqualTo(alive - 1);
    }

    @Test
    void theTreeOfOneObjectDiesWhenItIsADictionaryAgain() {
        long object = vm.factory.newObject();
        set(object, "a");
        set(object, "b");
        delete(object, "a");
        Shape root = settle(object);
        set(object, "c");
        Shape below = vm.shapes.of(object);
        int alive = vm.shapes.live();
        delete(object, "b");
        assertThat(vm.shapes.of(object).isDictionary())
                .as("the object is a dictionary")
                .isTrue();
        assertThat(vm.shapes.byId(root.id())).isNull();
        assertThat(vm.shapes.byId(below.id())).isNull();
        assertThat(vm.shapes.live()).isEqualTo(alive - 2);
        assertThat(vm.objects.get(object, name("c"))).isEqualTo(Value.TRUE);
    }

    @Test
    void treesThatOthersAreInStay() {
        long one = vm.factory.newObject();
        long other = vm.factory.newObject();
        for (long object : new long[] {one, other}) {
            set(object, "a");
            set(object, "b");
        }
        Shape shared = vm.shapes.of(other);
        delete(one, "a");
        assertThat(vm.shapes.of(other)).isSameAs(shared);
        assertThat(vm.shapes.byId(shared.id())).isSameAs(shared);
    }

    @Test
    void aPrototypeKeepsItsShapes() {
        long object = vm.factory.newObject();
        set(object, "a");
        set(object, "b");
        delete(object, "a");
        vm.factory.markPrototype(object);
        assertThat(vm.shapes.of(object).isDictionary())
                .as("the object is a dictionary")
                .isFalse();
        long heir = vm.factory.newObject(object, 4);
        assertThat(vm.objects.get(heir, name("b"))).isEqualTo(Value.TRUE);
        delete(object, "b");
        assertThat(vm.objects.get(heir, name("b"))).isEqualTo(Value.UNDEFINED);
        vm.objects.defineOwn(object, name("c"), Value.NULL, PropertyAttributes.DEFAULT);
        assertThat(vm.objects.get(heir, name("c"))).isEqualTo(Value.NULL);
    }

    @Test
    void pagesGoWithTheirLastShape() {
        long object = vm.factory.newObject();
        int alive = vm.shapes.live();
        int pages = vm.shapes.pages();
        int ids = vm.shapes.size();
        for (int i = 0; i < 4_000; i++) {
            thereAndBack(object);
        }
        assertThat(vm.shapes.size() - ids).as("ids given out").isGreaterThan(8_000);
        assertThat(vm.shapes.live() - alive).isLessThan(20);
        assertThat(vm.shapes.pages() - pages).isLessThanOrEqualTo(3);
    }

    @Test
    void theLimitIsOneOfLivingShapes() {
        close();
        Vm probe = engine(TransitionTree.LIMITS);
        int start = probe.shapes.live();
        probe.close();
        vm = engine(TransitionTree.LIMITS.withShapes(start + 40));
        long object = vm.factory.newObject();
        for (int i = 0; i < 500; i++) {
            thereAndBack(object);
        }
        set(vm.factory.newObject(), "x");
        assertThat(vm.shapes.live()).isLessThanOrEqualTo(start + 41);
        long other = vm.factory.newObject();
        set(other, "late");
        assertThat(vm.shapes.of(other).isDictionary())
                .as("the other object is a dictionary")
                .isFalse();
    }
}
