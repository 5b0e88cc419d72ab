package tierup.lang.naming;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.FunctionKind;
import tierup.lang.ast.FunctionLiteral;
import tierup.lang.ast.Property;

/** The part of {@link FunctionNamer} that goes through expressions. */
final class ExpressionNamer implements Expression.Visitor<Void> {
    /** Functions of Object that return their argument. */
    private static final Set<String> TRANSPARENT = Set.of("freeze", "seal", "preventExtensions", "setPrototypeOf");

    private final FunctionNamer namer;

    /** What the value of the expression at hand is stored in, and what it is there for. */
    private Target target = Target.NONE;

    private String role = "";

    ExpressionNamer(FunctionNamer namer) {
        this.namer = namer;
    }

    void visit(Expression expression, Target itsTarget, String itsRole) {
        Target outerTarget = target;
        String outerRole = role;
        target = itsTarget;
        role = itsRole;
        expression.accept(this);
        target = outerTarget;
        role = outerRole;
    }

    /** Visits an expression that yields the value of the one at hand. */
    private void pass(Expression expression) {
        visit(expression, target, role);
    }

    private Void visitAll(List<Expression> list) {
        list.forEach(namer::visit);
        return null;
    }

    // Where functions stand

    @Override
    public Void visitFunctionExpression(FunctionExpression node) {
        namer.visitFunction(node.function(), target, role);
        return null;
    }

    @Override
    public Void visitClassExpression(ClassExpression node) {
        namer.visitClass(node.literal(), target, role);
        return null;
    }

    @Override
    public Void visitArrayLiteral(ArrayLiteral node) {
        for (int i = 0; i < node.elements().size(); i++) {
            visit(node.elements().get(i), target.element(i), role);
        }
        return null;
    }

    @Override
    public Void visitObjectLiteral(ObjectLiteral node) {
        for (Property property : node.properties()) {
            if (property instanceof Property.KeyValue pair) {
                namer.visitKey(pair.key());
                visit(pair.value(), namer.memberOf(target, pair.key(), FunctionKind.FUNCTION), "");
            } else if (property instanceof Property.Method method) {
                FunctionLiteral function = method.function();
                namer.visitKey(method.key());
                namer.visitFunction(function, namer.memberOf(target, method.key(), function.kind()), "");
            } else if (property instanceof Property.Prototype prototype) {
                visit(prototype.value(), target.member("__proto__"), "");
            } else if (property instanceof Property.SpreadProperties spread) {
                namer.visit(spread.object());
            }
        }
        return null;
    }

    @Override
    public Void visitAssignment(Assignment node) {
        namer.visitTarget(node.target());
        visit(node.value(), target.chained(namer.targetOf(node.target())), "");
        return null;
    }

    @Override
    public Void visitLogicalAssignment(LogicalAssignment node) {
        namer.visit(node.target());
        visit(node.value(), target.chained(namer.targetOf(node.target())), "");
        return null;
    }

    // Calls

    @Override
    public Void visitCall(Call node) {
        Expression callee = node.callee().unwrapped();
        FunctionLiteral called = calledFunction(callee);
        if (called != null) {
            namer.visitCalledFunction(called, target);
        } else {
            namer.visit(callee);
        }
        visitArguments(node.arguments(), callee);
        return null;
    }

    @Override
    public Void visitNew(New node) {
        namer.visit(node.callee());
        visitArguments(node.arguments(), node.callee().unwrapped());
        return null;
    }

    @Override
    public Void visitSuperCall(SuperCall node) {
        node.arguments().forEach(argument -> visit(argument, Target.NONE, "callback of super"));
        return null;
    }

    /** The function in {@code (function () {})()} and {@code (function () {}).call(...)}, or null. */
    private static FunctionLiteral calledFunction(Expression callee) {
        Expression function = callee;
        if (callee instanceof Member member
                && (member.name().equals("call") || member.name().equals("apply"))) {
            function = member.object().unwrapped();
        }
        return function instanceof FunctionExpression expression ? expression.function() : null;
    }

