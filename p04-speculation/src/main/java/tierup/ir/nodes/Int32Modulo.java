package tierup.ir.nodes;

import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.edx;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.asm.Registers;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;

/** The remainder of two ints, with the sign of the first. Checked: leaves where it is no int32 (by zero, -0). Else it is what `| 0` makes of it: 0 by zero, 0 for -0. */
public final class Int32Modulo extends Int32Division {
    public Int32Modulo(boolean checked, Node left, Node right) {
        super(checked, Registers.rdx, left, right);
    }

    @Override
    public Type inferType() {
        Type exact = Ranges.binary(Operator.MOD, input(0).type(), input(1).type());
        return isChecked()
                ? exact.meet(Type.INT32)
                : exact.join(Type.range(0, 0)).meet(Type.INT32);
    }

    @Override
    public String operator() {
        return "int32.mod";
    }

    @Override
    public long evaluate(Evaluation e) {
        long left = e.int32(input(0));
        long right = e.int32(input(1));
        if (isChecked() && (right == 0 || left % right == 0 && left < 0)) {
            throw e.exit(this);
        }
        return right == 0 ? 0 : left % right;
    }

    @Override
    public Constraints constraints() {
        return remembersSign() ? super.constraints().withTemporaries(1) : super.constraints();
    }

    private boolean remembersSign() {
        return isChecked() && input(0).type().mayBeNegative();
    }

    @Override
    protected void emitBefore(Emission e) {
        if (remembersSign()) {
            e.assembler().mov(e.temporary32(0), eax);
        }
    }

    @Override
    protected void emitByMinusOne(Emission e) {
        if (isChecked()) {
            e.assembler().test(eax, eax);
            e.assembler().jcc(NEGATIVE, e.exit());
        }
        e.assembler().xor(edx, edx);
    }

    /** A remainder 0 of a negative int is -0. */
    @Override
    protected void emitChecks(Emission e) {
        Assembler a = e.assembler();
        if (!remembersSign()) {
            return;
        }
        Label zero = new Label("zero");
        Label fine = new Label("remainder");
        a.test(edx, edx);
        a.jcc(ZERO, zero);
        a.bind(fine);
        a.outOfLine(() -> {
            a.bind(zero);
            a.test(e.temporary32(0), e.temporary32(0));
            a.jcc(NEGATIVE, e.exit());
            a.jmp(fine);
        });
    }
}
