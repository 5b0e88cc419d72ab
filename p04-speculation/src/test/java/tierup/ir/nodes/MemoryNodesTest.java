package tierup.ir.nodes;

import java.util.List;
import java.util.stream.LongStream;
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
import tierup.vm.memory.Int32;
import tierup.vm.memory.Memory;
import tierup.vm.memory.Value;

/** Loads and stores, in cells that lie where the test knows. */
class MemoryNodesTest {
    private static final Type LENGTHS = Type.range(0, Integer.MAX_VALUE);
    private static final Given OBJECT = new Given(0, Representation.TAGGED, Type.of(Type.OBJECT));
    private static final Given STRING = new Given(0, Representation.TAGGED, Type.of(Type.STRING));
    private static final Given ADDRESS = new Given(0, Representation.ADDRESS, Type.ANY);
    private static final Given INDEX = new Given(1, Representation.INT32, LENGTHS);

    private final Cells cells = new Cells();

    @AfterEach
    void freeCells() {
        cells.close();
    }

    private static Given value(int index, Representation representation) {
        return new Given(
                index,
                representation,
                switch (representation) {
                    case INT32 -> Type.INT32;
                    case FLOAT64 -> Type.NUMBER;
                    default -> Type.ANY;
                });
    }

    private static NodeCheck on(long... words) {
        return NodeCheck.ofRuns(List.of(words));
    }

    private static NodeCheck onIndices(long base, int count) {
        return NodeCheck.ofPairs(LongStream.of(base), LongStream.range(0, count));
    }

    private static Outcome word(long address) {
        return Outcome.of(Memory.getLong(address));
    }

    // -- slots and variables --------------------------------------------------------------------------

    @Test
    void slots() {
        long object = cells.cell(Cell.OBJECT);
        long storage = cells.storage(0);
        Memory.putLong(object + Cell.STORAGE_POINTER, storage);
        Memory.putLong(object + Cell.OBJECT_FIELDS + 8, Value.fromInt(7));
        Memory.putLong(storage + Cell.FIRST_OUT_OF_LINE - 8, Value.TRUE);
        on(object).check(new LoadSlot(OBJECT, Cell.OBJECT_FIELDS + 8, "x"), run -> Outcome.of(Value.fromInt(7)));
        on(object).check(new LoadSlot(OBJECT, Cell.FIRST_OUT_OF_LINE - 8, "y"), run -> Outcome.of(Value.TRUE));
    }

