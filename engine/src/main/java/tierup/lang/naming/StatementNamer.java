package tierup.lang.naming;

import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;

/** The part of {@link FunctionNamer} that goes through statements. */
final class StatementNamer implements Statement.Visitor<Void> {
    private final FunctionNamer namer;

    StatementNamer(FunctionNamer namer) {
        this.namer = namer;
    }

    @Override
    public Void visitVariables(Variables node) {
        for (Declarator declarator : node.declarators()) {
            namer.visitTarget(declarator.target());
            namer.visitBound(declarator.target(), declarator.initializer());
        }
        return null;
    }

    @Override
    public Void visitFunctionDeclaration(FunctionDeclaration node) {
        namer.visitFunction(node.function(), Target.NONE, "");
        return null;
    }

    @Override
    public Void visitClassDeclaration(ClassDeclaration node) {
        namer.visitClass(node.literal(), Target.NONE, "");
        return null;
    }

    @Override
    public Void visitFieldDefinition(FieldDefinition node) {
        namer.visitField(node);
        return null;
    }

    @Override
    public Void visitStaticBlock(StaticBlock node) {
        namer.visitStaticBlock(node.function());
        return null;
    }

    @Override
    public Void visitReturn(Return node) {
        Surroundings around = namer.surroundings();
        String role = around.label().isEmpty() ? "" : FunctionNamer.RETURNED + around.call();
        namer.visitReturned(node.value(), around.result(), role);
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatement node) {
        namer.visit(node.expression());
        return null;
    }

    @Override
    public Void visitThrow(Throw node) {
        namer.visit(node.value());
        return null;
    }

    @Override
    public Void visitBlock(Block node) {
        namer.visitAll(node.body());
        return null;
    }

    @Override
    public Void visitIf(If node) {
        namer.visit(node.test());
        namer.visit(node.then());
        namer.visit(node.otherwise());
        return null;
    }

    @Override
    public Void visitWhile(While node) {
        namer.visit(node.test());
        namer.visit(node.body());
        return null;
    }

    @Override
    public Void visitDoWhile(DoWhile node) {
        namer.visit(node.body());
        namer.visit(node.test());
        return null;
    }

    @Override
    public Void visitFor(For node) {
        namer.visit(node.initializer());
        namer.visit(node.test());
        namer.visit(node.update());
        namer.visit(node.body());
        return null;
    }

    @Override
    public Void visitForIn(ForIn node) {
        namer.visitTarget(node.target().target());
        namer.visit(node.object());
        namer.visit(node.body());
        return null;
    }

    @Override
    public Void visitForOf(ForOf node) {
        namer.visitTarget(node.target().target());
        namer.visit(node.iterable());
        namer.visit(node.body());
        return null;
    }

    @Override
    public Void visitSwitch(Switch node) {
        namer.visit(node.subject());
        for (Case part : node.cases()) {
            namer.visit(part.test());
            namer.visitAll(part.body());
        }
        return null;
    }

    @Override
    public Void visitLabeled(Labeled node) {
        namer.visit(node.body());
        return null;
    }

    @Override
    public Void visitTry(Try node) {
        namer.visit(node.block());
        if (node.handler() != null) {
            if (node.handler().parameter() != null) {
                namer.visitTarget(node.handler().parameter());
            }
            namer.visit(node.handler().body());
        }
        namer.visit(node.finalizer());
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
    public Void visitDebugger(Debugger node) {
        return null;
    }
}
