package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.SubmissionResult;

class ClassPageTest {
    @TempDir
    Path root;

    private final ClassResults results = SampleGrades.of(
            SampleGrades.student("Ada").result(),
            SampleGrades.student("Bob")
                    .with("jumpsBackward", Ending.FAILED, "no")
                    .code("return from - to;")
                    .result(),
            SampleGrades.student("Cem")
                    .with("jumpsBackward", Ending.HUNG, "no")
                    .code("return   from - to; // I think")
                    .result(),
            SampleGrades.student("Dan & <b>Eve</b>")
                    .with(0, State.DID_NOT_COMPILE, Ending.DID_NOT_COMPILE)
                    .with(1, State.NOT_ATTEMPTED, Ending.NOT_ATTEMPTED)
                    .result(),
            SampleGrades.student("Fay").unreadable("no zip").result());

    private String page() {
        String page = ClassPage.render(results, null, List.of(new ReportFolder.Entry("grades.csv", "a row each")));
        Markup.check(page);
        return page;
    }

    @Test
    void howTheClassDid() {
        ClassStatistics statistics = new ClassStatistics(results);

        assertThat(statistics.mean()).isEqualTo(8);
        assertThat(statistics.median()).isEqualTo(10);
        assertThat(statistics.complete()).isEqualTo(1);
        assertThat(statistics.distribution(10)).containsExactly(2, 0, 0, 0, 0, 2, 0, 0, 0, 1);
        assertThat(statistics.exercises())
                .extracting(ClassStatistics.ExerciseFigures::tried, ClassStatistics.ExerciseFigures::solved)
                .containsExactly(tuple(4, 1), tuple(3, 3));
    }

    @Test
    void aShareThatIsATenthBelongsToTheUpperOne() {
        ClassResults half = SampleGrades.of(SampleGrades.student("Ada")
                .with("jumpsBackward", Ending.FAILED, "no")
                .result());

        assertThat(new ClassStatistics(half).distribution(10)[5]).isEqualTo(1);
        assertThat(new ClassStatistics(half).distribution(3)).containsExactly(0, 1, 0);
    }

    @Test
    void theTestsThatFailMost() {
        List<ClassStatistics.TestFigures> tests = new ClassStatistics(results).failingTests();

        assertThat(tests).hasSize(1);
        assertThat(tests.get(0).test().shortName()).isEqualTo("ArithmeticTest#jumpsBackward");
        assertThat(tests.get(0).ran()).isEqualTo(3);
        assertThat(tests.get(0).failed()).isEqualTo(2);
        assertThat(Markup.text(page())).contains("p02.1 jumps backward", "1 failed, 1 hung", "2 of 3 (67 %)");
    }

    @Test
    void everyStudentHasALineAndALink() {
        String page = page();

        assertThat(page)
                .contains("href=\"instructor/Ada.html\"")
                .contains(
                        "href=\"instructor/Dan%2520%3B%2526%3B%2520%3B%253c%3Bb%253e%3BEve%253c%3B%252f%3Bb%253e%3B.html\"")
                .doesNotContain("<b>Eve");
        assertThat(Markup.text(page)).contains("Dan & <b>Eve</b> javac \u2013 0 0 %", "Fay : no zip", "8 of 20, 40 %");
    }

    @Test
    void exercisesAreShownAsStrips() {
        assertThat(page())
                .contains("aria-label=\"1 solved, 2 in part, 2 not run: does not compile, refused or missing\"")
                .contains("style=\"flex:2\"");
    }

    @Test
    void wrongAnswersAreGroupedByTheTestsThatFail() {
        List<WrongAnswers.Group> groups = WrongAnswers.of(results);

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).answers())
                .extracting(answer -> answer.submission().student())
                .containsExactly("Bob", "Cem");
        assertThat(groups.get(0).sameCode())
                .as("answers that differ in layout and comments")
                .isEqualTo(2);
        String page = WrongAnswersPage.render(results, SampleGrades.given(root));
        Markup.check(page);
        assertThat(Markup.text(page))
                .contains("2 answers ArithmeticTest#jumpsBackward fails", "All of them are the same code.")
                .containsSubsequence("int end = from + 5;", "return to - end;", "return from - to;");
        assertThat(page()).contains("href=\"wrong-answers.html#" + WrongAnswersPage.anchor(groups.get(0)) + "\"");
    }

    @Test
    void theReferenceIsNoWrongAnswer() {
        ClassResults copied = SampleGrades.of(SampleGrades.student("Bob")
                .with("jumpsBackward", Ending.FAILED, "no")
                .code("int end = from + 5;\n    return to - end;")
                .result());

        assertThat(Markup.text(WrongAnswersPage.render(copied, SampleGrades.given(root))))
                .contains("The code is that of the reference", "comes from another exercise")
                .doesNotContain("return to - end");
    }

    @Test
    void theAnswersOfAGroupAreTheMostFrequentFirst() {
        List<SubmissionResult> submissions = new ArrayList<>();
        for (String code : List.of("return 1;", "return 2;", "return 2;", "return 3;")) {
            submissions.add(SampleGrades.student("s" + submissions.size())
                    .with("jumpsBackward", Ending.FAILED, "no")
                    .code(code)
                    .result());
        }

        WrongAnswers.Group group = WrongAnswers.of(SampleGrades.of(submissions.toArray(SubmissionResult[]::new)))
                .get(0);

        assertThat(group.example().submission().student()).isEqualTo("s1");
        assertThat(group.sameCode()).isEqualTo(2);
        assertThat(group.answers()).hasSize(4);
    }

    @Test
    void aClassOfNobodyHasAPage() {
        Markup.check(ClassPage.render(SampleGrades.of(), null, List.of()));
    }
}
