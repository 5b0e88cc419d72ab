package tierup.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tierup.vm.shapes.Shape;

/**
 * The transition tree as a picture, in SVG, as wide as a page. A box holds a root, or steps that follow one another without a branch: a line for
 * each, with what it adds and the variables whose objects have that shape. Boxes stand below the one they branch off from, indented.
 *
 * <p>Trees stand in columns, as many as the page has room for. So no box is ever over another, however many there are. All letters have one width, so that text is measured by counting.
 */
final class ShapePicture {
    /** Width of the picture, in pixels. */
    private static final int PAGE = 1000;

    private static final int MARGIN = 20;
    private static final int GAP = 14;
    private static final int WIDEST_INDENT = 34;
    private static final int NARROWEST_BOX = 200;
    private static final int LINE = 17;
    private static final int PADDING = 10;
    private static final double LETTER = 7.3;

    /** Lines of one box; the middle of a longer one is left out. */
    private static final int MOST_LINES = 24;

    /** Branches of one box; the others are counted. */
    private static final int MOST_BRANCHES = 16;

    private static final String TREE = "#2b5c94";

    /** A box with its text and those that hang on it. */
    private record Box(List<String> lines, List<Box> branches, int indent, String fill, String stroke) {
        int width() {
            int letters = lines.stream().mapToInt(String::length).max().orElse(0);
            return (int) Math.ceil(letters * LETTER) + 2 * PADDING;
        }

        int height() {
            return LINE * lines.size() + PADDING;
        }

        /** Of the box with its branches. */
        int treeWidth() {
            int widest = branches.stream().mapToInt(Box::treeWidth).max().orElse(0);
            return Math.max(width(), widest == 0 ? 0 : indent + widest);
        }

        int treeHeight() {
            return height()
                    + branches.stream()
                            .mapToInt(each -> GAP + each.treeHeight())
                            .sum();
        }
    }

    private final ShapeForest forest;
    private final Map<Integer, List<String>> variables;
    private final int indent;
    private final StringBuilder body = new StringBuilder();

    private ShapePicture(ShapeForest forest, Instances instances) {
        this.forest = forest;
        this.variables = instances.byShape();
        int deepest = forest.roots().stream()
                .mapToInt(root -> depth(forest.chains(root)))
                .max()
                .orElse(0);
        this.indent = Math.min(WIDEST_INDENT, (PAGE - 2 * MARGIN - NARROWEST_BOX) / Math.max(1, deepest));
    }

    private static int depth(List<ShapeForest.Chain> chains) {
        return chains.stream()
                .mapToInt(chain -> 1 + depth(chain.branches()))
                .max()
                .orElse(0);
    }

    static String of(ShapeForest forest, Instances instances) {
        return new ShapePicture(forest, instances).draw();
    }

    /** Puts each tree below the others in the column that is shortest so far. */
    private String draw() {
        List<Box> trees = boxes();
        int widest = trees.stream().mapToInt(Box::treeWidth).max().orElse(0);
        int room = PAGE - 2 * MARGIN + 2 * GAP;
        int columnWidth = room / Math.max(1, room / (widest + 2 * GAP));
        int[] bottoms = new int[room / columnWidth];
        Arrays.fill(bottoms, MARGIN);
        for (Box tree : trees) {
            int column = 0;
            for (int i = 1; i < bottoms.length; i++) {
                column = bottoms[i] < bottoms[column] ? i : column;
            }
            place(tree, MARGIN + column * columnWidth, bottoms[column]);
            bottoms[column] += tree.treeHeight() + 2 * GAP;
        }
        int height = Arrays.stream(bottoms).max().orElse(0) - 2 * GAP + MARGIN;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + PAGE + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + PAGE + " " + height
                + "\" font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"12\" fill=\"#1a1a1a\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body + "</svg>\n";
    }

