package tierup.lang.compiler;

import static tierup.bytecode.Opcode.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tierup.bytecode.CodeBuilder.Label;
import tierup.lang.ast.Expression;
import tierup.lang.ast.Expression.*;
import tierup.lang.ast.LogicalOperator;
import tierup.lang.ast.UnaryOperator;

/**
 * Tests: expressions whose value only decides where control goes on. {@code if (!a || b)} makes no booleans: each operand
 * jumps by itself.
 */
final class ConditionCompiler {
    private final FunctionCompiler compiler;

    ConditionCompiler(FunctionCompiler compiler) {
        this.compiler = compiler;
    }

    /** Jumps if the expression is false; falls through, with nothing on the stack, if it is true. */
    void jumpUnless(Expression test, Label target) {
        jump(test, target, false);
    }

    /** Jumps if the truth of the expression is {@code when}. */
    private void jump(Expression test, Label target, boolean when) {
        Expression inner = test.unwrapped();
        if (inner instanceof Unary unary && unary.operator() == UnaryOperator.NOT) {
            jump(unary.operand(), target, !when);
        } else if (inner instanceof Logical logical && logical.operator() != LogicalOperator.NULLISH) {
            jumpLogical(logical, target, when);
        } else if (inner instanceof BooleanLiteral literal) {
            if (literal.value() == when) {
                compiler.jump(JUMP, target);
            }
        } else {
            compiler.visit(inner);
            compiler.jump(when ? JUMP_IF_TRUE : JUMP_IF_FALSE, target);
        }
    }

    /**
     * An or jumps to a true target as soon as one operand is true; to a false target only from its last operand, and an
     * operand that is true before jumps past them all. An and is the mirror image.
     */
    private void jumpLogical(Logical logical, Label target, boolean when) {
        boolean settledBy = logical.operator() == LogicalOperator.OR;
        List<Expression> operands = operands(logical);
        Label past = new Label();
        for (int i = 0; i < operands.size() - 1; i++) {
            jump(operands.get(i), when == settledBy ? target : past, settledBy);
        }
        jump(operands.get(operands.size() - 1), target, when);
        compiler.bind(past);
    }

    /** The operands of {@code a && b && c}, which lean left, as a list. */
    static List<Expression> operands(Logical node) {
        List<Expression> operands = new ArrayList<>();
        Expression left = node;
        while (left instanceof Logical logical && logical.operator() == node.operator()) {
            operands.add(logical.right());
            left = logical.left();
        }
        operands.add(left);
        Collections.reverse(operands);
        return operands;
    }

    /** Jumps, keeping the value on the stack in any case, if the value settles what the operator yields. */
    void jumpIfSettled(LogicalOperator operator, Label settled) {
        compiler.emit(DUP);
        switch (operator) {
            case AND -> compiler.jump(JUMP_IF_FALSE, settled);
            case OR -> compiler.jump(JUMP_IF_TRUE, settled);
            case NULLISH -> {
                compiler.emit(IS_NULLISH);
                compiler.jump(JUMP_IF_FALSE, settled);
            }
        }
    }
}
