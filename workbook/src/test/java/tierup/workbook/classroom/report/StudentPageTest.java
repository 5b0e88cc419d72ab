package tierup.workbook.classroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;

class StudentPageTest {
    @TempDir
    Path root;

    private static String handOut(SubmissionResult result) {
        String page = StudentPage.toHandOut(SampleGrades.assignment(), result);
        Markup.check(page);
        return page;
    }

    private String forInstructor(SubmissionResult result) {
        String page = StudentPage.forInstructor(SampleGrades.assignment(), result, SampleGrades.given(root));
        Markup.check(page);
        return page;
    }

    @Test
    void failuresComeFirstWithWhatWasAskedAndWhatCame() {
        String text = Markup.text(handOut(SampleGrades.student("Bob")
                .with("jumpsBackward", Ending.FAILED, "[the distance from 20 to 10]\nexpected: -15\n but was: -10")
                .result()));

        assertThat(text)
                .containsSubsequence(
                        "What to look at",
                        "failed jumps backward",
                        "ArithmeticTest#jumpsBackward \u00B7 10 points",
                        "[the distance from 20 to 10] expected: -15 but was: -10",
                        "trace of sample.ArithmeticTest#jumpsBackward",
                        "What passed",
                        "3 tests");
    }

    @Test
    void linesInColumnsAreNotBroken() {
        String listing =
                "wrong machine code\n  0001 DUP      4f 75 35      jne miss\n  0002 RET      ff 75 10      ret\n  0003 X      5      6";
        assertThat(handOut(SampleGrades.student("Bob")
                        .with("jumpsBackward", Ending.FAILED, listing)
                        .result()))
                .contains("<pre class=\"says columns\"");
        assertThat(handOut(SampleGrades.student("Bob")
                        .with("jumpsBackward", Ending.FAILED, "expected: 1\n but was: 2\n    at here")
                        .result()))
                .doesNotContain("says columns");
    }

    @Test
    void pointsMaximumAndWeight() {
        String text = Markup.text(handOut(SampleGrades.student("Bob")
                .with("jumpsBackward", Ending.FAILED, "no")
                .result()));

        assertThat(text)
                .contains(
                        "10 of 20, 50 %",
                        "its tests' 3 points count as 15", "in part 1 / 2 5 / 15", "solved 2 / 2 5 / 5");
    }

    @Test
    void whatDoesNotCompileIsShownWithTheStudentsOwnLines() {
        String says = "cannot find symbol\n  symbol:   variable form\n    return to - form;\n                ^";
        String page = handOut(SampleGrades.student("Bob")
                .with(0, State.DID_NOT_COMPILE, Ending.DID_NOT_COMPILE)
                .with(new Remark(Remark.Kind.COMPILE_ERROR, "p02.1", SampleGrades.FILE, 14, says))
                .code("int a = 1;\nint b = 2;\nreturn to - form;\n// done")
                .result());

        assertThat(page)
                .contains("<span data-n=\"14\" class=\"wrong\">return to - form;</span>")
                .contains("<span data-n=\"12\">int a = 1;</span>");
        assertThat(Markup.text(page))
                .contains(
                        "Arithmetic.java:14",
                        "cannot find symbol symbol: variable form",
                        "It does not compile, so its 2 tests were not run.");
    }

    @Test
    void nothingThatAStudentWritesIsMarkup() {
        String evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&lt;</pre>\u202E";
        SubmissionResult result = SampleGrades.student(evil)
                .with("jumpsBackward", Ending.FAILED, evil)
                .with(new Remark(Remark.Kind.COMPILE_ERROR, "p02.1", evil, 12, evil))
                .with(new Remark(Remark.Kind.SUBMISSION, "", evil, 0, evil))
                .code(evil + "\n" + evil)
                .unreadable(evil)
                .result();

        for (String page : new String[] {handOut(result), forInstructor(result)}) {
            assertThat(page).doesNotContain("<script", "<img", "\u202E");
            assertThat(Markup.text(page))
                    .contains("<script>alert(1)</script><img src=x onerror=alert(2)>&lt;</pre>\\u202E");
        }
    }

    @Test
    void hiddenTestsAreForTheInstructor() {
        SubmissionResult result = SampleGrades.student("Bob")
                .with("farJumps", Ending.FAILED, "the secret is 0x7fffffff")
                .with(new Remark(Remark.Kind.SAME_AS_REFERENCE, "p02.2", "", 0, "the code is that of the reference"))
                .result();

        assertThat(Markup.text(handOut(result)))
                .contains("failed hidden test 1", "5 points")
                .doesNotContain("farJumps", "far jumps", "SecretTest", "overflows", "the secret", "reference");
        assertThat(Markup.text(forInstructor(result)))
                .contains("failed far jumps", "SecretTest#farJumps", "the secret is 0x7fffffff")
                .contains("The code of the reference, but for layout: p02.2.");
    }

    @Test
    void theReferenceIsForTheInstructor() {
        SubmissionResult result =
                SampleGrades.student("Bob").code("return to - from;").result();

        assertThat(handOut(result)).doesNotContain("int end = from + 5;");
        assertThat(forInstructor(result))
                .contains("<span data-n=\"-\" class=\"del\">int end = from + 5;</span>")
                .contains("<span data-n=\"+\" class=\"ins\">return to - from;</span>");
    }

    @Test
    void whatKeptAllTestsFromRunningComesBeforeTestsThatFail() {
        String text = Markup.text(handOut(SampleGrades.student("Bob")
                .with("jumpsBackward", Ending.FAILED, "no")
                .with(1, State.DID_NOT_COMPILE, Ending.DID_NOT_COMPILE)
                .result()));

        assertThat(text).containsSubsequence("What to look at", "It does not compile", "failed jumps backward");
    }

    @Test
    void whatWasNotBegunComesLast() {
        String text = Markup.text(handOut(SampleGrades.student("Bob")
                .with(0, State.NOT_ATTEMPTED, Ending.NOT_ATTEMPTED)
                .with("addsUp", Ending.FAILED, "no")
                .result()));

        assertThat(text)
                .containsSubsequence(
                        "What to look at",
                        "p02.2 Sums and products",
                        "Not begun",
                        "p02.1 The distance of a jump",
                        "2 tests were not run");
    }

    @Test
    void aPageToHandOutLeadsNowhere() {
        assertThat(handOut(SampleGrades.student("Bob").result())).doesNotContain("href=\"..", "index.html");
        assertThat(forInstructor(SampleGrades.student("Bob").result()))
                .contains("href=\"../index.html\"", "href=\"../students/Bob.html\"");
    }
}
