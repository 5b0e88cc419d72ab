package tierup.workbook.classroom.report;

import static j2html.TagCreator.*;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tierup.workbook.classroom.Assignment;
import tierup.workbook.classroom.ClassResults;
import tierup.workbook.classroom.ExerciseResult;

/** The figures of a class's page. Numbers alone go into markup here; whatever is text goes through tags, which escape it. */
final class Charts {
    private static final int BINS = 10;
    private static final int WIDTH = 480;
    private static final int SIDE = 22;
    private static final int HEIGHT = 150;
    private static final int TOP = 18;
    private static final int BOTTOM = 34;

    /** What an exercise can have come to, in the order of a strip. */
    private enum Part {
        SOLVED("solved", "solved"),
        SOME("some", "in part"),
        ZERO("zero", "no points"),
        STOPPED("stopped-bar", "not run: does not compile, refused or missing"),
        OPEN("open-bar", "not attempted");

        private final String style;
        private final String label;

        Part(String style, String label) {
            this.style = style;
            this.label = label;
        }

        static Part of(ExerciseResult result) {
            if (result.isSolved()) {
                return SOLVED;
            }
            return switch (result.state()) {
                case ATTEMPTED -> result.points() > 0 ? SOME : ZERO;
                case NOT_ATTEMPTED, REFERENCE -> OPEN;
                default -> STOPPED;
            };
        }
    }

    private Charts() {}

    /** How many students earned how much of the points, in tenths. */
    static DomContent distribution(ClassResults results) {
        int[] counts = new ClassStatistics(results).distribution(BINS);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        double step = (double) WIDTH / BINS;
        StringBuilder svg = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double height = (double) (HEIGHT - TOP) * counts[i] / most;
            double left = i * step;
            if (counts[i] > 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"/>",
                        left + 3,
                        HEIGHT - height,
                        step - 6,
                        height));
                svg.append(label(left + step / 2, HEIGHT - height - 5, String.valueOf(counts[i])));
                words.add(counts[i] + " from " + i * 100 / BINS + " % on");
            }
        }
        double maximum = results.assignment().maximum();
        for (int i = 0; i <= BINS; i += 2) {
            svg.append(label(i * step, HEIGHT + 16, i * 100 / BINS + " %"));
            svg.append(label(i * step, HEIGHT + 30, Figures.points(maximum * i / BINS)));
        }
        return rawHtml(String.format(
                Locale.ROOT,
                "<svg class=\"chart\" viewBox=\"%d 0 %d %d\" role=\"img\" aria-label=\"%s\">%s"
                        + "<line class=\"axis\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/></svg>",
                -SIDE,
                WIDTH + 2 * SIDE,
                HEIGHT + BOTTOM,
                "Students by share of the points: " + String.join(", ", words),
                svg,
                HEIGHT,
                WIDTH,
                HEIGHT));
    }

    private static String label(double x, double y, String number) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x, y, number);
    }

    /** What an exercise came to over the class: a strip whose parts are as wide as they are frequent. */
    static DomContent strip(ClassResults results, Assignment.Task task) {
        int[] counts = new int[Part.values().length];
        results.submissions()
                .forEach(submission -> submission
                        .exercise(task.id())
                        .ifPresent(result -> counts[Part.of(result).ordinal()]++));
        List<DomContent> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Part part : Part.values()) {
            int count = counts[part.ordinal()];
            if (count > 0) {
                String says = count + " " + part.label;
                words.add(says);
                parts.add(i().withClass(part.style).withStyle("flex:" + count).withTitle(says));
            }
        }
        return div(parts.toArray(DomContent[]::new))
                .withClass("strip")
                .attr("role", "img")
                .attr("aria-label", String.join(", ", words));
    }

    /** What the colours of strips mean. */
    static DomContent key() {
        List<DomContent> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(i().withClass(part.style));
            parts.add(text(part.label));
        }
        return p(parts.toArray(DomContent[]::new)).withClasses("key", "faint", "small");
    }
}
