package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tierup.workbook.fuzz.Tree.Kind;

/**
 * Makes a generated program small while it keeps some property, usually that two engines disagree on it.
 *
 * <p>Four kinds of edit are tried from the outside in, and again until none of them helps: removing runs of statements
 * and arguments (the halving scheme of Zeller and Hildebrandt, TSE 2002: "Simplifying and Isolating Failure-Inducing
 * Input"), replacing a statement by the contents of one of its blocks, lowering loop counts, and replacing an expression
 * by a constant or by one of its operands. An edit never makes a program bigger, so the search ends; and none can make a
 * loop endless, as loop counters are not subject to edits.
 *
 * <p>Edits may well make nonsense: an undeclared variable, a {@code break} outside a loop. The property must then not
 * hold by accident; {@link DifferentialRunner} for instance does not accept programs with syntax errors.
 */
public final class Shrinker {

    private static final String[] CONSTANTS = {"0", "1", "''"};
    private static final int DEFAULT_ATTEMPTS = 4000;

    private final Predicate<String> interesting;
    private int attemptsLeft;
    private Tree current;

    private Shrinker(Tree tree, Predicate<String> interesting, int attempts) {
        this.current = tree;
        this.interesting = interesting;
        this.attemptsLeft = attempts;
    }

    /**
     * Shrinks a program.
     *
     * @param program the program to begin with; it should be interesting itself
     * @param interesting whether the source text of a candidate has the property to keep; it is called up to
     *     {@value #DEFAULT_ATTEMPTS} times
     * @return the source text of the smallest interesting program found, at worst that of {@code program}
     */
    public static String shrink(GeneratedProgram program, Predicate<String> interesting) {
        return shrink(program, interesting, DEFAULT_ATTEMPTS);
    }

    /** As {@link #shrink(GeneratedProgram, Predicate)}, with a limit on the number of candidates. */
    public static String shrink(GeneratedProgram program, Predicate<String> interesting, int attempts) {
        return new Shrinker(program.tree(), interesting, attempts).run();
    }

    private String run() {
        boolean changed = true;
        while (changed && attemptsLeft > 0) {
            changed = removeParts();
            changed |= unwrapStatements();
            changed |= lowerCounts();
            changed |= simplifyExpressions();
        }
        return current.program();
    }

    /** Makes {@code candidate} the current tree if it is interesting. */
    private boolean accept(Tree candidate) {
        if (attemptsLeft <= 0) {
            return false;
        }
        attemptsLeft--;
        if (!interesting.test(candidate.program())) {
            return false;
        }
        current = candidate;
        return true;
    }

    private boolean removeParts() {
        boolean changed = false;
        for (int i = 0; ; i++) {
            List<TreePath> lists = TreePath.all(current, t -> t.kind() == Kind.BLOCK || t.kind() == Kind.LIST);
            if (i >= lists.size()) {
                return changed;
            }
            changed |= removeFrom(lists.get(i));
        }
    }

    /** Removes runs of children, long runs first, from the end to the front: what comes later uses what came before. */
    private boolean removeFrom(TreePath path) {
        boolean changed = false;
        for (int run = path.in(current).parts().size(); run > 0; run /= 2) {
            int end = path.in(current).parts().size();
            while (end > 0) {
                int start = Math.max(0, end - run);
                List<Object> parts = new ArrayList<>(path.in(current).parts());
                removeUnlessFixed(parts.subList(start, end), path.in(current).kind());
                changed |= parts.size() < path.in(current).parts().size()
                        && accept(
                                path.replace(current, new Tree(path.in(current).kind(), parts)));
                end = start;
            }
        }
        return changed;
    }

    /** Statements that are fixed, such as {@code 'use strict'}, stay; any argument or element may go. */
    private static void removeUnlessFixed(List<Object> parts, Kind parent) {
        parts.removeIf(part -> parent == Kind.LIST || ((Tree) part).kind() != Kind.FIXED);
    }

    private boolean unwrapStatements() {
        boolean changed = false;
        for (int i = 0; ; i++) {
            List<TreePath> blocks = TreePath.all(current, t -> t.kind() == Kind.BLOCK);
            if (i >= blocks.size()) {
                return changed;
            }
            changed |= unwrapIn(blocks.get(i));
        }
    }

    private boolean unwrapIn(TreePath path) {
        boolean changed = false;
        for (int i = 0; i < path.in(current).parts().size(); i++) {
            Tree statement = (Tree) path.in(current).parts().get(i);
            if (statement.kind() != Kind.STATEMENT) {
                continue;
            }
            for (Tree inner : innerBlocks(statement)) {
                List<Object> parts = new ArrayList<>(path.in(current).parts());
                parts.remove(i);
                parts.addAll(i, inner.parts());
                if (accept(path.replace(current, new Tree(Kind.BLOCK, parts)))) {
                    changed = true;
                    break;
                }
            }
        }
        return changed;
    }

    private static List<Tree> innerBlocks(Tree statement) {
        List<Tree> blocks = new ArrayList<>();
        for (Tree child : statement.children()) {
            if (child.kind() == Kind.BLOCK) {
                blocks.add(child);
            } else if (child.kind() == Kind.FIXED) {
                blocks.addAll(innerBlocks(child));
            }
        }
        return blocks;
    }

    private boolean lowerCounts() {
        boolean changed = false;
        for (TreePath path : TreePath.all(current, t -> t.kind() == Kind.COUNT)) {
            long count = Long.parseLong(path.in(current).text());
            for (long lower : new long[] {1, 2, 3, 10, 100, count / 10, count / 2, count - 1}) {
                if (lower > 0 && lower < count && accept(path.replace(current, Tree.count(lower)))) {
                    changed = true;
                    break;
                }
            }
        }
        return changed;
    }

    private boolean simplifyExpressions() {
        boolean changed = false;
        for (int i = 0; ; i++) {
            List<TreePath> expressions = TreePath.all(current, t -> t.kind() == Kind.EXPRESSION);
            if (i >= expressions.size()) {
                return changed;
            }
            changed |= simplify(expressions.get(i));
        }
    }

    private boolean simplify(TreePath path) {
        Tree expression = path.in(current);
        for (Tree simpler : simplerThan(expression)) {
            if (accept(path.replace(current, simpler))) {
                return true;
            }
        }
        return false;
    }

    /** Constants, then operands; only what is smaller than the expression, so that no two replace each other forever. */
    private static List<Tree> simplerThan(Tree expression) {
        List<Tree> simpler = new ArrayList<>();
        boolean compound = expression.size() > 1;
        for (String constant : CONSTANTS) {
            if (expression.text().equals(constant)) {
                break;
            }
            if (compound || constant.length() <= expression.text().length()) {
                simpler.add(Tree.expression(constant));
            }
        }
        for (Tree child : expression.children()) {
            if (child.kind() == Kind.EXPRESSION) {
                simpler.add(child);
            } else if (child.kind() == Kind.LIST) {
                child.children().stream()
                        .filter(t -> t.kind() == Kind.EXPRESSION)
                        .forEach(simpler::add);
            }
        }
        return simpler;
    }
}
