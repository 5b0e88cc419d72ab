package tierup.vm.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tierup.vm.VmFixture;
import tierup.vm.code.GuestException;
import tierup.vm.memory.Cell;
import tierup.vm.memory.HeapExhausted;
import tierup.vm.memory.Value;

/**
 * Bytecode that passes the verifier may still hand any word on the operand stack to any operation: a loop's iterator to an addition, a hole
 * to a property access. Whatever comes, the answer is a value or a JavaScript exception. (In checked mode a wild read would be an error.)
 */
class ObjectModelFuzzTest extends VmFixture {
    private static final int STEPS = 1_500;
    private static final int OPERATIONS = 34;

    private final long[] pool = new long[48];
    private Random random;
    private int refused;

    @RepeatedTest(12)
    void everyOperationTakesEveryWord(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        fillPool();
        for (int step = 0; step < STEPS; step++) {
            int operation = random.nextInt(OPERATIONS);
            try {
                long result =
                        operation < 16 ? access(operation) : operation < 26 ? define(operation) : compute(operation);
                assertThat(result).as("operation %d", operation).isNotEqualTo(Value.PENDING);
                pool[random.nextInt(pool.length)] = isLongString(result) ? number(step) : result;
            } catch (GuestException e) {
                assertThat(errorText(e.value())).contains("Error");
                refused++;
            } catch (HeapExhausted e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, STEPS - 1);
    }

    /** Sums of sums of strings double; the test is not about memory. */
    private boolean isLongString(long v) {
        return Cell.isString(v) && strings.length(v) > 1_000;
    }

    private void fillPool() {
        long[] seeds = {
            Value.UNDEFINED,
            Value.NULL,
            Value.TRUE,
            Value.FALSE,
            Value.EMPTY,
            Value.NAN,
            Value.MINUS_ZERO,
            number(0),
            number(1),
            number(-1),
            number(Integer.MAX_VALUE),
            number(Integer.MIN_VALUE),
            number(1.5),
            number(4294967294.0),
            number(4294967295.0),
            number(1e300),
            string(""),
            string("length"),
            string("x"),
            string("0"),
            string("4294967294"),
            string("prototype"),
            string("name"),
            strings.concat(string("a rope that is long "), string("enough to be one")),
            string("\u20AC uro"),
            factory.symbols.iterator,
            object("x", number(1)),
            factory.newArray(3),
            factory.newArrayOf(number(1), Value.EMPTY),
            factory.newObject(Value.NULL, 0),
            constructor("C"),
            function("f", (v, args) -> args.get(0)),
            vm.typeError("e").value(),
            factory.newWrapper(string("abc")),
            factory.newWrapper(number(5)),
            factory.newIterator(1, Value.UNDEFINED, Value.UNDEFINED),
            vm.heap.newContext(2, Value.UNDEFINED),
            objects.intrinsics.arrayPrototype,
            objects.intrinsics.objectPrototype
        };
        for (int i = 0; i < pool.length; i++) {
            pool[i] = seeds[i < seeds.length ? i : random.nextInt(seeds.length)];
        }
    }

    private long any() {
        return pool[random.nextInt(pool.length)];
    }

    private int anyName() {
        String[] texts = {
            "x",
            "length",
            "prototype",
            "name",
            "0",
            "7",
            "constructor",
            "stack",
            "message",
            "4294967294",
            "p" + random.nextInt(80)
        };
        return name(texts[random.nextInt(texts.length)]);
    }

    private long access(int operation) {
        switch (operation) {
            case 0:
                return objects.get(any(), anyName());
            case 1:
                return objects.getIndexed(any(), any());
            case 2:
                objects.set(any(), anyName(), any());
                return number(1);
            case 3:
            case 4:
                objects.setIndexed(any(), any(), any());
                return number(2);
            case 5:
                return objects.get(any(), anyName(), any());
            case 6:
                return objects.getIndexed(any(), any(), any());
            case 7:
                return Value.fromBoolean(objects.delete(any(), any()));
            case 8:
                return Value.fromBoolean(objects.has(any(), any()));
            case 9:
                return Value.fromBoolean(objects.hasOwn(any(), any()));
            case 10:
                return factory.newArrayOf(objects.ownKeys(any()));
            case 11:
                return factory.newArrayOf(objects.forInKeys(any()));
            case 12:
                return objects.getPrototype(any());
            case 13:
                return Value.fromLong(objects.arrays.arrayLength(any()));
            case 14:
                objects.arrays.push(any(), any());
                return number(3);
            default:
                return string(objects.describe(any()));
        }
    }

    private long define(int operation) {
        switch (operation) {
            case 16:
                objects.defineOwn(any(), anyName(), any(), random.nextInt(8));
                return object();
            case 17:
                objects.defineOwnIndexed(any(), any(), any(), random.nextInt(8));
                return factory.newArray(random.nextInt(5));
            case 18:
                objects.defineAccessor(
                        any(),
                        any(),
                        function("g", (v, args) -> args.thisValue()),
                        Value.UNDEFINED,
                        random.nextInt(8) & 6);
                return object("y", any());
            case 19:
                objects.copyDataProperties(any(), any(), any());
                return number(4);
            case 20:
                objects.setLiteralPrototype(any(), any());
                return factory.newObject();
            case 21:
                long prototype = any();
                return factory.newObject(Cell.isObject(prototype) ? prototype : Value.NULL, random.nextInt(4));
            case 22:
                if (random.nextInt(20) == 0) {
                    objects.freeze(any());
                }
                return constructor("D");
            case 23:
                if (random.nextInt(20) == 0) {
                    objects.preventExtensions(any());
                }
                return factory.newArrayOf(any(), any(), any());
            case 24:
                return objects.getOwnProperty(any(), any()) == null ? Value.NULL : Value.TRUE;
            default:
                return Value.fromBoolean(objects.setPrototype(
                        any(), random.nextBoolean() ? Value.NULL : objects.intrinsics.objectPrototype));
        }
    }

    private long compute(int operation) {
        switch (operation) {
            case 26:
                return vm.operators.add(any(), any());
            case 27:
                return vm.operators.mul(any(), any());
            case 28:
                return vm.operators.bitXor(any(), any());
            case 29:
                return Value.fromBoolean(vm.operators.less(any(), any()));
            case 30:
                return Value.fromBoolean(
                        vm.operators.looseEquals(any(), any()) | vm.equality.strictEquals(any(), any()));
            case 31:
                return Value.fromBoolean(vm.operators.instanceOf(any(), any()));
            case 32:
                return Value.fromBoolean(vm.operators.in(any(), any()));
            default:
                return random.nextBoolean() ? vm.conversions.toStringCell(any()) : vm.operators.typeOf(any());
        }
    }
}
