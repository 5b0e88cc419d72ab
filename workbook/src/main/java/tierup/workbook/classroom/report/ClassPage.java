package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.SubmissionResult;

/** The class on one page, for the instructor: how it went, what is hard, who earned what; from here one gets everywhere. */
final class ClassPage {
    private static final int TESTS = 15;
    private static final int ANSWERS = 8;

    private final ClassResults results;
    private final Similarity.Report similar;
    private final List<ReportFolder.Entry> files;
    private final ClassStatistics statistics;
    private final List<WrongAnswers.Group> recurring;

    /**
     * @param similar what the comparison found; null if there was none
     * @param files what else was written
     */
    private ClassPage(ClassResults results, Similarity.Report similar, List<ReportFolder.Entry> files) {
        this.results = results;
        this.similar = similar;
        this.files = files;
        this.statistics = new ClassStatistics(results);
        this.recurring = WrongAnswers.of(results).stream()
                .filter(group -> group.answers().size() > 1)
                .sorted((one, other) -> other.answers().size() - one.answers().size())
                .toList();
    }

    static String render(ClassResults results, Similarity.Report similar, List<ReportFolder.Entry> files) {
        return new ClassPage(results, similar, files).render();
    }

    private String render() {
        Assignment assignment = results.assignment();
        return PageFrame.of(
                "Grades of " + assignment.name(),
                false,
                h1(ShownText.line(assignment.name())),
                p(String.join(", ", assignment.modules()) + " \u00B7 graded " + Figures.time(assignment.graded()) + " "
                                + Figures.zone() + " \u00B7 Java " + assignment.java())
                        .withClass("faint"),
                iff(
                        !results.complete(),
                        p("The run did not come to its end: this is what has been graded so far.")
                                .withClasses("label", "wait")),
                navigation(),
                cards(),
                h2("Exercises").withId("exercises"),
                exercises(),
                h2("Points").withId("points"),
                div(Charts.distribution(results), quarters()).withClass("beside"),
                h2("Students").withId("students"),
                ClassTable.of(results),
                p("A dash: not begun. An equals sign: the code of the reference, but for layout.")
                        .withClasses("faint", "small"),
                notGraded(),
                failing(),
                answers(),
                similar(),
                files());
    }

    private DomContent navigation() {
        return nav(
                a("Exercises").withHref("#exercises"),
                a("Points").withHref("#points"),
                a("Students").withHref("#students"),
                a("Tests that fail").withHref("#tests"),
                a("Wrong answers").withHref(ReportFolder.WRONG_ANSWERS),
                similar == null ? text("") : a("Similar code").withHref(ReportFolder.SIMILARITY),
                a("Files").withHref("#files"));
    }

    private DomContent cards() {
        double maximum = results.assignment().maximum();
        return dl(
                        PageFrame.card(
                                "submissions",
                                String.valueOf(results.submissions().size()),
                                ""),
                        PageFrame.card(
                                "mean",
                                Figures.points(statistics.mean()),
                                "of " + Figures.points(maximum) + ", " + Figures.percent(statistics.mean(), maximum)),
                        PageFrame.card("median", Figures.points(statistics.median()), ""),
                        PageFrame.card("everything solved", String.valueOf(statistics.complete()), ""),
                        PageFrame.card("recurring mistakes", String.valueOf(recurring.size()), ""),
                        similar == null
                                ? text("")
                                : PageFrame.card(
                                        "similar pairs",
                                        String.valueOf(similar.pairs().size()),
                                        ""))
                .withClass("cards");
    }

    private DomContent exercises() {
        int all = results.submissions().size();
        return div(
                div(table(
                                thead(tr(
                                        th("Exercise").attr("scope", "col"),
                                        th("What it came to").attr("scope", "col"),
                                        th("Tried")
                                                .withClasses("number", "wide-only")
                                                .attr("scope", "col"),
                                        th("Solved").withClass("number").attr("scope", "col"),
                                        th("Mean").withClass("number").attr("scope", "col"))),
                                tbody(each(
                                        statistics.exercises(),
                                        figures -> tr(
                                                td(text(figures.task().id() + " "), text(title(figures.task()))),
                                                td(Charts.strip(results, figures.task())),
                                                td(String.valueOf(figures.tried()))
                                                        .withClasses("number", "wide-only"),
                                                td(text(figures.solved() + " "), percent(figures.solved(), all))
                                                        .withClass("number"),
                                                td(Figures.points(figures.mean()) + " / "
                                                                + Figures.points(figures.task()
                                                                        .maximum()))
                                                        .withClass("number"))))))
                        .withClass("scroll"),
                Charts.key());
    }

