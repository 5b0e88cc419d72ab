package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.Set;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.classroom.SubmissionResult;

/** The pairs of submissions with similar code, what was compared and how, and the pages with the two sides. For the instructor. */
final class SimilarityPage {
    private SimilarityPage() {}

    /** The file of a pair's page in the folder of these, by its rank from 0. */
    static String fileOf(int rank) {
        return "pair-" + (rank + 1) + ".html";
    }

    static String render(ClassResults results, Similarity.Report report, int pages) {
        return PageFrame.of(
                "Similar code in " + results.assignment().name(),
                true,
                nav(a("The class").withHref(ReportFolder.INDEX)),
                h1("Similar code"),
                explanation(results, report),
                report.pairs().isEmpty()
                        ? p("No two submissions share more than their exercises explain.")
                        : pairs(report, pages),
                iff(
                        report.pairs().size() > pages,
                        p("Only the first " + pages + " pairs have pages, those that share the most.")));
    }

    private static DomContent explanation(ClassResults results, Similarity.Report report) {
        int common = Similarity.commonFrom(results.submissions().size());
        return div(
                p(
                        "A pair in this list is a reason to look, no proof of anything: people who sit in the same course, read the same page"
                                + " and call the same methods write alike, and a pair may have been allowed to work together."),
                p(
                        "Compared is each region with the same one of all others, as tokens without comments, layout, texts and the names"
                                + " that a region declares itself. What the exercise explains counts for nothing: runs of "
                                + Fingerprints.GRAM
                                + " tokens that are also in the stub, in the reference, in the given code of the file, or in "
                                + common
                                + " or more regions. A pair is listed if what is left has at least "
                                + Similarity.LEAST_REST
                                + " tokens in common (about six lines), in runs of " + Fingerprints.GRAM
                                + " or more, and these are at least " + Math.round(100 * Similarity.LEAST_SHARE)
                                + " % of what is left of the shorter one."),
                p("Of " + Figures.count(report.compared() + report.tooShort(), "region", "regions") + ", "
                        + report.tooShort()
                        + " have less than that left and are not judged: nothing is claimed of code that is short, or near the"
                        + " reference."));
    }

    private static DomContent pairs(Similarity.Report report, int pages) {
        DomContent[] rows = new DomContent[report.pairs().size()];
        for (int i = 0; i < rows.length; i++) {
            Similarity.Pair pair = report.pairs().get(i);
            String names = name(pair.first()) + " and " + name(pair.second());
            DomContent link = i < pages ? a(names).withHref(ReportFolder.PAIRS + "/" + fileOf(i)) : span(names);
            rows[i] = tr(
                    td(link),
                    td(each(
                            pair.matches(),
                            match -> div(
                                    match.first().exercise() + ": " + match.shared() + " tokens, " + percent(match)))),
                    td(String.valueOf(pair.shared())).withClass("number"));
        }
        return div(table(
                        thead(tr(
                                th("Pair").attr("scope", "col"),
                                th("Where").attr("scope", "col"),
                                th("Tokens").withClass("number").attr("scope", "col"))),
                        tbody(rows)))
                .withClass("scroll");
    }

    private static String percent(Similarity.Match match) {
        return Figures.percent(match.share(), 1) + " of what is left of the shorter one";
    }

    private static String name(SubmissionResult submission) {
        return ShownText.line(submission.student());
    }

    /** The page of a pair: what is similar side by side, the lines with tokens in common marked. */
    static String pair(Similarity.Pair pair) {
        return PageFrame.of(
                name(pair.first()) + " and " + name(pair.second()),
                false,
                nav(
                        a("The class").withHref("../" + ReportFolder.INDEX),
                        a("Similar code").withHref("../" + ReportFolder.SIMILARITY)),
                h1(name(pair.first()) + " and " + name(pair.second())),
                p("Marked are lines with tokens in common that the exercise does not explain.")
                        .withClass("faint"),
                each(
                        pair.matches(),
                        match -> div(
                                h2(match.first().exercise()),
                                p(match.shared() + " tokens in common, " + percent(match))
                                        .withClass("small"),
                                div(
                                                side(pair.first(), match.first(), match.firstLines()),
                                                side(pair.second(), match.second(), match.secondLines()))
                                        .withClass("sides"))));
    }

    private static DomContent side(SubmissionResult submission, HandedInRegion region, Set<Integer> marked) {
        String page = "../instructor/" + PageFrame.address(PageFrame.fileOf(submission.student()));
        return div(
                p(
                                a(name(submission)).withHref(page),
                                text(" \u00B7 " + ShownText.line(region.file()) + ":" + region.line()))
                        .withClass("small"),
                CodeListing.of(region, marked));
    }
}
