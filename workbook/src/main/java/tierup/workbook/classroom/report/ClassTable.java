package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;

/** All students and exercises on a page, the deeper in colour the more was earned. */
final class ClassTable {
    private ClassTable() {}

    static DomContent of(ClassResults results) {
        List<Assignment.Task> tasks = results.assignment().exercises();
        List<DomContent> head = new ArrayList<>();
        head.add(th("Student").attr("scope", "col"));
        tasks.forEach(task -> head.add(
                th(task.id()).withClass("number").withTitle(task.title()).attr("scope", "col")));
        head.add(th("Points").withClass("number").attr("scope", "col"));
        head.add(th("").withClass("number").attr("scope", "col"));
        head.add(th("Last change (" + Figures.zone() + ")")
                .withClass("wide-only")
                .attr("scope", "col"));
        head.add(th("Time").withClasses("number", "wide-only").attr("scope", "col"));
        return div(table(
                                thead(tr(head.toArray(DomContent[]::new))),
                                tbody(each(results.submissions(), submission -> row(submission, tasks))),
                                footer(results))
                        .withClass("class"))
                .withClass("scroll")
                .attr("tabindex", "0");
    }

    private static DomContent row(SubmissionResult submission, List<Assignment.Task> tasks) {
        String page = "instructor/" + PageFrame.address(PageFrame.fileOf(submission.student()));
        String name = ShownText.line(submission.student());
        List<DomContent> cells = new ArrayList<>();
        cells.add(th(a(name.isEmpty() ? "(no name)" : name).withHref(page))
                .withTitle(name)
                .attr("scope", "row"));
        Set<String> same = submission.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.SAME_AS_REFERENCE)
                .map(Remark::exercise)
                .collect(Collectors.toSet());
        tasks.forEach(task -> cells.add(submission
                .exercise(task.id())
                .map(result -> cell(result, same.contains(task.id())))
                .orElse(td())));
        cells.add(td(b(Figures.points(submission.score()))).withClass("number"));
        cells.add(td(Figures.percent(submission.score(), submission.maximum())).withClasses("number", "faint"));
        cells.add(td(Figures.time(submission.handedIn())).withClasses("faint", "small", "line", "wide-only"));
        cells.add(td(Figures.seconds(submission.seconds())).withClasses("number", "faint", "small", "wide-only"));
        return tr(cells.toArray(DomContent[]::new));
    }

    /** @param same whether the code is the reference's */
    private static DomContent cell(ExerciseResult result, boolean same) {
        return switch (result.state()) {
            case ATTEMPTED ->
                result.points() == 0
                        ? td("0").withClasses("number", "cell", "none").withTitle("no points")
                        : td(iff(same, span("=\u00A0").withClasses("small")), text(Figures.points(result.score())))
                                .withClasses("number", "cell")
                                .withTitle(
                                        same ? "the code of the reference" : result.isSolved() ? "solved" : "in part")
                                .withStyle(String.format(
                                        Locale.ROOT, "--s:%.2f", Figures.share(result.score(), result.maximum())));
            case NOT_ATTEMPTED ->
                td("\u2013").withClasses("number", "open", "cell").withTitle("not attempted");
            case REFERENCE -> td("ref").withClasses("number", "open", "cell").withTitle("the reference is in place");
            case DID_NOT_COMPILE ->
                td("javac").withClasses("number", "cell", "stopped").withTitle("does not compile");
            case REFUSED ->
                td("refused").withClasses("number", "cell", "stopped").withTitle("refused");
            case MISSING -> td("none").withClasses("number", "cell", "stopped").withTitle("missing");
        };
    }

    private static DomContent footer(ClassResults results) {
        ClassStatistics statistics = new ClassStatistics(results);
        List<DomContent> mean = new ArrayList<>(List.of(th("mean").attr("scope", "row")));
        List<DomContent> maximum = new ArrayList<>(List.of(th("maximum").attr("scope", "row")));
        statistics.exercises().forEach(figures -> {
            mean.add(number(figures.mean()));
            maximum.add(number(figures.task().maximum()));
        });
        mean.add(number(statistics.mean()));
        mean.add(td(Figures.percent(statistics.mean(), results.assignment().maximum()))
                .withClass("number"));
        maximum.add(number(results.assignment().maximum()));
        return tfoot(tr(mean.toArray(DomContent[]::new)), tr(maximum.toArray(DomContent[]::new)));
    }

    private static DomContent number(double points) {
        return td(Figures.points(points)).withClass("number");
    }
}
