package tierup.workbook.grading;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tierup.workbook.PageStyle;

/** The grade report as one HTML page that needs nothing else: no script, no style sheet, no network. */
final class GradePage {
    private GradePage() {}

    static String render(GradeReport report) {
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                title(report.module() + ": " + report.earned() + "/" + report.possible()),
                                rawStyle()),
                        body(
                                h1(join(
                                        text(report.module() + " "),
                                        small(report.earned() + " of " + report.possible() + " points"))),
                                p("Run of " + report.time() + " on Java " + report.java()
                                        + (report.complete() ? "." : ". The run did not come to its end.")),
                                compileError(report),
                                failures(report),
                                exercises(report),
                                each(report.exercises(), exercise -> section(report, exercise))))
                .withLang("en"));
    }

    private static DomContent rawStyle() {
        return rawHtml("<style>\n" + PageStyle.CSS + "</style>");
    }

    private static DomContent compileError(GradeReport report) {
        return report.compileError() == null ? text("") : div(h2("It does not compile"), pre(report.compileError()));
    }

    private static DomContent failures(GradeReport report) {
        List<GradedTest> failed =
                report.open().stream().filter(GradedTest::isFailure).toList();
        return iff(!failed.isEmpty(), div(h2("What failed"), table(tbody(each(failed, GradePage::row)))));
    }

    private static DomContent exercises(GradeReport report) {
        return table(
                thead(tr(th("Exercise"), th(""), th("Points").withClass("number"), th("Code"))),
                tbody(each(
                        report.exercises(),
                        exercise -> tr(
                                td(a(exercise.id() + " " + titleOf(exercise)).withHref("#" + exercise.id())),
                                td(rawHtml("<meter max=\"" + Math.max(1, exercise.possible()) + "\" value=\""
                                        + exercise.earned() + "\"></meter>")),
                                td(exercise.earned() + " / " + exercise.possible())
                                        .withClass("number"),
                                td(codeOf(exercise))))));
    }

    private static String codeOf(GradeReport.ExerciseGrade exercise) {
        return exercise.isReference() ? "reference, not counted" : "";
    }

    private static String titleOf(GradeReport.ExerciseGrade exercise) {
        return exercise.title().equals(exercise.id()) ? "" : exercise.title();
    }

    private static DomContent section(GradeReport report, GradeReport.ExerciseGrade exercise) {
        List<GradedTest> ran = report.testsOf(exercise.id()).stream()
                .filter(test -> test.outcome() != TestOutcome.NEVER_RAN)
                .sorted(Comparator.comparing(GradedTest::isFailure)
                        .thenComparing(test -> test.outcome() != TestOutcome.PASSED)
                        .reversed())
                .toList();
        int others = report.testsOf(exercise.id()).size() - ran.size();
        return div(
                h2(exercise.id() + " " + titleOf(exercise)).withId(exercise.id()),
                table(tbody(each(ran, GradePage::row))),
                iff(others > 0, p(others == 1 ? "One test never ran." : others + " tests never ran.")));
    }

    private static DomContent row(GradedTest test) {
        String kind = test.old() ? "old" : test.outcome().label();
        return tr(
                td(test.verdict()).withClasses("outcome", kind.replace(' ', '-')),
                td(
                        div(test.name()),
                        div(code(test.test())),
                        iff(test.old(), pre("The exercise or the test has changed since this run.")),
                        iff(!test.cause().isEmpty(), pre(test.cause())),
                        iff(!test.trace().isEmpty(), details(summary("stack trace"), pre(test.trace())))),
                td(String.format(Locale.ROOT, "%.2f s", test.millis() / 1000.0)).withClass("number"),
                td(test.earned() + " / " + test.points()).withClass("number"));
    }
}
