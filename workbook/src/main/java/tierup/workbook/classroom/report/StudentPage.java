package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.Ending;
import tierup.workbook.classroom.ExerciseResult;
import tierup.workbook.classroom.ExerciseResult.State;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.Remark;
import tierup.workbook.classroom.SubmissionResult;
import tierup.workbook.classroom.TestVerdict;

/**
 * The page of one student: what went wrong first, with what was asked and what came; then the points, what passed, and the code that was
 * graded.
 *
 * <p>There are two. The one to hand out is made of a {@link ForStudent} and names nobody else. The instructor's has hidden tests, all
 * remarks and the difference to the reference, and links to the class.
 */
final class StudentPage {
    private final Assignment assignment;
    private final SubmissionResult result;
    private final GivenCode given;

    /** @param given the instructor's code to compare with; null for a page to hand out */
    private StudentPage(Assignment assignment, SubmissionResult result, GivenCode given) {
        this.assignment = assignment;
        this.result = result;
        this.given = given;
    }

    /** The page to hand out. */
    static String toHandOut(Assignment assignment, SubmissionResult result) {
        return new StudentPage(assignment, ForStudent.of(result), null).render();
    }

    /** The page for the instructor. */
    static String forInstructor(Assignment assignment, SubmissionResult result, GivenCode given) {
        return new StudentPage(assignment, result, given).render();
    }

    private boolean isForInstructor() {
        return given != null;
    }

    private String render() {
        String student = ShownText.line(result.student());
        return PageFrame.of(
                student + ": " + Figures.points(result.score()) + "/" + Figures.points(result.maximum()),
                true,
                iff(isForInstructor(), navigation()),
                h1(student),
                p(ShownText.line(assignment.name())
                                + (result.handedIn().isEmpty()
                                        ? ""
                                        : " \u00B7 last change " + Figures.time(result.handedIn()))
                                + " \u00B7 graded " + Figures.time(result.graded()) + " " + Figures.zone())
                        .withClass("faint"),
                cards(),
                iff(
                        !result.error().isEmpty(),
                        p(span("Not graded: ").withClasses("label", "bad"), text(ShownText.of(result.error())))),
                points(),
                failures(),
                remarks(),
                passed(),
                gradedCode());
    }

    private DomContent navigation() {
        String handOut = "../students/" + PageFrame.address(PageFrame.fileOf(result.student()));
        return nav(
                a("The class").withHref("../index.html"),
                a("The page for the student").withHref(handOut));
    }

    private DomContent cards() {
        long passed = result.tests().stream()
                .filter(test -> test.ending() == Ending.PASSED)
                .count();
        int exercises = result.exercises().size();
        return dl(
                        PageFrame.card(
                                "points",
                                Figures.points(result.score()),
                                "of " + Figures.points(result.maximum()) + ", "
                                        + Figures.percent(result.score(), result.maximum())),
                        PageFrame.card("solved", String.valueOf(result.solved()), "of " + exercises + " exercises"),
                        PageFrame.card(
                                "tests passed",
                                String.valueOf(passed),
                                "of " + result.tests().size()))
                .withClass("cards");
    }

    // -- Points -----------------------------------------------------------------------------------

    private DomContent points() {
        return div(
                h2("Points"),
                div(table(
                                thead(tr(
                                        th("Exercise").attr("scope", "col"),
                                        th("").attr("scope", "col"),
                                        th("Tests").withClass("number").attr("scope", "col"),
                                        th("Points").withClass("number").attr("scope", "col"))),
                                tbody(each(result.exercises(), StudentPage::row))))
                        .withClass("scroll"));
    }

    private static DomContent row(ExerciseResult exercise) {
        long passed = exercise.tests().size() - exercise.failures().size();
        boolean isWeighted = exercise.maximum() != exercise.possiblePoints();
        String weight = "its tests' " + Figures.count(exercise.possiblePoints(), "point counts", "points count")
                + " as " + Figures.points(exercise.maximum());
        return tr(
                td(
                        exercise.failures().isEmpty()
                                ? text(name(exercise))
                                : a(name(exercise)).withHref("#" + exercise.id()),
                        iff(isWeighted, div(weight).withClasses("faint", "small"))),
                td(state(exercise)),
                td(passed + " / " + exercise.tests().size()).withClass("number"),
                td(Figures.points(exercise.score()) + " / " + Figures.points(exercise.maximum()))
                        .withClass("number"));
    }

