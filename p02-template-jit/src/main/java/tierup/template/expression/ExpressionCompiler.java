package tierup.template.expression;

import static tierup.asm.Condition.NOT_EQUAL;
import static tierup.asm.Mem.mem;
import static tierup.asm.Mem.qwordPtr;
import static tierup.asm.Registers.cl;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.r10;
import static tierup.asm.Registers.r11;
import static tierup.asm.Registers.r12;
import static tierup.asm.Registers.r8;
import static tierup.asm.Registers.r9;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rbx;
import static tierup.asm.Registers.rcx;
import static tierup.asm.Registers.rdi;
import static tierup.asm.Registers.rdx;
import static tierup.asm.Registers.rsi;
import static tierup.asm.Registers.rsp;

import java.util.List;
import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.MachineCode;
import tierup.asm.Reg64;

/**
 * Stitches a template for each instruction of stack code.
 *
 * <p>The depth of the operand stack is known at every instruction, so the stack needs no pointer: operand number n
 * <em>is</em> a register. When there are more operands than registers, those on top go to the machine stack, and a
 * template pops them into a scratch register first.
 *
 * <p>rax comes first because the System V ABI returns results there: when only one operand is left, it is in the right
 * place.
 */
public final class ExpressionCompiler {
    /** Operand number n is in the n-th of these. */
    private static final List<Reg64> OPERANDS = List.of(rax, rcx, rsi, rdi, r8, r9, r10);

    /** For operands that come from the machine stack. */
    private static final Reg64 SPILLED_LEFT = rbx;

    private static final Reg64 SPILLED_RIGHT = r11;

    private final Assembler a = new Assembler(false);
    private int depth;

    private ExpressionCompiler() {}

    /**
     * Compiles stack code to a function without parameters that returns the result in rax. It destroys all registers
     * but rbp and r13 to r15. Each machine instruction remembers the index of its stack instruction ({@link
     * MachineCode#bytecodeAt}).
     */
    public static MachineCode compile(List<StackInstruction> code) {
        ExpressionCompiler compiler = new ExpressionCompiler();
        for (int i = 0; i < code.size(); i++) {
            compiler.a.setBytecode(i);
            compiler.emit(code.get(i));
        }
        return compiler.a.finish();
    }

    private void emit(StackInstruction instruction) {
        switch (instruction.op()) {
            case CONST -> pushConstant(instruction.constant());
            case NEG -> negate();
            case RET -> a.ret();
            default -> emitBinary(instruction.op());
        }
    }

    private void pushConstant(long value) {
        if (depth < OPERANDS.size()) {
            a.mov(OPERANDS.get(depth), value);
        } else if (value == (int) value) {
            a.push(value);
        } else {
            a.mov(SPILLED_RIGHT, value);
            a.push(SPILLED_RIGHT);
        }
        depth++;
    }

    private void negate() {
        if (depth <= OPERANDS.size()) {
            a.neg(OPERANDS.get(depth - 1));
        } else {
            a.neg(qwordPtr(mem(rsp)));
        }
    }

    private void emitBinary(Op op) {
        Reg64 right = popped(SPILLED_RIGHT);
        boolean leftIsSpilled = depth > OPERANDS.size();
        Reg64 left = popped(SPILLED_LEFT);
        switch (op) {
            case ADD -> a.add(left, right);
            case SUB -> a.sub(left, right);
            case MUL -> a.imul(left, right);
            case AND -> a.and(left, right);
            case OR -> a.or(left, right);
            case XOR -> a.xor(left, right);
            case DIV, MOD -> divide(left, right, op == Op.DIV);
            default -> shift(left, right, op == Op.SHL);
        }
        if (leftIsSpilled) {
            a.push(left);
        }
        depth++;
    }

    /**
     * The register of the topmost operand, which is taken off the stack; {@code scratch} if it was on the machine
     * stack.
     */
    private Reg64 popped(Reg64 scratch) {
        depth--;
        if (depth < OPERANDS.size()) {
            return OPERANDS.get(depth);
        }
        a.pop(scratch);
        return scratch;
    }

    /**
     * {@code idiv} insists on rdx:rax for the dividend. It faults when the divisor is zero, which is left to the
     * processor to notice, and when the quotient does not fit, which happens for the smallest number and -1 only:
     * dividing by -1 is done by negating.
     */
    private void divide(Reg64 left, Reg64 right, boolean quotient) {
        if (left != rax) {
            a.mov(r12, rax);
            a.mov(rax, left);
        }
        Label divide = new Label("divide");
        Label done = new Label("done");
        a.cmp(right, -1);
        a.jccShort(NOT_EQUAL, divide);
        a.neg(rax);
        a.xor(edx, edx);
        a.jmpShort(done);
        a.bind(divide);
        a.cqo();
        a.idiv(right);
        a.bind(done);
        Reg64 result = quotient ? rax : rdx;
        if (left != result) {
            a.mov(left, result);
        }
        if (left != rax) {
            a.mov(rax, r12);
        }
    }

    /** The amount of a shift must be in cl. Only the second operand of all is there by itself. */
    private void shift(Reg64 left, Reg64 right, boolean toTheLeft) {
        Reg64 shifted = left == rcx ? rdx : left;
        if (right != rcx) {
            a.mov(rdx, rcx);
            a.mov(rcx, right);
        }
        if (toTheLeft) {
            a.shl(shifted, cl);
        } else {
            a.sar(shifted, cl);
        }
        if (right != rcx) {
            a.mov(rcx, rdx);
        }
    }
}
