package tierup.ir.nodes;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.NodeLab.Outcome;
import tierup.vm.memory.Cell;
import tierup.vm.memory.DenseKind;
import tierup.vm.memory.ElementKind;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;
import tierup.vm.memory.VmBlock;

/** What is asked of values of every kind: which guards let pass, what conditions answer. */
class GuardNodesTest {
    private static final Given VALUE = new Given(0, Representation.TAGGED, Type.ANY);
    private static final Given OTHER = new Given(1, Representation.TAGGED, Type.ANY);
    private static final Given STORAGE = new Given(0, Representation.ADDRESS, Type.ANY);

    private final Cells cells = new Cells();
    private final long[] values = cells.values().toArray();

    @AfterEach
    void freeCells() {
        cells.close();
    }

    private NodeCheck onAll() {
        return NodeCheck.ofRuns(
                java.util.Arrays.stream(values).mapToObj(v -> new long[] {v}).toList());
    }

    private void checkGuard(Node node, LongPredicate passes) {
        onAll().check(node, run -> passes.test(run[0]) ? Outcome.of(run[0]) : Outcome.LEFT);
    }

    private void checkCondition(Node node, LongPredicate holds) {
        onAll().check(node, run -> Outcome.of(holds.test(run[0]) ? 1 : 0));
    }

    private static boolean isKind(long value, int kind) {
        return Value.isCell(value) && Cell.kind(value) == kind;
    }

    private static boolean isString(long value) {
        return isKind(value, Cell.STRING_LATIN1) || isKind(value, Cell.STRING_UTF16) || isKind(value, Cell.STRING_ROPE);
    }

    @Test
    void kindsOfValues() {
        checkGuard(new CheckInt("int", VALUE), Value::isInt);
        checkGuard(new CheckNumber("number", VALUE), Value::isNumber);
        checkGuard(new CheckInitialized("variable", VALUE), value -> value != Value.EMPTY);
        checkGuard(new CheckString("string", VALUE), GuardNodesTest::isString);
        checkGuard(new CheckArray("array", VALUE), value -> isKind(value, Cell.ARRAY));
    }

    @ParameterizedTest
    @EnumSource
    void kindsOfTypedArrays(ElementKind kind) {
        checkGuard(new CheckTypedArray("array", VALUE, kind), value -> isKind(value, kind.cellKind()));
    }

