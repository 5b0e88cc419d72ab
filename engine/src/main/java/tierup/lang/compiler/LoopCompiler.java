package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.bytecode.Opcode;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.ast.VariableKind;
import tierup.lang.scope.Scope;

/**
 * Loops. Each has one back-edge, a JUMP_BACK from its end to its header; the test stands at the header, so that a loop is
 * entered and continued at the same place, where on-stack replacement enters it too.
 */
final class LoopCompiler {
    private final FunctionCompiler compiler;

    LoopCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    void visitWhile(While node, List<String> labels) {
        Label header = new Label();
        Label end = new Label();
        compiler.bind(header);
        compiler.at(node.start());
        compiler.conditions.jumpUnless(node.test(), end);
        body(node.body(), end, new Label(), labels);
        backTo(header, node);
        compiler.bind(end);
    }

    void visitDoWhile(DoWhile node, List<String> labels) {
        Label header = new Label();
        Label end = new Label();
        compiler.bind(header);
        body(node.body(), end, new Label(), labels);
        if (compiler.code.isReachable()) {
            compiler.conditions.jumpUnless(node.test(), end);
            backTo(header, node);
        }
        compiler.bind(end);
    }

    /** The body of a loop, with the label where {@code continue} leads bound behind it. */
    private void body(Statement body, Label end, Label next, List<String> labels) {
        compiler.control.push(new ControlStack.BreakEntry(end, labels, false));
        compiler.control.push(new ControlStack.ContinueEntry(next, labels));
        compiler.visit(body);
        compiler.control.pop();
        compiler.control.pop();
        compiler.bind(next);
    }

    private void backTo(Label header, Statement loop) {
        compiler.at(loop.start());
        compiler.jump(JUMP_BACK, header);
    }

    void visitFor(For node, List<String> labels) {
        Scope scope = compiler.scopes.scopeOf(node);
        compiler.inScope(scope, List.of(), () -> forLoop(node, scope, labels));
    }

    private void forLoop(For node, Scope scope, List<String> labels) {
        boolean fresh = needsFreshContext(scope);
        if (node.initializer() != null) {
            compiler.visit(node.initializer());
        }
        if (fresh) {
            compiler.emit(COPY_CONTEXT);
        }
        Label header = new Label();
        Label end = new Label();
        compiler.bind(header);
        if (node.test() != null) {
            compiler.conditions.jumpUnless(node.test(), end);
        }
        body(node.body(), end, new Label(), labels);
        if (compiler.code.isReachable()) {
            if (fresh) {
                compiler.emit(COPY_CONTEXT);
            }
            if (node.update() != null) {
                compiler.visitForEffect(node.update());
            }
            backTo(header, node);
        }
        compiler.bind(end);
    }

    /** Closures of different iterations see different variables, which shows only if the variables change. */
    private static boolean needsFreshContext(Scope scope) {
        return scope != null
                && scope.variables().stream().anyMatch(variable -> variable.isCaptured() && variable.isReassigned());
    }

    void visitForIn(ForIn node, List<String> labels) {
        Label end = new Label();
        compiler.control.push(new ControlStack.BreakEntry(end, labels, false));
        Scope scope = compiler.scopes.scopeOf(node);
        compiler.inScope(scope, List.of(), () -> {
            start(node.object(), FOR_IN_START);
            compiler.control.push(new ControlStack.ForInEntry());
            Label ended = new Label();
            iterate(FOR_IN_NEXT, ended, node, node.target(), node.body(), labels, null);
            compiler.control.pop();
            compiler.bind(ended);
            compiler.emit(POP);
        });
        compiler.control.pop();
        compiler.bind(end);
    }

    void visitForOf(ForOf node, List<String> labels) {
        Label end = new Label();
        compiler.control.push(new ControlStack.BreakEntry(end, labels, false));
        Scope scope = compiler.scopes.scopeOf(node);
        compiler.inScope(scope, List.of(), () -> {
            start(node.iterable(), FOR_OF_START);
            ProtectedRegion region = new ProtectedRegion(compiler, compiler.code.depth());
            compiler.control.push(new ControlStack.ForOfEntry(region));
            Label ended = new Label();
            iterate(FOR_OF_NEXT, ended, node, node.target(), node.body(), labels, region);
            compiler.control.pop();
            compiler.patterns.closeOnThrow(region);
            compiler.bind(ended);
            compiler.emit(POP);
        });
        compiler.control.pop();
        compiler.bind(end);
    }

    private void start(Expression subject, Opcode op) {
        compiler.visit(subject);
        compiler.at(subject.start(), CalleeText.ofIterable(subject));
        compiler.emit(op);
    }

    /** The iterations; the iterator is on the stack before and after. */
    private void iterate(
            Opcode next,
            Label ended,
            Statement loop,
            LoopTarget target,
            Statement body,
            List<String> labels,
            ProtectedRegion region) {
        Label header = new Label();
        Label continued = new Label();
        compiler.bind(header);
        compiler.at(target.target().start());
        compiler.jump(next, ended);
        if (region != null) {
            region.open();
        }
        freshVariables(compiler.scopes.scopeOf(loop));
        boolean declares = target.kind() != null && target.kind() != VariableKind.VAR;
        compiler.patterns.store(target.target(), declares, null);
        compiler.control.push(new ControlStack.ContinueEntry(continued, labels));
        compiler.visit(body);
        compiler.control.pop();
        if (region != null) {
            region.close();
        }
        compiler.bind(continued);
        backTo(header, loop);
    }

    /** Each iteration has variables of its own. */
    private void freshVariables(Scope scope) {
        if (scope == null) {
            return;
        }
        if (scope.hasContext()) {
            compiler.emit(COPY_CONTEXT);
        }
        compiler.variables.emptyAgain(scope);
    }
}
