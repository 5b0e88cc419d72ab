package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.TestVerdict;

/** The wrong answers of a class by the tests that they fail, each with the code of one to look at. For the instructor. */
final class WrongAnswersPage {
    private static final int NAMES = 12;

    private final GivenCode given;

    private WrongAnswersPage(GivenCode given) {
        this.given = given;
    }

    static String render(ClassResults results, GivenCode given) {
        List<WrongAnswers.Group> groups = WrongAnswers.of(results);
        List<WrongAnswers.Group> recurring =
                groups.stream().filter(group -> group.answers().size() > 1).toList();
        List<WrongAnswers.Group> single =
                groups.stream().filter(group -> group.answers().size() == 1).toList();
        WrongAnswersPage page = new WrongAnswersPage(given);
        return PageFrame.of(
                "Wrong answers of " + results.assignment().name(),
                true,
                nav(a("The class").withHref(ReportFolder.INDEX)),
                h1("Wrong answers that recur"),
                p("Answers that fail the same tests of an exercise are likely to be the same mistake. Of each group one answer is shown:"
                                + " one of those that are the same code but for names, layout and texts, if some are.")
                        .withClass("faint"),
                recurring.isEmpty() ? p("No two answers fail the same tests.") : page.sections(recurring),
                iff(
                        !single.isEmpty(),
                        div(
                                h2("Given once"),
                                each(single, group -> details(summary(title(group)), page.body(group))))));
    }

    /** What a group is called, in links too. */
    static String title(WrongAnswers.Group group) {
        return group.task().id() + ": " + Figures.count(group.answers().size(), "answer", "answers") + " \u00B7 "
                + tests(group);
    }

    private static String tests(WrongAnswers.Group group) {
        List<TestVerdict> failed = group.failed();
        if (group.failsAll() && failed.size() > 1) {
            return "all " + failed.size() + " tests fail";
        }
        String first = ShownText.line(failed.get(0).shortName());
        return failed.size() == 1
                ? first + " fails"
                : first + " and " + Figures.count(failed.size() - 1, "other fail", "others fail");
    }

    /** The place of a group on the page. */
    static String anchor(WrongAnswers.Group group) {
        return group.task().id() + "-"
                + Integer.toHexString(group.failed().stream()
                        .map(test -> test.test() + test.name() + test.ending())
                        .toList()
                        .hashCode());
    }

    private DomContent sections(List<WrongAnswers.Group> groups) {
        List<DomContent> parts = new ArrayList<>();
        String exercise = "";
        for (WrongAnswers.Group group : groups) {
            if (!group.task().id().equals(exercise)) {
                exercise = group.task().id();
                String name = group.task().title().equals(exercise)
                        ? ""
                        : " " + group.task().title();
                parts.add(h2(exercise + name));
            }
            parts.add(h3(text(Figures.count(group.answers().size(), "answer", "answers") + " "), small(tests(group)))
                    .withId(anchor(group)));
            parts.add(body(group));
        }
        return div(parts.toArray(DomContent[]::new));
    }

    private DomContent body(WrongAnswers.Group group) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(names(group));
        String same = group.sameCode() == group.answers().size()
                ? "All of them are the same code."
                : group.sameCode() > 1 ? group.sameCode() + " of them are the same code." : "";
        parts.add(iff(group.answers().size() > 1 && !same.isEmpty(), p(same).withClasses("small")));
        parts.add(failures(group));
        List<HandedInRegion> own = group.example().regions().stream()
                .filter(region -> !given.isReference(region))
                .toList();
        own.forEach(region -> parts.add(example(group, region)));
        if (own.isEmpty()) {
            parts.add(
                    p("The code is that of the reference, but for layout: what fails comes from another exercise of the same"
                                    + " submission.")
                            .withClass("faint"));
        }
        return div(parts.toArray(DomContent[]::new));
    }

    private DomContent example(WrongAnswers.Group group, HandedInRegion region) {
        String student = ShownText.line(group.example().submission().student());
        return div(
                p(text("The answer of " + student + " in "), code(ShownText.line(region.file()) + ":" + region.line()))
                        .withClasses("faint", "small"),
                given.region(region)
                        .map(reference -> CodeListing.difference(reference, region))
                        .orElseGet(() -> CodeListing.of(region, Set.of())));
    }

    private static DomContent names(WrongAnswers.Group group) {
        List<DomContent> links = new ArrayList<>();
        for (WrongAnswers.Answer answer :
                group.answers().subList(0, Math.min(NAMES, group.answers().size()))) {
            String student = answer.submission().student();
            links.add(text(links.isEmpty() ? "" : ", "));
            links.add(a(ShownText.line(student))
                    .withHref("instructor/" + PageFrame.address(PageFrame.fileOf(student)) + "#"
                            + group.task().id()));
        }
        int more = group.answers().size() - NAMES;
        links.add(text(more > 0 ? " and " + Figures.count(more, "other", "others") : ""));
        return p(links.toArray(DomContent[]::new)).withClass("small");
    }

    private static DomContent failures(WrongAnswers.Group group) {
        return details(
                summary(Figures.count(group.failed().size(), "test fails", "tests fail") + " of "
                        + group.task().tests().size()),
                table(tbody(each(
                        group.failed(),
                        test -> tr(
                                td(span(test.ending().label()).withClass("label")),
                                td(
                                        div(TestNames.words(test)),
                                        div(code(ShownText.line(test.shortName())))
                                                .withClasses("faint", "small"),
                                        CodeListing.says(test.reason())))))));
    }
}