    // -- what stands in the boxes -------------------------------------------------------------------

    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (ShapeForest.Node root : forest.roots()) {
            boxes.add(rootBox(root));
        }
        for (Shape dictionary : forest.dictionaries()) {
            List<String> lines = new ArrayList<>(List.of("Dictionary " + dictionary.id() + marks(dictionary)));
            forest.places(dictionary).forEach((name, place) -> lines.add("  " + name + ": " + place));
            boxes.add(box(lines, List.of(), 0, "#fff3e0", "#b26a00"));
        }
        return boxes;
    }

    /** A root, and the steps from it as far as there is only one way. */
    private Box rootBox(ShapeForest.Node root) {
        TreeShape shape = root.shape();
        List<String> lines = new ArrayList<>();
        lines.add("Root " + shape.id() + marks(shape));
        lines.addAll(List.of(forest.describeRoot(shape).split(", ")));
        forest.places(shape).forEach((name, place) -> lines.add("  " + name + ": " + place));
        List<ShapeForest.Chain> chains = forest.chains(root);
        if (chains.size() == 1) {
            lines.addAll(steps(chains.get(0).steps()));
            chains = chains.get(0).branches();
        }
        return box(lines, branches(chains, 1), 0, "#e8f1fb", TREE);
    }

    private List<Box> branches(List<ShapeForest.Chain> chains, int depth) {
        List<Box> boxes = new ArrayList<>();
        chains.stream()
                .limit(MOST_BRANCHES)
                .map(chain -> box(steps(chain.steps()), branches(chain.branches(), depth + 1), depth, "#f4f8fd", TREE))
                .forEach(boxes::add);
        if (chains.size() > MOST_BRANCHES) {
            String more = "  ... " + (chains.size() - MOST_BRANCHES) + " more branches";
            boxes.add(box(List.of(more), List.of(), depth, "#ffffff", TREE));
        }
        return boxes;
    }

    /** {@code 513  + "name"  offset 16}, aligned. */
    private List<String> steps(List<TreeShape> all) {
        int earlier = forest.earlier(all);
        List<TreeShape> steps = all.subList(earlier, all.size());
        List<String> lines = new ArrayList<>();
        if (earlier > 0) {
            lines.add("       ... " + earlier + " steps of built-in objects");
        }
        int longest = steps.stream()
                .mapToInt(step -> forest.describeEdge(step).length())
                .max()
                .orElse(1);
        steps.stream()
                .map(step -> String.format(
                                "%5d  %-" + longest + "s  %s%s",
                                step.id(),
                                forest.describeEdge(step),
                                forest.describeAddition(step).replaceFirst("^.*: ", ""),
                                marks(step))
                        .stripTrailing())
                .forEach(lines::add);
        return lines;
    }

    private String marks(Shape shape) {
        List<String> names = variables.get(shape.id());
        return names == null ? "" : "  \u25c6 " + String.join(", ", names);
    }

    /** A box whose text is cut to what a page has room for at this depth. */
    private Box box(List<String> lines, List<Box> branches, int depth, String fill, String stroke) {
        int letters = (int) ((PAGE - 2 * MARGIN - indent * depth - 2 * PADDING) / LETTER);
        int most = Math.max(12, letters);
        List<String> shown = new ArrayList<>(lines);
        if (shown.size() > MOST_LINES) {
            int hidden = shown.size() - MOST_LINES + 1;
            List<String> middle = shown.subList(MOST_LINES / 2, MOST_LINES / 2 + hidden);
            middle.clear();
            shown.add(MOST_LINES / 2, "       ... " + hidden + " more");
        }
        shown.replaceAll(line -> line.length() <= most ? line : line.substring(0, most - 1) + "\u2026");
        return new Box(shown, branches, indent, fill, stroke);
    }

    // -- drawing ------------------------------------------------------------------------------------

    /** Draws a box whose upper left corner is given, its branches below, and the lines that lead to them. */
    private void place(Box box, int x, int y) {
        body.append(String.format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>%n",
                x, y, box.width(), box.height(), box.fill(), box.stroke()));
        for (int i = 0; i < box.lines().size(); i++) {
            boolean title = i == 0 && !box.lines().get(0).startsWith(" ");
            text(x + PADDING, y + LINE * (i + 1), box.lines().get(i), title ? " font-weight=\"bold\"" : "");
        }
        int stem = x + indent / 2;
        int childY = y + box.height();
        for (Box branch : box.branches()) {
            childY += GAP;
            int middle = childY + PADDING / 2 + LINE / 2;
            body.append(String.format(
                    "<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"%s\"/>%n",
                    stem, y + box.height(), middle, x + indent - 6, TREE));
            body.append(String.format("<path d=\"M%d %d l-8 -4 v8 z\" fill=\"%s\"/>%n", x + indent, middle, TREE));
            place(branch, x + indent, childY);
            childY += branch.treeHeight();
        }
    }

    private void text(int x, int y, String text, String attributes) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        body.append(String.format(
                "<text x=\"%d\" y=\"%d\" xml:space=\"preserve\"%s>%s</text>%n", x, y, attributes, escaped));
    }
}
