package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.bytecode.Opcode;
import tierup.lang.ast.BinaryOperator;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.UnaryOperator;
import tierup.lang.scope.FunctionScope;

/** The table of expressions: each leaves exactly one operand, its value. */
final class ExpressionCompiler implements Expression.Visitor<Void> {
    private final FunctionCompiler compiler;

    ExpressionCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    private Void emit(Opcode op, int... operands) {
        compiler.emit(op, operands);
        return null;
    }

    /** Compiles an expression that leaves nothing; those that write do less work if nobody wants the value. */
    void visitForEffect(Expression expression) {
        if (expression instanceof Assignment assignment) {
            compiler.assignments.assign(assignment, false);
        } else if (expression instanceof CompoundAssignment assignment) {
            compiler.assignments.assignCompound(assignment, false);
        } else if (expression instanceof LogicalAssignment assignment) {
            compiler.assignments.assignLogical(assignment, false);
        } else if (expression instanceof Update update) {
            compiler.assignments.update(update, false);
        } else if (expression instanceof Parenthesized parenthesized) {
            compiler.visitForEffect(parenthesized.inner());
        } else if (expression instanceof Sequence sequence) {
            sequence.expressions().forEach(compiler::visitForEffect);
        } else {
            compiler.visit(expression);
            emit(POP);
        }
    }

    // Literals and names

    @Override
    public Void visitNumberLiteral(NumberLiteral node) {
        compiler.loadNumber(node.value());
        return null;
    }

    @Override
    public Void visitStringLiteral(StringLiteral node) {
        compiler.loadString(node.value());
        return null;
    }

    @Override
    public Void visitBooleanLiteral(BooleanLiteral node) {
        return emit(node.value() ? LOAD_TRUE : LOAD_FALSE);
    }

    @Override
    public Void visitNullLiteral(NullLiteral node) {
        return emit(LOAD_NULL);
    }

    @Override
    public Void visitTemplateLiteral(TemplateLiteral node) {
        compiler.literals.template(node);
        return null;
    }

    @Override
    public Void visitTaggedTemplate(TaggedTemplate node) {
        compiler.chains.callTag(node);
        return null;
    }

    @Override
    public Void visitIdentifier(Identifier node) {
        compiler.variables.load(node, node.name());
        return null;
    }

    @Override
    public Void visitThis(This node) {
        compiler.variables.load(node, FunctionScope.THIS);
        return null;
    }

    @Override
    public Void visitNewTarget(NewTarget node) {
        compiler.variables.load(node, FunctionScope.NEW_TARGET);
        return null;
    }

    @Override
    public Void visitArrayLiteral(ArrayLiteral node) {
        compiler.literals.array(node.elements());
        return null;
    }

    @Override
    public Void visitElision(Elision node) {
        return emit(LOAD_EMPTY);
    }

    @Override
    public Void visitSpread(Spread node) {
        throw new IllegalStateException("a spread stands in a list, which compiles it");
    }

    @Override
    public Void visitObjectLiteral(ObjectLiteral node) {
        compiler.literals.object(node);
        return null;
    }

    @Override
    public Void visitFunctionExpression(FunctionExpression node) {
        String name = node.function().name();
        compiler.closure(node.function(), name == null ? "" : name);
        return null;
    }

    @Override
    public Void visitClassExpression(ClassExpression node) {
        String name = node.literal().name();
        compiler.classes.visit(node.literal(), name == null ? "" : name);
        return null;
    }

    @Override
    public Void visitParenthesized(Parenthesized node) {
        compiler.visit(node.inner());
        return null;
    }

    // Operators

    @Override
    public Void visitUnary(Unary node) {
        switch (node.operator()) {
            case TYPEOF -> typeof(node.operand());
            case DELETE -> compiler.chains.delete(node);
            case VOID -> {
                compiler.visitForEffect(node.operand());
                emit(LOAD_UNDEFINED);
            }
            case NEGATE -> negate(node);
            default -> {
                compiler.visit(node.operand());
                compiler.at(node.start());
                emit(opcode(node.operator()));
            }
        }
        return null;
    }

    private static Opcode opcode(UnaryOperator operator) {
        return switch (operator) {
            case PLUS -> TO_NUMBER;
            case NOT -> NOT;
            case BIT_NOT -> BIT_NOT;
            default -> throw new IllegalStateException(operator + " is compiled apart");
        };
    }

    /** The minus sign of a negative literal is part of the constant. */
    private void negate(Unary node) {
        if (node.operand() instanceof NumberLiteral literal) {
            compiler.loadNumber(-literal.value());
        } else {
            compiler.visit(node.operand());
            compiler.at(node.start());
            emit(NEGATE);
        }
    }

