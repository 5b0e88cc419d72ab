package tierup.ir.nodes;

import static tierup.asm.Condition.BELOW_EQUAL;
import static tierup.asm.Condition.NEGATIVE;
import static tierup.asm.Condition.NOT_ZERO;
import static tierup.asm.Condition.OVERFLOW;
import static tierup.asm.Condition.ZERO;
import static tierup.asm.Mem.mem;
import static tierup.asm.Registers.eax;
import static tierup.asm.Registers.edx;
import static tierup.asm.Registers.rax;
import static tierup.asm.Registers.rdx;

import tierup.asm.Assembler;
import tierup.asm.Label;
import tierup.ir.Constraints;
import tierup.ir.Emission;
import tierup.ir.Evaluation;
import tierup.ir.Node;
import tierup.ir.Ranges;
import tierup.ir.Type;
import tierup.ir.nodes.Arithmetic.Operator;
import tierup.template.Conventions;

/** The quotient of two ints. Checked: leaves where it is no int32 (by zero, a remainder, -0, the least int by -1). Else it is what `| 0` makes of it: cut off towards zero, 0 by zero. */
public final class Int32Divide extends Int32Operation {
    public Int32Divide(boolean checked, Node left, Node right) {
        super(checked, left, right);
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
    public Constraints constraints() {
        return Constraints.of(Constraints.Output.fixed(rax), Constraints.Use.fixed(rax), Constraints.Use.REGISTER)
                .clobbering(rdx);
    }

    /** By 0 the processor faults, by -1 it may: neither gets to the division. */
    @Override
    public void emit(Emission e) {
        Assembler a = e.assembler();
        Label done = new Label("divided");
        Type divisor = input(1).type();
        if (divisor.mayBeZero() || divisor.meet(Type.range(-1, -1)).hasIntegers()) {
            Label special = new Label("0 or -1");
            a.lea(Conventions.SCRATCH.r32(), mem(e.gpr(1), 1));
            a.cmp(Conventions.SCRATCH.r32(), 1);
            a.jcc(BELOW_EQUAL, special);
            a.outOfLine(() -> emitSpecial(e, special, done));
        }
        a.cdq();
        a.idiv(e.gpr32(1));
        if (isChecked()) {
            leaveUnlessExact(e);
        }
        a.bind(done);
    }

    private void emitSpecial(Emission e, Label special, Label done) {
        Assembler a = e.assembler();
        Label minusOne = new Label("-1");
        a.bind(special);
        a.test(e.gpr32(1), e.gpr32(1));
        a.jcc(NOT_ZERO, minusOne);
        if (isChecked()) {
            a.jmp(e.exit());
        } else {
            a.xor(eax, eax);
            a.jmp(done);
        }
        a.bind(minusOne);
        a.neg(eax);
        if (isChecked()) {
            a.jcc(OVERFLOW, e.exit());
            a.jcc(ZERO, e.exit());
        }
        a.jmp(done);
    }

    /** A remainder makes a fraction, 0 by a negative int -0. */
    private void leaveUnlessExact(Emission e) {
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
