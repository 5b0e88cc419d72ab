package tierup.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tierup.vm.shapes.Shape;

/**
 * The transition tree as a picture, in SVG: roots at the left, each step one column to the right, a box for a shape with
 * its properties and their offsets, and the variables whose objects have it.
 *
 * <p>The layout is the simplest that never overlaps: a subtree is as high as its box or as its children together,
 * whichever is more, and both are centred in it.
 */
final class ShapePicture {
    private static final int BOX_WIDTH = 210;
    private static final int COLUMN = 350;
    private static final int LINE = 17;
    private static final int GAP = 16;
    private static final int MARGIN = 20;

    /** Longer lists of properties are cut. */
    private static final int MAX_PLACES = 8;

    private final ShapeForest forest;
    private final Map<Integer, List<String>> variables;
    private final StringBuilder body = new StringBuilder();
    private int width;

    private ShapePicture(ShapeForest forest, Instances instances) {
        this.forest = forest;
        this.variables = instances.byShape();
    }

    static String of(ShapeForest forest, Instances instances) {
        return new ShapePicture(forest, instances).draw();
    }

    private String draw() {
        int y = MARGIN;
        for (ShapeForest.Node root : forest.roots()) {
            place(root, MARGIN, y);
            y += height(root) + GAP;
        }
        for (Shape dictionary : forest.dictionaries()) {
            List<String> lines = lines(dictionary, "Dictionary " + dictionary.id());
            box(MARGIN, y, lines, "#fff3e0", "#b26a00");
            y += boxHeight(lines) + GAP;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + (width + MARGIN) + "\" height=\"" + (y + MARGIN)
                + "\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#1a1a1a\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n" + body + "</svg>\n";
    }

    private int height(ShapeForest.Node node) {
        return Math.max(boxHeight(lines(node.shape(), title(node.shape()))), childrenHeight(node));
    }

    private int childrenHeight(ShapeForest.Node node) {
        int sum = 0;
        for (ShapeForest.Node child : node.children()) {
            sum += height(child) + GAP;
        }
        return Math.max(0, sum - GAP);
    }

    /** Draws a subtree whose upper left corner is given; returns where the middle of its box is. */
    private int place(ShapeForest.Node node, int x, int y) {
        List<String> lines = lines(node.shape(), title(node.shape()));
        int height = height(node);
        int middle = y + height / 2;
        box(x, middle - boxHeight(lines) / 2, lines, "#e8f1fb", "#2b5c94");
        int childY = y + (height - childrenHeight(node)) / 2;
        for (ShapeForest.Node child : node.children()) {
            int childMiddle = place(child, x + COLUMN, childY);
            edge(x + BOX_WIDTH, middle, x + COLUMN, childMiddle, forest.describeEdge(child.shape()));
            childY += height(child) + GAP;
        }
        return middle;
    }

    private String title(TreeShape shape) {
        return (shape.parent() == null ? "Root " : "Shape ") + shape.id();
    }

    /** What stands in a box: a title, the properties, the variables. */
    private List<String> lines(Shape shape, String title) {
        List<String> lines = new ArrayList<>(List.of(title));
        if (shape instanceof TreeShape root && root.parent() == null) {
            lines.addAll(List.of(forest.describeRoot(root).split(", ")));
        }
        Map<String, String> places = forest.places(shape);
        places.entrySet().stream()
                .limit(MAX_PLACES)
                .forEach(place -> lines.add(place.getKey() + ": " + place.getValue()));
        if (places.size() > MAX_PLACES) {
            lines.add("... " + (places.size() - MAX_PLACES) + " more");
        }
        if (variables.containsKey(shape.id())) {
            lines.add("◆ " + String.join(", ", variables.get(shape.id())));
        }
        return lines;
    }

    private static int boxHeight(List<String> lines) {
        return LINE * lines.size() + 10;
    }

    private void box(int x, int y, List<String> lines, String fill, String stroke) {
        width = Math.max(width, x + BOX_WIDTH);
        body.append(String.format(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>%n",
                x, y, BOX_WIDTH, boxHeight(lines), fill, stroke));
        for (int i = 0; i < lines.size(); i++) {
            text(x + 10, y + LINE * (i + 1), lines.get(i), i == 0 ? " font-weight=\"bold\"" : "");
        }
    }

    private void edge(int x1, int y1, int x2, int y2, String label) {
        int bend = (x1 + x2) / 2;
        body.append(String.format(
                "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#2b5c94\"/>%n",
                x1, y1, bend, y1, bend, y2, x2 - 7, y2));
        body.append(String.format("<path d=\"M%d %d l-8 -4 v8 z\" fill=\"#2b5c94\"/>%n", x2, y2));
        text(x2 - 14, y2 - 6, label, " text-anchor=\"end\" font-size=\"12\"");
    }

    private void text(int x, int y, String text, String attributes) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        body.append(String.format("<text x=\"%d\" y=\"%d\"%s>%s</text>%n", x, y, attributes, escaped));
    }
}
