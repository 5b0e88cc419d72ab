package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Cell;
import tierup.vm.memory.Int32;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

class ConversionsTest extends VmFixture {
    private final Conversions conversions = vm.conversions;

    @Test
    void toNumber() {
        assertThat(conversions.toNumber(Value.UNDEFINED)).isNaN();
        assertThat(conversions.toNumber(Value.NULL)).isZero();
        assertThat(conversions.toNumber(Value.TRUE)).isEqualTo(1);
        assertThat(conversions.toNumber(string(" 12.5\n"))).isEqualTo(12.5);
        assertThat(conversions.toNumber(string("12x"))).isNaN();
        assertThat(conversions.toNumber(string(""))).isZero();
        assertThrows(
                "TypeError: Cannot convert a Symbol value to a number",
                () -> conversions.toNumber(factory.symbols.iterator));
    }

    @Test
    void toInt32IsModular() {
        double[] values = {
            0,
            -0.0,
            1.9,
            -1.9,
            0x1p31,
            0x1p32,
            0x1p32 + 5,
            -0x1p31 - 1,
            0x1p53,
            0x1p63,
            0x1p83 + 0x1p31,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (double value : values) {
            assertThat(Int32.of(value)).as("%s", value).isEqualTo(slowInt32(value));
        }
        Random random = new Random(2);
        for (int i = 0; i < 100_000; i++) {
            double value = Math.scalb(random.nextDouble() - 0.5, random.nextInt(100));
            assertThat(Int32.of(value)).as("%s", value).isEqualTo(slowInt32(value));
        }
    }

    private static int slowInt32(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return 0;
        }
        BigInteger integer = new BigDecimal(value).toBigInteger();
        return integer.mod(BigInteger.ONE.shiftLeft(32)).intValue();
    }

    @Test
    void integersAndLengths() {
        assertThat(conversions.toIntegerOrInfinity(number(-3.7))).isEqualTo(-3);
        assertThat(Double.doubleToRawLongBits(conversions.toIntegerOrInfinity(number(-0.5))))
                .isZero();
        assertThat(conversions.toIntegerOrInfinity(Value.UNDEFINED)).isZero();
        assertThat(conversions.toLength(number(-1))).isZero();
        assertThat(conversions.toLength(number(1e300))).isEqualTo((1L << 53) - 1);
        assertThat(conversions.toUint32(number(-1))).isEqualTo(0xFFFF_FFFFL);
    }

    @Test
    void toStringOfPrimitives() {
        assertThat(conversions.toJavaString(number(-7))).isEqualTo("-7");
        assertThat(conversions.toJavaString(number(1e21))).isEqualTo("1e+21");
        assertThat(conversions.toJavaString(Value.MINUS_ZERO)).isEqualTo("0");
        assertThat(conversions.toJavaString(Value.NULL)).isEqualTo("null");
        assertThat(conversions.toStringCell(number(12))).isEqualTo(strings.intern("12"));
        assertThrows(
                "TypeError: Cannot convert a Symbol value to a string",
                () -> conversions.toStringCell(factory.symbols.iterator));
    }

    @Test
    void toBoolean() {
        for (long falsy : new long[] {
            Value.UNDEFINED, Value.NULL, Value.FALSE, Value.ZERO, Value.MINUS_ZERO, Value.NAN, strings.empty()
        }) {
            assertThat(conversions.toBoolean(falsy)).as(show(falsy)).isFalse();
        }
        for (long truthy :
                new long[] {Value.TRUE, number(1), number(0.1), string("0"), object(), factory.symbols.iterator}) {
            assertThat(conversions.toBoolean(truthy)).as(show(truthy)).isTrue();
        }
    }

    @Test
    void propertyKeysHaveOneNormalForm() {
        assertThat(conversions.toPropertyKey(string("7"))).isEqualTo(number(7));
        assertThat(conversions.toPropertyKey(number(7.0))).isEqualTo(number(7));
        assertThat(conversions.toPropertyKey(Value.MINUS_ZERO)).isEqualTo(number(0));
        assertThat(conversions.toPropertyKey(string("07"))).isEqualTo(strings.intern("07"));
        assertThat(conversions.toPropertyKey(number(-1))).isEqualTo(strings.intern("-1"));
        assertThat(conversions.toPropertyKey(number(1.5))).isEqualTo(strings.intern("1.5"));
        assertThat(conversions.toPropertyKey(number(2147483647))).isEqualTo(strings.intern("2147483647"));
        assertThat(conversions.toPropertyKey(number(2147483646))).isEqualTo(number(2147483646));
        assertThat(conversions.toPropertyKey(Value.NULL)).isEqualTo(strings.intern("null"));
        assertThat(conversions.toPropertyKey(factory.symbols.iterator)).isEqualTo(factory.symbols.iterator);
    }

    @Test
    void objectsAreConvertedByTheirMethods() {
        StringBuilder calls = new StringBuilder();
        long object = object(
                "valueOf",
                function("valueOf", (v, args) -> {
                    calls.append('v');
                    return args.thisValue();
                }),
                "toString",
                function("toString", (v, args) -> {
                    calls.append('s');
                    return string("42");
                }));
        assertThat(conversions.toNumber(object)).isEqualTo(42);
        assertThat(calls.toString()).isEqualTo("vs");
        assertThat(conversions.toJavaString(object)).isEqualTo("42");
        assertThat(calls.toString()).isEqualTo("vss");
        assertThat(conversions.toPropertyKey(object)).isEqualTo(number(42));
    }

    @Test
    void anObjectWithoutUsableMethodsHasNoPrimitive() {
        long bare = factory.newObject(Value.NULL, 0);
        assertThrows("TypeError: Cannot convert object to primitive value", () -> conversions.toNumber(bare));
    }

    @Test
    void symbolToPrimitiveGoesFirstAndIsToldTheHint() {
        long object = object();
        objects.defineOwn(
                object, Names.SYMBOL_TO_PRIMITIVE, function("", (v, args) -> args.get(0)), PropertyAttributes.DEFAULT);
        assertThat(conversions.toJavaString(object)).isEqualTo("string");
        assertThat(show(conversions.toPrimitive(object, Conversions.HINT_DEFAULT)))
                .isEqualTo("\"default\"");
        assertThat(conversions.toNumber(object)).isNaN();
        objects.set(object, Names.SYMBOL_TO_PRIMITIVE, number(1));
        assertThrows("TypeError: number 1 is not a function", () -> conversions.toNumber(object));
    }

    @Test
    void toObject() {
        long wrapper = conversions.toObject(string("ab"));
        assertThat(Cell.kind(wrapper)).isEqualTo(Cell.PRIMITIVE_WRAPPER);
        assertThat(objects.getPrototype(wrapper)).isEqualTo(objects.intrinsics.stringPrototype);
        assertThrows("TypeError: Cannot convert undefined or null to object", () -> conversions.toObject(Value.NULL));
    }

    @Test
    void internalWordsDoNoHarm() {
        long iterator = factory.newIterator(0, Value.UNDEFINED, Value.UNDEFINED);
        for (long odd : new long[] {Value.EMPTY, iterator, vm.heap.newContext(1, Value.UNDEFINED)}) {
            assertThat(conversions.toNumber(odd)).isNaN();
            assertThat(conversions.toJavaString(odd)).isEqualTo("undefined");
            assertThat(conversions.toBoolean(odd)).isFalse();
            assertThat(conversions.typeofName(odd)).isEqualTo("undefined");
            assertThat(conversions.toPropertyKey(odd)).isEqualTo(strings.intern("undefined"));
        }
    }
}
