package tierup.vm.builtins;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two words of arithmetic give what arbitrary precision gives. */
class ScaledNumberTest {
    private static final int MANY = 200_000;

    private static double number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(100_000) / 8.0;
            case 1 -> random.nextInt(1_000_000) / 1000.0;
            case 2 -> Math.pow(10, random.nextInt(16) - 8) * (1 + (random.nextInt(5) - 2) * 0x1p-52);
            case 3 -> Math.exp(random.nextDouble() * 72 - 36);
            default -> Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
        };
    }

    @Test
    void roundedAsInArbitraryPrecision() {
        Random random = new Random(7);
        int fitting = 0;
        for (int i = 0; i < MANY; i++) {
            double x = number(random);
            int decimals = random.nextInt(20);
            long found = Double.isFinite(x) ? ScaledNumber.round(x, decimals) : ScaledNumber.TOO_LARGE;
            if (found != ScaledNumber.TOO_LARGE) {
                fitting++;
                BigDecimal exact = new BigDecimal(x).setScale(decimals, RoundingMode.HALF_UP);
                assertThat(BigDecimal.valueOf(found, decimals))
                        .as(x + " " + decimals)
                        .isEqualTo(exact);
                assertThat(ScaledNumber.withPoint(found, decimals)).isEqualTo(exact.toPlainString());
            }
        }
        assertThat(fitting).as("those that need no arbitrary precision").isGreaterThan(MANY / 3);
    }

    @Test
    void firstDigitsAsInArbitraryPrecision() {
        Random random = new Random(8);
        int fitting = 0;
        for (int i = 0; i < MANY; i++) {
            double x = number(random);
            int count = 1 + random.nextInt(18);
            ScaledNumber found = Double.isFinite(x) && x > 0 ? ScaledNumber.ofDigits(x, count) : null;
            if (found != null) {
                fitting++;
                BigDecimal exact = new BigDecimal(x).round(new MathContext(count, RoundingMode.HALF_UP));
                assertThat(BigDecimal.valueOf(found.digits(), count - 1 - found.exponent()))
                        .as(x + " " + count)
                        .isEqualByComparingTo(exact);
                assertThat(Long.toString(found.digits())).hasSize(count);
            }
        }
        assertThat(fitting).as("those that need no arbitrary precision").isGreaterThan(MANY / 3);
    }
}
