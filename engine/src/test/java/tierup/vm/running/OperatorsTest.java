package tierup.vm.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tierup.vm.VmFixture;
import tierup.vm.memory.Value;
import tierup.vm.shapes.PropertyAttributes;
import tierup.vm.text.Names;

class OperatorsTest extends VmFixture {
    private final Operators operators = vm.operators;

    @Test
    void additionAndConcatenation() {
        assertThat(operators.add(number(1), number(2))).isEqualTo(number(3));
        assertThat(operators.add(number(Integer.MAX_VALUE), number(1))).isEqualTo(number(2147483648.0));
        assertThat(show(operators.add(string("a"), number(1)))).isEqualTo("\"a1\"");
        assertThat(show(operators.add(Value.NULL, string("x")))).isEqualTo("\"nullx\"");
        assertThat(operators.add(Value.TRUE, Value.NULL)).isEqualTo(number(1));
        assertThat(operators.add(Value.UNDEFINED, number(1))).isEqualTo(Value.NAN);
    }

    @Test
    void arithmeticGivesIntsWhereTheyFit() {
        assertThat(operators.div(number(6), number(2))).isEqualTo(number(3));
        assertThat(operators.div(number(1), number(0))).isEqualTo(number(Double.POSITIVE_INFINITY));
        assertThat(operators.mul(number(-1), number(0))).isEqualTo(Value.MINUS_ZERO);
        assertThat(operators.mul(number(65536), number(65536))).isEqualTo(number(4294967296.0));
        assertThat(operators.sub(string("7"), Value.TRUE)).isEqualTo(number(6));
        assertThat(operators.negate(number(0))).isEqualTo(Value.MINUS_ZERO);
        assertThat(operators.negate(number(Integer.MIN_VALUE))).isEqualTo(number(2147483648.0));
        assertThat(operators.increment(string("4"))).isEqualTo(number(5));
        assertThat(operators.decrement(number(0.5))).isEqualTo(number(-0.5));
    }

    @Test
    void remainderIsExactWithTheSignOfTheDividend() {
        assertThat(operators.mod(number(-5), number(3))).isEqualTo(number(-2));
        assertThat(operators.mod(number(-6), number(3))).isEqualTo(Value.MINUS_ZERO);
        assertThat(operators.mod(number(5), number(0))).isEqualTo(Value.NAN);
        assertThat(operators.mod(number(5), number(Double.POSITIVE_INFINITY))).isEqualTo(number(5));
        assertThat(operators.mod(number(1e308), number(3))).isEqualTo(number(2));
        assertThat(operators.mod(number(5.5), number(-2))).isEqualTo(number(1.5));
    }

    @Test
    void exponentiationWhereJavaAndJavaScriptDiffer() {
        assertThat(operators.exp(number(1), number(Double.POSITIVE_INFINITY))).isEqualTo(Value.NAN);
        assertThat(operators.exp(number(-1), number(Double.NEGATIVE_INFINITY))).isEqualTo(Value.NAN);
        assertThat(operators.exp(Value.NAN, number(0))).isEqualTo(number(1));
        assertThat(operators.exp(number(2), number(10))).isEqualTo(number(1024));
    }

    @Test
    void bitOperatorsWorkModulo2To32() {
        assertThat(operators.bitOr(number(4294967297.0), number(0))).isEqualTo(number(1));
        assertThat(operators.bitAnd(string("7"), number(-2))).isEqualTo(number(6));
        assertThat(operators.bitXor(Value.UNDEFINED, number(5))).isEqualTo(number(5));
        assertThat(operators.bitNot(number(2147483648.0))).isEqualTo(number(2147483647));
        assertThat(operators.shiftLeft(number(1), number(33))).isEqualTo(number(2));
        assertThat(operators.shiftRight(number(-1), number(31))).isEqualTo(number(-1));
        assertThat(operators.shiftRightUnsigned(number(-1), number(0))).isEqualTo(number(4294967295.0));
        assertThat(operators.shiftRightUnsigned(number(-1), number(28))).isEqualTo(number(15));
    }

    @Test
    void orderOfStringsAndNumbers() {
        assertThat(operators.less(string("10"), string("9"))).isTrue();
        assertThat(operators.less(string("10"), number(9))).isFalse();
        assertThat(operators.less(Value.UNDEFINED, number(9))).isFalse();
        assertThat(operators.greaterEqual(Value.UNDEFINED, number(9))).isFalse();
        assertThat(operators.lessEqual(Value.NULL, number(0))).isTrue();
        assertThat(operators.greater(string("b"), string("a"))).isTrue();
    }

    @Test
    void operandsAreConvertedFromLeftToRight() {
        StringBuilder order = new StringBuilder();
        long left = object("valueOf", function("", (v, args) -> {
            order.append('l');
            return number(1);
        }));
        long right = object("valueOf", function("", (v, args) -> {
            order.append('r');
            return number(2);
        }));
        operators.add(left, right);
        operators.sub(left, right);
        operators.bitAnd(left, right);
        operators.less(left, right);
        operators.greater(left, right);
        operators.lessEqual(left, right);
        assertThat(order.toString()).isEqualTo("lr".repeat(6));
    }

