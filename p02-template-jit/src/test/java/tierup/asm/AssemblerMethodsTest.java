package tierup.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every instruction method of the assembler with every combination of sample arguments: it must emit the
 * instruction that it is named for, with the operands that it was given, in their order. (What a row of the table means
 * in bytes is the business of {@link CapstoneCrossCheckTest}.) Methods are found by reflection, so a new one is called
 * without being mentioned here.
 */
class AssemblerMethodsTest {

    private static final long FAR = 0x1234_5678L;

    private static Stream<Method> instructionMethods() {
        return Stream.of(IntegerAssembler.class, FloatAssembler.class, Assembler.class)
                .flatMap(layer -> Arrays.stream(layer.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    /** All but {@code mov} of a number, which chooses among instructions: see {@link AssemblerTest}. */
    private static Stream<Method> namedMethods() {
        return instructionMethods()
                .filter(method -> !method.getName().equals("mov") || method.getParameterTypes()[1] != long.class);
    }

    @ParameterizedTest
    @MethodSource("namedMethods")
    void emitsWhatItIsNamedFor(Method method) throws Exception {
        int accepted = 0;
        for (Object[] arguments : combinations(method.getParameterTypes())) {
            Assembler assembler = new Assembler(false);
            MachineCode code = call(assembler, method, arguments);
            if (code != null) {
                accepted++;
                InstructionLog log = code.log();
                assertThat(log.count()).as("instructions emitted").isEqualTo(1);
                assertThat(log.form(0).instruction().mnemonic()).isEqualTo(mnemonicOf(method));
                assertThat(operandsOf(log)).isEqualTo(expectedOperands(method, arguments));
            }
        }
        assertThat(accepted).as("combinations of arguments that were accepted").isPositive();
    }

    @Test
    void everyRowOfTheTableHasAMethod() throws Exception {
        Set<Form> reached = new HashSet<>();
        for (Method method : instructionMethods().toList()) {
            for (Object[] arguments : combinations(method.getParameterTypes())) {
                MachineCode code = call(new Assembler(false), method, arguments);
                if (code != null) {
                    reached.add(code.log().form(0));
                }
            }
        }
        for (Instruction instruction : Instruction.values()) {
            assertThat(reached).contains(instruction.forms());
        }
    }

    /** The code, or null when the assembler rejects the operands. */
    private static MachineCode call(Assembler assembler, Method method, Object[] arguments) throws Exception {
        Object[] actual = arguments.clone();
        try {
            for (Object argument : actual) {
                if (argument instanceof Label label && !label.isBound()) {
                    method.invoke(assembler, actual);
                    assembler.bind(label);
                    return assembler.finish();
                }
            }
            method.invoke(assembler, actual);
            return assembler.finish();
        } catch (InvocationTargetException rejection) {
            if (rejection.getCause() instanceof IllegalArgumentException expected) {
                assertThat(expected).hasMessageContaining(mnemonicOf(method));
                return null;
            }
            throw rejection;
        }
    }

    private static List<Object[]> combinations(Class<?>[] types) {
        List<Object[]> result = new ArrayList<>();
        result.add(new Object[0]);
        for (Class<?> type : types) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] prefix : result) {
                for (Object sample : samples(type)) {
                    Object[] tuple = Arrays.copyOf(prefix, prefix.length + 1);
                    tuple[prefix.length] = sample;
                    longer.add(tuple);
                }
            }
            result = longer;
        }
        return result;
    }

    private static List<Object> samples(Class<?> type) {
        if (type == long.class) {
            return List.of(1L, 5L, -3L, 200L, 1000L, 70_000L, 0xFFFF_FFFFL, FAR << 8);
        }
        if (type == int.class) {
            return List.of(8, 65_535, 65_536, -1);
        }
        if (type == Label.class) {
            return List.of(new Label("forward"));
        }
        if (type == String.class) {
            return List.of("elsewhere");
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        Mem place = Mem.mem(Registers.r12, Registers.rdi, 4, 0x40);
        List<MachineOperand> all = List.of(
                Registers.bl,
                Registers.cl,
                Registers.r9w,
                Registers.r10d,
                Registers.rdx,
                Registers.xmm11,
                place,
                Mem.bytePtr(place),
                Mem.wordPtr(place),
                Mem.dwordPtr(place),
                Mem.qwordPtr(place));
        List<Object> fitting =
                new ArrayList<>(all.stream().filter(type::isInstance).toList());
        if (fitting.isEmpty()) {
            fail("no sample arguments of type " + type);
        }
        return fitting;
    }

    private static String mnemonicOf(Method method) {
        return switch (method.getName()) {
            case "jcc", "jccShort" -> "j";
            case "jmpShort" -> "jmp";
            case "setcc" -> "set";
            case "lockCmpxchg" -> "lock cmpxchg";
            case "lockXadd" -> "lock xadd";
            default -> method.getName();
        };
    }

    private static List<String> operandsOf(InstructionLog log) {
        List<String> operands = new ArrayList<>();
        for (int i = 0; i < log.form(0).operandCount(); i++) {
            operands.add(log.operand(0, i).text());
        }
        return operands;
    }

    private static List<String> expectedOperands(Method method, Object[] arguments) {
        boolean isTransfer = method.getName().matches("jmp|jcc|call");
        List<String> expected = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof MachineOperand operand) {
                expected.add(operand.text());
            } else if (argument instanceof Rounding mode) {
                expected.add(Integer.toString(mode.code()));
            } else if (argument instanceof Number number) {
                long value = number.longValue();
                expected.add((isTransfer ? new CodeAddress(value, null) : new Immediate(value)).text());
            } else if (argument instanceof String name) {
                expected.set(expected.size() - 1, name);
            } else {
                expected.add(((Label) argument).name());
            }
        }
        return expected;
    }
}
