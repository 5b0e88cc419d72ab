package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tierup.bytecode.ErrorKind;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.text.Names;

class ErrorsTest extends VmFixture {
    @Test
    void anErrorHasAHiddenMessageAndStack() {
        long error = vm.rangeError("too far").value();
        assertThat(Cell.kind(error)).isEqualTo(Cell.ERROR);
        assertThat(objects.getPrototype(error)).isEqualTo(objects.intrinsics.errorPrototype(ErrorKind.RANGE_ERROR));
        assertThat(show(objects.get(error, Names.MESSAGE))).isEqualTo("\"too far\"");
        assertThat(objects.enumerableOwnKeys(error)).isEmpty();
        assertThat(strings.toJava(objects.get(error, Names.STACK))).startsWith("RangeError: too far");
    }

    @Test
    void theHeadlineIsTakenWhenTheStackIsFirstRead() {
        long prototype = factory.newObject(objects.intrinsics.errorPrototype(ErrorKind.ERROR), 2);
        objects.set(prototype, Names.NAME, string("ParseError"));
        long error = vm.errors.newError(prototype, string("line 3"));
        objects.set(error, Names.MESSAGE, string("line 4"));
        assertThat(strings.toJava(objects.get(error, Names.STACK))).isEqualTo("ParseError: line 4");
        objects.set(error, Names.MESSAGE, string("line 5"));
        assertThat(strings.toJava(objects.get(error, Names.STACK))).isEqualTo("ParseError: line 4");
        assertThat(objects.describe(error)).isEqualTo("ParseError: line 5");
        long bare = vm.errors.newError(prototype, Value.UNDEFINED);
        assertThat(objects.hasOwn(bare, string("message"))).isFalse();
        assertThat(strings.toJava(objects.get(bare, Names.STACK))).isEqualTo("ParseError");
    }

    @Test
    void theStackMayBeOverwritten() {
        long error = vm.typeError("x").value();
        objects.set(error, Names.STACK, string("mine"));
        assertThat(show(objects.get(error, Names.STACK))).isEqualTo("\"mine\"");
    }

    @Test
    void oldErrorsForgetTheirFramesNotTheirMessage() {
        long old = vm.typeError("old").value();
        for (int i = 0; i < 20_000; i++) {
            vm.errors.newError(ErrorKind.ERROR, "");
        }
        assertThat(strings.toJava(objects.get(old, Names.STACK))).isEqualTo("TypeError: old");
    }

    @Test
    void aFullHeapIsARangeErrorAgainAndAgain() {
        int different = 0;
        long last = 0;
        for (int i = 0; i < 2_000; i++) {
            assertThatThrownBy(() -> {
                        while (true) {
                            factory.newArray(1);
                        }
                    })
                    .isInstanceOf(HeapExhausted.class);
            long error = vm.errors.outOfMemory().value();
            assertThat(show(objects.find(error, Names.MESSAGE))).isEqualTo("\"Out of memory\"");
            different += error == last ? 0 : 1;
            last = error;
        }
        assertThat(different).isBetween(5, 30);
    }

    @Test
    void anExhaustedStackIsARangeErrorToo() {
        assertThat(errorText(vm.errors.stackOverflow().value()))
                .isEqualTo("RangeError: Maximum call stack size exceeded");
    }

    @Override
    protected VmOptions options() {
        return super.options().withHeap(8 << 20);
    }
}