    @Test
    void looseEquality() {
        long one = object("valueOf", function("", (v, args) -> number(1)));
        long[][] equal = {
            {Value.NULL, Value.UNDEFINED},
            {number(1), string("1")},
            {Value.TRUE, string("1")},
            {number(1), number(1.0)},
            {one, number(1)},
            {Value.TRUE, one},
            {string(""), number(0)},
            {string("ab"), strings.concat(strings.ofChar('a'), strings.ofChar('b'))}
        };
        for (long[] pair : equal) {
            assertThat(operators.looseEquals(pair[0], pair[1]))
                    .as("%s == %s", show(pair[0]), show(pair[1]))
                    .isTrue();
            assertThat(operators.looseEquals(pair[1], pair[0]))
                    .as("%s == %s", show(pair[1]), show(pair[0]))
                    .isTrue();
        }
        long[][] different = {
            {Value.NULL, number(0)},
            {Value.UNDEFINED, Value.FALSE},
            {Value.NAN, Value.NAN},
            {object(), object()},
            {factory.symbols.iterator, string("Symbol.iterator")},
            {Value.NULL, one}
        };
        for (long[] pair : different) {
            assertThat(operators.looseEquals(pair[0], pair[1]))
                    .as("%s == %s", show(pair[0]), show(pair[1]))
                    .isFalse();
        }
    }

    @Test
    void theThreeStrictEqualities() {
        assertThat(vm.equality.strictEquals(number(1), number(1.0))).isTrue();
        assertThat(vm.equality.strictEquals(Value.ZERO, Value.MINUS_ZERO)).isTrue();
        assertThat(vm.equality.strictEquals(Value.NAN, Value.NAN)).isFalse();
        assertThat(vm.equality.strictEquals(number(1), string("1"))).isFalse();
        assertThat(vm.equality.sameValue(Value.ZERO, Value.MINUS_ZERO)).isFalse();
        assertThat(vm.equality.sameValue(Value.NAN, Value.NAN)).isTrue();
        assertThat(vm.equality.sameValueZero(Value.ZERO, Value.MINUS_ZERO)).isTrue();
        assertThat(vm.equality.sameValueZero(Value.NAN, Value.NAN)).isTrue();
    }

    @Test
    void instanceOfFollowsThePrototypeChain() {
        long type = constructor("Point");
        long point = factory.newObject(objects.get(type, Names.PROTOTYPE), 0);
        long child = factory.newObject(point, 0);
        assertThat(operators.instanceOf(child, type)).isTrue();
        assertThat(operators.instanceOf(object(), type)).isFalse();
        assertThat(operators.instanceOf(number(1), type)).isFalse();
        assertThrows(
                "TypeError: Right-hand side of 'instanceof' is not an object",
                () -> operators.instanceOf(point, Value.NULL));
        assertThrows(
                "TypeError: Right-hand side of 'instanceof' is not callable", () -> operators.instanceOf(point, point));
        long arrow = function("f", (v, args) -> Value.UNDEFINED);
        assertThrows(
                "TypeError: Function has non-object prototype 'undefined' in instanceof check",
                () -> operators.instanceOf(point, arrow));
    }

    @Test
    void symbolHasInstanceDecides() {
        long even = object();
        long test = function("", (v, args) -> Value.fromBoolean(Value.asInt(args.get(0)) % 2 == 0));
        objects.defineOwn(even, Names.SYMBOL_HAS_INSTANCE, test, PropertyAttributes.DEFAULT);
        assertThat(operators.instanceOf(number(4), even)).isTrue();
        assertThat(operators.instanceOf(number(5), even)).isFalse();
    }

    @Test
    void inNeedsAnObject() {
        long object = object("x", number(1));
        assertThat(operators.in(string("x"), object)).isTrue();
        assertThat(operators.in(string("y"), object)).isFalse();
        assertThrows(
                "TypeError: Cannot use 'in' operator to search for 'x' in abc",
                () -> operators.in(string("x"), string("abc")));
    }

    @Test
    void typeOf() {
        assertThat(operators.typeOf(Value.NULL)).isEqualTo(strings.intern("object"));
        assertThat(operators.typeOf(Value.UNDEFINED)).isEqualTo(strings.intern("undefined"));
        assertThat(operators.typeOf(constructor("C"))).isEqualTo(strings.intern("function"));
        assertThat(operators.typeOf(factory.symbols.iterator)).isEqualTo(strings.intern("symbol"));
        assertThat(operators.typeOf(number(0.5))).isEqualTo(strings.intern("number"));
        assertThat(operators.typeOf(string(""))).isEqualTo(strings.intern("string"));
        assertThat(operators.typeOf(Value.FALSE)).isEqualTo(strings.intern("boolean"));
    }
}
