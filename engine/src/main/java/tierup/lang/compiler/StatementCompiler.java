package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.ast.VariableKind;
import tierup.lang.scope.Scope;

/** The table of statements: each leaves the stack as it was. */
final class StatementCompiler implements Statement.Visitor<Void> {
    private final FunctionCompiler compiler;

    /** The labels directly before the statement that is visited next. */
    private List<String> labels = List.of();

    StatementCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    private List<String> takeLabels() {
        List<String> taken = labels;
        labels = List.of();
        return taken;
    }

    // Declarations

    @Override
    public Void visitVariables(Variables node) {
        node.declarators().forEach(declarator -> declare(node.kind(), declarator));
        return null;
    }

    /** A let without a value becomes undefined each time it is reached; a var without a value stays as it is. */
    private void declare(VariableKind kind, Declarator declarator) {
        if (declarator.initializer() != null) {
            if (declarator.target() instanceof Identifier name) {
                compiler.visitNamed(declarator.initializer(), name.name());
            } else {
                compiler.visit(declarator.initializer());
            }
        } else if (kind.isLexical()) {
            compiler.emit(LOAD_UNDEFINED);
        } else {
            return;
        }
        compiler.patterns.store(declarator.target(), true, declarator.initializer());
    }

    /** Made at the beginning of its block already. */
    @Override
    public Void visitFunctionDeclaration(FunctionDeclaration node) {
        return null;
    }

    @Override
    public Void visitClassDeclaration(ClassDeclaration node) {
        String name = node.literal().name();
        compiler.classes.visit(node.literal(), name);
        compiler.variables.initialize(compiler.scope().declared(name));
        return null;
    }

    @Override
    public Void visitFieldDefinition(FieldDefinition node) {
        compiler.classes.defineField(node);
        return null;
    }

    @Override
    public Void visitStaticBlock(StaticBlock node) {
        compiler.classes.runStaticBlock(node);
        return null;
    }

    // Simple statements

    @Override
    public Void visitExpressionStatement(ExpressionStatement node) {
        compiler.visitForEffect(node.expression());
        return null;
    }

    @Override
    public Void visitEmpty(Empty node) {
        return null;
    }

    @Override
    public Void visitDebugger(Debugger node) {
        return null;
    }

    @Override
    public Void visitThrow(Throw node) {
        compiler.visit(node.value());
        compiler.at(node.start());
        compiler.emit(THROW);
        return null;
    }

    @Override
    public Void visitReturn(Return node) {
        if (node.value() == null) {
            compiler.emit(LOAD_UNDEFINED);
        } else {
            compiler.visit(node.value());
        }
        compiler.at(node.start());
        compiler.control.returnTopOfStack();
        return null;
    }

    @Override
    public Void visitBreak(Break node) {
        compiler.at(node.start());
        compiler.control.breakTo(node.label());
        return null;
    }

    @Override
    public Void visitContinue(Continue node) {
        compiler.at(node.start());
        compiler.control.continueTo(node.label());
        return null;
    }

    // Compound statements

    @Override
    public Void visitBlock(Block node) {
        List<String> own = takeLabels();
        Scope scope = compiler.scopes.scopeOf(node);
        List<Statement> body = node.body();
        breakable(own, () -> compiler.inScope(scope, body, () -> compiler.visitAll(body)));
        return null;
    }

    /** Runs an action that a break with one of the labels may leave. */
    private void breakable(List<String> own, Runnable action) {
        if (own.isEmpty()) {
            action.run();
            return;
        }
        Label end = new Label();
        compiler.control.push(new ControlStack.BreakEntry(end, own, true));
        action.run();
        compiler.control.pop();
        compiler.bind(end);
    }

    /** Loops know their own labels, since continue may name them; other statements can only be broken out of. */
    @Override
    public Void visitLabeled(Labeled node) {
        List<String> all = new ArrayList<>(takeLabels());
        all.add(node.label());
        Statement body = node.body();
        boolean takesLabels = body instanceof Labeled
                || body instanceof Block
                || body instanceof While
                || body instanceof DoWhile
                || body instanceof For
                || body instanceof ForIn
                || body instanceof ForOf;
        if (takesLabels) {
            labels = all;
            compiler.visit(body);
        } else {
            breakable(all, () -> compiler.visit(body));
        }
        return null;
    }

    @Override
    public Void visitIf(If node) {
        Label otherwise = new Label();
        compiler.conditions.jumpUnless(node.test(), otherwise);
        compiler.visit(node.then());
        if (node.otherwise() == null) {
            compiler.bind(otherwise);
            return null;
        }
        Label end = new Label();
        compiler.jump(JUMP, end);
        compiler.bind(otherwise);
        compiler.visit(node.otherwise());
        compiler.bind(end);
        return null;
    }

    @Override
    public Void visitWhile(While node) {
        compiler.loops.visitWhile(node, takeLabels());
        return null;
    }

    @Override
    public Void visitDoWhile(DoWhile node) {
        compiler.loops.visitDoWhile(node, takeLabels());
        return null;
    }

    @Override
    public Void visitFor(For node) {
        compiler.loops.visitFor(node, takeLabels());
        return null;
    }

    @Override
    public Void visitForIn(ForIn node) {
        compiler.loops.visitForIn(node, takeLabels());
        return null;
    }

    @Override
    public Void visitForOf(ForOf node) {
        compiler.loops.visitForOf(node, takeLabels());
        return null;
    }

    @Override
    public Void visitTry(Try node) {
        compiler.tries.visit(node);
        return null;
    }

    /** First all tests in turn, then all bodies one behind the other, so that each runs into the next. */
    @Override
    public Void visitSwitch(Switch node) {
        int subject = compiler.newTemporary();
        compiler.visit(node.subject());
        compiler.emit(STORE_LOCAL, subject);
        Label end = new Label();
        compiler.control.push(new ControlStack.BreakEntry(end, List.of(), false));
        List<Statement> all = new ArrayList<>();
        node.cases().forEach(clause -> all.addAll(clause.body()));
        compiler.inScope(compiler.scopes.scopeOf(node), all, () -> switchInside(node, subject));
        compiler.control.pop();
        compiler.bind(end);
        compiler.release(subject);
        return null;
    }

    private void switchInside(Switch node, int subject) {
        List<Label> bodies = new ArrayList<>();
        Label unmatched = new Label();
        Label fallback = unmatched;
        for (Case clause : node.cases()) {
            Label body = new Label();
            bodies.add(body);
            if (clause.test() == null) {
                fallback = body;
            } else {
                compiler.emit(LOAD_LOCAL, subject);
                compiler.visit(clause.test());
                compiler.emit(STRICT_EQUAL);
                compiler.jump(JUMP_IF_TRUE, body);
            }
        }
        compiler.jump(JUMP, fallback);
        for (int i = 0; i < bodies.size(); i++) {
            compiler.bind(bodies.get(i));
            compiler.visitAll(node.cases().get(i).body());
        }
        compiler.bind(unmatched);
    }
}
