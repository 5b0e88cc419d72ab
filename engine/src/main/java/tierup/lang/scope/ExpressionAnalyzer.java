package tierup.lang.scope;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.Property;

/** The expressions' part of the scope analysis: which of them use variables, and how. */
final class ExpressionAnalyzer implements Expression.Visitor<Void> {
    private final ScopeAnalyzer analyzer;

    ExpressionAnalyzer(ScopeAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    private Void visitAll(List<Expression> expressions) {
        for (Expression expression : expressions) {
            analyzer.visit(expression);
        }
        return null;
    }

    /** The target of an operator that reads and writes. */
    private void visitTarget(Expression target) {
        if (target instanceof Identifier name) {
            analyzer.assign(name);
        } else {
            analyzer.visit(target);
        }
    }

    @Override
    public Void visitIdentifier(Identifier node) {
        analyzer.use(node, node.name());
        return null;
    }

    @Override
    public Void visitThis(This node) {
        analyzer.use(node, FunctionScope.THIS);
        return null;
    }

    @Override
    public Void visitNewTarget(NewTarget node) {
        analyzer.use(node, FunctionScope.NEW_TARGET);
        return null;
    }

    @Override
    public Void visitTemplateLiteral(TemplateLiteral node) {
        return visitAll(node.substitutions());
    }

    @Override
    public Void visitTaggedTemplate(TaggedTemplate node) {
        analyzer.visit(node.tag());
        return visitAll(node.substitutions());
    }

    @Override
    public Void visitArrayLiteral(ArrayLiteral node) {
        return visitAll(node.elements());
    }

    @Override
    public Void visitSpread(Spread node) {
        analyzer.visit(node.argument());
        return null;
    }

    @Override
    public Void visitObjectLiteral(ObjectLiteral node) {
        node.properties().forEach(this::visitProperty);
        return null;
    }

    private void visitProperty(Property property) {
        if (property instanceof Property.KeyValue pair) {
            analyzer.visitKey(pair.key());
            analyzer.visit(pair.value());
        } else if (property instanceof Property.Method method) {
            analyzer.visitKey(method.key());
            analyzer.visitFunction(method.function());
        } else if (property instanceof Property.Prototype prototype) {
            analyzer.visit(prototype.value());
        } else if (property instanceof Property.SpreadProperties spread) {
            analyzer.visit(spread.object());
        }
    }

    @Override
    public Void visitFunctionExpression(FunctionExpression node) {
        analyzer.visitFunction(node.function());
        return null;
    }

    @Override
    public Void visitClassExpression(ClassExpression node) {
        analyzer.visitClass(node.literal());
        return null;
    }

    @Override
    public Void visitUnary(Unary node) {
        analyzer.visit(node.operand());
        return null;
    }

    @Override
    public Void visitUpdate(Update node) {
        visitTarget(node.target());
        return null;
    }

    /** A long sum leans left, so the way down its left side is a loop. */
    @Override
    public Void visitBinary(Binary node) {
        Deque<Expression> rightOperands = new ArrayDeque<>();
        Expression leftmost = node;
        while (leftmost instanceof Binary binary) {
            rightOperands.push(binary.right());
            leftmost = binary.left();
        }
        analyzer.visit(leftmost);
        rightOperands.forEach(analyzer::visit);
        return null;
    }

    @Override
    public Void visitLogical(Logical node) {
        Deque<Expression> rightOperands = new ArrayDeque<>();
        Expression leftmost = node;
        while (leftmost instanceof Logical logical) {
            rightOperands.push(logical.right());
            leftmost = logical.left();
        }
        analyzer.visit(leftmost);
        rightOperands.forEach(analyzer::visit);
        return null;
    }

    @Override
    public Void visitConditional(Conditional node) {
        analyzer.visit(node.test());
        analyzer.visit(node.then());
        analyzer.visit(node.otherwise());
        return null;
    }

    @Override
    public Void visitAssignment(Assignment node) {
        analyzer.bind(node.target(), false, node.value());
        analyzer.visit(node.value());
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignment node) {
        visitTarget(node.target());
        analyzer.visit(node.value());
        return null;
    }

    @Override
    public Void visitLogicalAssignment(LogicalAssignment node) {
        if (node.target() instanceof Identifier name) {
            analyzer.bind(name, false, node.value());
        } else {
            analyzer.visit(node.target());
        }
        analyzer.visit(node.value());
        return null;
    }

    @Override
    public Void visitSequence(Sequence node) {
        return visitAll(node.expressions());
    }

    @Override
    public Void visitCall(Call node) {
        analyzer.visit(node.callee());
        return visitAll(node.arguments());
    }

    @Override
    public Void visitNew(New node) {
        analyzer.visit(node.callee());
        return visitAll(node.arguments());
    }

    @Override
    public Void visitMember(Member node) {
        analyzer.visit(node.object());
        return null;
    }

    @Override
    public Void visitIndex(Index node) {
        analyzer.visit(node.object());
        analyzer.visit(node.index());
        return null;
    }

    @Override
    public Void visitOptionalChain(OptionalChain node) {
        analyzer.visit(node.chain());
        return null;
    }

    /** Looks the property up in the parent's object but calls accessors with {@code this}, so it uses that too. */
    @Override
    public Void visitSuperMember(SuperMember node) {
        analyzer.noteSuperMember();
        analyzer.use(node, FunctionScope.THIS);
        analyzer.visitKey(node.key());
        return null;
    }

    @Override
    public Void visitSuperCall(SuperCall node) {
        analyzer.noteSuperCall();
        return visitAll(node.arguments());
    }

    @Override
    public Void visitParenthesized(Parenthesized node) {
        analyzer.visit(node.inner());
        return null;
    }

    @Override
    public Void visitNumberLiteral(NumberLiteral node) {
        return null;
    }

    @Override
    public Void visitStringLiteral(StringLiteral node) {
        return null;
    }

    @Override
    public Void visitBooleanLiteral(BooleanLiteral node) {
        return null;
    }

    @Override
    public Void visitNullLiteral(NullLiteral node) {
        return null;
    }

    @Override
    public Void visitElision(Elision node) {
        return null;
    }
}
