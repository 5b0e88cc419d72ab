package tierup.ir.nodes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tierup.ir.Node;
import tierup.ir.Representation;
import tierup.ir.Type;
import tierup.ir.nodes.NodeLab.Outcome;
import tierup.vm.memory.Value;

/** From word to word, with and without checks. */
class ConversionNodesTest {
    private static Given given(Representation representation, Type type) {
        return new Given(0, representation, type);
    }

    private static final Given INT = given(Representation.INT32, Type.INT32);
    private static final Given DOUBLE = given(Representation.FLOAT64, Type.NUMBER);
    private static final Given VALUE = given(Representation.TAGGED, Type.ANY);
    private static final Given NUMBER = given(Representation.TAGGED, Type.NUMBER);

    /** ToInt32, ECMA-262, 7.1.6, with as many digits as it takes. */
    private static int toInt32(double number) {
        boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
        return finite ? new BigDecimal(number).toBigInteger().intValue() : 0;
    }

    private static Function<long[], Outcome> ofDouble(DoubleFunction<Outcome> expected) {
        return run -> expected.apply(Double.longBitsToDouble(run[0]));
    }

    private static Function<long[], Outcome> ofNumber(DoubleFunction<Outcome> expected) {
        return run -> expected.apply(Value.asNumber(run[0]));
    }

    private static Outcome bits(double number) {
        return Outcome.of(Double.doubleToRawLongBits(number));
    }

    private static boolean isMinusZero(double number) {
        return Double.doubleToRawLongBits(number) == Long.MIN_VALUE;
    }

    @Test
    void intsAsDoubles() {
        NodeCheck.of(Samples.ints()).check(new Int32ToFloat64(INT), run -> bits(run[0]));
        NodeCheck.of(Samples.ints()).check(new Uint32ToFloat64(INT), run -> bits(run[0] & 0xFFFF_FFFFL));
    }

    @Test
    void doublesAsInts() {
        NodeCheck check = NodeCheck.of(Samples.doubles());
        check.check(
                new Float64ToInt32("int", true, DOUBLE),
                ofDouble(x -> (int) x == x && !isMinusZero(x) ? Outcome.of((int) x) : Outcome.LEFT));
        check.check(
                new Float64ToInt32("int", false, DOUBLE),
                ofDouble(x -> (int) x == x ? Outcome.of((int) x) : Outcome.LEFT));
        NodeCheck.of(Samples.ints().map(word -> Double.doubleToRawLongBits(word)))
                .check(
                        new Float64ToInt32(null, false, given(Representation.FLOAT64, Type.INT32)),
                        ofDouble(x -> Outcome.of((int) x)));
    }

    @Test
    void lowerBits() {
        NodeCheck.of(Samples.doubles())
                .check(new TruncateFloat64ToInt32(DOUBLE), ofDouble(x -> Outcome.of(toInt32(x))));
        NodeCheck.of(Samples.numbers()).check(new TruncateTaggedToInt32(NUMBER), ofNumber(x -> Outcome.of(toInt32(x))));
    }

    /** Halves go to the even neighbour. */
    @Test
    void clamping() {
        double[] numbers = {
            0.5, 1.5, 2.5, 0.49999999999999994, 127.5, 128.5, 254.5, 254.50000000000003, 255, 255.5, 256, 1e9
        };
        DoubleStream both = DoubleStream.concat(
                DoubleStream.of(numbers), DoubleStream.of(numbers).map(x -> -x));
        NodeCheck.of(Samples.all(Samples.doubles(), both.mapToLong(Double::doubleToRawLongBits)))
                .check(new ClampToUint8(DOUBLE), ofDouble(x -> {
                    if (!(x > 0)) {
                        return Outcome.of(0);
                    } else if (x >= 255) {
                        return Outcome.of(255);
                    }
                    return Outcome.of(new BigDecimal(x)
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .intValue());
                }));
    }

    @Test
    void values() {
        NodeCheck.of(Samples.ints()).check(new BoxInt32(INT), run -> Outcome.of(Value.fromInt((int) run[0])));
        NodeCheck.of(Samples.doubles()).check(new BoxFloat64(DOUBLE), ofDouble(x -> Outcome.of(Value.fromDouble(x))));
        NodeCheck.of(Samples.conditions())
                .check(
                        new BoolToValue(given(Representation.BOOL, Type.BOOL)),
                        run -> Outcome.of(run[0] == 1 ? Value.TRUE : Value.FALSE));
    }

    @Test
    void numbersOfValues() {
        Function<long[], Outcome> number = ofNumber(ConversionNodesTest::bits);
        NodeCheck.of(Samples.numbers()).check(new UnboxFloat64(null, NUMBER), number);
        checkAll(new UnboxFloat64("number", VALUE), run -> Value.isNumber(run[0]) ? number.apply(run) : Outcome.LEFT);
        NodeCheck.of(Samples.ints().map(word -> Value.fromInt((int) word)))
                .check(
                        new UnboxInt32(null, given(Representation.TAGGED, Type.INT32)),
                        run -> Outcome.of(Value.asInt(run[0])));
        checkAll(
                new UnboxInt32("int", VALUE),
                run -> Value.isInt(run[0]) ? Outcome.of(Value.asInt(run[0])) : Outcome.LEFT);
    }

    @Test
    void conditionsOfValues() {
        NodeCheck.of(Samples.all(LongStream.of(Value.TRUE, Value.FALSE)))
                .check(
                        new TaggedToBool(given(Representation.TAGGED, Type.BOOL)),
                        run -> Outcome.of(run[0] == Value.TRUE ? 1 : 0));
        NodeCheck.of(Samples.conditions())
                .check(new Not(given(Representation.BOOL, Type.BOOL)), run -> Outcome.of(1 - run[0]));
    }

    private static void checkAll(Node node, Function<long[], Outcome> expected) {
        try (Cells cells = new Cells()) {
            NodeCheck.of(cells.values()).check(node, expected);
        }
    }
}
