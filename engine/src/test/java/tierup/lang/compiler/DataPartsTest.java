package tierup.lang.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tierup.bytecode.FunctionCode;
import tierup.bytecode.Verifier;
import tierup.lang.FrontEnd;

/** Large literals are built in parts, and nobody can tell. */
class DataPartsTest {
    private static String entries(int from, int end, IntFunction<String> text) {
        return IntStream.range(from, end).mapToObj(text).collect(Collectors.joining(", "));
    }

    private static List<FunctionCode> functionsIn(String program) {
        FunctionCode script = FrontEnd.compile("test.js", program);
        Verifier.verify(script);
        return Arrays.stream(script.constants())
                .filter(FunctionCode.class::isInstance)
                .map(FunctionCode.class::cast)
                .toList();
    }

    @Test
    void moreConstantsAndFeedbackThanAFunctionCanHave() {
        int count = 100_000;
        String points = entries(0, count, i -> "{x: " + i + ".5, name: 'n" + i + "', tags: [" + i % 7 + ", null]}");
        Program.prints(
                "const points = [" + points + """
                ];
                let sum = 0;
                let letters = 0;
                for (const {x, name, tags: [tag]} of points) {
                    sum += x + tag;
                    letters += name.length;
                }
                console.log(points.length, sum, letters, JSON.stringify(points[99999]));
                """,
                "100000 5000299995 588890 {\"x\":99999.5,\"name\":\"n99999\",\"tags\":[4,null]}\n");
    }

    @Test
    void anObjectWithMorePropertiesThanAFunctionCanName() {
        String properties = entries(0, 40_000, i -> i % 2 == 0 ? "k" + i + ": " + i : (i + 7) + ": 'v'");
        Program.prints("const o = {" + properties + """
                };
                const keys = Object.keys(o);
                console.log(keys.length, keys[0], keys[19999], keys[20000], keys[39999], o.k39998, o[40006]);
                """, "40000 8 40006 k0 k39998 39998 v\n");
    }

    @Test
    void whatIsNoDataIsEvaluatedWhereItStands() {
        String numbers = entries(0, 3000, i -> Integer.toString(i));
        Program.prints(
                """
                class Table {
                    constructor(n) {
                        const next = () => n++;
                """
                        + "this.all = [next(), " + numbers + ", next(), n, ...[n, this.all], " + numbers + ", next()];"
                        + """
                    }
                }
                const { all } = new Table(5);
                console.log(all.length, all[0], all[3000], all[3001], all[3002], all[3003], all[3004], all[6005]);
                function numbered(n) {
                """
                        + "    return {before: n, " + entries(0, 2500, i -> "p" + i + ": " + i)
                        + ", get after() { return this.before + n; }, ['p' + n]: 'computed', last: n};"
                        + """
                }
                for (let n = 1; n < 4; n++) {
                    const o = numbered(n);
                    console.log(o.before, o.p2499, o.after, o['p' + n], o.p9, o.last, Object.keys(o).length);
                }
                """,
                """
                6006 5 2999 6 7 7 undefined 7
                1 2499 2 computed 9 1 2503
                2 2499 4 computed 9 2 2503
                3 2499 6 computed 9 3 2503
                """);
    }

    @Test
    void holesAndLiteralsInLiterals() {
        String rows = entries(0, 30, row -> "[" + entries(0, 3000, i -> i % 3 == 0 ? "" : row + "") + "]");
        Program.prints("const rows = [" + rows + """
                ];
                let holes = 0;
                let sum = 0;
                for (const row of rows) {
                    for (let i = 0; i < row.length; i++) {
                        if (i in row) sum += row[i]; else holes++;
                    }
                }
                console.log(rows.length, holes, sum);
                """, "30 30000 870000\n");
    }

    @Test
    void smallLiteralsAndCodeStayInTheirFunction() {
        assertThat(functionsIn("const a = [" + entries(0, 1000, i -> i + "") + "];"))
                .isEmpty();
        assertThat(functionsIn("const a = {" + entries(0, 450, i -> "k" + i + ": -" + i) + "};"))
                .isEmpty();
        assertThat(functionsIn("let n = 0; const a = [" + entries(0, 9000, i -> "n") + "];"))
                .isEmpty();
    }

    @Test
    void partsAreOfOneSize() {
        List<FunctionCode> parts = functionsIn("const a = [" + entries(0, 10_064, i -> i + "") + "];");
        assertThat(parts).hasSize(10).allSatisfy(part -> {
            assertThat(part.parameters()).isEqualTo(1);
            assertThat(part.code()).hasSizeLessThan(7000);
        });
    }
}
