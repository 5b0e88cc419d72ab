package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import j2html.tags.specialized.PreTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tierup.workbook.classroom.HandedInRegion;
import tierup.workbook.exercise.LineDiff;
import tierup.workbook.exercise.Region;

/** Students' code on a page, with the numbers that its lines have in the student's file. Numbers are no part of what a reader copies. */
final class CodeListing {
    private static final int AROUND = 3;
    private static final Pattern COLUMNS = Pattern.compile("\\S {4,}\\S");

    private CodeListing() {}

    /** A whole region, some of its lines marked; their numbers are from 0. */
    static DomContent of(HandedInRegion region, Set<Integer> marked) {
        List<DomContent> lines = new ArrayList<>();
        int index = 0;
        for (String line : lines(region.text())) {
            lines.add(line(line, String.valueOf(region.line() + index), marked.contains(index) ? "mark" : ""));
            index++;
        }
        return code(lines);
    }

    /** The lines around one, by its number in the student's file; nothing if the region does not hold it. */
    static Optional<DomContent> around(HandedInRegion region, int number) {
        List<String> all = lines(region.text());
        int index = number - region.line();
        if (index < 0 || index >= all.size()) {
            return Optional.empty();
        }
        List<DomContent> lines = new ArrayList<>();
        for (int i = Math.max(0, index - AROUND); i <= Math.min(all.size() - 1, index + AROUND); i++) {
            lines.add(line(all.get(i), String.valueOf(region.line() + i), i == index ? "wrong" : ""));
        }
        return Optional.of(code(lines));
    }

    /** How a region differs from the reference: what the reference has and it has not, and the other way round. */
    static DomContent difference(Region reference, HandedInRegion region) {
        List<DomContent> lines = new ArrayList<>();
        List<String> expected =
                String.join("\n", reference.body()).stripIndent().lines().toList();
        List<String> actual = ShownText.of(region.text()).stripIndent().lines().toList();
        for (String line : LineDiff.of(expected, actual)) {
            String sign = line.substring(0, 1);
            lines.add(line(line.substring(2), sign, sign.equals("+") ? "ins" : sign.equals("-") ? "del" : ""));
        }
        return code(lines);
    }

    /** What a test says, by paragraphs. Lines of one that is set in columns, such as a listing of machine code, are not broken. */
    static DomContent says(String text) {
        return each(List.of(ShownText.of(text).strip().split("\n\n+")), paragraph -> {
            boolean hasColumns = paragraph
                            .lines()
                            .filter(line -> COLUMNS.matcher(line).find())
                            .count()
                    > 2;
            PreTag says = pre(paragraph).withClasses("says", hasColumns ? "columns" : "");
            return hasColumns ? says.attr("tabindex", "0") : says;
        });
    }

    private static List<String> lines(String text) {
        return ShownText.of(text).lines().toList();
    }

    private static DomContent line(String text, String number, String kind) {
        return span(text).attr("data-n", number).withCondClass(!kind.isEmpty(), kind);
    }

    private static DomContent code(List<DomContent> lines) {
        return pre(lines.toArray(DomContent[]::new)).withClass("code").attr("tabindex", "0");
    }
}