    private void typeof(Expression operand) {
        if (operand.unwrapped() instanceof Identifier name) {
            compiler.variables.loadForTypeof(name);
        } else {
            compiler.visit(operand);
        }
        emit(TYPEOF);
    }

    /** The left operands of a long sum are nested in each other; a loop goes down to the first and up again. */
    @Override
    public Void visitBinary(Binary node) {
        Deque<Binary> spine = new ArrayDeque<>();
        Expression leftmost = node;
        while (leftmost instanceof Binary binary) {
            spine.push(binary);
            leftmost = binary.left();
        }
        compiler.visit(leftmost);
        for (Binary binary : spine) {
            compiler.visit(binary.right());
            compiler.at(binary.operatorStart());
            emit(opcode(binary.operator()));
        }
        return null;
    }

    /** The instruction that combines two operands. */
    static Opcode opcode(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> BINARY_ADD;
            case SUBTRACT -> BINARY_SUB;
            case MULTIPLY -> BINARY_MUL;
            case DIVIDE -> BINARY_DIV;
            case REMAINDER -> BINARY_MOD;
            case EXPONENTIATE -> BINARY_EXP;
            case BIT_AND -> BIT_AND;
            case BIT_OR -> BIT_OR;
            case BIT_XOR -> BIT_XOR;
            case SHIFT_LEFT -> SHIFT_LEFT;
            case SHIFT_RIGHT -> SHIFT_RIGHT;
            case SHIFT_RIGHT_UNSIGNED -> SHIFT_RIGHT_UNSIGNED;
            case EQUAL -> EQUAL;
            case NOT_EQUAL -> NOT_EQUAL;
            case STRICT_EQUAL -> STRICT_EQUAL;
            case STRICT_NOT_EQUAL -> STRICT_NOT_EQUAL;
            case LESS -> LESS;
            case LESS_OR_EQUAL -> LESS_EQUAL;
            case GREATER -> GREATER;
            case GREATER_OR_EQUAL -> GREATER_EQUAL;
            case IN -> IN;
            case INSTANCEOF -> INSTANCE_OF;
        };
    }

    @Override
    public Void visitLogical(Logical node) {
        Label end = new Label();
        List<Expression> operands = ConditionCompiler.operands(node);
        compiler.visit(operands.get(0));
        for (Expression operand : operands.subList(1, operands.size())) {
            compiler.conditions.jumpIfSettled(node.operator(), end);
            emit(POP);
            compiler.visit(operand);
        }
        compiler.bind(end);
        return null;
    }

    @Override
    public Void visitConditional(Conditional node) {
        Label otherwise = new Label();
        Label end = new Label();
        compiler.conditions.jumpUnless(node.test(), otherwise);
        compiler.visit(node.then());
        compiler.jump(JUMP, end);
        compiler.bind(otherwise);
        compiler.visit(node.otherwise());
        compiler.bind(end);
        return null;
    }

    @Override
    public Void visitSequence(Sequence node) {
        int last = node.expressions().size() - 1;
        node.expressions().subList(0, last).forEach(compiler::visitForEffect);
        compiler.visit(node.expressions().get(last));
        return null;
    }

    // What writes

    @Override
    public Void visitUpdate(Update node) {
        compiler.assignments.update(node, true);
        return null;
    }

    @Override
    public Void visitAssignment(Assignment node) {
        compiler.assignments.assign(node, true);
        return null;
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignment node) {
        compiler.assignments.assignCompound(node, true);
        return null;
    }

    @Override
    public Void visitLogicalAssignment(LogicalAssignment node) {
        compiler.assignments.assignLogical(node, true);
        return null;
    }

    // Properties and calls

    @Override
    public Void visitMember(Member node) {
        compiler.chains.member(node);
        return null;
    }

    @Override
    public Void visitIndex(Index node) {
        compiler.chains.index(node);
        return null;
    }

    @Override
    public Void visitSuperMember(SuperMember node) {
        compiler.chains.superMember(node);
        return null;
    }

    @Override
    public Void visitOptionalChain(OptionalChain node) {
        compiler.chains.optionalChain(node);
        return null;
    }

    @Override
    public Void visitCall(Call node) {
        compiler.chains.call(node);
        return null;
    }

    @Override
    public Void visitNew(New node) {
        compiler.chains.construct(node);
        return null;
    }

    @Override
    public Void visitSuperCall(SuperCall node) {
        compiler.classes.callSuper(node);
        return null;
    }
}