    private void visitArguments(List<Expression> arguments, Expression callee) {
        String name = nameOf(callee);
        String callback = (name.isEmpty() ? "callback" : "callback of " + name)
                + (target.inferred().isEmpty() ? "" : FunctionNamer.FOR + target.shown());
        String method = callee instanceof Member member && isObject(member.object()) ? member.name() : "";
        for (int i = 0; i < arguments.size(); i++) {
            Target its = Target.NONE;
            if (i == 0 && TRANSPARENT.contains(method)) {
                its = target;
            } else if (i > 0 && method.equals("assign")) {
                its = arguments.get(0).unwrapped() instanceof ObjectLiteral ? target : namer.targetOf(arguments.get(0));
            }
            if (i == 2 && method.equals("defineProperty") && arguments.get(2) instanceof ObjectLiteral descriptor) {
                visitDescriptor(descriptor, namer.targetOf(arguments.get(0)), arguments.get(1));
            } else {
                visit(arguments.get(i), its, callback);
            }
        }
    }

    /** {@code Object.defineProperty(object, "name", {value: function () {}, get() {}})}. */
    private void visitDescriptor(ObjectLiteral descriptor, Target object, Expression key) {
        Target member = key instanceof StringLiteral name ? object.member(name.value()) : object.computedMember("");
        for (Property property : descriptor.properties()) {
            if (property instanceof Property.KeyValue pair) {
                visit(pair.value(), member, "");
            } else if (property instanceof Property.Method method) {
                namer.visitFunction(method.function(), member, "");
            }
        }
    }

    private static boolean isObject(Expression expression) {
        return expression instanceof Identifier name && name.name().equals("Object");
    }

    private static String nameOf(Expression callee) {
        if (callee instanceof Identifier variable) {
            return variable.name();
        }
        return callee instanceof Member member ? member.name() : "";
    }

    // What passes a value on

    @Override
    public Void visitParenthesized(Parenthesized node) {
        pass(node.inner());
        return null;
    }

    @Override
    public Void visitConditional(Conditional node) {
        namer.visit(node.test());
        pass(node.then());
        pass(node.otherwise());
        return null;
    }

    /** A long chain leans left, so the way down its left side is a loop. */
    @Override
    public Void visitLogical(Logical node) {
        Deque<Expression> rightOperands = new ArrayDeque<>();
        Expression leftmost = node;
        while (leftmost instanceof Logical logical) {
            rightOperands.push(logical.right());
            leftmost = logical.left();
        }
        pass(leftmost);
        rightOperands.forEach(this::pass);
        return null;
    }

    @Override
    public Void visitSequence(Sequence node) {
        int last = node.expressions().size() - 1;
        visitAll(node.expressions().subList(0, last));
        pass(node.expressions().get(last));
        return null;
    }

    // Everything else

    @Override
    public Void visitBinary(Binary node) {
        Deque<Expression> rightOperands = new ArrayDeque<>();
        Expression leftmost = node;
        while (leftmost instanceof Binary binary) {
            rightOperands.push(binary.right());
            leftmost = binary.left();
        }
        namer.visit(leftmost);
        rightOperands.forEach(namer::visit);
        return null;
    }

    @Override
    public Void visitTemplateLiteral(TemplateLiteral node) {
        return visitAll(node.substitutions());
    }

    @Override
    public Void visitTaggedTemplate(TaggedTemplate node) {
        namer.visit(node.tag());
        return visitAll(node.substitutions());
    }

    @Override
    public Void visitSpread(Spread node) {
        namer.visit(node.argument());
        return null;
    }

    @Override
    public Void visitUnary(Unary node) {
        pass(node.operand());
        return null;
    }

    @Override
    public Void visitUpdate(Update node) {
        namer.visit(node.target());
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignment node) {
        namer.visit(node.target());
        namer.visit(node.value());
        return null;
    }

    @Override
    public Void visitMember(Member node) {
        namer.visit(node.object());
        return null;
    }

    @Override
    public Void visitIndex(Index node) {
        namer.visit(node.object());
        namer.visit(node.index());
        return null;
    }

    @Override
    public Void visitOptionalChain(OptionalChain node) {
        namer.visit(node.chain());
        return null;
    }

    @Override
    public Void visitSuperMember(SuperMember node) {
        namer.visitKey(node.key());
        return null;
    }

    @Override
    public Void visitIdentifier(Identifier node) {
        return null;
    }

    @Override
    public Void visitThis(This node) {
        return null;
    }

    @Override
    public Void visitNewTarget(NewTarget node) {
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
