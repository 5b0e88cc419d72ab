package tierup.workbook.packing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Every kind of lambda and method reference that javac translates in its own way, and records; run as it is and translated. */
final class LambdaSamples implements Supplier<List<Object>> {
    private int state = 40;

    record Plain(int i, String s) {}

    record Wide(boolean z, byte b, short s, char c, int i, long j, float f, double d, Object o, int[] a) {}

    record Empty() {}

    record OwnHash(int i) {
        @Override
        public int hashCode() {
            return 7;
        }
    }

    private interface Named {
        String name();

        private String twice() {
            return name() + name();
        }

        default Supplier<String> doubled() {
            return this::twice;
        }

        static Named of(String name) {
            return () -> name;
        }
    }

    private static class Base {
        String who() {
            return "base";
        }
    }

    private static final class Derived extends Base {
        @Override
        String who() {
            return "derived";
        }

        Supplier<String> ofBase() {
            return super::who;
        }
    }

    private int next() {
        return ++state;
    }

    private static int twice(int x) {
        return 2 * x;
    }

    private static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    @Override
    public List<Object> get() {
        List<Object> results = new ArrayList<>();
        lambdas(results);
        references(results);
        conversions(results);
        records(results);
        return results;
    }

    private void lambdas(List<Object> results) {
        Function<Integer, Integer> increment = x -> x + 1;
        results.add(increment.apply(1));
        long wide = 1L << 40;
        double fraction = 0.5;
        String text = "t";
        byte small = 3;
        Supplier<String> captures = () -> wide + text + fraction + small + state;
        results.add(captures.get());
        IntFunction<IntBinaryOperator> nested = a -> (b, c) -> a + b * c + next();
        results.add(nested.apply(1).applyAsInt(2, 3));
        Runnable serializable = (Runnable & Serializable) () -> results.add("run");
        serializable.run();
        results.add(IntStream.range(0, 9)
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> "" + i)
                .toList());
        results.add(
                new Object() {
                    Supplier<Integer> inner() {
                        return () -> state;
                    }
                }.inner().get());
    }

    private void references(List<Object> results) {
        IntBinaryOperator sum = Integer::sum;
        results.add(sum.applyAsInt(1, 2));
        Supplier<Integer> bound = this::next;
        results.add(bound.get());
        Function<String, Integer> unbound = String::length;
        results.add(unbound.apply("four"));
        Function<String, StringBuilder> constructor = StringBuilder::new;
        results.add(constructor.apply("built").toString());
        IntFunction<int[]> array = int[]::new;
        results.add(array.apply(3).length);
        Consumer<Object> dropsItsResult = results::add;
        dropsItsResult.accept("added");
        BiFunction<Integer, Integer, Integer> generic = LambdaSamples::larger;
        results.add(generic.apply(3, 4));
        results.add(Named.of("n").doubled().get());
        results.add(new Derived().ofBase().get());
        results.add(List.of("b", "a").stream()
                .sorted(Comparator.comparing(String::toString))
                .toList());
    }

    private void conversions(List<Object> results) {
        ToLongFunction<Integer> unboxesAndWidens = Integer::intValue;
        results.add(unboxesAndWidens.applyAsLong(-5));
        IntToLongFunction widens = LambdaSamples::twice;
        results.add(widens.applyAsLong(21));
        ToDoubleFunction<Object> hash = Object::hashCode;
        results.add(hash.applyAsDouble(12));
        IntFunction<Object> boxes = LambdaSamples::twice;
        results.add(boxes.apply(8));
        ToIntFunction<Integer> unboxes = LambdaSamples::twice;
        results.add(unboxes.applyAsInt(9));
        DoubleSupplier longToDouble = () -> 1L << 53;
        results.add(longToDouble.getAsDouble());
        Function<Character, Integer> widensItsArgument = LambdaSamples::twice;
        results.add(widensItsArgument.apply('a'));
    }

    private static void records(List<Object> results) {
        int[] array = {1};
        Wide wide = new Wide(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, -0.0, "o", array);
        results.add(wide.equals(new Wide(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, -0.0, "o", array)));
        results.add(wide.equals(new Wide(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, 0.0, "o", array)));
        results.add(wide.equals(new Wide(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, Float.NaN, -0.0, "o", array)));
        results.add(wide.equals(new Wide(true, (byte) 1, (short) 2, 'c', 4, 5L, 6.5f, -0.0, "o", array)));
        results.add(wide.equals(new Wide(true, (byte) 1, (short) 2, 'c', 4, 5L << 33, 6.5f, -0.0, null, array)));
        results.add(wide.equals(null));
        results.add(wide.equals("o"));
        results.add(new Wide(false, (byte) -1, (short) -2, 'd', 4, -5L, 6.5f, 1e300, "o", null).hashCode());
        results.add(new Plain(7, "s").hashCode());
        results.add(new Plain(7, "s").equals(new Plain(7, "t")));
        results.add(new Plain(7, null).toString());
        results.add(new Empty().hashCode() + " " + new Empty().equals(new Empty()));
        results.add(new OwnHash(3).hashCode() + " " + new OwnHash(3).equals(new OwnHash(4)));
    }
}
