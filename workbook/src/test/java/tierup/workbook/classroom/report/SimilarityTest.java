package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.FixtureModule;
import tierup.workbook.SampleModule;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.exercise.ProjectModule;

class SimilarityTest {
    /** An odd way to compute a distance, some ninety tokens long. */
    private static final String ODD = """
            List<Integer> steps = new ArrayList<>();
            for (int at = from; at != to; at += Integer.signum(to - at)) {
                steps.add(Integer.signum(to - at));
            }
            int sum = 0;
            Iterator<Integer> walk = steps.iterator();
            while (walk.hasNext()) {
                int next = walk.next();
                if (next > 0) {
                    sum = Math.incrementExact(sum);
                } else {
                    sum = Math.decrementExact(sum);
                }
            }
            return sum - Opcode.JUMP.length() * Byte.BYTES;
            """;

    private static final String OTHER = """
            BitSet marks = new BitSet(Math.max(from, to) + 1);
            marks.set(Math.min(from, to), Math.max(from, to));
            long length = marks.stream().filter(bit -> bit >= 0).count();
            boolean isForward = Integer.compare(from, to) < 0;
            String sign = isForward ? "+" : "-";
            return Integer.parseInt(sign.concat(Long.toString(length))) - new byte[] {1, 2, 3, 4, 5}.length;
            """;

    @TempDir
    Path root;

    private Similarity.Report compare(String... codes) {
        return compare(SampleGrades.given(root), codes);
    }

    private static Similarity.Report compare(GivenCode given, String... codes) {
        List<SubmissionResult> submissions = new ArrayList<>();
        for (String code : codes) {
            submissions.add(SampleGrades.student(String.format(Locale.ROOT, "s%02d", submissions.size()))
                    .code(code)
                    .result());
        }
        return Similarity.of(SampleGrades.of(submissions.toArray(SubmissionResult[]::new)), given);
    }

    private static List<String> names(Similarity.Report report) {
        return report.pairs().stream()
                .map(pair -> pair.first().student() + " " + pair.second().student())
                .toList();
    }

    @Test
    void otherNamesLayoutAndCommentsHideNothing() {
        String renamed = ODD.replace("steps", "list")
                .replace("walk", "it")
                .replace("next;", "n;")
                .replace("sum", "result")
                .replace("int at", "final int x")
                .replace(" at", " x")
                .replaceAll("\\R\\s*", " /* mine */\n\t");

        Similarity.Report report = compare(ODD, OTHER, renamed);

        assertThat(names(report)).containsExactly("s00 s02");
        Similarity.Match match = report.pairs().get(0).matches().get(0);
        assertThat(match.share()).isGreaterThan(0.9);
        assertThat(match.firstLines()).contains(0, 1, 14);
    }

    @Test
    void aPartThatWasTakenOverIsMarked() {
        String half = OTHER + "// and now\n" + ODD;

        Similarity.Report report = compare(ODD, half);

        assertThat(names(report)).containsExactly("s00 s01");
        Set<Integer> lines = report.pairs().get(0).matches().get(0).secondLines();
        assertThat(lines).allMatch(line -> line >= 6).hasSizeGreaterThan(10);
    }

    @Test
    void differentWaysAreNotSimilar() {
        assertThat(compare(ODD, OTHER).pairs()).isEmpty();
    }

    @Test
    void ofShortCodeNothingIsClaimed() {
        Similarity.Report report = compare("return to - from - 5;", "return to - from - 5;");

        assertThat(report.pairs()).isEmpty();
        assertThat(report.compared()).isZero();
        assertThat(report.tooShort()).isEqualTo(2);
    }

