package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated program as a tree of text. The generator knows what its pieces mean; the shrinker must not have to. So a
 * node says only how it may be made smaller ({@link Kind}), and its text is that of its parts in order. This is the idea
 * of the syntax-directed reducers (Perses, Sun et al., ICSE 2018: "Perses: Syntax-Guided Program Reduction") with a
 * grammar of six words.
 *
 * <p>Trees are immutable, so an edit that turns out to be useless costs nothing to undo.
 *
 * @param kind how this node may be reduced
 * @param parts {@link String}s and {@link Tree}s; only trees if the kind is {@link Kind#BLOCK} or {@link Kind#LIST}
 */
record Tree(Kind kind, List<Object> parts) {

    /** What a node is to the shrinker. */
    enum Kind {
        /** Braces around statements, each of which may go unless it is {@link #FIXED}. */
        BLOCK,
        /** May go; if it has blocks of its own, their statements may take its place. */
        STATEMENT,
        /** May go as a whole only: a function or class, whose inner statements make no sense outside. */
        DECLARATION,
        /** May become a simple constant or any expression inside it. */
        EXPRESSION,
        /** Expressions separated by commas, each of which may go: arguments, elements. */
        LIST,
        /** A whole number that may become smaller: how often a loop runs, how deep a recursion goes. */
        COUNT,
        /** Stays, though its parts may shrink: for what would mean something else elsewhere, such as a function. */
        FIXED
    }

    Tree {
        parts = List.copyOf(parts);
    }

    static Tree statement(Object... parts) {
        return new Tree(Kind.STATEMENT, List.of(parts));
    }

    static Tree declaration(Object... parts) {
        return new Tree(Kind.DECLARATION, List.of(parts));
    }

    static Tree expression(Object... parts) {
        return new Tree(Kind.EXPRESSION, List.of(parts));
    }

    static Tree fixed(Object... parts) {
        return new Tree(Kind.FIXED, List.of(parts));
    }

    static Tree block(List<Tree> statements) {
        return new Tree(Kind.BLOCK, new ArrayList<>(statements));
    }

    static Tree list(List<Tree> expressions) {
        return new Tree(Kind.LIST, new ArrayList<>(expressions));
    }

    static Tree count(long n) {
        return new Tree(Kind.COUNT, List.of(Long.toString(n)));
    }

    /** The children that are trees, in order. */
    List<Tree> children() {
        List<Tree> children = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Tree child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Number of nodes, this one included. */
    int size() {
        int size = 1;
        for (Tree child : children()) {
            size += child.size();
        }
        return size;
    }

    /** The statements of a {@link Kind#BLOCK} as a whole program: a line or more each, without braces around them. */
    String program() {
        StringBuilder out = new StringBuilder();
        for (Tree statement : children()) {
            statement.write(out, 0);
            out.append('\n');
        }
        return out.toString();
    }

    /** The text of this node, its inner lines indented for a place at the left margin. */
    String text() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return out.toString();
    }

    private void write(StringBuilder out, int indent) {
        switch (kind) {
            case BLOCK -> writeBlock(out, indent);
            case LIST -> writeList(out, indent);
            default -> writeParts(out, indent);
        }
    }

    private void writeBlock(StringBuilder out, int indent) {
        if (parts.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append("{\n");
        for (Tree statement : children()) {
            out.append("    ".repeat(indent + 1));
            statement.write(out, indent + 1);
            out.append('\n');
        }
        out.append("    ".repeat(indent)).append('}');
    }

    private void writeList(StringBuilder out, int indent) {
        String separator = "";
        for (Tree element : children()) {
            out.append(separator);
            element.write(out, indent);
            separator = ", ";
        }
    }

    private void writeParts(StringBuilder out, int indent) {
        for (Object part : parts) {
            if (part instanceof Tree child) {
                child.write(out, indent);
            } else {
                out.append(((String) part).replace("\n", "\n" + "    ".repeat(indent)));
            }
        }
    }
}
