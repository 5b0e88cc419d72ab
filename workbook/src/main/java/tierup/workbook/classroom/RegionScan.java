package tierup.workbook.classroom;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Finds the names in a source, and what javac has resolved them to. */
final class RegionScan extends TreePathScanner<Void, Void> {
    /** A native method is a name for code that nobody has seen. */
    static final String NATIVE = "a native method";

    /** Tests ask by it whether a result is right: it is not for the result to say. */
    static final String EQUALS = "an equals of its own";

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final BiConsumer<Integer, Element> names;
    private final BiConsumer<Integer, String> others;

    private RegionScan(
            JavacTask task,
            CompilationUnitTree unit,
            BiConsumer<Integer, Element> names,
            BiConsumer<Integer, String> others) {
        this.trees = Trees.instance(task);
        this.unit = unit;
        this.names = names;
        this.others = others;
    }

    /**
     * Goes through a source that has been attributed.
     *
     * @param names is told each line, from 1, and what a name there stands for
     * @param others is told each line and what else was found there
     */
    static void of(
            JavacTask task,
            CompilationUnitTree unit,
            BiConsumer<Integer, Element> names,
            BiConsumer<Integer, String> others) {
        new RegionScan(task, unit, names, others).scan(unit, null);
    }

    /** The line in which a source declares something, from 1; 0 if it does not. */
    static int lineOf(JavacTask task, CompilationUnitTree unit, Element element) {
        Trees trees = Trees.instance(task);
        TreePath declaration = trees.getPath(element);
        if (declaration == null || declaration.getCompilationUnit() != unit) {
            return 0;
        }
        long start = trees.getSourcePositions().getStartPosition(unit, declaration.getLeaf());
        return start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
    }

    private void name(Tree tree) {
        name(line(tree));
    }

    /** What javac has not found is an error already, and no name of anything. */
    private void name(int line) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null && element.asType().getKind() != TypeKind.ERROR) {
            names.accept(line, element);
        }
    }

    /** The line of a tree's end: a chain of calls may have a line for each. 0 for what javac has added. */
    private int line(Tree tree) {
        long end = trees.getSourcePositions().getEndPosition(unit, tree);
        return end < 0 ? 0 : (int) unit.getLineMap().getLineNumber(Math.max(0, end - 1));
    }

    /** Where a method begins: the last one of a region ends in the given code. */
    private int firstLine(MethodTree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return start < 0 ? 0 : (int) unit.getLineMap().getLineNumber(start);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        name(tree);
        return super.visitIdentifier(tree, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        name(tree);
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        name(tree);
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        // The constructor, in the line of the type's name: an anonymous class ends much later.
        name(line(tree.getIdentifier()));
        return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        if (tree.getModifiers().getFlags().contains(Modifier.NATIVE)) {
            others.accept(firstLine(tree), NATIVE);
        }
        if (tree.getName().contentEquals("equals") && tree.getParameters().size() == 1) {
            others.accept(firstLine(tree), EQUALS);
        }
        return super.visitMethod(tree, nothing);
    }
}
