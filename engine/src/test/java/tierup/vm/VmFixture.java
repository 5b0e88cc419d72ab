package tierup.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import tierup.vm.code.BuiltinFunction;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmOptions;
import tierup.vm.objects.ObjectFactory;
import tierup.vm.objects.Objects;
import tierup.vm.running.Builtin;
import tierup.vm.running.Vm;
import tierup.vm.text.Names;
import tierup.vm.text.Strings;

/** A small engine per test, and short names for what tests of the object model keep doing. */
public abstract class VmFixture {
    protected final Vm vm = new Vm(options(), InterpreterVm.parts());
    protected final Objects objects = vm.objects;
    protected final ObjectFactory factory = vm.factory;
    protected final Strings strings = vm.strings;
    protected final Names names = vm.names;

    protected VmOptions options() {
        return VmOptions.DEFAULT.withHeap(64 << 20).withStack(1 << 20);
    }

    @AfterEach
    protected void closeVm() {
        vm.close();
    }

    protected static long number(int i) {
        return Value.fromInt(i);
    }

    protected static long number(double d) {
        return Value.fromDouble(d);
    }

    protected long string(String text) {
        return strings.of(text);
    }

    protected int name(String text) {
        return names.id(text);
    }

    /** A built-in function object. */
    protected long function(String name, Builtin code) {
        return factory.newFunction(vm.builtin(name, 0, code, false), Value.UNDEFINED, Value.UNDEFINED);
    }

    protected long constructor(String name) {
        BuiltinFunction info = vm.builtin(name, 0, (v, args) -> Value.UNDEFINED, true);
        return factory.newFunction(info, Value.UNDEFINED, Value.UNDEFINED);
    }

    /** {@code {a: 1, b: 2}} from alternating names and values. */
    protected long object(Object... namesAndValues) {
        long object = factory.newObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            objects.set(object, name((String) namesAndValues[i]), (Long) namesAndValues[i + 1]);
        }
        return object;
    }

    /** A value as text that tells all values apart. */
    protected String show(long v) {
        return v == Value.EMPTY ? "empty" : vm.conversions.describe(v);
    }

    protected String show(long[] values) {
        StringBuilder text = new StringBuilder();
        for (long v : values) {
            text.append(text.length() == 0 ? "" : " ").append(show(v));
        }
        return text.toString();
    }

    /** Expects a JavaScript exception that shows itself so, such as "TypeError: x is not a function". */
    protected void assertThrows(String text, ThrowingCallable code) {
        GuestException thrown = catchThrowableOfType(GuestException.class, code);
        assertThat(thrown).as("an exception %s", text).isNotNull();
        assertThat(errorText(thrown.value())).isEqualTo(text);
    }

    protected String errorText(long error) {
        String stack = strings.toJava(objects.get(error, Names.STACK));
        int end = stack.indexOf("\n    at ");
        return end < 0 ? stack : stack.substring(0, end);
    }
}
