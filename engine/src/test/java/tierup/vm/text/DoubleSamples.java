package tierup.vm.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;

/** Random numbers, and texts of numbers, of the kinds that go wrong; the same for the same seed. */
public final class DoubleSamples {
    private static final double[] EDGES = {
        0.0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        2,
        -2,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1p52,
        0x1p53,
        0x1p53 - 1,
        0x1p31,
        -0x1p31,
        0x1p32,
        1e21,
        Math.nextDown(1e21),
        1e-7,
        1e-6,
        0.1,
        Math.PI,
        Math.PI / 2,
        Math.E,
        Math.nextDown(0.5)
    };
    private static final String[] PIECES = {
        "1",
        "0",
        "7",
        "42",
        "9007199254740993",
        ".",
        "e",
        "E",
        "-",
        "+",
        "0x",
        "0X",
        "0b",
        "0o",
        "ff",
        " ",
        "\u00a0",
        "\ufeff",
        "\u180e",
        "\u2003",
        "Infinity",
        "infinity",
        "NaN",
        "3",
        "e5",
        "e-300",
        "0.1",
        "00",
        "_",
        "n",
        "\t",
        "179769313486231580793",
        "000000000000001"
    };

    private final Random random;
    private int edge;

    public DoubleSamples(long seed) {
        this.random = new Random(seed);
    }

    /** A finite double: first the edge cases, then all magnitudes, short decimals, integers, powers of two, subnormals. */
    public double finite() {
        if (edge < EDGES.length) {
            return EDGES[edge++];
        }
        switch (random.nextInt(7)) {
            case 0:
                return random.nextInt(1_000_000) / Math.pow(10, random.nextInt(12));
            case 1:
                return random.nextLong() >> random.nextInt(64);
            case 2:
                return Math.scalb(1.0, random.nextInt(2098) - 1074);
            case 3:
                return Math.nextUp(Math.scalb(1.0, random.nextInt(2098) - 1074));
            case 4:
                return Double.longBitsToDouble(random.nextLong() >>> 12 + random.nextInt(52));
            case 5:
                return random.nextInt(8000) / 16.0 - 250;
            default:
                return anyBits();
        }
    }

    private double anyBits() {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : finite();
    }

    /** An argument of an elementary function: an edge, of moderate size, near nothing, near one, or anything at all. */
    public double argument() {
        switch (random.nextInt(6)) {
            case 0:
                return finite();
            case 1:
                return 20 * random.nextDouble() - 10;
            case 2:
                return 1500 * random.nextDouble() - 750;
            case 3:
                return Math.scalb(random.nextDouble() - 0.5, -random.nextInt(60));
            case 4:
                return 1 + Math.scalb(random.nextDouble() - 0.5, -random.nextInt(50));
            default:
                return random.nextInt(100) == 0 ? 1 / (random.nextInt(3) - 1.0) : random.nextInt(200) - 100;
        }
    }

    /** What might be a number: decimal forms of all lengths, halfway cases, other radices, and plain nonsense. */
    public String text() {
        switch (random.nextInt(6)) {
            case 0:
                return halfway();
            case 1:
                return digits(1 + random.nextInt(25)) + "e" + (random.nextInt(700) - 350);
            case 2:
                return digits(random.nextInt(400)) + "." + digits(random.nextInt(800));
            case 3:
                return "0." + "0".repeat(random.nextInt(330)) + digits(1 + random.nextInt(30));
            case 4:
                return new BigDecimal(anyBits())
                        .round(new MathContext(15 + random.nextInt(5)))
                        .toString();
            default:
                return nonsense();
        }
    }

    /** The decimal just between two neighbouring doubles, or a little beside it: what a sloppy reader rounds wrongly. */
    private String halfway() {
        double lower = Math.abs(finite());
        BigDecimal middle = new BigDecimal(lower)
                .add(
                        lower == Double.MAX_VALUE
                                ? new BigDecimal(Math.ulp(lower)).add(new BigDecimal(lower))
                                : new BigDecimal(Math.nextUp(lower)))
                .divide(BigDecimal.valueOf(2));
        BigDecimal hair = middle.ulp().movePointLeft(1 + random.nextInt(20));
        switch (random.nextInt(4)) {
            case 0:
                return middle.add(hair).toString();
            case 1:
                return middle.subtract(hair).toString();
            case 2:
                return middle.round(new MathContext(17 + random.nextInt(4), RoundingMode.DOWN))
                        .toString();
            default:
                return middle.toString();
        }
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private String nonsense() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
