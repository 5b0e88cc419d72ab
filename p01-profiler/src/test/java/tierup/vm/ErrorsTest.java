package tierup.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tierup.bytecode.ErrorKind;

class ErrorsTest extends VmFixture {
    @Test
    void anErrorHasAHiddenMessageAndStack() {
        long error = vm.rangeError("too far").value();
        assertThat(Cell.kind(error)).isEqualTo(Cell.ERROR);
        assertThat(objects.getPrototype(error)).isEqualTo(objects.intrinsics.errorPrototype(ErrorKind.RANGE_ERROR));
        assertThat(show(objects.get(error, Names.MESSAGE))).isEqualTo("\"too far\"");
        assertThat(objects.enumerableOwnKeys(error)).isEmpty();
        assertThat(strings.toJava(objects.get(error, Names.STACK))).startsWith("RangeError: too far");
        assertThat(vm.errors.describeUncaught(error)).startsWith("RangeError: too far");
    }

    @Test
    void theHeadlineIsTakenWhenTheStackIsFirstRead() {
        long prototype = objects.newObject(objects.intrinsics.errorPrototype(ErrorKind.ERROR), 2);
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
        assertThat(vm.errors.describeUncaught(error)).isEqualTo("mine");
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
    void afullHeapIsARangeErrorAgainAndAgain() {
        for (int i = 0; i < 2_000; i++) {
            HeapExhausted full = catchThrowableOfType(HeapExhausted.class, () -> {
                while (true) {
                    objects.newArray(1000);
                }
            });
            GuestException thrown = vm.errors.fromJava(full);
            assertThat(show(objects.find(thrown.value(), Names.MESSAGE))).isEqualTo("\"Out of memory\"");
        }
    }

    @Test
    void javaExceptionsThatMeanNothingToTheGuestAreNotTranslated() {
        assertThat(vm.errors.fromJava(new IllegalStateException())).isNull();
        GuestException guest = vm.typeError("x");
        assertThat(vm.errors.fromJava(guest)).isSameAs(guest);
        assertThat(errorText(vm.errors.fromJava(new StackOverflowError()).value()))
                .isEqualTo("RangeError: Maximum call stack size exceeded");
    }

    @Test
    void uncaughtValuesThatAreNoErrors() {
        assertThat(vm.errors.describeUncaught(number(5))).isEqualTo("Uncaught 5");
        assertThat(vm.errors.describeUncaught(string("no"))).isEqualTo("Uncaught \"no\"");
    }

    @Override
    VmOptions options() {
        return super.options().withHeap(8 << 20);
    }
}