    private static String name(ExerciseResult exercise) {
        return exercise.title().equals(exercise.id()) ? exercise.id() : exercise.id() + " " + exercise.title();
    }

    private static DomContent state(ExerciseResult exercise) {
        if (exercise.isSolved()) {
            return span("solved").withClasses("label", "good");
        }
        boolean isBegun = exercise.state() == State.ATTEMPTED;
        boolean isBad = isBegun && exercise.points() == 0;
        return span(isBegun
                        ? (isBad ? "no points yet" : "in part")
                        : exercise.state().label())
                .withClasses("label", isBad ? "bad" : "wait");
    }

    // -- Failures ---------------------------------------------------------------------------------

    private DomContent failures() {
        List<ExerciseResult> open = result.exercises().stream()
                .filter(exercise -> !exercise.failures().isEmpty() && !isUntouched(exercise))
                .sorted(Comparator.comparing(exercise -> exercise.state() == State.ATTEMPTED))
                .toList();
        List<ExerciseResult> untouched =
                result.exercises().stream().filter(StudentPage::isUntouched).toList();
        return div(
                iff(!open.isEmpty(), div(h2("What to look at"), each(open, this::failures))),
                iff(
                        !untouched.isEmpty(),
                        div(
                                h2("Not begun"),
                                ul(each(
                                        untouched,
                                        exercise -> li(
                                                        text(name(exercise)),
                                                        span(" \u00B7 " + notRun(exercise))
                                                                .withClass("faint"))
                                                .withId(exercise.id()))))));
    }

    private static boolean isUntouched(ExerciseResult exercise) {
        return exercise.state() == State.NOT_ATTEMPTED || exercise.state() == State.REFERENCE;
    }