    /** The points of the student at each quarter of the class. */
    private DomContent quarters() {
        double[] scores = statistics.scores();
        String[] words = {"lowest", "lower quarter", "median", "upper quarter", "highest"};
        List<DomContent> rows = new ArrayList<>();
        for (int i = words.length - 1; i >= 0 && scores.length > 0; i--) {
            double score = scores[(scores.length - 1) * i / (words.length - 1)];
            double maximum = results.assignment().maximum();
            rows.add(tr(
                    td(words[i]).withClass("faint"),
                    td(Figures.points(i == 2 ? statistics.median() : score)).withClass("number"),
                    td(Figures.percent(score, maximum)).withClasses("number", "faint")));
        }
        return table(tbody(rows.toArray(DomContent[]::new)));
    }

    private static DomContent percent(double part, double whole) {
        return span("(" + Figures.percent(part, whole) + ")").withClass("faint");
    }

    private static String title(Assignment.Task task) {
        return task.title().equals(task.id()) ? "" : task.title();
    }

    private DomContent notGraded() {
        List<SubmissionResult> bad = results.submissions().stream()
                .filter(submission -> !submission.error().isEmpty())
                .toList();
        return iff(
                !bad.isEmpty(),
                div(
                        h3("Not graded"),
                        ul(each(
                                bad,
                                submission -> li(
                                        b(ShownText.line(submission.student())),
                                        text(": " + ShownText.line(submission.error())))))));
    }

    private DomContent failing() {
        List<ClassStatistics.TestFigures> tests = statistics.failingTests();
        List<ClassStatistics.TestFigures> first = tests.subList(0, Math.min(TESTS, tests.size()));
        List<ClassStatistics.TestFigures> rest = tests.subList(first.size(), tests.size());
        return div(
                h2("Tests that fail most").withId("tests"),
                tests.isEmpty() ? p("None failed.") : tests(first),
                iff(
                        !rest.isEmpty(),
                        details(summary("and " + Figures.count(rest.size(), "other", "others")), tests(rest))));
    }

    private static DomContent tests(List<ClassStatistics.TestFigures> tests) {
        return div(table(
                        thead(tr(
                                th("Test").attr("scope", "col"),
                                th("How").withClass("wide-only").attr("scope", "col"),
                                th("Failed for").withClass("number").attr("scope", "col"))),
                        tbody(each(tests, ClassPage::row))))
                .withClass("scroll");
    }

    private static DomContent row(ClassStatistics.TestFigures figures) {
        return tr(
                td(
                        text(figures.test().exercise() + " " + TestNames.words(figures.test())),
                        div(
                                        text(figures.test().hidden() ? "hidden \u00B7 " : ""),
                                        code(figures.test().shortName()))
                                .withClasses("faint", "small")),
                td(endings(figures.endings())).withClasses("small", "wide-only"),
                td(text(figures.failed() + " of " + figures.ran() + " "), percent(figures.failed(), figures.ran()))
                        .withClass("number"));
    }

    private static String endings(Map<Ending, Integer> endings) {
        return endings.entrySet().stream()
                .map(next -> next.getValue() + " " + next.getKey().label())
                .collect(Collectors.joining(", "));
    }

    private DomContent answers() {
        List<WrongAnswers.Group> first = recurring.subList(0, Math.min(ANSWERS, recurring.size()));
        return div(
                h2("Wrong answers that recur").withId("answers"),
                recurring.isEmpty()
                        ? p("No two answers fail the same tests.")
                        : ol(each(
                                first,
                                group -> li(a(WrongAnswersPage.title(group))
                                        .withHref(ReportFolder.WRONG_ANSWERS + "#" + WrongAnswersPage.anchor(group))))),
                iff(
                        recurring.size() > first.size(),
                        p(a("All " + recurring.size()).withHref(ReportFolder.WRONG_ANSWERS))));
    }

    private DomContent similar() {
        if (similar == null) {
            return text("");
        }
        String found = similar.pairs().isEmpty()
                ? "No two submissions share more than their exercises explain."
                : Figures.count(similar.pairs().size(), "pair shares", "pairs share")
                        + " more code than the exercises explain. ";
        return div(
                h2("Similar code").withId("similar"),
                p(text(found + " "), a("What was compared, and how").withHref(ReportFolder.SIMILARITY)));
    }

    private DomContent files() {
        return div(
                h2("Files").withId("files"),
                table(tbody(each(files, file -> tr(td(a(file.name()).withHref(file.name())), td(file.says()))))),
                iff(
                        !results.assignment().notes().isEmpty(),
                        div(
                                h3("To know when reading the grades"),
                                ul(each(results.assignment().notes(), note -> li(ShownText.of(note)))))));
    }
}
