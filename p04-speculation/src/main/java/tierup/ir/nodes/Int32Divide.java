package tierup.ir.nodes;

import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.edx;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Registers;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The quotient of two ints. Checked: leaves where it is no int32 (by zero, a remainder, -0, the least int by -1). Else it is what `| 0` makes of it: cut off towards zero, 0 by zero. */
public final class Int32Divide extends Int32Division {
    public Int32Divide(boolean checked, Node left, Node right) {
        super(checked, Registers.rax, left, right);
    }

    @Override
    public Type inferType() {
        return isChecked()
                ? Ranges.binary(Operator.DIV, input(0).type(), input(1).type()).meet(Type.INT32)
                : Type.INT32;
    }

    @Override
    public String operator() {
        return "int32.div";
    }

    @Override
    public long evaluate(Evaluation e) {
        long left = e.int32(input(0));
        long right = e.int32(input(1));
        if (isChecked() && (right == 0 || left % right != 0 || left == 0 && right < 0)) {
            throw e.exit(this);
        }
        return right == 0 ? 0 : result(e, left / right);
    }

    @Override
    protected void emitByMinusOne(Emission e) {
        e.assembler().neg(eax);
        if (isChecked()) {
            e.assembler().jcc(OVERFLOW, e.exit());
            e.assembler().jcc(ZERO, e.exit());
        }
    }

    /** A remainder makes a fraction, 0 by a negative int -0. */
    @Override
    protected void emitChecks(Emission e) {
        Assembler a = e.assembler();
        a.test(edx, edx);
        a.jcc(NOT_ZERO, e.exit());
        if (input(0).type().mayBeZero() && input(1).type().mayBeNegative()) {
            Label zero = new Label("zero");
            Label exact = new Label("quotient");
            a.test(eax, eax);
            a.jcc(ZERO, zero);
            a.bind(exact);
            a.outOfLine(() -> {
                a.bind(zero);
                a.test(e.gpr32(1), e.gpr32(1));
                a.jcc(NEGATIVE, e.exit());
                a.jmp(exact);
            });
        }
    }
}
