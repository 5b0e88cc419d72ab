package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tierup.bytecode.ErrorKind;
import tierup.bytecode.Op;
import tierup.bytecode.TemplateStrings;
import tierup.lang.FrontEnd;
import tierup.vm.VmFixture;
import tierup.vm.code.FunctionInfo;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Frame;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.shapes.Shape;

/** The half of the operations that any code may call: no frame, no pc. */
class ValueOperationsTest extends VmFixture {
    private static final Set<Class<?>> VALUES = Set.of(
            long.class,
            int.class,
            boolean.class,
            String.class,
            FunctionInfo.class,
            Shape.class,
            TemplateStrings.class,
            ErrorKind.class);

    @Test
    void theyTakeValuesAndGiveAValueOrAnError() {
        for (Method method : ValueOperations.class.getDeclaredMethods()) {
            if (!Modifier.isPublic(method.getModifiers())) {
                continue;
            }
            assertThat(method.getReturnType()).as("%s", method).isIn(long.class, GuestException.class);
            for (Parameter parameter : method.getParameters()) {
                assertThat(VALUES).as("%s", method).contains(parameter.getType());
                assertThat(parameter.getName()).as("%s", method).isNotIn("fp", "frame", "pc", "sp");
            }
        }
    }

    /** Constants of {@link Frame} leave no trace in class files; hence the sources are searched. */
    @Test
    void theyReachNoFrame() throws IOException {
        Pattern frames = Pattern.compile("\\b(Frame\\.|FrameWalker|LogicalFrame|runLoop\\.(fp|sp|pc)\\b)");
        for (String name : List.of(
                "ValueOperations", "ClassOperations", "Operators", "Conversions", "Iteration", "CallFeedback")) {
            assertThat(Files.readString(source(name))).as(name).doesNotContainPattern(frames);
        }
    }

    private static Path source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".java"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void operatorsTakeAnyTwoValues() {
        ValueOperations values = vm.values;
        assertThat(show(values.binary(Op.BINARY_ADD, number(1), string("x")))).isEqualTo(show(string("1x")));
        assertThat(values.binary(Op.LESS, string("a"), string("b"))).isEqualTo(Value.TRUE);
        assertThat(values.unary(Op.NEGATE, string("4"))).isEqualTo(number(-4));
    }

    @Test
    void anAccessorIsRequestedNotCalled() {
        long object = factory.newObject();
        long getter = function("getter", (v, args) -> number(1));
        objects.defineAccessor(object, Value.fromInt(0), getter, Value.EMPTY, PropertyAttributes.CONFIGURABLE);
        long feedback = Memory.allocate(16);
        Memory.putLong(feedback, 0);
        assertThat(vm.values.getIndex(object, number(0), feedback)).isEqualTo(Value.PENDING);
        Memory.free(feedback);
    }

    /** Whatever a closure is made in, it is told of: its context and the function whose home object an arrow shares. */
    @Test
    void aClosureIsMadeOfWhatIsGiven() {
        long outer = vm.load(FrontEnd.compile("test.js", "return () => 1;"));
        FunctionInfo arrow = vm.functions.bytecodeOf(outer).functions()[0];
        long context = vm.values.newContext(2, Value.UNDEFINED);
        long closure = vm.values.newClosure(arrow, context, outer);
        assertThat(Memory.getLong(closure + Cell.FUNCTION_CONTEXT)).isEqualTo(context);
        assertThat(vm.call(closure, Value.UNDEFINED)).isEqualTo(number(1));
    }
}