    @Test
    void referenceStubAndGivenCodeExplainThemselves() {
        FixtureModule module = SampleModule.in(root);
        String source = module.read(SampleModule.SOURCE);
        String stub = ODD.lines().map(line -> "// STUB: " + line + "\n").collect(Collectors.joining());
        List<String> sources = List.of(
                source.replace("int end = from + 5;", ODD),
                source.replace("// STUB: throw new Todo(\"p02.1\");", stub),
                source.replace("private Arithmetic() {}", "int given(int from, int to) {\n" + ODD + "}"));

        assertThat(names(compare(ODD, ODD))).containsExactly("s00 s01");
        for (String explaining : sources) {
            module.write(SampleModule.SOURCE, explaining);
            GivenCode given = new GivenCode(List.of(new ProjectModule("p02", module.folder())));
            Similarity.Report report = compare(given, ODD, ODD);
            assertThat(report.pairs()).isEmpty();
            assertThat(report.tooShort()).isEqualTo(2);
        }
    }

    @Test
    void whatManyWriteIsNoSignOfAnything() {
        int common = Similarity.commonFrom(12);
        String[] many = new String[12];
        String[] few = new String[12];
        for (int i = 0; i < 12; i++) {
            many[i] = i < common ? ODD : OTHER;
            few[i] = i < 2 ? ODD : "return to - from - " + i + ";";
        }

        assertThat(names(compare(many))).doesNotContain("s00 s01");
        assertThat(names(compare(few))).containsExactly("s00 s01");
    }

    @Test
    void ownNamesAreOneAndTheEnginesStay() {
        assertThat(texts("int distance = to - from;")).isEqualTo(texts("int d = to - from;"));
        assertThat(texts("map.forEach((key, value) -> use(key));")).isEqualTo(texts("map.forEach((a, b) -> use(a));"));
        assertThat(texts("final int distance = to;")).isEqualTo(texts("int d = to;"));
        assertThat(texts("a.mov(rax, rcx);")).isNotEqualTo(texts("a.add(rax, rcx);"));
        assertThat(texts("\"one \\\" two\" + 'x' // no\n + 1.5e3")).containsExactly("\"\"", "+", "\"\"", "+", "1.5e3");
        assertThat(texts("\"not closed\nx")).containsExactly("\"\"", "x");
        assertThat(texts("/* not closed")).isEmpty();
    }

    private static List<String> texts(String code) {
        return JavaTokens.of(code).stream().map(JavaTokens.Token::text).toList();
    }

    @Test
    void aRunOfTheGuaranteedLengthSharesAFingerprint() {
        String run = "p q r s t u v w x y z a b c";
        assertThat(JavaTokens.of(run)).hasSize(Fingerprints.GUARANTEED);

        for (int before = 0; before < 12; before++) {
            Set<Long> one =
                    Fingerprints.winnow(Fingerprints.grams(JavaTokens.of("one ".repeat(before) + run + " end")));
            Set<Long> other =
                    Fingerprints.winnow(Fingerprints.grams(JavaTokens.of("zero ".repeat(7) + run + " stop stop")));
            assertThat(one).as("with " + before + " tokens before").containsAnyElementsOf(other);
        }
    }

    @Test
    void fewRunsAreFingerprints() {
        long[] grams = Fingerprints.grams(JavaTokens.of(ODD + OTHER));

        assertThat(Fingerprints.winnow(grams)).hasSizeBetween(grams.length / 6, grams.length / 2);
    }

    @Test
    void thePagesSayWhatWasComparedAndShowBothSides() {
        Similarity.Report report = compare(ODD, "<script>x</script>", ODD + "return 1;");
        String page = SimilarityPage.render(SampleGrades.of(), report, 1);
        String pair = SimilarityPage.pair(report.pairs().get(0));

        Markup.check(page);
        Markup.check(pair);
        assertThat(page).contains("href=\"pairs/pair-1.html\"", "no proof of anything");
        assertThat(Markup.text(page)).contains("Of 3 regions, 1 have less than that left");
        assertThat(pair).contains("href=\"../instructor/s00.html\"", "<span data-n=\"12\" class=\"mark\">List");
    }
}