    @Test
    void oneCell() {
        for (long value : values) {
            if (Value.isCell(value)) {
                checkGuard(new CheckIs("callee", VALUE, value), other -> other == value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 127, 128, 65_536, 65_537, Integer.MAX_VALUE})
    void shapes(int shape) {
        int[] shapes = {1, 2, 127, 128, 65_536, 65_537, Integer.MAX_VALUE, -1, 0};
        int next = 0;
        for (long value : values) {
            if (Value.isCell(value) && Cell.kind(value) >= Cell.FIRST_OBJECT) {
                Memory.putInt(value + Cell.SHAPE, shapes[next++ % shapes.length]);
            }
        }
        checkGuard(
                new CheckShape("shape", VALUE, shape),
                value -> Value.isCell(value) && Memory.getInt(value + Cell.SHAPE) == shape);
    }

    @Test
    void kindsOfStorages() {
        int[] kinds = {
            DenseKind.PACKED_INT,
            DenseKind.DOUBLE,
            DenseKind.OTHER,
            DenseKind.HOLES,
            DenseKind.DOUBLE | DenseKind.HOLES,
            DenseKind.ANY,
            Cell.HAS_TABLE
        };
        List<long[]> storages = java.util.Arrays.stream(kinds)
                .mapToObj(kind -> new long[] {cells.storage(kind, Value.ZERO)})
                .toList();
        for (int kind : kinds) {
            Function<long[], Outcome> expected =
                    run -> Memory.getByte(run[0] + Cell.STORAGE_KIND) == kind ? Outcome.of(run[0]) : Outcome.LEFT;
            NodeCheck.ofRuns(storages).check(new CheckDenseKind("kind", STORAGE, kind), expected);
        }
    }

    /** ECMA-262, 7.1.2. */
    @Test
    void truth() {
        LongPredicate isTrue = value -> {
            if (Value.isNumber(value)) {
                double number = Value.asNumber(value);
                return number < 0 || number > 0;
            }
            boolean isEmpty = isString(value) && Memory.getInt(value + Cell.STRING_LENGTH) == 0;
            return Value.isCell(value) ? !isEmpty : value == Value.TRUE;
        };
        checkCondition(new TaggedIsTruthy(VALUE), isTrue);
        onAll().checkEvaluation(new ToBoolean(VALUE), run -> Outcome.of(isTrue.test(run[0]) ? 1 : 0));
    }

    @Test
    void nullAndUndefined() {
        checkCondition(new IsNullish(VALUE), value -> value == Value.NULL || value == Value.UNDEFINED);
    }

    @Test
    void identity() {
        NodeCheck.ofPairs(java.util.Arrays.stream(values), java.util.Arrays.stream(values))
                .check(new StrictEquals(VALUE, OTHER), run -> Outcome.of(run[0] == run[1] ? 1 : 0));
    }

    @Test
    void lengths() {
        int firstTyped = 1000;
        Memory.putInt(NodeLab.BLOCK + VmBlock.FIRST_TYPED_SHAPE, firstTyped);
        Memory.putInt(NodeLab.BLOCK + VmBlock.TYPED_LENGTH_CHANGED, 0);
        List<Integer> lengths = List.of(0, 7, Integer.MAX_VALUE);
        for (int length : lengths) {
            for (long value : values) {
                if (isKind(value, Cell.ARRAY)) {
                    Memory.putLong(value + Cell.ARRAY_LENGTH, Value.fromInt(length));
                } else if (isTypedArray(value)) {
                    Memory.putInt(value + Cell.SHAPE, firstTyped + Cell.kind(value) - Cell.FIRST_TYPED_ARRAY);
                    Memory.putLong(value + Cell.TYPED_LENGTH, Value.fromInt(length));
                }
            }
            onAll().check(new LoadLength("length", VALUE), run -> {
                if (isKind(run[0], Cell.ARRAY) || isTypedArray(run[0])) {
                    return Outcome.of(length);
                }
                return isString(run[0]) ? Outcome.of(Memory.getInt(run[0] + Cell.STRING_LENGTH)) : Outcome.LEFT;
            });
        }
    }

    private static boolean isTypedArray(long value) {
        return Value.isCell(value) && Cell.kind(value) >= Cell.FIRST_TYPED_ARRAY;
    }

    @Test
    void lengthsThatAreNotWhereTheyWere() {
        long array = cells.cell(Cell.ARRAY);
        long typed = cells.cell(ElementKind.INT16.cellKind());
        Node node = new LoadLength("length", VALUE);
        Memory.putInt(NodeLab.BLOCK + VmBlock.FIRST_TYPED_SHAPE, 1000);
        for (double large : new double[] {0x1p31, 0x1p32 - 1}) {
            Memory.putLong(array + Cell.ARRAY_LENGTH, Value.fromDouble(large));
            NodeCheck.ofRuns(List.of(new long[] {array})).check(node, run -> Outcome.LEFT);
        }
        for (int shape : new int[] {1, 999, 1000 + ElementKind.COUNT}) {
            Memory.putInt(typed + Cell.SHAPE, shape);
            NodeCheck.ofRuns(List.of(new long[] {typed})).check(node, run -> Outcome.LEFT);
        }
        Memory.putInt(typed + Cell.SHAPE, 1000);
        Memory.putInt(NodeLab.BLOCK + VmBlock.TYPED_LENGTH_CHANGED, 1);
        NodeCheck.ofRuns(List.of(new long[] {typed})).check(node, run -> Outcome.LEFT);
        Memory.putInt(NodeLab.BLOCK + VmBlock.TYPED_LENGTH_CHANGED, 0);
    }
}
