package tierup.workbook;

import java.nio.file.Path;

/** A tiny module with two exercises, their pages, tests and wrong solutions: what every real one looks like. */
public final class SampleModule {
    public static final String SOURCE = "src/main/java/sample/Arithmetic.java";

    private static final String ARITHMETIC = """
            package sample;

            import java.util.List;

            /** Given code around three regions. */
            public final class Arithmetic {
                private Arithmetic() {}

                public static int jumpDistance(int from, int to) {
                    // BEGIN SOLUTION p02.1
                    int end = from + 5;
                    return to - end;
                    // STUB: throw new Todo("p02.1");
                    // END SOLUTION p02.1
                }

                public static int sum(List<Integer> numbers) {
                    // BEGIN SOLUTION p02.2
                    int sum = 0;
                    for (int number : numbers) {
                        sum += number;
                    }
                    return sum;
                    // STUB: // Add them up.
                    // STUB: throw new Todo("p02.2");
                    // END SOLUTION p02.2
                }

                public static int product(List<Integer> numbers) {
                    // BEGIN SOLUTION p02.2
                    return numbers.stream().reduce(1, (a, b) -> a * b);
                    // STUB: throw new Todo("p02.2");
                    // END SOLUTION p02.2
                }
            }
            """;

    private static final String TESTS = """
            package sample;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.List;
            import org.junit.jupiter.api.Test;
            import tierup.workbook.Exercise;
            import tierup.workbook.Points;

            class ArithmeticTest {
                @Test @Exercise("p02.1") @Points(2)
                void jumpsBackward() { assertEquals(-15, Arithmetic.jumpDistance(20, 10)); }

                @Test @Exercise("p02.2") @Points(3)
                void addsUp() { assertEquals(6, Arithmetic.sum(List.of(1, 2, 3))); }

                @Test @Exercise("p02.2")
                void multiplies() { assertEquals(24, Arithmetic.product(List.of(2, 3, 4))); }

                @Test
                void gradesNothing() { assertEquals(0, Arithmetic.sum(List.of())); }
            }
            """;

    private SampleModule() {}

    /** Writes the module {@code p02-sample} into a checkout. */
    public static FixtureModule in(Path root) {
        return new FixtureModule(root, "p02-sample")
                .write(SOURCE, ARITHMETIC)
                .write("src/test/java/sample/ArithmeticTest.java", TESTS)
                .write("exercises/p02.1.md", page("The distance of a jump"))
                .write("exercises/p02.2.md", page("Sums and products"))
                .write("src/wrong/p02.1-counts-from-the-opcode.java", wrong("jumpsBackward", "return to - from;"))
                .write("src/wrong/p02.2-starts-at-one.java", wrong("addsUp", "return numbers.size();"))
                .write("src/wrong/p02.2-forgets-the-last.java", wrong("multiplies", "// region 2\nreturn 6;"));
    }

    /** A page with three hints. */
    public static String page(String title) {
        return "---\ntitle: " + title + "\ndifficulty: 2\n---\nThe task.\n" + hint(1, "A nudge.") + hint(2, "A push.")
                + hint(3, "Nearly the answer.");
    }

    private static String hint(int number, String text) {
        return "\n<details><summary>Hint " + number + "</summary>\n\n" + text + "\n\n</details>\n";
    }

    /** A wrong solution that a test of {@code ArithmeticTest} must kill. */
    public static String wrong(String test, String body) {
        return "// killed by: sample.ArithmeticTest#" + test + "\n// why: planted.\n" + body + "\n";
    }
}
