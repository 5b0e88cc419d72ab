package tierup.monoic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tierup.vm.code.Assumptions;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Value;
import tierup.vm.running.WordText;

/** What failed assertions of this repository say: values, shapes and plans in words. */
class RepresentationTest {
    private final WatchedEngine engine = WatchedEngine.start();

    @AfterEach
    void close() {
        engine.close();
    }

    private static void assertMessage(Object actual, Object expected, String... parts) {
        assertThatThrownBy(() -> assertThat(actual).isEqualTo(expected)).hasMessageContainingAll(parts);
    }

    @Test
    void aValueIsShownAsOne() {
        assertMessage(Value.fromInt(19), Value.UNDEFINED, "but was: int 19", "10L (as a value: undefined)");
        assertMessage(Value.fromDouble(1.5), Value.NULL, "double 1.5", "(as a value: null)");
        assertMessage(List.of(Value.fromInt(-3)), List.of(), "int -3");
    }

    @Test
    void aNumberThatIsNoValueStaysANumber() {
        assertMessage(3L, -1L, "but was: 3L", "expected: -1L");
    }

    @Test
    void aCellIsShownByItsContent() {
        assertMessage(engine.run("return 'some text'"), Value.TRUE, "but was: \"some text\" at 0x");
        assertMessage(engine.run("return {x: 1, y: 2}"), Value.TRUE, "object {x, y} of shape ");
        assertMessage(engine.run("return function pair() {}"), Value.TRUE, "function pair at 0x");
    }

    @Test
    void shapesAndPlansAreShownByName() {
        long object = engine.run("return {x: 1, y: 2}");
        int shape = Cell.shapeId(object);
        assertMessage(engine.shapeOf(object), null, "shape " + shape + " {x, y}");
        AccessCase own = AccessCase.load(shape, engine.location(object, "y"));
        assertMessage(own, AccessCase.constant(Value.fromInt(4), shape, Assumptions.ALWAYS), "LOAD for shape " + shape);
        assertMessage(own, AccessCase.constant(Value.fromInt(4), shape, Assumptions.ALWAYS), "CONSTANT", "value int 4");
        assertMessage(AccessCase.loadFrom(object, shape, 16, 4100), own, "of the holder object {x, y}", "block + 4100");
    }

    @Test
    void whatIsNoValueIsRecognized() {
        WordText words = new WordText(engine.vm);
        long object = engine.run("return {x: 1, y: 2}");
        assertThat(words.flaw(object)).isNull();
        assertThat(words.flaw(Value.fromInt(-1))).isNull();
        assertThat(words.flaw(Value.fromDouble(-0.0))).isNull();
        assertThat(words.flaw(object & 0xFFFF_FFFFL)).startsWith("the lower half of a pointer");
        assertThat(words.flaw(5)).startsWith("32 bits without a tag, as the int 5");
        assertThat(words.flaw(0x8000_0004L)).contains("tag");
        assertThat(words.flaw(-5L)).contains("upper half is 0xffffffff", "lower half is -5");
        assertThat(words.flaw(object + 8)).contains("no cell");
        assertThat(words.flaw(object + 2)).isNotNull();
        assertThat(words.flaw(object + 1)).contains("no multiple of 8");
        assertThat(words.flaw(engine.vm.stack.top() - 16)).contains("VM stack");
        assertThat(words.flaw(0)).startsWith("zero");
        assertThat(words.flaw(engine.vm.block)).contains("engine's block");
        assertThat(words.flaw(engine.vm.heap.newContext(1, Value.UNDEFINED))).contains("a context");
    }
}
