package tierup.lang.scope;

import java.util.List;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.Identifier;
import tierup.lang.ast.Node;
import tierup.lang.ast.Pattern;
import tierup.lang.ast.Statement;
import tierup.lang.ast.Statement.*;
import tierup.lang.ast.VariableKind;

/** The statements' part of the scope analysis: which of them open scopes. */
final class StatementAnalyzer implements Statement.Visitor<Void> {
    private final ScopeAnalyzer analyzer;

    StatementAnalyzer(ScopeAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Visits statements, in a scope of their own if they declare anything. */
    private void visitBlock(Node node, List<Statement> body) {
        if (!Declarations.hasLexical(body)) {
            analyzer.visitAll(body);
            return;
        }
        analyzer.inScope(Scope.Kind.BLOCK, node, node.start(), () -> {
            analyzer.declarations.declareBlock(analyzer.current(), body);
            analyzer.visitAll(body);
        });
    }

    private void checkVar(VariableKind kind, Pattern pattern, boolean inForOf) {
        if (kind == VariableKind.VAR) {
            pattern.forEachName(name -> analyzer.declarations.checkVarPath(analyzer.current(), name, inForOf));
        }
    }

    @Override
    public Void visitVariables(Variables node) {
        for (Declarator declarator : node.declarators()) {
            checkVar(node.kind(), declarator.target(), false);
            visitDeclarator(node.kind(), declarator);
        }
        return null;
    }

    /** A var without a value assigns nothing; a let or const without one holds undefined. */
    private void visitDeclarator(VariableKind kind, Declarator declarator) {
        Expression initializer = declarator.initializer();
        if (initializer != null) {
            analyzer.bind(declarator.target(), kind.isLexical(), initializer);
            analyzer.visit(initializer);
        } else if (declarator.target() instanceof Identifier name) {
            analyzer.declare(name);
        }
    }

    @Override
    public Void visitFunctionDeclaration(FunctionDeclaration node) {
        analyzer.visitFunction(node.function());
        return null;
    }

    @Override
    public Void visitClassDeclaration(ClassDeclaration node) {
        analyzer.visitClass(node.literal());
        return null;
    }

    @Override
    public Void visitFieldDefinition(FieldDefinition node) {
        analyzer.visit(node.value());
        return null;
    }

    @Override
    public Void visitStaticBlock(StaticBlock node) {
        analyzer.visitFunction(node.function());
        return null;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatement node) {
        analyzer.visit(node.expression());
        return null;
    }

    @Override
    public Void visitBlock(Block node) {
        visitBlock(node, node.body());
        return null;
    }

    @Override
    public Void visitEmpty(Empty node) {
        return null;
    }

    @Override
    public Void visitIf(If node) {
        analyzer.visit(node.test());
        analyzer.visit(node.then());
        analyzer.visit(node.otherwise());
        return null;
    }

    @Override
    public Void visitWhile(While node) {
        analyzer.visitLoopBody(() -> {
            analyzer.visit(node.test());
            analyzer.visit(node.body());
        });
        return null;
    }

    @Override
    public Void visitDoWhile(DoWhile node) {
        analyzer.visitLoopBody(() -> {
            analyzer.visit(node.body());
            analyzer.visit(node.test());
        });
        return null;
    }

    @Override
    public Void visitFor(For node) {
        if (node.initializer() instanceof Variables variables
                && variables.kind().isLexical()) {
            analyzer.inScope(Scope.Kind.LOOP, node, node.start(), () -> {
                analyzer.declarations.declareBlock(analyzer.current(), List.of(variables));
                visitForInside(node);
            });
        } else {
            visitForInside(node);
        }
        return null;
    }

    private void visitForInside(For node) {
        analyzer.visit(node.initializer());
        analyzer.visitLoopBody(() -> {
            analyzer.visit(node.test());
            analyzer.visit(node.update());
            analyzer.visit(node.body());
        });
    }

    @Override
    public Void visitForIn(ForIn node) {
        visitForEach(node, node.target(), () -> analyzer.visit(node.object()), node.body());
        return null;
    }

    @Override
    public Void visitForOf(ForOf node) {
        visitForEach(node, node.target(), () -> analyzer.visit(node.iterable()), node.body());
        return null;
    }

    /** The declared names are in scope, but dead, while what the loop goes over is evaluated. */
    private void visitForEach(Statement loop, LoopTarget target, Runnable subject, Statement body) {
        Runnable inside = () -> {
            subject.run();
            analyzer.visitLoopBody(() -> {
                checkVar(target.kind(), target.target(), loop instanceof ForOf);
                analyzer.bind(
                        target.target(), target.kind() != null && target.kind().isLexical(), null);
                analyzer.visit(body);
            });
        };
        if (target.kind() == null || !target.kind().isLexical()) {
            inside.run();
            return;
        }
        analyzer.inScope(Scope.Kind.LOOP, loop, loop.start(), () -> {
            Variable.Kind kind = Declarations.kindOf(target.kind());
            analyzer.declarations.declarePattern(analyzer.current(), target.target(), kind, body.start());
            inside.run();
        });
    }

    @Override
    public Void visitSwitch(Switch node) {
        analyzer.visit(node.subject());
        List<Statement> all =
                node.cases().stream().flatMap(clause -> clause.body().stream()).toList();
        if (!Declarations.hasLexical(all)) {
            node.cases().forEach(this::visitCase);
            return null;
        }
        analyzer.inScope(Scope.Kind.SWITCH, node, node.bodyStart(), () -> {
            analyzer.declarations.declareBlock(analyzer.current(), all);
            node.cases().forEach(this::visitCase);
        });
        return null;
    }

    private void visitCase(Case clause) {
        analyzer.visit(clause.test());
        analyzer.visitAll(clause.body());
    }

    @Override
    public Void visitLabeled(Labeled node) {
        analyzer.visit(node.body());
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
        analyzer.visit(node.value());
        return null;
    }

    @Override
    public Void visitThrow(Throw node) {
        analyzer.visit(node.value());
        return null;
    }

    @Override
    public Void visitTry(Try node) {
        analyzer.visit(node.block());
        if (node.handler() != null) {
            visitCatch(node.handler());
        }
        analyzer.visit(node.finalizer());
        return null;
    }

    private void visitCatch(Catch handler) {
        Pattern parameter = handler.parameter();
        if (parameter == null) {
            analyzer.visit(handler.body());
            return;
        }
        analyzer.inScope(Scope.Kind.CATCH, handler, handler.start(), () -> {
            boolean plain = parameter instanceof Identifier;
            int initializedAt = plain ? 0 : parameter.end();
            analyzer.declarations.declarePattern(
                    analyzer.current(), parameter, Variable.Kind.CATCH_PARAMETER, initializedAt);
            analyzer.bind(parameter, true, null);
            analyzer.visit(handler.body());
            Scope block = analyzer.tree.scopeOf(handler.body());
            if (block != null) {
                analyzer.declarations.checkCatchBlock(analyzer.current(), block);
            }
        });
    }

    @Override
    public Void visitDebugger(Debugger node) {
        return null;
    }
}
