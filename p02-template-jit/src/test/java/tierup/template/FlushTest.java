package tierup.template;

import static org.assertj.core.api.Assertions.assertThat;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.xmm3;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tierup.asm.Assembler;
import tierup.asm.MachineCode;
import tierup.asm.Reg64;
import tierup.asm.Registers;
import tierup.template.Operand.Place;
import tierup.template.Operand.Type;
import tierup.template.testing.NeedsMachine;
import tierup.vm.memory.Value;
import tierup.workbook.Exercise;
import tierup.workbook.Points;
import tierup.workbook.corpus.ProgramOutcome;

/**
 * Operands go to their slots in the frame: the instructions that take them there, and what the compiler knows
 * afterwards.
 */
@NeedsMachine
@Exercise("p02.7")
class FlushTest {
    private static final int TABLES = 400;

    private final Assembler a = new Assembler(false);
    /** Of a function with two locals: operand 0 has its slot at rbp - 56. */
    private final OperandStack stack = new OperandStack(a, 2);

    private String emitted() {
        MachineCode code = a.finish();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.instructionCount(); i++) {
            text.append(code.instruction(i).text()).append('\n');
        }
        return text.toString();
    }

    private static String after(Consumer<OperandStack> program) {
        FlushTest test = new FlushTest();
        program.accept(test.stack);
        return test.emitted();
    }

    /** The stores of entries to their slots: for each, the instructions of it. The first entry has slot 0. */
    private static List<String> stores(List<Operand> entries) {
        List<String> stores = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int slot = i;
            stores.add(after(stack -> stack.store(entries.get(slot), stack.slot(slot))));
        }
        stores.removeIf(String::isEmpty);
        return stores;
    }

    /** That the code consists of these stores and nothing else. No store depends on another, so any order is right. */
    private static void expectStores(String description, String code, List<String> stores) {
        List<String> missing = new ArrayList<>(stores);
        String rest = code;
        while (!rest.isEmpty()) {
            String next = rest;
            String store = missing.stream().filter(next::startsWith).findFirst().orElse(null);
            if (store == null) {
                throw new AssertionError(description + ": this is none of the stores that are left to be made:\n"
                        + rest.lines().findFirst().orElseThrow() + "\nin the code\n" + code + "to be made are\n"
                        + String.join("", missing));
            }
            missing.remove(store);
            rest = rest.substring(store.length());
        }
        assertThat(missing)
                .as("%s: stores that are not made by the code\n%s", description, code)
                .isEmpty();
    }

    private void pushOneOfEach() {
        stack.push(Operand.register(rdx, Type.INT));
        stack.push(Operand.constant(Value.TRUE));
        stack.push(Operand.constant(Value.fromInt(5)));
        stack.push(Operand.xmm(xmm3));
        stack.push(Operand.local(1, Type.ANY));
    }

    private static final String ONE_OF_EACH = "an int in rdx, true, 5, a double in xmm3, local 1";

    private static List<String> oneOfEach() {
        FlushTest expected = new FlushTest();
        expected.pushOneOfEach();
        return stores(expected.stack.snapshot());
    }

    @Test
    @Points(2)
    void everyKindOfEntryIsWrittenToItsSlot() {
        pushOneOfEach();
        stack.flush();
        expectStores("flush of " + ONE_OF_EACH, emitted(), oneOfEach());
    }

    @Test
    @Points(2)
    void afterwardsEverythingIsInMemoryAndIsKnownToBe() {
        pushOneOfEach();
        stack.flush();
        assertThat(stack.depth()).isEqualTo(5);
        assertThat(stack.snapshot()).extracting(Operand::place).containsOnly(Place.MEMORY);
        stack.flush();
        expectStores("a second flush, which has nothing to do, of " + ONE_OF_EACH, emitted(), oneOfEach());
    }

    @Test
    @Points(1)
    void whatIsKnownOfTheValuesIsStillKnown() {
        pushOneOfEach();
        stack.flush();
        assertThat(stack.snapshot())
                .extracting(Operand::type)
                .containsExactly(Type.INT, Type.BOOLEAN, Type.INT, Type.DOUBLE, Type.ANY);
    }

    @Test
    @Points(1)
    void whatIsInMemoryCostsNothing() {
        String code = after(stack -> {
            stack.reset(3);
            stack.flush();
        });
        assertThat(code).isEmpty();
        String one = after(stack -> {
            stack.reset(3);
            stack.push(Operand.register(rdx, Type.ANY));
            stack.flush();
        });
        assertThat(one).isEqualTo(after(stack -> stack.store(Operand.register(rdx, Type.ANY), stack.slot(3))));
    }

    @Test
    @Points(2)
    void flushBelowLeavesTheTopWhereItIs() {
        stack.push(Operand.register(rdx, Type.INT));
        stack.push(Operand.local(0, Type.ANY));
        stack.push(Operand.xmm(xmm3));
        stack.push(Operand.constant(Value.fromInt(1)));
        stack.flushBelow(2);
        assertThat(stack.snapshot())
                .extracting(Operand::place)
                .containsExactly(Place.MEMORY, Place.MEMORY, Place.XMM, Place.CONSTANT);
        assertThat(stack.peek(3).type()).isEqualTo(Type.INT);
        expectStores(
                "flushBelow(2) of an int in rdx, local 0, a double in xmm3, 1",
                emitted(),
                stores(List.of(Operand.register(rdx, Type.INT), Operand.local(0, Type.ANY))));
    }

    @Test
    @Points(1)
    void writingASnapshotChangesNoKnowledge() {
        pushOneOfEach();
        List<Operand> before = stack.snapshot();
        stack.drop(3);
        stack.writeAll(before);
        assertThat(stack.snapshot()).isEqualTo(before.subList(0, 2));
        expectStores("writeAll of " + ONE_OF_EACH, emitted(), oneOfEach());
    }

    private static Operand anyOperand(Random random) {
        Type type = Type.values()[random.nextInt(Type.values().length)];
        Reg64 register = Conventions.OPERANDS.get(random.nextInt(Conventions.OPERANDS.size()));
        long[] constants = {
            Value.UNDEFINED,
            Value.NULL,
            Value.TRUE,
            Value.ZERO,
            Value.fromInt(-1),
            Value.fromInt(5),
            Value.fromDouble(1.5)
        };
        return switch (random.nextInt(6)) {
            case 0 -> Operand.memory(type);
            case 1 -> Operand.xmm(Registers.xmm(random.nextInt(Conventions.OPERAND_XMMS)));
            case 2 -> Operand.constant(constants[random.nextInt(constants.length)]);
            case 3 -> Operand.local(random.nextInt(2), type);
            default -> Operand.register(register, type);
        };
    }

    private static List<Operand> anyTable(Random random) {
        List<Operand> table = new ArrayList<>();
        int depth = random.nextInt(12);
        while (table.size() < depth) {
            boolean again = !table.isEmpty() && random.nextInt(5) == 0;
            table.add(again ? table.get(random.nextInt(table.size())) : anyOperand(random));
        }
        return table;
    }

    private static String text(List<Operand> table) {
        return table.stream()
                .map(operand -> operand.place() + " " + operand.type())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<Operand> inMemory(List<Operand> table) {
        return table.stream().map(operand -> Operand.memory(operand.type())).toList();
    }

    @Test
    @Points(2)
    void anyTableIsFlushed() {
        for (int seed = 0; seed < TABLES; seed++) {
            List<Operand> table = anyTable(new Random(seed));
            FlushTest test = new FlushTest();
            table.forEach(test.stack::push);
            test.stack.flush();
            String description = "flush of " + text(table) + ", seed " + seed;
            assertThat(test.stack.snapshot())
                    .as("the table after the %s", description)
                    .isEqualTo(inMemory(table));
            expectStores(description, test.emitted(), stores(table));
        }
    }

    @Test
    @Points(2)
    void anyTableIsFlushedBelowAnyNumberOfEntries() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            List<Operand> table = anyTable(random);
            int count = random.nextInt(4) == 0
                    ? random.nextInt(table.size() + 1)
                    : Math.min(random.nextInt(4), table.size());
            FlushTest test = new FlushTest();
            table.forEach(test.stack::push);
            test.stack.flushBelow(count);
            List<Operand> below = table.subList(0, table.size() - count);
            List<Operand> expected = new ArrayList<>(inMemory(below));
            expected.addAll(table.subList(below.size(), table.size()));
            String description = "flushBelow(" + count + ") of " + text(table) + ", seed " + seed;
            assertThat(test.stack.snapshot())
                    .as("the table after the %s", description)
                    .isEqualTo(expected);
            expectStores(description, test.emitted(), stores(below));
        }
    }

    /** The table is empty by then, or deeper, or of other things. */
    @Test
    @Points(2)
    void anySnapshotIsWrittenWhateverTheTableIsByThen() {
        for (int seed = 0; seed < TABLES; seed++) {
            Random random = new Random(seed);
            List<Operand> before = anyTable(random);
            List<Operand> table = seed % 3 == 0 ? before : anyTable(random);
            FlushTest test = new FlushTest();
            table.forEach(test.stack::push);
            test.stack.writeAll(List.copyOf(before));
            String description = "writeAll of " + text(before) + " when the table is " + text(table) + ", seed " + seed;
            assertThat(test.stack.snapshot())
                    .as("the table after the %s", description)
                    .isEqualTo(table);
            expectStores(description, test.emitted(), stores(before));
        }
    }

    /** A local that is in a register need not be loaded again, though the operand that it was loaded for is in memory. */
    @Test
    @Points(1)
    void copiesOfLocalsInRegistersAreStillKnown() {
        stack.pushLocal(0);
        Reg64 copy = stack.toRegister(0);
        stack.pushLocal(1);
        stack.noteLocal(xmm3, 1);
        stack.endTemplate();
        stack.flushBelow(1);
        assertThat(stack.localIn(copy))
                .as("the local in %s, after flushBelow", copy)
                .isZero();
        stack.flush();
        assertThat(stack.localIn(copy)).as("the local in %s, after flush", copy).isZero();
        stack.pushLocal(0);
        assertThat(stack.peek(0).place()).as("where local 0 is found").isEqualTo(Place.REGISTER);
        stack.pushLocal(1);
        assertThat(stack.peek(0).place()).as("where local 1 is found").isEqualTo(Place.XMM);
    }

    /** What is known of locals, too. */
    @Test
    @Points(1)
    void typesOfLocalsAreStillKnown() {
        stack.push(Operand.constant(Value.fromInt(5)));
        stack.popLocal(0);
        stack.push(Operand.constant(Value.TRUE));
        stack.flushBelow(0);
        stack.flush();
        stack.pushLocal(0);
        assertThat(stack.peek(0).type())
                .as("what is known of local 0, which is 5")
                .isEqualTo(Type.INT);
    }

    @Test
    @Points(2)
    void operandsSurviveCallsAndJoins() {
        String program = "function id(x) { return x; }\n"
                + "function f(a, b, c) { return a + 1.5 * (b ? id(c) : 2) + (a + (id(b) ? a : b)) + [a, id(b), 3, id(c)].length; }\n"
                + "console.log(f(1, true, 2), f(1, false, 2), f('x', 0, 1));";
        assertThat(TestEngine.eager().run(program)).isEqualTo(ProgramOutcome.finished("10 9 x3x04\n"));
    }
}