    @Test
    void slotsAreOverwritten() {
        long object = cells.cell(Cell.OBJECT);
        long storage = cells.storage(0);
        Memory.putLong(object + Cell.STORAGE_POINTER, storage);
        Given value = value(1, Representation.TAGGED);
        NodeCheck check = NodeCheck.ofPairs(LongStream.of(object), Samples.all(Samples.numbers(), Samples.oddballs()));
        check.checkStores(
                new StoreSlot(OBJECT, Cell.OBJECT_FIELDS + 8, "x", value),
                object + Cell.OBJECT_FIELDS,
                24,
                run -> Memory.putLong(object + Cell.OBJECT_FIELDS + 8, run[1]));
        check.checkStores(
                new StoreSlot(OBJECT, Cell.FIRST_OUT_OF_LINE - 8, "y", value),
                storage + Cell.FIRST_OUT_OF_LINE - 16,
                24,
                run -> Memory.putLong(storage + Cell.FIRST_OUT_OF_LINE - 8, run[1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void variables(int slot) {
        long context = cells.cell(Cell.CONTEXT);
        long place = context + Cell.CONTEXT_SLOTS + 8L * slot;
        NodeCheck.ofPairs(LongStream.of(context), Samples.all(Samples.numbers(), Samples.oddballs()))
                .checkStores(
                        new StoreContextSlot(OBJECT, slot, value(1, Representation.TAGGED)),
                        context + Cell.CONTEXT_SLOTS,
                        64,
                        run -> Memory.putLong(place, run[1]));
        Memory.putLong(place, Value.EMPTY);
        on(context).check(new LoadContextSlot(OBJECT, slot), run -> Outcome.of(Value.EMPTY));
        Memory.putLong(context + Cell.CONTEXT_PARENT, context);
        on(context).check(new LoadParentContext(OBJECT), run -> Outcome.of(context));
    }

    // -- elements -------------------------------------------------------------------------------------

    @Test
    void storages() {
        long array = cells.cell(Cell.ARRAY);
        long storage = cells.storage(DenseKind.PACKED_INT, 1, 2, 3);
        Memory.putLong(array + Cell.STORAGE_POINTER, storage);
        on(array).check(new LoadStorage(OBJECT), run -> Outcome.of(storage));
        on(storage).check(new LoadStorageLength(ADDRESS), run -> Outcome.of(3));
    }

    @Test
    void elementsThatAreInts() {
        long[] ints = Samples.ints().map(word -> Value.fromInt((int) word)).toArray();
        long storage = cells.storage(DenseKind.PACKED_INT, ints);
        onIndices(storage, ints.length)
                .check(
                        new LoadElement(ADDRESS, INDEX, DenseKind.PACKED_INT),
                        run -> Outcome.of(Value.asInt(ints[(int) run[1]])));
    }

    @Test
    void elementsThatAreDoubles() {
        double[] doubles =
                Samples.doubles().mapToDouble(Double::longBitsToDouble).toArray();
        long storage = cells.storage(
                DenseKind.DOUBLE,
                java.util.Arrays.stream(doubles).mapToLong(Value::fromDouble).toArray());
        onIndices(storage, doubles.length)
                .check(
                        new LoadElement(ADDRESS, INDEX, DenseKind.DOUBLE),
                        run -> Outcome.of(Double.doubleToRawLongBits(doubles[(int) run[1]])));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                DenseKind.OTHER,
                DenseKind.HOLES,
                DenseKind.DOUBLE | DenseKind.HOLES,
                DenseKind.OTHER | DenseKind.HOLES
            })
    void elementsOfOtherKinds(int kind) {
        long[] elements = Samples.all(Samples.numbers(), Samples.oddballs())
                .filter(value -> DenseKind.covers(kind, value))
                .toArray();
        long storage = cells.storage(kind, elements);
        onIndices(storage, elements.length)
                .check(new LoadElement(ADDRESS, INDEX, kind), run -> word(storage + 8 * run[1]));
    }

    @ParameterizedTest
    @ValueSource(ints = {DenseKind.PACKED_INT, DenseKind.OTHER})
    void elementsAreOverwritten(int kind) {
        long storage = cells.storage(kind, new long[4]);
        long[] elements = Samples.all(Samples.numbers(), LongStream.of(Value.NULL, cells.cell(Cell.OBJECT)))
                .filter(value -> DenseKind.covers(kind, value))
                .toArray();
        List<long[]> runs = LongStream.of(elements)
                .mapToObj(value -> new long[] {storage, 2, value})
                .toList();
        NodeCheck.ofRuns(runs)
                .checkStores(
                        new StoreElement(ADDRESS, INDEX, kind, value(2, Representation.TAGGED)),
                        storage,
                        32,
                        run -> Memory.putLong(storage + 16, run[2]));
    }

    @Test
    void doublesAreOverwritten() {
        long storage = cells.storage(DenseKind.DOUBLE, new long[4]);
        List<long[]> runs = Samples.doubles()
                .mapToObj(bits -> new long[] {storage, 1, bits})
                .toList();
        NodeCheck.ofRuns(runs)
                .checkStores(
                        new StoreElement(ADDRESS, INDEX, DenseKind.DOUBLE, value(2, Representation.FLOAT64)),
                        storage,
                        32,
                        run -> Memory.putLong(storage + 8, Value.fromDouble(Double.longBitsToDouble(run[2]))));
    }

    // -- typed arrays ---------------------------------------------------------------------------------

    /** Bytes that mean something of every kind: NaNs with payloads among them. */
    private static final long[] RAW = {
        0,
        0x8081_7F80_FF7F_80FFL,
        0xFFFF_FFFF_FFFF_FFFFL,
        0x7FF8_0000_0000_0000L,
        0xFFF8_0000_0000_0001L,
        0x7FF0_0000_0000_0001L,
        0x7F80_0001_FFC0_0000L,
        0x3FF0_0000_3F80_0000L,
        0x8000_0000_8000_0000L,
        0x7FF0_0000_FF80_0000L
    };

    @ParameterizedTest
    @EnumSource
    void elementsOfTypedArrays(ElementKind kind) {
        long data = cells.memory(8 * RAW.length);
        for (int i = 0; i < RAW.length; i++) {
            Memory.putLong(data + 8L * i, RAW[i]);
        }
        onIndices(data, 8 * RAW.length / kind.bytes())
                .check(new LoadTyped(kind, ADDRESS, INDEX), run -> raw(kind, data + kind.bytes() * run[1]));
    }

    private static Outcome raw(ElementKind kind, long place) {
        return switch (kind) {
            case INT8 -> Outcome.of((byte) Memory.getByte(place));
            case UINT8, UINT8_CLAMPED -> Outcome.of(Memory.getByte(place) & 0xFF);
            case INT16 -> Outcome.of((short) Memory.getChar(place));
            case UINT16 -> Outcome.of(Memory.getChar(place));
            case INT32 -> Outcome.of(Memory.getInt(place));
            case UINT32 -> number(Memory.getInt(place) & 0xFFFF_FFFFL);
            case FLOAT32 -> number(Float.intBitsToFloat(Memory.getInt(place)));
            case FLOAT64 -> number(Memory.getDouble(place));
        };
    }

    private static Outcome number(double number) {
        return Outcome.of(Double.doubleToLongBits(number));
    }

    @ParameterizedTest
    @EnumSource
    void elementsOfTypedArraysAreOverwritten(ElementKind kind) {
        boolean isFloat = kind == ElementKind.FLOAT32 || kind == ElementKind.FLOAT64;
        long data = cells.memory(32);
        LongStream words = isFloat
                ? LongStream.concat(Samples.doubles(), LongStream.of(0xFFF8_0000_0000_0000L, 0x7FF0_0000_0000_0001L))
                : Samples.ints(kind == ElementKind.UINT8_CLAMPED ? Type.range(0, 255) : Type.INT32);
        List<long[]> runs = words.mapToObj(word -> new long[] {data, 2, word}).toList();
        Node node =
                new StoreTyped(kind, ADDRESS, INDEX, value(2, isFloat ? Representation.FLOAT64 : Representation.INT32));
        NodeCheck.ofRuns(runs).checkStores(node, data, 32, run -> put(kind, data + 2 * kind.bytes(), run[2]));
    }

    private static void put(ElementKind kind, long place, long word) {
        switch (kind) {
            case FLOAT64 -> Memory.putLong(place, Double.doubleToLongBits(Double.longBitsToDouble(word)));
            case FLOAT32 -> Memory.putInt(place, Float.floatToIntBits((float) Double.longBitsToDouble(word)));
            case INT8, UINT8, UINT8_CLAMPED -> Memory.putByte(place, Int32.of(word));
            case INT16, UINT16 -> Memory.putChar(place, (char) word);
            default -> Memory.putInt(place, (int) word);
        }
    }

    @Test
    void typedArrays() {
        long array = cells.cell(ElementKind.INT8.cellKind());
        long data = cells.memory(8);
        Memory.putLong(array + Cell.TYPED_DATA, data);
        Memory.putLong(array + Cell.TYPED_LENGTH, Value.fromInt(8));
        on(array).check(new LoadTypedData(OBJECT), run -> Outcome.of(data));
        on(array).check(new LoadTypedLength(OBJECT), run -> Outcome.of(8));
    }

    // -- strings --------------------------------------------------------------------------------------

    @Test
    void unitsOfStrings() {
        long latin1 = cells.string(Cell.STRING_LATIN1, "a\u00ffc");
        long wide = cells.string(Cell.STRING_UTF16, "\u20ac\u0000\uffff");
        Node node = new LoadStringUnit("unit", STRING, INDEX);
        onIndices(latin1, 3).check(node, run -> Outcome.of("a\u00ffc".charAt((int) run[1])));
        onIndices(wide, 3).check(node, run -> Outcome.of("\u20ac\u0000\uffff".charAt((int) run[1])));
        onIndices(cells.part(latin1, 1, 2), 2).check(node, run -> Outcome.of("\u00ffc".charAt((int) run[1])));
        onIndices(cells.part(wide, 1, 2), 2).check(node, run -> Outcome.of("\u0000\uffff".charAt((int) run[1])));
        onIndices(cells.rope(latin1, wide), 6).check(node, run -> Outcome.LEFT);
        on(wide).check(new LoadStringLength(STRING), run -> Outcome.of(3));
    }
}
