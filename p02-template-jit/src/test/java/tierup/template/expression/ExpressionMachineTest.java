package tierup.template.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tierup.machine.Platform;

/** Expressions, executed by the processor, mean what they mean in Java. */
class ExpressionMachineTest {
    private static final long[] EDGES = {
        0, 1, -1, 2, 7, -7, 63, 64, 65, 1L << 31, -(1L << 31), 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE
    };

    @BeforeEach
    void needsTheMachine() {
        Platform.check().ifPresent(reason -> Assumptions.abort(reason));
    }

    private static long run(String source) {
        try (ExpressionMachine machine = new ExpressionMachine()) {
            return machine.call(machine.publish(ExpressionCompiler.compile(ExpressionParser.parse(source))));
        }
    }

    /** An expression as text, and its value as Java computes it. */
    private record Sample(String text, long value) {
        static Sample random(Random random, int depth) {
            if (depth == 0 || random.nextInt(8) == 0) {
                long value = random.nextBoolean()
                        ? EDGES[random.nextInt(EDGES.length)]
                        : random.nextLong() >> random.nextInt(64);
                return new Sample(value < 0 ? "(" + value + ")" : Long.toString(value), value);
            }
            Sample left = random(random, depth - 1);
            if (random.nextInt(8) == 0) {
                return new Sample("(-" + left.text + ")", -left.value);
            }
            Sample right = random(random, depth - 1);
            String operator = new String[] {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"}[random.nextInt(10)];
            if (right.value == 0 && (operator.equals("/") || operator.equals("%"))) {
                operator = "-";
            }
            return new Sample(
                    "(" + left.text + " " + operator + " " + right.text + ")",
                    apply(operator, left.value, right.value));
        }

        private static long apply(String operator, long a, long b) {
            return switch (operator) {
                case "+" -> a + b;
                case "-" -> a - b;
                case "*" -> a * b;
                case "/" -> a / b;
                case "%" -> a % b;
                case "&" -> a & b;
                case "|" -> a | b;
                case "^" -> a ^ b;
                case "<<" -> a << b;
                default -> a >> b;
            };
        }
    }

    @Test
    void randomExpressionsMeanWhatTheyMeanInJava() {
        Random random = new Random(20);
        try (ExpressionMachine machine = new ExpressionMachine()) {
            for (int i = 0; i < 400; i++) {
                Sample sample = Sample.random(random, 1 + i % 6);
                long result =
                        machine.call(machine.publish(ExpressionCompiler.compile(ExpressionParser.parse(sample.text))));
                assertThat(result).as(sample.text).isEqualTo(sample.value);
            }
        }
    }

    @Test
    void everyOperatorAtEveryPlaceOfTheStack() {
        for (String operator : new String[] {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"}) {
            for (int below = 0; below < 12; below++) {
                String text = "1 + (".repeat(below) + "1000003 " + operator + " 5" + ")".repeat(below);
                assertThat(run(text)).as(text).isEqualTo(Sample.apply(operator, 1_000_003, 5) + below);
            }
        }
    }

    @Test
    void deepExpressionsSpill() {
        assertThat(run("(1 + ".repeat(900) + "-4294967296" + ")".repeat(900))).isEqualTo(900 - 4294967296L);
    }

    @Test
    void theSmallestNumberDividedByMinusOneWrapsAround() {
        assertThat(run("-9223372036854775808 / -1")).isEqualTo(Long.MIN_VALUE);
        assertThat(run("-9223372036854775808 % -1")).isZero();
    }
}
