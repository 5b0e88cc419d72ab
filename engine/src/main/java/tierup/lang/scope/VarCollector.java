package tierup.lang.scope;

import java.util.List;
import java.util.function.Consumer;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.ast.VariableKind;

/** Finds the names that {@code var} declares anywhere in a function, however deep in blocks, but not in inner functions. */
final class VarCollector implements Statement.Visitor<Void> {
    private final Consumer<Identifier> found;

    VarCollector(Consumer<Identifier> found) {
        this.found = found;
    }

    private void visit(Statement statement) {
        if (statement != null) {
            statement.accept(this);
        }
    }

    private Void visitAll(List<Statement> statements) {
        statements.forEach(this::visit);
        return null;
    }

    private void visitTarget(LoopTarget target) {
        if (target.kind() == VariableKind.VAR) {
            target.target().forEachName(found);
        }
    }

    @Override
    public Void visitVariables(Variables node) {
        if (node.kind() == VariableKind.VAR) {
            node.declarators().forEach(declarator -> declarator.target().forEachName(found));
        }
        return null;
    }

    @Override
    public Void visitBlock(Block node) {
        return visitAll(node.body());
    }

    @Override
    public Void visitIf(If node) {
        visit(node.then());
        visit(node.otherwise());
        return null;
    }

    @Override
    public Void visitWhile(While node) {
        visit(node.body());
        return null;
    }

    @Override
    public Void visitDoWhile(DoWhile node) {
        visit(node.body());
        return null;
    }

    @Override
    public Void visitFor(For node) {
        visit(node.initializer());
        visit(node.body());
        return null;
    }

    @Override
    public Void visitForIn(ForIn node) {
        visitTarget(node.target());
        visit(node.body());
        return null;
    }

    @Override
    public Void visitForOf(ForOf node) {
        visitTarget(node.target());
        visit(node.body());
        return null;
    }

    @Override
    public Void visitSwitch(Switch node) {
        node.cases().forEach(clause -> visitAll(clause.body()));
        return null;
    }

    @Override
    public Void visitLabeled(Labeled node) {
        visit(node.body());
        return null;
    }

    @Override
    public Void visitTry(Try node) {
        visit(node.block());
        if (node.handler() != null) {
            visit(node.handler().body());
        }
        visit(node.finalizer());
        return null;
    }

    @Override
    public Void visitFunctionDeclaration(FunctionDeclaration node) {
        return null;
    }

    @Override
    public Void visitClassDeclaration(ClassDeclaration node) {
        return null;
    }

    @Override
    public Void visitFieldDefinition(FieldDefinition node) {
        return null;
    }

    @Override
    public Void visitStaticBlock(StaticBlock node) {
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatement node) {
        return null;
    }

    @Override
    public Void visitEmpty(Empty node) {
        return null;
    }

    @Override
    public Void visitBreak(Break node) {
        return null;
    }

    @Override
    public Void visitContinue(Continue node) {
        return null;
    }

    @Override
    public Void visitReturn(Return node) {
        return null;
    }

    @Override
    public Void visitThrow(Throw node) {
        return null;
    }

    @Override
    public Void visitDebugger(Debugger node) {
        return null;
    }
}