    private DomContent failures(ExerciseResult exercise) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3(name(exercise)).withId(exercise.id()));
        List<Remark> reasons = remarksOf(exercise.id());
        reasons.forEach(remark -> parts.add(remark(remark)));
        if (exercise.state() == State.ATTEMPTED) {
            exercise.failures().stream()
                    .sorted((one, other) -> Boolean.compare(
                            other.ending().isFailure(), one.ending().isFailure()))
                    .forEach(test -> parts.add(failure(test, exercise)));
        } else {
            parts.add(p(notRun(exercise)).withClass(reasons.isEmpty() ? "" : "faint"));
        }
        return section(parts.toArray(DomContent[]::new));
    }

    private static String notRun(ExerciseResult exercise) {
        String tests = Figures.count(exercise.tests().size(), "test was", "tests were");
        return switch (exercise.state()) {
            case NOT_ATTEMPTED -> "The stub is as it was given out; its " + tests + " not run.";
            case REFERENCE -> "The reference is in place, which earns nothing; its " + tests + " not run.";
            case MISSING -> "The exercise was not found; its " + tests + " not run.";
            case DID_NOT_COMPILE -> "It does not compile, so its " + tests + " not run.";
            default -> "Its " + tests + " not run.";
        };
    }

    private DomContent failure(TestVerdict test, ExerciseResult exercise) {
        String points = Figures.points(CsvTables.share(exercise, test.points()));
        boolean isShown = isForInstructor() || !test.hidden();
        return div(
                        h4(
                                span(test.ending().label())
                                        .withClasses("label", test.ending().isFailure() ? "bad" : "wait"),
                                text(" \u00A0" + TestNames.words(test))),
                        p(
                                        iff(isShown, code(ShownText.line(test.shortName()))),
                                        text((isShown ? " \u00B7 " : "")
                                                + points
                                                + (points.equals("1") ? " point" : " points")
                                                + (test.millis() > 0
                                                        ? " \u00B7 " + Figures.milliseconds(test.millis())
                                                        : "")))
                                .withClasses("faint", "small"),
                        iff(isShown && !test.reason().isBlank(), CodeListing.says(test.reason())),
                        iff(
                                !test.trace().isBlank(),
                                details(
                                        summary("where it came from").withClasses("faint", "small"),
                                        pre(ShownText.of(test.trace()).strip()))))
                .withClasses("test", test.ending().isFailure() ? "bad" : "stopped");
    }

    // -- Remarks ----------------------------------------------------------------------------------

    private List<Remark> remarksOf(String exercise) {
        return result.remarks().stream()
                .filter(remark -> remark.exercise().equals(exercise))
                .filter(remark -> remark.kind() != Remark.Kind.SAME_AS_REFERENCE)
                .toList();
    }

    /** What was noticed besides: what concerns no exercise alone, or one that earned everything, or only the instructor. */
    private DomContent remarks() {
        Set<String> shown = result.exercises().stream()
                .filter(exercise -> !exercise.failures().isEmpty() && !isUntouched(exercise))
                .map(ExerciseResult::id)
                .collect(Collectors.toSet());
        List<Remark> others = result.remarks().stream()
                .filter(remark -> !shown.contains(remark.exercise()))
                .filter(remark -> remark.kind() != Remark.Kind.SAME_AS_REFERENCE)
                .toList();
        String same = result.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.SAME_AS_REFERENCE)
                .map(Remark::exercise)
                .collect(Collectors.joining(", "));
        return iff(
                !others.isEmpty() || !same.isEmpty(),
                div(
                        h2("Noticed besides"),
                        iff(!same.isEmpty(), p("The code of the reference, but for layout: " + same + ".")),
                        each(others, this::remark)));
    }

    private DomContent remark(Remark remark) {
        DomContent listing = result.regions().stream()
                .filter(region -> region.file().equals(remark.file()))
                .flatMap(region -> CodeListing.around(region, remark.line()).stream())
                .findFirst()
                .orElse(null);
        String text = ShownText.of(remark.text()).stripTrailing();
        String firstLine = text.lines().findFirst().orElse("");
        String says = listing == null ? text : firstLine + besides(text);
        return div(
                        h4(
                                span(kind(remark.kind())).withClasses("label", "wait"),
                                text(remark.exercise().isEmpty() ? "" : " \u00A0" + remark.exercise())),
                        iff(
                                !remark.place().isEmpty(),
                                p(code(ShownText.line(remark.place()))).withClass("small")),
                        pre(says).withClass("says"),
                        listing == null ? text("") : listing)
                .withClasses("test", "stopped");
    }

    /** What javac says besides: without the line and its caret, which the listing shows better. */
    private static String besides(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> line.startsWith("  ") && line.contains(":"))
                .filter(line -> !line.startsWith("    "))
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    private static String kind(Remark.Kind kind) {
        return switch (kind) {
            case MARKERS -> "markers damaged";
            case MISSING_FILE -> "file missing";
            case COMPILE_ERROR -> "does not compile";
            case REFUSED -> "refused";
            case IMPORT -> "import";
            case OUTSIDE -> "outside the markers";
            case FOLLOWS -> "counted in spite of another exercise";
            case SAME_AS_REFERENCE -> "the reference's code";
            case SUBMISSION -> "submission";
        };
    }

    // -- The rest ---------------------------------------------------------------------------------

    private DomContent passed() {
        List<TestVerdict> passed = result.tests().stream()
                .filter(test -> test.ending() == Ending.PASSED)
                .toList();
        return iff(
                !passed.isEmpty(),
                div(
                        h2("What passed"),
                        details(
                                summary(Figures.count(passed.size(), "test", "tests")),
                                div(table(tbody(each(
                                                passed,
                                                test -> tr(
                                                        td(test.exercise()),
                                                        td(TestNames.words(test)),
                                                        td(test.hidden() ? "" : Figures.milliseconds(test.millis()))
                                                                .withClass("number"))))))
                                        .withClass("scroll"))));
    }

    private DomContent gradedCode() {
        List<HandedInRegion> regions =
                result.regions().stream().filter(region -> !region.isStub()).toList();
        return iff(!regions.isEmpty(), div(h2("The code that was graded"), each(regions, this::region)));
    }

    private DomContent region(HandedInRegion region) {
        String file = ShownText.line(region.file());
        DomContent difference = isForInstructor()
                ? given.region(region)
                        .<DomContent>map(own -> details(
                                summary("beside the reference").withClasses("faint", "small"),
                                CodeListing.difference(own, region)))
                        .orElse(text(""))
                : text("");
        return details(
                summary(
                        text(region.exercise() + " \u00B7 "),
                        code(file.substring(file.lastIndexOf('/') + 1) + ":" + region.line())),
                CodeListing.of(region, Set.of()),
                difference);
    }
}
