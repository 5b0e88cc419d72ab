package tierup.ir.nodes;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tierup.ir.Type;
import tierup.vm.memory.Value;

/** Words at the bounds of what operations can do, and types that the compiler may know of inputs. */
final class Samples {
    private static final int[] INTS = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        -5,
        7,
        31,
        32,
        33,
        -32,
        46340,
        46341,
        -46341,
        65535,
        65536,
        1 << 30,
        -(1 << 30),
        Integer.MAX_VALUE - 1,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1
    };

    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        1.5,
        -2.5,
        0.1,
        3,
        7,
        255.5,
        0x1p31 - 1,
        0x1p31 - 0.5,
        0x1p31,
        -0x1p31,
        -0x1p31 - 0.5,
        -0x1p31 - 1,
        0x1p32 - 1,
        0x1p32,
        0x1p32 + 5,
        -0x1p32 - 5,
        0x1p53 - 1,
        0x1p53,
        -0x1p53,
        0x1.8p53 + 4,
        0x1p63 - 1024,
        0x1p63,
        -0x1p63,
        -0x1p63 - 2048,
        0x1.0000_0003p63,
        0x1.8000_0005_8p70,
        -0x1.8000_0005_8p70,
        0x1.ffff_ffff_ffff_fp83,
        0x1.ffff_ffff_ffff_fp84,
        0x1.8p94,
        0x1p95,
        0x1.8p96,
        1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    /** Types of ints, each with some of the samples. */
    static final List<Type> INT_TYPES = List.of(
            Type.INT32,
            Type.range(0, Integer.MAX_VALUE),
            Type.range(1, 100),
            Type.range(Integer.MIN_VALUE, -1),
            Type.range(-5, 5));

    private Samples() {}

    /** The words of ints of a type, as an evaluation has them. */
    static LongStream ints(Type type) {
        return IntStream.of(INTS).filter(type::mayBeInteger).asLongStream();
    }

    static LongStream ints() {
        return ints(Type.INT32);
    }

    /** The bits of doubles. */
    static LongStream doubles() {
        return DoubleStream.of(DOUBLES).mapToLong(Double::doubleToRawLongBits);
    }

    static LongStream conditions() {
        return LongStream.of(0, 1);
    }

    /** Boxed ints, and boxed doubles, integers among them. */
    static LongStream numbers() {
        LongStream canonical = DoubleStream.of(DOUBLES).mapToLong(Value::fromDouble);
        long negativeNan = 0xFFF8_0000_0000_0000L + Value.DOUBLE_OFFSET;
        return LongStream.concat(
                LongStream.concat(ints().map(word -> Value.fromInt((int) word)), canonical),
                LongStream.of(negativeNan));
    }

    /** All values that are neither number nor cell, and the empty one. */
    static LongStream oddballs() {
        return LongStream.of(Value.UNDEFINED, Value.NULL, Value.TRUE, Value.FALSE, Value.EMPTY);
    }

    static LongStream all(LongStream... parts) {
        return Stream.of(parts).flatMapToLong(part -> part);
    }
}
