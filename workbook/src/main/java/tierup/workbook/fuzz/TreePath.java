package tierup.workbook.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Names a node of an immutable tree by the way from the root.
 *
 * @param indices for each step down, the index among the parts
 */
record TreePath(List<Integer> indices) {

    /** The paths of all nodes that satisfy a condition, a node before its children. */
    static List<TreePath> all(Tree root, Predicate<Tree> condition) {
        List<TreePath> paths = new ArrayList<>();
        collect(root, new ArrayList<>(), condition, paths);
        return paths;
    }

    private static void collect(Tree node, List<Integer> way, Predicate<Tree> condition, List<TreePath> paths) {
        if (condition.test(node)) {
            paths.add(new TreePath(List.copyOf(way)));
        }
        for (int i = 0; i < node.parts().size(); i++) {
            if (node.parts().get(i) instanceof Tree child) {
                way.add(i);
                collect(child, way, condition, paths);
                way.remove(way.size() - 1);
            }
        }
    }

    /** The node at this path. */
    Tree in(Tree root) {
        Tree node = root;
        for (int index : indices) {
            node = (Tree) node.parts().get(index);
        }
        return node;
    }

    /** A copy of the tree with another node at this path. */
    Tree replace(Tree root, Tree replacement) {
        return replace(root, replacement, 0);
    }

    private Tree replace(Tree node, Tree replacement, int step) {
        if (step == indices.size()) {
            return replacement;
        }
        int index = indices.get(step);
        List<Object> parts = new ArrayList<>(node.parts());
        parts.set(index, replace((Tree) parts.get(index), replacement, step + 1));
        return new Tree(node.kind(), parts);
    }
}
